"""Whether a file prints what the report in it says, all of it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from briefkit.errors import Diagnostic, InputError, error, warning
from briefkit.model.record import Record
from briefkit.model.theme import Theme
from briefkit.render.claims import squeeze
from briefkit.render.printed import Printed

_SHOWN = 80
_DIGITS = re.compile(r"\d+")
_PAGES = "Pageof"
"""What stands in a footer beside the numbers of the pages: "Page 2 of 7"."""
_MOST_NAMED = 20
"""Differences of a kind that are named; more of them would not help anyone."""
_CLOSE = 2_000
"""Pieces between the first and the last difference up to which they are aligned, which takes the square of time."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where a file and its report part.

    Attributes:
        section: Title of the section, without white space; empty before the first.
        held: What the file has.
        said: What the report says.
    """

    section: str
    held: tuple[str, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What may stand beside the text of a file, without white space and digits.

    Attributes:
        margins: Header and footer, which a narrow page cuts short.
        markings: The marking.
        heads: The heads of all tables, which a PDF repeats on a new page.
    """

    margins: tuple[str, ...]
    markings: tuple[str, ...]
    heads: str

    def has(self, words: str) -> bool:
        """Whether words are some of these."""
        for each in (*self.markings, _PAGES):
            words = words.replace(each, "")
        words = words.rstrip("…")
        return words in self.heads or any(each.startswith(words) for each in self.margins)


def check_print(record: Record, path: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many pieces of print were compared, and V103 for everything that only the file or only the report has.

    The report is rendered again and both files are read in the same way, so that no look of theirs counts.

    Args:
        record: The report as the file has it; the JSON of a report prints nothing.
        path: The file.

    Raises:
        InputError: V102, if the file cannot be read.
    """
    if record.form == "json":
        return 0, ()
    try:
        held, said = _read(record.form, path), _render(record)
    except ValueError as problem:
        raise InputError(error("V102", f"cannot be read as {record.form}: {problem}", str(path))) from problem
    if record.word_template:
        return len(said.pieces), tuple(_find_missing(held, said, _list_titles(record), str(path)))
    found = [*_describe(find_differences(held.pieces, said.pieces, _list_titles(record)), str(path))]
    found += _compare_rest(held, said, _describe_beside(record), str(path))
    return len(said.pieces), tuple(found)


def find_differences(held: Sequence[str], said: Sequence[str], titles: frozenset[str]) -> tuple[Difference, ...]:
    """Where two sequences of pieces part, in order.

    Args:
        held: Those of the file.
        said: Those of the report.
        titles: Pieces that are titles of sections.
    """
    start, least = 0, min(len(held), len(said))
    while start < least and held[start] == said[start]:
        start += 1
    end = 0
    while end < least - start and held[-1 - end] == said[-1 - end]:
        end += 1
    one, other = held[start : len(held) - end], said[start : len(said) - end]
    if not one and not other:
        return ()
    if max(len(one), len(other)) > _CLOSE:
        return (Difference(_find_section(said, start, titles), tuple(one), tuple(other)),)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return tuple(
        Difference(_find_section(said, start + there, titles), tuple(one[begin:finish]), tuple(other[there:upto]))
        for kind, begin, finish, there, upto in matcher.get_opcodes()
        if kind != "equal"
    )


def _find_section(said: Sequence[str], place: int, titles: frozenset[str]) -> str:
    return next((piece for piece in reversed(said[:place]) if piece in titles), "")


def _read(form: str, path: Path) -> Printed:
    if form == "docx":
        from briefkit.render.docx.printed import read_printed
    else:
        from briefkit.render.pdf.printed import read_printed
    return read_printed(str(path))


def _render(record: Record) -> Printed:
    """What the report prints, in a look of our own."""
    theme = Theme(citations=record.citations)
    if record.form == "docx":
        from briefkit.render.docx import docx_bytes as render
    else:
        from briefkit.render.pdf import pdf_bytes as render
    with TemporaryDirectory(prefix="briefkit-") as folder:
        file = Path(folder) / f"report.{record.form}"
        file.write_bytes(render(record.report, theme))
        return _read(record.form, file)


def _list_titles(record: Record) -> frozenset[str]:
    return frozenset(_flatten(record.form, section.title) for section in record.report.sections)


def _describe_beside(record: Record) -> Beside:
    """What a file may have beside its text."""
    from briefkit.render.lowering import lower_report
    from briefkit.render.print_tree import Table

    printout = lower_report(record.report, record.citations, Theme(citations=record.citations))
    margins, marking = printout.margins, printout.margins.marking
    tables = (block for block in printout.blocks() if isinstance(block, Table))
    return Beside(
        tuple(_DIGITS.sub("", _flatten(record.form, text)) for text in (margins.header, margins.footer)),
        (_flatten(record.form, marking.label),) if marking else (),
        "\n".join(_DIGITS.sub("", _flatten(record.form, column.title)) for table in tables for column in table.columns),
    )


def _flatten(form: str, text: str) -> str:
    if form == "docx":
        return squeeze(text)
    from briefkit.render.pdf.readback import flatten

    return flatten(text)


def _describe(differences: Sequence[Difference], path: str) -> Iterator[Diagnostic]:
    for difference in differences[:_MOST_NAMED]:
        held, said = "".join(difference.held), "".join(difference.said)
        place = f"in section {difference.section!r}" if difference.section else "before the first section"
        if not said:
            what = f"the file prints {held[:_SHOWN]!r}, which the manifest does not have"
        elif not held:
            what = f"the file lacks {said[:_SHOWN]!r}, which the manifest has"
        else:
            before = _count_common(held, said)
            begin = max(0, before - _SHOWN // 4)
            what = f"the file prints {held[begin:][:_SHOWN]!r} where the manifest has {said[begin:][:_SHOWN]!r}"
        yield error("V103", f"{place} {what}", path)
    if len(differences) > _MOST_NAMED:
        yield error("V103", f"and {len(differences) - _MOST_NAMED:,} more places", path)


def _count_common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)


def _compare_rest(held: Printed, said: Printed, beside: Beside, path: str) -> Iterator[Diagnostic]:
    """What is otherwise beside the text: margins, links, pictures."""
    for words in sorted(held.margins - said.margins):
        if not beside.has(words):
            message = f"the file prints {words[:_SHOWN]!r} beside the text, which the manifest does not have"
            yield error("V103", message, path)
    for address in sorted({*held.addresses, *said.addresses}):
        one, other = held.addresses.get(address, 0), said.addresses.get(address, 0)
        if one != other:
            message = f"{one} links of the file lead to {address[:_SHOWN]}, and {other} in the manifest"
            yield error("V103", message, path)
    if said.pictures - held.pictures:
        yield error("V103", "a picture of the manifest is another one in the file", path)


def _find_missing(held: Printed, said: Printed, titles: frozenset[str], path: str) -> Iterator[Diagnostic]:
    """What the file lacks, wherever its Word template has put the rest."""
    yield warning("V106", "it was filled into a Word template; what is only in the file was not looked for", path)
    whole = "\n".join(held.pieces) + "\n".join(held.margins)
    sections = next((place for place, piece in enumerate(said.pieces) if piece in titles), 0)  # the head is its own
    missing = [piece for piece in said.pieces[sections:] if piece not in whole]
    for piece in missing[:_MOST_NAMED]:
        yield error("V103", f"the file lacks {piece[:_SHOWN]!r}, which the manifest has", path)

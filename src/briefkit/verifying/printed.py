"""Whether a file prints what the report in it says, all of it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefkit._version import __version__
from briefkit.errors import Diagnostic, InputError, error, warning
from briefkit.languages import Catalogue, is_right_to_left, load_catalogue
from briefkit.model.record import Record
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.claims import squeeze
from briefkit.render.html.look import find_unreadable
from briefkit.render.printed import Printed, match_pages
from briefkit.render.wording import CONTENTS, NOTES, PAGES

_SHOWN = 80
_DIGITS = "0123456789"
_CUT = 10
"""Letters of a header or footer that a narrow page has at least."""
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
    """What stands beside the text of a file, without white space.

    Attributes:
        margins: Header and footer, which a narrow page cuts short.
        markings: The marking.
        heads: The heads of all tables, which a PDF repeats on a new page.
        pages: What tells the number of a page, without the numbers where Word works them out.
    """

    margins: tuple[str, ...]
    markings: tuple[str, ...]
    heads: str
    pages: re.Pattern[str]

    def has(self, words: str) -> bool:
        """Whether words are some of these."""
        for each in self.markings:
            words = words.replace(each, "")
        words = self.pages.sub("", words).rstrip("…")
        return words in self.heads or any(each.startswith(words) for each in self.margins)

    def find_missing(self, held: Iterable[str], said: Iterable[str]) -> Iterator[str]:
        """Which of header, footer and marking do not stand anywhere beside the text of a file.

        A PDF has a line with words from right to left in several pieces; then each has to be there.

        Args:
            held: What stands there.
            said: What stands there in a file that is whole.
        """
        pieces = tuple(said)
        whole, expected = "\n".join(held), "\n".join(pieces)
        for wanted in (*(each[:_CUT] for each in self.margins), *self.markings):
            parts = (wanted,) if wanted in expected else (piece for piece in pieces if piece in wanted)
            if any(part not in whole for part in parts):
                yield wanted


def check_print(record: Record, path: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many pieces of print were compared, and V103 for everything that only the file or only the report has.

    The report is rendered again and both files are read in the same way, so that no look of theirs counts; a web page
    is rendered in its own look, and has to be the same to the letter.

    Args:
        record: The report as the file has it; the JSON of a report prints nothing.
        path: The file.

    Raises:
        InputError: V102, if the file cannot be read.
    """
    if record.form == "json":
        return 0, ()
    try:
        held = _read(record, path)
        colours: dict[str, Any] = dict(record.colours)
        look = held.look or Theme(**colours)  # the drawings of a DOCX are dots, which have colours
        said = _render(record, replace(look, citations=record.citations))
    except ValueError as problem:
        raise InputError(error("V102", f"cannot be read as {record.form}: {problem}", str(path))) from problem
    if record.word_template and record.form == "docx":
        return len(said.pieces), tuple(_find_missing(held, said, _list_titles(record), str(path)))
    differences = find_differences(held.pieces, said.pieces, _list_titles(record), _choose_key(record))
    found = [*_describe(differences, str(path))]
    rest = _compare_rest(held, said, record)
    found += (error("V103", message, str(path)) for message in rest)
    found += _compare_elements(held, said, record, str(path))
    hidden = find_unreadable(look)
    found += (error("V103", f"the file has {each}, which a reader cannot see", str(path)) for each in hidden)
    return len(said.pieces), tuple(found)


def find_differences(
    held: Sequence[str], said: Sequence[str], titles: frozenset[str], key: Callable[[str], str] = str
) -> tuple[Difference, ...]:
    """Where two sequences of pieces part, in order.

    Args:
        held: Those of the file.
        said: Those of the report.
        titles: Pieces that are titles of sections.
        key: What two pieces have in common that are the same.
    """
    keys_held, keys_said = list(map(key, held)), list(map(key, said))
    start, least = 0, min(len(held), len(said))
    while start < least and keys_held[start] == keys_said[start]:
        start += 1
    end = 0
    while end < least - start and keys_held[-1 - end] == keys_said[-1 - end]:
        end += 1
    one, other = held[start : len(held) - end], said[start : len(said) - end]
    if not one and not other:
        return ()
    if max(len(one), len(other)) > _CLOSE:
        return (Difference(_find_section(said, start, titles), tuple(one), tuple(other)),)
    keys = keys_held[start : len(held) - end], keys_said[start : len(said) - end]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    return tuple(
        Difference(_find_section(said, start + there, titles), tuple(one[begin:finish]), tuple(other[there:upto]))
        for kind, begin, finish, there, upto in matcher.get_opcodes()
        if kind != "equal"
    )


def _choose_key(record: Record) -> Callable[[str], str]:
    """What two pieces of print have in common that are the same."""
    if record.form != "pdf":
        return str
    from briefkit.render.pdf.readback import settle_signs

    return partial(settle_signs, turned=is_right_to_left(record.report.head.language))


def _find_section(said: Sequence[str], place: int, titles: frozenset[str]) -> str:
    return next((piece for piece in reversed(said[:place]) if piece in titles), "")


def _read(record: Record, path: Path) -> Printed:
    match record.form:
        case "docx":
            from briefkit.render.docx.printed import read_printed

            return read_printed(str(path))
        case "html":
            from briefkit.render.html.printed import read_printed as read_page

            return read_page(str(path))
        case _:
            from briefkit.render.pdf.printed import read_printed as read_pages

            return read_pages(str(path), _find_catalogue(record).say(PAGES))


def _render(record: Record, look: Theme) -> Printed:
    """What the report prints."""
    with TemporaryDirectory(prefix="briefkit-") as folder:
        file = Path(folder) / f"report.{record.form}"
        file.write_bytes(_write(record, look))
        return _read(record, file)


def _find_catalogue(record: Record) -> Catalogue:
    return load_catalogue(record.report.head.language)


def _write(record: Record, theme: Theme) -> bytes:
    match record.form:
        case "docx":
            from briefkit.render.docx import docx_bytes

            return docx_bytes(record.report, theme)
        case "html":
            from briefkit.render.html import html_bytes

            return html_bytes(record.report, theme, record.evidence)
        case _:
            from briefkit.render.pdf import pdf_bytes

            return pdf_bytes(record.report, theme)


def _list_titles(record: Record) -> frozenset[str]:
    titles = (_find_catalogue(record).say(NOTES), *(section.title for section in record.report.sections))
    return frozenset(_flatten(record.form, title) for title in titles)


def _describe_beside(record: Record) -> Beside:
    """What a file may have beside its text."""
    from briefkit.render.lowering import lower_report
    from briefkit.render.print_tree import Table

    printout = lower_report(record.report, record.citations, Theme(citations=record.citations))
    margins, marking = printout.margins, printout.margins.marking
    tables = (block for block in printout.blocks() if isinstance(block, Table))
    return Beside(
        tuple(_flatten(record.form, text) for text in (margins.header, margins.footer)),
        (_flatten(record.form, marking.label),) if marking else (),
        "\n".join(_flatten(record.form, column.title) for table in tables for column in table.columns),
        match_pages(margins.pages, partial(_flatten, record.form)),
    )


def _flatten(form: str, text: str) -> str:
    if form != "pdf":
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


def _compare_rest(held: Printed, said: Printed, record: Record) -> Iterator[str]:
    """What differs beside the text: margins, contents, links, pictures, and what the file says of itself."""
    titles, beside = _list_titles(record), _describe_beside(record)
    contents = _flatten(record.form, _find_catalogue(record).say(CONTENTS))
    for words in sorted(held.margins - said.margins):
        if not beside.has(words):
            yield f"the file prints {words[:_SHOWN]!r} beside the text, which the manifest does not have"
    for words in beside.find_missing(held.margins, said.margins):
        yield f"the file does not print {words[:_SHOWN]!r} in a header or footer, as the manifest has it"
    for line in held.contents:
        if not any(line.startswith(title) and not line[len(title) :].strip(_DIGITS) for title in (contents, *titles)):
            yield f"the contents of the file have {line[:_SHOWN]!r}, which is no section of the manifest"
    if held.links != said.links:
        yield from _compare_links(held.links, said.links)
    elif held.link_order != said.link_order and record.citations is CitationStyle.REFERENCES:  # notes go with the page
        yield "the links of the file lead to the addresses of the manifest in another order"
    start = next((place for place, piece in enumerate(held.pieces) if piece in titles), len(held.pieces))
    pictures = [each for place, each in held.pictures if place >= start]  # before it is the logo of the theme
    if pictures != [each for _, each in said.pictures]:
        yield "the pictures of the file, or their descriptions, are not those of the manifest"
    for name in sorted(held.strange):
        if held.strange[name] > said.strange.get(name, 0):
            yield f"the file has {name}, which briefkit does not write"
    for name in sorted({*held.properties, *said.properties}):
        one, other = held.properties.get(name, ""), said.properties.get(name, "")
        if one != other:
            one, other = one[:_SHOWN], other[:_SHOWN]
            yield f"the {name} in the properties of the file is {one!r}, and {other!r} in the manifest"


def _compare_links(held: Mapping[tuple[str, str], int], said: Mapping[tuple[str, str], int]) -> Iterator[str]:
    places = [key for key in dict.fromkeys((*held, *said)) if held.get(key, 0) != said.get(key, 0)]
    for words, place in sorted(places)[:_MOST_NAMED]:
        one, other = held.get((words, place), 0), said.get((words, place), 0)
        what = f" on {words[:_SHOWN]!r}" if words else ""
        yield f"links{what} to {place[:_SHOWN] or 'nothing'}: {one} in the file, {other} in the manifest"


def _compare_elements(held: Printed, said: Printed, record: Record, path: str) -> Iterator[Diagnostic]:
    """The first element that is not as briefkit writes it, which could hide words or run a script."""
    if held.elements == said.elements:
        return
    if record.version != __version__:
        message = f"it was written by briefkit {record.version}, not by this {__version__}; only words were compared"
        yield warning("V106", message, path)
        return
    pairs = zip_longest(held.elements, said.elements, fillvalue="nothing")
    one, other = next(pair for pair in pairs if pair[0] != pair[1])
    begin = max(0, _count_common(one, other) - _SHOWN // 2)
    one, other = one[begin:][:_SHOWN], other[begin:][:_SHOWN]
    yield error("V103", f"the file has {one} where briefkit writes {other}", path)


def _find_missing(held: Printed, said: Printed, titles: frozenset[str], path: str) -> Iterator[Diagnostic]:
    """What the file lacks, wherever its Word template has put the rest."""
    yield warning("V106", "it was made with a Word template; text that the template added was not checked", path)
    whole = "\n".join(held.pieces) + "\n".join(held.margins)
    sections = next((place for place, piece in enumerate(said.pieces) if piece in titles), 0)  # the head is its own
    missing = [piece for piece in said.pieces[sections:] if piece not in whole]
    for piece in missing[:_MOST_NAMED]:
        yield error("V103", f"the file lacks {piece[:_SHOWN]!r}, which the manifest has", path)

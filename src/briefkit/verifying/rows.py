"""Whether what a report prints as words of a source stands where it cites it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.errors import Diagnostic, error, warning
from briefkit.languages import load_catalogue, message
from briefkit.model.document import Span
from briefkit.model.folding import compose
from briefkit.model.report import (
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    FigureCourse,
    Inline,
    Insertion,
    KeyFigures,
    KeyPoints,
    Paragraph,
    QuotationList,
    QuotationRow,
    Report,
    Reported,
    Table,
    Text,
    Verbatim,
)
from briefkit.render.sanitise import clean_text

_MARKS = re.compile(r"[\s\"“”„«»‘’']+")
_NUMBER = re.compile(r"\d[\d.,]*")
_FIGURE = message("Latest figure")
"""The column of a table of figures whose numbers stand in the cited words."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a report that have to stand in a source.

    Attributes:
        place: What says them: "event e-3f2a91".
        words: The words, or the number.
        cites: Where they have to stand: in one of these.
        part: Whether they are only a part of the cited words.
    """

    place: str
    words: str
    cites: tuple[Cite, ...]
    part: bool = False


def check_words(report: Report, texts: Mapping[str, str], path: str) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many passages stand in their sources word for word, V107 for those that do not, V106 for those without place.

    Args:
        report: The report.
        texts: The text of each source at hand, by its id.
        path: The report's file, for messages.
    """
    numbers = {source.id: source.number for source in report.sources}
    checked = 0
    wrong: list[Diagnostic] = []
    unplaced: list[str] = []
    for claim in _list_claims(report, load_catalogue(report.head.language).say(_FIGURE)):
        if not claim.cites or not all(cite.spans for cite in claim.cites):
            unplaced.append(claim.place)
            continue
        if not all(cite.source in texts for cite in claim.cites):
            continue
        checked += 1
        if not any(_stands(claim, cite, texts[cite.source]) for cite in claim.cites):
            places = " or ".join(_name_place(cite, numbers) for cite in claim.cites)
            message = f"{claim.place}: {claim.words[:80]!r} does not stand in {places}, where it is cited"
            wrong.append(error("V107", message, path))
    for row in report.rows():
        if isinstance(row, ChronologyRow):
            wrong += _check_insertions(row, texts, path)
    if unplaced:
        named = ", ".join(dict.fromkeys(unplaced))
        wrong.append(warning("V106", f"cites no place in a source, so it could not be checked: {named}", path))
    return checked, tuple(wrong)


def _name_place(cite: Cite, numbers: Mapping[str, int]) -> str:
    return f"source {numbers[cite.source]}{f', {cite.locator}' if cite.locator else ''}"


def _stands(claim: Claim, cite: Cite, text: str) -> bool:
    pieces = [text[slice(*span)] for span in cite.spans]
    if claim.part:
        return any(_bare(claim.words) in _bare(piece) for piece in pieces)
    return _bare(claim.words).rstrip(",") == _bare(" ".join(pieces)).rstrip(",")


def _bare(text: str) -> str:
    """Words without white space and quotation marks, which a report sets anew."""
    return _MARKS.sub("", compose(clean_text(text)))


def _list_claims(report: Report, figure: str) -> Iterator[Claim]:
    for section in report.sections:
        for number, block in enumerate(section.blocks):
            if number >= section.written:  # the desk's own text is nobody's words
                yield from _list_claims_of(block, f"section {section.id!r}", figure)


def _list_claims_of(block: Block, place: str, figure: str) -> Iterator[Claim]:
    if isinstance(block, Chronology):
        for row in (*block.rows, *block.undated):
            if not row.edited:
                yield Claim(f"event {row.id}", row.text, row.sources[:1])
    elif isinstance(block, QuotationList):
        yield from (_claim_quotation(row) for row in block.rows if not row.paraphrase)
    elif isinstance(block, KeyFigures):
        for each in block.figures:
            yield from _claim_numbers(place, each.value, each.sources)
    elif isinstance(block, FigureCourse):
        for reading in block.readings:
            yield from _claim_numbers(place, reading.words, reading.sources)
    elif isinstance(block, Table) and figure in block.header:
        column = block.header.index(figure)
        for cells in block.rows:
            words = "".join(part.text for part in cells[column] if isinstance(part, Text))
            cites = [part for cell in cells for part in cell if isinstance(part, Cite)]
            yield from _claim_numbers(place, words, cites)
    else:
        for line in _list_lines(block):
            yield from _claim_line(place, line)


def _claim_quotation(row: QuotationRow) -> Claim:
    return Claim(f"statement {row.id}", row.text, row.sources[:1])


def _claim_numbers(place: str, words: str, cites: Sequence[Cite]) -> Iterator[Claim]:
    """Each number of a figure, in the words that one of its sources is cited for."""
    for number in _NUMBER.findall(words) if cites else ():  # without a source it is the desk's own
        yield Claim(f"figure in {place}", number, tuple(cites), part=True)


def _list_lines(block: Block) -> Iterator[tuple[Inline, ...]]:
    if isinstance(block, KeyPoints):
        yield from ((*point.content, *point.sources) for point in block.points)
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Paragraph | Reported):
        yield block.content


def _claim_line(place: str, line: Iterable[Inline]) -> Iterator[Claim]:
    """Words of a source in a line, in the source that is cited next."""
    words: Verbatim | None = None
    for part in line:
        if isinstance(part, Verbatim):
            words = part
        elif isinstance(part, Cite) and words is not None:
            yield Claim(place, words.text, (part,))
            words = None


def _check_insertions(row: ChronologyRow, texts: Mapping[str, str], path: str) -> Iterator[Diagnostic]:
    """That what stands in brackets explains words of the cited sentence."""
    text = texts.get(row.sources[0].source) if row.sources else None
    if text is None:
        return
    for insertion in row.insertions:
        if not _explains(insertion, row, text):
            message = f"event {row.id}: the bracket {insertion.words[:60]!r} explains nothing that it stands behind"
            yield error("V107", message, path)


def _explains(insertion: Insertion, row: ChronologyRow, text: str) -> bool:
    spans = row.sources[0].spans
    within = any(span.start <= insertion.explains.start <= insertion.explains.end <= span.end for span in spans)
    return within and _ends_with(row.text[: insertion.at], text, insertion.explains)


def _ends_with(before: str, text: str, explained: Span) -> bool:
    """Whether printed words end with those that a bracket explains, and a possessive ending of theirs."""
    return _bare(text[slice(*explained)]) in _bare(before)

"""What a page shows of its article above the text: dates and names in lines and elements of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.bylines import split_byline
from briefkit.read.dates import Moment, find_date, read_date
from briefkit.read.elements import Element
from briefkit.read.header import read_header_line
from briefkit.read.main_text import weigh
from briefkit.read.markup import Paragraph
from briefkit.read.names import is_named
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata

_MOST_LINES = 15
"""Paragraphs between headline and text, and around them, that may tell a date or a name."""

_LINES_ABOVE = 6
_LONG = 120
_BY = re.compile(
    r"^(?:(?:written|posted|reported|submitted|published)\s+)?(?:by|par|von|por|di|da|av|af|door|tekst|autor(?:in)?|автор)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:on|am|le|el|den)\s+\d.*$", re.IGNORECASE)
_EDITED = re.compile(r"updat|modif|correct|mis à jour|aktualisiert|actualiza|обновл|güncel", re.IGNORECASE)


def read_shown(
    paragraphs: list[Paragraph], headline: Element | None, known: Metadata, language: str | None
) -> Metadata:
    """What the page shows of its article, where it does not declare it.

    Args:
        paragraphs: Of the page as it is shown.
        headline: The heading of the article.
        known: What is declared.
        language: BCP 47 tag, for dates in figures.
    """
    lines = _find_lines(paragraphs, headline)
    metadata = _read_times(lines, known, language)
    for line in lines:
        found = read_header_line(line.text, metadata, language)
        if found is None:
            found = _read_named(line, metadata, language)
        if found is not None:
            claims = () if metadata.claims else found.claims
            metadata = join_metadata(metadata, Metadata(byline=found.byline, agency=found.agency, claims=claims))
    return metadata


def _find_lines(paragraphs: list[Paragraph], headline: Element | None) -> list[Paragraph]:
    """Short paragraphs from a little above the headline down to the text."""
    start = next((number for number, each in enumerate(paragraphs) if each.element is headline), None)
    if start is None:
        above, below = [], paragraphs
    else:
        above, below = paragraphs[max(0, start - _LINES_ABOVE) : start], paragraphs[start + 1 :]
    lines = []
    for paragraph in below[:_MOST_LINES]:
        if weigh(paragraph) >= _LONG:
            break
        lines.append(paragraph)
    return [line for line in (*lines, *reversed(above)) if len(line.text) <= _LONG]


def _read_times(lines: Iterable[Paragraph], known: Metadata, language: str | None) -> Metadata:
    """The date of a ``time`` element; one that is not marked as the publication's only where nothing gives a date."""
    for line in lines:
        for element in line.element.iterate():
            if element.tag != "time" and not element.get("datetime"):
                continue
            moment = read_date(element.get("datetime"), language)
            marked = element.get("itemprop") == "datePublished" or "pubdate" in element.attributes
            edited = element.get("itemprop") == "dateModified" or _EDITED.search(element.get("class")) is not None
            if moment and not edited and (marked or not known.claims):
                return add_claim(known, moment, ClaimSource.TIME_ELEMENT)
    return known


def _read_named(line: Paragraph, known: Metadata, language: str | None) -> Metadata | None:
    """What an element says whose own name is that of a byline or a date."""
    element: Element | None = line.element
    for _ in range(3):
        if element is None or is_named(element, "byline"):
            break
        element = element.parent
    else:
        element = None
    opening = _BY.match(line.text)
    if element is None and opening is None:
        return _read_date_in(line, known, language)
    text = line.text[opening.end() :] if opening else line.text
    found = _read_date_in(line, known, language)
    byline = split_byline(_ON.sub("", text).partition("\n")[0]) if not known.byline else None
    if byline is None:
        return found
    return Metadata(byline=byline.names, agency=byline.outlet, claims=found.claims if found else ())


def _read_date_in(line: Paragraph, known: Metadata, language: str | None) -> Metadata | None:
    """A date beside a few other words, in an element that is named for one."""
    moment: Moment | None = None
    for element in line.element.iterate():
        if element.tag == "time" or is_named(element, "date"):
            text = element.text
            found = find_date(text, language)
            if found and not _EDITED.search(text[: found.start]):
                moment = found.moment
                break
    return add_claim(Metadata(), moment, ClaimSource.HEADER) if moment and not known.claims else None

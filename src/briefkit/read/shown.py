"""What a page shows of its article above the text: dates and names in lines and elements of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefkit.read.bylines import split_byline
from briefkit.read.date_labels import find_update_label
from briefkit.read.dates import Moment, find_date, read_date
from briefkit.read.elements import Element
from briefkit.read.header import read_header_line
from briefkit.read.main_text import SENTENCE_END, weigh
from briefkit.read.markup import Paragraph
from briefkit.read.metadata import ClaimSource, DateClaim, Metadata, add_claim, join_metadata
from briefkit.read.names import is_named

_MOST_LINES = 15
"""Paragraphs between headline and text that may tell a date or a name."""

_LINES_ABOVE = 6
_LONG = 120
"""Characters of a line that tells a date or a name."""

_BY = re.compile(
    r"^(?:(?:written|posted|reported|submitted|published|words)\s+)?"
    r"(?:by|par|von|por|di|da|av|af|door|tekst|autor(?:in)?|автор)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
"""How a byline begins, in the languages that briefkit is likely to meet."""

_BEHIND_NAME = re.compile(r"\s+(?:on|am|le|el|den)\s+(?:\d|[A-Z][a-z]+\.?,?\s+\d).*$|\s*[|·•].*$|\s*\n.*$", re.DOTALL)
_EDITED = re.compile(r"updat|modif|correct", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[|·•\n]|\s[–—-]\s)\s*")


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
        header = read_header_line(line.text, metadata, language) or Metadata()
        found = join_metadata(header, _read_line(line, language))
        claims = () if metadata.claims else found.claims
        metadata = join_metadata(metadata, Metadata(byline=found.byline, agency=found.agency, claims=claims))
    return metadata


def read_stamp_line(text: str, language: str | None) -> Metadata | None:
    """What a short line says that has a date in it and is no sentence: "Ada Lem | 3 June 2021 | 4 min read"."""
    found = find_date(text, language)
    if found is None or len(text) > _LONG or SENTENCE_END.search(text):
        return None
    parts = _PARTS.split(text)
    if len(parts) < 2 and len(text) - (found.end - found.start) > len("Published on  at 10:00 p.m. CEST"):
        return None
    claims = () if _tells_update(text[: found.start]) else (DateClaim(found.moment, ClaimSource.HEADER),)
    names = (_BY.sub("", part) for part in parts)
    byline = next(filter(None, (split_byline(part) for part in names if len(part.split()) in (2, 3))), None)
    return Metadata(byline=byline.names if byline else (), claims=claims)


def _tells_update(before: str) -> bool:
    """Whether the words before a date say that it is that of a later change."""
    return _EDITED.search(before) is not None or find_update_label(before) is not None


def _find_lines(paragraphs: list[Paragraph], headline: Element | None) -> list[Paragraph]:
    """Short paragraphs from a little above the headline down to the text."""
    start = next((number for number, each in enumerate(paragraphs) if each.element is headline), None)
    above: list[Paragraph] = []
    below = paragraphs
    if start is not None:
        above, below = paragraphs[max(0, start - _LINES_ABOVE) : start], paragraphs[start + 1 :]
    lines = []
    for paragraph in below[:_MOST_LINES]:
        if weigh(paragraph) >= _LONG:
            break
        lines.append(paragraph)
    return [line for line in (*lines, *reversed(above)) if len(line.text) <= _LONG]


def _elements_of(line: Paragraph) -> Iterator[Element]:
    """The elements in a line, and those around it that hold little else."""
    yield from line.inline
    yield line.element
    element = line.element.parent
    for _ in range(2):
        if element is None:
            break
        yield element
        element = element.parent


def _read_times(lines: Iterable[Paragraph], known: Metadata, language: str | None) -> Metadata:
    """The date of a ``time`` element; one that is not marked as the publication's only where nothing gives a date."""
    for element in (element for line in lines for element in (*line.inline, line.element)):
        moment = read_date(element.get("datetime"), language)
        marked = element.get("itemprop") == "datePublished" or "pubdate" in element.attributes
        edited = element.get("itemprop") == "dateModified" or _EDITED.search(element.get("class")) is not None
        if moment and not edited and (marked or not known.claims):
            return add_claim(known, moment, ClaimSource.TIME_ELEMENT)
    return known


def _read_line(line: Paragraph, language: str | None) -> Metadata:
    """What a line says that is more than a date and a name, where elements of it are named for them."""
    stamp = read_stamp_line(line.text, language) or Metadata()
    named = next((each for each in _elements_of(line) if is_named(each, "byline") or each.get("rel") == "author"), None)
    opening = _BY.match(line.text)
    text = ""
    if opening:
        text = line.text[opening.end() :]
    elif named is not None:
        inside = named.text if any(named is each for each in line.inline) else line.text
        text = _BY.sub("", inside)
    byline = split_byline(_BEHIND_NAME.sub("", text)) if text else None
    moment = _find_moment(line, language, anywhere=opening is not None or named is not None)
    said = Metadata(byline=byline.names, agency=byline.outlet) if byline else Metadata()
    return join_metadata(join_metadata(said, stamp), add_claim(Metadata(), moment, ClaimSource.HEADER))


def _find_moment(line: Paragraph, language: str | None, *, anywhere: bool) -> Moment | None:
    """The date in an element that is named for one, or anywhere in a line that is known to tell of the article."""
    texts = [each.text for each in line.inline if each.tag == "time" or is_named(each, "date")]
    if anywhere or any(is_named(each, "date") for each in _elements_of(line)):
        texts.append(line.text)
    for text in texts:
        found = find_date(text, language)
        if found and not _tells_update(text[: found.start]):
            return found.moment
    return None

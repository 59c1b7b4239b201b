"""What the look of a printed page tells of its story: the headline, the notes below it, and who published it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.read.bylines import names_outlet
from briefkit.read.header import read_header_line
from briefkit.read.headline import Paragraph
from briefkit.read.metadata import Metadata, join_metadata
from briefkit.read.pdf_layout import Line
from briefkit.read.pdf_paragraphs import Block, Column
from briefkit.read.publishers import is_name, spell_name

_LARGE = 1.15
"""Size of a headline at least, in parts of that of the text."""

_SMALL = 0.92
"""Size of a note at most."""

_LONGEST_MASTHEAD = 40
_SAME_SIZE = 0.04
_LONGEST_HEADLINE = 300
_STORY = 150
"""Characters of a paragraph that is story, and not a line above it."""

_NOTE = re.compile(r"\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡§¶]{1,3})[\s.)]?\s*(?=\S)")
_TO_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_OFFICE = re.compile(
    r"(?:the\s+)?(?:press|media|news|information|communications?|public\s+(?:affairs|information|relations)|spokes\w+)"
    r"(?:[\s-](?:office|service|release|statement|department|division|directorate|unit|cent(?:re|er)|section|team|room|note"
    r"|communiqu[eé]))|(?:press|media)|statement|communiqu[eé]|newsroom",
    re.IGNORECASE,
)
"""What stands beside the name of a publisher at the head of its pages."""

_PARTS = re.compile(r"\s*[|·•:]\s*|\s+[-–—]\s+")


@dataclass(frozen=True, slots=True)
class Front:
    """What stands in large letters above a story.

    Attributes:
        headline: Places of the paragraphs that it consists of.
        masthead: Place of the name of a paper, in still larger letters.
    """

    headline: range
    masthead: int | None


def find_front(blocks: Sequence[Block], texts: Sequence[str], body: float) -> Front:
    """Find the headline, the largest words above the story, and the masthead above it."""
    first = next((place for place, text in enumerate(texts) if _is_story(text, blocks[place], body)), len(texts))
    top = [place for place in range(first) if _is_large(blocks[place], texts[place], body)]
    by_size = sorted(top, key=lambda place: -blocks[place].size)
    masthead = next(iter(by_size[:-1]), None)
    if masthead is not None and not _is_masthead(texts[masthead]):
        masthead = None
    begin = next((place for place in by_size if place != masthead), None)
    if begin is None:
        return Front(range(0), masthead)
    end = begin + 1
    while end in top and abs(blocks[end].size - blocks[begin].size) <= _SAME_SIZE * body:
        end += 1
    return Front(range(begin, end), masthead)


def build_paragraphs(texts: Sequence[str], front: Front) -> list[Paragraph]:
    """The paragraphs of a file, the headline marked, without the masthead."""
    return [
        Paragraph(text, is_title=place in front.headline) for place, text in enumerate(texts) if place != front.masthead
    ]


def _is_large(block: Block, text: str, body: float) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text[:_LONGEST_HEADLINE])
    return block.page == 0 and block.size >= _LARGE * body and len(text) <= _LONGEST_HEADLINE and len(words) > 1


def _is_story(text: str, block: Block, body: float) -> bool:
    return len(text) > _STORY and block.size < _LARGE * body


def _is_masthead(text: str) -> bool:
    return len(text) < _LONGEST_MASTHEAD and is_name(text) and names_outlet(text)


def read_margins(margins: Sequence[str], masthead: str | None, texts: Sequence[str], language: str | None) -> Metadata:
    """What stands around the text says: the outlet and the day of a paper, or a publisher beside its press office.

    Args:
        margins: Lines of heads and feet.
        masthead: The name of a paper in large letters.
        texts: The paragraphs; a name in capitals is spelt as it is in them.
        language: BCP 47 tag, for dates in figures.
    """
    outlet = spell_name(masthead, texts) if masthead else _find_publisher(margins, texts)
    found = Metadata(agency=outlet)
    titled = Metadata(title=" ")
    for line in margins:
        found = join_metadata(found, read_header_line(line, titled, language) or Metadata())
    return Metadata(agency=found.agency, claims=found.claims[:1])


def _find_publisher(margins: Sequence[str], texts: Sequence[str]) -> str | None:
    for line in margins:
        parts = [part for part in _PARTS.split(line) if part]
        names = [part for part in parts if not _OFFICE.fullmatch(part)]
        if len(names) == 1 and len(parts) > 1 and len(names[0].split()) < 8 and not re.search(r"\d", names[0]):
            return spell_name(names[0], texts)
    return None


def drop_footnotes(columns: Sequence[Column], body: float) -> list[Column]:
    """Columns without the notes at their feet, and without the marks that lead to these.

    A note is set smaller than the text and begins with a mark that is raised somewhere in the text of its page.
    """
    marks: dict[int, set[str]] = {}
    for column in columns:
        for line in column.lines:
            if line.size > _SMALL * body:
                marks.setdefault(column.page, set()).update(line.marks)
    kept = []
    for column in columns:
        first = _find_notes(column.lines, marks.get(column.page, set()), body)
        noted = {match[1].translate(_TO_FIGURES) for line in column.lines[first:] if (match := _NOTE.match(line.text))}
        marks_of_page = marks.get(column.page, set()) & noted
        for other in columns if marks_of_page else ():
            if other.page == column.page:
                _drop_marks(other.lines[: first if other is column else None], marks_of_page)
        lines = column.lines[:first]
        if lines:
            column.lines = lines
            kept.append(column)
    return kept


def _find_notes(lines: list[Line], marks: set[str], body: float) -> int:
    """Where the small lines at the foot of a column begin, if the first of them begins with a mark; else its end."""
    start = len(lines)
    while start and lines[start - 1].size <= _SMALL * body:
        start -= 1
    for place in range(start, len(lines)):
        match = _NOTE.match(lines[place].text)
        if match and match[1].translate(_TO_FIGURES) in marks:
            return place
    return len(lines)


def _drop_marks(lines: Sequence[Line], marks: set[str]) -> None:
    for line in lines:
        for mark in marks.intersection(line.marks):
            raised = re.escape(mark.translate(_TO_RAISED))
            line.text = re.sub(rf" ?(?:{raised}|(?<=\S){re.escape(mark)})(?![\w])", "", line.text)

"""Running heads and feet of pages, and numbers of pages: lines at the edges that are no text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.read.pdf_layout import Line, make_rows
from briefkit.read.pdf_words import Page, Word

_EDGE_LINES = 4
"""Lines from each edge of a page that may be a head or foot."""

_EDGE = 0.25
"""Part of a page's height in which its head or foot stands."""

_SPACE = 1.6
"""Distance of base lines, in parts of their size, that parts a head from text."""

_SAME_HEIGHT = 0.03
"""Part of a page's height by which a head may stand higher or lower on another page."""

_NUMBER = r"\d{1,4}(?:\s?(?:of|/|von|de|sur|из|av|di|\|)\s?\d{1,4})?"
_PAGE = r"(?:page|p\.|pg\.?|seite|página|pagina|sida|side|сағ|стр\.?|с\.|sayfa)"
_PAGE_NUMBER = re.compile(rf"\W*(?:{_PAGE}\s*)?{_NUMBER}\W*|\W*[ivxlc]{{1,6}}\W*", re.IGNORECASE)
"""A line that is nothing but the number of a page."""

_NUMBERED = re.compile(rf"(?:^|[\s|·—–-]){_PAGE}\s*\d{{1,4}}(?:\s?(?:of|/)\s?\d{{1,4}})?\W*$", re.IGNORECASE)
"""A foot that ends with the number of a page, as in ``Report 118 — Page 1 of 2``."""

_PRINTED_FOOT = re.compile(
    r"(?:https?|file)://\S{1,2000}\s+\d{1,4}/\d{1,4}|\d{1,4}/\d{1,4}\s+(?:https?|file)://\S{1,2000}"
)
_PRINTED_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}\b.*")
"""What browsers print at the edges: address and number of the page at the foot, the time of printing at the head."""

_LONGEST_FOOT = 150
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Margins:
    """What stood at the edges of pages.

    Attributes:
        lines: As they stand on the first page that has them.
        address: That a browser printed.
    """

    lines: tuple[str, ...]
    address: str | None


def take_off_margins(pages: Sequence[Page]) -> Margins:
    """Take the lines at the edges that are no text off the pages.

    A line is one if it stands, but for its figures, at the same height of another page too, or is nothing but the
    number of the page; and if all lines between it and the edge are.
    """
    rows = [make_rows(page.words) for page in pages]
    edges = [(_take(each), _take(each[::-1])) for each in rows]
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (head, foot) in enumerate(edges):
        for line in {id(line): line for line in (*head, *foot)}.values():
            places[_fold(line.text)].append((number, line.base / pages[number].height))
    found: dict[str, None] = {}
    address = None
    for number, (page, (head, foot)) in enumerate(zip(pages, edges, strict=True)):
        is_printed = bool(foot) and _PRINTED_FOOT.fullmatch(foot[0].text) is not None
        gone: list[Line] = []
        for lines, is_foot in ((head, False), (foot, True)):
            found_here: list[Line] = []
            for place, line in enumerate(lines[:_EDGE_LINES]):
                height = line.base / page.height
                repeated = not _EDGE < height < 1 - _EDGE and any(
                    other != number and abs(height - other_height) < _SAME_HEIGHT
                    for other, other_height in _near(places[_fold(line.text)], number)
                )
                if not repeated and not _is_residue(line.text, place == 0, is_foot, is_printed):
                    break
                found_here.append(line)
            gone += _set_apart(found_here, lines)
        if is_printed and address is None:
            match = _ADDRESS.search(foot[0].text)
            address = match[0] if match else None
        found.update(dict.fromkeys(line.text for line in gone))
        if gone and len(gone) < len(rows[number]):
            page.words[:] = _drop(page.words, gone)
    return Margins(tuple(found), address)


def _take(rows: list[Line]) -> list[Line]:
    """The lines from an edge on, and one more."""
    return rows[: _EDGE_LINES + 1]


def _set_apart(found: list[Line], lines: list[Line]) -> list[Line]:
    """Lines at an edge up to the last one with space behind it, or another size than the next."""
    end = len(found)
    while 0 < end < len(lines):
        inner, outer = lines[end], lines[end - 1]
        if abs(inner.base - outer.base) > _SPACE * inner.size or abs(inner.size - outer.size) > 0.08 * inner.size:
            break
        end -= 1
    return found[:end]


def _near(places: list[tuple[int, float]], number: int) -> list[tuple[int, float]]:
    """The places of a line on the pages around one; heads may differ between left and right pages."""
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if places[middle][0] < number else (low, middle)
    return places[max(0, low - 3) : low + 4]


def _is_residue(text: str, is_outermost: bool, is_foot: bool, is_printed: bool) -> bool:
    """Whether a line is one of an edge by its words alone, as on the only page of a file."""
    if _PAGE_NUMBER.fullmatch(text):
        return is_outermost
    if is_foot and len(text) < _LONGEST_FOOT and is_outermost:
        return _NUMBERED.search(text) is not None or _PRINTED_FOOT.fullmatch(text) is not None
    return is_printed and not is_foot and is_outermost and _PRINTED_HEAD.fullmatch(text) is not None


def _fold(text: str) -> str:
    """A line without its figures, which differ from page to page."""
    return " ".join(re.sub(r"\d+", "#", text.casefold()).split())


def _drop(words: list[Word], lines: list[Line]) -> list[Word]:
    """The words that do not stand on one of some lines over the whole width."""
    return [
        word
        for word in words
        if not any(
            abs(word.base - line.base) < 0.5 * line.size and line.left <= word.left <= line.right for line in lines
        )
    ]

"""What is held to its citations as one: a paragraph, an item of a list, a row of a table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefkit.prose.markdown import (
    CitationMark,
    Line,
    ProseBlock,
    ProseHeading,
    ProseList,
    ProseParagraph,
    ProsePicture,
    ProseTable,
    Spot,
    Words,
)

_NO_BLANK_BEFORE = tuple(".,;:!?)]”’")
_CELLS = " | "


@dataclass
class Passage:
    """The words of a line with the places of its words and citations."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    marks: list[tuple[int, CitationMark]] = field(default_factory=list)
    assessed: bool = False

    def add(self, line: Line) -> None:
        """Take in a line."""
        for each in line:
            if isinstance(each, CitationMark):
                self.marks.append((len(self.text.rstrip()), each))
                continue
            if each.text.startswith(_NO_BLANK_BEFORE):
                self.text = self.text.rstrip()
            self.starts.append(len(self.text))
            self.spots.append(each.spot)
            self.text += each.text

    def place(self, offset: int) -> Spot:
        """Where a character of the text stands in the file."""
        index = bisect_right(self.starts, offset) - 1
        spot = self.spots[index]
        return Spot(spot.line, None if spot.column is None else spot.column + offset - self.starts[index])


def list_passages(block: ProseBlock, *, assessed: bool) -> Iterator[Passage]:
    """What is held to its citations as one: a paragraph, an item of a list, a row of a table."""
    match block:
        case ProseParagraph(line, judged):
            lines: list[Line] = [line]
        case ProseList(items, _, judged):
            lines = list(items)
        case ProseTable(_, rows):
            judged = False
            lines = [_join_cells(row) for row in rows]
        case ProseHeading() | ProsePicture():
            return
    for line in lines:
        passage = Passage(assessed=assessed or judged)
        passage.add(line)
        if passage.starts:
            yield passage


def _join_cells(row: Sequence[Line]) -> Line:
    joined: Line = ()
    for cell in row:
        if joined and cell:
            joined = (*joined, Words(_CELLS, cell[0].spot))
        joined = (*joined, *cell)
    return joined

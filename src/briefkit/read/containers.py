"""What holds paragraphs: the body of a text, the text boxes and cells in it, and the boxes and tables in these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefkit.read.headline import Paragraph

_DEEPEST = 50
"""Boxes and cells in one another that are told apart; deeper ones are read as if they were the one around them."""

_LONGEST_CELL = 80
"""Characters of a cell that is read in one line with its neighbours; a longer one holds prose."""


class Containers:
    """The paragraphs of a body, and those of the boxes and cells that are open at a place in it."""

    def __init__(self) -> None:
        """Begin an empty body."""
        self.paragraphs: list[Paragraph] = []
        self._open = [self.paragraphs]
        self._rows: list[list[list[Paragraph]]] = []

    def add(self, paragraphs: Iterable[Paragraph]) -> None:
        """Add paragraphs to the innermost."""
        self._open[-1].extend(paragraphs)

    def open(self) -> None:
        """A box or a cell begins."""
        self._open.append(self._open[-1] if len(self._open) > _DEEPEST else [])

    def close(self) -> list[Paragraph]:
        """A box ends.

        Returns:
            Its paragraphs, which belong where the box stands.
        """
        closed = self._open.pop()
        return [] if closed is self._open[-1] else closed

    def open_row(self) -> None:
        """A row of a table begins."""
        self._rows.append([])

    def close_cell(self) -> None:
        """A cell ends."""
        cell = self.close()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self.add(cell)

    def close_row(self) -> None:
        """A row ends: figures side by side stay side by side, and prose that a table only arranges stays prose."""
        self.add(join_row(self._rows.pop()))


def join_row(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """A row of a table as paragraphs: one for the whole row, or those of its cells where these hold prose."""
    joined = _join_cells([[each.text for each in cell] for cell in cells])
    if joined is None:
        return [paragraph for cell in cells for paragraph in cell]
    return [Paragraph(joined)] if joined else []


def _join_cells(cells: Sequence[Sequence[str]]) -> str | None:
    """A row in one line: its cells parted by bars, or by a space behind a label that ends with a colon.

    Returns:
        None for a row that holds prose, whose paragraphs are read one by one.
    """
    filled = [cell for cell in cells if cell]
    if any(len(cell) > 1 or len(cell[0]) > _LONGEST_CELL for cell in filled):
        return None
    line = ""
    for (words,) in filled:
        line += ("" if not line else " " if line.endswith(":") else " | ") + words
    return line

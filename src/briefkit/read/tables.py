"""Rows of tables in prose: figures side by side stay side by side, and text that a table only arranges stays text."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST_CELL = 80
"""Characters of a cell that is read in one line with its neighbours; a longer one holds prose."""


def join_cells(cells: Sequence[Sequence[str]]) -> str | None:
    """A row in one line: its cells parted by bars, or by a space behind a label that ends with a colon.

    Args:
        cells: The paragraphs of each cell.

    Returns:
        None for a row that holds prose, whose paragraphs are read one by one.
    """
    filled = [cell for cell in cells if any(cell)]
    if any(len(cell) > 1 or len(cell[0]) > _LONGEST_CELL for cell in filled):
        return None
    line = ""
    for (words,) in filled:
        line += ("" if not line else " " if line.endswith(":") else " | ") + words
    return line

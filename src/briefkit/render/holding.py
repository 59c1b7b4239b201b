"""What page breaks may not part: the first and the last lines or rows of something long."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

ROWS_TOGETHER = 2
"""A row of a table never stands alone on a page, unless the table has no other."""

SOURCES_TOGETHER = 2
"""No source stands alone under the title of their list, nor over the end of it."""

NOTES_TOGETHER = 3
"""As many notes, or lines of them, stand together where a page break divides them."""

Item = TypeVar("Item")


def hold_ends(items: Iterable[Item], together: float) -> Iterator[tuple[Item, bool]]:
    """Each item, and whether the next one has to stand on the same page.

    Args:
        items: Lines or rows, from top to bottom; never more than `together` are held back.
        together: How many of the first and how many of the last stand on one page.
    """
    pending: deque[Item] = deque()
    passed = 0
    for item in items:
        pending.append(item)
        if len(pending) > together:
            yield pending.popleft(), passed < together - 1
            passed += 1
    while pending:
        yield pending.popleft(), bool(pending)

"""Where a page ends for those who have not subscribed."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.read.elements import Element
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs
from briefkit.read.phrases import is_wall

_LAST = 3
"""Paragraphs at the end of an article that may say so."""

_LONGEST_WALL = 600
_DELIVERED = 300
"""Characters of running text in what a page calls paid for, which tell that it was paid for."""


def is_delivered(page: Element, paid_parts: Iterable[str]) -> bool:
    """Whether the text is there that a page declares to be paid for.

    Args:
        page: Without boilerplate.
        paid_parts: Classes and ids of that text.
    """
    wanted = set(paid_parts)
    if not wanted:
        return False
    for element in page.iterate():
        if not wanted.isdisjoint((*element.get("class").split(), element.get("id"))):
            found = sum(map(weigh, find_paragraphs(element)))
            if found >= _DELIVERED:
                return True
    return False


def ends_at_wall(main: Element) -> bool:
    """Whether the last words in an element say that there is more for those who subscribe."""
    last = list(find_paragraphs(main))[-_LAST:]
    return is_wall(" ".join(paragraph.text for paragraph in last)[-_LONGEST_WALL:])

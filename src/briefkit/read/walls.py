"""Where a page ends for those who have not subscribed, and pages that are nothing but a gate."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.read.elements import Element
from briefkit.read.main_text import weigh
from briefkit.read.markup import Paragraph, find_paragraphs
from briefkit.read.phrases import is_gate, is_wall

_LAST = 3
"""Paragraphs at the end of an article that may say so."""

_LONGEST_WALL = 600
_LONGEST_GATE = 4000
"""Characters of a page that is nothing but a gate, with a list of partners and purposes."""

_MOST = 0.5
"""Share of a text in such paragraphs that makes it a gate; an article about cookies says more than that."""

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


def is_only_gate(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether a page's text is a request for consent, or a check of the browser, and no article."""
    texts = [paragraph.text for paragraph in paragraphs]
    total = sum(map(len, texts))
    return total <= _LONGEST_GATE and sum(len(text) for text in texts if is_gate(text)) > _MOST * total

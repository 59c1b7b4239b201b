"""Which heading of a page is the headline of its article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.elements import Element

_WORD = re.compile(r"\w+")
_LEVELS = ("h1", "h2", "h3")
_SHORTEST = 12
"""Characters of a headline that counts although nothing else says that it is one."""


def find_headline(page: Element, titles: Iterable[str]) -> Element | None:
    """The heading that says what a title of the page says, the highest first; else its only main heading.

    Args:
        page: All of it.
        titles: What the page's metadata and title element call the article, with or without the outlet.
    """
    wanted = [words for title in titles if (words := _fold(title))]
    headings: dict[str, list[tuple[Element, str]]] = {level: [] for level in _LEVELS}
    for heading in page.iterate():
        if heading.tag in headings and (words := _fold(heading.text)):
            headings[heading.tag].append((heading, words))
    for level in _LEVELS:
        for heading, words in headings[level]:
            if len(words) >= _SHORTEST and any(_says(words, title) for title in wanted):
                return heading
    main = [heading for heading, words in headings["h1"]]
    return main[0] if len(main) == 1 else None


def _says(heading: str, title: str) -> bool:
    return f" {heading} " in f" {title} " or f" {title} " in f" {heading} "


def _fold(text: str) -> str:
    return " ".join(_WORD.findall(text[:2000].casefold()))

"""Parts of a page that only their heading tells: comments, other stories, what is said of the author."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.read.elements import Element, make_break
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs
from briefkit.read.phrases import is_heading_of
from briefkit.read.sizes import measure
from briefkit.read.tags import HEADINGS

_WHOLE = frozenset(["body", "main", "article", "html"])
_LONGEST_HEADING = 120


def drop_sections(page: Element, headline: Element | None) -> None:
    """Take out of a page, in place, what stands under a heading of comments or of other stories.

    Behind a heading of comments all goes to the end of the element in which it stands; behind others all that is no
    paragraph or heading of the article again.

    Args:
        page: Changed.
        headline: The heading of the article; nothing around it is taken out.
    """
    order = list(page.iterate())
    openings = _find_openings(order, headline)
    if not openings:
        return
    kept: set[int] = set()
    element = headline
    while element is not None:
        kept.add(id(element))
        element = element.parent
    for parent in order:
        if any(id(child) in openings for child in parent.children):
            parent.children = list(_sift(parent, openings, kept))


def _find_openings(order: list[Element], headline: Element | None) -> dict[int, bool]:
    """Headings of such sections, or elements that hold nothing else, by id; and whether all behind them goes."""
    letters = measure(order).letters
    openings: dict[int, bool] = {}
    for heading in order:
        if heading.tag not in HEADINGS or heading is headline or not 0 < letters[id(heading)] <= _LONGEST_HEADING:
            continue
        text = heading.text
        to_the_end = is_heading_of("readers", text)
        if not to_the_end and not is_heading_of("others", text):
            continue
        opening = heading
        while (around := opening.parent) is not None and around.tag not in _WHOLE:
            if letters[id(around)] != letters[id(heading)]:
                break
            opening = around
        openings[id(opening)] = to_the_end
    return openings


def _sift(parent: Element, openings: dict[int, bool], kept: set[int]) -> Iterator[Element | str]:
    """The children of an element without the sections that begin among them."""
    within: bool | None = None
    for child in parent.children:
        if isinstance(child, str):
            if within is False and len(child.strip()) > _LONGEST_HEADING:
                within = None
        elif id(child) in openings and id(child) not in kept:
            if within is None:
                yield make_break(parent)
            within = within or openings[id(child)]
        elif within is not None and (id(child) in kept or (not within and _goes_on(child))):
            within = None
        if within is None:
            yield child


def _goes_on(element: Element) -> bool:
    """Whether an element behind a list of other stories is of the article again: a heading, a paragraph of its own."""
    if element.tag in HEADINGS:
        return not any(child.tag == "a" for child in element.iterate())
    return element.tag in ("p", "blockquote") and any(map(weigh, find_paragraphs(element)))

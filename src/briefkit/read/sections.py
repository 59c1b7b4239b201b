"""Parts of a page that only their heading tells: comments, other stories, what is said of the author."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.read.elements import Element, make_break
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs
from briefkit.read.names import is_named
from briefkit.read.phrases import is_heading_of
from briefkit.read.sizes import LABEL, Sizes, measure
from briefkit.read.tags import HEADINGS

_WHOLE = frozenset(["body", "main", "article", "html"])
_LONGEST_HEADING = 120
_LONG = 1500
"""Characters of running text that are an article where they are most of a page, whatever stands above them."""

_LEAST = 80
"""Characters of running text that make an article."""

_MUCH = 0.2
_MOST = 0.5
"""Shares of the running text in an element around that make a part of it the article's text, without links and with."""


def drop_sections(page: Element, headline: Element | None) -> None:
    """Take out of a page, in place, what stands under a heading of comments or of other stories.

    Behind a heading of comments all goes to the end of the element in which it stands; behind others all that is no
    paragraph or heading of the article again.

    Args:
        page: Changed.
        headline: The heading of the article; nothing around it is taken out.
    """
    order = list(page.iterate())
    sizes = measure(order)
    openings = _find_openings(order, headline, sizes)
    if not openings:
        return
    kept: set[int] = set()
    element = headline
    while element is not None:
        kept.add(id(element))
        element = element.parent
    for parent in order:
        if any(id(child) in openings for child in parent.children):
            parent.children = list(_sift(parent, openings, kept, sizes, sizes.running[id(page)]))


def _find_openings(order: list[Element], headline: Element | None, sizes: Sizes) -> dict[int, bool]:
    """Headings of such sections, or elements that hold nothing else, by id; and whether all behind them goes."""
    letters = sizes.letters
    openings: dict[int, bool] = {}
    said = 0
    for heading in order:
        said += sum(len(child) for child in heading.children if isinstance(child, str) and len(child) > LABEL)
        if heading is headline or not 0 < letters[id(heading)] <= _LONGEST_HEADING:
            continue
        if heading.tag not in HEADINGS and not is_named(heading, "heading"):
            continue
        text = heading.text
        # Above the text it is a link to the comments.
        to_the_end = said >= _LEAST and is_heading_of("readers", text)
        if not to_the_end and not is_heading_of("others", text):
            continue
        opening = heading
        while (around := opening.parent) is not None and around.tag not in _WHOLE:
            if letters[id(around)] != letters[id(heading)]:
                break
            opening = around
        openings[id(opening)] = to_the_end
    return openings


def _sift(
    parent: Element, openings: dict[int, bool], kept: set[int], sizes: Sizes, page: int
) -> Iterator[Element | str]:
    """The children of an element without the sections that begin among them."""
    # Where the headline is not, a box may be all that there is.
    total = sizes.running[id(parent)] if id(parent) in kept or not kept else None
    within: bool | None = None
    for child in parent.children:
        if isinstance(child, str):
            if within is False and len(child.strip()) > _LONGEST_HEADING:
                within = None
        elif id(child) in openings and id(child) not in kept:
            if within is None:
                yield make_break(parent)
            within = within or openings[id(child)]
        elif within is not None and (id(child) in kept or (not within and _goes_on(child, sizes, total, page))):
            within = None
        if within is None:
            yield child


def _goes_on(element: Element, sizes: Sizes, total: int | None, page: int) -> bool:
    """Whether an element behind a list of other stories is of the article again.

    A heading or a paragraph of its own is, and what holds most of the text around, or a good part and no links.
    """
    if element.tag in HEADINGS:
        return not any(child.tag == "a" for child in element.iterate())
    if element.tag in ("p", "blockquote"):
        return any(map(weigh, find_paragraphs(element)))
    running = sizes.running[id(element)]
    if running > _LONG and running > _MOST * page:
        return True
    if total is None or running <= _MUCH * total:
        return False
    return running > _MOST * total or not any(child.tag == "a" for child in element.iterate())

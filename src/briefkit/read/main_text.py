"""Which part of a page is its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.read.elements import Element
from briefkit.read.markup import Paragraph, count_letters, find_paragraphs
from briefkit.read.tags import HEADINGS

SENTENCE_END = re.compile(r"[.!?…:。！？।؟][\"'”’»)\]]*$")
_LONG = 100
"""Characters of a paragraph that is running text even without a full stop."""

_SHORT = 25
"""Characters of a paragraph with a full stop that counts as running text."""

_REACH = 3
"""Elements around a paragraph's holder that its weight goes to, each half of the one before."""

_GAIN = 0.15
"""Share by which the text of an element must grow for the element around it to be the article."""

_ENOUGH = 120
"""Weight of an element that may be an article for what it is called alone."""

_WHOLE_STORY = 3
"""Paragraphs of running text with a headline that need no others with another heading."""

_WITHIN_HOLDER = frozenset(["p", "li", "ul", "ol", "td", "tr", "blockquote", "h2", "h3", "h4", "dd", "dt", "dl"])


def find_main(page: Element, headline: Element | None = None) -> list[Element]:
    """The elements that hold the article, in the order of the page; of several, each holds a part.

    Args:
        page: Without boilerplate.
        headline: Its heading.
    """
    scale = _Scale(page, headline)
    scope = _find_scope(headline, scale)
    best = scale.heaviest_below(scope)
    if best is None:
        return []
    if scope is None and headline is not None:
        scope = _find_own(headline, best, scale)
        best = scale.heaviest_below(scope) or best
    declared = [body for body in _find_declared(scope or page) if scale.total(body)]
    if declared and sum(map(scale.total, declared)) > 0.5 * scale.total(best):
        return declared
    return [_widen(best, scope, headline, scale)]


class _Scale:
    """How much running text the elements of a page hold, near to them and in all."""

    def __init__(self, page: Element, headline: Element | None) -> None:
        self.totals: dict[int, float] = {}
        self.counts: dict[int, int] = {}
        self.near: dict[int, float] = {}
        self.own: dict[int, float] = {}
        self.elements: dict[int, Element] = {}
        paragraphs = list(find_paragraphs(page))
        weights = list(map(weigh, paragraphs))
        if not any(weights):
            weights = list(map(_weigh_label, paragraphs))
        start = next((number for number, each in enumerate(paragraphs) if each.element is headline), 0)
        if sum(weights[start:]) >= _ENOUGH:
            weights[:start] = [0] * start
        for paragraph, weight in zip(paragraphs, weights, strict=True):
            if weight:
                self._add(paragraph.element, weight)

    def _add(self, element: Element, weight: float) -> None:
        holder: Element | None = element
        while holder is not None and holder.tag in _WITHIN_HOLDER:
            holder = holder.parent
        share = 1.0
        for _ in range(_REACH):
            if holder is not None:
                self.near[id(holder)] = self.near.get(id(holder), 0) + weight * share
                share /= 2
                holder = holder.parent
        self.own[id(element)] = self.own.get(id(element), 0) + weight
        around: Element | None = element
        while around is not None:
            self.totals[id(around)] = self.totals.get(id(around), 0) + weight
            self.counts[id(around)] = self.counts.get(id(around), 0) + 1
            self.elements[id(around)] = around
            around = around.parent

    def total(self, element: Element) -> float:
        return self.totals.get(id(element), 0)

    def loose(self, element: Element) -> float:
        """What stands in an element itself, in no paragraph."""
        return 0 if element.tag in _WITHIN_HOLDER else self.own.get(id(element), 0)

    def heaviest_below(self, scope: Element | None) -> Element | None:
        """The element with the most running text near to it, below `scope` where there is one."""
        inside = [key for key in self.near if scope is None or _lies_in(self.elements[key], scope)]
        return self.elements[max(inside, key=lambda key: self.near[key])] if inside else None


def weigh(paragraph: Paragraph) -> float:
    """Characters of a paragraph of running text outside links; 0 for labels and links."""
    letters = count_letters(paragraph.text)
    if letters < _SHORT or paragraph.linked > 0.5 * letters:
        return 0
    if letters >= _LONG or SENTENCE_END.search(paragraph.text):
        return letters - paragraph.linked
    return 0


def _weigh_label(paragraph: Paragraph) -> float:
    """Characters outside links, for a page that has no running text."""
    letters = count_letters(paragraph.text)
    return 0 if paragraph.element.tag == "h1" or paragraph.linked > 0.5 * letters else letters - paragraph.linked


def _find_scope(headline: Element | None, scale: _Scale) -> Element | None:
    """The innermost ``article`` with running text in which the headline lies."""
    element = headline
    while element is not None:
        if element.tag == "article" and scale.total(element) >= _ENOUGH:
            return element
        element = element.parent
    return None


def _find_own(headline: Element, best: Element, scale: _Scale) -> Element | None:
    """The element with the headline, where the one with the most text is another story, or has a heading of its own."""
    around = {id(element): inner for inner, element in _pairs_above(headline)}
    for other, element in _pairs_above(best):
        if id(element) in around:
            own = around[id(element)]
            alike = (own.tag, own.get("class")) == (other.tag, other.get("class")) and own.get("class") != ""
            if own is other or scale.total(own) < _ENOUGH:
                return None
            beside = scale.counts[id(own)] >= _WHOLE_STORY and _has_own_heading(other)
            return own if alike or beside else None
    return None


def _pairs_above(element: Element) -> Iterator[tuple[Element, Element]]:
    """Each element on the way up, with the one around it."""
    while element.parent is not None:
        yield element, element.parent
        element = element.parent


def _find_declared(scope: Element) -> list[Element]:
    bodies: list[Element] = []
    waiting = [scope]
    while waiting:
        element = waiting.pop()
        if element.get("itemprop") == "articleBody":
            bodies.append(element)
        else:
            waiting += [child for child in reversed(element.children) if not isinstance(child, str)]
    return bodies


def _widen(best: Element, scope: Element | None, headline: Element | None, scale: _Scale) -> Element:
    """The element or one around it that adds a good part to its text, has some of its own, or is of one kind with it.

    Where the headline is inside already, parts that begin with a heading of their own are beside the article and are
    taken out.
    """
    element = best
    beside: list[Element] = []
    while element is not scope and element.parent is not None and element.parent.tag != "html":
        inner, element = element, element.parent
        if headline is not None and _lies_in(headline, inner):
            beside += [each for each in _elements_in(element) if each is not inner and _has_own_heading(each)]
        alike = inner is best and (element.tag, element.get("class")) == (inner.tag, inner.get("class"))
        added = scale.total(element) - sum(map(scale.total, beside))
        loose = element.tag != "body" and scale.loose(element) > 0
        if added > (1 if alike or loose else 1 + _GAIN) * scale.total(best):
            best = element
    for each in beside:
        if each.parent is not None and _lies_in(each.parent, best):
            each.children = []
    return best


def _elements_in(element: Element) -> list[Element]:
    return [child for child in element.children if not isinstance(child, str)]


def _has_own_heading(element: Element) -> bool:
    first = next(find_paragraphs(element), None)
    return first is not None and first.element.tag in HEADINGS and first.element is not element


def _lies_in(element: Element | None, scope: Element) -> bool:
    while element is not None:
        if element is scope:
            return True
        element = element.parent
    return False

"""What a page shows beside its article: told by elements, roles, and the names that content systems give them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.cards import find_forms, is_card, is_linked_heading
from briefkit.read.elements import Element, make_break
from briefkit.read.names import is_named, read_name
from briefkit.read.phrases import is_offer, is_wall
from briefkit.read.sizes import Sizes, measure
from briefkit.read.tags import BLOCKS

_TAGS = frozenset(
    ["address", "nav", "aside", "footer", "figcaption", "menu", "button", "dialog", "search", "label", "legend"]
)
"""Elements that by their definition are not part of the text around them."""

_PICTURES = frozenset(["img", "amp-img", "picture", "iframe", "object", "embed", "video", "audio"])
_LANDMARKS = (
    "navigation complementary contentinfo search banner dialog alertdialog alert menu menubar toolbar tooltip status"
    " tablist"
)
_ROLES = frozenset(_LANDMARKS.split())
"""Landmarks and widgets of WAI-ARIA that are not the main content."""

_ITEM_TYPES = re.compile(
    r"schema\.org/(?:Comment|UserComments|WPSideBar|WPFooter|WPHeader|SiteNavigationElement|WPAdBlock|ImageObject)"
)
_ITEM_PROPERTIES = frozenset(["comment", "author", "publisher", "datePublished", "dateModified", "caption", "image"])
_AMP_TEXT = frozenset(["amp-accordion", "amp-carousel", "amp-story", "amp-lightbox-gallery"])
"""Components of AMP that may hold text of the article; the others are adverts, players and the like."""

_NEVER = frozenset(["html", "body", "main"])
_WITHIN_LINE = frozenset(["a", "b", "em", "i", "span", "strong"])
_SEE_ALSO = re.compile(
    r"\W{0,3}(?:(?:read|see|watch|listen)\s+(?:also|more|next)|also\s+read|related|more)\s*[:|–—»>-]\s*\w",
    re.IGNORECASE,
)
"""How a lead to another story begins that stands in a line of the text."""

_POST = re.compile(r"[—–-]\s?[^—–]{1,80}\(@\w{1,40}\)[^()]{0,60}$")
"""How the post of a social network ends where it is set into a page."""

_LIVE = re.compile(
    r"\blive(?:\b|-?blog|-?stream)|\bas it happened\b|\bliveticker\b|\ben direct\b|\ben vivo\b", re.IGNORECASE
)
"""What a live blog is called; its posts are articles within an article."""

_LONGEST_LEAD = 200
"""Characters of a lead to another story."""

_LONGEST_POST = 1000
"""Letters of a post of a social network."""

_LONGEST_OFFER = 3000
"""Letters of an offer of a subscription."""

_LONGEST_CAPTION = 400
"""Characters of running text beside a picture."""

_SENTENCE = 20
"""Characters beside a time that make a sentence of it."""

_LEAST = 80
"""Characters of running text that make an article."""

_MOST = 0.5
"""Share of the running text of a page that makes an element its text, whatever it is called."""

_MUCH = 0.25
"""Share of the running text that an element may have and still be dropped for a doubtful name."""


def drop_boilerplate(page: Element, headline: Element | None) -> bool:
    """Take out of a page, in place, what is not part of any article.

    Nothing that holds the headline or what the page declares to be the article's body is taken out.

    Args:
        page: Changed.
        headline: The heading of the article.

    Returns:
        Whether what was taken out says that there is more for subscribers.
    """
    sieve = _Sieve(page, headline)
    waiting = [page]
    while waiting:
        element = waiting.pop()
        stamps = any(not isinstance(child, str) and child.tag == "time" for child in element.children)
        stamps = stamps and sum(len(child.strip()) for child in element.children if isinstance(child, str)) < _SENTENCE
        children: list[Element | str] = []
        for child in element.children:
            if isinstance(child, str) or not ((stamps and child.tag == "time") or sieve.holds_back(child)):
                children.append(child)
            elif child.tag in BLOCKS:
                children.append(make_break(element))
        element.children = children
        waiting += [child for child in children if not isinstance(child, str)]
    return sieve.walled


def is_boilerplate(element: Element) -> bool:
    """Whether HTML, WAI-ARIA or schema.org say that an element is not of the text that it stands in."""
    return (
        element.tag in _TAGS
        or element.get("role") in _ROLES
        or (element.tag.startswith("amp-") and element.tag not in _AMP_TEXT)
        or ("itemtype" in element.attributes and _ITEM_TYPES.search(element.attributes["itemtype"]) is not None)
        or element.get("itemprop") in _ITEM_PROPERTIES
    )


class _Sieve:
    """What is known of a page when its elements are looked at one by one.

    Attributes:
        walled: Whether something held back says that there is more for subscribers.
    """

    def __init__(self, page: Element, headline: Element | None) -> None:
        order = list(page.iterate())
        self._sizes = measure(order)
        bodies = [element for element in order if element.get("itemprop") == "articleBody"]
        self._kept = _with_ancestors([*bodies, headline] if headline else bodies)
        self._pictured = _with_ancestors(element for element in order if element.tag in _PICTURES)
        self._leading = _with_ancestors(filter(is_linked_heading, order))
        self._linking = _with_ancestors(element for element in order if element.tag == "a")
        self._forms = find_forms(order, self._sizes)
        self._total = max(1, self._sizes.running[id(page)])
        self._alone = _stands_alone(headline, order, self._sizes) and not _is_live(page, headline, order)
        self.walled = False

    def holds_back(self, element: Element) -> bool:
        """Whether an element is not part of the article."""
        if element.tag in _NEVER or id(element) in self._kept:
            return False
        return (
            id(element) in self._forms
            or is_boilerplate(element)
            or (element.tag == "article" and self._alone)
            or (id(element) in self._leading and is_card(element))
            or self._is_caption(element)
            or self._is_lead_or_post(element)
            or self._is_named_so(element)
        )

    def _share(self, element: Element) -> float:
        return self._sizes.running[id(element)] / self._total

    def _is_caption(self, element: Element) -> bool:
        """Whether it is a picture with a few words."""
        if element.tag != "figure" and id(element) not in self._pictured:
            return False
        short = self._sizes.running[id(element)] < _LONGEST_CAPTION and self._share(element) < _MOST
        return short and (element.tag == "figure" or is_named(element, "image"))

    def _is_lead_or_post(self, element: Element) -> bool:
        letters = self._sizes.letters[id(element)]
        if element.tag == "blockquote" and letters < _LONGEST_POST:
            return _POST.search(element.text[-_LONGEST_LEAD:]) is not None
        return element.tag in _WITHIN_LINE and letters < _LONGEST_LEAD and _SEE_ALSO.match(element.text) is not None

    def _is_named_so(self, element: Element) -> bool:
        if not read_name(element):
            return False
        share = self._share(element)
        if is_named(element, "offer") and self._sizes.letters[id(element)] < _LONGEST_OFFER and share < _MOST:
            text = element.text
            if is_offer(text):
                self.walled = self.walled or is_wall(text)
                return True
        if is_named(element, "apart"):
            return share < _MUCH or self._total - self._sizes.running[id(element)] >= _LEAST
        if is_named(element, "stories") and element.tag != "p" and id(element) in self._linking:
            return share < _MUCH or self._total - self._sizes.running[id(element)] >= _LEAST
        if is_named(element, "body"):
            return False
        if share < _MOST and is_named(element, "beside", "byline", "date"):
            return True
        return share < _MUCH and element.tag != "p" and is_named(element, "small")


def _with_ancestors(found: Iterable[Element]) -> set[int]:
    """Ids of these elements and of all in which there is one of them."""
    marked: set[int] = set()
    for each in found:
        element: Element | None = each
        while element is not None and id(element) not in marked:
            marked.add(id(element))
            element = element.parent
    return marked


def _stands_alone(headline: Element | None, order: list[Element], sizes: Sizes) -> bool:
    """Whether the headline lies in an article that has text of its own; then articles in it are none of it."""
    story = headline
    while story is not None and story.tag != "article":
        story = story.parent
    if story is None:
        return False
    nested = 0
    inside: set[int] = set()
    for element in order:
        parent = element.parent
        if element is story or (parent is not None and id(parent) in inside):
            if element.tag == "article" and element is not story:
                nested += sizes.running[id(element)]
            else:
                inside.add(id(element))
    return sizes.running[id(story)] - nested >= _LEAST


def _is_live(page: Element, headline: Element | None, order: list[Element]) -> bool:
    if _LIVE.search(read_name(page)) or (headline is not None and _LIVE.search(headline.text)):
        return True
    return any(
        each.get("itemprop") == "liveBlogUpdate" or each.get("itemtype").endswith("LiveBlogPosting") for each in order
    )

"""What a page shows beside its article: told by elements, roles and the names that content systems give them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from briefkit.read.elements import BLOCKS, Element, make_break
from briefkit.read.markup import count_letters, find_paragraphs
from briefkit.read.names import is_named, read_name
from briefkit.read.walls import is_wall

_TAGS = frozenset(["nav", "aside", "footer", "figcaption", "menu", "button", "dialog", "search", "label", "legend"])
"""Elements that by their definition are not part of the text around them."""

_PICTURES = frozenset(["img", "amp-img", "picture", "iframe", "object", "embed", "video", "audio"])
_TYPED = frozenset(["email", "text", "search", "tel", "password", ""])
"""Types of fields that a person writes into."""

_ROLES = frozenset(
    [
        "navigation",
        "complementary",
        "contentinfo",
        "search",
        "banner",
        "dialog",
        "alertdialog",
        "alert",
        "menu",
        "menubar",
        "toolbar",
        "tooltip",
        "status",
        "tablist",
    ]
)
"""Landmarks and widgets of WAI-ARIA that are not the main content."""

_ITEM_TYPES = re.compile(
    r"schema\.org/(?:Comment|UserComments|WPSideBar|WPFooter|WPHeader|SiteNavigationElement|WPAdBlock|ImageObject)"
)
_ITEM_PROPERTIES = frozenset(["comment", "author", "publisher", "datePublished", "dateModified", "caption", "image"])
_AMP_TEXT = frozenset(["amp-accordion", "amp-carousel", "amp-story", "amp-lightbox-gallery"])
_NEVER = frozenset(["html", "body", "main"])
_WITHIN_LINE = frozenset(["a", "b", "em", "i", "span", "strong"])
_SEE_ALSO = re.compile(
    r"\W{0,3}(?:(?:read|see|watch|listen)\s+(?:also|more|next)|(?:also\s+read|related|more))\s*[:|–—»>-]\s*\w",
    re.IGNORECASE,
)
"""How a lead to another story begins that stands in a line of the text."""

_LONGEST_CALL = 200
_LIVE = re.compile(
    r"\blive(?:\b|-?blog|-?stream)|\bas it happened\b|\bliveticker\b|\ben direct\b|\ben vivo\b", re.IGNORECASE
)
"""What a live blog is called; its posts are articles within an article."""

_LEAST = 80
"""Characters of running text that make an article."""

_BESIDE = ("beside", "byline", "date")
_OFFER = re.compile(
    r"\bsubscri|\bsign (?:in|up)\b|\blog ?in\b|\bfree (?:article|trial)|\bper month\b|\bmembers? only\b|\bunlock\b"
    r"|\babonn|\babonnieren|\bs'inscrire|\bsuscr[ií]b|\bassin(?:e|ar|ante)\b|\babone ol|\bподпис",
    re.IGNORECASE,
)
"""Words of an offer of a subscription; of languages other than English, the stem."""

_POST = re.compile(r"[—–-]\s?.{1,80}\(@\w{1,40}\).{0,60}$", re.DOTALL)
"""How the post of a social network ends where it is set into a page."""

_MOST = 0.5
"""Share of the running text of a page that makes an element its text, whatever it is called."""

_MUCH = 0.25
"""Share of the running text that an element may have and still be dropped for a doubtful name."""

_LONGEST_CAPTION = 400
"""Characters of running text beside a picture."""

_CARDS = frozenset(["article", "li", "div", "section"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LONGEST_CARD = 4
"""Paragraphs of a card that leads to another story, its heading among them."""

_MOST_OF_CARD = 600
"""Characters of a card."""

_SHORTEST_SENTENCE = 20
"""Characters beside a time that make a sentence of it."""

_LONGEST_FORM = 800
"""Characters of running text around a field to fill in."""


def drop_boilerplate(page: Element, headline: Element | None) -> bool:
    """Take out of a page, in place, what is not part of any article.

    Nothing that holds the headline or what the page declares to be the article's body is taken out.

    Args:
        page: Changed.
        headline: The heading of the article.

    Returns:
        Whether what was taken out says that there is more for subscribers.
    """
    return _Sieve(page, headline).run()


class _Sieve:
    def __init__(self, page: Element, headline: Element | None) -> None:
        self._page = page
        order = list(page.iterate())
        bodies = [element for element in order if element.get("itemprop") == "articleBody"]
        self._kept = _mark_ancestors([*bodies, headline] if headline else bodies)
        self._letters = count_running_letters(order)
        self._pictured = _mark_ancestors([element for element in order if element.tag in _PICTURES])
        self._leading = _mark_ancestors([element for element in order if _is_linked_heading(element)])
        self._fields = [element for element in order if element.tag == "input"]
        self._total = max(1, self._letters[id(page)])
        self._alone = _find_story(headline, order, self._letters)
        self._live = any(_LIVE.search(each) for each in (read_name(page), headline.text if headline else "")) or any(
            each.get("itemprop") == "liveBlogUpdate" or each.get("itemtype").endswith("LiveBlogPosting")
            for each in order
        )
        self.walled = False

    def run(self) -> bool:
        forms = _find_boxes_of_forms(self._fields, self._letters, self._total)
        waiting = [self._page]
        while waiting:
            element = waiting.pop()
            children: list[Element | str] = []
            for child in element.children:
                if (
                    isinstance(child, str)
                    or id(child) in self._kept
                    or not (id(child) in forms or self._is_dropped(child))
                ):
                    children.append(child)
                elif child.tag in BLOCKS:
                    children.append(make_break(element))
            element.children = children
            waiting += [child for child in element.children if not isinstance(child, str)]
        return self.walled

    def _is_dropped(self, element: Element) -> bool:
        if element.tag in _NEVER:
            return False
        share = self._letters[id(element)] / self._total
        if is_boilerplate(element) or _is_stamp(element) or (id(element) in self._leading and _is_card(element)):
            return True
        if element.tag == "article" and self._alone and not self._live:
            return True
        if element.tag in _WITHIN_LINE and len(text := element.text) < _LONGEST_CALL and _SEE_ALSO.match(text):
            return True
        if element.tag == "blockquote" and _POST.search(element.text):
            return True
        if element.tag == "figure" or id(element) in self._pictured:
            own = self._letters[id(element)]
            if own < _LONGEST_CAPTION and share < _MOST and (element.tag == "figure" or is_named(element, "image")):
                return True
        if not read_name(element):
            return False
        if is_named(element, "offer") and share < _MOST and _OFFER.search(text := element.text):
            self.walled = self.walled or is_wall(text)
            return True
        if is_named(element, "apart"):
            return self._total - self._letters[id(element)] >= _LEAST or share < _MUCH
        if is_named(element, "body"):
            return False
        if share < _MOST and is_named(element, *_BESIDE):
            return True
        return share < _MUCH and element.tag != "p" and is_named(element, "small")


def _find_story(headline: Element | None, order: list[Element], letters: dict[int, int]) -> bool:
    """Whether the headline lies in an article that has text of its own, articles in it aside; those are none of it."""
    story = headline
    while story is not None and story.tag != "article":
        story = story.parent
    if story is None:
        return False
    nested = 0
    for element in order:
        if element.tag == "article" and element is not story:
            around = element.parent
            while around is not None and around.tag != "article":
                around = around.parent
            nested += letters[id(element)] if around is story else 0
    return letters[id(story)] - nested >= _LEAST


def _is_card(element: Element) -> bool:
    """Whether an element is a card: a heading that is a link, with a few words below it or none."""
    if element.tag not in _CARDS:
        return False
    letters = 0
    linked = False
    for number, paragraph in enumerate(islice(find_paragraphs(element), _LONGEST_CARD + 1)):
        letters += len(paragraph.text)
        if number == _LONGEST_CARD or letters > _MOST_OF_CARD:
            return False
        if paragraph.element.tag in HEADINGS:
            if paragraph.linked < count_letters(paragraph.text):
                return False
            linked = True
    return linked


def _is_linked_heading(element: Element) -> bool:
    """Whether an element is a heading in a link, or with nothing but a link in it."""
    if element.tag not in HEADINGS:
        return False
    if element.parent is not None and element.parent.tag == "a":
        return True
    return any(child.tag == "a" for child in element.iterate())


def _is_stamp(element: Element) -> bool:
    """Whether it is a time that stands for itself, and not in a sentence."""
    if element.tag != "time" or element.parent is None:
        return False
    beside = sum(len(child.strip()) for child in element.parent.children if isinstance(child, str))
    return beside < _SHORTEST_SENTENCE


def is_boilerplate(element: Element) -> bool:
    """Whether HTML, WAI-ARIA or schema.org say that an element is not of the text that it stands in."""
    return (
        element.tag in _TAGS
        or element.get("role") in _ROLES
        or (element.tag.startswith("amp-") and element.tag not in _AMP_TEXT)
        or ("itemtype" in element.attributes and _ITEM_TYPES.search(element.attributes["itemtype"]) is not None)
        or element.get("itemprop") in _ITEM_PROPERTIES
    )


def _mark_ancestors(found: Iterable[Element]) -> set[int]:
    """These elements and all in which there is one of them."""
    marked: set[int] = set()
    for each in found:
        element: Element | None = each
        while element is not None and id(element) not in marked:
            marked.add(id(element))
            element = element.parent
    return marked


def _find_boxes_of_forms(fields: list[Element], letters: dict[int, int], total: int) -> set[int]:
    """Boxes that ask for an address or the like: a form with the few words around it."""
    boxes: set[int] = set()
    for field in fields:
        if field.get("type").lower() not in _TYPED:
            continue
        box = field
        while box.parent is not None and box.tag != "form" and letters[id(box.parent)] < _LONGEST_FORM:
            box = box.parent
        around = box.parent
        if box.tag != "form" or letters[id(box)] > _LONGEST_FORM:
            continue
        boxes.add(id(box))
        if (
            around is not None
            and around.tag in ("div", "section")
            and letters[id(around)] < min(_LONGEST_FORM, _MOST * total)
        ):
            boxes.add(id(around))
    return boxes


def count_running_letters(order: list[Element]) -> dict[int, int]:
    """For each of the elements of a page, in its order, the characters of long texts in it, links aside."""
    counts: dict[int, int] = {}
    for element in reversed(order):
        own = counts.pop(id(element), 0)
        if element.tag in ("a", "script", "head"):
            own = 0
        else:
            own += sum(len(child) for child in element.children if isinstance(child, str) and len(child) > 40)
        counts[id(element)] = own
        if element.parent is not None:
            counts[id(element.parent)] = counts.get(id(element.parent), 0) + own
    return counts

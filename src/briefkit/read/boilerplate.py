"""What a page shows beside its article: told by elements, roles and the names that content systems give them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import islice

from briefkit.read.elements import BLOCKS, Element, make_break
from briefkit.read.markup import count_letters, find_paragraphs

_TAGS = frozenset(["nav", "aside", "footer", "figcaption", "menu", "button", "dialog", "search", "label", "legend"])
"""Elements that by their definition are not part of the text around them."""

_PICTURES = frozenset(["img", "amp-img", "picture"])
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
_NAMED_BY = ("class", "id", "data-component", "data-testid", "data-module", "data-type", "data-region", "data-block")
_MODIFIER = re.compile(r"(?:^|(?<= ))(?:has|with|no|non|without|show|hide|is|enable|enabled|not)-[\w-]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9 ]+")
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
        Whether a subscription was offered in what was taken out.
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
        self.offered = False

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
        return self.offered

    def _is_dropped(self, element: Element) -> bool:
        if element.tag in _NEVER:
            return False
        share = self._letters[id(element)] / self._total
        if is_boilerplate(element) or _is_stamp(element) or (id(element) in self._leading and _is_card(element)):
            return True
        if element.tag == "blockquote" and _POST.search(element.text):
            return True
        if element.tag == "figure" or id(element) in self._pictured:
            own = self._letters[id(element)]
            if own < _LONGEST_CAPTION and share < _MUCH and (element.tag == "figure" or is_named(element, "image")):
                return True
        name = read_name(element)
        if not name:
            return False
        words = _read_words()
        if words["offer"].search(name) and share < _MOST and _OFFER.search(element.text):
            self.offered = True
            return True
        if words["apart"].search(name):
            return True
        if words["body"].search(name):
            return False
        if share < _MOST and any(words[kind].search(name) for kind in _BESIDE):
            return True
        return share < _MUCH and element.tag != "p" and words["small"].search(name) is not None


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


def is_named(element: Element, kind: str) -> bool:
    """Whether a name of an element is one of a kind in the table."""
    return _read_words()[kind].search(read_name(element)) is not None


def read_name(element: Element) -> str:
    """The names that a page gives an element: words in lower case with dashes between, names parted by blanks."""
    attributes = element.attributes
    found = " ".join([attributes[name] for name in _NAMED_BY if name in attributes])
    if not found:
        return ""
    return _MODIFIER.sub("", _BETWEEN_WORDS.sub("-", _HUMP.sub("-", found[:1000]).lower()))


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


@cache
def _read_words() -> dict[str, re.Pattern[str]]:
    """For each kind of names in the table, the pattern that finds them."""
    words: dict[str, list[str]] = {}
    content = files("briefkit.read").joinpath("data", "boilerplate_words.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            kind, _, found = line.partition("\t")
            words.setdefault(kind, []).extend(found.split())
    return {
        kind: re.compile(r"(?<![a-z0-9])(?:" + "|".join(map(_as_pattern, found)) + r")(?![a-z0-9])")
        for kind, found in words.items()
    }


def _as_pattern(name: str) -> str:
    return re.escape(name.removesuffix("*")) + ("[a-z0-9-]*" if name.endswith("*") else "")

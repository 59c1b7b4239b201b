"""Boxes of a page that their make-up tells: cards that lead to other stories, and forms with the words around them."""

from __future__ import annotations

from itertools import islice

from briefkit.read.elements import Element
from briefkit.read.markup import count_letters, find_paragraphs
from briefkit.read.sizes import Sizes
from briefkit.read.tags import HEADINGS

_CARDS = frozenset(["article", "li", "div", "section"])
_LONGEST_CARD = 4
"""Paragraphs of a card, its heading among them."""

_MOST_OF_CARD = 600
"""Characters of a card."""

_TYPED = frozenset(["email", "text", "search", "tel", "password", ""])
"""Types of fields that a person writes into."""

_MOST_OF_FORM = 800
"""Characters of running text in a form or around it."""

_HALF = 0.5
"""Share of a page's running text that makes an element its text."""


def is_linked_heading(element: Element) -> bool:
    """Whether an element is a heading in a link or with a link in it."""
    if element.tag not in HEADINGS:
        return False
    if element.parent is not None and element.parent.tag == "a":
        return True
    return any(child.tag == "a" for child in element.iterate())


def is_card(element: Element) -> bool:
    """Whether an element is a heading that is a link, with a few words around it or none."""
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


def find_forms(order: list[Element], sizes: Sizes) -> set[int]:
    """Ids of forms that ask for something to be written, and of the boxes that stand around them with a few words.

    A form that holds much text is none of them: some systems lay one around the whole page.

    Args:
        order: The elements of the page, in its order.
        sizes: Theirs.
    """
    found: set[int] = set()
    asking: set[int] = set()
    total = sizes.running[id(order[0])]
    for field in order:
        if field.tag != "input" or field.get("type").lower() not in _TYPED:
            continue
        form: Element | None = field
        while form is not None and form.tag != "form" and id(form) not in asking:
            asking.add(id(form))
            form = form.parent
        if form is None or form.tag != "form" or sizes.running[id(form)] > _MOST_OF_FORM:
            continue
        found.add(id(form))
        around = form.parent
        few = around is not None and sizes.running[id(around)] < min(_MOST_OF_FORM, _HALF * total)
        if around is not None and around.tag in ("div", "section") and few:
            found.add(id(around))
    return found

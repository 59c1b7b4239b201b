"""The elements of a page, as a browser would find them in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefkit.errors import InputError, error
from briefkit.read.nesting import bound_nesting
from briefkit.read.styles import find_hidden_names
from briefkit.read.tags import BLOCKS, EMBEDDED, WITHOUT_TEXT

MOST_ELEMENTS = 100_000
"""Elements of a page; long ones have up to 20,000."""

_CONTROL = re.compile(r"[\x00-\x08]")
"""Characters that no text has; `briefkit.read.markup` marks links and lines with some of them."""

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:left|top|text-indent)\s*:\s*-\d{3,}"
    r"|(?:font-size|max-height|(?<![a-z-])height)\s*:\s*0(?:px|pt)?\s*(?:;|$)|clip\s*:\s*rect\(\s*[01]px",
    re.IGNORECASE,
)
_HIDING = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|a11y-hidden|element-invisible|u-hidden|is-hidden|invisible|off-?screen"
    r"|(?:hidden|hide|d-none)(?!.*(?:block|flex|grid|inline|table)))(?=\s|$)",
    re.IGNORECASE | re.DOTALL,
)
"""Classes by which the usual frameworks hide an element, on screens of all sizes, or show it to screen readers only."""


@dataclass(slots=True, eq=False)
class Element:
    """An element of a page.

    Attributes:
        tag: Its name in lower case.
        attributes: By name; an attribute without a value has an empty one.
        parent: The element around it.
        children: Elements and texts in it.
    """

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute, empty where it has none."""
        return self.attributes.get(name, "")

    def iterate(self) -> Iterator[Element]:
        """This element and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if not isinstance(child, str)]

    def texts(self) -> Iterator[str]:
        """The texts in it, in the order of the page, with blanks where blocks begin and end."""
        waiting: list[Element | str] = [*reversed(self.children)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                yield node
                continue
            if node.tag in BLOCKS or node.tag == "br":
                yield " "
                waiting.append(" ")
            waiting += reversed(node.children)

    @property
    def text(self) -> str:
        """Its words, parted by single blanks."""
        return " ".join("".join(self.texts()).split())


def parse_elements(markup: str, path: str | None = None) -> Element:
    """The ``html`` element of a page or of a fragment of one, without what is never shown.

    Comments, styles and hidden elements are left out; of scripts, those stay that hold data.

    Args:
        markup: The page, or a fragment of one.
        path: For messages.

    Raises:
        InputError: I111 for more than 100,000 elements.
    """
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

    if _CONTROL.search(markup):
        markup = _CONTROL.sub("", markup)
    # With scripting, what is for browsers without it is no markup; without events, nothing in the page is copied.
    parser = LexborHTMLParser(bound_nesting(markup), options=LexborDocumentOptions.WO_EVENTS, scripting=True)
    page = Element("html", {})
    root = parser.root
    if root is None:
        return page
    page.attributes = _read_attributes(root.attributes)
    waiting = [(root.first_child, page)]
    sheets: list[str] = []
    count = 0
    while waiting:
        node, parent = waiting.pop()
        while node is not None:
            if node.is_text_node:
                parent.children.append(node.text_content or "")
            elif node.is_element_node:
                count += 1
                if count > MOST_ELEMENTS:
                    reason = f"a page of more than {MOST_ELEMENTS:,} elements is too long to analyse"
                    raise InputError(error("I111", reason, path))
                attributes = _read_attributes(node.attributes)
                tag = node.tag or ""
                first = node.first_child
                if tag == "style":
                    sheets.append((first.text_content if first is not None else None) or "")
                elif tag == "template" and "shadowrootmode" in attributes:
                    # In a drawing a template is none, and has its content in itself.
                    fragments = node.template_fragments()
                    tag, first = "div", fragments[0].first_child if fragments else first
                if tag in EMBEDDED and "hidden" not in attributes:
                    parent.children.append(Element(tag, attributes, parent))
                elif not is_hidden(tag, attributes):
                    child = Element(tag, attributes, parent)
                    parent.children.append(child)
                    if first is not None:
                        waiting.append((node.next, parent))
                        node, parent = first, child
                        continue
                elif tag in BLOCKS:
                    parent.children.append(make_break(parent))
            node = node.next
    hidden = find_hidden_names(sheets)
    if hidden:
        _drop_named(page, hidden)
    return page


def _drop_named(page: Element, hidden: frozenset[str]) -> None:
    for element in page.iterate():
        element.children = [
            child
            for child in element.children
            if isinstance(child, str)
            or not ({f"#{child.get('id')}", *(f".{name}" for name in child.get("class").split())} & hidden)
        ]


def make_break(parent: Element) -> Element:
    """What stands in for a block that is taken out: texts before and behind it stay apart."""
    return Element("hr", {}, parent)


def is_hidden(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a browser shows nothing of an element; a script with data counts as shown."""
    if tag == "script":
        return not attributes.get("type", "").lower().endswith("json")
    return (
        tag in WITHOUT_TEXT
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and _HIDDEN.search(attributes["style"]) is not None)
        or ("class" in attributes and _HIDING.search(attributes["class"]) is not None)
    )


def _read_attributes(attributes: dict[str, str | None]) -> dict[str, str]:
    return {name: value or "" for name, value in attributes.items()}

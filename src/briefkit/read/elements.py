"""The elements of a page, as a browser would find them in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefkit.read.nesting import bound_nesting

_WITHOUT_TEXT = frozenset(
    "style template noscript svg iframe object embed video audio canvas map select datalist textarea input img picture"
    " source track noembed noframes frame frameset applet dialog progress meter".split()
)
"""Elements that show no words of the text they stand in, whatever lies in them."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
_HIDING = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|a11y-hidden|element-invisible|u-hidden|is-hidden"
    r"|(?:hidden|d-none)(?!.*(?:block|flex|grid|inline|table)))(?=\s|$)",
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
        """The texts in it, in the order of the page."""
        waiting: list[Element | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                yield node
            else:
                waiting += reversed(node.children)

    @property
    def text(self) -> str:
        """Its words, parted by single blanks."""
        return " ".join("".join(self.texts()).split())


def parse_elements(markup: str) -> Element:
    """The ``html`` element of a page or of a fragment of one, without what is never shown.

    Comments, styles and hidden elements are left out; of scripts, those stay that hold data.
    """
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

    # With scripting, what is for browsers without it is no markup; without events, nothing in the page is copied.
    parser = LexborHTMLParser(bound_nesting(markup), options=LexborDocumentOptions.WO_EVENTS, scripting=True)
    page = Element("html", {})
    root = parser.root
    if root is None:
        return page
    page.attributes = _read_attributes(root.attributes)
    waiting = [(root.first_child, page)]
    while waiting:
        node, parent = waiting.pop()
        while node is not None:
            if node.is_text_node:
                parent.children.append(node.text_content or "")
            elif node.is_element_node:
                attributes = _read_attributes(node.attributes)
                tag = node.tag or ""
                if not is_hidden(tag, attributes):
                    child = Element(tag, attributes, parent)
                    parent.children.append(child)
                    first = node.first_child
                    if first is not None:
                        waiting.append((node.next, parent))
                        node, parent = first, child
                        continue
            node = node.next
    return page


def is_hidden(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a browser shows nothing of an element; a script with data counts as shown."""
    if tag == "script":
        return not attributes.get("type", "").lower().endswith("json")
    return (
        tag in _WITHOUT_TEXT
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and _HIDDEN.search(attributes["style"]) is not None)
        or ("class" in attributes and _HIDING.search(attributes["class"]) is not None)
    )


def _read_attributes(attributes: dict[str, str | None]) -> dict[str, str]:
    return {name: value or "" for name, value in attributes.items()}

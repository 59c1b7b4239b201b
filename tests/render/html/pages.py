"""Web pages for the tests, and what can be read from them with another parser than the renderer's own reader."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.html import html_bytes

_VOID = frozenset(("meta", "br", "col", "img"))
_PARTING = frozenset(("p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "caption", "figcaption", "div"))


class Element:
    """An element of a page, with its children."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def iterate(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.iterate()

    def find_all(self, tag: str, name: str | None = None) -> list[Element]:
        found = (each for each in self.iterate() if each.tag == tag)
        return [each for each in found if name is None or name in each.attributes.get("class", "").split()]

    def find(self, tag: str, name: str | None = None) -> Element:
        return self.find_all(tag, name)[0]

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice: {tag} {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> ends <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse_page(content: bytes) -> Element:
    """The elements of a page; every element that begins has to end, in order."""
    parser = _Parser()
    parser.feed(content.decode())
    parser.close()
    assert parser.open == [parser.root]
    return parser.root


def read_page(report: Report, theme: Theme | None = None) -> Element:
    return parse_page(html_bytes(report, theme or Theme()))


def list_words(element: Element) -> Iterator[str]:
    """The words that a reader sees, with the numbers and dots of lists."""
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag in ("script", "style", "template", "details", "nav", "svg"):
            continue
        elif child.tag in ("ul", "ol") and "role" not in child.attributes:
            items = [item for item in child.children if isinstance(item, Element)]
            for number, item in enumerate(items, 1):
                yield " • " if child.tag == "ul" else f" {number}. "
                yield from list_words(item)
        else:
            yield from list_words(child)

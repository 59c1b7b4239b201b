"""The structure tree: what the marks on the pages are, for screen readers (ISO 32000-1, 14.7; ISO 14289-1).

Elements are made while blocks are laid out, in reading order; their content is noted while pages are drawn. Only
standard structure types are used, so that no role map is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefkit.render.pdf.internals import PackedDocument, refer
from briefkit.render.pdf.names import write_text

_KEYS_TOGETHER = 512


class Marked(NamedTuple):
    """A stretch of a page's content; pages count from 0."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """An annotation on a page; `annotation` is the number of its object."""

    page: int
    annotation: int


@dataclass(slots=True, eq=False)
class Element:
    """An element of the tree.

    Attributes:
        kind: A standard structure type: "P", "TD".
        parent: None for the root.
        attributes: Entries of its dictionary beyond type, parent and content, as they are written.
        kids: In reading order.
        number: Of its object, once it has one.
    """

    kind: str
    parent: Element | None = None
    attributes: str = ""
    kids: list[Element | Marked | Annotated] = field(default_factory=list)
    number: int = 0

    def add(self, kind: str, attributes: str = "") -> Element:
        """Add an element at the end of this one."""
        element = Element(kind, self, attributes)
        self.kids.append(element)
        return element

    def add_header(self, scope: str) -> Element:
        """Add the header cell of a "Column" or a "Row" to a table row."""
        return self.add("TH", f"/A<</O/Table/Scope/{scope}>>")

    def add_picture(self, alt: str) -> Element:
        """Add a picture with the words for readers who cannot see it."""
        return self.add("Figure", f"/Alt{write_text(alt)}")


Owner = Element | list[Element]
"""The element of an annotation, or those of a page's marked content, by its identifiers."""


class Structure:
    """The tree while it grows: its root, the level of its last heading, so that none is skipped, and what it owns.

    Attributes:
        root: The element that holds all others.
        owners: Of what has a key in the parent tree, by that key.
    """

    def __init__(self, *, right_to_left: bool = False) -> None:
        """Begin a document; the elements of one from right to left are said to stand in that order (14.8.5.4.2)."""
        self.root = Element("Document", attributes="/A<</O/Layout/WritingMode/RlTb>>" if right_to_left else "")
        self.owners: list[Owner] = []
        self._level = 0

    def add_heading(self, level: int) -> Element:
        """Add a heading of a level, or of the level after the last heading's where that is less."""
        self._level = min(level, self._level + 1)
        return self.root.add(f"H{self._level}")

    def add_list(self, *, numbered: bool) -> Element:
        """Add a list whose items have numbers or dots."""
        return self.root.add("L", f"/A<</O/List/ListNumbering/{'Decimal' if numbered else 'Disc'}>>")

    def own(self, owner: Owner) -> int:
        """Give what an element owns a key of the parent tree."""
        self.owners.append(owner)
        return len(self.owners) - 1

    def write(self, document: PackedDocument) -> int:
        """Write the tree, and let go of it; gives the number of its root object."""
        tree = document.reserve()
        elements = list(walk(self.root))
        for element in elements:
            element.number = document.reserve()
        pages = [page.number for page in document.pages]
        for element in elements:
            parent = element.parent.number if element.parent else tree
            document.put(element.number, write_element(element, parent, pages))
        keys = write_number_tree([write_owner(owner) for owner in self.owners], document)
        body = f"/K {refer(self.root.number)}/ParentTree {refer(keys)}/ParentTreeNextKey {len(self.owners)}"
        document.put(tree, f"<</Type/StructTreeRoot{body}>>")
        for element in elements:  # they hold one another
            element.kids.clear()
        return tree


def walk(root: Element) -> Iterator[Element]:
    """The elements of a tree in reading order, each before those within it."""
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))


def write_element(element: Element, parent: int, pages: Sequence[int]) -> str:
    """An element as it is written; its page is that of its first content, and other pages are named where they come."""
    page = next((kid.page for kid in element.kids if not isinstance(kid, Element)), -1)
    kids = []
    for kid in element.kids:
        match kid:
            case Element():
                kids.append(refer(kid.number))
            case Marked(place, mcid):
                kids.append(str(mcid) if place == page else f"<</Type/MCR/Pg {refer(pages[place])}/MCID {mcid}>>")
            case Annotated(place, annotation):
                kids.append(f"<</Type/OBJR/Pg {refer(pages[place])}/Obj {refer(annotation)}>>")
    content = f"/K[{' '.join(kids)}]" if kids else ""
    where = f"/Pg {refer(pages[page])}" if page >= 0 else ""
    return f"<</Type/StructElem/S/{element.kind}/P {refer(parent)}{where}{element.attributes}{content}>>"


def write_owner(owner: Owner) -> str:
    """What a key of the parent tree leads to."""
    if isinstance(owner, Element):
        return refer(owner.number)
    return f"[{' '.join(refer(element.number) for element in owner)}]"


def write_number_tree(values: Sequence[str], document: PackedDocument) -> int:
    """Write a number tree with the keys 0, 1, 2 and so on; gives the number of its root (7.9.7)."""
    leaves = []
    for start in range(0, len(values), _KEYS_TOGETHER):
        last = min(start + _KEYS_TOGETHER, len(values)) - 1
        pairs = " ".join(f"{key} {values[key]}" for key in range(start, last + 1))
        leaves.append(refer(document.add(f"<</Limits[{start} {last}]/Nums[{pairs}]>>")))
    return document.add(f"<</Kids[{' '.join(leaves)}]>>")

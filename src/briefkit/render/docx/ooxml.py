"""Parts of a Word file as trees: the namespaces, safe parsing, and the few ways in which a tree is changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.opc.packuri import PackURI
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

RELATION_TYPE = R[1:-1]
"""What the types of relationships begin with."""

MAX_TAGS = 500_000
"""Most tags in a part: a tree takes some hundred bytes for each, however short it is written."""

_SHOWN = 80
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True, remove_comments=True
)


def parse_xml(data: bytes) -> etree._Element:
    """Parse a part.

    Raises:
        ValueError: It declares a document type, which no part of a DOCX may, or has too many tags.
        XMLSyntaxError: It is no XML.
    """
    if data.count(b"<") > MAX_TAGS:
        raise ValueError(f"a part of it has more than {MAX_TAGS:,} tags")
    root = etree.fromstring(data, _PARSER)
    described: Any = root.getroottree().docinfo
    if described.doctype:
        raise ValueError("a part of it declares a document type")
    return root


def parse_part(name: str, data: bytes) -> etree._Element:
    """Parse a part of a template.

    Raises:
        ValueError: It cannot be used; the message names the part.
    """
    try:
        return parse_xml(data)
    except etree.XMLSyntaxError as problem:
        raise ValueError(f"a part of it is not XML: {show(name)}: {problem.msg}") from problem
    except ValueError as problem:
        raise ValueError(f"{problem}: {show(name)}") from problem


def serialise(root: etree._Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def find_relations_part(part: str) -> str:
    """Name of the part that holds a part's relationships."""
    return str(PackURI(f"/{part}").rels_uri.membername)


def resolve_target(part: str, target: str) -> str:
    """Name of the part that a relationship of another part leads to."""
    return PackURI.from_rel_ref(PackURI(f"/{part}").baseURI, target).lstrip("/")


def show(text: str, length: int = _SHOWN) -> str:
    """Words of a template as they may stand in a message: on one line, printable, and short."""
    words = "".join(letter if letter.isprintable() else "\ufffd" for letter in " ".join(text.split()))
    return words if len(words) <= length else words[: length - 1] + "…"


def local_name(element: etree._Element) -> str:
    """Name of an element without its namespace."""
    return etree.QName(element).localname


def drop(element: etree._Element) -> None:
    """Take an element out, with all that is in it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: etree._Element, content: Iterable[etree._Element]) -> None:
    """Take an element out and let some of what is in it stand in its place."""
    if element.getparent() is not None:
        for child in list(content):
            element.addprevious(child)
        drop(element)


def set_words(text: etree._Element, words: str) -> None:
    """Change the words of a ``w:t``."""
    text.text = words
    text.set(_SPACE, "preserve")


def put_words(texts: Sequence[etree._Element], words: str) -> None:
    """Change the words of some ``w:t`` together: the first has all of them, the others none."""
    for text in texts[1:]:
        text.text = ""
    set_words(texts[0], words)


def read_words(element: etree._Element) -> str:
    """All words in an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def make_run(words: str) -> etree._Element:
    """A run with words."""
    run = etree.Element(f"{W}r")
    set_words(etree.SubElement(run, f"{W}t"), words)
    return run


def read_number(properties: etree._Element, name: str, key: str, default: int) -> int:
    """A whole number that an attribute of a child states, a default where it does not.

    Raises:
        ValueError: It is no number.
    """
    element = properties.find(f"{W}{name}")
    value = element.get(f"{W}{key}") if element is not None else None
    return int(float(value)) if value else default

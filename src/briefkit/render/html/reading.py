"""A page read back as a browser parses it: its words, its links and what they lead to, and every element."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from briefkit.model.pictures import looks_like_picture
from briefkit.model.theme import Logo, Theme
from briefkit.render.claims import squeeze
from briefkit.render.html.document import MANIFEST_ID
from briefkit.render.html.lines import OWN, write_attribute
from briefkit.render.html.look import read_theme

_INLINE = frozenset(("a", "bdi", "br", "em", "mark", "span", "strong", "sup"))
"""Elements that part no words."""
_WORDLESS = frozenset(("script", "style"))
_MARGINS = frozenset(("header", "footer"))
_MASTHEAD = ("div", {"class": "masthead"})
_FOREIGN = frozenset(
    (
        *("applet", "audio", "base", "bdo", "del", "dialog", "embed", "form", "frame", "iframe", "input", "ins"),
        *("link", "object", "s", "strike", "textarea", "video"),
    )
)
"""Elements that fetch, send, hide, turn or strike out, which no version of briefkit writes."""
_FOREIGN_ATTRIBUTES = frozenset(("action", "aria-hidden", "formaction", "hidden", "inert", "ping", "style"))
"""Attributes that do."""
_DOCTYPE = b"<!doctype html>"
"""Without it, browsers set a page by other rules."""
_DATA = "application/json"
_VOID = frozenset(("br", "col", "img", "meta"))
"""Elements of ours that never end."""
_BLANKS = re.compile("[ \t\n\r\f]+")
"""White space that browsers print as one space."""
_IMAGE = re.compile(r"data:image/(?:png|jpeg);base64,")
_NOTE = f"#{OWN}note-"
_NOTE_ITEM = f"{OWN}note-"

Attributes = Mapping[str, str]


class Page:
    """What a page holds.

    Attributes:
        pieces: The words of each element that parts words, in order, without white space; none is empty.
        margins: The words of its header and its footer.
        words: All words that a printout claims, the words of notes where their marks stand; what a row rests on aside.
        evidence: The words of all that rows rest on.
        links: Words and place of each link, with how often it is there.
        ids: Ids of its elements.
        pictures: Each picture with its description, behind how many pieces it stands; the logo is none.
        elements: Where each element begins, with its attributes, and ends, and the words between, in order.
        look: The theme of the page with its logo; None where its first style is not what a theme gives.
        properties: What it says of itself, by name.
        foreign: What no version of briefkit writes and can change what a page shows or does, by name.
        manifest: What its first element for it holds; None where it has none.
    """

    def __init__(self, content: bytes) -> None:
        """Read a page, in UTF-8."""
        self.pieces: list[str] = []
        self.margins: list[str] = []
        self.links: Counter[tuple[str, str]] = Counter()
        self.ids: set[str] = set()
        self.pictures: list[tuple[int, str]] = []
        self.elements: list[str] = []
        self.properties: dict[str, str] = {}
        self.foreign: Counter[str] = Counter()
        self.look: Theme | None = None
        self.manifest: str | None = None
        self._piece: list[str] = []
        self._said: list[str] = []
        self._rests: list[str] = []
        self._notes: dict[str, list[str]] = {}
        self._linked: list[str] = []
        self._logo: bytes | None = None
        self._text: list[str] = []
        self._open: list[tuple[str, Attributes]] = []
        self.elements.append(content[: len(_DOCTYPE)].decode("latin-1").lower())
        parser = LexborHTMLParser(content, options=LexborDocumentOptions.WO_EVENTS, scripting=True)
        for node, begins in _walk(parser.root):
            if not begins:
                self._end()
            elif node.is_text_node:
                self._say(node.text_content or "")
            elif node.is_element_node:
                self._begin(node)
        self._flush()
        if self.look is not None and self._logo is not None:
            self.look = replace(self.look, logo=Logo("", self._logo))
        self.evidence = squeeze("".join(self._rests))
        notes = {number: squeeze("".join(words)) for number, words in self._notes.items()}
        self.words = "".join(notes.get(each[1:], "") if each.startswith("\0") else squeeze(each) for each in self._said)

    def _is_within(self, *tags: str) -> bool:
        return any(tag in tags for tag, _ in self._open)

    def _begin(self, node: Any) -> None:
        tag, attributes = node.tag or "", {name: value or "" for name, value in node.attributes.items()}
        if tag not in _INLINE:
            self._flush()
        self._set_words()
        self._note_foreign(tag, attributes)
        self.elements.append(self._describe(node, tag, attributes))
        if "id" in attributes:
            self.ids.add(attributes["id"])
        if tag == "a":
            self._linked = []
        elif tag == "meta" and "name" in attributes:
            self.properties.setdefault(attributes["name"], attributes.get("content", ""))
        elif tag == "img" and self._open[-1:] == [_MASTHEAD]:
            self._logo = self._logo or _read_image(attributes)
        elif tag == "img":
            self.pictures.append((len(self.pieces), _describe_image(attributes)))
        self._open.append((tag, attributes))
        if attributes.get("role") == "doc-noteref":
            self._said.append(f"\0{attributes.get('href', '').removeprefix(_NOTE)}")

    def _end(self) -> None:
        tag, attributes = self._open.pop()
        self._set_words()
        if tag not in _VOID:
            self.elements.append(f"</{tag}>")
        if tag == "a":
            self.links[squeeze("".join(self._linked)), attributes.get("href", "")] += 1
        elif tag not in _INLINE:
            self._flush(tag)

    def _say(self, words: str) -> None:
        tag, attributes = self._open[-1] if self._open else ("", {})
        if tag in _WORDLESS:
            return
        self._text.append(words)
        if tag == "title" and self._is_within("head"):
            self.properties.setdefault("title", words)
            return
        self._piece.append(words)
        self._linked.append(words)
        if attributes.get("role") in ("doc-noteref", "doc-backlink"):
            return
        note = next((each["id"] for tag, each in self._open if tag == "li" and _is_note(each)), None)
        if note is not None:
            self._notes.setdefault(note.removeprefix(_NOTE_ITEM), []).append(words)
        elif self._is_within("details"):
            self._rests.append(words)
        else:
            self._said.append(words)

    def _flush(self, ended: str = "") -> None:
        """Take up the words of a piece; those of a header or footer stand together, and beside the text."""
        words = squeeze("".join(self._piece))
        self._piece = []
        if not words:
            return
        margins = self._is_within(*_MARGINS) or ended in _MARGINS
        (self.margins if margins else self.pieces).append(words)

    def _note_foreign(self, tag: str, attributes: Attributes) -> None:
        if tag in _FOREIGN or (tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh"):
            self.foreign[f"an element {tag!r}"] += 1
        for name in attributes:
            if name in _FOREIGN_ATTRIBUTES or name.startswith("on"):
                self.foreign[f"an attribute {name!r}"] += 1
        if "src" in attributes and not _IMAGE.match(attributes["src"]):
            self.foreign["an address to fetch from"] += 1

    def _set_words(self) -> None:
        """Put the words since the last element down as a browser prints them."""
        words = _BLANKS.sub(" ", "".join(self._text))
        self._text = []
        if words:
            self.elements.append(words)

    def _describe(self, node: Any, tag: str, attributes: Attributes) -> str:
        """An element with its attributes and, where it has content of its own, a digest of that."""
        shown = dict(attributes)
        digest = ""
        if tag == "img":
            shown["src"] = _describe_image(attributes)
        elif tag in _WORDLESS:
            digest = self._take_text(node, tag, attributes)
        elif tag == "template":
            digest = _digest(node.html or "")
        return f"<{tag}{''.join(write_attribute(name, shown[name]) for name in sorted(shown))}>{digest}"

    def _take_text(self, node: Any, tag: str, attributes: Attributes) -> str:
        """What is known of a script or style by its text."""
        first = node.first_child
        text = (first.text_content or "") if first is not None else ""
        if tag == "script" and attributes.get("type") == _DATA and attributes.get("id") == MANIFEST_ID:
            if self.manifest is None:
                self.manifest = text
            return ""
        if tag == "style" and self.look is None:
            self.look = read_theme(text)
        return _digest(text)


def _walk(root: Any) -> Iterator[tuple[Any, bool]]:
    """Each node when it begins, and each element when it ends, in the order of the page."""
    waiting: list[tuple[Any, bool]] = [(root, True)] if root is not None else []
    while waiting:
        node, begins = waiting.pop()
        yield node, begins
        if begins and node.is_element_node:
            waiting.append((node, False))
            child = node.last_child
            while child is not None:
                waiting.append((child, True))
                child = child.prev


def _is_note(attributes: Attributes) -> bool:
    return attributes.get("id", "").startswith(_NOTE_ITEM)


def _describe_image(attributes: Attributes) -> str:
    """The digest of an image and its description; where it is not in the page, its address."""
    content = _read_image(attributes)
    named = attributes.get("src", "") if content is None else hashlib.sha256(content).hexdigest()[:8]
    return f"{named} {squeeze(attributes.get('alt', ''))}".strip()


def _read_image(attributes: Attributes) -> bytes | None:
    """An image that is in the page; None for another one."""
    source = attributes.get("src", "")
    found = _IMAGE.match(source)
    try:
        content = base64.b64decode(source[found.end() :], validate=True) if found else b""
    except binascii.Error:
        return None
    return content if looks_like_picture(content) else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def find_place(address: str) -> str | None:
    """The id that a link within a page leads to; None for a link to elsewhere."""
    return unquote(address[1:]) if address.startswith("#") else None

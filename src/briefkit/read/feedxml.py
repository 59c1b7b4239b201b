"""The XML of feeds before it is parsed: what they often get wrong is mended, and nothing they define is expanded."""

from __future__ import annotations

import re
from bisect import bisect_left
from html import unescape
from html.entities import html5
from xml.sax.saxutils import escape

from briefkit.errors import Diagnostic, InputError, error, warning

_DECLARATION = re.compile(r"<\?xml\b[^<>]{0,500}\?>")
_ENCODING = re.compile(rb"""<\?xml\b[^<>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_PREDEFINED = ("amp", "lt", "gt", "quot", "apos")
_REFERENCE = re.compile(r"&(?:(?P<number>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});|(?P<name>[A-Za-z][A-Za-z0-9]{0,40});)?")
_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffd-\uffff]")
_WORDY = re.compile(
    r"<(?P<name>(?:[\w-]{1,20}:)?(?:title|description|summary|encoded|content|body|full-?text))(?:\s[^<>]{0,2000})?(?<!/)>"
)
"""Elements whose content is text, whatever tags stand in it."""

_ITEM = re.compile(r"<(?P<end>/?)(?:\w{1,20}:)?(?:item|entry)\b")

_NAMED = re.compile(r"&[^\s&;<>]{1,100};")
_ROOT = re.compile(r"<[^\W\d]")
_DEFINITION = re.compile(r"<!ENTITY\s+([^\s%\"'<>&;]{1,100})\s")


def mend_feed(text: str) -> bytes:
    """The XML of a feed, in UTF-8, with all markup inside its texts as character data."""
    return mend_references(wrap_markup(_DECLARATION.sub("", text.lstrip(), count=1))).encode()


def find_encoding(content: bytes) -> str | None:
    """The encoding that an XML file declares."""
    match = _ENCODING.match(content[:200].lstrip())
    return match[1].decode("ascii", "replace") if match else None


def find_entities(text: str) -> frozenset[str]:
    """References to the entities that the document type of an XML file defines, as they stand in texts."""
    root = _ROOT.search(text)
    names = _DEFINITION.findall(text, 0, root.start() if root else len(text))
    return frozenset(f"&{name};" for name in names)


def check_references(text: str, entities: frozenset[str], path: str) -> tuple[Diagnostic, ...]:
    """A warning for a text with references to entities that the file defines, which stay as they are.

    Raises:
        InputError: I103 for a text that is nothing but such references, I105 for one of others.
    """
    references = _NAMED.findall(text)
    defined = not entities.isdisjoint(references)
    if references and not _NAMED.sub("", text).strip():
        reason = "the text is nothing but entities that the file defines, which are not expanded"
        raise InputError(error("I103", reason, path) if defined else error("I105", "the document has no text", path))
    return (warning("I103", "entities that the file defines were not expanded in the text", path),) if defined else ()


def breaks_off(text: str) -> bool:
    """Whether the last item of a feed is not closed."""
    tags = [match["end"] for match in _ITEM.finditer(text)]
    return bool(tags) and not tags[-1]


def wrap_markup(text: str) -> str:
    """The text with raw tags inside titles, descriptions and contents as CDATA, so that none of them must be closed.

    A text element that is not closed within its item stays as it is.
    """
    items = [match.start() for match in _ITEM.finditer(text)]
    ends: dict[str, int] = {}
    pieces = []
    position = 0
    while match := _WORDY.search(text, position):
        name, start = match["name"], match.end()
        if ends.get(name, 0) < start:
            found = text.find(f"</{name}>", start)
            ends[name] = len(text) if found < 0 else found
        end = ends[name]
        pieces.append(text[position:start])
        position = start
        if end < len(text) and bisect_left(items, start) == bisect_left(items, end):
            inner = text[start:end]
            raw = "<" in inner and "<![CDATA[" not in inner and "]]>" not in inner
            pieces.append(f"<![CDATA[{inner}]]>" if raw else inner)
            position = end
    return "".join((*pieces, text[position:]))


def mend_references(text: str) -> str:
    """An XML text in which every reference is one to a character: HTML's by name, and a bare ampersand is one itself.

    So nothing that a file defines is ever expanded. CDATA stays as it is.
    """
    pieces = []
    position = 0
    while position < len(text):
        start = text.find("<![CDATA[", position)
        start = len(text) if start < 0 else start
        pieces.append(_REFERENCE.sub(_mend_reference, text[position:start]))
        end = text.find("]]>", start)
        position = len(text) if end < 0 else end + 3
        pieces.append(text[start:position])
    return "".join(pieces)


def _mend_reference(match: re.Match[str]) -> str:
    if match["number"]:
        return escape(_NO_CHARACTER.sub("", unescape(match[0])))
    name = match["name"]
    if name is None or name in _PREDEFINED:
        return "&amp;" if name is None else match[0]
    character = html5.get(f"{name};")
    return f"&amp;{name};" if character is None else escape(character)

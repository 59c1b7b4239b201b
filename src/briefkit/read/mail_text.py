"""The text of a message: plain text if it says what the HTML says, else the HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.errors import BriefkitError, Diagnostic, warning
from briefkit.read.decoding import decode_text
from briefkit.read.elements import Element, parse_elements
from briefkit.read.mail_trimmings import drop_addresses
from briefkit.read.markup import find_paragraphs
from briefkit.read.message_content import Passage
from briefkit.read.mime import Entity, to_utf8

_STUB = 50
"""Words of a plain text that may be a mere pointer to the HTML."""

_LARGER, _MUCH_LARGER = 2, 4
"""How many times the words of a stub, and of a longer plain text, the HTML has if it says more."""

_QUOTATION_CLASSES = frozenset(("gmail_quote", "protonmail_quote", "tutanota_quote", "yahoo_quoted"))
"""By which mail programs mark what is quoted; Thunderbird and Apple Mail write ``type="cite"``."""

_SIGNED, _SIGNATURE = "-----BEGIN PGP SIGNED MESSAGE-----", "\n-----BEGIN PGP SIGNATURE-----"
"""What stands above and below a text that is signed within itself (RFC 9580, 7)."""

_LONGEST_LEAD = 1000
"""Characters above such a text."""

_BLANK_LINES = re.compile(r"\n{3,}")
_FLOWED = re.compile(r"format\s*=\s*\"?flowed", re.IGNORECASE)
_DELETED_SPACE = re.compile(r"delsp\s*=\s*\"?yes", re.IGNORECASE)


def read_passages(passages: Iterable[Passage], path: str, language: str | None) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""The text of a message, lines without blanks at their ends, paragraphs parted by one empty line.

    Args:
        passages: In order.
        path: For messages.
        language: BCP 47 tag, which decides between encodings.

    Returns:
        The text, and warnings: I110, I112, and I104 for a part that is no text.
    """
    problems: list[Diagnostic] = []
    texts = [_choose(passage, path, language, problems) for passage in passages]
    lines = (line.rstrip() for text in texts for line in (*text.split("\n"), ""))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n"), tuple(dict.fromkeys(problems))


def _choose(passage: Passage, path: str, language: str | None, problems: list[Diagnostic]) -> str:
    plain = "\n\n".join(_read_plain(entity, path, language, problems) for entity in passage.plain)
    if not passage.pages:
        return plain
    pages = "\n\n".join(_read_page(_decode(entity, path, language, problems)) for entity in passage.pages)
    words = len(plain.split())
    return pages if len(pages.split()) > (_LARGER if words < _STUB else _MUCH_LARGER) * words else plain


def _read_plain(entity: Entity, path: str, language: str | None, problems: list[Diagnostic]) -> str:
    text = _decode(entity, path, language, problems)
    kind = entity.field("content-type")
    if _FLOWED.search(kind):
        text = _join_flowed(text, delete_space=_DELETED_SPACE.search(kind) is not None)
    return drop_addresses(_drop_armour(text))


def _drop_armour(text: str) -> str:
    """The text without the lines of a signature around it."""
    begin = text.find(_SIGNED, 0, _LONGEST_LEAD)
    start = text.find("\n\n", begin) + 2 if begin >= 0 else 0
    end = text.find(_SIGNATURE, start) if start > 1 else -1
    return text[:begin] + text[start:end] if end >= 0 else text


def _read_page(markup: str) -> str:
    """The text of HTML, with ``>`` before the lines that a mail program shows as quoted, as plain text has it."""
    quoted: dict[Element, bool] = {}
    texts = []
    for paragraph in find_paragraphs(parse_elements(markup)):
        text = paragraph.text
        texts.append("> " + text.replace("\n", "\n> ") if _is_quoted(paragraph.element, quoted) else text)
    return "\n\n".join(texts)


def _is_quoted(element: Element, known: dict[Element, bool]) -> bool:
    """Whether an element lies in a quoted message; what is found out of those around it is kept."""
    above: list[Element] = []
    node: Element | None = element
    while node is not None and node not in known:
        above.append(node)
        node = node.parent
    quoted = node is not None and known[node]
    for each in reversed(above):
        quoted = quoted or (each.tag == "blockquote" and _marks_quotation(each))
        known[each] = quoted
    return quoted


def _marks_quotation(blockquote: Element) -> bool:
    return blockquote.get("type") == "cite" or not _QUOTATION_CLASSES.isdisjoint(blockquote.get("class").split())


def _decode(entity: Entity, path: str, language: str | None, problems: list[Diagnostic]) -> str:
    try:
        text, doubts = decode_text(to_utf8(entity.decode(), entity.charset), path, language, entity.charset)
    except BriefkitError as failure:
        problems += (warning(each.code, each.message, path) for each in failure.diagnostics)
        return ""
    problems += doubts
    return text


def _join_flowed(text: str, *, delete_space: bool) -> str:
    """Lines that end with a blank go on in the next (RFC 3676), unless that is quoted or begins a signature."""
    joined: list[str] = []
    open_ = False
    for line in text.split("\n"):
        line = line if line.startswith(">") else line.removeprefix(" ")
        if open_ and line and not line.startswith(">") and line != "-- ":
            joined[-1] += line
        else:
            joined.append(line)
        open_ = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if open_ and delete_space:
            joined[-1] = joined[-1][:-1]
    return "\n".join(joined)

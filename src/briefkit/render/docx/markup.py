"""WordprocessingML as text: runs and paragraphs.

The whole body is written as XML text, because the cell APIs of libraries take quadratic time. The rule that keeps
this safe: words enter XML through `run`, `escape_text` or `escape_attribute` only; what every other function of this
package takes as ``content`` and gives back is XML.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from docx.oxml.ns import nsdecls, nsmap
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefkit.render.docx.scripts import runs_from_right, split_scripts
from briefkit.render.scripts import is_latin

LINE_BREAK = "<w:r><w:br/></w:r>"

TWIPS_PER_POINT = 20

REFERENCES = frozenset({"Detail", "SourceEntry", "FootnoteText", "EndnoteText", "Speaker", "QuoteSource"})
"""Styles of lines whose parts stand in the order and the words of the report, whatever language a title has."""

_PREFIXES = ("w", "r", "wp", "a", "pic")
_SHORT = 64
_TRIMMED_TEXT = "<w:t>"
_TEXT = '<w:t xml:space="preserve">'


def escape_text(text: str) -> str:
    """Give words of a print tree as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Give any words, on one line, as the value of an XML attribute; the quotation marks around it are not included."""
    return escape_text(" ".join(text.split())).replace('"', "&quot;")


def run(text: str, style: str = "", differing: str = "", language: str | None = None) -> str:
    """Write words of any origin in a character style; line feeds become line breaks, tabs stay tabs.

    Args:
        text: The words.
        style: Id of the character style; that of the paragraph where empty.
        differing: What differs from the style, as XML; the language of words in other scripts is added to it.
        language: BCP 47 tag of words in Latin letters that are in another language than the report.
    """
    if len(text) > _SHORT:
        return _write_words(text, style, differing, language)
    return _write_short_words(text, style, differing, language)


def _write_words(text: str, style: str, differing: str, language: str | None) -> str:
    own = f'<w:lang w:val="{escape_attribute(language)}"/>' if language else ""
    if is_latin(text):
        return _write_run(text, style, differing + own) if text else ""
    return "".join([_write_run(piece, style, differing + (mark or own)) for piece, mark in split_scripts(text)])


_write_short_words = lru_cache(4096)(_write_words)
"""Names, numbers and separators come again and again; sentences do not, and would fill the memory."""


def _write_run(text: str, style: str, differing: str) -> str:
    words = escape_text(text)
    start = _TEXT if text[0] == " " or text[-1] == " " or "  " in text else _TRIMMED_TEXT
    content = f"{start}{words}</w:t>"
    if not text.isprintable():
        broken = words.replace("\n", f"</w:t><w:br/>{_TEXT}").replace("\t", f"</w:t><w:tab/>{_TEXT}")
        content = f"{_TEXT}{broken}</w:t>".replace(f"{_TEXT}</w:t>", "")
    if not (style or differing):
        return f"<w:r>{content}</w:r>"
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:r><w:rPr>{named}{differing}</w:rPr>{content}</w:r>"


def paragraph(style: str, content: str, bookmark: str = "", list_id: int | None = None, held: bool = False) -> str:
    """Write a paragraph; one that is mostly of letters from right to left runs so, but for the lines of a reference.

    Args:
        style: Id of a paragraph style.
        content: Runs and links, as XML.
        bookmark: The mark that links lead to, as XML.
        list_id: The numbered list that the paragraph continues; that of its style where None.
        held: Whether it stays on the page of the next one, even where the style, which may be a house's, is silent.
    """
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>' if list_id is not None else ""
    direction = "<w:bidi/>" if runs_from_right(content) and style not in REFERENCES else ""
    keep = "<w:keepNext/>" if held else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{numbering}{direction}</w:pPr>{bookmark}{content}</w:p>'


def parse_fragment(xml: str) -> list[BaseOxmlElement]:
    """Elements of ours, for a part that python-docx keeps as a tree."""
    root: Any = parse_xml(f"<x {nsdecls('w', 'r')}>{xml}</x>")
    return list(root)


def write_root(root: BaseOxmlElement) -> str:
    """A part as XML, with the prefixes of our own XML declared that it does not declare itself.

    Raises:
        ValueError: It gives one of them a meaning of its own.
    """
    there = root.nsmap
    if any(there.get(prefix, nsmap[prefix]) != nsmap[prefix] for prefix in _PREFIXES):
        raise ValueError("the Word template uses a standard XML prefix with another meaning; save it with Word")
    missing = nsdecls(*(prefix for prefix in _PREFIXES if prefix not in there))
    tag, _, rest = etree.tostring(root, encoding="unicode").partition(" ")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{tag} {missing} {rest}'

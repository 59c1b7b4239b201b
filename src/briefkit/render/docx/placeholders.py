"""Placeholders in a Word template: ``{{report.title}}`` within a line, ``{{chronology}}`` in a paragraph of its own.

Placeholders are plain names: nothing in a template is evaluated or run. Word splits the words of a paragraph into runs
as it likes; a placeholder that it has split is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from briefkit.render.docx.ooxml import W, set_words
from briefkit.render.sanitise import clean_text

FIELD_PREFIX = "report."
"""What the placeholder of a field of the head begins with."""

REST = "sections"
"""Stands for the sections that have no placeholder of their own."""

NOTES = "notes"

IDENTIFICATION = "identification"

BLOCKS = (IDENTIFICATION, "contents", REST, NOTES)
"""What can stand in a paragraph of its own, besides sections."""

SECTIONS = (
    *("key-points", "changes", "figures", "background", "chronology", "actors", "quotations", "ahead", "sources"),
    *("situation", "map", "timeline", "activity", "network", "scales", "glossary", "method", "distribution"),
)
"""Ids of the sections that a template may name though this report has none of them."""

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_UNFINISHED = re.compile(r"\{\{|\}\}")
_BREAK = "\ufffc"
_BREAKS = frozenset(f"{W}{name}" for name in ("tab", "br", "cr", "drawing", "pict", "object", "fldChar", "sym", "ptab"))


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with something in braces.

    Attributes:
        element: The paragraph.
        number: Which of its part it is, from 1.
        words: Its words; U+FFFC for a tab, a break, a picture or a field.
        pieces: Where its words come from: each text element with its words.
    """

    element: etree._Element
    number: int
    words: str
    pieces: tuple[tuple[etree._Element, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Of its placeholders, as they are written; without white space around them."""
        return tuple(found[1].strip() for found in _PLACEHOLDER.finditer(self.words))

    @property
    def alone(self) -> str | None:
        """The placeholder that is all there is in the paragraph."""
        found = _PLACEHOLDER.fullmatch(self.words.strip())
        return found[1].strip() if found else None

    @property
    def stands_free(self) -> bool:
        """Whether it stands in the text itself: not in a table, a text box, a content control or a header."""
        parent = self.element.getparent()
        return parent is not None and parent.tag == f"{W}body"

    @property
    def is_broken(self) -> bool:
        """Whether braces open or close for nothing."""
        return bool(_UNFINISHED.search(_PLACEHOLDER.sub("", self.words)))


def find_lines(root: etree._Element) -> Iterator[Line]:
    """Every paragraph of a part with something in double braces."""
    for number, element in enumerate(root.iter(f"{W}p"), 1):
        pieces = tuple(_read_pieces(element))
        words = "".join(text for _, text in pieces)
        if _UNFINISHED.search(words):
            yield Line(element, number, words, pieces)


def find_faults(line: Line, known: Iterable[str]) -> Iterator[str]:
    """What is wrong with the placeholders of a line; `known` are those that mean something, with the head's fields."""
    if line.is_broken:
        yield "double braces that do not make a placeholder; it has to open and close in one paragraph"
    for name in line.names:
        if _BREAK in name:
            shown = name.replace(_BREAK, "…")
            yield f"the placeholder {{{{{shown}}}}} is divided by a tab, a break, a picture or a field"
        elif name not in known:
            yield f"unknown placeholder {{{{{name}}}}}"
        elif not name.startswith(FIELD_PREFIX) and (line.alone != name or not line.stands_free):
            yield f"{{{{{name}}}}} has to stand alone in a paragraph of the text, not in a table, a box or a header"


def fill_words(line: Line, values: Mapping[str, str]) -> None:
    """Put values in the place of the placeholders that have one, each in the look of the placeholder's first letter."""
    texts = [text for _, text in line.pieces]
    for found in reversed(list(_PLACEHOLDER.finditer(line.words))):
        value = values.get(found[1].strip())
        if value is not None:
            _replace(texts, found.start(), found.end(), " ".join(clean_text(value).split()))
    for (element, before), text in zip(line.pieces, texts, strict=True):
        if text != before:
            set_words(element, text)


def _replace(texts: list[str], start: int, end: int, value: str) -> None:
    """Replace a stretch of joined texts; what is put in stands in the text where the stretch begins."""
    at = 0
    for index, text in enumerate(texts):
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first < last:
            texts[index] = text[:first] + value + text[last:]
            value = ""


def _read_pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The words of a paragraph itself, not those of a text box that is anchored in it."""
    for element in paragraph.iter(f"{W}t", *_BREAKS):
        if next(element.iterancestors(f"{W}p")) is paragraph and not _is_setting(element):
            yield element, (element.text or "") if element.tag == f"{W}t" else _BREAK


def _is_setting(element: etree._Element) -> bool:
    """Whether a tab is a tab stop of the paragraph and no tab in its words."""
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}tabs"

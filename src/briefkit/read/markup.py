"""HTML to plain text: paragraphs as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.read.elements import Element, parse_elements

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table"
    " tbody td tfoot th thead tr ul".split()
)
"""Elements that part what is before them from what is in them; all others stand within a line."""

_NOT_SHOWN = frozenset(("head", "script", "title"))
_NOTE_MARK = re.compile(r"\s*(?:\[\s*\w{1,4}\s*\]|\(\s*\d{1,3}\s*\)|[*†‡§¶]+)\s*")
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_UNIT = re.compile(r"(?<![^\W_])(?:[kcmdµ]?m|ft|in|mi|yd|s|sq)$", re.IGNORECASE)
_LONGEST_UNIT = 8
_LINE = "\x1e"
"""Stands for a line break until white space is gone; a text of a file has no such character."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text that blocks or blank lines part from what is around it.

    Attributes:
        text: Words parted by single blanks, lines by line ends.
        element: The block it stands in.
        linked: Its characters that lie in links, white space aside.
    """

    text: str
    element: Element
    linked: int = 0


def read_markup(markup: str) -> str:
    """The text of HTML from mail, feeds or records.

    Paragraphs, items of lists and cells of tables are parted by blank lines, lines within them by a line end. Entities
    are decoded; styles, scripts and hidden elements left out; raised figures set apart from the word before.

    Args:
        markup: A fragment or a whole page.
    """
    return "\n\n".join(paragraph.text for paragraph in find_paragraphs(parse_elements(markup)))


def find_paragraphs(element: Element) -> Iterator[Paragraph]:
    """The paragraphs in an element, in the order of the page."""
    run = _Run(element)
    waiting: list[Element | str | _End] = [element]
    links = 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            run.add(node, linked=links > 0)
            continue
        if isinstance(node, _End):
            if node.tag == "a":
                links -= 1
            if node.block is not None:
                yield from run.finish(node.block)
            continue
        if node.tag in _NOT_SHOWN:
            continue
        if node.tag == "br":
            run.add(_LINE, linked=False)
        elif node.tag == "sup":
            run.add(_read_raised(node, run.last), linked=links > 0)
        else:
            block = node.tag in _BLOCKS
            if block:
                yield from run.finish(node)
            elif node.tag == "a":
                links += 1
            waiting.append(_End(node.tag, node.parent or element if block else None))
            waiting += reversed(node.children)
    yield from run.finish(element)


@dataclass(frozen=True, slots=True)
class _End:
    """The end of an element; of a block, with the block around it."""

    tag: str
    block: Element | None


class _Run:
    """Texts that stand in one line, until a block begins or ends."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._texts: list[str] = []
        self._linked = 0
        self.last = ""

    def add(self, text: str, *, linked: bool) -> None:
        self._texts.append(text)
        if text:
            self.last = text
        if linked:
            self._linked += count_letters(text)

    def finish(self, element: Element) -> Iterator[Paragraph]:
        """The paragraphs of the run, which ends where `element` begins or goes on."""
        joined = "".join(self._texts)
        if joined and not joined.isspace():
            texts = _split_at_blank_lines(joined)
            share = self._linked / max(1, count_letters(joined))
            for text in texts:
                yield Paragraph(text, self._element, min(round(share * count_letters(text)), count_letters(text)))
        self._texts = []
        self._linked = 0
        self.last = ""
        self._element = element


def count_letters(text: str) -> int:
    """Characters of a text, white space aside."""
    return len(text) - sum(map(str.isspace, text))


def _split_at_blank_lines(text: str) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in text.split(_LINE):
        words = " ".join(line.split()).strip("\u200b\ufeff ")
        if words:
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    return ["\n".join(lines) for lines in paragraphs if lines]


def _read_raised(element: Element, before: str) -> str:
    """What is raised: a note's mark is left out, a power of a unit raised, other figures set apart, letters kept."""
    text = "".join(element.texts())
    figure = text.strip()[:1].isdigit()
    if _NOTE_MARK.fullmatch(text):
        return ""
    if not figure:
        return text
    if len(text.strip()) == 1 and _UNIT.search(before[-_LONGEST_UNIT:]):
        return text.translate(_RAISED)
    return f" {text.strip()} "

"""HTML to plain text: paragraphs as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.read.elements import Element, parse_elements
from briefkit.read.tags import BLOCKS

_NOT_SHOWN = frozenset(("head", "script", "title"))
_NOTE_MARK = re.compile(r"\s*(?:\[\s*\w{1,4}\s*\]|\(\s*\d{1,3}\s*\)|[*†‡§¶]+)\s*")
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_UNIT = re.compile(r"(?<![^\W_])(?:[kcmdµ]?m|ft|in|mi|yd|s|sq)$", re.IGNORECASE)
_LONGEST_UNIT = 8
_LINE = "\x03"
_LINK, _END_OF_LINK = "\x01", "\x02"
"""Stand for a line break and around linked text until white space is gone; a text of a file has no such characters."""

_LINKED = re.compile(f"{_LINK}([^{_END_OF_LINK}]*){_END_OF_LINK}")
_MARKS = re.compile(f"[{_LINK}{_END_OF_LINK}]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text that blocks or blank lines part from what is around it.

    Attributes:
        text: Words parted by single blanks, lines by line ends.
        element: The block it stands in.
        linked: Its characters that lie in links, white space aside.
        inline: Elements within the lines of the block.
    """

    text: str
    element: Element
    linked: int = 0
    inline: tuple[Element, ...] = ()


def read_markup(markup: str) -> str:
    """The text of HTML from mail, feeds or records.

    Paragraphs, items of lists and cells of tables are parted by blank lines, lines within them by a line end. Entities
    are decoded; styles, scripts and hidden elements left out; raised figures set apart from the word before.

    Args:
        markup: A fragment or a whole page.

    Raises:
        InputError: I111 for more than 100,000 elements.
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
            block = node.tag in BLOCKS
            if block:
                yield from run.finish(node)
            else:
                run.inline.append(node)
                links += node.tag == "a"
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
        self._begin(element)

    def _begin(self, element: Element) -> None:
        self._element = element
        self._texts: list[str] = []
        self.inline: list[Element] = []
        self.last = ""

    def add(self, text: str, *, linked: bool) -> None:
        self._texts.append(f"{_LINK}{text}{_END_OF_LINK}" if linked else text)
        if text:
            self.last = text

    def finish(self, element: Element) -> Iterator[Paragraph]:
        """The paragraphs of the run, which ends where `element` begins or goes on."""
        joined = "".join(self._texts)
        if joined and not joined.isspace():
            for text in _split_at_blank_lines(joined):
                linked = sum(map(count_letters, _LINKED.findall(text)))
                yield Paragraph(_tidy(_MARKS.sub("", text)), self._element, linked, tuple(self.inline))
        self._begin(element)


def count_letters(text: str) -> int:
    """Characters of a text, white space aside."""
    return len("".join(text.split()))


def _split_at_blank_lines(text: str) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in text.split(_LINE):
        if _tidy(_MARKS.sub("", line)):
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [_LINE.join(lines) for lines in paragraphs if lines]


def _tidy(text: str) -> str:
    """Lines with single blanks between their words."""
    return "\n".join(" ".join(line.split()).strip("\u200b\ufeff ") for line in text.split(_LINE))


def _read_raised(element: Element, before: str) -> str:
    """What is raised: a note's mark is left out, a power of a unit raised, other figures set apart, letters kept."""
    text = "".join(element.texts())
    figure = text.strip()[:1].isdigit()
    if _NOTE_MARK.fullmatch(text) or (figure and any(each.tag == "a" for each in element.iterate())):
        return ""
    if not figure:
        return text
    if len(text.strip()) == 1 and _UNIT.search(before[-_LONGEST_UNIT:]):
        return text.translate(_RAISED)
    return f" {text.rstrip()}"

"""Tracked changes of single paragraphs and rows: words, paragraph marks and rows that were put in or taken out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import count, groupby, zip_longest
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

Element = etree._Element

AUTHOR = "briefkit"
"""Who the changes are by, as Word shows it."""
_PARAGRAPH, _ROW, _RUN, _LINK = qn("w:p"), qn("w:tr"), qn("w:r"), qn("w:hyperlink")
_PROPERTIES, _RUN_PROPERTIES, _ROW_PROPERTIES = qn("w:pPr"), qn("w:rPr"), qn("w:trPr")
_TEXT, _BREAK, _TAB = qn("w:t"), qn("w:br"), qn("w:tab")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_SAID = {_BREAK: "\n", _TAB: "\t"}


class Word(NamedTuple):
    """A piece of a run: a word, a sign or the space between.

    Attributes:
        text: What it says.
        look: The properties of its run, as XML.
        link: The attributes of the link that it stands in; none where it stands in none.
    """

    text: str
    look: bytes
    link: tuple[tuple[str, str], ...] = ()


def read_words(element: Element) -> list[str]:
    """The words of a paragraph, cell or row, signs and spaces among them."""
    return [word.text for run in element.iter(_RUN) for word in _cut_run(run, ())]


class Tracker:
    """Writes tracked changes, all by one author and of one day.

    The elements that it gives are copies or those of the new report; none of the old one's is changed.
    """

    def __init__(self, day: dt.date) -> None:
        """Mark all changes as made at the beginning of a day, so that the same reports make the same bytes."""
        self._date = f"{day.isoformat()}T00:00:00Z"
        self._numbers = count(1)

    def insert(self, block: Element) -> Element:
        """A paragraph or table that was put in."""
        if block.tag == _PARAGRAPH:
            return self._track_paragraph(block, "ins")
        for row in block.findall(_ROW):
            self.insert_row(row)
        return block

    def delete(self, block: Element) -> Element:
        """A paragraph or table that was taken out."""
        block = deepcopy(block)
        if block.tag == _PARAGRAPH:
            return self._track_paragraph(block, "del")
        for row in block.findall(_ROW):
            self._track_row(row, "del")
        return block

    def insert_row(self, row: Element) -> Element:
        """A row that was put in."""
        return self._track_row(row, "ins")

    def delete_row(self, row: Element) -> Element:
        """A row that was taken out."""
        return self._track_row(deepcopy(row), "del")

    def merge_cell(self, old: Sequence[Element], new: Sequence[Element]) -> Iterator[Element]:
        """The paragraphs of a cell, each with the one that stood in its place; a cell ends with one that stays."""
        for before, after in zip_longest(old, new):
            if after is None:
                yield self.delete(before)
            elif before is None:
                yield self.insert(after)
            else:
                yield self.merge_paragraph(before, after)

    def merge_paragraph(self, old: Element, new: Element) -> Element:
        """A paragraph with the words of both."""
        before, after = list(_read_paragraph(old)), list(_read_paragraph(new))
        content: list[Element] = []
        matcher = SequenceMatcher(None, [word[:2] for word in before], [word[:2] for word in after], autojunk=False)
        for kind, begin, end, start, stop in matcher.get_opcodes():
            if kind == "equal":
                content += _write_words(after[start:stop])
                continue
            if begin < end:
                content.append(self._wrap("del", _write_words([word._replace(link=()) for word in before[begin:end]])))
            if start < stop:
                content += self._insert_words(after[start:stop])
        marks = [child for child in new if child.tag not in (_PROPERTIES, _RUN, _LINK)]
        properties = new.find(_PROPERTIES)
        new[:] = [*([properties] if properties is not None else []), *marks, *content]
        return new

    def _insert_words(self, words: Sequence[Word]) -> Iterator[Element]:
        """Words that were put in; the change stands within a link, which may hold no change around it."""
        for element in _write_words(words):
            if element.tag != _LINK:
                yield self._wrap("ins", [element])
                continue
            element[:] = [self._wrap("ins", list(element))]
            yield element

    def _track_paragraph(self, paragraph: Element, kind: str) -> Element:
        """All words of a paragraph and its mark."""
        words = list(_read_paragraph(paragraph))
        others = [child for child in paragraph if child.tag not in (_RUN, _LINK) and child.tag != _PROPERTIES]
        pictures = [run for run in paragraph.iter(_RUN) if run.find(qn("w:drawing")) is not None]
        properties = paragraph.find(_PROPERTIES)
        if properties is None:
            properties = OxmlElement("w:pPr")
        self._mark(properties, kind)
        if kind == "ins":
            content = [*self._insert_words(words), *(self._wrap("ins", [run]) for run in pictures)]
            paragraph[:] = [properties, *others, *content]
        else:
            kept = [self._wrap("del", _write_words([word._replace(link=()) for word in words]))] if words else []
            paragraph[:] = [properties, *kept]
        return paragraph

    def _track_row(self, row: Element, kind: str) -> Element:
        properties = row.find(_ROW_PROPERTIES)
        if properties is None:
            properties = OxmlElement("w:trPr")
            row.insert(0, properties)
        properties.append(self._make(kind))
        for paragraph in row.iter(_PARAGRAPH):
            self._track_paragraph(paragraph, kind)
        return row

    def _mark(self, properties: Element, kind: str) -> None:
        """Track the mark of a paragraph, which its properties have last but for changes of section."""
        found = properties.find(_RUN_PROPERTIES)
        look = found if found is not None else OxmlElement("w:rPr")
        look.insert(0, self._make(kind))
        if found is None:
            end = properties.find(qn("w:sectPr"))
            place = len(properties) if end is None else list(properties).index(end)
            properties.insert(place, look)

    def _wrap(self, kind: str, runs: Sequence[Element]) -> Element:
        change = self._make(kind)
        change.extend(runs)
        if kind == "del":
            for text in change.iter(_TEXT):
                text.tag = qn("w:delText")
        return change

    def _make(self, kind: str) -> Element:
        change = OxmlElement(f"w:{kind}")
        change.set(qn("w:id"), str(next(self._numbers)))
        change.set(qn("w:author"), AUTHOR)
        change.set(qn("w:date"), self._date)
        return change


def _read_paragraph(paragraph: Element) -> Iterator[Word]:
    for child in paragraph:
        if child.tag == _RUN:
            yield from _cut_run(child, ())
        elif child.tag == _LINK:
            link = tuple(sorted((str(key), str(value)) for key, value in child.attrib.items()))
            for run in child.findall(_RUN):
                yield from _cut_run(run, link)


def _cut_run(run: Element, link: tuple[tuple[str, str], ...]) -> Iterator[Word]:
    properties = run.find(_RUN_PROPERTIES)
    look = etree.tostring(properties, method="c14n", exclusive=True) if properties is not None else b""
    for child in run:
        if child.tag == _TEXT:
            for found in _WORD.finditer(child.text or ""):
                yield Word(found[0], look, link)
        elif child.tag in _SAID:
            yield Word(_SAID[child.tag], look, link)


def _write_words(words: Sequence[Word]) -> list[Element]:
    """Runs of words, those of one look and link together, within their links."""
    elements: list[Element] = []
    for (look, link), group in groupby(words, key=lambda word: (word.look, word.link)):
        run = _write_run("".join(word.text for word in group), look)
        if not link:
            elements.append(run)
            continue
        wrapper = OxmlElement("w:hyperlink")
        for name, value in link:
            wrapper.set(name, value)
        wrapper.append(run)
        elements.append(wrapper)
    return elements


def _write_run(text: str, look: bytes) -> Element:
    run: Element = OxmlElement("w:r")
    if look:
        run.append(etree.fromstring(look))
    for piece in re.split("([\n\t])", text):
        if piece == "\n":
            run.append(OxmlElement("w:br"))
        elif piece == "\t":
            run.append(OxmlElement("w:tab"))
        elif piece:
            words = OxmlElement("w:t")
            words.text = piece
            words.set(_SPACE, "preserve")
            run.append(words)
    return run

"""A redline: two reports in one DOCX with Word's own tracked changes (ECMA-376-1, 17.13.5).

Accepting all of them gives the text of the new report, rejecting all that of the old one. Both are written in the same
look; headers, footers and properties are those of the new one, under the stricter marking of the two.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from difflib import SequenceMatcher

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.grading import join_markings
from briefkit.model.report import Report
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.package import save
from briefkit.render.docx.tracked import Tracker, read_words

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_SECTION = qn("w:sectPr")
_PROPERTIES, _STYLE, _VALUE = qn("w:pPr"), qn("w:pStyle"), qn("w:val")
_ALIKE = 0.5
"""Likeness from which two paragraphs or rows are one that was changed, and not one taken out and one put in."""

Element = etree._Element


def redline_docx(old: Report, new: Report, theme: Theme) -> bytes:
    """Write what changed from one report to another as a Word document with tracked changes.

    The file carries no manifest, since it is no report: nobody is to cite or verify it as one.

    Args:
        old: The report before.
        new: The report now.
        theme: How both look; without its Word template and table of contents, and with citations in brackets, since
            two reports number their notes each for itself.

    Returns:
        The bytes of a ``.docx`` file, the same for the same reports.

    Raises:
        OutputError: See `docx_bytes`.
        ValueError: The two have markings of which neither stands for the other.
    """
    new = _mark_strictest(old, new)
    theme = replace(theme, word_template=None, contents=False, citations=CitationStyle.REFERENCES)
    before, after = (docx.Document(io.BytesIO(docx_bytes(report, theme))) for report in (old, new))
    main = after.part
    for name in [name for name, each in main.rels.items() if each.reltype == RELATIONSHIP_TYPE.CUSTOM_XML]:
        del main.rels[name]
    body = after.element.body
    tracker = Tracker(new.head.as_of)
    blocks = list(_merge_blocks(_list_blocks(before.element.body), _list_blocks(body), tracker))
    end = [child for child in body if child.tag == _SECTION]
    body[:] = [*blocks, *end]
    xml = etree.tostring(after.element, encoding="unicode")
    header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return save(after, iter((header, xml)), new.head.as_of)


def _mark_strictest(old: Report, new: Report) -> Report:
    """The new report under the stricter marking of both, since a redline has the words of both.

    Raises:
        ValueError: No one marking stands for both.
    """
    strictest = join_markings(each.head.marking for each in (old, new) if each.head.marking is not None)
    if len(strictest) > 1:
        raise ValueError(f"no single marking covers {' and '.join(each.label for each in strictest)}")
    return replace(new, head=replace(new.head, marking=strictest[0])) if strictest else new


def _list_blocks(body: Element) -> list[Element]:
    return [child for child in body if child.tag in (_PARAGRAPH, _TABLE)]


def _merge_blocks(old: Sequence[Element], new: Sequence[Element], tracker: Tracker) -> Iterator[Element]:
    """The paragraphs and tables of both; tables with the same head are one."""
    matcher = SequenceMatcher(None, list(map(_describe, old)), list(map(_describe, new)), autojunk=False)
    for kind, begin, end, start, stop in matcher.get_opcodes():
        if kind == "equal":
            for one, other in zip(old[begin:end], new[start:stop], strict=True):
                yield _merge_table(one, other, tracker) if other.tag == _TABLE else other
        else:
            yield from _merge_run(old[begin:end], new[start:stop], tracker)


def _merge_run(old: Sequence[Element], new: Sequence[Element], tracker: Tracker) -> Iterator[Element]:
    """Blocks between two that both have: those that are alike are one, in order; the others are taken out or put in."""
    begin = 0
    for other in new:
        place = next((n for n in range(begin, len(old)) if _is_alike(old[n], other)), None)
        if place is None:
            yield tracker.insert(other)
            continue
        yield from (tracker.delete(each) for each in old[begin:place] if not _ends_section(each))
        yield tracker.merge_paragraph(old[place], other)
        begin = place + 1
    yield from (tracker.delete(each) for each in old[begin:] if not _ends_section(each))


def _is_alike(one: Element, other: Element) -> bool:
    if one.tag != _PARAGRAPH or other.tag != _PARAGRAPH or _read_style(one) != _read_style(other):
        return False
    if _ends_section(one) or _ends_section(other):
        return False
    return _measure(read_words(one), read_words(other)) >= _ALIKE


def _measure(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of what two say is the same, from 0 to 1; spaces and signs say nothing."""
    words, others = ([word for word in each if word[0].isalnum()] for each in (one, other))
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _describe(block: Element) -> tuple[str, ...]:
    """What a block has to share with another one to be the same: all its words; of a table those of its head."""
    if block.tag == _TABLE:
        first = block.find(_ROW)
        return (_TABLE, *(read_words(first) if first is not None else ()))
    return (_read_style(block), "section" if _ends_section(block) else "", *read_words(block))


def _read_style(paragraph: Element) -> str:
    style = paragraph.find(f"{_PROPERTIES}/{_STYLE}")
    return style.get(_VALUE, "") if style is not None else ""


def _ends_section(block: Element) -> bool:
    return block.find(f"{_PROPERTIES}/{_SECTION}") is not None


def _merge_table(old: Element, new: Element, tracker: Tracker) -> Element:
    """The rows of both tables in the frame of the new one."""
    merged = deepcopy(new)
    rows = merged.findall(_ROW)
    before = old.findall(_ROW)
    for row in rows:
        merged.remove(row)
    matcher = SequenceMatcher(None, list(map(_read_cells, before)), list(map(_read_cells, rows)), autojunk=False)
    for kind, begin, end, start, stop in matcher.get_opcodes():
        if kind == "equal":
            merged.extend(rows[start:stop])
        else:
            merged.extend(_merge_rows(before[begin:end], rows[start:stop], tracker))
    return merged


def _read_cells(row: Element) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(read_words(cell)) for cell in row.findall(_CELL))


def _merge_rows(old: Sequence[Element], new: Sequence[Element], tracker: Tracker) -> Iterator[Element]:
    begin = 0
    for row in new:
        place = next((n for n in range(begin, len(old)) if _are_rows_alike(old[n], row)), None)
        if place is None:
            yield tracker.insert_row(row)
            continue
        yield from map(tracker.delete_row, old[begin:place])
        yield _merge_cells(old[place], row, tracker)
        begin = place + 1
    yield from map(tracker.delete_row, old[begin:])


def _are_rows_alike(one: Element, other: Element) -> bool:
    cells, others = one.findall(_CELL), other.findall(_CELL)
    if len(cells) != len(others):
        return False
    return _measure(read_words(one), read_words(other)) >= _ALIKE


def _merge_cells(old: Element, new: Element, tracker: Tracker) -> Element:
    merged = deepcopy(new)
    for cell, before in zip(merged.findall(_CELL), old.findall(_CELL), strict=True):
        after = cell.findall(_PARAGRAPH)
        for paragraph in after:
            cell.remove(paragraph)
        cell.extend(tracker.merge_cell(before.findall(_PARAGRAPH), after))
    return merged

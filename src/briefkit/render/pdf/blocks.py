"""Blocks to boxes: one function for each kind, and the dispatch over the closed union."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Empty,
    Figure,
    Heading,
    KeyFigures,
    KeyPoints,
    Paragraph,
    QuotationList,
    Reported,
    Source,
    SourceList,
    Table,
)
from briefkit.render.columns import check_table
from briefkit.render.pdf.actors import set_actor_table
from briefkit.render.pdf.chronology import set_chronology
from briefkit.render.pdf.figures import set_figure, set_key_figures
from briefkit.render.pdf.flow import Area, Box, Entry, Words, keep_with_next, stack_lines, stack_words
from briefkit.render.pdf.quotations import set_quotations
from briefkit.render.pdf.rows import set_caption
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.sources import set_sources
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.table import Column, Row, scale_columns, set_table
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines
from briefkit.render.wording import ASSESSMENT, REPORTED, Content, describe_grounds, describe_nothing, describe_point

PARAGRAPH_GAP = 6.0
"""Points over a paragraph."""

JUDGED_INDENT = 12.0
"""Points that what is reported or judged stands in, for the bar along it."""


def set_block(block: Block, sources: Sequence[Source], setting: Setting) -> Iterator[Box]:
    """The boxes of a block.

    Args:
        block: Any kind.
        sources: The entries that a `SourceList` prints.
        setting: Looks, links and frame.

    Raises:
        ValueError: A table's rows or widths do not fit its header, an actor table asks for an unknown column, or a
            figure's image cannot be used.
    """
    match block:
        case Heading():
            return set_heading(block, setting)
        case Paragraph():
            lines = setting.set_content(block.content, setting.styles.body, setting.width)
            return set_paragraph(lines, setting)
        case Bullets():
            return set_bullets(block, setting)
        case KeyPoints():
            return set_key_points(block, setting)
        case KeyFigures():
            return set_key_figures(block, setting)
        case Reported():
            return set_judged(REPORTED, block.content, (), setting.theme.table_rule, setting)
        case Assessed():
            return set_judged(ASSESSMENT, block.judgement, describe_grounds(block), setting.theme.accent, setting)
        case Chronology():
            return set_chronology(block, setting)
        case ActorTable():
            return set_actor_table(block, setting)
        case QuotationList():
            return set_quotations(block, setting)
        case Table():
            return set_plain_table(block, setting)
        case Figure():
            return set_figure(block, setting)
        case Empty():
            style = replace(setting.styles.body, italic=True, colour=setting.theme.muted)
            return set_paragraph(setting.set_text(describe_nothing(block), style), setting)
        case SourceList():
            return set_sources(sources, setting)
        case _:
            assert_never(block)


def set_heading(heading: Heading, setting: Setting) -> Iterator[Box]:
    """A heading within a section, with its entry in the outline; without words, nothing but a target for links."""
    style, before = (setting.styles.part, 12.0) if heading.level <= 2 else (setting.styles.subpart, 9.0)
    lines = setting.set_text(heading.text, style)
    anchors = (heading.id,) if heading.id else ()
    if not lines:
        yield Box(0, (), keep=True, anchors=anchors)
        return
    level = 1 if heading.level <= 2 else 2
    boxes = stack_lines(lines, setting.structure.add_heading(level + 2), before=before)
    boxes[0] = replace(boxes[0], anchors=anchors, entry=Entry(heading.text, level))
    yield from keep_with_next(boxes)


def set_paragraph(lines: Sequence[Line], setting: Setting) -> Iterator[Box]:
    """Lines as a paragraph; nothing where there are none."""
    if lines:
        yield from stack_lines(lines, setting.structure.add("P"), before=PARAGRAPH_GAP)


def set_item(
    marker: Span, lines: Sequence[Line], element: Element, style: TextStyle, indent: float, before: float
) -> list[Box]:
    """Lines as an item of the list that is given, with a marker that hangs left of them."""
    if not lines:
        return []
    item = element.add("LI")
    (hanging,) = set_lines([marker], style, indent)[:1]
    mark = Words(0, 0, hanging, item.add("Lbl"))
    boxes = stack_lines(lines, item.add("LBody"), x=indent, before=before)
    boxes[0] = replace(boxes[0], marks=(mark, *boxes[0].marks))
    return boxes


def set_bullets(bullets: Bullets, setting: Setting) -> Iterator[Box]:
    """A list with dots or numbers."""
    style = setting.styles.body
    indent = style.size * (0.9 + 0.6 * len(str(len(bullets.items)))) if bullets.numbered else style.size * 1.2
    element = setting.structure.add_list(numbered=bullets.numbered)
    for number, item in enumerate(bullets.items, 1):
        marker = Span(f"{number}." if bullets.numbered else "•", colour=setting.theme.accent)
        lines = setting.set_content(item, style, setting.width - indent)
        yield from set_item(marker, lines, element, style, indent, before=PARAGRAPH_GAP if number == 1 else 3)


def set_key_points(block: KeyPoints, setting: Setting) -> Iterator[Box]:
    """The bottom line: numbered, each point with its citations and links to rows."""
    style = setting.styles.body
    indent = style.size * (1.2 + 0.6 * len(str(len(block.points))))
    element = setting.structure.add_list(numbered=True)
    for number, point in enumerate(block.points, 1):
        lines = setting.set_content(describe_point(point), style, setting.width - indent)
        marker = Span(f"{number}.", bold=True, colour=setting.theme.accent)
        yield from set_item(marker, lines, element, style, indent, before=PARAGRAPH_GAP)


def set_judged(label: str, content: Content, grounds: Content, bar: str, setting: Setting) -> Iterator[Box]:
    """Content after a label that says whether it reports or judges, with a bar along it.

    Args:
        label: The label.
        content: What is reported or judged.
        grounds: Stands under it in smaller type.
        bar: Colour of the bar, RGB hex.
        setting: Looks, links and frame.
    """
    width = setting.width - JUDGED_INDENT
    head = Span(label, bold=True, colour=setting.theme.accent)
    words = place_paragraph(set_lines([head, *setting.links.spans(content)], setting.styles.body, width), setting)
    words += place_paragraph(setting.set_content(grounds, setting.styles.small, width), setting)
    boxes = stack_words(words, before=8)
    yield from (replace(box, marks=(Area(0, 0, 2.5, box.height, bar), *box.marks)) for box in boxes)


def place_paragraph(lines: Sequence[Line], setting: Setting) -> list[Words]:
    """The lines of a paragraph beside a bar; nothing where there are none."""
    element = setting.structure.add("P") if lines else None
    return [Words(JUDGED_INDENT, 0, line, element) for line in lines]


def set_plain_table(table: Table, setting: Setting) -> Iterator[Box]:
    """A plain table under its caption."""
    widths = check_table(table)
    element = setting.structure.add("Table")
    yield from set_caption(table.caption, element, setting)
    if not table.header:
        return
    columns = scale_columns(list(map(Column, table.header, widths)), setting.width)
    rows = (
        Row(
            tuple(
                setting.set_content(cell, setting.styles.table, column.room)
                for cell, column in zip(row, columns, strict=True)
            )
        )
        for row in table.rows
    )
    yield from set_table(columns, rows, element, setting.theme, setting.styles, setting.height)

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
from briefkit.render.pdf.actors import set_actor_table
from briefkit.render.pdf.chronology import set_chronology
from briefkit.render.pdf.figures import set_figure, set_key_figures
from briefkit.render.pdf.flow import Area, Box, Entry, Words, keep_with_next, stack_lines
from briefkit.render.pdf.quotations import set_quotations
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.sources import set_sources
from briefkit.render.pdf.table import Column, Row, scale_columns, set_table
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines

PARAGRAPH_GAP = 6.0
"""Points over a paragraph."""


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
            return iter(stack_lines(lines, before=PARAGRAPH_GAP))
        case Bullets():
            return set_bullets(block, setting)
        case KeyPoints():
            return set_key_points(block, setting)
        case KeyFigures():
            return set_key_figures(block, setting)
        case Reported():
            content = setting.links.spans(block.content)
            return set_judged("Reported", set_lines(content, setting.styles.body, setting.width - 12), setting)
        case Assessed():
            return set_judged("Assessment", set_assessment(block, setting), setting)
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
            return iter(stack_lines(setting.set_text(block.reason, style), before=PARAGRAPH_GAP))
        case SourceList():
            return set_sources(sources, setting)
        case _:
            assert_never(block)


def set_heading(heading: Heading, setting: Setting) -> Iterator[Box]:
    """A heading within a section, with its entry in the outline."""
    style, before = (setting.styles.part, 12.0) if heading.level <= 2 else (setting.styles.subpart, 9.0)
    boxes = stack_lines(setting.set_text(heading.text, style), before=before)
    anchors = (heading.id,) if heading.id else ()
    if boxes:
        boxes[0] = replace(boxes[0], anchors=anchors, entry=Entry(heading.text, 1 if heading.level <= 2 else 2))
    yield from keep_with_next(boxes)


def set_item(marker: Span, lines: list[Line], style: TextStyle, indent: float, before: float) -> list[Box]:
    """Lines with a marker that hangs left of them."""
    boxes = stack_lines(lines, x=indent, before=before)
    if boxes:
        (hanging,) = set_lines([marker], style, indent)[:1]
        boxes[0] = replace(boxes[0], marks=(Words(0, 0, hanging), *boxes[0].marks))
    return boxes


def set_bullets(bullets: Bullets, setting: Setting) -> Iterator[Box]:
    """A list with dots or numbers."""
    style = setting.styles.body
    indent = style.size * (0.9 + 0.6 * len(str(len(bullets.items)))) if bullets.numbered else style.size * 1.2
    for number, item in enumerate(bullets.items, 1):
        marker = Span(f"{number}." if bullets.numbered else "•", colour=setting.theme.accent)
        lines = setting.set_content(item, style, setting.width - indent)
        yield from set_item(marker, lines, style, indent, before=PARAGRAPH_GAP if number == 1 else 3)


def set_key_points(block: KeyPoints, setting: Setting) -> Iterator[Box]:
    """The bottom line: numbered, each point with its citations and links to rows."""
    style = setting.styles.body
    indent = style.size * (1.2 + 0.6 * len(str(len(block.points))))
    for number, point in enumerate(block.points, 1):
        spans = list(setting.links.spans(point.content))
        if point.sources:
            spans += [Span(" "), *setting.links.run(point.sources)]
        if point.rows:
            spans += [Span(" ("), *setting.links.run(point.rows, ", "), Span(")")]
        lines = set_lines(spans, style, setting.width - indent)
        marker = Span(str(number), bold=True, colour=setting.theme.accent)
        yield from set_item(marker, lines, style, indent, before=PARAGRAPH_GAP)


def set_assessment(block: Assessed, setting: Setting) -> list[Line]:
    """A judgement; likelihood and confidence in sentences of their own (ICD 203)."""
    width = setting.width - 12
    lines = setting.set_content(block.judgement, setting.styles.body, width)
    spans: list[Span] = []
    for label, words in (("Likelihood: ", block.likelihood), ("Confidence in this judgement: ", block.confidence)):
        if words:
            spans += [Span(label), Span(words, bold=True), Span(". ")]
    if block.basis:
        spans += [Span("Basis: "), *setting.links.run(block.basis)]
    return lines + set_lines(spans, setting.styles.small, width)


def set_judged(label: str, lines: list[Line], setting: Setting) -> Iterator[Box]:
    """Lines under a label that says whether they report or judge, with a bar along them."""
    style = replace(setting.styles.small, bold=True, colour=setting.theme.accent)
    bar = setting.theme.accent if label != "Reported" else setting.theme.table_rule
    boxes = stack_lines([*setting.set_text(label.upper(), style), *lines], x=12, before=8)
    yield from (replace(box, marks=(Area(0, 0, 2.5, box.height, bar), *box.marks)) for box in boxes)


def set_plain_table(table: Table, setting: Setting) -> Iterator[Box]:
    """A plain table under its caption."""
    if not table.header:
        return
    if any(len(row) != len(table.header) for row in table.rows):
        raise ValueError(f"a row of the table {table.caption!r} is not as long as its header")
    widths = table.widths or (1.0,) * len(table.header)
    if len(widths) != len(table.header) or min(widths) <= 0:
        raise ValueError(f"the widths of the table {table.caption!r} are not one for each column, all above zero")
    titled = [Column(title, width) for title, width in zip(table.header, widths, strict=True)]
    columns = scale_columns(titled, setting.width)
    rows = (
        Row(
            tuple(
                setting.set_content(cell, setting.styles.table, column.room)
                for cell, column in zip(row, columns, strict=True)
            )
        )
        for row in table.rows
    )
    yield from set_caption(table.caption, setting)
    yield from set_table(columns, rows, setting.theme, setting.styles, setting.height)


def set_caption(caption: str, setting: Setting) -> Iterator[Box]:
    """The line over a table."""
    boxes = stack_lines(setting.set_text(caption, setting.styles.subpart), before=10)
    yield from keep_with_next(boxes)

"""Sections and the blocks in them."""

from __future__ import annotations

from collections.abc import Iterator
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
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Paragraph,
    QuotationList,
    Reported,
    Section,
    SourceList,
    Table,
)
from briefkit.render.docx.actors import write_actors
from briefkit.render.docx.chronology import write_chronology
from briefkit.render.docx.context import Context
from briefkit.render.docx.figures import write_figure
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.links import Links
from briefkit.render.docx.markup import LINE_BREAK, hold_together, paragraph, run
from briefkit.render.docx.quotations import write_quotations
from briefkit.render.docx.sources import write_sources
from briefkit.render.docx.tables import Column, write_rows, write_table


def write_section(section: Section, context: Context) -> Iterator[str]:
    """Write a section under its title."""
    yield paragraph("Heading1", run(section.title), context.links.bookmark(section.id))
    for block in section.blocks:
        yield from _write_block(block, context)


def _write_block(block: Block, context: Context) -> Iterator[str]:
    links = context.links
    match block:
        case Heading():
            yield paragraph(f"Heading{3 if block.level > 2 else 2}", run(block.text), links.bookmark(block.id))
        case Paragraph():
            yield paragraph("Normal", write_inlines(block.content, links))
        case Bullets():
            yield from _write_list(block, context)
        case KeyPoints():
            list_id = context.package.add_list("KeyPoint")
            for point in block.points:
                yield paragraph("KeyPoint", _write_point(point, links), list_id=list_id)
        case KeyFigures():
            yield from _write_key_figures(block, context)
        case Reported():
            yield paragraph("Reported", run("Reported: ", "Label") + write_inlines(block.content, links))
        case Assessed():
            yield _write_assessment(block, links)
        case Chronology():
            yield from write_chronology(block, context)
        case ActorTable():
            yield from write_actors(block, context)
        case QuotationList():
            yield from write_quotations(block, context)
        case Table():
            yield from _write_plain_table(block, context)
        case Figure():
            yield from write_figure(block, context)
        case Empty():
            yield paragraph("NothingToReport", run(f"Nothing to report in this period. {block.reason}".rstrip()))
        case SourceList():
            yield from write_sources(context)
        case _:
            assert_never(block)


def _write_list(block: Bullets, context: Context) -> Iterator[str]:
    style = "ListNumber" if block.numbered else "ListBullet"
    list_id = context.package.add_list(style) if block.numbered else None
    for item in block.items:
        yield paragraph(style, write_inlines(item, context.links), list_id=list_id)


def _write_point(point: KeyPoint, links: Links) -> str:
    parts = [write_inlines(point.content, links)]
    if point.sources:
        parts += (run(" "), links.cites(point.sources))
    if point.rows:
        rows = run(", ").join(links.within(row.target, hold_together(row.text)) for row in point.rows)
        parts += (run(" (see ", "Secondary"), rows, run(")", "Secondary"))
    return "".join(parts)


def _write_key_figures(block: KeyFigures, context: Context) -> Iterator[str]:
    name = "Figures at a glance"
    yield paragraph("Caption", run(name))
    yield from write_rows(_FIGURE_COLUMNS, block.figures, lambda _: None, name, context)


def _write_assessment(block: Assessed, links: Links) -> str:
    """Write likelihood and confidence as sentences of their own: ICD 203 forbids them in one."""
    judgement = run("Assessment: ", "Label") + write_inlines(block.judgement, links)
    grounds = [
        run(f"Likelihood: {block.likelihood}.") if block.likelihood else "",
        run(f"Confidence: {block.confidence}.") if block.confidence else "",
        run("Based on ") + links.cites(block.basis) + run(".") if block.basis else "",
    ]
    sentences = run(" ").join(filter(None, grounds))
    return paragraph("Assessed", LINE_BREAK.join(filter(None, [judgement, sentences])))


def _write_plain_table(block: Table, context: Context) -> Iterator[str]:
    if block.caption:
        yield paragraph("Caption", run(block.caption))
    if block.header:
        widths = block.widths or (1.0,) * len(block.header)
        rows = (("", [[write_inlines(cell, context.links)] for cell in row]) for row in block.rows)
        yield from write_table(block.header, widths, rows, block.caption, context)


_FIGURE_COLUMNS: tuple[Column[KeyFigure], ...] = (
    Column("Figure", 70, lambda figure: True, lambda figure, _: [run(figure.value, "Value")]),
    Column("What", 220, lambda figure: True, lambda figure, _: [run(figure.label)]),
    Column("As of", 80, lambda figure: True, lambda figure, _: [run(figure.as_of)]),
    Column("Sources", 60, lambda figure: True, lambda figure, context: [context.links.cites(figure.sources)]),
)

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
    KeyFigures,
    KeyPoints,
    Paragraph,
    QuotationList,
    Reported,
    Section,
    SourceList,
    Table,
)
from briefkit.render.columns import check_table
from briefkit.render.docx.actors import write_actors
from briefkit.render.docx.captions import write_caption
from briefkit.render.docx.chronology import write_chronology
from briefkit.render.docx.context import Context
from briefkit.render.docx.figures import write_figure, write_key_figures
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.links import Links
from briefkit.render.docx.markup import LINE_BREAK, paragraph, run
from briefkit.render.docx.quotations import write_quotations
from briefkit.render.docx.sources import write_sources
from briefkit.render.docx.tables import write_table
from briefkit.render.wording import ASSESSMENT, REPORTED, describe_grounds, describe_nothing, describe_point


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
                yield paragraph("KeyPoint", write_inlines(describe_point(point), links), list_id=list_id)
        case KeyFigures():
            yield from write_key_figures(block, context)
        case Reported():
            yield paragraph("Reported", run(REPORTED, "Label") + write_inlines(block.content, links))
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
            yield paragraph("NothingToReport", run(describe_nothing(block)))
        case SourceList():
            yield from write_sources(context)
        case _:
            assert_never(block)


def _write_list(block: Bullets, context: Context) -> Iterator[str]:
    style = "ListNumber" if block.numbered else "ListBullet"
    list_id = context.package.add_list(style) if block.numbered else None
    for item in block.items:
        yield paragraph(style, write_inlines(item, context.links), list_id=list_id)


def _write_assessment(block: Assessed, links: Links) -> str:
    judgement = run(ASSESSMENT, "Label") + write_inlines(block.judgement, links)
    grounds = write_inlines(describe_grounds(block), links)
    return paragraph("Assessed", LINE_BREAK.join(filter(None, [judgement, grounds])))


def _write_plain_table(block: Table, context: Context) -> Iterator[str]:
    widths = check_table(block)
    if block.caption:
        yield write_caption("Caption", context.captions.number("Table", block.caption))
    if block.header:
        rows = (("", [[write_inlines(cell, context.links)] for cell in row]) for row in block.rows)
        yield from write_table(block.header, widths, rows, block.caption, context)

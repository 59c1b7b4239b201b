"""Blocks of a print tree, one function for each kind, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from docx.document import Document

from briefkit.model.theme import Theme
from briefkit.render.docx.direction import choose_turn
from briefkit.render.docx.fields import FIELD_END, begin_field, write_field
from briefkit.render.docx.frame import LIST_KINDS
from briefkit.render.docx.lines import LineWriter
from briefkit.render.docx.markup import TWIPS_PER_POINT, paragraph, run
from briefkit.render.docx.package import start_list
from briefkit.render.docx.pictures import BESIDE, INLINE, PictureWriter, draw_picture, fit
from briefkit.render.docx.scripts import list_own_marks
from briefkit.render.docx.tables import write_key_figures, write_table
from briefkit.render.holding import NOTES_TOGETHER, SOURCES_TOGETHER, hold_ends
from briefkit.render.print_tree import (
    NOTES,
    Block,
    Caption,
    Drawing,
    Heading,
    KeyFigures,
    Listing,
    ListStyle,
    Masthead,
    Paragraph,
    ParagraphStyle,
    Picture,
    Printout,
    Section,
    Table,
)

PARAGRAPHS: Mapping[ParagraphStyle, str] = {
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.REPORTED: "Reported",
    ParagraphStyle.ASSESSED: "Assessed",
    ParagraphStyle.NOTHING: "NothingToReport",
    ParagraphStyle.TABLE_KEY: "TableKey",
    ParagraphStyle.SPEAKER: "Speaker",
    ParagraphStyle.STATEMENT: "Quote",
    ParagraphStyle.CIRCUMSTANCES: "QuoteSource",
    ParagraphStyle.NOTE: "Note",
}
"""The Word style of each kind of paragraph."""

LISTS: Mapping[ListStyle, str] = {
    ListStyle.BULLETS: "ListBullet",
    ListStyle.NUMBERS: "ListNumber",
    ListStyle.KEY_POINTS: "KeyPoint",
    ListStyle.SOURCES: "SourceEntry",
}
"""The Word style of each kind of list."""

_OWN_STYLES: Mapping[str, str] = {}
_STYLES = re.compile(r'(<w:(?:p|r|tbl)Style w:val=")(\w+)')
_SECTIONS_WITH_LINKS = 'TOC \\o "1-1" \\h \\z'


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes the blocks of one file.

    Attributes:
        document: The file.
        lines: Writes its lines.
        pictures: Writes its pictures.
        drawn: What stands for its drawings.
        list_kinds: Id of the abstract list that numbered paragraphs of a style count by.
        table_size: Of the text in tables, in points.
        figures: What a row of key figures is, for readers who cannot see it.
        text_width: Of the page, in twips (1/20 point).
    """

    document: Document
    lines: LineWriter
    pictures: PictureWriter
    drawn: Mapping[Drawing, Picture]
    list_kinds: Mapping[str, int]
    table_size: float
    figures: str
    text_width: int

    def write(self, section: Section) -> Iterator[str]:
        """Write a section; the first and the last of the report's notes are held together."""
        heading, *blocks = section.blocks
        yield from self.write_block(heading)
        together = NOTES_TOGETHER if section.id == NOTES else 1
        for block, held in hold_ends(blocks, together):
            yield from self.write_block(replace(block, held=True) if held and isinstance(block, Paragraph) else block)

    def write_block(self, block: Block) -> Iterator[str]:
        """Write a block, piece by piece."""
        match block:
            case Heading():
                yield paragraph(f"Heading{block.level}", run(block.text), self.lines.bookmark(block.anchor))
            case Paragraph():
                words, bookmark = self.lines.write_lines(block.lines), self.lines.bookmark(block.anchor)
                yield paragraph(PARAGRAPHS[block.style], words, bookmark, held=block.held)
            case Listing():
                yield from self._write_list(block)
            case Table():
                if block.caption is not None:
                    yield _write_caption("Caption", block.caption)
                if block.columns:
                    yield from write_table(block, self.lines, self.text_width, self.table_size)
            case KeyFigures():
                yield from write_key_figures(block, self.figures, self.lines, self.text_width)
            case Picture():
                yield from self._write_picture(block)
            case Drawing():
                yield from self._write_picture(self.drawn[block])
            case _:
                assert_never(block)

    def _write_list(self, block: Listing) -> Iterator[str]:
        """Write a list; the last of the sources also stand on the page of what follows: a few notes, by and large."""
        style = LISTS[block.style]
        list_id = start_list(self.document, self.list_kinds[style]) if style in self.list_kinds else None
        sources = block.style is ListStyle.SOURCES
        items = (*block.items, None) if sources else block.items
        for item, held in hold_ends(items, SOURCES_TOGETHER + 1):
            if item is not None:
                marker = self.lines.write(item.marker) + run("\t") if item.marker else ""
                words = marker + self.lines.write_lines(item.lines)
                yield paragraph(style, words, self.lines.bookmark(item.anchor), list_id, held and sources)

    def _write_picture(self, block: Picture) -> Iterator[str]:
        """Write a picture, no wider than the text and no higher than it is wide, with the line under it."""
        limit = self.text_width / TWIPS_PER_POINT
        yield paragraph("Figure", self.pictures.write(block, fit(block, limit, limit), INLINE))
        if block.caption is not None:
            yield _write_caption("FigureCaption", block.caption)

    def write_masthead(self, masthead: Masthead) -> Iterator[str]:
        """Write what the report is and its title, and the logo beside both."""
        logo = "" if masthead.logo is None else self.pictures.write(masthead.logo, 1.0, BESIDE)
        yield paragraph("Subtitle", logo + run(masthead.product))
        yield paragraph("Title", run(masthead.title))

    def write_contents(self, sections: Sequence[Section], pages: Mapping[str, int]) -> Iterator[str]:
        """Write a line for each section: its title, a link to it, and the number of its page, as far as `pages` has it.

        The numbers are fields, which Word works out when it prints, makes a PDF or is asked to (F9). Were they marked
        as out of date, or an update asked for in the settings, Word would greet every reader with a question about
        "fields that may refer to other files".
        """
        start = begin_field(_SECTIONS_WITH_LINKS)
        for number, section in enumerate(sections, 1):
            page = str(pages.get(section.id, ""))
            words = run(f"{section.title}\t") + write_field(f"PAGEREF {self.lines.names[section.id]} \\h", page)
            end = FIELD_END if number == len(sections) else ""
            yield paragraph("TOC1", start + self.lines.enclose(section.id, words) + end)
            start = ""


def make_writer(
    document: Document,
    printout: Printout,
    theme: Theme,
    text_width: int,
    style_ids: Mapping[str, str] = _OWN_STYLES,
    list_kinds: Mapping[str, int] = LIST_KINDS,
) -> BlockWriter:
    """A writer of the blocks of a printout; the document gets the pictures and, if need be, a part for notes.

    Args:
        document: The file.
        printout: The printout.
        theme: How it looks.
        text_width: Of the page, in twips.
        style_ids: The id that each of our styles has in the file, where it is another.
        list_kinds: See `BlockWriter`.
    """
    own_marks = list_own_marks(printout.metadata.language)
    turn = choose_turn(printout.metadata.right_to_left)

    def finish(xml: str) -> str:
        xml = turn(xml)
        for mark in own_marks:
            xml = xml.replace(mark, "")
        return _STYLES.sub(lambda found: found[1] + style_ids[found[2]], xml) if style_ids else xml

    lines = LineWriter(document, printout.anchors(), theme.citations, finish)
    drawn = {block: draw_picture(block, theme) for block in printout.blocks() if isinstance(block, Drawing)}
    pictures = [block for block in printout.blocks() if isinstance(block, Picture)]
    logo = [printout.masthead.logo] if printout.masthead.logo is not None else []
    writer = PictureWriter(document, lines.relations, (*logo, *pictures, *drawn.values()))
    figures = printout.labels.figures
    return BlockWriter(document, lines, writer, drawn, list_kinds, theme.table_font_size, figures, text_width)


def _write_caption(style: str, caption: Caption) -> str:
    """Write a caption; its number is a field, of which Word makes lists of tables and figures."""
    number = write_field(f"SEQ {caption.kind} \\* ARABIC", str(caption.number))
    content = run(caption.before) + number + run(f"{caption.behind}{caption.text}")
    return paragraph(style, content, held=caption.kind == "Table")

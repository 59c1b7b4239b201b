"""Blocks of a print tree as elements, one function for each kind."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import fsum
from typing import assert_never

from briefkit.render.drawing.shapes import Ink
from briefkit.render.drawing.svg import write_svg
from briefkit.render.html.filters import write_facets
from briefkit.render.html.lines import OWN, LineWriter, write_attribute, write_words
from briefkit.render.print_tree import (
    Block,
    Cell,
    Column,
    Drawing,
    Facets,
    Heading,
    Item,
    KeyFigures,
    Listing,
    ListStyle,
    Paragraph,
    ParagraphStyle,
    Picture,
    Row,
    Section,
    Table,
)
from briefkit.render.widths import fit_columns

_PARAGRAPHS: Mapping[ParagraphStyle, tuple[str, str]] = {
    ParagraphStyle.BODY: ("p", ""),
    ParagraphStyle.REPORTED: ("p", "reported"),
    ParagraphStyle.ASSESSED: ("p", "assessed"),
    ParagraphStyle.NOTHING: ("p", "nothing"),
    ParagraphStyle.TABLE_KEY: ("p", "table-key"),
    ParagraphStyle.SPEAKER: ("p", "speech"),
    ParagraphStyle.STATEMENT: ("blockquote", ""),
    ParagraphStyle.CIRCUMSTANCES: ("p", "circumstances"),
    ParagraphStyle.NOTE: ("p", "note"),
}
"""The element and the class of each kind of paragraph."""

_LISTS: Mapping[ListStyle, tuple[str, str]] = {
    ListStyle.BULLETS: ("ul", ""),
    ListStyle.NUMBERS: ("ol", ""),
    ListStyle.KEY_POINTS: ("ol", "key-points"),
    ListStyle.SOURCES: ("ol", "sources"),
}
"""The element and the class of each kind of list."""

PIXELS = 96 / 72
"""CSS pixels in a point (CSS Values 4, 6.2)."""


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes the blocks of one page.

    Attributes:
        lines: Writes its lines.
        room: Width of the text of a printed page, in points, by whether it is a landscape page.
        table_size: Size of the text in tables, in points.
        inks: Colours of drawings, where the style sheet has none for them.
        facets: By what rows can be picked, by their anchors.
        evidence: What rows rest on, by their anchors.
        fold: What stands over the evidence of a row, as markup.
    """

    lines: LineWriter
    room: Mapping[bool, float]
    table_size: float
    inks: Mapping[Ink, str]
    facets: Mapping[str, Facets]
    evidence: Mapping[str, tuple[Paragraph, ...]]
    fold: str

    def write_section(self, section: Section, controls: str = "") -> str:
        """Write a section with its blocks, and controls of the script below its heading."""
        wide = ' class="wide"' if section.wide else ""
        first, *others = (self._write_block(block, section.wide) for block in section.blocks)
        pieces = (*first, controls, *chain.from_iterable(others))
        return "\n".join((f"<section{wide}>", *filter(None, pieces), "</section>"))

    def _write_block(self, block: Block, wide: bool) -> Iterator[str]:
        match block:
            case Heading():
                yield self._write_heading(block)
            case Paragraph():
                yield self._write_paragraph(block)
            case Listing():
                yield from self._write_list(block)
            case Table():
                yield from self._write_table(block, wide)
            case KeyFigures():
                yield from self._write_key_figures(block)
            case Picture():
                caption = f"<figcaption>{write_words(str(block.caption))}</figcaption>" if block.caption else ""
                yield f"<figure>{write_picture(block)}{caption}</figure>"
            case Drawing():
                drawn = write_svg(block, self.inks, f"{OWN}figure-{block.caption.number}")
                yield f"<figure>{drawn}<figcaption>{write_words(str(block.caption))}</figcaption></figure>"
            case _:
                assert_never(block)

    def _write_heading(self, heading: Heading) -> str:
        """Write a heading one level deeper, as the title is the first; without words, it is a target alone."""
        element = f"h{heading.level + 1}" if heading.text.strip() else "div"
        return f"<{element}{self.lines.identify(heading.anchor)}>{write_words(heading.text)}</{element}>"

    def _write_paragraph(self, paragraph: Paragraph) -> str:
        element, name = _PARAGRAPHS[paragraph.style]
        words = self.lines.write_lines(paragraph.lines) + self._fold_evidence(paragraph.anchor)
        return f"<{element}{_class(name)}{self.lines.identify(paragraph.anchor)}>{words}</{element}>"

    def _fold_evidence(self, anchor: str | None) -> str:
        """What a row rests on, folded away."""
        evidence = self.evidence.get(anchor or "", ())
        words = "".join(map(self._write_paragraph, evidence))
        return f'<details class="evidence"><summary>{self.fold}</summary>{words}</details>' if words else ""

    def _write_list(self, listing: Listing) -> Iterator[str]:
        element, name = _LISTS[listing.style]
        role = ' role="list"' if listing.style is ListStyle.SOURCES else ""  # Safari takes it away with the numbers
        yield f"<{element}{_class(name)}{role}>"
        yield from map(self._write_item, listing.items)
        yield f"</{element}>"

    def _write_item(self, item: Item) -> str:
        identity = self.lines.identify(item.anchor)
        if not item.marker:
            return f"<li{identity}>{self.lines.write_lines(item.lines)}</li>"
        entry = "<br>".join(map(self.lines.write_parts, item.lines))
        return f'<li{identity}><span class="marker">{self.lines.write(item.marker)}</span> {entry}</li>'

    def _write_table(self, table: Table, wide: bool) -> Iterator[str]:
        """Write a table; its roles hold where a narrow screen makes a card of each row."""
        caption = write_words(str(table.caption)) if table.caption else ""
        if not table.columns:
            yield f'<p class="caption">{caption}</p>' if caption else ""
            return
        yield '<table role="table">'
        if caption:
            yield f"<caption>{caption}</caption>"
        shares = _share_hundred(fit_columns(table, self.room[wide], self.table_size))
        columns = "".join(f'<col class="w{share}">' for share in shares)
        yield f"<colgroup>{columns}</colgroup>"
        titles = [write_words(column.title) for column in table.columns]
        heads = "".join(f'<th scope="col" role="columnheader">{title}</th>' for title in titles)
        yield f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        yield '<tbody role="rowgroup">'
        labels = [_describe_column(column) for column in table.columns]
        opened = next((place for place, column in enumerate(table.columns) if not column.width), -1)
        for row in table.rows:
            yield self._write_row(row, labels, opened)
        yield "</tbody></table>"

    def _write_row(self, row: Row, labels: list[str], opened: int) -> str:
        """Write a row, with its evidence in the cell at the place `opened`."""
        identity = self.lines.identify(row.anchor) + write_facets(self.facets.get(row.anchor or ""))
        written = [f"{label}>{self._write_cell(cell)}" for label, cell in zip(labels, row.cells, strict=True)]
        written[opened] += self._fold_evidence(row.anchor)
        first, *others = written
        cells = "".join(f'<td role="cell"{each}</td>' for each in others)
        return f'<tr role="row"{identity}><th scope="row" role="rowheader"{first}</th>{cells}</tr>'

    def _write_cell(self, cell: Cell) -> str:
        """Write the text of a cell, then each remark in a paragraph of its own."""
        if not cell:
            return ""
        text, *remarks = map(self.lines.write, cell)
        return "".join((text, *(f'<p class="remark">{remark}</p>' for remark in remarks)))

    def _write_key_figures(self, block: KeyFigures) -> Iterator[str]:
        yield '<ul class="figures" role="list">'
        for each in block.figures:
            value, label = write_words(each.value), write_words(each.label)
            basis = self.lines.write(each.basis)
            yield (
                f'<li><strong class="value">{value}</strong> <span>{label}</span> '
                f'<span class="secondary">{basis}</span></li>'
            )
        yield "</ul>"


def write_picture(picture: Picture) -> str:
    """Write a picture, with its bytes in the page."""
    data = f"data:{picture.media_type};base64,{b64encode(picture.image).decode('ascii')}"
    width, height = (round(points * PIXELS) for points in (picture.width, picture.height))
    return f'<img src="{data}"{write_attribute("alt", picture.alt)} width="{width}" height="{height}">'


def _describe_column(column: Column) -> str:
    """Attributes of the cells of a column: its title, for where they stand under each other."""
    return _class("" if column.width else "open") + write_attribute("data-label", column.title)


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _share_hundred(widths: list[float]) -> list[int]:
    """Widths as whole percentages that make a hundred."""
    edges = [round(100 * edge / fsum(widths)) for edge in accumulate(widths, initial=0.0)]
    return [max(1, right - left) for left, right in pairwise(edges)]

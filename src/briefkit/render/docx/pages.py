"""Pages: upright, and lying for what is too wide."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.model.report import Section, Table
from briefkit.model.theme import Theme
from briefkit.render.docx.markup import TWIPS_PER_POINT
from briefkit.render.paper import measure_page

_LEAST_COLUMN = 60.0
_HEADER_DISTANCE = 30.0
_FOOTER_DISTANCE = 28.0
_NUMBERED_NOTES = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
"""Endnotes counted 1, 2, 3, as footnotes are; Word would write i, ii, iii."""


@dataclass(frozen=True, slots=True)
class Page:
    """How the pages of a part of the report are laid out.

    Attributes:
        text_width: In twips (1/20 point).
        properties: The section properties, as XML.
    """

    text_width: int
    properties: str

    @property
    def section_end(self) -> str:
        """The paragraph that ends such a part; the next one begins on a new page."""
        return f'<w:p><w:pPr><w:pStyle w:val="TableEnd"/>{self.properties}</w:pPr></w:p>'


def lay_out_upright(theme: Theme) -> Page:
    """The pages of a report.

    Raises:
        ValueError: The theme names an unknown page.
    """
    width, height = measure_page(theme)
    size = f'w:w="{to_twips(width)}" w:h="{to_twips(height)}"'
    return _lay_out(theme, to_twips(width), size, ("rId4", "rId5"))


def lay_out_lying(theme: Theme) -> Page:
    """The pages of a section that is too wide for the others; with headers and footers as wide as they are.

    Raises:
        ValueError: The theme names an unknown page.
    """
    height, width = measure_page(theme)
    size = f'w:w="{to_twips(width)}" w:h="{to_twips(height)}" w:orient="landscape"'
    return _lay_out(theme, to_twips(width), size, ("rId6", "rId7"))


def is_wide(section: Section, page: Page) -> bool:
    """Whether a table of a section has so many columns that its words would be broken on an upright page."""
    room = page.text_width / TWIPS_PER_POINT
    return any(isinstance(block, Table) and len(block.header) * _LEAST_COLUMN > room for block in section.blocks)


def to_twips(points: float) -> int:
    """Points in twips, to the next whole one."""
    return round(points * TWIPS_PER_POINT)


def _lay_out(theme: Theme, width: int, size: str, ends: tuple[str, str]) -> Page:
    side = to_twips(theme.margin_side)
    header = to_twips(min(_HEADER_DISTANCE, theme.margin_top))
    footer = to_twips(min(_FOOTER_DISTANCE, theme.margin_bottom))
    return Page(
        width - 2 * side,
        f'<w:sectPr><w:headerReference w:type="default" r:id="{ends[0]}"/>'
        f'<w:footerReference w:type="default" r:id="{ends[1]}"/>{_NUMBERED_NOTES}<w:pgSz {size}/>'
        f'<w:pgMar w:top="{to_twips(theme.margin_top)}" w:right="{side}" w:bottom="{to_twips(theme.margin_bottom)}" '
        f'w:left="{side}" w:header="{header}" w:footer="{footer}" w:gutter="0"/></w:sectPr>',
    )

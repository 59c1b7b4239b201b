"""The looks of a report's parts, worked out from a theme."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.model.theme import Theme
from briefkit.render.pdf.text import TextStyle


@dataclass(frozen=True, slots=True)
class Styles:
    """A `TextStyle` for every part of a report.

    Attributes:
        body: Running text.
        small: Remarks and secondary words.
        table: Text of tables.
        remark: Remarks within tables.
        table_head: Header rows.
        product: The line over the title.
        title: The report's title.
        section: Titles of sections.
        part: Headings within a section.
        subpart: Headings below those, and captions over tables.
        figure: The number of a key figure.
        margin: Header and footer.
        marking: The marking in header and footer; TLP asks for 12 points at least.
    """

    body: TextStyle
    small: TextStyle
    table: TextStyle
    remark: TextStyle
    table_head: TextStyle
    product: TextStyle
    title: TextStyle
    section: TextStyle
    part: TextStyle
    subpart: TextStyle
    figure: TextStyle
    margin: TextStyle
    marking: TextStyle


def make_styles(theme: Theme, language: str) -> Styles:
    """The styles of a theme; sizes follow its two font sizes, and running text breaks words of a language (BCP 47)."""
    size, table, spacing = theme.font_size, theme.table_font_size, theme.line_spacing
    return Styles(
        body=TextStyle(size, size * 1.36 * spacing, language=language),
        small=TextStyle(size * 0.86, size * 1.18 * spacing, theme.muted, language=language),
        table=TextStyle(table, table * 1.28, language=language),
        remark=TextStyle(table * 0.9, table * 1.16, theme.muted, language=language),
        table_head=TextStyle(table * 0.95, table * 1.25, theme.accent, bold=True),
        product=TextStyle(size, size * 1.4, theme.muted, bold=True),
        title=TextStyle(size * 2.1, size * 2.45, theme.accent, bold=True),
        section=TextStyle(size * 1.38, size * 1.75, theme.accent, bold=True),
        part=TextStyle(size * 1.14, size * 1.5, theme.accent, bold=True),
        subpart=TextStyle(size, size * 1.4, theme.accent, bold=True),
        figure=TextStyle(size * 1.9, size * 2.2, theme.accent, bold=True),
        margin=TextStyle(8.5, 11, theme.muted),
        marking=TextStyle(12, 16, bold=True),
    )

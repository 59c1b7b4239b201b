"""The theme, in the units and names of WordprocessingML."""

from __future__ import annotations

from briefkit.model.theme import Theme
from briefkit.render.docx.fonts import describe_substitutes
from briefkit.render.docx.markup import TWIPS_PER_POINT, escape_attribute
from briefkit.render.paper import measure_page

_LINE, _NOTE_LINE = 269, 252
"""Distance between the lines of running text and of notes, in 240ths of what the font asks for."""


def describe_look(theme: Theme, language: str) -> dict[str, str]:
    """The XML for every ``$name`` in the packed parts, for a report in a language (BCP 47)."""
    sizes = {
        "title_size": theme.font_size * 2,
        "heading_1_size": theme.font_size * 1.35,
        "heading_2_size": theme.font_size * 1.15,
        "heading_3_size": theme.font_size * 1.05,
        "text_size": theme.font_size,
        "table_size": theme.table_font_size,
        "note_size": theme.table_font_size - 0.5,
    }
    colours = ("accent", "muted", "table_head", "table_rule", "table_band")
    return {
        "font": escape_attribute(theme.font),
        "font_substitutes": describe_substitutes(theme.font),
        "language": escape_attribute(language),
        "text_width": str(round((measure_page(theme)[0] - 2 * theme.margin_side) * TWIPS_PER_POINT)),
        "line": str(round(_LINE * theme.line_spacing)),
        "note_line": str(round(_NOTE_LINE * theme.line_spacing)),
        **{name: escape_attribute(getattr(theme, name)) for name in colours},
        **{name: str(round(points * 2)) for name, points in sizes.items()},
    }

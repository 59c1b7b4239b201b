"""The theme, in the units and names of WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable

from briefkit.model.report import Head
from briefkit.model.theme import Theme
from briefkit.render.docx.head import write_footer, write_header
from briefkit.render.docx.markup import escape_attribute
from briefkit.render.docx.properties import write_properties
from briefkit.render.docx.tables import TWIPS_PER_POINT
from briefkit.render.paper import measure_page

_HEADER_DISTANCE = 30.0
_FOOTER_DISTANCE = 28.0


def measure_text(theme: Theme) -> int:
    """Give the width of the text, in twips (1/20 point).

    Raises:
        ValueError: The theme names an unknown page.
    """
    return _twips(measure_page(theme)[0]) - 2 * _twips(theme.margin_side)


def fill_parts(head: Head, theme: Theme) -> dict[str, str]:
    """Give the value of every ``$name`` in the packed parts, as XML."""
    width, height = map(_twips, measure_page(theme))
    colours = ("accent", "muted", "table_head", "table_rule", "table_band")
    sizes = {
        "title_size": theme.font_size * 2,
        "heading_1_size": theme.font_size * 1.35,
        "heading_2_size": theme.font_size * 1.15,
        "heading_3_size": theme.font_size * 1.05,
        "text_size": theme.font_size,
        "table_size": theme.table_font_size,
        "note_size": theme.table_font_size - 0.5,
    }
    lengths = {
        "margin_top": theme.margin_top,
        "margin_bottom": theme.margin_bottom,
        "margin_side": theme.margin_side,
        "header_distance": min(_HEADER_DISTANCE, theme.margin_top),
        "footer_distance": min(_FOOTER_DISTANCE, theme.margin_bottom),
    }
    return {
        "font": escape_attribute(theme.font),
        "language": escape_attribute(head.language),
        "properties": write_properties(head),
        "header": write_header(head),
        "footer": write_footer(head),
        "page_width": str(width),
        "page_height": str(height),
        "text_width": str(measure_text(theme)),
        "text_centre": str(measure_text(theme) // 2),
        **{name: escape_attribute(getattr(theme, name)) for name in colours},
        **_in_units(sizes, _half_points),
        **_in_units(lengths, _twips),
    }


def _in_units(points: dict[str, float], convert: Callable[[float], int]) -> dict[str, str]:
    return {name: str(convert(value)) for name, value in points.items()}


def _half_points(points: float) -> int:
    return round(points * 2)


def _twips(points: float) -> int:
    return round(points * TWIPS_PER_POINT)

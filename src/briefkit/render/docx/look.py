"""The theme, in the units and names of WordprocessingML."""

from __future__ import annotations

from briefkit.languages import is_right_to_left
from briefkit.model.language import DEFAULT_LANGUAGE
from briefkit.model.theme import Theme
from briefkit.render.docx.fonts import choose_complex_font, describe_substitutes
from briefkit.render.docx.markup import TWIPS_PER_POINT, escape_attribute
from briefkit.render.paper import measure_page

_LINE, _NOTE_LINE = 269, 252
"""Distance between the lines of running text and of notes, in 240ths of what the font asks for."""

_BARS = {"quote": (12, 10, "table_rule"), "reported": (18, 8, "table_rule"), "assessed": (18, 8, "accent")}
"""Width in eighths of a point, distance in points, and colour of the bars along paragraphs."""


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
    direction = (
        _describe_right_to_left(theme, language) if is_right_to_left(language) else _describe_left_to_right(theme)
    )
    colours = ("accent", "muted", "table_head", "table_rule", "table_band")
    return {
        "font": escape_attribute(theme.font),
        "font_substitutes": describe_substitutes(theme.font),
        "language": escape_attribute(language),
        **direction,
        "text_width": str(round((measure_page(theme)[0] - 2 * theme.margin_side) * TWIPS_PER_POINT)),
        "line": str(round(_LINE * theme.line_spacing)),
        "note_line": str(round(_NOTE_LINE * theme.line_spacing)),
        **{name: escape_attribute(getattr(theme, name)) for name in colours},
        **{name: str(round(points * 2)) for name, points in sizes.items()},
    }


def _describe_left_to_right(theme: Theme) -> dict[str, str]:
    """What differs with the direction of the report, for one from left to right."""
    return {
        "complex_font": escape_attribute(theme.font),
        "complex_language": "ar-SA",
        "theme_complex_language": "",
        "direction": "",
        "section_direction": "",
        "other_indent": "",
        "complex_bold": "",
        "list_indent": "340",
        "figures_left": "0",
        "figures_right": "170",
        **{f"{name}_left": bar for name, bar in _describe_bars(theme, "left").items()},
        **{f"{name}_right": "" for name in _BARS},
    }


def _describe_right_to_left(theme: Theme, language: str) -> dict[str, str]:
    """The same from right to left: its language is that of complex scripts, and words in others are taken as English.

    The bar along a paragraph has a side of the page (ECMA-376-1, 17.3.1.17), whichever way its words run, so the words
    stand in on both sides. Programs do not agree on which side of such a table the left margin of a cell is, nor on
    which end of a number stands where its list begins; so cells have equal margins, and numbers room on both sides.
    """
    return {
        "language": DEFAULT_LANGUAGE,
        "complex_font": escape_attribute(choose_complex_font(theme.font)),
        "complex_language": escape_attribute(language),
        "theme_complex_language": f' w:bidi="{escape_attribute(language)}"',
        "direction": "<w:pPr><w:bidi/></w:pPr>",
        "section_direction": "<w:bidi/>",
        "other_indent": ' w:right="227"',
        "complex_bold": "<w:bCs/>",
        "list_indent": "480",
        "figures_left": "85",
        "figures_right": "85",
        **{f"{name}_left": "" for name in _BARS},
        **{f"{name}_right": bar for name, bar in _describe_bars(theme, "right").items()},
    }


def _describe_bars(theme: Theme, side: str) -> dict[str, str]:
    """The bars along paragraphs of some styles, at a side of the page, by what they are called in the packed parts."""
    return {
        name: f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{getattr(theme, colour)}"/>'
        for name, (size, space, colour) in _BARS.items()
    }

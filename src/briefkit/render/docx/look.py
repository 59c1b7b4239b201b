"""The theme and the report's own data, in the units and names of WordprocessingML."""

from __future__ import annotations

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.docx.head import write_footer, write_header
from briefkit.render.docx.markup import escape_attribute, escape_text
from briefkit.render.docx.pages import lay_out_lying, lay_out_upright
from briefkit.render.docx.properties import write_properties
from briefkit.render.manifest import write_manifest

_LINE, _NOTE_LINE = 269, 252
"""Distance between the lines of running text and of notes, in 240ths of what the font asks for."""


def fill_parts(report: Report, theme: Theme) -> dict[str, str]:
    """Give the value of every ``$name`` in the packed parts, as XML."""
    head = report.head
    upright, lying = lay_out_upright(theme).text_width, lay_out_lying(theme).text_width
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
    return {
        "font": escape_attribute(theme.font),
        "language": escape_attribute(head.language),
        "properties": write_properties(head),
        "manifest": escape_text(write_manifest(report)),
        "header": write_header(head, upright),
        "footer": write_footer(head, upright),
        "header_lying": write_header(head, lying),
        "footer_lying": write_footer(head, lying),
        "text_width": str(upright),
        "line": str(round(_LINE * theme.line_spacing)),
        "note_line": str(round(_NOTE_LINE * theme.line_spacing)),
        **{name: escape_attribute(getattr(theme, name)) for name in colours},
        **{name: str(round(points * 2)) for name, points in sizes.items()},
    }

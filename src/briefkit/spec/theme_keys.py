"""The keys of a template's theme.yaml, two of which a spec has too."""

from __future__ import annotations

from typing import Any

from briefkit.model.theme import Theme
from briefkit.spec import scalars
from briefkit.spec.kinds import Field, Listed, Record, choose

FONTS = Field(
    "fonts",
    Listed(scalars.NAME, identity=str),
    "TrueType files, relative to the file that names them, for what the packed fonts of the PDF lack, in this order.",
)
ARCHIVE = Field("archive", scalars.FLAG, "Whether the PDF is PDF/A-3, for archives.")

_COLOURS = {
    "accent": "Headings and rules.",
    "muted": "Secondary words.",
    "table_head": "Background colour of table header rows.",
    "table_rule": "Lines in tables.",
    "table_band": "Background colour of every other table row; FFFFFF for none.",
}


def _build_theme(fonts: tuple[str, ...] = (), **look: Any) -> Theme:
    return Theme(**look)


THEME = Record(
    "The theme",
    (
        Field("page", choose("A4", "Letter"), "Paper."),
        Field("margin_top", scalars.points(18, 216), "From the edge of the page to the text, header included."),
        Field("margin_bottom", scalars.points(18, 216), "From the edge of the page to the text, footer included."),
        Field("margin_side", scalars.points(18, 216), "Left and right."),
        Field("font", scalars.NAME, "Family of the text in DOCX; PDF uses the packed fonts."),
        Field("font_size", scalars.points(6, 24), "Size of the text."),
        Field("table_font_size", scalars.points(6, 24), "Size of the text in tables."),
        Field("line_spacing", scalars.factor(0.8, 2), "Of running text, as a multiple of the usual distance."),
        *(Field(key, scalars.COLOUR, use) for key, use in _COLOURS.items()),
        Field("contents", scalars.FLAG, "Whether a DOCX has a table of contents."),
        FONTS,
        ARCHIVE,
    ),
    _build_theme,
    model=Theme,
)
"""The table of a template's theme.yaml; the files of its fonts are read later."""

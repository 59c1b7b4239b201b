"""How a report looks: page, fonts, colours, spacing. Renderers take it; the tree knows nothing of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from math import inf

from briefkit.model.checked import Checked, require, require_one_of, require_words
from briefkit.model.pictures import looks_like_picture

PAGES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
"""Paper that a report can have: width and height in points (ISO 216; ANSI/ASME Y14.1)."""
_HEX = re.compile("[0-9A-Fa-f]{6}")


class CitationStyle(Enum):
    """How a citation is printed."""

    REFERENCES = "references"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"

    @property
    def note_kind(self) -> str:
        """What one of the notes is called: "footnote"."""
        return self.value.removesuffix("s")


@dataclass(frozen=True, slots=True)
class WordTemplate(Checked):
    """A Word file of the house, to be filled.

    Attributes:
        path: The file as the user named it, for messages.
        data: Its bytes.
    """

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Logo(Checked):
    """The mark of the house.

    Attributes:
        path: The file as the user named it, for messages.
        data: Its bytes, PNG or JPEG.
    """

    path: str
    data: bytes = field(repr=False)

    def check_values(self) -> None:
        """A logo is a picture that can be printed."""
        require(looks_like_picture(self.data), f"Logo.data of {self.path!r} is neither PNG nor JPEG")


@dataclass(frozen=True, slots=True)
class FontFile(Checked):
    """A font for characters that the packed fonts lack.

    Attributes:
        path: The file as the user named it, for messages.
        data: Its bytes: TrueType, or a collection, whose first font then counts.
    """

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Theme(Checked):
    """The look of a report, in points and RGB hex.

    Attributes:
        page: "A4" or "Letter".
        margin_top: Points from the page's edge to the text, header included.
        margin_bottom: Points from the page's edge to the text, footer included.
        margin_side: Points left and right.
        font: Family of the text in DOCX; in PDF the packed fonts are used.
        font_size: Size of the text.
        table_font_size: Size of the text in tables.
        line_spacing: Of running text, statements and notes, as a multiple of the usual distance between lines.
        accent: Colour of headings and rules.
        muted: Colour of secondary words.
        table_head: Background colour of table header rows.
        table_rule: Colour of the lines in tables.
        table_band: Background colour of every other table row; same as "FFFFFF" for none.
        contents: Whether a table of contents stands before the sections of a DOCX; a PDF has bookmarks.
        citations: Numbers in brackets that lead to the source list, or notes; a PDF has the numbers only.
        word_template: The Word file that a DOCX is filled into; its page, styles and headers then stand for ours.
        logo: Stands beside the title; a DOCX that is filled into a Word template has that of the template.
        fonts: For characters of a PDF that the packed fonts lack; the first that has one prints it.
        archive: Whether a PDF is PDF/A-3 (ISO 19005-3), for archives.
    """

    page: str = "A4"
    margin_top: float = 72
    margin_bottom: float = 68
    margin_side: float = 57
    font: str = "Calibri"
    font_size: float = 10.5
    table_font_size: float = 9
    line_spacing: float = 1
    accent: str = "1F3A5F"
    muted: str = "5A6472"
    table_head: str = "E6EBF1"
    table_rule: str = "B8C2CE"
    table_band: str = "FFFFFF"
    contents: bool = False
    citations: CitationStyle = CitationStyle.REFERENCES
    word_template: WordTemplate | None = None
    logo: Logo | None = None
    fonts: tuple[FontFile, ...] = ()
    archive: bool = False

    def check_values(self) -> None:
        """Paper that there is, with room on it; colours of six hex digits; lengths above zero."""
        require_one_of("Theme.page", self.page, PAGES)
        for name in ("accent", "muted", "table_head", "table_rule", "table_band"):
            colour = getattr(self, name)
            require(_HEX.fullmatch(colour) is not None, f"Theme.{name} must be six hex digits, not {colour!r}")
        for name in ("font_size", "table_font_size", "line_spacing"):
            require(0 < getattr(self, name) < inf, f"Theme.{name} must be above zero, not {getattr(self, name)}")
        width, height = PAGES[self.page]
        margins = (("margin_side", width / 2), ("margin_top", height / 2), ("margin_bottom", height / 2))
        for name, most in margins:
            fits = 0 <= getattr(self, name) < most
            require(fits, f"Theme.{name} must be from 0 to half of the page ({most:g}), not {getattr(self, name)}")
        require_words("Theme.font", self.font)

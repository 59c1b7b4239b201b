"""What every block needs to be set: the looks, the room it has, and the tree it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefkit.model.theme import Theme
from briefkit.render.paper import measure_page
from briefkit.render.pdf.fonts import make_faces
from briefkit.render.pdf.structure import Structure
from briefkit.render.pdf.styles import Styles


@dataclass(frozen=True, slots=True)
class Setting:
    """Looks, page and structure.

    Attributes:
        theme: Colours and sizes as given.
        styles: Worked out from the theme.
        page_width: In points.
        page_height: In points.
        structure: Grows as blocks are set, in the order they are set in.
    """

    theme: Theme
    styles: Styles
    page_width: float
    page_height: float
    structure: Structure

    @property
    def width(self) -> float:
        """Points between the margins."""
        return self.page_width - 2 * self.theme.margin_side

    @property
    def height(self) -> float:
        """Points between header and footer."""
        return self.page_height - self.theme.margin_top - self.theme.margin_bottom

    @property
    def right_to_left(self) -> bool:
        """Whether pages are mirrored: blocks are set from the left, and `flow.mirror` puts them where they belong."""
        return self.styles.body.right_to_left

    def turn(self) -> Setting:
        """The same on a landscape page."""
        return replace(self, page_width=self.page_height, page_height=self.page_width)


def make_setting(theme: Theme, language: str) -> Setting:
    """The setting of a report in a language (BCP 47).

    Raises:
        ValueError: A font file cannot be used.
    """
    faces = make_faces(font.data for font in theme.fonts)
    styles = Styles(theme, language, faces)
    return Setting(theme, styles, *measure_page(theme), Structure(right_to_left=styles.body.right_to_left))

"""What every block needs to be set: the looks, the links, the frame it has to fill, and the tree it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.model.report import Inline, Report
from briefkit.model.theme import Theme
from briefkit.render.captions import Captions
from briefkit.render.paper import measure_page
from briefkit.render.pdf.inlines import Links, collect_links
from briefkit.render.pdf.structure import Structure
from briefkit.render.pdf.styles import Styles, make_styles
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines


@dataclass(frozen=True, slots=True)
class Setting:
    """Looks, links, frame and structure.

    Attributes:
        theme: Colours and sizes as given.
        styles: Worked out from the theme.
        links: What links can lead to.
        page_width: In points.
        page_height: In points.
        structure: Grows as blocks are set, in the order they are set in.
        captions: Counts the captions, in that order.
    """

    theme: Theme
    styles: Styles
    links: Links
    page_width: float
    page_height: float
    structure: Structure
    captions: Captions

    @property
    def width(self) -> float:
        """Points between the margins."""
        return self.page_width - 2 * self.theme.margin_side

    @property
    def height(self) -> float:
        """Points between header and footer."""
        return self.page_height - self.theme.margin_top - self.theme.margin_bottom

    def set_text(self, text: str, style: TextStyle, width: float | None = None) -> list[Line]:
        """Plain words as lines; over the whole width of the frame where none is given."""
        return set_lines([Span(text)], style, self.width if width is None else width)

    def set_content(self, content: Iterable[Inline], style: TextStyle, width: float) -> list[Line]:
        """Inline content as lines."""
        return set_lines(self.links.spans(content), style, width)


def make_setting(report: Report, theme: Theme) -> Setting:
    """The setting of a report under a theme.

    Raises:
        ValueError: The theme names an unknown page.
    """
    links = collect_links(report, theme.accent)
    styles = make_styles(theme, report.head.language)
    return Setting(theme, styles, links, *measure_page(theme), Structure(), Captions())

"""The looks of a report's parts, worked out from a theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefkit.languages import is_right_to_left
from briefkit.model.theme import Theme
from briefkit.render.pdf.fonts import Face
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines
from briefkit.render.print_tree import Line as PrintedLine
from briefkit.render.print_tree import Look, NoteMark, Run


class Styles:
    """A `TextStyle` for every part of a report; sizes follow the two font sizes of the theme."""

    def __init__(self, theme: Theme, language: str, extra: tuple[Face, ...] = ()) -> None:
        """Work the styles out.

        Args:
            theme: Sizes and colours.
            language: BCP 47 tag; running text breaks words by its rules, and lines begin where it begins.
            extra: The theme's own faces.
        """
        size, cell, spacing = theme.font_size, theme.table_font_size, theme.line_spacing
        plain = TextStyle(size, size * 1.36 * spacing, extra=extra, right_to_left=is_right_to_left(language))
        head = replace(plain, colour=theme.accent, bold=True)
        self.theme = theme
        self.body = replace(plain, language=language)
        self.small = replace(self.body, size=size * 0.86, leading=size * 1.18 * spacing, colour=theme.muted)
        self.speaker = replace(self.body, reference=True)
        self.circumstances = replace(self.small, reference=True)  # when, where and in which source words were said
        self.nothing = replace(self.body, italic=True, colour=theme.muted)  # that there is nothing to report
        self.table = replace(self.body, size=cell, leading=cell * 1.28)
        self.entry = replace(self.table, reference=True)  # of the source list
        self.remark = replace(self.table, size=cell * 0.9, leading=cell * 1.16, colour=theme.muted)  # within tables
        self.table_head = replace(head, size=cell * 0.95, leading=cell * 1.25)
        self.product = replace(head, leading=size * 1.4, colour=theme.muted)  # the line above the title
        self.title = replace(head, size=size * 2.1, leading=size * 2.45)
        self.section = replace(head, size=size * 1.38, leading=size * 1.75)
        self.part = replace(head, size=size * 1.14, leading=size * 1.5)  # headings within a section
        self.subpart = replace(head, leading=size * 1.4)  # headings below those, and captions of tables
        self.figure = replace(head, size=size * 1.9, leading=size * 2.2)  # the number of a key figure
        self.margin = replace(plain, size=8.5, leading=11, colour=theme.muted)  # header and footer
        self.marking = replace(plain, size=12, leading=16, bold=True)  # TLP asks for 12 points at least

    def make_spans(self, line: PrintedLine) -> list[Span]:
        """The runs of a line with their looks; words that lead somewhere have the colour of headings.

        Notes are for formats that have them: a printout for PDF has none.
        """
        return [self._make_span(run) for run in line if not isinstance(run, NoteMark)]

    def set_line(self, line: PrintedLine, style: TextStyle, width: float) -> list[Line]:
        """A line of the print tree, broken into as many as it needs."""
        return set_lines(self.make_spans(line), style, width)

    def set_all(self, lines: Iterable[PrintedLine], style: TextStyle, width: float) -> list[Line]:
        """Lines of the print tree, one below the other."""
        return [laid for line in lines for laid in self.set_line(line, style, width)]

    def set_cell(self, lines: Iterable[PrintedLine], style: TextStyle, width: float) -> list[Line]:
        """Text, and the remarks under it."""
        first, *remarks = lines or ((),)
        return self.set_line(first, style, width) + self.set_all(remarks, self.remark, width)

    def _make_span(self, run: Run) -> Span:
        colour = self._find_colour(run)
        bold = run.look in (Look.STRONG, Look.LABEL, Look.SPEAKER)
        return Span(run.text, bold, run.look is Look.EMPHASIS, colour, goal=run.goal)

    def _find_colour(self, run: Run) -> str | None:
        if run.goal is not None or run.look in (Look.LABEL, Look.SPEAKER):
            return self.theme.accent
        return self.theme.muted if run.look is Look.SECONDARY else None

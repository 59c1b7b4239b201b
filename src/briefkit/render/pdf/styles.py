"""The looks of a report's parts, worked out from a theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefkit.model.theme import Theme
from briefkit.render.pdf.fonts import Face
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines
from briefkit.render.print_tree import Line as PrintedLine
from briefkit.render.print_tree import Look, NoteMark, Run


@dataclass(frozen=True, slots=True)
class Styles:
    """A `TextStyle` for every part of a report.

    Attributes:
        theme: What they come from.
        body: Running text.
        small: Remarks and secondary words.
        reference: A speaker's name.
        circumstances: When, where and in which source something was said.
        nothing: That there is nothing to report.
        table: Text of tables.
        entry: An entry of the source list.
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

    theme: Theme
    body: TextStyle
    small: TextStyle
    reference: TextStyle
    circumstances: TextStyle
    nothing: TextStyle
    table: TextStyle
    entry: TextStyle
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


def make_styles(theme: Theme, language: str, extra: tuple[Face, ...] = ()) -> Styles:
    """The styles of a theme; sizes follow its two font sizes, and running text breaks words of a language (BCP 47)."""
    size, cell, spacing = theme.font_size, theme.table_font_size, theme.line_spacing
    plain = TextStyle(size, size * 1.36 * spacing, extra=extra)
    body = replace(plain, language=language)
    small = replace(body, size=size * 0.86, leading=size * 1.18 * spacing, colour=theme.muted)
    table = replace(body, size=cell, leading=cell * 1.28)
    head = replace(plain, colour=theme.accent, bold=True)
    return Styles(
        theme=theme,
        body=body,
        small=small,
        reference=replace(body, reference=True),
        circumstances=replace(small, reference=True),
        nothing=replace(body, italic=True, colour=theme.muted),
        table=table,
        entry=replace(table, reference=True),
        remark=replace(table, size=cell * 0.9, leading=cell * 1.16, colour=theme.muted),
        table_head=replace(head, size=cell * 0.95, leading=cell * 1.25),
        product=replace(head, leading=size * 1.4, colour=theme.muted),
        title=replace(head, size=size * 2.1, leading=size * 2.45),
        section=replace(head, size=size * 1.38, leading=size * 1.75),
        part=replace(head, size=size * 1.14, leading=size * 1.5),
        subpart=replace(head, leading=size * 1.4),
        figure=replace(head, size=size * 1.9, leading=size * 2.2),
        margin=replace(plain, size=8.5, leading=11, colour=theme.muted),
        marking=replace(plain, size=12, leading=16, bold=True),
    )

"""Blocks of the print tree to flowables: one function a kind, and the dispatch over the closed union."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import attrgetter
from typing import assert_never

from briefkit.render.drawing.inks import choose_colours
from briefkit.render.holding import SOURCES_TOGETHER, hold_ends
from briefkit.render.pdf.flow import Area, Entry, Image, Strip, Strips, Words, keep_ends, stack_lines, stack_words
from briefkit.render.pdf.languages import write_language
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.sketching import Plate
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.styles import Styles
from briefkit.render.pdf.tables import flush_left, place_cells, set_table
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines
from briefkit.render.print_tree import (
    Block,
    Caption,
    Drawing,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    Listing,
    ListStyle,
    Look,
    Paragraph,
    ParagraphStyle,
    Picture,
    Run,
    Table,
)

_PICTURE_SHARE = 0.7  # of the height of the text, that a picture has at most
_DRAWING_SHARE = 0.85  # the same for a drawing, whose words have to stay legible


@dataclass(frozen=True, slots=True)
class Manner:
    """How paragraphs of one style are set.

    Attributes:
        style: The look of their first line.
        rest: The look of all others.
        before: Points to what stands above.
        indent: Points from the left, for the bar.
        bar: Where a bar along it stands, and how wide that is, in points.
        held: Whether the next block begins on the same page.
    """

    style: Callable[[Styles], TextStyle]
    rest: Callable[[Styles], TextStyle] = attrgetter("small")
    before: float = 6
    indent: float = 0
    bar: tuple[float, float] | None = None
    held: bool = False


_BODY = Manner(attrgetter("body"))
_JUDGED = replace(_BODY, before=8, indent=12, bar=(0, 2.5))
_SAID = replace(_BODY, rest=attrgetter("body"), before=5, indent=12, bar=(3, 1.2))

MANNERS = {
    ParagraphStyle.BODY: replace(_BODY, rest=attrgetter("body")),
    ParagraphStyle.REPORTED: _JUDGED,
    ParagraphStyle.ASSESSED: _JUDGED,
    ParagraphStyle.NOTHING: Manner(attrgetter("nothing")),
    ParagraphStyle.TABLE_KEY: Manner(attrgetter("small"), before=4, held=True),
    ParagraphStyle.SPEAKER: Manner(attrgetter("speaker"), before=10),
    ParagraphStyle.STATEMENT: _SAID,
    ParagraphStyle.CIRCUMSTANCES: replace(_SAID, style=attrgetter("circumstances"), before=0),
    ParagraphStyle.NOTE: Manner(attrgetter("small"), before=4),
}
_QUOTED = (ParagraphStyle.STATEMENT, ParagraphStyle.CIRCUMSTANCES)


@dataclass(slots=True)
class BlockSetting:
    """Sets the blocks of a printout, in the order in which they are printed.

    Attributes:
        setting: Looks and frame.
        continued: Stands after a name that a page repeats.
        quotation: The element of the statement that is being set.
        speaker: Stands over what a speaker says on the pages after the first.
    """

    setting: Setting
    continued: str
    quotation: Element | None = field(default=None, init=False)
    speaker: Strip | None = field(default=None, init=False)

    def set_block(self, block: Block) -> Iterator[Strips]:
        """A block as a flowable; none where it prints nothing and nothing leads to it."""
        match block:
            case Heading():
                yield self._set_heading(block)
            case Paragraph():
                yield from self._set_paragraph(block)
            case Listing():
                yield self._set_listing(block)
            case Table():
                yield Strips(set_table(block, self.setting.structure.root.add("Table"), self.setting))
            case KeyFigures():
                if block.figures:
                    yield Strips(self._set_key_figures(block))
            case Picture():
                yield Strips(self._set_picture(block))
            case Drawing():
                yield Strips(self._set_drawing(block))
            case _:
                assert_never(block)

    @property
    def _styles(self) -> Styles:
        return self.setting.styles

    def _set_heading(self, heading: Heading) -> Strips:
        """A heading with its entry in the outline, that of a section over a thin rule; without words, but a target."""
        styles = {1: (self._styles.section, 18), 2: (self._styles.part, 12), 3: (self._styles.subpart, 9)}
        style, before = styles[heading.level]
        anchors = (heading.anchor,) if heading.anchor is not None else ()
        lines = set_lines([Span(heading.text)], style, self.setting.width)
        if lines:
            element = self.setting.structure.add_heading(heading.level + 1)
            strips = stack_lines(lines, element, before=before)
            strips[0] = replace(strips[0], anchors=anchors, entry=Entry(heading.text, heading.level - 1))
        else:
            strips = [Strip(0, (), anchors=anchors)]
        if heading.level == 1:
            rule = Area(0, 0, self.setting.width, 0.5, self.setting.theme.table_rule)
            strips.append(Strip(0.5, (rule,), before=2))
        return Strips(keep_ends(strips), keep=True)

    def _set_paragraph(self, paragraph: Paragraph) -> Iterator[Strips]:
        if not any(paragraph.lines):
            return
        if paragraph.style is ParagraphStyle.SPEAKER:
            self.speaker = self._repeat_speaker(paragraph)
        elif paragraph.style not in _QUOTED:
            self.speaker = None
        if paragraph.style is not ParagraphStyle.CIRCUMSTANCES:
            self.quotation = None
        if paragraph.style in _QUOTED and self.quotation is None:
            self.quotation = self.setting.structure.root.add("BlockQuote")
        parent = self.quotation or self.setting.structure.root
        elements = [parent.add("P", write_language((line,))) for line in paragraph.lines]
        keep = paragraph.held or MANNERS[paragraph.style].held
        header = self.speaker if paragraph.style in _QUOTED else None
        yield Strips(self._stack_paragraph(paragraph, elements, header), keep)

    def _stack_paragraph(
        self, paragraph: Paragraph, elements: Iterable[Element], header: Strip | None
    ) -> Iterator[Strip]:
        """The lines of a paragraph, with the bar along it."""
        manner = MANNERS[paragraph.style]
        width = self.setting.width - manner.indent
        words = [
            Words(manner.indent, 0, laid, element)
            for index, (line, element) in enumerate(zip(paragraph.lines, elements, strict=True))
            for laid in self._styles.set_line(line, (manner.rest if index else manner.style)(self._styles), width)
        ]
        anchors = (paragraph.anchor,) if paragraph.anchor is not None else ()
        for strip in stack_words(words, manner.before):
            marks = strip.marks
            if manner.bar is not None:
                assessed = paragraph.style is ParagraphStyle.ASSESSED
                colour = self.setting.theme.accent if assessed else self.setting.theme.table_rule
                marks = (Area(manner.bar[0], 0, manner.bar[1], strip.height, colour), *marks)
            yield replace(strip, marks=marks, anchors=anchors, header=header)
            anchors = ()

    def _repeat_speaker(self, paragraph: Paragraph) -> Strip | None:
        """The name again, for pages on which a speaker goes on; it belongs to the page, so that it is heard once.

        None where a name is so long that it would fill the pages.
        """
        continued = Run(self.continued, Look.SECONDARY)
        lines = self._styles.set_line((*paragraph.lines[0], continued), self._styles.speaker, self.setting.width)
        tops = list(accumulate((line.height for line in lines), initial=0.0))
        marks = tuple(Words(0, y, line) for y, line in zip(tops, lines, strict=False))
        return Strip(tops[-1], marks) if tops[-1] < self.setting.height / 2 else None

    def _set_listing(self, listing: Listing) -> Strips:
        element = self.setting.structure.add_list(numbered=listing.style is not ListStyle.BULLETS)
        items = (
            self._set_item(item, number, listing, element.add("LI")) for number, item in enumerate(listing.items, 1)
        )
        if listing.style is ListStyle.SOURCES:
            return Strips(_hold_entries(items))
        return Strips(strip for item in items for strip in item)

    def _set_item(self, item: Item, number: int, listing: Listing, element: Element) -> list[Strip]:
        """An item, its marker hanging left of it."""
        style, indent, before = self._find_list_style(listing, number)
        (hanging, *_) = set_lines(self._make_marker(item, number, listing.style), style, indent)
        mark = Words(0, 0, hanging, element.add("Lbl"))
        width = self.setting.width - indent
        if listing.style is ListStyle.SOURCES:
            lines = self._styles.set_cell(item.lines, self._styles.entry, width)
        else:
            lines = self._styles.set_all(item.lines, style, width)
        body = element.add("LBody", write_language(item.lines))
        strips = stack_lines(lines, body, x=indent, before=before) or [Strip(hanging.height, ())]
        anchors = (item.anchor,) if item.anchor is not None else ()
        strips[0] = replace(strips[0], marks=(mark, *strips[0].marks), anchors=anchors)
        return strips

    def _find_list_style(self, listing: Listing, number: int) -> tuple[TextStyle, float, float]:
        """The look of a list, how far its items stand in, and the distance between them."""
        body, digits = self._styles.body, len(str(len(listing.items)))
        close = 6 if number == 1 else 3
        match listing.style:
            case ListStyle.BULLETS:
                return body, body.size * 1.2, close
            case ListStyle.NUMBERS:
                return body, body.size * (0.9 + 0.6 * digits), close
            case ListStyle.KEY_POINTS:
                return body, body.size * (1.2 + 0.6 * digits), 6
            case ListStyle.SOURCES:
                return self._styles.table, self._styles.table.size * (1.4 + 0.55 * digits), 5
            case style:
                assert_never(style)

    def _make_marker(self, item: Item, number: int, style: ListStyle) -> list[Span]:
        """What stands before an item: its own marker, a dot, or its number, that of a key point in bold."""
        if item.marker:
            return self._styles.make_spans(item.marker)
        text = "•" if style is ListStyle.BULLETS else f"{number}."
        return [Span(text, bold=style is ListStyle.KEY_POINTS, colour=self.setting.theme.accent)]

    def _set_key_figures(self, block: KeyFigures) -> list[Strip]:
        """Numbers side by side under short rules."""
        element, strips = self.setting.structure.root.add("L"), list[Strip]()
        width = self.setting.width / min(block.A_ROW, len(block.figures))
        for start in range(0, len(block.figures), block.A_ROW):
            figures = block.figures[start : start + block.A_ROW]
            cells = [self._set_key_figure(figure, width - 8) for figure in figures]
            items = [element.add("LI").add("LBody") for _ in figures]
            first, *others = map(flush_left, place_cells(cells, items, [width] * len(cells), self.setting.height))
            rules = tuple(
                Area(index * width, 0, width - 8, 1, self.setting.theme.accent) for index in range(len(cells))
            )
            strips += (replace(first, marks=(*rules, *first.marks), before=10), *others)
        return strips

    def _set_key_figure(self, figure: KeyFigure, width: float) -> list[Line]:
        """A number over its label and what it rests on."""
        lines = set_lines([Span(figure.value)], self._styles.figure, width)
        lines += set_lines([Span(figure.label)], self._styles.table, width)
        return lines + self._styles.set_line(figure.basis, self._styles.remark, width)

    def _set_picture(self, picture: Picture) -> list[Strip]:
        """A picture over its numbered caption."""
        element = self.setting.structure.root.add_picture(picture.alt)
        scale = min(1.0, self.setting.width / picture.width, self.setting.height * _PICTURE_SHARE / picture.height)
        width, height = picture.width * scale, picture.height * scale
        strip = Strip(height, (Image(0, 0, width, height, picture.image, element),), before=10)
        return [strip] if picture.caption is None else self._caption(strip, picture.caption, element)

    def _set_drawing(self, drawing: Drawing) -> list[Strip]:
        """A drawing over its caption."""
        element = self.setting.structure.root.add_picture(drawing.alt)
        scale = min(1.0, self.setting.width / drawing.width, self.setting.height * _DRAWING_SHARE / drawing.height)
        plate = Plate(choose_colours(self.setting.theme), self._styles.body.extra)
        return self._caption(replace(plate.set_strip(drawing, element, scale), before=10), drawing.caption, element)

    def _caption(self, strip: Strip, caption: Caption, element: Element) -> list[Strip]:
        """A picture and the numbered line under it."""
        lines = set_lines([Span(str(caption))], self._styles.small, self.setting.width)
        return [replace(strip, keep=True), *stack_lines(lines, element.add("Caption"), before=4)]


def _hold_entries(entries: Iterable[list[Strip]]) -> Iterator[Strip]:
    """Entries of a source list, none of them divided, the first two and the last two on one page."""
    for strips, held in hold_ends(entries, SOURCES_TOGETHER):
        *leading, last = keep_ends(strips)
        yield from leading
        yield replace(last, keep=held)


def measure_strips(strips: Iterable[Strip]) -> float:
    """How high strips are together, in points."""
    return math.fsum(strip.before + strip.height for strip in strips)

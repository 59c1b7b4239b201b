"""What stands over and under the text of every page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefkit.model.grading import Marking
from briefkit.model.report import Head
from briefkit.render.identification import describe_footer, describe_header
from briefkit.render.pdf.flow import Area, Mark, Words
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines

EDGE = 30.0
"""Points from the page's edge to the header or footer."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Header and footer, with places in points from the page's left and top.

    Attributes:
        fixed: What all pages share.
        number_style: The look of the page number.
        number_right: Where the page number ends; its centre if it is centred.
        number_top: Top of its line.
        centred: Whether the page number is centred, because the marking stands at the right.
        total: How many pages there are.
    """

    fixed: tuple[Mark, ...]
    number_style: TextStyle
    number_right: float
    number_top: float
    centred: bool
    total: int

    def number(self, number: int) -> Words:
        """The mark that one page has of its own, by its number from 1."""
        line = set_number(number, self.total, self.number_style)
        return Words(self.number_right - line.width / (2 if self.centred else 1), self.number_top, line)


def make_frame(head: Head, setting: Setting, total: int) -> Frame:
    """Header and footer of a report of so many pages.

    The header has number and title, the footer date and originator; the marking stands at the right of both, on black
    where it is a TLP label (FIRST TLP 2.0).

    Raises:
        ValueError: The marking's scheme is TLP and its label is none of TLP 2.0.
    """
    style, left, width = setting.styles.margin, setting.theme.margin_side, setting.width
    top, bottom = EDGE, setting.page_height - EDGE - setting.styles.marking.leading
    label = set_marking(head.marking, setting)
    reserved = label.width + 18 if label else 0.0
    number_width = set_number(total, total, style).width
    title = fit_line(describe_header(head), style, width - reserved)
    origin = fit_line(describe_footer(head), style, (width - number_width) / (2 if label else 1) - 8)
    rules = [Area(left, y, width, 0.5, setting.theme.table_rule) for y in (top + 21, bottom - 5)]
    marks: list[Mark] = [*rules, Words(left, top + 3, title), Words(left, bottom + 3, origin)]
    if label:
        for y in (top, bottom):
            marks += place_marking(label, head.marking, left + width, y)
    return Frame(tuple(marks), style, left + width / (2 if label else 1), bottom + 3, label is not None, total)


def set_number(number: int, total: int, style: TextStyle) -> Line:
    """The page number's line."""
    return set_lines([Span(f"Page {number} of {total}")], style, math.inf)[0]


def set_marking(marking: Marking | None, setting: Setting) -> Line | None:
    """The words of the marking, in the colour that TLP 2.0 gives them, or plain for other schemes."""
    if marking is None:
        return None
    lines = set_lines([Span(marking.label, colour=marking.colour)], setting.styles.marking, math.inf)
    return lines[0] if lines else None


def place_marking(label: Line, marking: Marking | None, right: float, y: float) -> list[Mark]:
    """The marking at the right margin, on black where its scheme has colours."""
    if marking is None or marking.colour is None:
        return [Words(right - label.width, y, label)]
    ground = Area(right - label.width - 10, y, label.width + 10, label.height, "000000")
    return [ground, Words(right - label.width - 5, y, label)]


def fit_line(text: str, style: TextStyle, width: float) -> Line:
    """As much of the words as one line holds, with an ellipsis where there were more."""
    flat = " ".join(text.split())
    lines = set_lines([Span(flat)], style, width)
    words = "".join(piece.text for piece in lines[0].pieces) if lines else ""
    while len(lines) > 1:
        words = words[:-1].rstrip(" ,;·")
        lines = set_lines([Span(words + "…")], style, width)
    return lines[0] if lines else Line((), 0, style.leading, style.size)

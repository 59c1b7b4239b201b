"""What stands above and below the text of every page, drawn when all pages are known."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from briefkit.model.grading import Marking
from briefkit.render import print_tree as tree
from briefkit.render.pdf.drawing import Drawing, FaceBook
from briefkit.render.pdf.flow import Area, Words, mirror_marks
from briefkit.render.pdf.internals import PackedDocument, refer
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines

EDGE = 30.0
"""Points from the page's edge to the header or footer."""

GAP = 18.0
"""Points between the marking and what stands left of it."""

_PADDING = 5.0  # of the background of a marking
_LABEL_SHARE = 0.6  # of the width, that a marking has at most

_Marks = list[Words | Area]


@dataclass(frozen=True, slots=True)
class Frame:
    """Header and footer of one kind of page, with places in points from the page's left and top.

    Attributes:
        fixed: What all pages share.
        place_number: What one page has of its own, by its number from 1.
    """

    fixed: _Marks
    place_number: Callable[[int], Words]


def draw_margins(content: tree.Margins, settings: Iterable[Setting], document: PackedDocument, faces: FaceBook) -> None:
    """Draw header and footer on every page: what all pages of a kind share once, the numbers page by page."""
    total = len(document.pages)
    frames = {setting.page_width: set_frame(content, setting, total) for setting in settings}
    shared: dict[float, int] = {}
    for number, page in enumerate(document.pages, 1):
        frame = frames[page.pagewidth]
        if page.pagewidth not in shared:
            shared[page.pagewidth] = draw_marks(frame.fixed, page.pageheight, document, faces)
        own = draw_marks([frame.place_number(number)], page.pageheight, document, faces)
        page.Contents = f"[{refer(shared[page.pagewidth])} {refer(own)} {page.Contents}]"


def set_frame(content: tree.Margins, setting: Setting, total: int) -> Frame:
    """Header and footer of a report of so many pages.

    The marking stands at the right of both, on black where it is a TLP label (FIRST TLP 2.0); the number of the page
    in the middle of the footer, or at its right where there is no marking. What is left of them is cut where it has too
    little room. All that is the other way round in a report from right to left.
    """
    style, left, width = replace(setting.styles.margin, reference=True), setting.theme.margin_side, setting.width
    top, bottom = EDGE, setting.page_height - EDGE - setting.styles.marking.leading
    label = set_marking(content.marking, setting)
    reserved = label.width + GAP if label else 0.0
    number_width = set_number(content.pages, total, total, style).width
    number_left = width - reserved - number_width
    if label:
        number_left = max(0.0, min((width - number_width) / 2, number_left))
    rules = [Area(left, y, width, 0.5, setting.theme.table_rule) for y in (top + 21, bottom - 5)]
    marks: _Marks = [
        *rules,
        Words(left, top + 3, fit_line(content.header, style, width - reserved)),
        Words(left, bottom + 3, fit_line(content.footer, style, number_left - 8)),
    ]
    if label:
        for y in (top, bottom):
            marks += place_marking(label, content.marking, left + width, y)

    def place_number(number: int) -> Words:
        line = set_number(content.pages, number, total, style)
        return Words(left + number_left + (number_width - line.width) / (2 if label else 1), bottom + 3, line)

    if setting.right_to_left:
        mirrored = list(mirror_marks(marks, setting.page_width))
        return Frame(mirrored, lambda number: next(mirror_marks([place_number(number)], setting.page_width)))
    return Frame(marks, place_number)


def draw_marks(marks: Iterable[Words | Area], height: float, document: PackedDocument, faces: FaceBook) -> int:
    """Marks of header or footer as a content stream, which is an artifact; gives its number."""
    drawing = Drawing(faces)
    drawing.begin_artifact()
    for mark in marks:
        if isinstance(mark, Area):
            drawing.add_area(mark, mark.x, height - mark.y - mark.height)
        else:
            for piece in mark.line.pieces:
                drawing.add_piece(piece, mark.x + piece.x, height - mark.y - mark.line.baseline)
    return document.add_stream("", f"{drawing.areas()}\n{drawing.text()}\n".encode("latin-1"))


def set_number(words: str, number: int, total: int, style: TextStyle) -> Line:
    """The page number's line."""
    return set_lines([Span(words.format(number=number, pages=total))], style, math.inf)[0]


def set_marking(marking: Marking | None, setting: Setting) -> Line | None:
    """The words of the marking, in the colour that TLP 2.0 gives them, or plain for other schemes.

    A long one is set smaller, so that room is left beside it; no TLP label is.
    """
    if marking is None:
        return None
    style = setting.styles.marking
    spans = [Span(" ".join(marking.label.split()), colour=marking.colour)]
    lines = set_lines(spans, style, math.inf)
    if lines and lines[0].width > setting.width * _LABEL_SHARE:
        small = replace(style, size=style.size * setting.width * _LABEL_SHARE / lines[0].width)
        lines = set_lines(spans, small, math.inf)
    return lines[0] if lines else None


def place_marking(label: Line, marking: Marking | None, right: float, y: float) -> _Marks:
    """The marking at the right margin, on black where its scheme has colours."""
    if marking is None or marking.colour is None:
        return [Words(right - label.width, y, label)]
    width = label.width + 2 * _PADDING
    return [Area(right - width, y, width, label.height, "000000"), Words(right - width + _PADDING, y, label)]


def fit_line(text: str, style: TextStyle, width: float) -> Line:
    """As much of the words as one line holds, with an ellipsis where there were more."""
    lines = set_lines([Span(text)], style, width)
    words = "".join(piece.text for piece in lines[0].pieces) if lines else ""
    while words and (len(lines) > 1 or lines[0].width > width):
        words = words[:-1].rstrip(" ,;·")
        lines = set_lines([Span(words + "…")], style, width)
    return lines[0] if words else Line((), 0, style.leading, style.size)

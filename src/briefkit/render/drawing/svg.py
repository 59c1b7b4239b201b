"""A drawing as SVG 1.1, to stand in a web page or by itself.

Each shape has the colour of its ink as an attribute and the ink's name as a class, such as ``fill-accent``: a page
whose style sheet has rules for these classes has its own colours, by day and by night.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import assert_never

from briefkit.render.bidi import find_base
from briefkit.render.drawing.shapes import RING_WIDTH, Anchor, Area, Disc, Ink, Label, Point, Shape, Stroke
from briefkit.render.print_tree import Drawing

FONTS = "system-ui, sans-serif"
DASH = (3, 2)
"""Points of a dash and of the gap behind it."""
_TURNED = {Anchor.START: Anchor.END, Anchor.END: Anchor.START}
"""What SVG calls the ends of words that run from right to left."""


def write_svg(drawing: Drawing, colours: Mapping[Ink, str], identifier: str) -> str:
    """The drawing as an ``svg`` element, named for readers who cannot see it.

    Args:
        drawing: The drawing.
        colours: Of inks, as RGB hex; see `choose_colours`.
        identifier: What the ids of its title and description begin with; another one for each drawing of a page.
    """
    width, height = format_length(drawing.width), format_length(drawing.height)
    name, told = escape(f"{identifier}-title"), escape(f"{identifier}-desc")
    shapes = "".join(_write_shape(shape, colours) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt" '
        f'role="img" aria-labelledby="{name} {told}" direction="ltr" font-family="{FONTS}">'
        f'<title id="{name}">{escape(str(drawing.caption))}</title>'
        f'<desc id="{told}">{escape(drawing.alt)}</desc>{shapes}</svg>'
    )


def format_length(length: float) -> str:
    """A length with two places at most: "12", "0.5"."""
    return f"{round(length, 2) + 0.0:.2f}".rstrip("0").rstrip(".")  # which makes 0 of -0


def _write_shape(shape: Shape, colours: Mapping[Ink, str]) -> str:
    match shape:
        case Stroke():
            dash = f' stroke-dasharray="{DASH[0]} {DASH[1]}"' if shape.dashed else ""
            path = "".join(map(_write_line, shape.lines))
            return f'<path d="{path}" fill="none" {_stroke(shape.ink, shape.width, colours)}{dash}/>'
        case Area():
            path = "".join(f"{_write_line(ring)}Z" for ring in shape.rings)
            rule = ' fill-rule="evenodd"' if len(shape.rings) > 1 else ""
            return f'<path d="{path}" {_fill(shape.ink, colours)}{rule}/>'
        case Disc():
            place = f'cx="{format_length(shape.x)}" cy="{format_length(shape.y)}"'
            if not shape.hollow:
                return f'<circle {place} r="{format_length(shape.radius)}" {_fill(shape.ink, colours)}/>'
            edge = f'fill="#{colours[Ink.PAPER]}" {_stroke(shape.ink, RING_WIDTH, colours, filled=Ink.PAPER)}'
            return f'<circle {place} r="{format_length(shape.radius - RING_WIDTH / 2)}" {edge}/>'
        case Label():
            rightward = find_base(shape.text) == 1
            side = _TURNED.get(shape.anchor, shape.anchor) if rightward else shape.anchor
            anchor = "" if side is Anchor.START else f' text-anchor="{side.value}"'
            anchor += ' direction="rtl"' if rightward else ""
            bold = ' font-weight="bold"' if shape.bold else ""
            place = f'x="{format_length(shape.x)}" y="{format_length(shape.y)}" font-size="{format_length(shape.size)}"'
            return f"<text {place}{anchor}{bold} {_fill(shape.ink, colours)}>{escape(shape.text)}</text>"
        case _:
            assert_never(shape)


def _write_line(line: tuple[Point, ...]) -> str:
    return "M" + "L".join(f"{format_length(x)} {format_length(y)}" for x, y in line)


def _fill(ink: Ink, colours: Mapping[Ink, str]) -> str:
    return f'class="fill-{ink.value}" fill="#{colours[ink]}"'


def _stroke(ink: Ink, width: float, colours: Mapping[Ink, str], filled: Ink | None = None) -> str:
    classes = f"line-{ink.value}" if filled is None else f"fill-{filled.value} line-{ink.value}"
    return f'class="{classes}" stroke="#{colours[ink]}" stroke-width="{format_length(width)}"'

"""Shapes of a drawing as operators of a page (ISO 32000-1, 8.5), and its labels as words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from briefkit.render.drawing.shapes import RING_WIDTH, Anchor, Area, Disc, Ink, Label, Point, Shape, Stroke
from briefkit.render.drawing.svg import DASH
from briefkit.render.pdf.drawing import set_fill
from briefkit.render.pdf.flow import Sketch, Strip, Words
from briefkit.render.pdf.fonts import Face
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Span, TextStyle, set_lines
from briefkit.render.print_tree import Drawing

_CIRCLE = 0.5523
"""Of the radius: how far the control points of a quarter of a circle stand from its ends."""


@dataclass(frozen=True, slots=True)
class Plate:
    """What a drawing is put on a page with.

    Attributes:
        colours: Of inks, as RGB hex.
        extra: Faces for what the packed ones do not have.
    """

    colours: Mapping[Ink, str]
    extra: tuple[Face, ...] = ()

    def set_strip(self, drawing: Drawing, element: Element, scale: float) -> Strip:
        """A drawing as a strip."""
        width, height = drawing.width * scale, drawing.height * scale
        operators = "\n".join(self._write_shapes(drawing, scale))
        sketch = Sketch(0, 0, width, height, operators, element)
        said = element.add("Span")
        words = (self._set_label(shape, said, scale) for shape in drawing.shapes if isinstance(shape, Label))
        return Strip(height, (sketch, *(each for each in words if each is not None)))

    def _write_shapes(self, drawing: Drawing, scale: float) -> Iterator[str]:
        """The operators of all shapes but the labels, within their own state of colours and lines."""
        yield f"q {scale:.5f} 0 0 {-scale:.5f} 0 {drawing.height * scale:.2f} cm 1 j"
        for shape in drawing.shapes:
            yield from self._write_shape(shape)
        yield "Q"

    def _write_shape(self, shape: Shape) -> Iterator[str]:
        match shape:
            case Stroke():
                dash = f"[{DASH[0]} {DASH[1]}]" if shape.dashed else "[]"
                yield f"{self._set_stroke(shape.ink, shape.width)} {dash} 0 d"
                yield f"{_write_lines(shape.lines)} S"
            case Area():
                yield set_fill(self.colours[shape.ink])
                yield f"{' '.join(f'{_write_line(ring)} h' for ring in shape.rings)} f*"
            case Disc():
                if shape.hollow:
                    yield f"{set_fill(self.colours[Ink.PAPER])} {self._set_stroke(shape.ink, RING_WIDTH)} [] 0 d"
                    yield f"{_write_circle(shape.x, shape.y, shape.radius - RING_WIDTH / 2)} b"
                else:
                    yield set_fill(self.colours[shape.ink])
                    yield f"{_write_circle(shape.x, shape.y, shape.radius)} f"
            case Label():
                return
            case _:
                assert_never(shape)

    def _set_stroke(self, ink: Ink, width: float) -> str:
        return f"{set_fill(self.colours[ink]).upper()} {width:.2f} w"

    def _set_label(self, label: Label, element: Element, scale: float) -> Words | None:
        """The words of a label; None where nothing of it is printed."""
        size = label.size * scale
        style = TextStyle(size, size, self.colours[label.ink], label.bold, reference=True, extra=self.extra)
        lines = set_lines([Span(label.text)], style, math.inf)
        if not lines:
            return None
        line = lines[0]
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[label.anchor]
        return Words(label.x * scale - shift, label.y * scale - line.baseline, line, element)


def _write_lines(lines: Iterable[tuple[Point, ...]]) -> str:
    return " ".join(map(_write_line, lines))


def _write_line(line: tuple[Point, ...]) -> str:
    (x, y), *others = line
    return " ".join((f"{x:.2f} {y:.2f} m", *(f"{across:.2f} {down:.2f} l" for across, down in others)))


def _write_circle(x: float, y: float, radius: float) -> str:
    """A circle as four curves."""
    far, bend = radius, radius * _CIRCLE
    turns = ((far, bend, bend, far, 0, far), (-bend, far, -far, bend, -far, 0))
    path = [f"{x + radius:.2f} {y:.2f} m"]
    for sign in (1, -1):
        for curve in turns:
            places = (f"{x + sign * a:.2f} {y + sign * b:.2f}" for a, b in zip(curve[::2], curve[1::2], strict=True))
            path.append(f"{' '.join(places)} c")
    return " ".join((*path, "h"))

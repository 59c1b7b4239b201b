"""A scale of numbers from below to above, with round steps."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.languages import Catalogue
from briefkit.render.drawing.measures import SMALL
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke

_STEPS = 4
"""Steps of a scale at most."""


def choose_steps(highest: int) -> range:
    """The numbers of a scale from 0: at most five of them, 1, 2 or 5 of a power of ten apart, the last no less."""
    step = 1
    while step * _STEPS < highest:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return range(0, -(-max(highest, 1) // step) * step + 1, step)


def draw_numbers(
    steps: range, left: float, right: float, top: float, bottom: float, catalogue: Catalogue
) -> Iterator[Shape]:
    """The numbers at the left, each but 0 with a thin line across; 0 stands at the bottom, the last at the top."""
    for number in steps:
        y = bottom - (bottom - top) * number / steps[-1]
        if number:
            yield Stroke((((left, y), (right, y)),), Ink.RULE, 0.4)
        yield Label(left - 5, y + SMALL * 0.35, catalogue.write_number(number), SMALL, Anchor.END, ink=Ink.MUTED)

"""Events a day or a week as bars, stacked by kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefkit.languages import Catalogue
from briefkit.model.charts import UNITS, EventCounts
from briefkit.render.drawing.measures import SMALL, WIDTH, measure
from briefkit.render.drawing.numbers_axis import choose_steps, draw_numbers
from briefkit.render.drawing.series import SERIES, Pattern, draw_cell, draw_legend
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke, make_box
from briefkit.render.drawing.time_axis import HEIGHT, TimeAxis

_PLOT = 110.0
"""Points from the foot of the highest bar to the top of the scale."""
_BAR = 0.72
"""Of the room of a day or week, that its bar takes."""
_WIDEST = 34.0
"""Points that a bar is wide at most."""
_CLEAR = 0.6
"""Points between the parts of a bar."""


def draw_event_counts(block: EventCounts, catalogue: Catalogue) -> tuple[float, tuple[Shape, ...]]:
    """The height of the drawing, and its shapes; a part of a bar stands for ``day/kind``."""
    legend, height = draw_legend(block.kinds, 0.0)
    top = height + 8 + SMALL
    bottom = top + _PLOT
    steps = choose_steps(max((sum(count.numbers) for count in block.counts), default=0))
    left = measure(catalogue.write_number(steps[-1]), SMALL) + 7
    axis = TimeAxis(block.begin, block.finish, left, WIDTH, catalogue)
    shapes = (
        *legend,
        *draw_numbers(steps, left, WIDTH, top, bottom, catalogue),
        *_draw_bars(block, axis, bottom, _PLOT / steps[-1]),
        *axis.draw(bottom),
    )
    return bottom + HEIGHT, shapes


def _draw_bars(block: EventCounts, axis: TimeAxis, bottom: float, unit: float) -> Iterator[Shape]:
    """The bars, each with its number over it where there is room for that."""
    for count in block.counts:
        start = axis.place(count.begin)
        end = axis.place(min(count.begin + dt.timedelta(UNITS[block.unit]), block.finish + dt.timedelta(1)))
        width = min((end - start) * _BAR, _WIDEST)
        x, y = (start + end - width) / 2, bottom
        for place, number in enumerate(count.numbers):
            if number:
                height = number * unit
                stands_for = (f"{count.begin.isoformat()}/{block.kinds[place]}",)
                yield from draw_cell(place, x, y - height, width, height, stands_for)
                if y < bottom and height > 2 * _CLEAR and SERIES[place][1] is not Pattern.EMPTY:
                    yield Stroke((((x, y), (x + width, y)),), Ink.PAPER, _CLEAR)
                y -= height
        total = axis.catalogue.write_number(sum(count.numbers))
        if sum(count.numbers) and (room := measure(total, SMALL)) <= end - start - 2:
            yield make_box((start + end - room) / 2, y - SMALL - 2, room, SMALL + 1, Ink.PAPER)  # over lines behind
            yield Label((start + end) / 2, y - 2.5, total, SMALL, Anchor.MIDDLE)

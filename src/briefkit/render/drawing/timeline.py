"""A timeline: a dot over its day for each event, bars under the scale for those whose day is not known."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.languages import Catalogue
from briefkit.model.charts import Timeline
from briefkit.render.drawing.flags import raise_flags
from briefkit.render.drawing.measures import SMALL, WIDTH, measure
from briefkit.render.drawing.piles import draw_dot, pile_events
from briefkit.render.drawing.shapes import Disc, Label, Shape, move_down
from briefkit.render.drawing.spans import draw_spans
from briefkit.render.drawing.time_axis import HEIGHT, TimeAxis

_SIDE = 10.0
"""Points left and right of the scale."""
_LEGEND = 15.0
_DOT = 6.0


def draw_timeline(block: Timeline, catalogue: Catalogue) -> tuple[float, tuple[Shape, ...]]:
    """The height of the drawing, and its shapes, each standing for the rows of its events."""
    axis = TimeAxis(block.begin, block.finish, _SIDE, WIDTH - _SIDE, catalogue)
    pile = pile_events([entry for entry in block.entries if entry.begin == entry.finish], axis)
    flags, above = raise_flags(pile.perches, pile.height, catalogue)
    hollow = any(isinstance(shape, Disc) and shape.hollow for shape in pile.shapes)
    legend = tuple(_draw_legend(catalogue)) if hollow else ()
    base = above + 2 + (_LEGEND if legend else 0)
    spans = [entry for entry in block.entries if entry.begin != entry.finish]
    bars, below = draw_spans(spans, axis, base + HEIGHT, catalogue)
    over = (move_down(shape, base) for shape in (*flags, *pile.shapes))
    return base + HEIGHT + below, (*legend, *over, *axis.draw(base), *bars)


def _draw_legend(catalogue: Catalogue) -> Iterator[Shape]:
    """What full and hollow dots mean."""
    names = (catalogue.say("happened"), catalogue.say("planned, claimed or denied"))
    x = 0.0
    for name, settled in zip(names, (True, False), strict=True):
        yield draw_dot(x + _DOT / 2, SMALL / 2 + 0.5, _DOT, None, settled)
        yield Label(x + _DOT + 4, SMALL, name, SMALL)
        x += _DOT + 4 + measure(name, SMALL) + 14

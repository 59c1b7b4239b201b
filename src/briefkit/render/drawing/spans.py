"""Events of which only the month or the like is known: bars under a scale, over all the days that they can mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefkit.languages import Catalogue
from briefkit.model.charts import TimelineEntry
from briefkit.render.drawing.measures import SMALL, WIDTH, shorten
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, make_box
from briefkit.render.drawing.time_axis import TimeAxis

_TOLD = 6
"""Bars that have words over them."""
_LINE = 15.0
"""Points of a lane with words."""
_THIN = 5.0
_BAR = 3.0
_THINNEST = 100.0
"""Points that all lanes without words have together at most."""

Group = tuple[TimelineEntry, ...]
"""Events that can have been on the same days."""


def draw_spans(
    entries: Iterable[TimelineEntry], axis: TimeAxis, top: float, catalogue: Catalogue
) -> tuple[tuple[Shape, ...], float]:
    """Bars from a height downwards, the weightiest with words, and how high they are together."""
    ordered = sorted(entries, key=lambda entry: (entry.begin, entry.finish))
    groups = [tuple(members) for _, members in groupby(ordered, lambda entry: (entry.begin, entry.finish))]
    by_weight = sorted(groups, key=_weigh, reverse=True)
    told, others = by_weight[:_TOLD], by_weight[_TOLD:]
    shapes: list[Shape] = []
    y = top
    for group in sorted(told, key=lambda each: each[0].begin):
        shapes += _draw_told(group, axis, y, catalogue)
        y += _LINE
    lanes = _share_lanes(others, axis)
    pitch = min(_THIN, _THINNEST / len(lanes)) if lanes else 0.0
    for lane in lanes:
        shapes += (_draw_bar(group, axis, y, pitch * 0.6) for group in lane)
        y += pitch
    return tuple(shapes), y - top


def _weigh(group: Group) -> int:
    return max(entry.weight for entry in group)


def _draw_told(group: Group, axis: TimeAxis, y: float, catalogue: Catalogue) -> Iterator[Shape]:
    left, right = _find_ends(group, axis)
    first = max(group, key=lambda entry: entry.weight)
    events = catalogue.count("{number} event", "{number} events", len(group))
    words = f"{first.date}: {first.text}" if len(group) == 1 else f"{first.date} · {events}: {first.text}"
    if WIDTH - left >= right:
        yield Label(left, y + SMALL, shorten(words, WIDTH - left, SMALL), SMALL)
    else:
        yield Label(right, y + SMALL, shorten(words, right, SMALL), SMALL, Anchor.END)
    yield _draw_bar(group, axis, y + SMALL + 3, _BAR)


def _draw_bar(group: Group, axis: TimeAxis, y: float, height: float) -> Shape:
    """A bar; a lighter one where nothing of it simply happened."""
    left, right = _find_ends(group, axis)
    ink = Ink.ACCENT if any(entry.settled for entry in group) else Ink.RULE
    return make_box(left, y, right - left, height, ink, tuple(entry.row for entry in group))


def _find_ends(group: Group, axis: TimeAxis) -> tuple[float, float]:
    begin, finish = max(group[0].begin, axis.begin), min(group[0].finish, axis.finish)
    return axis.place(begin), axis.place(finish) + axis.day


def _share_lanes(groups: Iterable[Group], axis: TimeAxis) -> list[list[Group]]:
    """Bars in as few lanes as they need without touching."""
    lanes: list[list[Group]] = []
    ends: list[float] = []
    for group in sorted(groups, key=lambda each: (each[0].begin, each[0].finish)):
        left, right = _find_ends(group, axis)
        lane = next((number for number, end in enumerate(ends) if left > end + 2), len(ends))
        ends[lane : lane + 1] = [right]
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(group)
    return lanes

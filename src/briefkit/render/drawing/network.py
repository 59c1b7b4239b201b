"""Who does what to whom: those who act on the left, those acted on on the right, and a line for each tie.

Two columns tell direction by place, where a graph would need arrows, and no name can lie on another or on a line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from briefkit.languages import Catalogue
from briefkit.model.charts import Network, Tie
from briefkit.render.drawing.measures import PLAIN, SMALL, WIDTH, measure, shorten
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Point, Shape, Stroke, make_box

_LEFT, _RIGHT = 188.0, 292.0
"""Where lines begin and end, in points."""
_BAR = 3.5
_NUMBER = 20.0
"""Points for the number of events beside a bar."""
_PITCH = 15.0
"""Points of an actor at least."""
_WIDTHS = (1.0, 5.0)
"""Points that lines are wide at least and at most."""
_SPACED = 1.6
"""Of its width, that a line takes where it ends."""
_HIGHEST = 330.0
"""Points that all lines of a column take at most."""
_STEPS = 24
_HEAD = 16.0
_LEGEND = 16.0

_Key = tuple[str, str, bool]
"""What a tie is known by."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The actors of one side: their middles and heights, in points from above, and where each tie ends."""

    middles: Mapping[str, float]
    heights: Mapping[str, float]
    ends: Mapping[_Key, float]
    bottom: float


def draw_network(block: Network, catalogue: Catalogue) -> tuple[float, tuple[Shape, ...]]:
    """The height of the drawing, and its shapes; a line stands for the rows of its tie."""
    names = {actor.id: actor.name for actor in block.actors}
    most = max((len(tie.rows) for tie in block.ties), default=1)
    widths = {_key(tie): _find_width(len(tie.rows), most) for tie in block.ties}
    shrink = min(1.0, _HIGHEST / (_SPACED * fsum(widths.values())))
    widths = {key: width * shrink for key, width in widths.items()}
    doers = _order_by_weight([tie.doer for tie in block.ties for _ in tie.rows])
    others = _order_by_neighbours([(tie.other, doers.index(tie.doer), len(tie.rows)) for tie in block.ties])
    legend = tuple(_draw_legend(block.ties, catalogue))
    top = (_LEGEND if legend else 0.0) + _HEAD
    left = _stack(doers, block.ties, widths, top, lambda tie: tie.doer, lambda tie: others.index(tie.other))
    right = _stack(others, block.ties, widths, top, lambda tie: tie.other, lambda tie: doers.index(tie.doer))
    ties = sorted(block.ties, key=lambda tie: -len(tie.rows))
    totals = Counter(tie.doer for tie in block.ties for _ in tie.rows)
    suffered = Counter(tie.other for tie in block.ties for _ in tie.rows)
    shapes = (
        *legend,
        Label(_LEFT, top - 8, catalogue.say("Who acts"), SMALL, Anchor.END, bold=True),
        Label(_RIGHT, top - 8, catalogue.say("To whom or with whom"), SMALL, bold=True),
        *(_draw_tie(tie, left.ends[_key(tie)], right.ends[_key(tie)], widths[_key(tie)]) for tie in ties),
        *_draw_names(left, names, totals, catalogue, rightward=False),
        *_draw_names(right, names, suffered, catalogue, rightward=True),
    )
    return max(left.bottom, right.bottom), shapes


def _key(tie: Tie) -> _Key:
    return tie.doer, tie.other, tie.mutual


def _find_width(number: int, most: int) -> float:
    least, widest = _WIDTHS
    return least if most == 1 else least + (widest - least) * (number - 1) / (most - 1)


def _order_by_weight(actors: Sequence[str]) -> list[str]:
    return [actor for actor, _ in Counter(actors).most_common()]


def _order_by_neighbours(ties: Sequence[tuple[str, int, int]]) -> list[str]:
    """Those of one side by the mean place of those on the other, so that few lines cross."""
    weights: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for actor, place, number in ties:
        weights[actor] += number
        places[actor] += place * number
    return sorted(weights, key=lambda actor: (places[actor] / weights[actor], -weights[actor]))


def _stack(
    actors: Sequence[str],
    ties: Sequence[Tie],
    widths: Mapping[_Key, float],
    top: float,
    side: Callable[[Tie], str],
    place: Callable[[Tie], int],
) -> _Column:
    """Actors one below the other, each as high as its lines need.

    Args:
        actors: From above to below.
        ties: All.
        widths: Of their lines.
        top: Where the first actor begins.
        side: Whom a tie has on this side.
        place: Where it has whom on the other.
    """
    middles: dict[str, float] = {}
    heights: dict[str, float] = {}
    ends: dict[_Key, float] = {}
    y = top
    for actor in actors:
        lines = sorted((tie for tie in ties if side(tie) == actor), key=lambda tie: (place(tie), tie.mutual))
        height = fsum(widths[_key(tie)] * _SPACED for tie in lines)
        room = max(_PITCH, height + 6)
        at = y + (room - height) / 2
        middles[actor], heights[actor] = y + room / 2, max(height, 4.0)
        for tie in lines:
            ends[_key(tie)] = at + widths[_key(tie)] * _SPACED / 2
            at += widths[_key(tie)] * _SPACED
        y += room
    return _Column(middles, heights, ends, y)


def _draw_tie(tie: Tie, start: float, end: float, width: float) -> Stroke:
    rows = tuple(row.target for row in tie.rows)
    line = tuple(_bend((_LEFT + _BAR, start), (_RIGHT - _BAR, end)))
    return Stroke((line,), Ink.SERIES_2 if tie.mutual else Ink.SERIES_1, width, tie.mutual, rows)


def _bend(start: Point, end: Point) -> Iterator[Point]:
    """A line that leaves and arrives level, in steps."""
    (x, y), (far, low) = start, end
    if abs(y - low) < 0.01:
        yield from (start, end)
        return
    for step in range(_STEPS + 1):
        t = step / _STEPS
        yield x + (far - x) * t, y + (low - y) * t * t * (3 - 2 * t)


def _draw_names(
    column: _Column, names: Mapping[str, str], totals: Mapping[str, int], catalogue: Catalogue, *, rightward: bool
) -> Iterator[Shape]:
    side, anchor = (1, Anchor.START) if rightward else (-1, Anchor.END)
    edge = _RIGHT if rightward else _LEFT
    room = (WIDTH - _RIGHT if rightward else _LEFT) - _NUMBER - 4
    for actor, middle in column.middles.items():
        height = column.heights[actor]
        yield make_box(edge - _BAR if rightward else edge, middle - height / 2, _BAR, height, Ink.TEXT)
        baseline = middle + PLAIN * 0.35
        yield Label(edge + side * 4, baseline, catalogue.write_number(totals[actor]), SMALL, anchor, ink=Ink.MUTED)
        yield Label(edge + side * (4 + _NUMBER), baseline, shorten(names[actor], room, PLAIN), PLAIN, anchor)


def _draw_legend(ties: Sequence[Tie], catalogue: Catalogue) -> Iterator[Shape]:
    """What whole and dashed lines mean, where any is dashed."""
    if not any(tie.mutual for tie in ties):
        return
    x = 0.0
    for words, mutual in ((catalogue.say("does something to"), False), (catalogue.say("does something with"), True)):
        ink = Ink.SERIES_2 if mutual else Ink.SERIES_1
        yield Stroke((((x, 5.0), (x + 20, 5.0)),), ink, 2.5, mutual)
        yield Label(x + 25, 5 + SMALL * 0.35, words, SMALL)
        x += 25 + measure(words, SMALL) + 16

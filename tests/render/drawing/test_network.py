"""Who with whom: a line for each tie, wider where more events tell it, and every name once on its side."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from tests.render.drawing.drawings import find_outside, find_overlaps, list_labels

from briefkit.languages import load_catalogue
from briefkit.model.charts import MOST_ACTORS, Network, NetworkActor, Tie
from briefkit.model.inlines import Ref
from briefkit.render.drawing.network import draw_network
from briefkit.render.drawing.shapes import Shape, Stroke

ENGLISH = load_catalogue("en-GB")


def tie_up(events: int, actors: int, seed: int = 1) -> Network:
    """Events between some of the actors."""
    random = Random(seed)
    found: dict[tuple[int, int, bool], list[Ref]] = {}
    for number in range(events):
        one, other = random.sample(range(actors), 2)
        found.setdefault((one, other, random.random() < 0.2), []).append(Ref(f"e-{number}", "3 June"))
    named = tuple(NetworkActor(f"a-{number}", f"Ministry of Defence and Security {number}") for number in range(actors))
    ties = tuple(Tie(f"a-{one}", f"a-{other}", tuple(rows), mutual) for (one, other, mutual), rows in found.items())
    return Network("Who with whom", named, ties)


def list_lines(shapes: tuple[Shape, ...]) -> list[Stroke]:
    return [shape for shape in shapes if isinstance(shape, Stroke) and shape.stands_for]


@pytest.mark.parametrize(("events", "actors"), [(1, 2), (2, 3), (50, 10), (50, MOST_ACTORS), (1000, 20)])
def test_each_tie_is_a_line_of_its_events(events: int, actors: int) -> None:
    block = tie_up(events, actors)
    height, shapes = draw_network(block, ENGLISH)
    lines = {line.stands_for: line for line in list_lines(shapes)}
    assert len(lines) == len(block.ties)
    assert all(lines[tuple(row.target for row in tie.rows)].dashed is tie.mutual for tie in block.ties)
    assert sum(map(len, lines)) == events
    by_number = sorted(lines.values(), key=lambda line: len(line.stands_for))
    assert [line.width for line in by_number] == sorted(line.width for line in by_number)
    assert not find_outside(height, shapes)
    assert not find_overlaps(shapes)


def test_every_name_stands_once_on_its_side_with_the_number_of_its_events() -> None:
    rows = [Ref(f"e-{number}", "3 June") for number in range(5)]
    ties = (Tie("a", "b", tuple(rows[:3])), Tie("c", "b", (rows[3],)), Tie("b", "a", (rows[4],), mutual=True))
    actors = tuple(NetworkActor(name, name.upper()) for name in "abc")
    _, shapes = draw_network(Network("Who with whom", actors, ties), ENGLISH)
    left = [(label.y, label.text) for label in list_labels(shapes) if label.anchor.value == "end" and not label.bold]
    right = [label.text for label in list_labels(shapes) if label.x > 290 and not label.bold]
    assert [text for _, text in left] == ["3", "A", "1", "C", "1", "B"]
    assert right == ["4", "B", "1", "A"]


def test_lines_end_where_their_actors_are() -> None:
    block = tie_up(60, 12)
    _, shapes = draw_network(block, ENGLISH)
    ends = Counter(line.lines[0][-1] for line in list_lines(shapes))
    assert set(ends.values()) == {1}

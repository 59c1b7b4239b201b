from __future__ import annotations

import dataclasses
import datetime as dt

from tests.articles import day
from tests.select.test_horizon import tell

from briefkit.compose.chronology import compose_chronology
from briefkit.compose.countries import ELSEWHERE, compose_situation, group_by_country
from briefkit.languages import ENGLISH
from briefkit.model.report import Bullets, Chronology, Empty, Heading, Paragraph, Ref, Text
from briefkit.model.selection import SelectedEvent, Selection

LAST = dt.date(2024, 2, 20)


def happen(identifier: str, country: str, on: int | None = 15, weight: int = 0) -> SelectedEvent:
    event = tell(f"Boats left {identifier}.", day(f"2024-02-{on}") if on else None)
    return dataclasses.replace(event, id=f"e-{identifier}", country=country, weight=weight)


EVENTS = (
    happen("a", "", 11),
    happen("b", "Velmaria", 12),
    happen("c", "Kordia", 13),
    happen("d", "Tamaru", 14),
    happen("e", "Kordia", None),
    happen("f", "", 15),
    happen("g", "", 16),
)


def select(*events: SelectedEvent) -> Selection:
    return Selection(LAST, None, (), (), events, (), (), ())


def test_countries_with_the_most_events_come_first_then_by_name_and_the_rest_last() -> None:
    groups = group_by_country(EVENTS, ENGLISH)
    assert [(country, [event.id for event in events]) for country, events in groups] == [
        ("Kordia", ["e-c", "e-e"]),
        ("Tamaru", ["e-d"]),
        ("Velmaria", ["e-b"]),
        (ELSEWHERE, ["e-a", "e-f", "e-g"]),
    ]


def test_a_chronology_by_country_has_every_row_once_under_its_heading() -> None:
    blocks = compose_chronology(select(*EVENTS), ENGLISH, "country")
    told = [block.text if isinstance(block, Heading) else block.caption for block in blocks]  # type: ignore[union-attr]
    assert told == [name for name in ("Kordia", "Tamaru", "Velmaria", ELSEWHERE) for _ in range(2)]
    tables = [block for block in blocks if isinstance(block, Chronology)]
    assert [[row.id for row in table.rows] for table in tables] == [["e-c"], ["e-d"], ["e-b"], ["e-a", "e-f", "e-g"]]
    assert [[row.id for row in table.undated] for table in tables] == [["e-e"], [], [], []]


def test_what_the_marks_mean_stands_once_above_all_countries() -> None:
    late = dataclasses.replace(happen("h", "Kordia"), late=True)
    first, *rest = compose_chronology(select(late, *EVENTS), ENGLISH, "country")
    assert isinstance(first, Chronology)
    assert first.rows == first.undated == ()
    assert [note[0] for note in first.notes] == ["§"]
    assert not any(block.notes for block in rest if isinstance(block, Chronology))


def test_a_chronology_of_one_country_has_no_heading() -> None:
    kordia = [event for event in EVENTS if event.country == "Kordia"]
    assert compose_chronology(select(*kordia), ENGLISH, "country") == compose_chronology(select(*kordia), ENGLISH)
    assert len(compose_chronology(select(*EVENTS), ENGLISH)) == 1


def test_the_situation_has_the_weightiest_of_each_country_in_order_of_time() -> None:
    weights = {"i": 1, "j": 9, "k": 5, "l": 7, "m": 0}
    events = [happen(name, "Kordia", 11 + at, weight) for at, (name, weight) in enumerate(weights.items())]
    heading, bullets, more, other, single = compose_situation(select(*events, happen("z", "")), ENGLISH)
    assert (heading, other) == (Heading("Kordia"), Heading(ELSEWHERE))
    assert isinstance(bullets, Bullets)
    assert isinstance(single, Bullets)
    assert [item[0] for item in bullets.items] == [
        Ref("e-j", "12 February 2024", strong=True),
        Ref("e-k", "13 February 2024", strong=True),
        Ref("e-l", "14 February 2024", strong=True),
    ]
    assert more == Paragraph((Text("2 more events."),))


def test_a_situation_without_events_says_so() -> None:
    assert compose_situation(select(), ENGLISH) == (Empty("No event of the period was selected."),)

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.select.test_events import event

from briefkit.model.doubts import Doubt
from briefkit.model.facts import Basis, EventDate
from briefkit.model.selection import SelectedEvent, Selection, Told
from briefkit.select.doubts import list_doubts

DAY = dt.date(2024, 2, 16)


def pick(*events: SelectedEvent) -> Selection:
    return Selection(DAY, None, (), (), events, (), (), ())


def sure(identifier: str = "x") -> SelectedEvent:
    """An event that two outlets tell alike, with a date of its own."""
    found = event(identifier, day("2024-02-14"))
    return dataclasses.replace(found, origins=("Wire", "Post"), date=EventDate(day("2024-02-14"), Basis.STATED))


def told_otherwise(found: SelectedEvent) -> SelectedEvent:
    other = Told("b", "x-9", ("x-9",), found.reports[0].span, "Nine miners were freed at dawn by rescuers.", 1)
    return dataclasses.replace(found, reports=(found.reports[0], other))


@pytest.mark.parametrize(
    ("found", "doubts"),
    [
        (sure(), ()),
        (dataclasses.replace(sure(), origins=("Wire",)), (Doubt.SINGLE,)),
        (dataclasses.replace(sure(), late=True), (Doubt.LATE,)),
        (dataclasses.replace(sure(), date=EventDate(day("2024-02-14"), Basis.PUBLISHED)), (Doubt.DEFAULTED,)),
        (
            dataclasses.replace(sure(), date=EventDate(day("2024-02-14"), Basis.STATED, default=True)),
            (Doubt.EITHER,),
        ),
        (told_otherwise(sure()), (Doubt.MERGED,)),
        (dataclasses.replace(sure(), own=True, origins=()), ()),
    ],
)
def test_each_doubt_has_its_reason(found: SelectedEvent, doubts: tuple[Doubt, ...]) -> None:
    assert [row.doubts for row in list_doubts(pick(found), frozenset())] == ([doubts] if doubts else [])


def test_the_gravest_come_first_and_what_was_reviewed_is_not_asked_again() -> None:
    single = dataclasses.replace(sure("single"), origins=("Wire",))
    merged = told_otherwise(sure("merged"))
    seen = dataclasses.replace(sure("seen"), origins=("Wire",))
    rows = list_doubts(pick(single, merged, seen), frozenset({"seen"}))
    assert [row.id for row in rows] == ["merged", "single"]


@pytest.mark.parametrize(
    ("printed", "other", "doubted"),
    [
        # a quarter of the words of the shorter one is enough
        ("one two three four", "one five six seven", False),
        ("one two three four five", "one six seven eight nine", True),
        ("one two three four", "one " + "five six seven eight nine ten " * 2, False),
        ("one two three four", "five six seven eight", True),
    ],
)
def test_tellings_with_few_words_in_common_are_looked_at(printed: str, other: str, doubted: bool) -> None:
    (first,) = sure().reports
    reports = (dataclasses.replace(first, text=printed), dataclasses.replace(first, document="b", text=other))
    told = dataclasses.replace(sure(), reports=reports)
    assert bool(list_doubts(pick(told), frozenset())) is doubted
    assert not list_doubts(pick(dataclasses.replace(told, edited=("text",))), frozenset())

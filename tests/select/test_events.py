from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month

from briefkit.model.document import Span
from briefkit.model.facts import UNRATED, Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told
from briefkit.model.when import Period, When
from briefkit.select.events import pick_events
from briefkit.select.register import build_register
from briefkit.spec.briefing import EventSelect
from briefkit.spec.match import parse_match

FEBRUARY = Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
ARTICLE = Article("doc", "Arland sent Ana Vale to Chana. Borduria waited.")
ARTICLE.actor("Arland", "country", "AR").actor("Ana Vale", "person", "AR").actor("Chana", "place")
ARTICLE.actor("Borduria", "country", "BO")
REGISTER = build_register([ARTICLE.parsed()], ())


def event(
    name: str,
    when: When | None = None,
    text: str = "Boats left.",
    type: str = "aid",  # noqa: A002
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    outlets: int = 1,
    documents: tuple[str, ...] = ("doc",),
    salience: int = UNRATED,
    weight: int = 0,
) -> SelectedEvent:
    told = tuple(Told(document, name, (name, f"{name}-2"), Span(0, 5), text, 1) for document in documents)
    date = EventDate(when, Basis.STATED if when else Basis.NONE)
    happened = EventStatus.HAPPENED
    origins = tuple(f"Outlet {number}" for number in range(outlets))
    return SelectedEvent(
        name,
        text,
        type,
        happened,
        date,
        actors,
        places,
        told,
        outlets,
        (),
        (),
        False,
        (),
        salience,
        weight,
        origins=origins,
    )


def pick(
    select: EventSelect, *events: SelectedEvent, period: Period | None = FEBRUARY
) -> tuple[list[str], dict[str, str]]:
    kept, dropped = pick_events(events, select, period, REGISTER, {})
    return [each.id for each in kept], {each.id: each.reason for each in dropped}


INSIDE = day("2024-02-15")


@pytest.mark.parametrize(
    ("select", "left_out", "reason"),
    [
        (EventSelect(), event("x", day("2024-03-01")), "outside the period"),
        (EventSelect(), event("x", month("2024-03")), "outside the period"),
        # a year, of which the period is a small part
        (
            EventSelect(),
            event("x", When("2024", INSIDE.precision, dt.date(2024, 1, 1), dt.date(2024, 12, 31))),
            "outside the period",
        ),
        (EventSelect(), event("x"), "has no time of its own"),
        (EventSelect(types=("consult",)), event("x", INSIDE), "not of the types asked for"),
        (EventSelect(actors=("Borduria",)), event("x", INSIDE), "without the requested actors"),
        (EventSelect(places=("Tete",)), event("x", INSIDE), "not at the places asked for"),
        (EventSelect(match=parse_match("fire")), event("x", INSIDE), "does not match"),
        (EventSelect(min_sources=2), event("x", INSIDE), "fewer than 2 independent origins"),
        (EventSelect(exclude=("x",)), event("x", INSIDE), "excluded by the spec"),
        (EventSelect(exclude=("x-2",)), event("x", INSIDE), "excluded by the spec"),
    ],
)
def test_every_drop_has_its_reason(select: EventSelect, left_out: SelectedEvent, reason: str) -> None:
    assert pick(select, left_out) == ([], {"x": reason})


@pytest.mark.parametrize(
    ("select", "kept"),
    [
        # a partial date that shares a day with the period
        (EventSelect(), event("x", month("2024-02", "START"))),
        (EventSelect(period="all"), event("x")),
        (EventSelect(period="all"), event("x", day("1999-01-01"))),
        (EventSelect(period=Period(dt.date(1999, 1, 1), None)), event("x", day("1999-01-01"))),
        (EventSelect(actors=("arland",)), event("x", INSIDE, actors=(actor_id("Arland", "country"),))),
        # a person acts for her country
        (EventSelect(actors=("Arland",)), event("x", INSIDE, actors=(actor_id("Ana Vale"),))),
        (EventSelect(places=("CHANA",)), event("x", INSIDE, places=(actor_id("Chana", "place"),))),
        # a match looks at the names of who and where, too
        (EventSelect(match=parse_match("chana")), event("x", INSIDE, places=(actor_id("Chana", "place"),))),
        (EventSelect(min_sources=2), event("x", INSIDE, outlets=2)),
    ],
)
def test_what_passes(select: EventSelect, kept: SelectedEvent) -> None:
    assert pick(select, kept) == (["x"], {})


def test_a_pin_wins_over_everything_even_by_another_id_of_its_sentence() -> None:
    select = EventSelect(pin=("x-2",), exclude=("x",), match=parse_match("fire"), limit=0, dates=0)
    assert pick(select, event("x", day("1999-01-01")))[0] == ["x"]


def test_order_is_by_beginning_then_precision_and_undated_last() -> None:
    events = [
        event("undated"),
        event("month", month("2024-02")),
        event("day", day("2024-02-01")),
        event("later", day("2024-02-02")),
    ]
    assert pick(EventSelect(), *events, period=None)[0] == ["day", "month", "later", "undated"]


def test_a_day_goes_from_hour_to_hour() -> None:
    hours = ["", "TMO", "T09:30", "T12:00", "TAF", "T14:00", "TEV", "T23:00"]
    noon = day("2024-02-01")
    events = [event(f"at{hour}", dataclasses.replace(noon, value=f"{noon.value}{hour}")) for hour in reversed(hours)]
    assert pick(EventSelect(), *events, period=None)[0] == [f"at{hour}" for hour in hours]


def test_limits_hold_for_what_passes_the_filters_and_say_why() -> None:
    events = [event("out", day("2024-03-01"), weight=9), event("low", INSIDE), event("high", INSIDE, weight=1)]
    kept, dropped = pick(EventSelect(limit=1), *events)
    assert kept == ["high"]
    assert dropped == {"out": "outside the period", "low": "not among the 1 that weigh most"}

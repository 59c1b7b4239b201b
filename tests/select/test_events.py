from __future__ import annotations

import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month

from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told
from briefkit.model.when import Period, Precision, When
from briefkit.select.events import apply_edits, pick_events
from briefkit.select.register import build_register
from briefkit.spec.briefing import Edit, EventSelect
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
) -> SelectedEvent:
    told = tuple(Told(document, name, (name, f"{name}-2"), Span(0, 5), text, 1) for document in documents)
    date = EventDate(when, Basis.STATED if when else Basis.NONE)
    return SelectedEvent(name, text, type, EventStatus.HAPPENED, date, actors, places, told, outlets)


def pick(
    select: EventSelect, *events: SelectedEvent, period: Period | None = FEBRUARY
) -> tuple[list[str], dict[str, str]]:
    kept, dropped = pick_events(events, select, period, REGISTER, lambda each: float(len(each.text)))
    return [each.id for each in kept], {each.id: each.reason for each in dropped}


INSIDE = day("2024-02-15")


@pytest.mark.parametrize(
    ("select", "left_out", "reason"),
    [
        (EventSelect(), event("x", day("2024-03-01")), "outside the period"),
        (EventSelect(), event("x", month("2024-03")), "outside the period"),
        (EventSelect(types=("consult",)), event("x", INSIDE), "not of the types asked for"),
        (EventSelect(actors=("Borduria",)), event("x", INSIDE), "none of the actors asked for takes part"),
        (EventSelect(places=("Tete",)), event("x", INSIDE), "not at the places asked for"),
        (EventSelect(match=parse_match("fire")), event("x", INSIDE), "does not match"),
        (EventSelect(min_sources=2), event("x", INSIDE), "fewer than 2 independent outlets"),
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
        (EventSelect(), event("x", When("2024", INSIDE.precision, dt.date(2024, 1, 1), dt.date(2024, 12, 31)))),
        # no date: nothing speaks against it
        (EventSelect(), event("x")),
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
    assert pick(EventSelect(), *events)[0] == ["day", "month", "later", "undated"]


def test_dates_keeps_the_most_reported_dates() -> None:
    events = [
        event("once", day("2024-02-03"), outlets=1),
        event("twice", day("2024-02-05"), outlets=2, documents=("a", "b")),
        event("undated"),
    ]
    kept, dropped = pick(EventSelect(dates=1), *events)
    assert kept == ["twice", "undated"]
    assert dropped == {"once": "not among the 1 most reported dates"}


def test_per_date_and_limit_keep_what_weighs_most() -> None:
    events = [
        event("short", INSIDE, "Rain."),
        event("long", INSIDE, "Rain fell on the hills all night."),
        event("other", day("2024-02-16"), "Boats left."),
    ]
    assert pick(EventSelect(per_date=1), *events) == (["long", "other"], {"short": "more than 1 on its date"})
    assert pick(EventSelect(limit=1), *events)[0] == ["long"]


def test_edits_are_applied_and_shown() -> None:
    edited, untouched = apply_edits(
        [event("x", INSIDE), event("y", INSIDE)], {"x-2": Edit(date=day("2024-02-14"), text="Boats left late.")}
    )
    assert (edited.text, edited.date.when, edited.date.basis) == ("Boats left late.", day("2024-02-14"), Basis.EDITED)
    assert edited.edited == ("date", "text")
    assert untouched == event("y", INSIDE)


def test_every_edit_of_a_merged_event_is_applied_and_the_later_wins() -> None:
    (edited,) = apply_edits(
        [event("x", INSIDE)],
        {"x": Edit(type="death", text="First."), "x-2": Edit(text="Second.")},
    )
    assert (edited.type, edited.text, edited.edited) == ("death", "Second.", ("text", "type"))


def test_an_hour_belongs_to_its_day() -> None:
    evening = When("2024-02-15T18:00", Precision.HOUR, dt.date(2024, 2, 15), dt.date(2024, 2, 15))
    kept, _ = pick(
        EventSelect(dates=1), event("day", INSIDE), event("evening", evening), event("other", day("2024-02-16"))
    )
    assert kept == ["day", "evening"]

"""Pictures: what they show are the rows of the selection, counted, and what they leave out is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefkit.compose.activity import KINDS, compose_activity
from briefkit.compose.courses import compose_courses
from briefkit.compose.days import choose_days
from briefkit.compose.network import compose_network
from briefkit.compose.timeline import compose_timeline
from briefkit.languages import load_catalogue
from briefkit.model.charts import EventCounts, FigureCourse, Network, Timeline
from briefkit.model.document import Span
from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import ActorKind, Basis, EventDate, EventStatus, Part
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.report import Empty
from briefkit.model.selection import RegisteredActor, SelectedEvent, Selection
from briefkit.model.when import Period, Precision, When

ENGLISH = load_catalogue("en-GB")
BEGIN, FINISH = dt.date(2024, 2, 9), dt.date(2024, 3, 6)
PERIOD = Period(BEGIN, FINISH)
UNDATED = EventDate(None, Basis.NONE)


def on(begin: int, finish: int | None = None) -> EventDate:
    """From a day of February 2024 to another; later numbers are days of March and after."""
    first, last = (dt.date(2024, 2, 1) + dt.timedelta(day - 1) for day in (begin, finish or begin))
    precision = Precision.DAY if finish is None else Precision.VAGUE
    return EventDate(When(first.isoformat(), precision, first, last), Basis.STATED)


def tell(
    number: int,
    date: EventDate,
    kind: str = "aid",
    status: EventStatus = EventStatus.HAPPENED,
    parts: tuple[tuple[str, Part], ...] = (),
) -> SelectedEvent:
    text = f"Event {number} took place."
    return SelectedEvent(f"e-{number}", text, kind, status, date, (), (), (), 1, weight=number, parts=parts)


def pick(
    *events: SelectedEvent,
    over: Sequence[SelectedEvent] = (),
    period: Period | None = PERIOD,
    figures: tuple[FigureSeries, ...] = (),
) -> Selection:
    actors = tuple(
        RegisteredActor(f"a-{name}", name.upper(), ActorKind.ORGANISATION) for name in "bcdefghijklmnopqrstuvwxyz"
    )
    place = RegisteredActor("a-a", "A", ActorKind.PLACE)
    found = (place, *actors)
    return Selection(FINISH, period, (), (), events, (), found, (), figures=figures, over=tuple(over))


def test_a_timeline_has_an_entry_for_each_row_with_a_day() -> None:
    events = (
        tell(1, on(10)),
        tell(2, on(12, 14), status=EventStatus.PLANNED),
        tell(3, on(20)),
        tell(4, UNDATED),
        tell(5, on(5)),
        tell(6, on(60)),
    )
    (block,) = compose_timeline(pick(*events), ENGLISH)
    assert isinstance(block, Timeline)
    assert [(entry.row, entry.date, entry.settled) for entry in block.entries] == [
        ("e-1", "10 Feb", True),
        ("e-2", "12–14 February 2024", False),
        ("e-3", "20 Feb", True),
    ]
    assert (block.begin, block.finish) == (BEGIN, FINISH)
    assert block.caption == "The events of the chronology, 9 February – 6 March 2024, as of 6 March 2024."
    assert block.notes == ("1 event without a date is not shown.", "2 events of other days are not shown.")


def test_without_a_period_a_timeline_reaches_from_the_first_day_to_the_last() -> None:
    (block,) = compose_timeline(pick(tell(1, on(3)), tell(2, on(1, 60)), tell(3, on(7)), period=None), ENGLISH)
    assert isinstance(block, Timeline)
    assert (block.begin, block.finish) == (dt.date(2024, 2, 3), dt.date(2024, 2, 7))
    assert len(block.entries) == 3


@pytest.mark.parametrize(
    "events",
    [
        (),
        (tell(1, UNDATED), tell(2, UNDATED), tell(3, UNDATED)),
        (tell(1, on(10)), tell(2, on(11))),
        (tell(1, on(10)), tell(2, on(10)), tell(3, on(10))),
        (tell(1, on(1)), tell(2, on(2)), tell(3, on(3))),
    ],
)
def test_what_says_nothing_is_left_out(events: tuple[SelectedEvent, ...]) -> None:
    for compose in (compose_timeline, compose_activity, compose_network):
        (block,) = compose(pick(*events), ENGLISH)
        assert isinstance(block, Empty)
        assert block.reason.startswith("Too few")


def test_every_type_of_event_is_of_one_kind() -> None:
    assert sorted(each for types in KINDS.values() for each in types) == sorted(EVENT_TYPES)


def test_activity_counts_all_that_happened_on_a_day_by_kind() -> None:
    events = (
        tell(1, on(10)),
        tell(2, on(10), "consult"),
        tell(3, on(12, 14)),
        tell(4, on(20), status=EventStatus.PLANNED),
        tell(5, UNDATED),
        tell(6, on(60)),
    )
    (block,) = compose_activity(pick(*events, over=[tell(7, on(10)), tell(8, on(21), "election")]), ENGLISH)
    assert isinstance(block, EventCounts)
    assert block.unit == "day"
    assert block.kinds == ("Talks and statements", "Cooperation and aid", "Other events")
    assert [(count.begin.isoformat(), count.numbers) for count in block.counts] == [
        ("2024-02-10", (1, 2, 0)),
        ("2024-02-21", (0, 0, 1)),
    ]
    assert block.notes == (
        "2 events for which the chronology has no room are counted, too.",
        "1 event that is planned, claimed or denied is not counted.",
        "1 event without a date is not shown.",
        "1 event of other days is not shown.",
        "1 event whose day is not known is not counted.",
    )


def test_a_long_period_is_counted_by_weeks_that_begin_on_mondays() -> None:
    period = Period(dt.date(2024, 2, 1), dt.date(2024, 4, 30))
    events = (tell(1, on(1)), tell(2, on(5, 11)), tell(3, on(11)), tell(4, on(11, 12)), tell(5, on(80)))
    (block,) = compose_activity(pick(*events, period=period), ENGLISH)
    assert isinstance(block, EventCounts)
    assert block.unit == "week"
    assert [(count.begin.isoformat(), count.numbers) for count in block.counts] == [
        ("2024-01-29", (1,)),
        ("2024-02-05", (2,)),
        ("2024-04-15", (1,)),
    ]
    assert block.notes == ("1 event whose day is not known is not counted.",)


@pytest.mark.parametrize(("days", "unit"), [(35, "day"), (36, "week")])
def test_five_weeks_are_counted_by_days(days: int, unit: str) -> None:
    period = Period(BEGIN, BEGIN + dt.timedelta(days - 1))
    (block,) = compose_activity(pick(tell(1, on(9)), tell(2, on(20)), tell(3, on(21)), period=period), ENGLISH)
    assert isinstance(block, EventCounts)
    assert block.unit == unit
    assert (block.begin, block.finish) == (BEGIN if unit == "day" else dt.date(2024, 2, 5), period.finish)


@pytest.mark.parametrize(
    ("events", "counted", "notes"),
    [
        # the first and the last day
        ([on(9), on(35), on(20)], [9, 20, 35], []),
        # what may have been on a day before or after
        ([on(9), on(10), on(20), on(8, 9)], [9, 10, 20], ["1 event whose day is not known is not counted."]),
        ([on(9), on(10), on(20), on(35, 36)], [9, 10, 20], ["1 event whose day is not known is not counted."]),
        ([on(9), on(10), on(20), on(7, 8)], [9, 10, 20], ["1 event of other days is not shown."]),
        ([on(9), on(10), on(20), on(36)], [9, 10, 20], ["1 event of other days is not shown."]),
        ([on(9), on(9), on(20), on(1, 40)], [9, 20], ["1 event whose day is not known is not counted."]),
        # three events are enough, on two days
        ([on(9), on(9), on(20)], [9, 20], []),
        ([on(9), on(20)], None, []),
        ([on(9), on(9), on(9)], None, []),
    ],
)
def test_which_events_activity_counts(events: list[EventDate], counted: list[int] | None, notes: list[str]) -> None:
    (block,) = compose_activity(pick(*(tell(number, date) for number, date in enumerate(events))), ENGLISH)
    if counted is None:
        assert isinstance(block, Empty)
        return
    assert isinstance(block, EventCounts)
    assert [count.begin for count in block.counts] == [dt.date(2024, 1, 31) + dt.timedelta(each) for each in counted]
    assert list(block.notes) == notes


@pytest.mark.parametrize(
    ("events", "shown"),
    [
        ([on(9), on(35), on(20)], 3),
        ([on(8), on(36), on(20)], None),
        ([on(8, 9), on(35, 36), on(20)], 3),
        ([on(9), on(20), on(20)], 3),
        ([on(20), on(20), on(20)], None),
        ([on(9), on(20)], None),
    ],
)
def test_which_events_stand_on_a_timeline(events: list[EventDate], shown: int | None) -> None:
    (block,) = compose_timeline(pick(*(tell(number, date) for number, date in enumerate(events))), ENGLISH)
    assert (len(block.entries) if isinstance(block, Timeline) else None) == shown


@pytest.mark.parametrize(
    ("period", "events", "days"),
    [
        # days that are known for certain, else any
        (None, [on(3), on(1, 60), on(7)], (3, 7)),
        (None, [on(3, 4), on(1, 60), on(5, 7)], (1, 60)),
        (Period(BEGIN, None), [on(3), on(12), on(11)], (9, 12)),
        (Period(None, FINISH), [on(3), on(12), on(11)], (3, 35)),
        (Period(BEGIN, None), [on(3), on(4), on(5)], None),
        (Period(BEGIN, None), [on(9), on(9), on(9)], (9, 9)),
        (None, [UNDATED], None),
    ],
)
def test_which_days_a_picture_shows(
    period: Period | None, events: list[EventDate], days: tuple[int, int] | None
) -> None:
    told = [tell(number, date) for number, date in enumerate(events)]
    expected = tuple(dt.date(2024, 1, 31) + dt.timedelta(each) for each in days) if days else None
    assert choose_days(pick(*told, period=period), told) == expected


@pytest.mark.parametrize("number", [2, 50, 1000])
def test_as_many_events_are_counted_as_there_are(number: int) -> None:
    events = tuple(tell(each, on(9 + each % 27), EVENT_TYPES[each % len(EVENT_TYPES)]) for each in range(number))
    (block,) = compose_activity(pick(*events), ENGLISH)
    if number == 2:
        assert isinstance(block, Empty)
        return
    assert isinstance(block, EventCounts)
    assert sum(sum(count.numbers) for count in block.counts) == number
    (line,) = compose_timeline(pick(*events), ENGLISH)
    assert isinstance(line, Timeline)
    assert [entry.row for entry in line.entries] == [event.id for event in events]


def test_who_does_what_to_whom() -> None:
    doer, done_to, partner = Part.DOER, Part.DONE_TO, Part.PARTNER
    events = (
        tell(1, on(10), parts=(("a-b", doer), ("a-c", done_to))),
        tell(2, on(11), parts=(("a-b", doer), ("a-c", done_to), ("a-d", partner))),
        tell(3, on(12), parts=(("a-d", doer), ("a-b", doer))),
        tell(4, on(13), parts=(("a-c", done_to),)),
        tell(5, on(14), parts=(("a-a", doer), ("a-b", done_to))),  # a place does nothing
        tell(6, on(15), status=EventStatus.DENIED, parts=(("a-e", doer), ("a-b", done_to))),
    )
    (block,) = compose_network(pick(*events, over=[tell(7, UNDATED, parts=(("a-c", doer), ("a-b", done_to)))]), ENGLISH)
    assert isinstance(block, Network)
    assert [(tie.doer, tie.other, tie.mutual, [row.target for row in tie.rows]) for tie in block.ties] == [
        ("a-b", "a-c", False, ["e-1", "e-2"]),
        ("a-b", "a-d", True, ["e-2", "e-3"]),
        ("a-c", "a-b", False, ["e-7"]),
    ]
    assert [row.text for row in block.ties[2].rows] == ["undated"]
    assert [actor.name for actor in block.actors] == ["B", "C", "D"]
    assert block.notes == (
        "1 event for which the chronology has no room is counted, too.",
        "1 event that is planned, claimed or denied is not counted.",
    )


@pytest.mark.parametrize(("ties", "shown"), [(2, False), (3, True)])
def test_a_network_has_three_ties(ties: int, shown: bool) -> None:
    events = [
        tell(number, on(10), parts=(("a-b", Part.DOER), (f"a-{'cde'[number]}", Part.DONE_TO))) for number in range(ties)
    ]
    (block,) = compose_network(pick(*events), ENGLISH)
    assert isinstance(block, Network) is shown


@pytest.mark.parametrize(("others", "shown"), [(19, 19), (20, 19)])
def test_a_network_has_twenty_actors(others: int, shown: int) -> None:
    names = "cdefghijklmnopqrstuvwxyz"[:others]
    events = [
        tell(number, on(10), parts=(("a-b", Part.DOER), (f"a-{name}", Part.DONE_TO)))
        for number, name in enumerate(names)
    ]
    (block,) = compose_network(pick(*events), ENGLISH)
    assert isinstance(block, Network)
    assert (len(block.ties), len(block.actors)) == (shown, shown + 1)
    assert block.notes == (("1 tie that fewer events tell is not shown.",) if others > shown else ())


def test_the_strongest_ties_come_first() -> None:
    told = [("b", "c"), ("d", "e"), ("d", "e"), ("f", "g"), ("f", "g"), ("f", "g")]
    events = [
        tell(number, on(10), parts=((f"a-{one}", Part.DOER), (f"a-{other}", Part.DONE_TO)))
        for number, (one, other) in enumerate(told)
    ]
    (block,) = compose_network(pick(*events), ENGLISH)
    assert isinstance(block, Network)
    assert [(tie.doer, len(tie.rows)) for tie in block.ties] == [("a-f", 3), ("a-d", 2), ("a-b", 1)]
    assert [actor.name for actor in block.actors] == ["F", "G", "D", "E", "B", "C"]
    assert block.notes == ()


def test_a_network_has_no_more_actors_than_can_be_read() -> None:
    names = "bcdefghijklmnopqrstuvwxyz"
    pairs = [(one, other) for one in names for other in names if one != other]
    events = [
        tell(number, on(10), parts=((f"a-{one}", Part.DOER), (f"a-{other}", Part.DONE_TO)))
        for number, (one, other) in enumerate(pairs)
    ]
    (block,) = compose_network(pick(*events), ENGLISH)
    assert isinstance(block, Network)
    assert len(block.actors) <= 20
    assert len(block.ties) == 30
    assert block.notes == (f"{len(pairs) - 30} ties that fewer events tell are not shown.",)


def read(number: int, value: int, day: int | None, said_by: str | None = None) -> FigureReading:
    as_of = None if day is None else dt.date(2024, 2, day)
    span = Span(number, number + 1)
    return FigureReading(
        f"f-{number}", "killed", value, f"At least {value}", None, None, as_of, said_by, "d-1", span, span, 1
    )


def test_a_course_has_the_readings_of_a_series_those_alike_as_one() -> None:
    readings = (read(1, 9, 10), read(2, 9, 10), read(3, 12, 10, "a-b"), read(4, 20, 11), read(5, 30, None))
    names = {"a-b": "B"}
    (course,) = compose_courses(pick(figures=(FigureSeries(readings),)), names, ENGLISH)
    assert isinstance(course, FigureCourse)
    assert [(each.day.day, each.value, each.words, each.said_by, len(each.sources)) for each in course.readings] == [
        (10, 9, "at least 9", "", 2),
        (10, 12, "at least 12", "B", 1),
        (11, 20, "at least 20", "", 1),
    ]
    assert course.caption == "Killed: who gives which number, as of 6 March 2024."
    assert course.notes == ("1 reading without a date is not shown.",)


@pytest.mark.parametrize(
    "readings",
    [
        (read(1, 9, 10), read(2, 12, 11, "a-b")),
        (read(1, 9, 10), read(2, 12, 11), read(3, 14, 12)),
        (read(1, 9, 10), read(2, 12, 10), read(3, 14, 10)),
        (read(1, 9, 10), read(2, 9, 11), read(3, 9, 12)),
        (read(1, 9, None), read(2, 12, None), read(3, 14, None)),
    ],
)
def test_a_course_that_says_no_more_than_a_row_is_left_out(readings: tuple[FigureReading, ...]) -> None:
    assert compose_courses(pick(figures=(FigureSeries(readings),)), {}, ENGLISH) == ()


@pytest.mark.parametrize(
    ("readings", "shown"),
    [
        # four of one, or three of several
        ([read(each, each, each) for each in range(1, 5)], 4),
        ([read(each, each, each) for each in range(1, 4)], None),
        ([read(1, 1, 1), read(2, 2, 2), read(3, 3, 3, "a-b")], 3),
        ([read(1, 1, 1), read(2, 2, 3, "a-b")], None),
        # on two days, and of two numbers
        ([read(1, 1, 3), read(2, 2, 3), read(3, 3, 3), read(4, 4, 4)], 4),
        ([read(each, 9, each) for each in range(1, 5)], None),
        # as many as can be shown
        ([read(each, each, each) for each in range(1, 25)], 24),
    ],
)
def test_how_many_readings_make_a_course(readings: list[FigureReading], shown: int | None) -> None:
    courses = compose_courses(pick(figures=(FigureSeries(tuple(readings)),)), {"a-b": "B"}, ENGLISH)
    assert [len(course.readings) for course in courses] == ([shown] if shown else [])
    assert all(course.notes == () for course in courses)


def test_a_report_has_two_courses_at_most() -> None:
    series = FigureSeries(tuple(read(each, each, each) for each in range(1, 5)))
    assert len(compose_courses(pick(figures=(series,) * 3), {}, ENGLISH)) == 2


def test_a_point_of_a_course_cites_three_at_most() -> None:
    readings = (*(read(each, 5, 9) for each in range(4)), *(read(10 + each, 6 + each, 10 + each) for each in range(3)))
    (course,) = compose_courses(pick(figures=(FigureSeries(readings),)), {}, ENGLISH)
    assert [len(each.sources) for each in course.readings] == [3, 1, 1, 1]


def test_a_lower_number_for_no_reason_is_no_point_of_a_course() -> None:
    readings = (*(read(each, each, each) for each in range(1, 6)), read(6, 2, 6))
    (course,) = compose_courses(pick(figures=(FigureSeries(readings),)), {}, ENGLISH)
    assert [each.value for each in course.readings] == [1, 2, 3, 4, 5]
    assert course.notes == ("1 later, lower reading is not shown.",)


def test_the_latest_of_many_readings_are_shown() -> None:
    readings = tuple(read(number, number, 1 + number) for number in range(28))
    (course,) = compose_courses(pick(figures=(FigureSeries(readings),)), {}, ENGLISH)
    assert [each.value for each in course.readings] == list(range(4, 28))
    assert course.notes == ("4 earlier readings are not shown.",)


def test_the_page_on_pictures_lists_the_types_of_each_kind(root: Path) -> None:
    page = (root / "docs" / "pictures.md").read_text(encoding="utf-8")
    for kind, types in KINDS.items():
        assert f"| {kind} | {', '.join(f'`{each}`' for each in types)} |\n" in page

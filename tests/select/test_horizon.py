from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day, month

from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told
from briefkit.model.when import Period, When
from briefkit.select.horizon import Beyond, date_reports, list_known, look_beyond, place_event
from briefkit.select.wordings import Wordings

WEEK = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
AS_OF = dt.date(2024, 2, 18)
PLANNED, HAPPENED, DENIED = EventStatus.PLANNED, EventStatus.HAPPENED, EventStatus.DENIED


def tell(
    text: str,
    when: When | None,
    reported: str | None = "2024-02-15",
    status: EventStatus = HAPPENED,
    basis: Basis = Basis.STATED,
    paragraph: int = 1,
    weight: int = 0,
) -> SelectedEvent:
    told = (Told("doc", text, (text,), Span(0, 5), text, paragraph),)
    day_reported = dt.date.fromisoformat(reported) if reported else None
    date = EventDate(when, basis if when else Basis.NONE)
    return SelectedEvent(text, text, "aid", status, date, (), (), told, 1, weight=weight, reported=day_reported)


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (tell("Boats left.", day("2024-02-14")), "in"),
        (tell("Boats left.", month("2024-02")), "in"),
        # what has no time of its own
        (tell("Boats left.", None), "out"),
        # before the period, and news of its first day
        (tell("Boats left.", day("2024-02-10"), "2024-02-12", paragraph=6), "late"),
        (tell("Boats left.", day("2024-02-05"), "2024-02-15"), "late"),
        # history: long ago, or deep in a story of something else
        (tell("Boats left.", day("2024-01-05"), "2024-02-15"), "out"),
        (tell("Boats left.", day("2024-02-05"), "2024-02-15", paragraph=6), "out"),
        # three weeks at the top of its story, and no day more
        (tell("Boats left.", day("2024-01-25"), "2024-02-15"), "late"),
        (tell("Boats left.", day("2024-01-24"), "2024-02-15"), "out"),
        # no late report: reported before the period, or not known when, or on a day that is not its own
        (tell("Boats left.", day("2024-02-10"), "2024-02-11"), "out"),
        (tell("Boats left.", day("2024-02-10"), None), "out"),
        (tell("Boats left.", day("2024-02-10"), "2024-02-12", basis=Basis.CARRIED), "out"),
        # announced within the period for a day after it
        (tell("Boats will leave.", day("2024-03-01"), status=PLANNED), "announced"),
        (tell("Boats will leave.", day("2024-03-01"), "2024-02-11", PLANNED), "out"),
        (tell("Boats left.", day("2024-03-01")), "out"),
        # due within it
        (tell("Boats will leave.", day("2024-02-17"), status=PLANNED), "in"),
    ],
)
def test_where_an_event_stands_in_a_report_on_a_week(event: SelectedEvent, place: str) -> None:
    placed = place_event(event, WEEK, {})
    if placed is None:
        assert place == "out"
    elif place == "announced":
        assert (placed.due, placed.date) == (event.date.when, EventDate(day("2024-02-15"), Basis.PUBLISHED))
    else:
        assert placed == dataclasses.replace(event, late=place == "late")


@pytest.mark.parametrize(
    ("before", "late"),
    [
        (tell("Boats left Sena with rice.", day("2024-02-10"), "2024-02-11"), False),
        # of another day, of another matter, or told within the period itself
        (tell("Boats left Sena with rice.", day("2024-02-09"), "2024-02-11"), True),
        (tell("Rain fell on the hills.", day("2024-02-10"), "2024-02-11"), True),
        (tell("Boats left Sena with rice.", day("2024-02-10"), "2024-02-12"), True),
    ],
)
def test_what_was_told_before_the_period_is_no_late_report(before: SelectedEvent, late: bool) -> None:
    event = tell("Five boats left Sena.", day("2024-02-10"), "2024-02-12")
    placed = place_event(event, WEEK, list_known([before, event], WEEK))
    assert (placed is not None and placed.late) == late


def beyond(*events: SelectedEvent, period: Period | None = WEEK, documents: tuple[Article, ...] = ()) -> Beyond:
    parsed = [article.parsed() for article in documents]
    return look_beyond(events, period, parsed, AS_OF, {}, Wordings(each.document for each in parsed))


def names(events: tuple[SelectedEvent, ...]) -> list[str]:
    return [event.text for event in events]


def test_background_is_the_weightiest_history_in_order_of_time() -> None:
    years = [
        tell(
            f"Flood {year}.",
            When(str(year), day("2024-02-14").precision, dt.date(year, 1, 1), dt.date(year, 12, 31)),
            weight=year,
        )
        for year in range(2001, 2009)
    ]
    late = tell("Boats left.", day("2024-02-10"), "2024-02-12", weight=9999)
    denied = tell("Boats sank.", day("2010-02-10"), status=DENIED, weight=9999)
    carried = tell("Boats burned.", day("2010-02-10"), basis=Basis.CARRIED, weight=9999)
    earlier = tell("Told last week.", day("2010-02-10"), "2024-02-11", weight=9999)
    found = beyond(*reversed(years), late, denied, carried, earlier)
    assert names(found.background) == [f"Flood {year}." for year in range(2004, 2009)]
    assert beyond(*years, period=None).background == ()


def test_ahead_is_what_is_announced_for_a_coming_day() -> None:
    events = [
        tell("The bridge is to open.", month("2024-03"), status=PLANNED),
        tell("Boats will leave.", day("2024-02-19"), "2024-02-10", PLANNED),
        tell("Boats are to leave today.", day("2024-02-18"), status=PLANNED),
        tell("They will come.", day("2024-02-20"), status=PLANNED, basis=Basis.CARRIED),
        tell("Rain fell.", day("2024-02-20")),
    ]
    for period in (WEEK, None):
        assert names(beyond(*events, period=period).ahead) == ["Boats will leave.", "The bridge is to open."]


PLAN = tell("The commission will meet in Sena on Friday.", day("2024-02-16"), "2024-02-14", PLANNED)


@pytest.mark.parametrize(
    ("published", "text", "unknown"),
    [
        # nothing of it
        ("2024-02-17", "Rain fell on the hills.", True),
        # it happened, or not
        ("2024-02-17", "The commission met in Sena for three hours.", False),
        ("2024-02-16", "The commission did not meet at Sena.", False),
        # said before its day, which tells nothing
        ("2024-02-15", "The commission meets in Sena tomorrow.", True),
    ],
)
def test_of_a_plan_that_was_due_nothing_is_known_unless_it_is_told(published: str, text: str, unknown: bool) -> None:
    found = beyond(PLAN, documents=(Article("a", text, published),))
    assert (names(found.overdue), found.unknown) == (([PLAN.text], {PLAN.id}) if unknown else ([], frozenset()))


@pytest.mark.parametrize(
    ("told_of", "unknown"),
    [("2024-02-16", False), ("2024-02-17", False), ("2024-02-18", True), ("2024-02-15", True)],
    ids=["the day", "a day late", "two days late", "the day before"],
)
def test_one_word_is_enough_in_what_is_told_of_the_day(told_of: str, unknown: bool) -> None:
    article = Article("a", "Delegates of the commission arrived late.", "2024-02-18")
    assert beyond(PLAN, documents=(article,)).unknown == {PLAN.id}
    told = article.event(article.text, day(told_of))
    assert beyond(PLAN, documents=(told,)).unknown == ({PLAN.id} if unknown else frozenset())


def test_what_is_due_today_is_neither_ahead_nor_unknown() -> None:
    today = tell("The commission will meet.", day("2024-02-18"), status=PLANNED)
    assert beyond(today) == Beyond((), (), (), frozenset())


def test_reports_are_dated_by_their_first_telling() -> None:
    one, two = Article("one", "Rain.", "2024-02-17"), Article("two", "Rain.", "2024-02-16")
    undated = Article("none", "Rain.", None)
    told = tuple(Told(name, "e", ("e",), Span(0, 5), "Rain.", 1) for name in ("one", "two", "none"))
    documents = [article.parsed().document for article in (one, two, undated)]
    events = [dataclasses.replace(tell("Rain.", None, None), reports=reports) for reports in (told, told[2:])]
    assert [event.reported for event in date_reports(events, documents)] == [dt.date(2024, 2, 16), None]

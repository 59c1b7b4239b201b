from __future__ import annotations

import dataclasses
import datetime as dt

from tests.articles import day
from tests.select.test_horizon import PLANNED, tell

from briefkit.compose.chronology import compose_chronology
from briefkit.compose.horizon import compose_ahead, compose_background
from briefkit.languages import ENGLISH, load_catalogue
from briefkit.model.citing import source_id
from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.report import Bullets, Chronology, Cite, Empty, Paragraph, RowNote, Strong, Text, Verbatim
from briefkit.model.selection import SelectedEvent, Selection

BARE = Selection(dt.date(2024, 2, 18), None, (), (), (), (), (), ())
CITE = Cite(source_id("doc"), "¶ 1", (Span(0, 5),))
PLAN = tell("Boats will\nleave.", day("2024-03-01"), "2024-02-15", PLANNED)


def test_background_is_a_list_with_dates_and_sources() -> None:
    old = tell("The dyke broke.", day("2013-01-22"))
    assert compose_background(dataclasses.replace(BARE, background=(old,)), ENGLISH) == (
        Bullets(((Strong("22 January 2013"), Text(": "), Verbatim("The dyke broke."), Text(" "), CITE),)),
    )


def test_what_lies_ahead_is_dated_twice() -> None:
    line = (
        Strong("1 March 2024"),
        Text(" (announced 15 February 2024): "),
        Verbatim("Boats will leave."),
        Text(" "),
        CITE,
    )
    assert compose_ahead(dataclasses.replace(BARE, ahead=(PLAN,)), ENGLISH) == (Bullets((line,)),)


def test_what_was_due_stands_under_words_of_its_own() -> None:
    nothing, words, listed = compose_ahead(dataclasses.replace(BARE, overdue=(PLAN,)), ENGLISH)
    assert nothing == Empty("Nothing is announced for a day after 18 February 2024.")
    assert words == Paragraph((Text("Was due; no report that it happened:"),))
    assert isinstance(listed, Bullets)


def test_empty_sections_say_so() -> None:
    assert compose_background(BARE, ENGLISH) == (Empty("No earlier event is looked back on."),)
    assert compose_ahead(BARE, load_catalogue("en-US")) == (
        Empty("Nothing is announced for a day after February 18, 2024."),
    )


def chronology(event: SelectedEvent) -> Chronology:
    (block,) = compose_chronology(dataclasses.replace(BARE, events=(event,)), ENGLISH)
    assert isinstance(block, Chronology)
    return block


def test_a_late_report_has_its_mark() -> None:
    made = chronology(dataclasses.replace(tell("Boats left.", day("2024-02-10")), late=True))
    assert (made.rows[0].date, made.rows[0].marks) == ("10 February 2024", "§")
    assert made.notes == ("§ Late report: it happened before the period and was reported only within it.",)


def test_an_announcement_says_for_what_day() -> None:
    announced = EventDate(day("2024-02-15"), Basis.PUBLISHED)
    (row,) = chronology(dataclasses.replace(PLAN, date=announced, due=day("2024-03-01"))).rows
    assert (row.date, row.marks, row.status) == ("15 February 2024", "", "announced")
    assert row.notes == (RowNote("Due", (Text("1 March 2024"),)),)


def test_a_plan_without_news_says_so() -> None:
    (row,) = chronology(dataclasses.replace(PLAN, unknown=True)).rows
    assert (row.date, row.status) == ("1 March 2024", "planned")
    assert row.notes == (RowNote("Outcome", (Text("unknown; no report of it was found"),)),)


def test_what_is_only_claimed_says_so() -> None:
    (row,) = chronology(dataclasses.replace(tell("Boats left.", day("2024-02-15")), status=EventStatus.CLAIMED)).rows
    assert (row.date, row.status) == ("15 February 2024", "claimed")

"""What a sentence continues: whose statement it goes on with, and what one paragraph takes over from another."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.events.cast import make_cast
from tests.extract.events.sight import see

from briefkit.extract.events.dating_context import NO_DATE, Speech, Thread, carry_over
from briefkit.model.document import Span
from briefkit.model.facts import Basis, DateMention, DateType, EventDate
from briefkit.model.when import Precision, When


def make_mention(day: int | None) -> DateMention:
    date = dt.date(2024, 2, day) if day else None
    return DateMention(Span(0, 6), DateType.DATE, When("day", Precision.DAY, date, date), "weekday")


MONDAY, TUESDAY = make_mention(12), make_mention(13)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("She said so.", True),
        ("The top official said so.", True),
        ("An official said so.", False),
        ("The officials said so.", False),
        ("Vale said so.", True),
        ("Orr said so.", False),
        ("Said so.", False),
    ],
)
def test_who_goes_on_saying_something(text: str, goes_on: bool) -> None:
    reading = see(text, make_cast(text)).grammar.reading
    speech = Speech(MONDAY, frozenset(), frozenset(("ana", "vale")))
    assert speech.goes_on(reading, reading.clauses[0]) is goes_on


@pytest.mark.parametrize(
    ("story", "continued", "elsewhere"),
    [
        (None, None, False),
        (MONDAY, None, False),
        (None, MONDAY, True),
        (MONDAY, MONDAY, False),
        (MONDAY, TUESDAY, True),
    ],
)
def test_going_on_from_another_day(story: DateMention | None, continued: DateMention | None, elsewhere: bool) -> None:
    assert Thread(story, continued).goes_on_from_another_day is elsewhere


@pytest.mark.parametrize(
    ("continued", "goes_on", "kept"), [(MONDAY, True, True), (MONDAY, False, False), (None, True, False)]
)
def test_a_paragraph_goes_on_from_a_single_sentence(continued: DateMention | None, goes_on: bool, kept: bool) -> None:
    thread = Thread(MONDAY, continued, background=True)
    opened = thread.open_paragraph(goes_on=goes_on)
    assert (opened == thread) is kept
    assert (opened.continued, opened.background) == ((continued, True) if kept else (None, False))


def test_what_is_carried_over_has_a_day() -> None:
    assert carry_over(MONDAY) == EventDate(MONDAY.when, Basis.CARRIED, MONDAY.span)
    assert carry_over(make_mention(None)) == NO_DATE

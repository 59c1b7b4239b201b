"""What a document last mentioned."""

from __future__ import annotations

import datetime as dt

from briefkit.extract.dates.timeline import Timeline
from briefkit.extract.dates.values import clock_when, day_when, recurring_when, years_when
from briefkit.model.when import Precision, When


def test_a_mention_counts_for_all_that_is_coarser() -> None:
    timeline = Timeline()
    timeline.note(years_when(2018, Precision.YEAR))
    timeline.note(recurring_when(Precision.MONTH, 5, 2019))
    timeline.note(clock_when(dt.date(2020, 6, 3), "NI"))
    timeline.note(recurring_when(Precision.QUARTER, 2, 2021))
    assert timeline.last(Precision.DAY) == timeline.last(Precision.MONTH) == dt.date(2020, 6, 3)
    assert timeline.last(Precision.QUARTER) == timeline.last(Precision.YEAR) == dt.date(2021, 4, 1)


def test_what_has_no_day_changes_nothing() -> None:
    timeline = Timeline()
    timeline.note(When("PRESENT_REF", Precision.VAGUE))
    assert timeline.last(Precision.DAY) is None


def test_a_mention_too_far_back() -> None:
    timeline = Timeline()
    timeline.begin_sentence()
    timeline.note(day_when(dt.date(2020, 6, 3)))
    timeline.begin_sentence()
    assert timeline.last(Precision.DAY, within=1) == dt.date(2020, 6, 3)
    timeline.begin_sentence()
    assert timeline.last(Precision.DAY, within=1) is None
    assert timeline.last(Precision.DAY) == dt.date(2020, 6, 3)


def test_a_mention_of_what_is_to_come() -> None:
    timeline = Timeline()
    timeline.note(day_when(dt.date(2020, 6, 3)))
    timeline.note(day_when(dt.date(2020, 7, 1)))
    assert timeline.last(Precision.DAY) == dt.date(2020, 7, 1)
    assert timeline.last(Precision.DAY, until=dt.date(2020, 6, 30)) == dt.date(2020, 6, 3)
    assert timeline.last(Precision.DAY, until=dt.date(2020, 6, 2)) is None

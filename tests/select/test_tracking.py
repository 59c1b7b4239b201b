from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.compose.test_horizon import BARE, PLAN
from tests.select.test_figures import toll
from tests.select.test_horizon import tell
from tests.select.test_select import AS_OF, dyke, spec

from briefkit.compose import compose_report
from briefkit.languages import ENGLISH
from briefkit.model.citing import source_id
from briefkit.model.tracking import Tracked
from briefkit.select import select
from briefkit.select.tracking import track_rows

BROKE = tell("The dyke broke.", day("2013-01-22"))


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("background", ["The dyke broke."]),
        ("chronology", ["It gave way."]),
        ("ahead", ["Boats will\nleave.", "The dyke broke."]),
        ("overview", []),
    ],
)
def test_what_a_section_prints_is_tracked_under_its_id(section: str, words: list[str]) -> None:
    selection = dataclasses.replace(
        BARE, background=(BROKE,), ahead=(PLAN,), overdue=(BROKE,), events=(tell("It gave way.", day("2024-02-15")),)
    )
    tracked = track_rows(selection, {section}, ENGLISH)
    assert [(each.section, each.text) for each in tracked] == [(section, text) for text in words]


def test_an_event_is_known_by_all_that_tell_it() -> None:
    articles = [dyke("a", outlet="The Courier"), dyke("b", outlet="Radio South")]
    selection = select([article.parsed() for article in articles], spec(), AS_OF)
    tracked = track_rows(selection, {"chronology"}, ENGLISH)[0]
    event = selection.events[0]
    assert tracked == Tracked(
        id=event.id,
        section="chronology",
        text="The dyke at Lionde gave way on Thursday.",
        kind=event.type,
        tellings=tuple(dict.fromkeys((event.id, *(told.event for told in event.reports)))),
        sources=(source_id("a"), source_id("b")),
        when=event.date.when,
        status="happened",
        place="Lionde",
        reported=dt.date(2024, 2, 16),
    )


def test_a_plan_is_known_by_the_day_on_which_it_is_due() -> None:
    """One report has it on the day it was announced, the next on the day it is due: it is as it was."""
    due = day("2024-03-04")
    announced = dataclasses.replace(tell("Boats will leave.", day("2024-02-16")), due=due)
    selection = dataclasses.replace(BARE, events=(announced,))
    assert [each.when for each in track_rows(selection, {"chronology"}, ENGLISH)] == [due]


def test_a_report_has_what_its_sections_track() -> None:
    selection = select([dyke("a").parsed()], spec(), AS_OF)
    report = compose_report(selection, spec())
    assert report.tracked == selection.tracked == track_rows(selection, spec().made_sections, ENGLISH) != ()


def test_a_series_of_figures_is_known_by_all_its_readings() -> None:
    articles = [toll("a", "1,200", "2024-02-16"), toll("b", "at least 1,500", "2024-02-17")]
    selection = select([article.parsed() for article in articles], spec(), AS_OF)
    (tracked,) = track_rows(selection, {"figures"}, ENGLISH)
    (series,) = selection.figures
    assert tracked == Tracked(
        id=series.readings[0].id,
        section="figures",
        text="Killed, Lionde: at least 1,500",
        kind="killed",
        tellings=tuple(reading.id for reading in series.readings),
        sources=(source_id("a"), source_id("b")),
        place="Lionde",
        value=1_500,
    )

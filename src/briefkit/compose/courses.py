"""The courses of figures: what was said of a count from day to day, and by whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day
from briefkit.languages.figures import name_figures, name_speaker
from briefkit.model.charts import CourseReading, FigureCourse
from briefkit.model.citing import cite
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.selection import Selection

_LEAST = {False: 4, True: 3}
"""Readings that a picture has at least, by whether several give them; fewer are told by a row of the table."""
_MOST = 24
"""Readings that a picture has at most, the latest: as many rows as fill half a page."""
_COURSES = 2
"""Pictures of a report at most, of the counts that most documents tell."""
_CITED = 3


def compose_courses(selection: Selection, names: Mapping[str, str], catalogue: Catalogue) -> tuple[FigureCourse, ...]:
    """The courses that say more than a row of a table.

    Args:
        selection: With the series, those that most documents tell first.
        names: Of actors, by their ids.
        catalogue: Of the reader's language.
    """
    called = name_figures(selection.figures, names, catalogue)
    courses = (
        _build_course(series, name, selection, names, catalogue)
        for series, name in zip(selection.figures, called, strict=True)
    )
    return tuple(course for course in courses if course is not None)[:_COURSES]


def _build_course(
    series: FigureSeries, name: str, selection: Selection, names: Mapping[str, str], catalogue: Catalogue
) -> FigureCourse | None:
    readings = list(_join_readings(series, names, catalogue))
    several = len({reading.said_by for reading in readings}) > 1
    if len(readings) < _LEAST[several] or readings[0].day == readings[-1].day or series.lowest == series.highest:
        return None
    day = format_day(selection.as_of, catalogue)
    caption = catalogue.say("{what}: who gives which number, as of {day}.", what=name, day=day)
    return FigureCourse(caption, tuple(readings[-_MOST:]), tuple(_note(series, len(readings), catalogue)))


def _join_readings(series: FigureSeries, names: Mapping[str, str], catalogue: Catalogue) -> Iterator[CourseReading]:
    """The readings with a day, in order; those in which the same one gives the same number on a day are one.

    Those that fall for no reason that they say are left out: a line through them would say that the count fell.
    """
    joined: dict[tuple[dt.date, int, str], list[FigureReading]] = {}
    falls = {reading.id for reading in series.falls}
    for reading in series.readings:
        if reading.as_of is not None and reading.id not in falls:
            said_by = name_speaker(reading, names, catalogue)
            joined.setdefault((reading.as_of, reading.value, said_by), []).append(reading)
    for (day, value, said_by), members in sorted(joined.items(), key=lambda each: each[0][:2]):
        words = members[0].words
        cites = tuple(cite(each.document, each.paragraph, (each.span,)) for each in members[:_CITED])
        yield CourseReading(day, value, words[:1].lower() + words[1:], said_by, cites)


def _note(series: FigureSeries, readings: int, catalogue: Catalogue) -> Iterator[str]:
    """What is not shown."""
    if readings > _MOST:
        yield catalogue.count(
            "{number} earlier reading is not shown.", "{number} earlier readings are not shown.", readings - _MOST
        )
    if series.falls:
        yield catalogue.count(
            "{number} later, lower reading is not shown.",
            "{number} later, lower readings are not shown.",
            len(series.falls),
        )
    undated = sum(reading.as_of is None for reading in series.readings)
    if undated:
        yield catalogue.count(
            "{number} reading without a date is not shown.", "{number} readings without a date are not shown.", undated
        )

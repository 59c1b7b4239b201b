from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from briefkit.extract.dates.values import (
    clip_when,
    clock_when,
    day_when,
    recurring_when,
    stretch_when,
    week_when,
    weekend_when,
    years_when,
)
from briefkit.model.calendar_values import FIRST_YEAR, LAST_YEAR
from briefkit.model.edtf import format_edtf, format_edtf_period
from briefkit.model.when import Period, Precision, When

_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_DATE = rf"(?:{_DAY}|\d{{4}}-(?:0[1-9]|1[0-2])|\d{{4}})"
_TIME = r"T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:Z|[+-]\d\d:\d\d)?"
GRAMMAR = re.compile(
    rf"{_DATE}~?|{_DAY}{_TIME}|\d{{3}}X~?|\d{{2}}XX~?|\d{{4}}-(?:2[1-4]|3[3-9]|4[01])"
    rf"|(?:{_DATE}~?|\.\.)/(?:{_DATE}~?|\.\.)"
    r"|[\dX]{4}-(?:[01]\d|XX)(?:-(?:[0-3]\d|XX))?"
)
"""What of EDTF is written, level 0 to 2."""

DAY = dt.date(2021, 6, 3)


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (When("2021-06-03", Precision.DAY), "2021-06-03"),
        (When("2021-05", Precision.MONTH), "2021-05"),
        (clock_when(DAY, "18:00Z"), "2021-06-03T18:00:00Z"),
        (clock_when(DAY, "18:00:30+0430"), "2021-06-03T18:00:30+04:30"),
        (clock_when(DAY, "18"), "2021-06-03"),
        (clock_when(DAY, "24:00"), "2021-06-03"),
        (clock_when(DAY, "18:00", "APPROX"), "2021-06-03"),
        (clock_when(DAY, "MO", "START"), "2021-06-03"),
        (week_when(DAY, "START"), "2021-05-31/2021-06-01~"),
        (week_when(DAY, "APPROX"), "2021-05-31~/2021-06-06~"),
        (recurring_when(Precision.HALF, 2, 2021), "2021-41"),
        (recurring_when(Precision.HALF, 2, 2021, "END"), "2021-11~/2021-12"),
        (recurring_when(Precision.QUARTER, 4, 2021), "2021-36"),
        (recurring_when(Precision.SEASON, 3, 2021), "2021-23"),
        (years_when(2020, Precision.DECADE, "APPROX"), "202X~"),
        (years_when(1900, Precision.CENTURY, "END"), "1967~/1999"),
        (stretch_when(day_when(DAY), recurring_when(Precision.MONTH, 7, 2021)), "2021-06-03/2021-07"),
        (stretch_when(years_when(2009, Precision.YEAR), years_when(2010, Precision.YEAR)), "2009/2010"),
        (stretch_when(clock_when(DAY, "18:00"), clock_when(DAY, "20:00")), "2021-06-03"),
        (When("2021-06", Precision.MONTH, begin=DAY), "2021-06-03/.."),
        (When("2021-06", Precision.MONTH, finish=DAY), "../2021-06-03"),
        (When("2021-01/2021-05", Precision.MONTH, dt.date(2021, 1, 1), dt.date(2021, 4, 30)), "2021-01/2021-04"),
        (When("P2W", Precision.VAGUE, DAY, DAY + dt.timedelta(14), "APPROX"), "2021-06-03~/2021-06-17~"),
        (When("2021", Precision.YEAR, dt.date(2021, 2, 1), dt.date.max), "2021-02/9999-12"),
        (When("XXXX-XX-03", Precision.DAY), "XXXX-XX-03"),
        (When("XXXX-XX-XX", Precision.DAY), None),
        (When("XXXX-WXX-5", Precision.DAY), None),
        (When("2021-02-30", Precision.DAY), None),
        (When("3021", Precision.YEAR), None),
        (When("PRESENT_REF", Precision.VAGUE), None),
        (When("", Precision.VAGUE), None),
    ],
    ids=lambda each: each.value if isinstance(each, When) else None,
)
def test_times_are_written_as_precisely_as_they_were_read(when: When, edtf: str | None) -> None:
    assert format_edtf(when) == edtf


@pytest.mark.parametrize(
    ("period", "edtf"),
    [
        (Period(dt.date(2021, 5, 28), DAY), "2021-05-28/2021-06-03"),
        (Period(DAY, DAY), "2021-06-03"),
        (Period(DAY), "2021-06-03/.."),
        (Period(None, DAY), "../2021-06-03"),
        (Period(), None),
    ],
)
def test_periods(period: Period, edtf: str | None) -> None:
    assert format_edtf_period(period) == edtf


MODS = (
    *("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN"),
    *("EQUAL_OR_LESS", "EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER", None),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times as documents have them, cut and joined at will."""
    day = draw(st.dates(dt.date(FIRST_YEAR + 2, 1, 1), dt.date(LAST_YEAR - 2, 12, 31)))
    mod = draw(st.sampled_from(MODS))
    made = [
        *(make(day, mod) for make in (day_when, week_when, weekend_when)),
        *(clock_when(day, time, mod) for time in ("06:30", "23:59:59Z", "07", "24:00", "EV")),
        *(years_when(day.year // size * size, grain, mod) for grain, size in zip(YEARS, (1, 10, 100), strict=True)),
        years_when(day.year, Precision.YEAR, mod, fiscal=True),
        *(
            recurring_when(grain, draw(st.integers(1, most)), day.year, mod)
            for grain, most in ((Precision.MONTH, 12), (Precision.SEASON, 4), (Precision.QUARTER, 4))
        ),
        When("P3D", Precision.VAGUE, mod=mod),
        When(f"XXXX-{day:%m-%d}", Precision.DAY, mod=mod),
    ]
    when = draw(st.sampled_from(made))
    match draw(st.sampled_from(("whole", "clipped", "stretch", "record"))):
        case "clipped":
            return clip_when(when, day, draw(st.sampled_from((-1, 1))))
        case "stretch":
            other = draw(st.sampled_from(made))
            with suppress(TypeError, ValueError):
                return stretch_when(*sorted((when, other), key=lambda each: (each.begin, each.finish)))
        case "record":
            return When(when.value, when.precision, *draw(st.tuples(st.none() | st.just(day), st.none())), mod)
    return when


YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)


@given(whens())
def test_whatever_is_written_is_edtf(when: When) -> None:
    edtf = format_edtf(when)
    if edtf is None:
        assert when.begin is None
        assert when.finish is None
        return
    assert GRAMMAR.fullmatch(edtf)
    assert str(parse_edtf(edtf))  # which raises EDTFParseException

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.read.dates import FoundMoment, Moment, find_date, read_date

DAY = dt.date(2021, 6, 3)
BAKU = dt.timezone(dt.timedelta(hours=4))


@pytest.mark.parametrize(
    "text",
    [
        "2021-06-03",
        "2021-6-3",
        "2021/06/03",
        "2021.06.03",
        "June 3, 2021",
        "June 3 2021",
        "JUNE 3, 2021",
        "Jun. 3, 2021",
        "June 3rd, 2021",
        "3 June 2021",
        "3rd of June 2021",
        "03 Jun 2021",
        "3-Jun-2021",
        "Thursday, June 3, 2021",
        "Thursday 3 June 2021",
        "Thu, 3 June, 2021",
        "June 3, 2021 at 6:10 p.m.",
        "3 June 2021, 06:10",
        "June 3, 2021 10:15 EST",
        "20210603",
        "  3 June 2021\n",
    ],
)
def test_a_day_in_any_common_form(text: str) -> None:
    assert read_date(text) == Moment(DAY)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2021-06-03T10:15:00+04:00", dt.datetime(2021, 6, 3, 10, 15, tzinfo=BAKU)),
        ("2021-06-03 10:15:30.123+0400", dt.datetime(2021, 6, 3, 10, 15, 30, tzinfo=BAKU)),
        ("2021-06-03T10:15Z", dt.datetime(2021, 6, 3, 10, 15, tzinfo=dt.UTC)),
        ("20210603T101500Z", dt.datetime(2021, 6, 3, 10, 15, tzinfo=dt.UTC)),
        ("Thu, 03 Jun 2021 10:15:00 +0400", dt.datetime(2021, 6, 3, 10, 15, tzinfo=BAKU)),
        ("Thu, 03 Jun 2021 10:15:00 GMT", dt.datetime(2021, 6, 3, 10, 15, tzinfo=dt.UTC)),
        ("June 3, 2021 12:05 am UTC", dt.datetime(2021, 6, 3, 0, 5, tzinfo=dt.UTC)),
        ("2021-06-03T10:15:00", None),
        ("2021-06-03T25:15:00Z", None),
        ("2021-06-03T10:15:00+99:00", None),
    ],
)
def test_an_instant_needs_a_time_and_a_zone(text: str, instant: dt.datetime | None) -> None:
    assert read_date(text) == Moment(DAY, instant)


def test_an_hour_ahead_of_utc_is_not_utc() -> None:
    found = find_date("June 3, 2021 at 07:00:00 GMT+4")
    assert found is not None
    assert found.moment == Moment(DAY)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("13.06.2021", None, dt.date(2021, 6, 13)),
        ("06/13/2021", None, dt.date(2021, 6, 13)),
        ("06.06.2021", None, dt.date(2021, 6, 6)),
        ("03.06.2021", None, DAY),
        ("03.06.2021", "en-US", DAY),
        ("06.13.2021", None, dt.date(2021, 6, 13)),
        ("03/06/2021", None, None),
        ("03-06-2021", None, None),
        ("03/06/2021", "en-GB", DAY),
        ("03-06-2021", "tr", DAY),
        ("06/03/2021", "en", DAY),
        ("06/03/2021", "en-US", DAY),
        ("06/03/2021", "en-us", DAY),
        ("06-03-2021", "en-PH", DAY),
    ],
)
def test_figures_are_read_where_their_order_is_known(text: str, language: str | None, day: dt.date | None) -> None:
    assert read_date(text, language) == (Moment(day) if day else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "June 3",
        "2021",
        "31 June 2021",
        "2021-13-01",
        "3 June 0021",
        "9999-12-31",
        "June 3, 2021 was a Thursday",
        "v2021-06-03",
        "1.2021-06-03",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_a_date_is_found_with_its_weekday_and_time() -> None:
    line = "Posted Thursday, June 3, 2021 10:15 by Ada Lem"
    assert find_date(line) == FoundMoment(Moment(DAY), line.index("Thu"), line.index(" by"))


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.:, TZ+JuneMayth", max_size=60))
def test_nothing_is_raised(text: str) -> None:
    find_date(text, "en-GB")
    read_date(text)

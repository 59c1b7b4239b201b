from __future__ import annotations

import datetime as dt

import pytest

from briefkit.languages import ENGLISH, load_catalogue
from briefkit.languages.dates import format_day, format_moment, format_period, format_when
from briefkit.model.when import Period, Precision, When


def when(value: str, precision: str, begin: str, finish: str, mod: str | None = None) -> When:
    return When(value, Precision(precision), dt.date.fromisoformat(begin), dt.date.fromisoformat(finish), mod)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (when("2021-06-03", "day", "2021-06-03", "2021-06-03"), "3 June 2021"),
        (when("2021-05", "month", "2021-05-01", "2021-05-10", "START"), "early May 2021"),
        (when("2021-05", "month", "2021-05-11", "2021-05-20", "MID"), "mid-May 2021"),
        (when("2021-05", "month", "2021-05-21", "2021-05-31", "END"), "late May 2021"),
        (when("2020-FA", "season", "2020-09-01", "2020-11-30"), "autumn 2020"),
        (when("2021-Q2", "quarter", "2021-04-01", "2021-06-30"), "second quarter of 2021"),
        (when("2021-H1", "half", "2021-01-01", "2021-06-30"), "first half of 2021"),
        (when("2021", "year", "2021-01-01", "2021-12-31"), "2021"),
        (when("2021-W22", "week", "2021-05-31", "2021-06-01", "START"), "early in the week of 31 May 2021"),
        (when("2021-06-03TNI", "part-of-day", "2021-06-03", "2021-06-03", "END"), "3 June 2021, late night"),
        (when("2008-01-01/2016-12-31", "year", "2008-01-01", "2016-12-31"), "2008–2016"),
        (when("2021-05-01/2021-07-31", "month", "2021-05-01", "2021-07-31"), "May – July 2021"),
        (when("2021-11-01/2022-02-28", "month", "2021-11-01", "2022-02-28"), "November 2021 – February 2022"),
        (when("2021-W22", "week", "2021-05-31", "2021-06-06"), "week of 31 May 2021"),
        (when("2021-W22-WE", "weekend", "2021-06-05", "2021-06-06"), "weekend of 5 June 2021"),
        (when("199", "decade", "1990-01-01", "1999-12-31"), "1990s"),
        (when("19", "century", "1900-01-01", "1999-12-31"), "20th century"),
        (when("2021-06-03T06:00", "minute", "2021-06-03", "2021-06-03"), "3 June 2021, 06:00"),
        (when("2021-06-03T06", "hour", "2021-06-03", "2021-06-03"), "3 June 2021, 06:00"),
        (when("2021-06-03TNI", "part-of-day", "2021-06-03", "2021-06-03"), "3 June 2021, night"),
        (when("2021-06-03/2021-06-05", "day", "2021-06-03", "2021-06-05"), "3–5 June 2021"),
        (when("2021-05", "month", "2021-05-01", "2021-05-31", "APPROX"), "about May 2021"),
        # "a little over a week ago" is about that week, and no more than it
        (when("2021-05", "month", "2021-05-01", "2021-05-31", "MORE_THAN"), "about May 2021"),
        (when("2021-05", "month", "2021-05-01", "2021-05-31", "LESS_THAN"), "about May 2021"),
        (When("PAST_REF", Precision.VAGUE), "PAST_REF"),
    ],
)
def test_dates_are_no_more_precise_than_they_were_read(date: When, words: str) -> None:
    assert format_when(date, ENGLISH) == words


def test_american_english_puts_the_month_first() -> None:
    assert format_day(dt.date(2021, 6, 3), load_catalogue("en-US")) == "June 3, 2021"


@pytest.mark.parametrize(
    ("begin", "finish", "words"),
    [
        ("2021-05-28", "2021-06-03", "28 May – 3 June 2021"),
        ("2021-06-01", "2021-06-03", "1–3 June 2021"),
        ("2020-12-28", "2021-01-03", "28 December 2020 – 3 January 2021"),
        ("2021-06-03", "2021-06-03", "3 June 2021"),
        ("2021-06-03", None, "since 3 June 2021"),
        (None, "2021-06-03", "until 3 June 2021"),
        (None, None, "all time"),
    ],
)
def test_periods(begin: str | None, finish: str | None, words: str) -> None:
    sides = [dt.date.fromisoformat(side) if side else None for side in (begin, finish)]
    assert format_period(Period(*sides), ENGLISH) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2021-06-03T18:00+04:00", "3 June 2021, 18:00 (UTC+04:00)"),
        ("2021-06-03T18:00+00:00", "3 June 2021, 18:00 (UTC)"),
        ("2021-06-03T18:00", "3 June 2021, 18:00"),
    ],
)
def test_moments(moment: str, words: str) -> None:
    assert format_moment(dt.datetime.fromisoformat(moment), ENGLISH) == words


MAY = when("2021-05", "month", "2021-05-01", "2021-05-31")
EARLY_MAY = when("2021-05", "month", "2021-05-01", "2021-05-10", "START")
AUTUMN = when("2020-FA", "season", "2020-09-01", "2020-11-30")
WEEK = when("2021-W22", "week", "2021-05-31", "2021-06-06")
CENTURY = when("19", "century", "1900-01-01", "1999-12-31")
MORNING = when("2021-06-03TMO", "part-of-day", "2021-06-03", "2021-06-03")


@pytest.mark.parametrize(
    ("language", "date", "words"),
    [
        ("fr", MAY, "mai 2021"),
        ("fr", EARLY_MAY, "début mai 2021"),
        ("fr", AUTUMN, "automne 2020"),
        ("fr", CENTURY, "XXe siècle"),
        ("es", EARLY_MAY, "comienzos de mayo de 2021"),
        ("es", WEEK, "semana del 31 de mayo de 2021"),
        ("ru", MAY, "май 2021 г."),
        ("ru", EARLY_MAY, "начало мая 2021 г."),
        ("ru", MORNING, "3 июня 2021 г., утро"),
        ("tr", EARLY_MAY, "Mayıs 2021 başı"),
        ("tr", CENTURY, "20. yüzyıl"),
        ("az", WEEK, "31 may 2021 tarixində başlayan həftə"),
        ("az", CENTURY, "XX əsr"),
        ("ar", AUTUMN, "خريف 2020"),
        ("ar", MORNING, "\u200f3 يونيو 2021، صباحًا"),
    ],
)
def test_dates_in_other_languages(language: str, date: When, words: str) -> None:
    assert " ".join(format_when(date, load_catalogue(language)).split()) == words  # CLDR changes its mind on blanks


@pytest.mark.parametrize(
    ("language", "begin", "finish", "words"),
    [
        ("fr", "2021-06-01", "2021-06-03", "1er–3 juin 2021"),
        ("fr", "2021-05-28", "2021-06-03", "28 mai – 3 juin 2021"),
        ("fr", "2021-06-01", None, "depuis le 1er juin 2021"),
        ("es", "2020-12-28", "2021-01-03", "28 de diciembre de 2020 – 3 de enero de 2021"),
        ("es", "2021-05-28", "2021-06-03", "28 de mayo – 3 de junio de 2021"),
        ("tr", "2021-06-01", "2021-06-03", "1–3 Haziran 2021"),
        ("az", "2021-06-01", "2021-06-03", "1–3 iyun 2021"),
        ("ar", None, "2021-06-03", "حتى \u200f3 يونيو 2021"),
    ],
)
def test_periods_in_other_languages(language: str, begin: str | None, finish: str | None, words: str) -> None:
    sides = [dt.date.fromisoformat(side) if side else None for side in (begin, finish)]
    assert format_period(Period(*sides), load_catalogue(language)) == words

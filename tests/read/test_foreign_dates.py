from __future__ import annotations

import datetime as dt

import pytest

from briefkit.read.dates import find_date
from briefkit.read.foreign_dates import find_foreign_date

DAY = dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "12 mars 2026",
        "le jeudi 12 mars 2026 à 14h30",
        "Donnerstag, 12. März 2026, 08:15 Uhr",
        "12. Mrz. 2026",
        "jueves, 12 de marzo de 2026 7:00",
        "marzo 12, 2026",
        "giovedì 12 marzo 2026 alle 14:30",
        "quinta-feira, 12 de março de 2026 às 14h30",
        "donderdag 12 maart 2026 om 14:30 uur",
        "czwartek, 12 marca 2026 r., godz. 14:30",
        "12 Mart 2026 Perşembe 14:30",
        "12 MART 2026",
        "12 mart 2026-cı il",
        "joi, 12 martie 2026, ora 14:30",
        "12. března 2026 v 14:30",
        "12. 3. 2026 14:30",
        "torsdag den 12. marts 2026 kl. 14.30",
        "12. maaliskuuta 2026 klo 14.30",
        "2026. március 12., csütörtök",
        "2026. 03. 12. 14:30",
        "12 марта 2026 г., 7:00",
        "12 марта 2026 года",
        "12 мар. 2026, 14:30 МСК",
        "12 березня 2026 року",
        "12 март 2026 г.",
        "12. марта 2026.",
        "Πέμπτη, 12 Μαρτίου 2026",
        "12 مارس 2026",
        "١٢ مارس/آذار ٢٠٢٦",
        "۲۱ اسفند ۱۴۰۴",
        "12 במרץ 2026",
        "2026 m. kovo 12 d.",
        "2026. gada 12. marts",
        "12 tháng 3 năm 2026",
        "2026年3月12日 7:00",
        "2026년 3월 12일",
    ],
)
def test_a_day_in_many_languages(text: str) -> None:
    found = find_foreign_date(text)
    assert found is not None
    assert (found.day, text[found.start : found.end].rstrip(".")) == (DAY, text.rstrip("."))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mar. 14 juin 2025 à 07:00", dt.date(2025, 6, 14)),
        ("1er juillet 2025", dt.date(2025, 7, 1)),
        ("3 мая 2025", dt.date(2025, 5, 3)),
        ("9 Ağu 2025 Cmt", dt.date(2025, 8, 9)),
        ("5 KASIM 2025", dt.date(2025, 11, 5)),
        ("12 كانون الثاني 2026", dt.date(2026, 1, 12)),
        ("1 فروردین 1405", dt.date(2026, 3, 21)),
        ("30 اسفند 1403", dt.date(2025, 3, 20)),
        ("22 بهمن 1357", dt.date(1979, 2, 11)),
        ("31 juin 2025", None),
        ("31 مهر 1404", None),
        ("16 foo 2025", None),
        ("5 Mai 20251", None),
        ("16 octobre", None),
        ("2025", None),
        ("", None),
    ],
)
def test_other_days_and_none(text: str, day: dt.date | None) -> None:
    found = find_foreign_date(text)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("language", "month"), [(None, 11), ("pl", 11), ("cs", 11), ("hr", 10), ("hr-HR", 10), ("xx", 11)]
)
def test_a_name_of_two_months_is_that_of_the_language(language: str | None, month: int) -> None:
    found = find_foreign_date("12 listopada 2026", language)
    assert found is not None
    assert found.day == dt.date(2026, month, 12)


def test_an_instant_needs_a_time_and_a_zone() -> None:
    found = find_date("4 mars 2026 - 10:00 GMT")
    assert found is not None
    assert found.moment.instant == dt.datetime(2026, 3, 4, 10, tzinfo=dt.UTC)
    late = find_date("4 mars 2026 à 25h00 GMT")
    assert late is not None
    assert late.moment.instant is None


@pytest.mark.parametrize("text", ["Only 12 of 2026 mars bars", "In 2021 mai 300", "Room 12 Mart, 20261"])
def test_words_that_are_months_elsewhere_are_none_without_the_shape_of_a_date(text: str) -> None:
    assert find_date(text) is None

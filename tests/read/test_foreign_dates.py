from __future__ import annotations

import datetime as dt

import pytest

from briefkit.read.dates import Moment
from briefkit.read.foreign_dates import find_foreign_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("jeudi 16 octobre 2025 07:00", dt.date(2025, 10, 16)),
        ("mar. 14 juin 2025 à 07:00", dt.date(2025, 6, 14)),
        ("1er juillet 2025", dt.date(2025, 7, 1)),
        ("Donnerstag, 16. Oktober 2025 07:00", dt.date(2025, 10, 16)),
        ("5. März 2025", dt.date(2025, 3, 5)),
        ("jueves, 16 de octubre de 2025 7:00", dt.date(2025, 10, 16)),
        ("16 октября 2025 г., 7:00", dt.date(2025, 10, 16)),
        ("3 мая 2025", dt.date(2025, 5, 3)),
        ("16 Ekim 2025 Perşembe 07:00", dt.date(2025, 10, 16)),
        ("9 Ağu 2025 Cmt", dt.date(2025, 8, 9)),
        ("Oct 16, 2025, at 07:00", dt.date(2025, 10, 16)),
        ("2025年10月16日 7:00", dt.date(2025, 10, 16)),
        ("31 juin 2025", None),
        ("16 foo 2025", None),
        ("16 octobre", None),
        ("2025", None),
        ("", None),
    ],
)
def test_dates_in_the_languages_of_mail_programs(text: str, day: dt.date | None) -> None:
    assert find_foreign_date(text) == (Moment(day) if day else None)

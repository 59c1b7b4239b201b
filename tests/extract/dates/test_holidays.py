"""Days that the year's calendar moves."""

from __future__ import annotations

import datetime as dt
import runpy
from pathlib import Path

import pytest

from briefkit.extract.dates.holidays import find_easter, find_holidays, find_length, find_margin, find_orthodox_easter


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, "1818-03-22"),
        (1954, "1954-04-18"),
        (1961, "1961-04-02"),
        (1981, "1981-04-19"),
        (2000, "2000-04-23"),
        (2011, "2011-04-24"),
        (2024, "2024-03-31"),
        (2038, "2038-04-25"),
        (2049, "2049-04-18"),
    ],
)
def test_easter(year: int, day: str) -> None:
    assert find_easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-09"), (2011, "2011-04-24"), (2021, "2021-05-02"), (2024, "2024-05-05")]
)
def test_orthodox_easter(year: int, day: str) -> None:
    assert find_orthodox_easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2021-12-25"),
        ("11/4/4", "2021-11-25"),
        ("11/4/4+1", "2021-11-26"),
        ("05/-1/1", "2021-05-31"),
        ("09/1/1", "2021-09-06"),
        ("easter-2", "2021-04-02"),
        ("orthodox-2", "2021-04-30"),
    ],
)
def test_holidays(rule: str, day: str) -> None:
    assert find_holidays(rule, 2021) == (dt.date.fromisoformat(day),)


@pytest.mark.parametrize(
    ("rule", "year", "days"),
    [
        ("eid-al-adha+0", 2021, "2021-07-20"),
        ("eid-al-fitr+0", 2021, "2021-05-13"),
        ("eid-al-fitr+0", 2000, "2000-01-08 2000-12-27"),
        ("eid-al-fitr+0|eid-al-adha+0", 2021, "2021-05-13 2021-07-20"),
        ("ramadan+0/30", 2021, "2021-04-13"),
        ("rosh-hashanah+9", 2023, "2023-09-25"),
        ("passover+0/8", 2024, "2024-04-23"),
        ("hanukkah+0/8", 2024, "2024-12-26"),
        ("purim+0", 2024, "2024-03-24"),
        ("lunar-new-year+0", 1985, "1985-02-20"),
        ("lunar-new-year+0", 2033, "2033-01-31"),
        ("lunar-new-year-1", 2024, "2024-02-09"),
        ("mid-autumn+0", 2025, "2025-10-06"),
        ("diwali+0", 2023, "2023-11-12"),
        ("holi+0", 2024, "2024-03-25"),
        ("nowruz+0", 2024, "2024-03-20"),
        ("nowruz+0", 2025, "2025-03-21"),
        ("nowruz+0", 1949, ""),
    ],
)
def test_feasts_of_the_moon(rule: str, year: int, days: str) -> None:
    assert find_holidays(rule, year) == tuple(map(dt.date.fromisoformat, days.split()))


@pytest.mark.parametrize(
    ("rule", "length", "margin"),
    [("12-25", 1, 0), ("easter+0", 1, 0), ("eid-al-adha+0", 1, 1), ("ramadan+0/30", 30, 1), ("hanukkah+0/8", 8, 0)],
)
def test_how_long_a_feast_lasts_and_how_sure_its_day_is(rule: str, length: int, margin: int) -> None:
    assert (find_length(rule), find_margin(rule)) == (length, margin)


def test_the_table_of_feasts_is_what_its_script_makes() -> None:
    script = runpy.run_path(str(Path(__file__).parents[3] / "scripts" / "make_feasts.py"))
    assert script["OUT"].read_text(encoding="utf-8") == script["format_table"](), "run: python scripts/make_feasts.py"


def test_a_rule_that_is_none() -> None:
    with pytest.raises(ValueError, match="no rule"):
        find_holidays("midsummer", 2021)

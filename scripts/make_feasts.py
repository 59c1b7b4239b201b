"""Make the table of feasts that follow the moon: ``extract/data/dates_feasts.tsv``.

    python scripts/make_feasts.py

Nothing is downloaded: every day is computed, from 1950 to 2100, by published algorithms.

- Hebrew feasts by the arithmetic of the fixed calendar (Reingold and Dershowitz, Calendrical Calculations, chapter 8);
  they are exact, and begin at sunset of the day before.
- Chinese feasts by new moons and solar terms in the time of Beijing (the same, chapter 19); exact but for new moons
  within a minute of midnight.
- Islamic feasts by the rule of Umm al-Qura, roughly: a month begins on the day after the new moon, if the moon is new
  by noon UT, else a day later. Where the crescent is sighted, a feast is up to a day off.
- Hindu feasts by new and full moons and the sun's place in the sidereal zodiac (the same, chapter 20; Lahiri's
  ayanamsa). Places and almanacs differ by a day.
- Nowruz by the March equinox and noon in Tehran.

Moon and sun follow Meeus, Astronomical Algorithms, chapters 25 and 49: within 0.01 degrees and some minutes.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data" / "dates_feasts.tsv"
FIRST, LAST = 1950, 2100
HEADER = f"""\
# Days of feasts that follow the moon, {FIRST} to {LAST}: feast, margin in days, decade, days.
# A feast is up to as many days earlier or later as its margin says: crescents are sighted, and almanacs differ.
# Made by scripts/make_feasts.py, which names the algorithms; it computes every day.
# Origin: computed for briefkit. Licence: Apache-2.0.
"""
_EPOCH = 1721424.5
"""Julian day of the midnight before day 1 of `datetime`, less one day."""
_SYNODIC = 29.530588861
_NEW, _FULL = 0.0, 0.5
_BEIJING, _TEHRAN, _DELHI = 8 / 24, 3.5 / 24, 5.5 / 24
_HEBREW_EPOCH = -1373427
_NISAN, _TISHRI, _KISLEV = 1, 7, 9
_ISLAMIC_CYCLE = 12


def to_day(moment: float, zone: float = 0.0) -> dt.date:
    """The day, in a zone, of a Julian day in universal time."""
    return dt.date.fromordinal(math.floor(moment + zone - _EPOCH))


def to_moment(day: dt.date) -> float:
    """The Julian day of a midnight."""
    return day.toordinal() + _EPOCH


def find_delta(moment: float) -> float:
    """Days that dynamical time is ahead of universal time (Espenak and Meeus, roughly)."""
    year = 2000 + (moment - 2451544.5) / 365.25
    since = year - 2000
    seconds = 64 + 0.33 * since + 0.0032 * since * since if since > 0 else 64 + 0.7 * since
    return max(seconds, 29.0) / 86400


def find_sun(moment: float) -> float:
    """The sun's apparent longitude in degrees (Meeus, chapter 25)."""
    t = (moment + find_delta(moment) - 2451545.0) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (
        (1.914602 - 0.004817 * t) * math.sin(anomaly)
        + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
        + 0.000289 * math.sin(3 * anomaly)
    )
    node = math.radians(125.04 - 1934.136 * t)
    return (mean + centre - 0.00569 - 0.00478 * math.sin(node)) % 360


def find_moon(number: int, phase: float) -> float:
    """The moment of a new or full moon, counted from January 2000 (Meeus, chapter 49)."""
    k = number + phase
    t = k / 1236.85
    mean = 2451550.09766 + _SYNODIC * k + 0.00015437 * t * t
    e = 1 - 0.002516 * t
    sun = math.radians(2.5534 + 29.1053567 * k)
    moon = math.radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    latitude = math.radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    node = math.radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    new = phase == _NEW
    shift = (
        (-0.40720 if new else -0.40614) * math.sin(moon)
        + (0.17241 if new else 0.17302) * e * math.sin(sun)
        + (0.01608 if new else 0.01614) * math.sin(2 * moon)
        + (0.01039 if new else 0.01043) * math.sin(2 * latitude)
        + (0.00739 if new else 0.00734) * e * math.sin(moon - sun)
        - (0.00514 if new else 0.00515) * e * math.sin(moon + sun)
        + 0.00208 * e * e * math.sin(2 * sun)
        - 0.00111 * math.sin(moon - 2 * latitude)
        - 0.00057 * math.sin(moon + 2 * latitude)
        + 0.00056 * e * math.sin(2 * moon + sun)
        - 0.00042 * math.sin(3 * moon)
        + 0.00042 * e * math.sin(sun + 2 * latitude)
        + 0.00038 * e * math.sin(sun - 2 * latitude)
        - 0.00024 * e * math.sin(2 * moon - sun)
        - 0.00017 * math.sin(node)
    )
    return mean + shift - find_delta(mean)


def find_moons(first: dt.date, last: dt.date, phase: float) -> list[float]:
    """New or full moons from one day to another, and one on each side."""
    low = math.floor((to_moment(first) - 2451550.1) / _SYNODIC) - 1
    high = math.ceil((to_moment(last) - 2451550.1) / _SYNODIC) + 1
    return [find_moon(number, phase) for number in range(low, high + 1)]


def find_sidereal(moment: float) -> float:
    """The sun's longitude in the sidereal zodiac of India."""
    return (find_sun(moment) - 23.853 - (moment - 2451544.5) / 365.25 * 50.29 / 3600) % 360


# ---- Hebrew


def find_new_year(year: int) -> int:
    """Rosh Hashanah of a Hebrew year, as a day of `datetime`."""

    def elapsed(year: int) -> int:
        months = (235 * year - 234) // 19
        parts = 12084 + 13753 * months
        days = 29 * months + parts // 25920
        return days + (1 if 3 * (days + 1) % 7 < 3 else 0)

    before, this, after = elapsed(year - 1), elapsed(year), elapsed(year + 1)
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + late


def list_hebrew(year: int) -> Iterator[tuple[str, dt.date]]:
    """The feasts of a Hebrew year."""
    start, end = find_new_year(year), find_new_year(year + 1)
    long_heshvan = (end - start) % 10 == 5
    yield "rosh-hashanah", dt.date.fromordinal(start)
    yield "hanukkah", dt.date.fromordinal(start + 30 + (30 if long_heshvan else 29) + 24)
    passover = end - 163  # from 15 Nisan to 1 Tishri
    yield "purim", dt.date.fromordinal(passover - 30)
    yield "passover", dt.date.fromordinal(passover)


# ---- Islamic


def list_islamic() -> Iterator[tuple[str, dt.date]]:
    """The feasts of all Islamic years; 1 Muharram 1400 was in November 1979."""
    moons = find_moons(dt.date(FIRST - 2, 1, 1), dt.date(LAST + 2, 1, 1), _NEW)
    anchor = next(i for i, moon in enumerate(moons) if to_day(moon) >= dt.date(1979, 11, 15))
    feasts = {
        1: (("islamic-new-year", 1), ("ashura", 10)),
        3: (("mawlid", 12),),
        9: (("ramadan", 1),),
        10: (("eid-al-fitr", 1),),
        12: (("eid-al-adha", 10),),
    }
    for index, moon in enumerate(moons):
        for feast, day in feasts.get((index - anchor) % _ISLAMIC_CYCLE + 1, ()):
            yield feast, to_day(moon + 0.5) + dt.timedelta(day)


# ---- Chinese


def list_chinese(year: int) -> Iterator[tuple[str, dt.date]]:
    """The feasts from one winter solstice to the next; months are numbered from the one with the solstice, 11."""
    starts = [to_day(moon, _BEIJING) for moon in find_moons(dt.date(year - 1, 11, 1), dt.date(year + 1, 1, 31), _NEW)]
    winters = [find_solstice(year - 1), find_solstice(year)]
    first, last = (max(i for i, start in enumerate(starts) if start <= winter) for winter in winters)
    leap = last - first == 13
    number, seen = 11, False
    for index in range(first, last):
        if index > first:
            begins, ends = (find_sun(to_moment(starts[i]) - _BEIJING) // 30 for i in (index, index + 1))
            if leap and not seen and begins == ends:
                seen = True
                continue
            number = number % 12 + 1
        for feast, month, day in (("lunar-new-year", 1, 1), ("dragon-boat", 5, 5), ("mid-autumn", 8, 15)):
            if number == month:
                yield feast, starts[index] + dt.timedelta(day - 1)


def find_solstice(year: int) -> dt.date:
    """The day of the winter solstice in Beijing."""
    return find_term(year, 12, 270.0, _BEIJING)


def find_term(year: int, month: int, longitude: float, zone: float) -> dt.date:
    """The day of a month on which the sun reaches a longitude."""
    moment = to_moment(dt.date(year, month, 15))
    for _ in range(20):
        moment += ((longitude - find_sun(moment) + 180) % 360 - 180) / 360 * 365.2422
    return to_day(moment, zone)


# ---- Hindu and Persian


def list_hindu() -> Iterator[tuple[str, dt.date]]:
    """Diwali, the first evening of the new moon with the sun in Libra; Holi, the day after Phalguna's full moon."""
    evening = 17.75 / 24
    span = dt.date(FIRST - 1, 1, 1), dt.date(LAST + 1, 1, 1)
    for moon in find_moons(*span, _NEW):
        if find_sidereal(moon) // 30 == 6:
            begins = moon - _SYNODIC / 30 + _DELHI
            day = to_day(begins)
            yield "diwali", day if begins <= to_moment(day) + evening else day + dt.timedelta(1)
    news = find_moons(*span, _NEW)
    for moon in find_moons(*span, _FULL):
        before = max((new for new in news if new < moon), default=None)
        if before is not None and find_sidereal(before) // 30 == 10:
            begins = moon - _SYNODIC / 30 + _DELHI
            day = to_day(begins)
            yield "holi", day + dt.timedelta(1 if begins <= to_moment(day) + evening else 2)


def list_persian(year: int) -> Iterator[tuple[str, dt.date]]:
    """Nowruz: the day of the equinox, or the next one where that is past noon."""
    yield "nowruz", find_term(year, 3, 0.0, _TEHRAN + 0.5)


# ---- the table

_MARGINS = {
    "ashura": 1,
    "diwali": 1,
    "eid-al-adha": 1,
    "eid-al-fitr": 1,
    "holi": 1,
    "islamic-new-year": 1,
    "mawlid": 1,
    "ramadan": 1,
}


def list_feasts() -> Iterator[tuple[str, dt.date]]:
    """All feasts of all years, each with its day."""
    yearly: tuple[Callable[[int], Iterator[tuple[str, dt.date]]], ...] = (list_chinese, list_persian)
    for year in range(FIRST, LAST + 1):
        for feasts in yearly:
            yield from feasts(year)
    for year in range(FIRST + 3760, LAST + 3762):
        yield from list_hebrew(year)
    yield from list_islamic()
    yield from list_hindu()


def format_table() -> str:
    """The rows of the table, one for each feast and decade."""
    table: dict[tuple[str, int], set[dt.date]] = {}
    for feast, day in list_feasts():
        if FIRST <= day.year <= LAST:
            table.setdefault((feast, day.year // 10 * 10), set()).add(day)
    rows = (
        f"{feast}\t{_MARGINS.get(feast, 0)}\t{decade}s\t{' '.join(day.isoformat() for day in sorted(days))}\n"
        for (feast, decade), days in sorted(table.items())
    )
    return HEADER + "".join(rows)


if __name__ == "__main__":
    OUT.write_text(format_table(), encoding="utf-8")
    print(OUT)

"""Annotated news articles: the lines of `annotations.tsv`, joined with the texts that they are about.

The texts are not packed. They are looked for, by their ids, in files of JSON Lines, or of JSON with a list of
``articles``, each with ``id``, ``date``, ``title`` and ``text``.
"""

from __future__ import annotations

import datetime as dt
import json
from calendar import monthrange
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from briefkit.model.when import When

ANNOTATIONS = Path(__file__).with_name("annotations.tsv")
_UNTOLD = "-"
Days = tuple[dt.date, dt.date] | None
"""First and last day; None for no day."""
_LOOSE = 4
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def join_texts(paths: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The annotated articles with their texts; all must be there, or none is asked for.

    Args:
        paths: Files with the texts; none for no articles.

    Yields:
        ``id``, ``published``, ``title``, ``text`` and ``events``, each with ``head`` (offsets of the word that tells
        it), ``group`` (shared by the tellings of one event) and ``date`` (ISO 8601; None where no day is told).

    Raises:
        KeyError: An article is in none of the files.
    """
    if not paths:
        return
    found: dict[str, dict[str, Any]] = {}
    for path in map(Path, paths):
        lists = path.suffix == ".json"
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"] if lists else read_lines(path)
        found |= {article["id"]: article for article in articles}
    for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            identifier, told = line.split("\t")
            article = found[identifier]
            events = [_read_telling(each) for each in told.split()]
            yield {**article, "published": article["date"], "title": article.get("title") or "", "events": events}


def _read_telling(written: str) -> dict[str, Any]:
    head, group, date = written.split(":")
    return {"head": [int(at) for at in head.split("-")], "group": int(group), "date": None if date == _UNTOLD else date}


def read_days(date: str | None) -> Days:
    """The first and last day of an ISO date, month, year, season ("2019-WI") or stretch ("2019-03-04/2019-03-07")."""
    if date is None:
        return None
    if "/" in date:
        first, last = (read_days(part) for part in date.split("/"))
        return (first[0], last[1]) if first and last else None
    year, *rest = date.split("-")
    if rest and rest[0] in _SEASONS:
        return _span_months(int(year), _SEASONS[rest[0]], 3)
    match list(map(int, rest)):
        case [month, day]:
            return (dt.date(int(year), month, day),) * 2
        case [month]:
            return _span_months(int(year), month, 1)
        case _:
            return _span_months(int(year), 1, 12)


def _span_months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    years, month = divmod(first + count - 2, 12)
    last = dt.date(year + years, month + 1, monthrange(year + years, month + 1)[1])
    return dt.date(year, first, 1), last


def is_right(days: Days, wanted: Days, *, published: bool) -> bool:
    """Whether days are those of an annotation.

    Args:
        days: The first and last day that were read.
        wanted: Those of the annotation.
        published: Whether the day is marked as that of publication.
    """
    if wanted is None:
        return days is None or published
    if days is None:
        return False
    loose = dt.timedelta(0) < wanted[1] - wanted[0] <= dt.timedelta(_LOOSE)
    return days == wanted or (loose and wanted[0] <= days[0] and days[1] <= wanted[1])


def days_of(when: When | None) -> Days:
    """The first and last day that a time means; None where it has none."""
    return (when.begin, when.finish) if when and when.begin and when.finish else None

"""The keys of a spec's `report`: the head of the report, with its period and its marking."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, get_type_hints

from briefkit.model.grading import Marking
from briefkit.model.head import HEAD_FIELDS, Head
from briefkit.model.when import Period
from briefkit.spec import scalars
from briefkit.spec.briefing import UNDATED, LastDays, PeriodRule
from briefkit.spec.kinds import Either, Field, Kind, Listed, Record, SpecValueError


def _build_days(begin: dt.date | None = None, finish: dt.date | None = None) -> Period:
    if begin is None and finish is None:
        raise ValueError("give from, to, or both")
    if begin is not None and finish is not None and finish < begin:
        raise SpecValueError(f"ends on {finish}, before it begins on {begin}", "S111", "to", swap=("from", "to"))
    return Period(begin, finish)


def _build_period(
    begin: dt.date | None = None,
    finish: dt.date | None = None,
    last: LastDays | None = None,
    month: Period | None = None,
) -> PeriodRule:
    return last or month or _build_days(begin, finish)


def _build_marking(scheme: str, level: str) -> Marking:
    if scheme.upper() == "TLP":
        raise ValueError("a TLP marking is one word: marking: TLP:GREEN")
    return Marking(level, scheme)


_FROM = Field("from", scalars.DATE, "First day.", attribute="begin")
_TO = Field("to", scalars.DATE, "Last day, included.", attribute="finish")

DAYS = Record("Days", (_FROM, _TO), _build_days)

PERIOD = Record(
    "Reporting period",
    (
        _FROM,
        _TO,
        Field("last", scalars.LAST, "This many days or weeks, ending with the as-of date."),
        Field("month", scalars.MONTH, "A calendar month."),
    ),
    _build_period,
    shapes=(("from", "to"), ("last",), ("month",)),
    example="{last: 7d}",
)

MARKING = Either(
    scalars.TLP,
    Record(
        "Marking of another scheme",
        (
            Field("scheme", scalars.NAME, "The classification scheme: `UN`.", required=True),
            Field("level", scalars.NAME, "The level as printed: `CONFIDENTIAL`.", required=True),
        ),
        _build_marking,
        example="{scheme: UN, level: CONFIDENTIAL}",
    ),
)

_KINDS_BY_TYPE: Mapping[object, Kind] = {
    str: scalars.TEXT,
    int | None: scalars.whole_number(0),
    Period | None: PERIOD,
    dt.datetime | None: scalars.MOMENT,
    Marking | None: MARKING,
    tuple[str, ...]: Listed(scalars.NAME, lone=True),
}
_KINDS_BY_NAME: Mapping[str, Kind] = {
    "title": scalars.NAME,
    "product": scalars.NAME,
    "language": scalars.LANGUAGE,
}
"""Kinds of the fields of the head that do not take every value of their type."""


def _describe_head() -> Iterator[Field]:
    """A key for each field of the head, except the as-of date, which is an argument and not part of a spec."""
    types = get_type_hints(Head)
    for each in dataclasses.fields(Head):
        if each.name != "as_of":
            kind = _KINDS_BY_NAME.get(each.name) or _KINDS_BY_TYPE[types[each.name]]
            required = each.default is dataclasses.MISSING
            yield Field(each.name, kind, HEAD_FIELDS[each.name].meaning, required)


def _build_report(period: PeriodRule | None = None, **head: Any) -> dict[str, object]:
    """The head and the reporting period, under their names in `Spec`."""
    return {"report": Head(as_of=UNDATED, **head), "period": period}


REPORT = Record("The head", tuple(_describe_head()), _build_report, model=Head)

"""Dates that mail programs write in other languages than English, each with its year: "17. Oktober 2025"."""

from __future__ import annotations

import datetime as dt
import re

from briefkit.model.calendar_values import check_day
from briefkit.read.dates import Moment

_MONTHS = (
    "jan янв січ oca ene gen sty",
    "feb fév fev фев лют şub lut",
    "mar mär mrz mrt maart märz мар бер",
    "apr avr abr апр кві nis kwi",
    "may mai maj mag mei maio мая май тра",
    "jun juin giu cze июн чер haz iyun",
    "jul juil lug lip июл лип tem iyul",
    "aug aoû aou ago avq sie авг сер ağu",
    "sep set wrz сен вер eyl sen",
    "oct okt ott out paź окт жов eki",
    "nov ноя лис kas lis",
    "dec dez déc dic dis gru дек гру ara des",
)
"""How names of months begin, by month: in English, French, German, Spanish, Italian, Portuguese, Dutch, the Nordic
languages, Polish, Russian, Ukrainian, Turkish and Azerbaijani."""

_BY_NAME = {name: number for number, names in reversed(list(enumerate(_MONTHS, 1))) for name in names.split()}
_FORMS = (
    re.compile(
        r"(?<!\w)(?P<day>\d{1,2})(?:\.|er|º|ª)?\s{1,3}(?:de\s{1,3}|d['’])?(?P<month>[^\W\d_]{3,12})\.?,?\s{1,3}(?:del?\s{1,3})?"
        r"(?P<year>\d{4})(?!\d)"
    ),
    re.compile(r"(?<!\w)(?P<month>[^\W\d_]{3,12})\.?\s{1,3}(?P<day>\d{1,2}),?\s{1,3}(?P<year>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"),
)


def find_foreign_date(text: str) -> Moment | None:
    """The day in a line of a mail program, whatever language it speaks; None without a month in words and a year."""
    for form in _FORMS:
        for match in form.finditer(text[:200]):
            month = _read_month(match["month"])
            try:
                if month:
                    return Moment(check_day(dt.date(int(match["year"]), month, int(match["day"]))))
            except ValueError:
                continue
    return None


def _read_month(name: str) -> int | None:
    if name.isdigit():
        return int(name) if 1 <= int(name) <= 12 else None
    name = name.casefold()
    return _BY_NAME.get(name[:4]) or _BY_NAME.get(name[:3])

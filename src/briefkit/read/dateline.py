"""Datelines: place, day and agency in front of a story's first words, such as ``BAKU, June 3 (Northern Wire) -``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.read.bylines import has_outlet_word
from briefkit.read.dates import Moment, read_date

_WORD = r"[^\W\d_a-z][^\W\d_]*\.?(?:['’-][^\W\d_]+)*"
_YEAR = r"\d{4}(?:\s?г\.?|\s(?:года|року))?"
_DATELINE = re.compile(
    rf"(?:\((?P<before>[^()\n]{{2,30}})\)\s{{0,2}}[–—-]\s{{0,2}})?(?P<place>{_WORD}(?:[ /,]{{1,2}}{_WORD}){{0,6}})"
    r"(?:[.,]?\s{1,2}(?P<date>[A-Za-z]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?"
    rf"|\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]{{3,12}}\.?(?:,?\s(?:de\s)?{_YEAR})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}))?"
    r"(?:,?\s{0,2}\((?P<outlet>[^()\n]{2,60})\)\s{0,2}(?:\.?\s?[–—]|\.?\s?--?(?!\w))"
    r"|\.?\s{0,2}/(?P<slashed>[^/\n]{2,40})/(?=[.,\s]|$)"
    r"|\.\s(?P<behind>[A-ZА-Я][A-ZА-Я.-]{2,20})\s[–—-](?=\s)"
    r"|\s{0,2}(?:[–—]|--?(?!\w))(?:\s(?P<signed>[^\W\d_a-z][^\n.,;:]{1,30})\.(?=\s[^\W\d_a-z]))?)"
)
"""Behind the date: "(Agency) -", "(Agency).-", "/AGENCY/." as TASS has it, "AGENCY -" as Interfax has it, "-
Agency." as RIA has it, or a dash. ANSA has its name in front."""

_LEAP_YEAR = 2000
"""Makes a date of "Feb. 29", to see whether it is one."""

_LONGEST = 200
"""Characters at the start of a text that may hold a dateline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says.

    Attributes:
        outlet: The name in brackets.
        moment: Its date, only where it has a year: "June 3" alone is no date.
    """

    outlet: str | None = None
    moment: Moment | None = None


def read_dateline(text: str, language: str | None = None) -> Dateline | None:
    """The dateline that a text begins with; it stays in the text.

    A place, and behind it a date, an outlet in brackets or both, then a dash; or the outlet between strokes. Without a
    date the place must be in capitals, so that a sentence that begins with a name and brackets is none.
    """
    match = _DATELINE.match(text.lstrip()[:_LONGEST])
    if not match:
        return None
    date = match["date"]
    outlet = match["outlet"] or match["slashed"] or match["behind"] or match["before"]
    if match["signed"] and (has_outlet_word(match["signed"]) or match["signed"].isupper()):
        outlet = outlet or match["signed"]
    moment = read_date(date, language) if date else None
    dated = date and (moment or read_date(f"{date} {_LEAP_YEAR}", language))
    if any(word[0].islower() for word in match["place"].split()):
        return None
    if not dated and not (outlet and match["place"].isupper()):
        return None
    return Dateline(" ".join(outlet.split()) if outlet else None, moment)


def starts_with_dateline(line: str) -> bool:
    """Whether a line begins with a dateline."""
    return read_dateline(line) is not None

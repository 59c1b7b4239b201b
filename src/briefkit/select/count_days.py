"""As of which day a count holds, if its sentence says so: "38 as of Thursday", "on Thursday raised the toll to 43".

It is the day on which the count was given or a sum moved. That of what befell them is another, since they may be
counted anew for weeks, but for the day before publication: "66 people were injured yesterday".
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.document import Span
from briefkit.model.facts import DateMention, ParsedDocument
from briefkit.select.count_rules import BOUND, COUNTED_NUMBER


class DayRule(StrEnum):
    """How a sentence says as of when."""

    AS_OF = "12 people had died by Thursday"
    RAISED = "the ministry on Thursday raised the toll to 12"
    MOVED = "the toll rose on Thursday to 12"
    AFTER_SUM = "the toll rose to 12 on Thursday"
    OPENING = "on Thursday the ministry raised the toll to 12"
    SAID = "the ministry said on Thursday that 12 people had died"
    JUST_HAPPENED = "12 people were hurt yesterday"


@dataclass(frozen=True, slots=True)
class Dating:
    """A count whose day is looked for.

    Attributes:
        text: The text.
        sentence: Its sentence.
        start: Where its words begin.
        end: Where they end.
        moving: Whether it is of a sum that moves or stands.
        happened: The day on which it befell them, if the sentence states one.
        published: When the document was published.
    """

    text: str
    sentence: Span
    start: int
    end: int
    moving: bool
    happened: dt.date | None
    published: dt.date | None


_MONTH = dt.timedelta(days=31)
"""How long before its publication a count may hold that a document gives as of a day."""
_FEW = 4
"""Time expressions of a sentence among which the day is looked for."""
_ON = r"\s(?:early\s|late\s)?(?:on\s)?"
_AS_OF = re.compile(r"\b(?:as\sof|by|up\sto|until)\s(?:early\s|late\s)?$", re.IGNORECASE)
_BEFORE_DAY = 60
"""Characters before a day in which stands what makes it the one as of which a count holds."""
_FROM = rf"(?:\sfrom\s{BOUND}{COUNTED_NUMBER})?"
_RAISED = re.compile(
    r"\s(?:brought|cut|increased|lifted|lowered|put|raised|reduced|revised)\s"
    rf"[^.;,:\d]{{0,80}}?(?:{_FROM}\s(?:at|to)\s)?$"
)
_MOVED = re.compile(
    r"\b(?:climbed|dropped|fell|grew|increased|jumped|risen|rose|soared|stood|surged)" + _ON + "$", re.IGNORECASE
)
_TO = re.compile(rf"{_FROM}\s(?:to|at)\s$")
_AFTER_SUM = re.compile(rf"(?:\s(?:cases|dead|deaths|injured|missing|people)){{0,2}},?{_ON}$")
_OPENING = re.compile(r"\W*(?:early\s|late\s)?(?:on\s)?", re.IGNORECASE)
_SAY = r"(?:announced|confirmed|counted|estimated|gave|put|recorded|registered|reported|said|stated)"
_SAID_BY = re.compile(rf",?\s[^.;:\d]{{2,80}}?\s{_SAY}\b[^.;]{{0,120}}$")
"""Between an opening day and a count, what makes the day the one on which it was given."""
_SAID = re.compile(
    rf"\b(?:{_SAY}|according\sto(?:\s[\w'’-]+){{1,6}}|told\s(?:the\s)?\w+)(?:\sin\sa\s\w+|\sjournalists|\sreporters)?{_ON}$",
    re.IGNORECASE,
)
_SAYING = re.compile(rf"\s{_SAY}\b")


def _is_as_of(dating: Dating, at: Span) -> bool:
    return _AS_OF.search(_read_before(dating, at)) is not None


def _is_raised(dating: Dating, at: Span) -> bool:
    return dating.moving and _RAISED.match(dating.text[at.end : dating.start]) is not None


def _is_moved(dating: Dating, at: Span) -> bool:
    moved = _MOVED.search(_read_before(dating, at)) is not None
    return dating.moving and moved and _TO.match(dating.text[at.end : dating.start]) is not None


def _is_after_sum(dating: Dating, at: Span) -> bool:
    return dating.moving and at.start > dating.end and _AFTER_SUM.match(dating.text[dating.end : at.start]) is not None


def _is_opening(dating: Dating, at: Span) -> bool:
    """Whether the day opens the sentence, and the sum moves or somebody says so."""
    if at.end > dating.start or _OPENING.fullmatch(dating.text[dating.sentence.start : at.start]) is None:
        return False
    return dating.moving or _SAID_BY.match(dating.text[at.end : dating.start]) is not None


def _is_said(dating: Dating, at: Span) -> bool:
    """Whether somebody says so on that day, before or behind the count."""
    if _SAID.search(_read_before(dating, at)):
        return True
    return at.end <= dating.start and _SAYING.match(dating.text, at.end) is not None


def _has_just_happened(dating: Dating, at: Span) -> bool:
    """Whether it befell them on that day, and the document is of the next."""
    if dating.happened is None or dating.published is None:
        return False
    return dating.published - dating.happened == dt.timedelta(days=1)


def _read_before(dating: Dating, at: Span) -> str:
    return dating.text[max(dating.sentence.start, at.start - _BEFORE_DAY) : at.start]


DAY_RULES: Mapping[DayRule, Callable[[Dating, Span], bool]] = {
    DayRule.AS_OF: _is_as_of,
    DayRule.RAISED: _is_raised,
    DayRule.MOVED: _is_moved,
    DayRule.AFTER_SUM: _is_after_sum,
    DayRule.OPENING: _is_opening,
    DayRule.SAID: _is_said,
    DayRule.JUST_HAPPENED: _has_just_happened,
}
"""The rules, in their order."""


def find_day_of_count(parsed: ParsedDocument, dating: Dating) -> dt.date | None:
    """As of when a count holds: the day of its sentence that the first rule holds of, else that of publication.

    Args:
        parsed: The document.
        dating: The count.
    """
    days = list(_list_days(parsed, dating))
    for rule, holds in DAY_RULES.items():
        for day, at in days:
            is_day = rule is not DayRule.JUST_HAPPENED or day == dating.happened
            if is_day and holds(dating, at):
                return day
    return dating.published


def _list_days(parsed: ParsedDocument, dating: Dating) -> Iterator[tuple[dt.date, Span]]:
    """The single days that the sentence names, of the month before publication."""
    published, dates = dating.published, parsed.dates
    at = bisect_left(dates, dating.sentence.start, key=_start)
    for mention in dates[at : at + _FEW]:
        day = mention.when.begin
        if mention.span.start >= dating.sentence.end or day is None or day != mention.when.finish:
            continue
        if published is None or published - _MONTH <= day <= published:
            yield day, mention.span


def _start(mention: DateMention) -> int:
    return mention.span.start

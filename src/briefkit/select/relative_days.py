"""Times that a sentence tells by the day of its publication: "yesterday", "on Tuesday", "last week"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator

from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType, EventDate, ParsedDocument
from briefkit.model.replacing import replace_fields
from briefkit.model.when import Precision, When

_WRITTEN_OUT = re.compile(
    r"[^\w.]{1,3}(?:(?:on|of) )?(?:the )?(?:\d{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""What stands behind a day that its words tell as well: "Friday, July 5"."""
_NEARBY = r"(?:(?:early|earlier|late|later) )?(?:yesterday|today|tonight|tomorrow|last night|overnight)\b"
_RELATIVE = re.compile(
    rf"{_NEARBY}.*"
    r"|(?:(?:last|next|this|that|the (?:previous|following|same|next)|early|earlier|late|later|a week(?: from)?) )*"
    r"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?(?: last)?"
    r"|(?:(?:early|earlier|late|later) )?(?:last|next|this|the (?:previous|following|next)) "
    r"(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|quarter)"
    r"|(?:\w+ ){1,2}(?:days?|weeks?|months?|years?) (?:ago|earlier|before|later)"
    r"|the (?:day before|day after|next day|following day|previous day)",
    re.IGNORECASE,
)
_MISLEADING = re.compile(_NEARBY, re.IGNORECASE)
"""Words that a reader counts from the date beside them."""
_WEEK_AGO = re.compile(r"(?:a|one) week ago", re.IGNORECASE)
"""What is counted from a day to a day, as "a month ago" hardly is."""
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_OPEN = ("by ", "By ", "or ")
"""What leaves open whether a weekday before or after is meant, as "by Tuesday" does."""
_OWNS = re.compile(r" ?['’]s\b")
"""What makes a weekday say nothing of before or after: "Sunday's awards"."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to|next|tomorrow|due|plan(?:s|ned)?|expect(?:s|ed)?|scheduled?|set|until|deadline|ahead|before|"
    r"upcoming|coming)\b|['’]ll\b",
    re.IGNORECASE,
)
"""What speaks of days to come."""
_SURELY_AHEAD = re.compile(
    r"\b(?:will|shall|due|planned|expect(?:s|ed)?|scheduled|upcoming|coming|invit(?:es?|ed|ing)|summon(?:s|ed|ing)?|"
    r"postpone[sd]?|adjourn(?:s|ed)?)\b|['’]ll\b",
    re.IGNORECASE,
)
"""What leaves no doubt of it, so that a weekday read as past was misread: "invited them to talks on Thursday"."""
_WEEK = dt.timedelta(days=7)
_CLOSE = 60
"""Characters before a time within which words belong to it."""
_FEW = 7
"""Days of a stretch whose first and last day the date of a row says."""
_EXACT = frozenset(
    (
        Precision.MINUTE,
        Precision.HOUR,
        Precision.PART_OF_DAY,
        Precision.DAY,
        Precision.WEEKEND,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.YEAR,
    )
)


def find_relative_days(parsed: ParsedDocument, sentence: Span, date: EventDate) -> Iterator[DateMention]:
    """The times of a sentence whose words hold only on the day of publication.

    "On Friday" beside the date of a row needs no other; "yesterday" beside it would be a day too early.
    """
    first = bisect_left(parsed.dates, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(parsed.dates, sentence.end, first, key=lambda mention: mention.span.start)
    for mention in parsed.dates[first:last]:
        relative = _is_relative(parsed.document.text, sentence, mention) and _is_told_of(parsed, sentence, mention)
        if relative and (
            _MISLEADING.match(parsed.document.text, mention.span.start) or not _says(date.when, mention.when)
        ):
            yield _count_week(parsed, mention, date)


def _count_week(parsed: ParsedDocument, mention: DateMention, date: EventDate) -> DateMention:
    """A time with the day that "a week ago" is, where the sentence tells of the day of its publication.

    In what tells of another day the week may be counted from either, and stays a week.
    """
    published, told = parsed.document.published, date.when
    words = parsed.document.text[slice(*mention.span)]
    if published is None or told is None or not _WEEK_AGO.fullmatch(words):
        return mention
    if told.begin != published or told.finish != published:
        return mention
    day = published - _WEEK
    return replace_fields(mention, when=When(day.isoformat(), Precision.DAY, day, day))


def _is_relative(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether a time is exact, and told in words that need the day of publication."""
    when = mention.when
    if mention.type not in (DateType.DATE, DateType.TIME) or mention.default or not _is_whole(when):
        return False
    if when.precision not in _EXACT or when.begin is None or when.finish is None:
        return False
    if when.precision is Precision.WEEK and when.begin.weekday() != 0:
        return False  # "later this week" is no whole week
    words = text[slice(*mention.span)]
    if _RELATIVE.fullmatch(words) is None or _WRITTEN_OUT.match(text, mention.span.end):
        return False
    if words.startswith(("Today", "Tonight", "Tomorrow", "Yesterday")):
        return mention.span.start == sentence.start  # "the Today programme"
    return _WEEKDAY.search(words) is None or not (
        _OWNS.match(text, mention.span.end) or text.endswith(_OPEN, 0, mention.span.start)
    )


def _is_whole(when: When) -> bool:
    """Whether nothing but the hour of a day is left open: "early yesterday morning" is, "early last week" is not."""
    return when.mod is None or (when.mod in ("START", "MID", "END") and when.begin == when.finish)


def _is_told_of(parsed: ParsedDocument, sentence: Span, mention: DateMention) -> bool:
    """Whether a time is past, or words closely before it speak of what is to come; of a past weekday they must not."""
    published, begin = parsed.document.published, mention.when.begin
    if published is None or begin is None:
        return True
    text, near = parsed.document.text, max(sentence.start, mention.span.start - _CLOSE)
    if begin > published:
        return _AHEAD.search(text, near, mention.span.end) is not None
    is_bare = _WEEKDAY.match(text, mention.span.start) is not None
    return not is_bare or _SURELY_AHEAD.search(text, near, mention.span.start) is None


def _says(date: When | None, when: When) -> bool:
    """Whether the date of a row is a time or lies within it, or is a few days that begin or end with it."""
    if date is None or date.begin is None or date.finish is None:
        return False
    few = (date.finish - date.begin).days < _FEW
    return when.contains(date) or (few and (when.begin == date.begin or when.finish == date.finish))

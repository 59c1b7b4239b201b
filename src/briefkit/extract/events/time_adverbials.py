"""Time adverbials: the time expressions of a sentence in the place they have there, which says what they can date.

A time expression dates the event of its clause where it stands as an adverbial ("on Friday"). As part of a noun phrase
("after last week's protests", "the third of the 2019 season") or as a term ("by Wednesday", "since June") it does not,
or only for some verbs.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefkit.extract.events.comparisons import is_compared
from briefkit.extract.events.triggers import Tense, Trigger
from briefkit.extract.events.wordclasses import BE, COORDINATORS, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS
from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType, EventStatus
from briefkit.model.when import Precision, When
from briefkit.text.clauses import Reading
from briefkit.text.tokens import Sentence

_PAST_ENOUGH = dt.timedelta(days=6)
"""How far back a day can lie that goes with a present perfect: "has died on Friday"."""
_TODAY, _YESTERDAY = dt.timedelta(0), dt.timedelta(days=1)
_WITH_A_TERM = frozenset(("agree", "request", "threaten", "statement"))
"""Types of events whose words often name the day by which something else is to happen."""
_NEARLY = frozenset(("hour", "hours", "just", "minutes", "right", "shortly"))
"""Words before "before" that put something on the day of the hour behind it."""
CLOCK = "clock"
"""Rule of the date grammar for times of day."""
_NEVER = frozenset(("before", "beyond", "for", "than", "through", "till", "until"))
_SET_FOR = frozenset(("expect", "plan", "schedule", "set", "slate"))
"""Verbs that are told with the day of what is planned: "is set for Friday"."""
_TAKING_PART = frozenset(
    ("attend", "boycott", "conduct", "contest", "host", "join", "lead", "lose", "orchestrate", "organise", "organize",
     "play", "skip", "stage", "survive", "win")
)  # fmt: skip
"""Verbs of which it is so at the time of their object: "won Sunday's vote", "survived the 2010 quake"."""
_APPENDING = frozenset(("amid", "despite", "with", "without"))
_LONGEST_APPENDED = 12
"""Words of a phrase that is added behind a comma, up to its date."""
_SINCE = "since"
_COUNTED = frozenset(("assault", "death", "disaster"))
"""Types of events of which a report counts how many there were since a day: "39 have been killed since Saturday"."""
_ENDING_PHRASES = frozenset(",;KHBYZ")
_TERMS = frozenset(("due", "effective", "payable"))
_PARTS_OF_TIME = frozenset(
    (
        *("afternoon", "as", "beginning", "course", "day", "days", "end", "evening", "eve", "first", "half", "hours"),
        *("last", "middle", "month", "morning", "night", "period", "start", "summer", "week", "weekend", "winter"),
    )
)
_WITHOUT_A_YEAR = frozenset(("month-day", "day-month"))
"""Rules of the date grammar that take the year nearest to publication where none is written."""
_AT_THE_TIME_OF = frozenset(("", "at", "during", "in", "on", "throughout"))
"""Words before a noun phrase with a date in it that make it say when: "during Monday's session", "in the 2016 vote"."""
_ARTICLES = frozenset(("a", "an", "the", "this"))
_GOVERNING = frozenset(("since", "until"))
"""Prepositions of a noun phrase that holds a date: "until his next hearing on 5 April"."""
_LONGEST_TERM = 5
"""Words between them."""
_IN_MONTHS = re.compile(r"P[\d.]+M")
_IN_YEARS = re.compile(r"P[\d.]+Y")
"""Values of stretches of months and of years (ISO-TimeML 1.2.1)."""
_UNTIL_EVENT = re.compile(r"(?:until|till) (?:\w+ ){1,4}in")
"""What joins the ends of a stretch of time: "from 1968 until his retirement in 2018"."""
_MODIFIERS, _COMMON, _OF_OWNER = frozenset("JQGC"), frozenset("NM"), frozenset("DJNMEo")
"""Parts of speech of what modifies a noun, of nouns that are no names, and of the words for an owner."""
_OF_A_DATE = "dCDo"
_FUNCTION_WORDS = BE | COORDINATORS | DETERMINERS | HAVE | MODALS | PREPOSITIONS | PRONOUNS | {"to", "until", "when"}


_NOT_OVER = (Precision.WEEK, Precision.MONTH, Precision.YEAR)
"""Stretches that a present perfect tells of up to now: "have been killed so far this year"."""


class TimeAdverbial(NamedTuple):
    """A time expression and its place.

    Attributes:
        mention: The expression; of a range, from its first to its last day.
        governor: The word before it, in lower case, articles left out; empty at the beginning of a sentence.
        governed_at: Where that word begins in the text; -1 where there is none.
        attributive: Whether it belongs to a noun behind it: "Monday's session", "the 2016 vote".
        opens: Whether its sentence opens with it.
        yearless: Whether it is a month and day whose year is that nearest to publication.
    """

    mention: DateMention
    governor: str
    governed_at: int
    attributive: bool
    opens: bool
    yearless: bool

    def seen_from(self, trigger: Trigger, published: dt.date | None) -> TimeAdverbial:
        """The same as an event takes it.

        It is a year back where a month and day without a year would put what has happened in the future; and "since
        June" with a perfect is from then to publication.
        """
        day = self.mention.when.begin
        if self._lasts(trigger) and published is not None and day is not None and day <= published:
            value = f"{day.isoformat()}/{published.isoformat()}"
            when = When(value, self.mention.when.precision, day, published)
            return self._replace(mention=replace(self.mention, when=when))
        if trigger.status not in (EventStatus.HAPPENED, EventStatus.CLAIMED):
            return self
        if not self.yearless:
            return self._so_far(published, going_on=trigger.tense is Tense.PRESENT_PERFECT)
        if published is None or day is None or day <= published or (day.month, day.day) == (2, 29):
            return self
        back = day.replace(year=day.year - 1)
        when = When(back.isoformat(), Precision.DAY, back, back)
        return self._replace(mention=replace(self.mention, when=when, default=True))

    def _so_far(self, published: dt.date | None, *, going_on: bool) -> TimeAdverbial:
        """The same for a week, month or year that is not over.

        "Announced this week" is up to publication, as is what has happened "this year" up to now (`going_on`); what
        was "earlier this month" is known to the month, as it is written.
        """
        when = self.mention.when
        if published is None or when.begin is None or when.finish is None:
            return self
        finish = when.finish
        grains = _NOT_OVER if going_on and when.mod is None and "/" not in when.value else (Precision.WEEK,)
        if when.precision in grains and when.begin <= published < finish:
            finish = published
        elif published - finish in (_TODAY, _YESTERDAY) and when.mod is None:
            if when.precision is Precision.MONTH:
                finish = finish.replace(day=monthrange(finish.year, finish.month)[1])
            elif when.precision is Precision.YEAR:
                finish = finish.replace(month=12, day=31)
        if finish == when.finish:
            return self
        return self._replace(mention=replace(self.mention, when=replace(when, finish=finish)))

    def _lasts(self, trigger: Trigger) -> bool:
        """Whether it tells since when something has gone on: "have protested since June", "have been killed since"."""
        counted = not trigger.passive or trigger.verb.type in _COUNTED
        perfect = trigger.tense is Tense.PRESENT_PERFECT and counted
        return self.governor == _SINCE and perfect and trigger.finite and not self.attributive

    def can_date(self, trigger: Trigger, published: dt.date | None) -> bool:
        """Whether it can be the time of an event.

        What somebody promised "by Wednesday" or planned "for 2025" is a term, not the time of the promise; but what "is
        set for Friday" is on Friday. What is so now takes no date from the past, which only compares, unless it is so
        "since" then. What has happened takes none from the future, and a present perfect none that is long over (Quirk
        et al. 4.20-22). "Over the next four years" dates neither.
        """
        if self.governor == "for" and trigger.verb.lemma in _SET_FOR and trigger.status is EventStatus.PLANNED:
            return True
        of_object = self.governed_at == trigger.span.start and trigger.verb.lemma in _TAKING_PART
        if self.governor in _NEVER or (self.attributive and not of_object and self.governor not in _AT_THE_TIME_OF):
            return False
        if self.governor == "by" and trigger.verb.type in _WITH_A_TERM and trigger.tense is not Tense.PAST_PERFECT:
            return False
        begin, finish = self.mention.when.begin, self.mention.when.finish
        if published is None or begin is None or finish is None:
            return self.governor not in _TERMS
        opening = _open_unit(published, self.mention.when.precision)
        ahead = begin == opening and published < finish and "/" in self.mention.when.value
        match trigger.status:
            case EventStatus.HAPPENED | EventStatus.CLAIMED if self.governor == _SINCE:
                return (
                    self._lasts(trigger) or not trigger.finite or (trigger.passive and trigger.tense is not Tense.PAST)
                )
            case EventStatus.HAPPENED | EventStatus.CLAIMED:
                over = trigger.tense is Tense.PRESENT_PERFECT and finish < published - _PAST_ENOUGH
                return begin <= published and not (over or ahead) and self.governor not in _TERMS
            case EventStatus.ONGOING:
                return (finish >= published and not ahead) or self.governor == _SINCE
            case _:
                return True


def _open_unit(day: dt.date, precision: Precision) -> dt.date:
    """The first day of the month or year that a day is in, for what is known to that."""
    match precision:
        case Precision.MONTH:
            return day.replace(day=1)
        case Precision.YEAR:
            return day.replace(month=1, day=1)
        case _:
            return day


def open_dated_phrase(tags: str, first: int) -> int:
    """Where a noun phrase begins with its date: "the 12 January quake", "Tuesday's quake"; not "On Monday nine men"."""
    opening = first
    while opening and tags[opening - 1] in _OF_A_DATE:
        opening -= 1
    return opening if tags[opening] == "D" or "o" in tags[opening:first] else first


def read_adverbials(reading: Reading, mentions: Iterable[DateMention]) -> tuple[TimeAdverbial, ...]:
    """The time adverbials of a sentence, in order; "between A and B" and the like are one, from A to B.

    Args:
        reading: The sentence.
        mentions: The time expressions that stand in the sentence; those that name no time are left out.
    """
    dated = [_from_to(mention) for mention in mentions if _datable(mention)]
    return tuple([_read_place(reading, mention) for mention in _join_ranges(reading.sentence, dated)])


def _datable(mention: DateMention) -> bool:
    """Whether a time expression names days on which something can have happened, or a past that has none."""
    if mention.when.begin is None:
        return mention.type is DateType.DATE and (mention.when.value == "PAST_REF" or mention.when.value[:4] == "XXXX")
    return mention.type in (DateType.DATE, DateType.TIME, DateType.DURATION)


def _from_to(mention: DateMention) -> DateMention:
    """A stretch of time that begins and finishes on days that are known is what lies between them.

    What is counted in months is known to the month, and what is counted in years to the year: "in the last four years".
    """
    begin, finish = mention.when.begin, mention.when.finish
    if mention.type is not DateType.DURATION or begin is None or finish is None:
        return mention
    value, precision = f"{begin.isoformat()}/{finish.isoformat()}", mention.when.precision
    if _IN_YEARS.fullmatch(mention.when.value):
        value, precision = f"{begin.year}/{finish.year}", Precision.YEAR
        begin, finish = begin.replace(month=1, day=1), finish.replace(month=12, day=31)
    elif _IN_MONTHS.fullmatch(mention.when.value):
        value, precision = f"{begin:%Y-%m}/{finish:%Y-%m}", Precision.MONTH
        begin = begin.replace(day=1)
        finish = finish.replace(day=monthrange(finish.year, finish.month)[1])
    return replace(mention, type=DateType.DATE, when=When(value, precision, begin, finish))


def _read_place(reading: Reading, mention: DateMention) -> TimeAdverbial:
    sentence = reading.sentence
    first, end = _find(sentence, mention.span)
    lower = sentence.lower
    before = first - 1
    within = _find_opening(reading.tags, first, end)
    if within is not None:
        before = within - 1
    while before >= 0 and lower[before] in _ARTICLES:
        before -= 1
    governor = _find_governing_term(reading, before) or (lower[before] if before >= 0 else "")
    possessive = sentence.span(end - 1, end).end > mention.span.end or lower[end : end + 1] == ["'s"]
    of = governor == "of" and not _is_part_of_time(lower, before)
    appended = _in_appended_phrase(lower, before)
    governor = "with" if appended else "than" if is_compared(reading, first - 1, mention.when.precision) else governor
    if governor == "before" and mention.rule == CLOCK and before and lower[before - 1] in _NEARLY:
        governor = "on"  # "shortly before midnight Wednesday"
    attributive = (
        possessive
        or of
        or appended
        or within is not None
        or _belongs_to_noun(lower, first, end, mention.when.precision)
    )
    opens = before <= 0 and not attributive and governor in _AT_THE_TIME_OF
    yearless = mention.rule in _WITHOUT_A_YEAR and not _has_year(lower[first:end])
    governed_at = sentence.starts[before] if before >= 0 else -1
    return TimeAdverbial(mention, governor, governed_at, attributive, opens, yearless)


def _has_year(words: Sequence[str]) -> bool:
    return any(len(word) >= 4 and word[:4].isdigit() for word in words)


def _is_part_of_time(lower: Sequence[str], of: int) -> bool:
    """Whether "of" parts a stretch of time, "the night of 3 May", and no thing: "the letter of 3 May"."""
    return of > 0 and lower[of - 1] in _PARTS_OF_TIME


def _find_governing_term(reading: Reading, before: int) -> str | None:
    """The preposition of a noun phrase that holds the date: "since its creation in 1950", "until a vote in May"."""
    lower = reading.sentence.lower
    for index in range(before, max(0, before - _LONGEST_TERM) - 1, -1):
        if reading.tags[index] in _ENDING_PHRASES:
            return None  # no verb is in one
        if lower[index] in _GOVERNING:
            return lower[index]
    return None


def _in_appended_phrase(lower: Sequence[str], before: int) -> bool:
    """Whether a comma and "with" stand before the words around a date: ", with no word on Tuesday"."""
    for index in range(before, max(0, before - _LONGEST_APPENDED), -1):
        if lower[index] in _APPENDING and lower[index - 1] == ",":
            return True
        if lower[index] in {",", ";"}:
            return False
    return False


def _belongs_to_noun(lower: Sequence[str], first: int, end: int, precision: Precision) -> bool:
    """Whether a date stands right before a noun: "the 2016 vote", "the March 12 robbery"; but "in 2016 the vote"."""
    if end == len(lower) or not lower[end][0].isalpha() or lower[end] in _FUNCTION_WORDS:
        return False
    before = lower[first - 1] if first > 0 else ""
    if lower[first] == "the" and lower[first + 1].isdigit():
        before = "the"  # "the 12 January vote"
    if precision is Precision.QUARTER or "fiscal" in lower[first:end]:
        return before not in PREPOSITIONS and first > 0  # "reported third-quarter earnings"
    year = precision is Precision.YEAR and end - first == 1 and before not in PREPOSITIONS
    return year or before in _ARTICLES


def _find_opening(tags: str, first: int, end: int) -> int | None:
    """Where a noun phrase begins that has a date behind another modifier: "for his planned July 2009 concerts"."""
    noun = end
    while tags[noun : noun + 1] in _MODIFIERS:
        noun += 1
    before = first - 1
    while before >= 0 and tags[before] in _MODIFIERS:
        before -= 1
    if before < 0 or before == first - 1 or tags[noun : noun + 1] not in _COMMON or tags[before] not in "Do":
        return None
    if tags[before] == "o":
        while before > 0 and tags[before - 1] in _OF_OWNER:
            before -= 1
    return before


def _join_ranges(sentence: Sentence, mentions: Sequence[DateMention]) -> list[DateMention]:
    joined: list[DateMention] = []
    for mention in mentions:
        range_ = _join(joined[-1], mention) if joined and _is_range(sentence, joined[-1], mention) else None
        if range_ is not None:
            joined[-1] = range_
        else:
            joined.append(mention)
    return joined


def _is_range(sentence: Sentence, first: DateMention, last: DateMention) -> bool:
    start, _ = _find(sentence, first.span)
    link = _read_link(sentence, first.span, last.span)
    opening = sentence.lower[start - 1] if start else ""
    if link == "and":
        return opening == "between" or _follows(first.when, last.when)
    if link in {"-", "–", "—"}:
        return True
    days = first.when.precision is last.when.precision is Precision.DAY
    if opening == "from" and _UNTIL_EVENT.fullmatch(link):
        return True
    return (opening == "from" or days) and link in {"to", "until", "till", "through", "into"}


def _read_link(sentence: Sentence, first: Span, last: Span) -> str:
    """What stands between two times: words, or the mark within a word that holds a part of both ("13-14 May")."""
    end, begin = _find(sentence, first)[1], _find(sentence, last)[0]
    if begin < end:
        return sentence.text[first.end : last.start]
    return " ".join(sentence.lower[end:begin])


def _follows(first: When, last: When) -> bool:
    """Whether one day, month or year comes right after another: "Monday and Tuesday", "2003 and 2004"."""
    like = first.precision is last.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    return like and first.finish is not None and last.begin == first.finish + dt.timedelta(days=1)


def _join(first: DateMention, last: DateMention) -> DateMention | None:
    begin, finish = first.when.begin, last.when.finish
    if begin is None or finish is None:
        return None
    if finish < begin and first.rule == "weekday":
        begin -= dt.timedelta(weeks=1)  # "between Friday and Sunday", told on a Friday
    elif finish < begin:
        finish += dt.timedelta(weeks=1)  # "from tomorrow night into Friday morning", told on a Wednesday
    if finish < begin:
        return None
    value = f"{begin.isoformat()}/{finish.isoformat()}"
    when = When(value, last.when.precision, begin, finish)
    span = Span(first.span.start, last.span.end)
    return DateMention(span, DateType.DATE, when, "range", first.default or last.default)


def _find(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The words that a span touches: the first, and the one behind the last."""
    first = bisect_right(sentence.starts, span.start) - 1
    return max(first, 0), bisect_right(sentence.starts, span.end - 1)

"""The date of an event: in its own words, else carried over from earlier ones, else the publication date.

Only one event in seven has its date in its own sentence, so most of a chronology rests on what this module says of the
others; `EventDate.basis` tells which way it went.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from briefkit.extract.events.clauses import Clause, Link
from briefkit.extract.events.triggers import Token
from briefkit.model.document import Span
from briefkit.model.facts import Basis, DateMention, DateType, EventDate, EventStatus
from briefkit.model.when import Precision, When

_OPENING = 3
"""Sentences with events in which a story tells its day."""
_RECENT = dt.timedelta(days=6)
"""How long before publication a story's day can lie: what "on Friday" reaches back to."""


_DAYS = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)


_WITH_A_TERM = frozenset(("agree", "request", "threaten", "statement"))
"""Types of events whose words often name the day by which something else is to happen."""


def datable(mention: DateMention) -> bool:
    """Whether a time expression names days on which something can have happened."""
    return mention.type in (DateType.DATE, DateType.TIME) and mention.when.begin is not None


class DateCarrier:
    """Dates the clauses of a document, one sentence after the other.

    News stories have a day: what the opening sentences date, and what most of the rest, undated, happened on. Where
    the opening dates nothing, that day is the publication date. A date further back belongs to its own sentence.
    """

    def __init__(self, published: dt.date | None) -> None:
        self._published = published
        self._sentences = 0
        self._story: DateMention | None = None

    def date_clauses(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], mentions: Sequence[DateMention]
    ) -> tuple[EventDate, ...]:
        """The date of each clause of one sentence.

        Args:
            tokens: The sentence's tokens.
            clauses: The sentence's clauses.
            mentions: The time expressions that stand in the sentence.
        """
        dated = [mention for mention in mentions if datable(mention)]
        own = [_nearest(tokens, clause, dated, self._published) for clause in clauses]
        shared = _share(clauses, own)
        self._note_story_day(clauses, own)
        dates = []
        for index, clause in enumerate(clauses):
            mention = shared[index]
            matrix = own[index - 1] if index and clause.link is Link.REPORTED else None
            if mention is not None:
                dates.append(EventDate(mention.when, Basis.STATED, mention.span, mention.default))
            elif matrix is not None and clause.trigger.status is EventStatus.HAPPENED:
                dates.append(EventDate(matrix.when, Basis.CARRIED, matrix.span, matrix.default))
            else:
                dates.append(self._without_own_words(clause))
        return tuple(dates)

    def _note_story_day(self, clauses: Sequence[Clause], own: Sequence[DateMention | None]) -> None:
        """Take the first day that the opening gives to something that happened, if it is close to publication."""
        self._sentences += bool(clauses)
        if self._story is not None or self._published is None or self._sentences > _OPENING:
            return
        for clause, mention in zip(clauses, own, strict=True):
            if mention is None or clause.trigger.status is not EventStatus.HAPPENED:
                continue
            begin = mention.when.begin
            if (
                begin is not None
                and begin == mention.when.finish
                and dt.timedelta(0) <= self._published - begin <= _RECENT
            ):
                day = When(begin.isoformat(), Precision.DAY, begin, begin)
                self._story = dataclasses.replace(mention, when=day)
                return

    def _without_own_words(self, clause: Clause) -> EventDate:
        if self._published is None or clause.trigger.status in (EventStatus.PLANNED, EventStatus.CONDITIONAL):
            return EventDate(None, Basis.NONE)
        if self._story is not None and clause.trigger.status is not EventStatus.ONGOING:
            return EventDate(self._story.when, Basis.CARRIED, self._story.span, self._story.default)
        when = When(self._published.isoformat(), Precision.DAY, self._published, self._published)
        return EventDate(when, Basis.PUBLISHED)


def join_ranges(text: str, mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Time expressions with "between A and B" and "from A to B" as one, from the first to the last of their days."""
    joined: list[DateMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and datable(before) and datable(mention) and _is_range(text, before, mention):
            joined[-1] = _join(before, mention)
        else:
            joined.append(mention)
    return tuple(joined)


def _is_range(text: str, first: DateMention, last: DateMention) -> bool:
    opening = text[max(0, first.span.start - 8) : first.span.start].lower()
    link = text[first.span.end : last.span.start].strip().lower()
    return (opening.endswith("between ") and link == "and") or (
        opening.endswith("from ") and link in {"to", "until", "till", "through"}
    )


def _join(first: DateMention, last: DateMention) -> DateMention:
    begin, finish = first.when.begin, last.when.finish
    if begin is None or finish is None:
        return first
    if finish < begin:
        begin -= dt.timedelta(weeks=1)  # "between Friday and Sunday", told on a Friday
    if finish < begin:
        return first
    value = f"{begin.isoformat()}/{finish.isoformat()}"
    precision = last.when.precision
    when = When(value, precision, begin, finish)
    return DateMention(
        Span(first.span.start, last.span.end), DateType.DATE, when, "range", first.default or last.default
    )


def _nearest(
    tokens: Sequence[Token], clause: Clause, dated: Sequence[DateMention], published: dt.date | None
) -> DateMention | None:
    """The date in a clause that stands nearest to its trigger, behind it rather than ahead.

    A day goes before anything longer: "on Friday, at this year's conference" happened on Friday.
    """
    start, end = tokens[clause.first].start, tokens[clause.end - 1].end
    first = bisect_left(dated, start, key=lambda mention: mention.span.start)
    last = bisect_left(dated, end, key=lambda mention: mention.span.start)
    if first == last:
        return None
    at = clause.trigger.span.start
    words = {token.end: token.lower for token in tokens[clause.first : clause.end]}
    inside = [
        mention
        for mention in dated[first:last]
        if _can_date(clause, mention, words.get(mention.span.start - 1, ""), published)
    ]
    return min(
        inside,
        key=lambda mention: (
            mention.when.precision not in _DAYS,
            abs(mention.span.start - at),
            mention.span.start < at,
        ),
        default=None,
    )


def _can_date(clause: Clause, mention: DateMention, before: str, published: dt.date | None) -> bool:
    """Whether a date can be the time of a clause's event, going by the word before it.

    What somebody promised "by Wednesday" or planned "for 2025" is a term, not the time of the promise. What is so now
    takes no date from the past, which only compares, unless it is so "since" then. What has happened takes none from
    the future, which is that of something else in its sentence.
    """
    if before in ("for", "than") or (before in ("by", "until") and clause.trigger.verb.type in _WITH_A_TERM):
        return False
    begin, finish = mention.when.begin, mention.when.finish
    if clause.trigger.status is EventStatus.HAPPENED and published is not None and begin is not None:
        return begin <= published
    if clause.trigger.status is EventStatus.ONGOING and published is not None and finish is not None:
        return finish >= published or before == "since"
    return True


def _share(clauses: Sequence[Clause], own: Sequence[DateMention | None]) -> list[DateMention | None]:
    """Each clause's date: its own, else that of the predicate it is coordinated with."""
    shared: list[DateMention | None] = []
    for clause, mention in zip(clauses, own, strict=True):
        carried = shared[-1] if shared and clause.link is Link.COORDINATED else None
        shared.append(mention or carried)
    return shared

"""The date of an event: in its own words, else carried over from earlier ones, else the publication date.

Only one event in seven has its date in its own sentence, so most of a chronology rests on what this module says of the
others; `EventDate.basis` tells which way it went. What is carried follows the tenses: a simple past goes on from the
sentence before, a present perfect has no day but that of the telling, and a past perfect looks back from all of them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from briefkit.extract.events.clauses import Clause, Link
from briefkit.extract.events.time_adverbials import TimeAdverbial, read_adverbials
from briefkit.extract.events.tokens import ANAPHORS, Token
from briefkit.extract.events.triggers import Tense
from briefkit.model.facts import Basis, DateMention, EventDate, EventStatus
from briefkit.model.when import Precision, When

_OPENING = 3
"""Sentences with events in which a story tells its day."""
_RECENT = dt.timedelta(days=6)
"""How long before publication a story's day can lie: what "on Friday" reaches back to."""
_MEANWHILE = frozenset(("when", "while"))
"""Openers of clauses that say when the one before them happened: "he was hurt when the bridge fell on Friday"."""
_LEAD = dt.timedelta(days=31)
"""The same for the first sentence, which tells what the story is about."""


class DateCarrier:
    """Dates the clauses of a document, one sentence after the other.

    News stories have a day: what the opening sentences date, and what most of the rest, undated, happened on. Where
    the opening dates nothing, that day is the publication date. What a sentence dates otherwise holds for those right
    behind it that open with a word for something in it: "He was elected in 2016. He had served as mayor." Once a
    paragraph looks far back, what it tells further on has no day, until one is given.
    """

    def __init__(self, published: dt.date | None, *, parted: bool) -> None:
        """Start at the top of a document.

        Args:
            published: Its publication date.
            parted: Whether its paragraphs tell what belongs together.
        """
        self._parted = parted
        self._background = False
        self._published = published
        self._sentences = 0
        self._story: DateMention | None = None
        self._continued: DateMention | None = None

    def open_paragraph(self) -> None:
        """Forget what the sentences before dated; a new paragraph goes on from the story."""
        self._continued = None
        self._background = False

    def date_clauses(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], mentions: Sequence[DateMention]
    ) -> tuple[EventDate, ...]:
        """The date of each clause of one sentence.

        Args:
            tokens: The sentence's tokens.
            clauses: The sentence's clauses.
            mentions: The time expressions that stand in the sentence.
        """
        adverbials = read_adverbials(tokens, mentions)
        if not _goes_on(tokens):
            self._continued = None
        own = [_nearest(tokens, clause, adverbials, self._published) for clause in clauses]
        shared = _share(tokens, clauses, own)
        self._note_story_day(clauses, own)
        dates = []
        for index, clause in enumerate(clauses):
            mention = shared[index]
            matrix = shared[index - 1] if index and clause.link is Link.REPORTED else None
            if mention is not None:
                dates.append(EventDate(mention.when, Basis.STATED, mention.span, mention.default))
            elif (before := _date_after(tokens, clauses, own, index)) is not None:
                dates.append(_carry(before))
            elif matrix is not None and clause.trigger.status is not EventStatus.ONGOING:
                dates.append(_carry(matrix))
            else:
                dates.append(self._date_from_context(clause, _happened(clauses, own)))
        self._note_continued(clauses, own)
        return tuple(dates)

    def _note_story_day(self, clauses: Sequence[Clause], own: Sequence[DateMention | None]) -> None:
        """Take the first day that the opening gives to something that happened, if it is close to publication."""
        self._sentences += bool(clauses)
        if self._story is not None or self._published is None or self._sentences > _OPENING:
            return
        reach = _LEAD if self._sentences == 1 else _RECENT
        for mention in _happened(clauses, own):
            begin = mention.when.begin
            if begin is None or begin != mention.when.finish:
                continue
            if dt.timedelta(0) <= self._published - begin <= reach:
                day = When(begin.isoformat(), Precision.DAY, begin, begin)
                self._story = dataclasses.replace(mention, when=day)
                return

    def _note_continued(self, clauses: Sequence[Clause], own: Sequence[DateMention | None]) -> None:
        """Take the date that the sentences behind this one go on from: the last that it gives to what happened."""
        dated = _happened(clauses, own)
        if dated:
            self._continued = dated[-1]
            self._background = self._parted and self._is_far(dated[-1].when)

    def _is_far(self, when: When) -> bool:
        """Whether a date is so far back that a story which tells it looks back as well."""
        return self._published is not None and when.finish is not None and when.finish < self._published - _LEAD

    def _date_from_context(self, clause: Clause, beside: Sequence[DateMention]) -> EventDate:
        """The date of a clause without one; `beside` are those that other clauses of its sentence have."""
        tense, status = clause.trigger.tense, clause.trigger.status
        told = status in (EventStatus.HAPPENED, EventStatus.DENIED)
        if told and self._continued is not None and tense in (Tense.PAST, Tense.PAST_PERFECT):
            return _carry(self._continued)
        past = self._background and tense is Tense.PAST and clause.trigger.verb.type != "statement"
        if self._published is None or (told and (past or tense is Tense.PAST_PERFECT)):
            return EventDate(None, Basis.NONE)
        if self._story is not None and status is not EventStatus.ONGOING and tense is not Tense.PRESENT_PERFECT:
            return _carry(_latest([self._story, *beside]))
        when = When(self._published.isoformat(), Precision.DAY, self._published, self._published)
        return EventDate(when, Basis.PUBLISHED)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a word that takes up the one before it."""
    return bool(tokens) and (tokens[0].lower in ANAPHORS or any(token.lower == "also" for token in tokens[:6]))


def _date_after(
    tokens: Sequence[Token], clauses: Sequence[Clause], own: Sequence[DateMention | None], index: int
) -> DateMention | None:
    """The date of what a clause came after: "he became mayor after she left on Friday"."""
    if index + 1 == len(clauses) or tokens[clauses[index + 1].first].lower != "after":
        return None
    return own[index + 1]


def _latest(mentions: Sequence[DateMention]) -> DateMention:
    """The one that begins last; what a remark dates later than the story was not over by its day."""
    return max(mentions, key=lambda mention: mention.when.begin or dt.date.min)


def _carry(mention: DateMention) -> EventDate:
    return EventDate(mention.when, Basis.CARRIED, mention.span, mention.default)


def _happened(clauses: Sequence[Clause], own: Sequence[DateMention | None]) -> list[DateMention]:
    """The dates that a sentence gives to what happened."""
    return [
        mention
        for clause, mention in zip(clauses, own, strict=True)
        if mention is not None and clause.trigger.status is EventStatus.HAPPENED
    ]


def _nearest(
    tokens: Sequence[Token], clause: Clause, adverbials: Sequence[TimeAdverbial], published: dt.date | None
) -> DateMention | None:
    """The date of a clause: the one it opens with, else the nearest, behind the trigger rather than ahead.

    The shorter time goes before the longer: "on Friday, at this year's conference" happened on Friday.
    """
    parts = [(clause.first, clause.end)] if clause.head is None else [clause.head, (clause.first, clause.end)]
    inside = [
        each
        for each in adverbials
        if any(tokens[first].start <= each.mention.span.start < tokens[end - 1].end for first, end in parts)
    ]
    usable = [each for each in inside if each.can_date(clause.trigger, published)]
    opening = next((each for each in usable if each.opens), None)
    if opening is not None:
        usable = [each for each in usable if each is opening or opening.mention.when.contains(each.mention.when)]
    at = clause.trigger.span.start
    best = min(
        usable,
        key=lambda each: (
            _length(each.mention.when),
            abs(each.mention.span.start - at),
            each.mention.span.start < at,
        ),
        default=None,
    )
    return best.mention if best else None


def _length(when: When) -> dt.timedelta:
    return when.finish - when.begin if when.begin and when.finish else dt.timedelta.max


def _share(
    tokens: Sequence[Token], clauses: Sequence[Clause], own: Sequence[DateMention | None]
) -> list[DateMention | None]:
    """Each clause's date: its own, else that of the predicate it is coordinated with, or of what happened meanwhile."""
    shared: list[DateMention | None] = []
    for clause, mention in zip(clauses, own, strict=True):
        carried = shared[-1] if shared and clause.link is Link.COORDINATED else None
        if shared and shared[-1] is None and tokens[clause.first].lower in _MEANWHILE:
            shared[-1] = mention
        shared.append(mention or carried)
    return shared

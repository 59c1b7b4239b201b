"""The day that a story tells of, how far into the story it holds, and the day on which the story was filed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from briefkit.extract.events.settings import AT_THE_SCENE
from briefkit.extract.events.times import RECENT, Telling, Times
from briefkit.extract.events.verbs import event_nouns
from briefkit.model.facts import DateMention
from briefkit.model.when import Precision, When

_OPENING = 8
"""Sentences with events in which a story tells its day."""
_LEDE = 3
"""Those of them whose day is that of a present perfect in the first: "The Orvel bridge has reopened"."""
LEAD = dt.timedelta(days=31)
"""How long before publication the day can lie that the first sentence gives; for the others it is `RECENT`."""
_OCCASION = dt.timedelta(days=3)
"""The longest stretch, less a day, that a first sentence can give a story: "from May 3 to 5 Orvel held a fair"."""
_DASHES = frozenset(("-", "--", "–", "—"))
_ELECTION = "election"
_KEPT_SHARE = 5 / 6
"""How much of a story tells of its day, from the beginning."""
_KEPT_SHARE_IF_OLD = 1 / 3
"""The same where that day is an old one."""
_LEAST_SENTENCES = 5
"""Sentences behind the one that gives the day which tell of it in any case."""
_OLD = dt.timedelta(3)
"""How long before publication the day of a story is an old one."""


class StoryDay(NamedTuple):
    """The day of a story.

    Attributes:
        mention: What gives it.
        place: Which of the sentences with events does.
        sentence: Which of all sentences.
        age: How long before publication it was.
        lasting: Whether it is that of what a story tells to its end: of an attack or another scene, or of an election.
    """

    mention: DateMention
    place: int
    sentence: int
    age: dt.timedelta
    lasting: bool

    @property
    def tells_lede(self) -> bool:
        """Whether it stands close enough to the first sentence to be its day, where that tells what has happened."""
        return self.place < _LEDE

    def holds(self, index: int, count: int) -> bool:
        """Whether a sentence still tells of it, by its place among those of the story.

        News tells the latest first and what led to it at the end. On 364 annotated articles, what the last sixth tells
        without a time was on the story's day in 10 of 48 cases, and where that day is three days back or more and
        nothing struck on it, in 21 of 60 behind the first third.
        """
        kept = _KEPT_SHARE if self.age < _OLD else _KEPT_SHARE_IF_OLD
        return self.lasting or index < max(self.sentence + _LEAST_SENTENCES, kept * count)


def find_story_day(tellings: Sequence[Telling], times: Sequence[Times], published: dt.date | None) -> StoryDay | None:
    """The first day that the opening gives to something that happened, if it is close to publication.

    In the first sentence that of an event or document will do where no other has one: "a storm that hit on Sunday".
    """
    opening = [index for index, time in enumerate(times) if time.shared][:_OPENING]
    for place, index in enumerate(opening):
        time = times[index]
        reach = RECENT if place else LEAD
        told = [mention for _, mention in time.happened]
        if not place and not told and time.opening is not None:
            told = [time.opening]
        for mention in told:
            begin, finish = mention.when.begin, mention.when.finish
            longest = _OCCASION if not place and mention.rule == "range" else dt.timedelta(0)
            if published is None or begin is None or finish is None or finish - begin > longest:
                continue
            if dt.timedelta(0) <= published - finish <= reach:
                day = When(begin.isoformat(), Precision.DAY, begin, begin)
                when = day if begin == finish else mention.when
                lasting = any(_strikes(tellings[each]) for each in opening[: place + 1])
                return StoryDay(dataclasses.replace(mention, when=when), place, index, published - finish, lasting)
    return None


def find_filing_day(tellings: Sequence[Telling], published: dt.date | None) -> dt.date | None:
    """The day on which a story was filed, by its dateline: "REYKJAVIK, Oct. 9 -- "; else the publication date."""
    if published is None:
        return None
    for telling in tellings[:_OPENING]:
        if not telling.clauses and telling.sentence.words[-1] in _DASHES:
            for mention in telling.mentions:
                begin, finish = mention.when.begin, mention.when.finish
                if begin is not None and begin == finish and dt.timedelta(0) <= published - begin <= RECENT:
                    return begin
    return published


def _strikes(telling: Telling) -> bool:
    """Whether a sentence tells of what happens at a scene (`AT_THE_SCENE`) or of an election, by a verb or a noun."""
    kinds = {clause.trigger.verb.type for clause in telling.clauses}
    kinds.update(event_nouns().get(word, "") for word in telling.sentence.lower)
    return _ELECTION in kinds or not AT_THE_SCENE.isdisjoint(kinds)

"""What the date of an event is told from: its sentence, and what the story has told before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from typing import NamedTuple

from briefkit.extract.events.dated_nouns import DatedNouns
from briefkit.extract.events.times import Telling, Times
from briefkit.model.facts import Basis, DateMention, EventDate, EventStatus
from briefkit.text.clauses import Clause, Link, Reading

NO_DATE = EventDate(None, Basis.NONE)
_TOLD = (EventStatus.HAPPENED, EventStatus.CLAIMED, EventStatus.DENIED)
_DEFINITE = frozenset(("the", "this", "that"))


class Thread(NamedTuple):
    """What a sentence goes on from.

    Attributes:
        story: What gave the story its day.
        continued: The time of the sentence before, where this one takes it up.
        speech: What somebody said in the sentence before.
        background: Whether the paragraph looks far back.
        stage: How far the case has come of which the story tells first; None for a story about something else.
        dead: The words of the name of somebody who died, by an earlier sentence.
        before: The time that the sentence before tells, of whatever clause.
        he_died: Whether "he" is one of them: nobody else was named since.
    """

    story: DateMention | None
    continued: DateMention | None = None
    speech: Speech | None = None
    background: bool = False
    dead: Set[str] = frozenset()
    stage: int | None = None
    he_died: bool = True
    before: DateMention | None = None

    @property
    def goes_on_from_another_day(self) -> bool:
        """Whether the sentence before, which this one takes up, has a day that is not the story's."""
        continued, story = self.continued, self.story
        return continued is not None and (story is None or continued.when.begin != story.when.begin)

    def open_paragraph(self, *, goes_on: bool) -> Thread:
        """What the first sentence of the next paragraph goes on from; that `goes_on` after one of a single sentence."""
        if goes_on and self.continued is not None:
            return self
        return self._replace(continued=None, background=False)


class Speech(NamedTuple):
    """What somebody said at a time that is told; `names` are the capitalised words of that sentence and of the last."""

    mention: DateMention
    first: frozenset[str]
    names: frozenset[str]

    def goes_on(self, reading: Reading, said: Clause) -> bool:
        """Whether who says something now was told of before: "he", "the top official", "Vale"."""
        if not said.subjects:
            return False
        words, subject = reading.sentence.lower, said.subjects[0]
        tag, definite = reading.tags[subject.head], words[subject.first] in _DEFINITE
        return tag == "P" or (tag == "N" and definite) or (tag == "E" and words[subject.head] in self.names)


class Context(NamedTuple):
    """What the dates of a sentence's clauses are told from.

    Attributes:
        telling: The sentence.
        times: Its times.
        published: The publication date.
        filed: The day of the report: that of its dateline, else the publication date.
        thread: What it goes on from.
        nouns: What the story dates by nouns.
        lede: Whether it is the first, where the next ones tell its day.
        late: Whether it stands where the story no longer tells of its day.
    """

    telling: Telling
    times: Times
    published: dt.date | None
    filed: dt.date | None
    thread: Thread
    nouns: DatedNouns
    lede: bool = False
    late: bool = False

    def is_told(self, index: int) -> bool:
        """Whether a clause tells what happened, is said to have happened, or did not."""
        return self.telling.clauses[index].trigger.status in _TOLD

    def find(self, index: int) -> Clause:
        """What the grammar has of the verb of a clause."""
        return self.telling.grammar.find(self.telling.clauses[index].trigger.index)

    def find_saying(self, index: int) -> Clause | None:
        """The verb that says what a clause tells and has none for itself: "the mayor said the bridge closed"."""
        found, clause = self.find(index), self.telling.clauses[index]
        if found.link is not Link.COMPLEMENT or found.parent is None:
            return None
        above = self.telling.grammar.reading.clauses[found.parent]
        return above if clause.first <= above.verb.main < clause.end else None


def carry_over(mention: DateMention) -> EventDate:
    """The date of something that was told before, or beside it."""
    if mention.when.begin is None:
        return NO_DATE
    return EventDate(mention.when, Basis.CARRIED, mention.span, mention.default)

"""Nouns that a story dates, "Tuesday's quake", "the concert on 8 May", for what it tells of them elsewhere.

A story gives the day of the quake once and tells on from it: "at least nine people died in the disaster". What is told
so happened on the day of the quake, wherever in the story that is given, and not on the day of the news. The same goes
for somebody's death.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from briefkit.extract.events.calamities import ANY_CALAMITY, find_kind
from briefkit.extract.events.settings import AT_THE_SCENE, SPOKEN
from briefkit.extract.events.time_adverbials import CLOCK, read_adverbials
from briefkit.extract.events.times import Telling, Times
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import DateMention, EventStatus
from briefkit.model.when import When
from briefkit.text.clauses import Clause
from briefkit.text.morphology import add_s
from briefkit.text.phrases import Phrase

_DEFINITE = frozenset(("that", "the", "this"))
_REACH = 7
"""Words at most between a date and the noun that it belongs to: "the 12 January magnitude-seven Orvel earthquake"."""
_IN_NOUN_PHRASE = frozenset("JNMEoCQG")
_NOUN_PHRASES = _IN_NOUN_PHRASE | frozenset("DI,")
_HE = frozenset(("he", "she"))
DEATH = "death"
_HELD = frozenset(("air", "hold", "stage"))
"""Verbs that say when an occasion is."""
_LASTING = frozenset(
    (
        *("championship", "conference", "congress", "contest", "convention", "exhibition", "expo", "fair", "festival"),
        *("games", "session", "talks", "tournament", "trial"),
    )
)
"""Occasions of more than a day, of which a story tells more than one."""


class Dated(NamedTuple):
    """What a story gives a day to, by the kind of calamity or the noun for an occasion."""

    kind: str
    mention: DateMention


class Died(NamedTuple):
    """The name of somebody who died, word by word in lower case, and when."""

    name: tuple[str, ...]
    mention: DateMention


class DatedNouns:
    """The days of what a story tells of by a noun, and of deaths by the names of the dead."""

    def __init__(self, tellings: Sequence[Telling], times: Sequence[Times]) -> None:
        """Take in what the sentences of a story date.

        Args:
            tellings: Its sentences.
            times: Their times.
        """
        self._days: dict[str, list[DateMention]] = {}
        self._died: dict[str, list[Died]] = {}
        for telling, time in zip(tellings, times, strict=True):
            if telling.mentions and any(_find_dated_kind(word) for word in telling.sentence.lower):
                for kind, mention in (*_list_described(telling, time), *_list_told(telling, time)):
                    if mention.rule != CLOCK and mention.when.mod is None:  # "more than a week ago" is no day
                        self._days.setdefault(kind, []).append(mention)
            if telling.mentions:
                for died in _list_died(telling, time):
                    self._died.setdefault(died.name[-1], []).append(died)

    def find(self, telling: Telling, phrase: Phrase) -> DateMention | None:
        """The time of what a definite noun phrase stands for, if the story gives one and only one."""
        reading = telling.grammar.reading
        lower = reading.sentence.lower
        if lower[phrase.first] not in _DEFINITE and "o" not in reading.tags[phrase.first : phrase.head]:
            return None
        if lower[phrase.head] in ANY_CALAMITY:
            kinds = [kind for kind in self._days if kind not in _occasions().values()]
            return _agree(self._days[kinds[0]]) if len(kinds) == 1 else None
        if not find_kind(lower[phrase.head]) and "J" in reading.tags[phrase.first : phrase.head]:
            return None  # "in the last match of the day"
        return _agree(self._days.get(_find_dated_kind(lower[phrase.head]), ()))

    def find_death(self, telling: Telling, phrase: Phrase) -> DateMention | None:
        """The time at which somebody died whom a phrase names, or means by "he" where nobody else did."""
        head = telling.sentence.lower[phrase.head]
        if head in _HE:
            return _agree([died.mention for each in self._died.values() for died in each])
        name = _read_name(telling, phrase)
        return _agree(
            [died.mention for died in self._died.get(head, ()) if 1 in (len(name), len(died.name)) or name == died.name]
        )


def _list_described(telling: Telling, time: Times) -> Iterator[Dated]:
    """The nouns with a date in their phrase or behind them: "the 12 January quake", "the gala in Orvel on 8 May".

    A date with a place between it and the noun is the noun's only where it dates no clause.
    """
    reading = telling.grammar.reading
    lower, tags, starts = reading.sentence.lower, reading.tags, reading.sentence.starts
    used = {mention.span for mention in time.shared if mention is not None}
    for adverbial in read_adverbials(reading, telling.mentions):
        mention = adverbial.mention
        if mention.when.begin is None or adverbial.governor == "since":
            continue
        first, end = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        if adverbial.attributive and adverbial.governor != "of":
            behind = takewhile(lambda at: tags[at] in _IN_NOUN_PHRASE, range(end, min(end + _REACH, len(tags))))
            kinds = [kind for at in behind if (kind := _find_dated_kind(lower[at]))]
        else:
            reach = 2 if mention.span in used else _REACH
            before = takewhile(lambda at: tags[at] in _NOUN_PHRASES, range(first - 1, max(first - 1 - reach, -1), -1))
            kinds = [kind for at in before if (kind := _find_dated_kind(lower[at]))][:1]
        yield from (Dated(kind, mention) for kind in kinds)


def _list_told(telling: Telling, time: Times) -> Iterator[Dated]:
    """The nouns for what takes place, breaks out or strikes in a clause that is dated, or for what it happened in."""
    lower = telling.sentence.lower
    for clause, mention in zip(telling.clauses, time.shared, strict=True):
        if mention is None or mention.when.begin is None or clause.trigger.verb.type in SPOKEN:
            continue
        found = telling.grammar.find(clause.trigger.index)
        phrases = [*found.agents, *(each for each in found.subjects if takes_place(found, lower, lower[each.head]))]
        if clause.trigger.verb.type in AT_THE_SCENE:
            placed = [each for each in found.obliques if each.preposition is not None]
            phrases += [each.phrase for each in placed if lower[each.preposition or 0] == "in"]
        for phrase in phrases:
            kind = _find_dated_kind(lower[phrase.head])
            if kind:
                yield Dated(kind, mention)


def _list_died(telling: Telling, time: Times) -> Iterator[Died]:
    """Those of whom a dated clause tells that they died."""
    for clause, mention in zip(telling.clauses, time.shared, strict=True):
        if mention is None or mention.when.begin is None or clause.trigger.verb.type != DEATH:
            continue
        if clause.trigger.status is EventStatus.HAPPENED:
            for subject in telling.grammar.find(clause.trigger.index).subjects:
                name = _read_name(telling, subject)
                if name:
                    yield Died(name, mention)


def _read_name(telling: Telling, phrase: Phrase) -> tuple[str, ...]:
    """The words of the name that a phrase ends with."""
    tags, first = telling.grammar.reading.tags, phrase.head + 1
    while first > phrase.first and tags[first - 1] == "E":
        first -= 1
    return tuple(telling.sentence.lower[first : phrase.head + 1])


def _agree(mentions: Sequence[DateMention]) -> DateMention | None:
    """The most precise of some times that do not contradict each other; None where they do."""
    if not mentions:
        return None
    best = min(mentions, key=_length)
    return best if all(_overlap(best.when, each.when) for each in mentions) else None


def _length(mention: DateMention) -> int:
    begin, finish = mention.when.begin, mention.when.finish
    return 0 if begin is None or finish is None else (finish - begin).days


def _overlap(one: When, other: When) -> bool:
    if one.begin is None or one.finish is None or other.begin is None or other.finish is None:
        return False
    return one.begin <= other.finish and other.begin <= one.finish


def _find_dated_kind(word: str) -> str:
    """The kind of calamity that a noun stands for, or the noun for an occasion; empty for another word."""
    return find_kind(word) or _occasions().get(word, "")


def takes_place(clause: Clause, lower: Sequence[str], noun: str) -> bool:
    """Whether a clause says of a noun for what happens that it did: "the quake struck", "the concert was held"."""
    if find_kind(noun):
        return clause.base in read_groups("events_participants.tsv")["happening"]
    placed = clause.base == "take" and any(lower[phrase.head] == "place" for phrase in clause.objects)
    return placed or clause.base in _HELD


@cache
def _occasions() -> dict[str, str]:
    nouns = read_groups("events_participants.tsv")["occasions"] - _LASTING
    return {form: noun for noun in nouns for form in (noun, add_s(noun))}

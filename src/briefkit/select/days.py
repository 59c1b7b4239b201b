"""Days: which of them the documents name, and in what words they are told.

What many documents name again is what mattered (Tran et al. 2013; Gholipour Ghalandari and Ifrim 2020), and the
sentence that is nearest to all that is told of a day says best what happened on it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import SelectedEvent
from briefkit.select.words import list_stems

_LEADS = 5
"""Sentences that open a document, which tell of the day it was published."""
_LEADS_AFTER = 3
"""The same of a document of the next day: a morning paper."""
_RETOLD = 0.1
"""How much the logarithm of the number of tellings counts beside nearness, which is 0 to 1."""
_ALIKE = 0.5
"""How much it counts against a telling that it says what one chosen before it says."""
_SHORTEST = 5
"""Words of the shortest sentence that says enough."""
_SCANT = 0.3
"""How much it counts against a shorter one."""
_LENGTH = 25
"""Words in which a day's news is told; journalists take 20 on average."""
_LONG = 0.003
"""How much each further word counts against a sentence."""
_WHOLE = 1000
"""What the words of a sentence add up to, squared, in whole numbers."""
# Chosen on the timelines of journalists; from half to one and a half times each of them little changes. Stems count as
# often as they are told: weighed by rarity, as in searching, they pick what is odd about a day.


@dataclass(frozen=True, slots=True)
class Day:
    """What the documents say of a day.

    Attributes:
        named: Independent documents that name it.
        stems: How much the sentences that tell of it use each stem; a sentence counts as one, however long it is.
    """

    named: int
    stems: Mapping[str, int]


def read_days(documents: Sequence[ParsedDocument], groups: Sequence[Sequence[str]]) -> Mapping[dt.date, Day]:
    """What the documents say of each day that they name, and of the days when they were published.

    Args:
        documents: All that are considered.
        groups: Ids of near-copies of one story, which name a day once.
    """
    story_of = {identifier: number for number, group in enumerate(groups) for identifier in group}
    naming: dict[dt.date, set[int]] = defaultdict(set)
    told: dict[dt.date, set[frozenset[str]]] = defaultdict(set)
    for parsed in documents:
        namings = tuple(_list_namings(parsed))
        tellings = (*_list_leads(parsed), *namings)
        stems = _read_stems(parsed, {sentence for _, sentence in tellings})
        for day, sentence in tellings:
            told[day].add(stems[sentence])
        for day, _ in namings:
            naming[day].add(story_of[parsed.document.id])
    return {day: Day(len(naming.get(day, ())), _count_stems(sentences)) for day, sentences in told.items()}


def _list_leads(parsed: ParsedDocument) -> Iterator[tuple[dt.date, int]]:
    """The sentences that open a document, by number, under the day that they tell of."""
    published = parsed.document.published
    if published is not None:
        leads = range(len(parsed.sentences))
        yield from ((published, sentence) for sentence in leads[:_LEADS])
        if published > dt.date.min:
            yield from ((published - dt.timedelta(1), sentence) for sentence in leads[:_LEADS_AFTER])


def _list_namings(parsed: ParsedDocument) -> Iterator[tuple[dt.date, int]]:
    """The days that a document names, with the number of the sentence; a record by hand may list no sentences."""
    for mention in parsed.dates if parsed.sentences else ():
        day = mention.when.begin
        if day is not None and day == mention.when.finish:
            yield day, max(0, bisect_right(parsed.sentences, mention.span.start, key=lambda span: span.start) - 1)


def _read_stems(parsed: ParsedDocument, sentences: Iterable[int]) -> Mapping[int, frozenset[str]]:
    text = parsed.document.text
    return {sentence: frozenset(list_stems(text[slice(*parsed.sentences[sentence])])) for sentence in sentences}


def _count_stems(sentences: Iterable[frozenset[str]]) -> Mapping[str, int]:
    """How much sentences use each stem, copies once."""
    counts: dict[str, int] = {}
    for stems in sentences:
        share = round(_WHOLE / sqrt(len(stems) or 1))
        for stem in stems:
            counts[stem] = counts.get(stem, 0) + share
    return counts


@dataclass(frozen=True, slots=True)
class _Choice:
    """An event that can be chosen for its day.

    Attributes:
        event: The event.
        stems: The stems of its sentence, each with its share of the whole.
        worth: How near it is to what is told of the day, and how often it is told.
    """

    event: SelectedEvent
    stems: Mapping[str, float]
    worth: float

    def compare(self, other: _Choice) -> float:
        """Cosine of the words of two sentences."""
        return fsum(share * other.stems.get(stem, 0.0) for stem, share in self.stems.items())


def pick_on_day(events: Sequence[SelectedEvent], day: Day | None, count: int) -> tuple[SelectedEvent, ...]:
    """The events of a day that tell most of it: near to all that is told of the day, and none what another one says.

    Args:
        events: The events of that day.
        day: What the documents say of it.
        count: How many to pick.
    """
    centre = _normalise(day.stems if day else {})
    rest = {event.id: _read_choice(event, centre) for event in events}
    alike = dict.fromkeys(rest, 0.0)
    chosen: list[SelectedEvent] = []
    while rest and len(chosen) < count:
        best = rest.pop(max(rest, key=lambda each: (rest[each].worth - _ALIKE * alike[each], each)))
        chosen.append(best.event)
        alike = {each: max(alike[each], choice.compare(best)) for each, choice in rest.items()}
    return tuple(chosen)


def _read_choice(event: SelectedEvent, centre: Mapping[str, float]) -> _Choice:
    stems = _normalise(Counter(list_stems(event.text)))
    near = fsum(share * centre.get(stem, 0.0) for stem, share in stems.items())
    words = len(event.text.split())
    unhandy = _SCANT if words < _SHORTEST else _LONG * max(0, words - _LENGTH)
    return _Choice(event, stems, near + _RETOLD * log(len(event.reports)) - unhandy)


def _normalise(weights: Mapping[str, int]) -> dict[str, float]:
    """Weights as shares of their length, so that the product of two is their cosine."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items()} if length else {}

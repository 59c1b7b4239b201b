"""Merging: the same event told by several documents becomes one event with every telling kept.

`sameness` says when tellings of two documents are of one event, `retelling` when two sentences of one document are.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, product

from briefkit.model.facts import Basis, ClauseKind, EventDate, EventStatus
from briefkit.model.selection import Disagreement, SelectedEvent
from briefkit.model.when import When
from briefkit.select.candidates import Candidate
from briefkit.select.commonest import pick_commonest
from briefkit.select.decisions import regroup
from briefkit.select.disagreements import find_disagreements
from briefkit.select.facets import Facets, read_facets
from briefkit.select.origins import count_outlets, trace_tellings
from briefkit.select.retelling import retells
from briefkit.select.sameness import NEAR, contradict, deny, is_partial, same_day, same_event
from briefkit.select.tellings import ON_THE_SIDE
from briefkit.select.weighing import weigh_telling, weigh_tellings
from briefkit.select.words import Words, weigh_words

_COMPARED = 5
"""Tellings of one event that a new one is compared with; the later ones say the same."""
_TRIED = 8
"""Events that a telling is compared with: those that share most of its rarest words."""
_CAST = 4
"""Actors by whom a telling is found."""
_PLANNED_DAYS = 7
"""Days, less one, of a plan that is looked for once it is carried out: "next week"."""
_LISTED = 32
"""Events found by one word on one day; words of more tell nothing."""


def merge_candidates(
    candidates: Sequence[Candidate],
    origins: Mapping[str, str],
    merge: Sequence[Sequence[str]] = (),
    split: Set[str] = frozenset(),
) -> tuple[SelectedEvent, ...]:
    """One event for each set of candidates that tell the same, in the order of their first candidates.

    A candidate is compared only with those that share one of its rarest words within a few days, so that the work
    grows with the number of candidates and not with its square.

    Args:
        candidates: In order of publication, then of appearance.
        origins: Whom each document goes back to; see `briefkit.select.origins`.
        merge: Ids of events that the desk says are one; the first of each is printed.
        split: Ids of events that the desk says nothing else tells.
    """
    words = weigh_words(candidate.text for candidate in candidates)
    facets = [read_facets(candidate) for candidate in candidates]
    clusters: list[list[int]] = []
    index: _Index = defaultdict(dict)
    otherwise: list[tuple[int, int]] = []
    for current, candidate in enumerate(candidates):
        near = Counter(chain.from_iterable(_look_up(index, candidate, facets[current], words.rarest[current])))
        tried = pick_commonest(near, _TRIED)
        best, denied = _find_clusters(current, facets, words, [(cluster, clusters[cluster]) for cluster in tried])
        if best is None:
            best = len(clusters)
            clusters.append([])
        otherwise += ((cluster, best) for cluster in denied)
        clusters[best].append(current)
        for word, time in _keys_given(candidate, facets[current], words.rarest[current]):
            listed = index[word].setdefault(time, [])
            if len(listed) < _LISTED and best not in listed:
                listed.append(best)
    _join_catastrophes(clusters, facets)
    decided = regroup(clusters, candidates, merge, split)
    places = {old: new for new, old in enumerate(old for old, cluster in enumerate(decided) if cluster)}
    led = {group[0] for group in merge}
    events = [_build_event([candidates[each] for each in cluster], origins, led) for cluster in decided if cluster]
    pairs = [(places[one], places[other]) for one, other in otherwise if one in places and other in places]
    return _show_denials(events, pairs)


_Time = int | str | tuple[str, int] | None
"""A day; a document; or a year, "within" which a day lies, or of which no shorter "part" than a month is known."""
_Key = tuple[str, _Time]
_Index = dict[str, dict[_Time, list[int]]]
"""Clusters by stem and time, or by deed and document, in the order they were made."""


def _keys_given(candidate: Candidate, facets: Facets, rarest: Sequence[str]) -> Iterator[_Key]:
    """By what a telling is found."""
    yield from product((*rarest, *_acts(candidate, facets)), _times(candidate))
    yield from ((deed, candidate.document.id) for deed in {*facets.said, _ANY})
    if candidate.event.status is EventStatus.PLANNED:
        yield from product(_plans(candidate), _days_planned(candidate))


def _look_up(index: _Index, candidate: Candidate, facets: Facets, rarest: Sequence[str]) -> Iterator[Sequence[int]]:
    """The clusters with tellings that may be of the same event, under each key by which they are found."""
    times = _times(candidate)
    taken_up = {*facets.said, *facets.taken_up} | ({_ANY} if facets.nameless or facets.again else set())
    sought: list[tuple[Iterable[str], Sequence[_Time]]] = [
        (rarest, _times_around(candidate)),
        (_acts(candidate, facets), times),
        (taken_up, (candidate.document.id,)),
    ]
    if candidate.event.status is EventStatus.HAPPENED:
        sought.append((_plans(candidate), times[:1]))
    for words, around in sought:
        for word in words:
            known = index.get(word)
            if known is not None:
                yield from [known[time] for time in around if time in known]


def _plans(candidate: Candidate) -> Sequence[str]:
    """For whom something is planned, each as one word."""
    return [f"{actor} plans" for actor in dict.fromkeys(candidate.present[:_CAST])]


def _days_planned(candidate: Candidate) -> Sequence[_Time]:
    """The days for which something is planned, and the one after them; none if they are many."""
    when = candidate.event.date.when
    if when is None or when.begin is None or when.finish is None or (when.finish - when.begin).days > _PLANNED_DAYS:
        return ()
    return range(when.begin.toordinal(), when.finish.toordinal() + 2)


def _acts(candidate: Candidate, facets: Facets) -> Sequence[str]:
    """Who does or suffers what, each as one word."""
    return [f"{actor} {deed}" for actor in dict.fromkeys(candidate.present[:_CAST]) for deed in sorted(facets.said)]


_ANY = "*"
"""What "the incident" may be: anything told before."""


def _times(candidate: Candidate) -> Sequence[_Time]:
    when = candidate.event.date.when
    if when is None or when.begin is None:
        return (None,)
    kind = "part" if is_partial(when) else "within"
    return (when.begin.toordinal(), (kind, when.begin.year))


def _times_around(candidate: Candidate) -> Sequence[_Time]:
    when = candidate.event.date.when
    if when is None or when.begin is None:
        return (None,)
    day, year = when.begin.toordinal(), when.begin.year
    around = range(day - NEAR.days, day + NEAR.days + 1)
    return (*around, ("within", year) if is_partial(when) else ("part", year))


def _find_clusters(
    index: int, facets: Sequence[Facets], words: Words, near: Iterable[tuple[int, Sequence[int]]]
) -> tuple[int | None, list[int]]:
    """The cluster that tells the same as a candidate, in words most like its own, and those that one of them denies."""
    best: tuple[bool, float, int] | None = None
    denied: list[int] = []
    own = facets[index]
    document = own.candidate.document.id
    for cluster, members in near:
        compared = [(facets[other], words.overlap(index, other)) for other in members[:_COMPARED]]
        told = [pair for pair in compared if pair[0].candidate.document.id == document]
        alike = retells if told else same_event
        fitting = [pair for pair in told or compared if alike(pair[0], own, pair[1])]
        if not fitting:
            continue
        if any(deny(other, own) for other, _ in fitting):
            denied.append(cluster)
        elif not any(contradict(other, own, overlap) for other, overlap in compared):
            rank = max((same_day(own.candidate, other.candidate), overlap, -cluster) for other, overlap in fitting)
            best = max(best, rank) if best else rank
    return -best[2] if best else None, denied


def _join_catastrophes(clusters: Sequence[list[int]], facets: Sequence[Facets]) -> None:
    """Move what is told of one catastrophe into one cluster: "hit" and "struck" share too few words to be compared."""
    first: dict[tuple[str, str, dt.date], int] = {}
    for current, cluster in enumerate(clusters):
        keys = [key for each in cluster for key in _list_catastrophes(facets[each])]
        home = next((first[key] for key in keys if key in first), current)
        first |= dict.fromkeys(keys, home)
        if home != current:
            clusters[home] += cluster
            clusters[home].sort()
            cluster.clear()


def _list_catastrophes(facets: Facets) -> Iterator[tuple[str, str, dt.date]]:
    """What struck on which day, beside each of those whom the sentence names."""
    when = facets.candidate.event.date.when
    if facets.catastrophe is not None and when is not None and when.begin is not None and when.begin == when.finish:
        yield from ((facets.catastrophe, named, when.begin) for named in sorted(facets.candidate.named))


def _show_denials(events: Sequence[SelectedEvent], otherwise: Iterable[tuple[int, int]]) -> tuple[SelectedEvent, ...]:
    """The events, each with what is told otherwise of it."""
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for left, right in otherwise:
        found[left][right] = None
        found[right][left] = None
    return tuple(
        replace(event, disagreements=(*event.disagreements, *(_tell_otherwise(events[each]) for each in found[place])))
        if place in found
        else event
        for place, event in enumerate(events)
    )


def _tell_otherwise(event: SelectedEvent) -> Disagreement:
    return Disagreement("denial", ((" ".join(event.text.split()), tuple(told.document for told in event.reports)),))


def _build_event(cluster: Sequence[Candidate], origins: Mapping[str, str], led: Set[str]) -> SelectedEvent:
    """The event of a cluster; a candidate whose id is in `led` is printed."""
    printed = max(
        cluster,
        key=lambda candidate: (
            not led.isdisjoint(candidate.ids),
            candidate.event.status is EventStatus.HAPPENED,
            candidate.event.date.when is not None,
            candidate.event.date.when is None or not is_partial(candidate.event.date.when),
            weigh_telling(candidate)
            - 30 * _unreadable(candidate)
            - ON_THE_SIDE * (candidate.event.clause is ClauseKind.ADJECTIVAL),
        ),
    )
    others = [candidate for candidate in cluster if candidate is not printed]
    traced = trace_tellings((printed, *others), origins)
    return SelectedEvent(
        id=printed.id,
        text=printed.text,
        type=printed.event.type,
        status=printed.event.status,
        date=_find_date(printed, others),
        actors=tuple(dict.fromkeys(actor for each in (printed, *others) for actor in each.actors)),
        places=tuple(dict.fromkeys(place for each in (printed, *others) for place in each.places)),
        present=tuple(dict.fromkeys(each for candidate in (printed, *others) for each in candidate.everybody)),
        reports=tuple(candidate.told for candidate in (printed, *others)),
        outlets=count_outlets(cluster),
        origins=traced,
        disagreements=find_disagreements([printed, *others]),
        salience=max(candidate.event.salience for candidate in cluster),
        weight=weigh_tellings(cluster, len(traced)),
        parts=printed.parts,
    )


def _find_date(printed: Candidate, others: Sequence[Candidate]) -> EventDate:
    """When it happened: as the printed telling says, or rather as another one states where it only has its own day.

    A reprint is later than its original, and "has agreed" is told on the day after as well.
    """
    own = printed.event.date
    if own.basis is not Basis.PUBLISHED or own.when is None:
        return own
    same = [
        each.event.date
        for each in others
        if each.event.status is printed.event.status and _is_day_before(each.event.date.when, own.when)
    ]
    stated = [date for date in same if date.basis is Basis.STATED]
    if stated:
        return EventDate(min(stated, key=_begin).when, Basis.CARRIED)
    return min((own, *(date for date in same if date.basis is Basis.PUBLISHED)), key=_begin)


def _is_day_before(when: When | None, last: When) -> bool:
    """Whether a time is one day, and not later than another."""
    return when is not None and None is not when.begin == when.finish and _begin_of(when) <= _begin_of(last)


def _begin(date: EventDate) -> dt.date:
    return _begin_of(date.when)


def _begin_of(when: When | None) -> dt.date:
    return when.begin if when is not None and when.begin is not None else dt.date.max


def _unreadable(candidate: Candidate) -> float:
    """How much a sentence loses that tells its event on the side, begins with a pronoun, or is very short or long."""
    text = candidate.text
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    pronoun = first in {"he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "so"}
    aside = candidate.event.clause is not ClauseKind.MAIN
    return 0.75 * pronoun + 0.75 * aside + 0.5 * (len(text) < 40) + 0.5 * (len(text) > 400)

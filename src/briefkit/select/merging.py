"""Merging: the same event told by several documents becomes one event with every telling kept.

Stem overlap alone is right one time in four, so date, words and a participant must all agree. Sentences that are
near-copies of one another are the same telling whatever else was read from them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefkit.model.facts import Basis, EventStatus
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import When
from briefkit.select.candidates import Candidate
from briefkit.select.disagreements import find_disagreements, read_figures
from briefkit.select.weighing import weigh_telling, weigh_tellings
from briefkit.select.words import Words, weigh_words

_AGAIN = re.compile(r"\b(?:again|another|further|later|more|second|third)\b", re.IGNORECASE)
"""What makes a like sentence of the same story tell something else."""
_ALIKE = 0.34
"""Weighted word overlap from which two tellings with the same date and a shared place are one event."""
_ALIKE_ACTORS = 0.24
"""The same with a shared actor, which says more than a place, where both sentences state their dates."""
_ALIKE_FIGURES = 0.15
"""The same with a shared figure as well: "340 people" is seldom told of two events of one day."""
_COPY = 0.7
"""Overlap from which two sentences are copies of each other."""
_COMPARED = 8
"""Tellings of one event that a new one is compared with; the later ones say the same."""
_MONTH = dt.timedelta(days=27)
_NEAR = dt.timedelta(days=2)
"""How far apart the dates of two copies of a sentence may lie before they are two events."""


def merge_candidates(candidates: Sequence[Candidate], outlets: Mapping[str, str]) -> tuple[SelectedEvent, ...]:
    """One event for each set of candidates that tell the same, in the order of their first candidates.

    A candidate is compared only with those that share one of its rarest words within a few days, so that the work
    grows with the number of candidates and not with its square.

    Args:
        candidates: In order of publication, then of appearance.
        outlets: For each document, who is counted as its independent outlet; near-copies share one.
    """
    words = weigh_words(candidate.text for candidate in candidates)
    clusters: list[list[int]] = []
    index: _Index = defaultdict(dict)
    for current, candidate in enumerate(candidates):
        near = {
            cluster: None
            for time in _times_around(candidate)
            for stem in words.rarest[current]
            for cluster in index.get((time, stem), ())
        }
        best = _find_cluster(current, candidates, words, [(cluster, clusters[cluster]) for cluster in near])
        if best is None:
            best = len(clusters)
            clusters.append([])
        clusters[best].append(current)
        for stem in words.rarest[current]:
            for time in _times(candidate):
                index[time, stem][best] = None
    return tuple(_build_event([candidates[each] for each in cluster], outlets) for cluster in clusters)


_Time = int | tuple[str, int] | None
"""A day; or a year, "within" which a day lies, or of which no shorter "part" than a month is known."""
_Index = dict[tuple[_Time, str], dict[int, None]]
"""Clusters by time and stem, in the order they were made."""


def _times(candidate: Candidate) -> Sequence[_Time]:
    when = candidate.event.date.when
    if when is None or when.begin is None:
        return (None,)
    kind = "part" if _is_partial(when) else "within"
    return (when.begin.toordinal(), (kind, when.begin.year))


def _times_around(candidate: Candidate) -> Sequence[_Time]:
    when = candidate.event.date.when
    if when is None or when.begin is None:
        return (None,)
    day, year = when.begin.toordinal(), when.begin.year
    around = range(day - _NEAR.days, day + _NEAR.days + 1)
    return (*around, ("within", year) if _is_partial(when) else ("part", year))


def _is_partial(when: When) -> bool:
    """Whether a month or a longer stretch is all that is known."""
    return when.begin is not None and when.finish is not None and when.finish - when.begin >= _MONTH


def _find_cluster(
    index: int, candidates: Sequence[Candidate], words: Words, near: Iterable[tuple[int, Sequence[int]]]
) -> int | None:
    """The cluster that tells the same as a candidate, in words most like its own."""
    best: tuple[bool, float, int] | None = None
    for cluster, members in near:
        document = candidates[index].document.id
        told = [other for other in members[:_COMPARED] if candidates[other].document.id == document]
        if any(not _retells(candidates[index], candidates[other], words.overlap(index, other)) for other in told):
            continue
        for other in members[:_COMPARED]:
            overlap = words.overlap(index, other)
            if _same_event(candidates[index], candidates[other], overlap):
                rank = (_same_day(candidates[index], candidates[other]), overlap, -cluster)
                best = max(best, rank) if best else rank
    return -best[2] if best else None


def _same_event(left: Candidate, right: Candidate, overlap: float) -> bool:
    if (left.event.status is EventStatus.DENIED) != (right.event.status is EventStatus.DENIED):
        return False
    if overlap >= _COPY and _near(left, right):
        return True
    actors = set(left.present) & set(right.present)
    if not _same_day(left, right):
        return bool(actors) and left.event.type == right.event.type and overlap >= _ALIKE and _contains(left, right)
    if not actors and not set(left.scenes) & set(right.scenes):
        return False
    stated = left.event.date.basis is right.event.date.basis is Basis.STATED
    if overlap >= (_ALIKE_ACTORS if actors and stated else _ALIKE):
        return True
    return stated and overlap >= _ALIKE_FIGURES and bool(_figures(left) & _figures(right))


def _retells(left: Candidate, right: Candidate, overlap: float) -> bool:
    """Whether a sentence of a story tells again what another one of it tells, as the body does with the lead."""
    if "statement" in (left.event.type, right.event.type):
        return False
    if left.event.status is not right.event.status or not _same_day(left, right):
        return False
    if _AGAIN.search(left.text) or _AGAIN.search(right.text):
        return False
    return overlap >= _ALIKE or (overlap >= _ALIKE_ACTORS and bool(_figures(left) & _figures(right)))


def _figures(candidate: Candidate) -> set[tuple[str, float]]:
    """What a telling counts, without small numbers, which agree by chance."""
    return {(about, value) for about, value, _ in read_figures(candidate.text) if value >= 10}


def _same_day(left: Candidate, right: Candidate) -> bool:
    one, other = left.event.date.when, right.event.date.when
    if one is None or other is None or one.begin is None or other.begin is None:
        return one is other
    return one.begin == other.begin and one.finish == other.finish


def _contains(left: Candidate, right: Candidate) -> bool:
    """Whether both state their dates and one lies within the month or year that is all the other tells."""
    one, other = left.event.date, right.event.date
    if one.when is None or other.when is None or not one.basis is other.basis is Basis.STATED:
        return False
    if _is_partial(one.when):
        return one.when.contains(other.when)
    return _is_partial(other.when) and other.when.contains(one.when)


def _near(left: Candidate, right: Candidate) -> bool:
    """Whether copies of a sentence can mean one event: their dates lie close by, or neither has one."""
    one, other = left.event.date, right.event.date
    if one.when is None or other.when is None or one.when.begin is None or other.when.begin is None:
        return one.when is other.when
    return abs(one.when.begin - other.when.begin) <= _NEAR


def _build_event(cluster: Sequence[Candidate], outlets: Mapping[str, str]) -> SelectedEvent:
    printed = max(
        cluster,
        key=lambda candidate: (
            candidate.event.status is EventStatus.HAPPENED,
            candidate.event.date.when is None or not _is_partial(candidate.event.date.when),
            weigh_telling(candidate) - 30 * _unreadable(candidate.text),
        ),
    )
    others = [candidate for candidate in cluster if candidate is not printed]
    count = len({outlets[candidate.document.id] for candidate in cluster})
    return SelectedEvent(
        id=printed.id,
        text=printed.text,
        type=printed.event.type,
        status=printed.event.status,
        date=printed.event.date,
        actors=tuple(dict.fromkeys(actor for each in (printed, *others) for actor in each.actors)),
        places=tuple(dict.fromkeys(place for each in (printed, *others) for place in each.places)),
        present=tuple(dict.fromkeys(each for candidate in (printed, *others) for each in candidate.everybody)),
        reports=tuple(candidate.told for candidate in (printed, *others)),
        outlets=count,
        disagreements=find_disagreements([printed, *others]),
        salience=max(candidate.event.salience for candidate in cluster),
        weight=weigh_tellings(cluster, count),
    )


def _unreadable(text: str) -> float:
    """How much a sentence loses by standing alone: it begins with a pronoun, or is very short or very long."""
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    pronoun = first in {"he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "so"}
    return 0.75 * pronoun + 0.5 * (len(text) < 40) + 0.5 * (len(text) > 400)

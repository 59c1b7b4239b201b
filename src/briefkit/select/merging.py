"""Merging: the same event told by several documents becomes one event with every telling kept.

Stem overlap alone is right one time in four, so date, words and a participant must all agree. Sentences that are
near-copies of one another are the same telling whatever else was read from them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefkit.model.facts import Basis, EventStatus
from briefkit.model.folding import fold
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import When
from briefkit.select.candidates import Candidate
from briefkit.select.disagreements import find_disagreements, read_figures

_WORD = re.compile(r"\w+")
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
_RAREST = 8
"""Words by which the tellings that can be of the same event are found."""
_COMPARED = 8
"""Tellings of one event that a new one is compared with; the later ones say the same."""
_MONTH = dt.timedelta(days=27)
_NEAR = dt.timedelta(days=2)
"""How far apart the dates of two copies of a sentence may lie before they are two events."""


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of every candidate, as stems, and how much each stem tells.

    Attributes:
        stems: For each candidate.
        weights: Whole numbers, so that sums do not depend on their order.
        totals: Sum of the weights of each candidate's stems.
        rarest: The stems of each candidate that tell most, by which others are found.
    """

    stems: tuple[frozenset[str], ...]
    weights: Mapping[str, int]
    totals: tuple[int, ...]
    rarest: tuple[tuple[str, ...], ...]

    def overlap(self, left: int, right: int) -> float:
        """Weighted Jaccard overlap of two candidates' stems, 0 to 1."""
        both = sum(map(self.weights.__getitem__, self.stems[left] & self.stems[right]))
        either = self.totals[left] + self.totals[right] - both
        return both / either if either else 0.0


def merge_candidates(candidates: Sequence[Candidate], outlets: Mapping[str, str]) -> tuple[SelectedEvent, ...]:
    """One event for each set of candidates that tell the same, in the order of their first candidates.

    A candidate is compared only with those that share one of its rarest words within a few days, so that the work
    grows with the number of candidates and not with its square.

    Args:
        candidates: In order of publication, then of appearance.
        outlets: For each document, who is counted as its independent outlet; near-copies share one.
    """
    words = _weigh_words(candidates)
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


def _weigh_words(candidates: Sequence[Candidate]) -> Words:
    stems = tuple(frozenset(_stems(candidate.text)) for candidate in candidates)
    counts = Counter(stem for each in stems for stem in each)
    weights = {stem: round(1_000_000 / (1 + count) ** 0.5) for stem, count in counts.items()}
    return Words(
        stems,
        weights,
        tuple(sum(map(weights.__getitem__, each)) for each in stems),
        tuple(tuple(sorted(each, key=lambda stem: (counts[stem], stem))[:_RAREST]) for each in stems),
    )


def _stems(text: str) -> Iterable[str]:
    """Figures, and the beginnings of words of four letters or more; the shorter ones tell little of what happened."""
    for word in _WORD.findall(fold(text)):
        if word[0].isdigit() or len(word) > 3:
            yield word if word[0].isdigit() else word[:6]


def _build_event(cluster: Sequence[Candidate], outlets: Mapping[str, str]) -> SelectedEvent:
    printed = max(
        cluster,
        key=lambda candidate: (
            candidate.event.status is EventStatus.HAPPENED,
            candidate.event.date.when is None or not _is_partial(candidate.event.date.when),
            candidate.weight,
        ),
    )
    others = [candidate for candidate in cluster if candidate is not printed]
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
        outlets=len({outlets[candidate.document.id] for candidate in cluster}),
        disagreements=find_disagreements([printed, *others]),
    )

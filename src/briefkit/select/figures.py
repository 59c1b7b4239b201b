"""Figures: what documents count of the dead, hurt, missing, displaced, arrested and of votes, as series with sources.

A figure is as good as who says so and as of when. Nothing is added up: two outlets may count the same people.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefkit.model.document import Document
from briefkit.model.facts import ActorKind, ParsedDocument
from briefkit.model.selection import EXCLUDED, Dropped, FigureReading, FigureSeries
from briefkit.model.when import Period
from briefkit.select.counts import Counted
from briefkit.select.readings import read_figures
from briefkit.select.register import Register

_RECENT = 20
"""Readings before one among which the same document may have said the same."""
_TIMES = 10
"""How many times more or fewer one count of a matter can be than the next."""
_TELLING = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE)
_ORDER = tuple(Counted)


@dataclass(frozen=True, slots=True)
class Figures:
    """What documents count.

    Attributes:
        series: A series for each thing counted at a place, those that most documents tell first.
        others: Readings that are in no series, in order of publication.
        dropped: Why they are in none, one by one.
    """

    series: tuple[FigureSeries, ...]
    others: tuple[FigureReading, ...]
    dropped: tuple[Dropped, ...]

    @property
    def ids(self) -> Set[str]:
        """The ids of all readings, those that copies of their stories lend them included."""
        return {identifier for reading in self.list_readings() for identifier in reading.ids}

    def list_readings(self) -> Iterator[FigureReading]:
        """All readings, those of the series first."""
        for series in self.series:
            yield from series.readings
        yield from self.others


def gather_figures(
    documents: Sequence[ParsedDocument],
    groups: Sequence[Sequence[str]],
    period: Period | None,
    register: Register,
    excluded: Set[str] = frozenset(),
) -> Figures:
    """The series of all that is counted, and what is left out of them; an id that two documents give is told apart.

    Args:
        documents: In order of publication.
        groups: Ids of near-copies of one story; the first of them is read, and the others lend it the ids of their own
            counts.
        period: Days reported on; what happened outside is left out.
        register: All actors.
        excluded: Ids of what the desk leaves out.
    """
    by_id = {parsed.document.id: parsed for parsed in documents}
    copies = {group[0]: [by_id[other] for other in group[1:]] for group in groups}
    named = _list_named(register)
    by_matter: dict[tuple[str, str | None], list[list[FigureReading]]] = {}
    others: list[FigureReading] = []
    dropped: list[Dropped] = []
    taken: Counter[str] = Counter()
    for parsed in (parsed for parsed in documents if parsed.document.id in copies):
        repeated = _list_copied_ids(copies[parsed.document.id], register)
        for found, reason in read_figures(parsed, period, register):
            taken[found.id] += 1
            identifier = found.id if taken[found.id] == 1 else f"{found.id}~{taken[found.id]}"
            copied = repeated.get((found.counted, found.value), ())
            reading = dataclasses.replace(found, id=identifier, ids=tuple(dict.fromkeys((identifier, *copied))))
            reason = reason if excluded.isdisjoint(reading.ids) else EXCLUDED
            if reason is not None:
                others.append(reading)
                dropped.append(_drop(reading, reason, parsed.document))
            else:
                _add(reading, by_matter.setdefault((reading.counted, reading.place), []), named)
    series = (FigureSeries(tuple(readings)) for known in by_matter.values() for readings in known)
    return Figures(tuple(sorted(series, key=_rank)), tuple(others), tuple(dropped))


def _list_copied_ids(copies: Sequence[ParsedDocument], register: Register) -> Mapping[tuple[str, int], Sequence[str]]:
    """The ids that each count has in near-copies of a story."""
    ids: dict[tuple[str, int], list[str]] = {}
    for parsed in copies:
        for reading, _ in read_figures(parsed, None, register):
            ids.setdefault((reading.counted, reading.value), []).append(reading.id)
    return ids


def _list_named(register: Register) -> Mapping[str, Set[str]]:
    """The people, bodies and places that each document names; countries are named in too many stories."""
    named: dict[str, set[str]] = defaultdict(set)
    for actor in register.actors:
        if actor.kind in _TELLING:
            for document in actor.documents:
                named[document].add(actor.id)
    return named


def _add(reading: FigureReading, known: list[list[FigureReading]], named: Mapping[str, Set[str]]) -> None:
    """Put a reading into the series that it goes on with, or into a new one; a document says a number once."""
    readings = next((each for each in reversed(known) if _continues(reading, each, named)), None)
    if readings is None:
        known.append(readings := [])
    if all((each.document, each.value) != (reading.document, reading.value) for each in readings[-_RECENT:]):
        readings.append(reading)


def _drop(reading: FigureReading, reason: str, document: Document) -> Dropped:
    return Dropped(reading.id, "figure", reason, document.text[reading.sentence.start : reading.sentence.end][:80])


def _rank(series: FigureSeries) -> tuple[int, bool, int, int]:
    documents = len({reading.document for reading in series.readings})
    return (
        -documents,
        series.readings[0].place is None,
        _ORDER.index(Counted(series.readings[0].counted)),
        -series.highest,
    )


def _continues(reading: FigureReading, readings: Sequence[FigureReading], named: Mapping[str, Set[str]]) -> bool:
    """Whether a reading counts the same as those before it.

    It is of the same day or of none that is told, and not ten times more or fewer: those are other people. Where no
    place is told, one of the last documents must be of the same story, which names somebody or some place that is
    named here too.
    """
    if reading.place is None:
        here = named.get(reading.document, frozenset())
        last = {each.document for each in readings[-_RECENT:]}
        if reading.document not in last and all(here.isdisjoint(named.get(each, frozenset())) for each in last):
            return False
    low, high = sorted((reading.value, readings[-1].value))
    if high > _TIMES * low:
        return False
    days = {each.happened for each in readings if each.happened is not None}
    return reading.happened is None or not days or reading.happened in days

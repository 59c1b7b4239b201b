"""Figures: what documents count of the dead, hurt, missing, displaced, arrested and of votes, as series with sources.

A figure is as good as who says so and as of when. Nothing is added up: two outlets may count the same people.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefkit.model.document import Document
from briefkit.model.facts import ActorKind, ParsedDocument
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.selection import EXCLUDED, Dropped
from briefkit.model.when import Period
from briefkit.select.causes import are_apart, kinds_of
from briefkit.select.count_rules import Counted
from briefkit.select.readings import read_figures
from briefkit.select.register import Register
from briefkit.select.standings import Standing

_RECENT = 20
"""Readings before one among which the same document may have said the same."""
_TIMES = 10
"""How many times more or fewer one count of a matter can be than the next."""
_TELLING_VALUE = 10
"""The lowest number that tells by itself which series it is of."""
_LARGE = 1_000
"""The lowest number that tells by itself which event it is of, where no cause is told."""
_DAYS = dt.timedelta(days=3)
"""How far apart two documents may give one number for one count."""
_ABOUT = 0.1
"""How much more or less than the numbers of those days, in parts of them, a number may be that lies among them."""
_NEARLY_ALL = 0.75
"""How many of the numbers without a place lie among those of a place, in parts of them, if it is the same count."""
_FAR = 2
"""How many times fewer a count of people who stay counted can be than one before it; else it is of a part."""
TAKEN_BACK = "taken back by a later document"
_WHERE = (ActorKind.PLACE, ActorKind.COUNTRY)
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
    gathering = _Gathering(_list_named(register))
    taken: Counter[str] = Counter()
    for parsed in (parsed for parsed in documents if parsed.document.id in copies):
        repeated = _list_copied_ids(copies[parsed.document.id], register)
        for found, reason in read_figures(parsed, period, register):
            taken[found.id] += 1
            identifier = found.id if taken[found.id] == 1 else f"{found.id}~{taken[found.id]}"
            copied = repeated.get((found.counted, found.value), ())
            reading = dataclasses.replace(found, id=identifier, ids=tuple(dict.fromkeys((identifier, *copied))))
            reason = reason if excluded.isdisjoint(reading.ids) else EXCLUDED
            if reason is None:
                gathering.add(reading)
            else:
                gathering.leave_out(reading, reason, parsed.document)
            if reason == Standing.WITHDRAWN:
                gathering.take_back(reading, by_id)
    naming = {actor.id: frozenset(actor.documents) for actor in register.actors if actor.kind in _WHERE}
    order = {parsed.document.id: place for place, parsed in enumerate(documents)}
    gathering.join_places(naming, order)
    gathering.join_retold(naming, order)
    series = [FigureSeries(tuple(readings)) for known in gathering.matters.values() for readings in known if readings]
    return Figures(tuple(sorted(_tell_apart(series), key=_rank)), tuple(gathering.others), tuple(gathering.dropped))


@dataclass(frozen=True, slots=True)
class _Matter:
    """What a series is of; counts of two matters are never one.

    Attributes:
        counted: What is counted.
        unit: Families, say, where they are not people one by one.
        place: Where they were counted.
        group: Whom of all.
        group_of: Whose they are said to be.
        certainty: Whether they are suspected or confirmed.
    """

    counted: str
    unit: str
    place: str | None
    group: str
    group_of: str | None
    certainty: str

    @classmethod
    def of(cls, reading: FigureReading) -> _Matter:
        """The matter of a reading."""
        whose = reading.group_of
        return cls(reading.counted, reading.unit, reading.place, reading.group, whose, reading.certainty)


class _Gathering:
    """Series in the making.

    Attributes:
        matters: For each matter the readings of its series.
        others: Readings that are in no series.
        dropped: Why they are in none, one by one.
    """

    def __init__(self, named: Mapping[str, Set[str]]) -> None:
        """Begin with nothing.

        Args:
            named: The people, bodies and places that each document names.
        """
        self.matters: dict[_Matter, list[list[FigureReading]]] = {}
        self.others: list[FigureReading] = []
        self.dropped: list[Dropped] = []
        self._named = named

    def add(self, reading: FigureReading) -> None:
        """Put a reading into the series that it goes on with, or into a new one; a document says a number once."""
        known = self.matters.setdefault(_Matter.of(reading), [])
        continued = [each for each in reversed(known) if each and _continues(reading, each, self._named)]
        readings = min(continued, key=lambda each: _rank_continued(reading, each), default=None)
        if readings is None:
            known.append(readings := [])
        if all((each.document, each.value) != (reading.document, reading.value) for each in readings[-_RECENT:]):
            readings.append(reading)

    def join_places(self, naming: Mapping[str, Set[str]], order: Mapping[str, int]) -> None:
        """Put series without a place to the one with a place that gives most of their numbers: it is the same count.

        Args:
            naming: The documents that name each place.
            order: The place of each document in order of publication.
        """
        for matter, known in self.matters.items():
            for readings in known if matter.place is None else ():
                fitting = [
                    placed
                    for other, others in self.matters.items()
                    if other.place is not None and dataclasses.replace(other, place=None) == matter
                    for placed in others
                    if placed and _gives_most(placed, readings, naming.get(other.place, frozenset()))
                ]
                if len(fitting) == 1:
                    _move_readings(readings, fitting[0], order)

    def join_retold(self, naming: Mapping[str, Set[str]], order: Mapping[str, int]) -> None:
        """Put series without a place together that give one number of one event: it is the same count.

        Their documents have no more than a place or a country in common, so the number and the cause have to tell.

        Args:
            naming: The documents that name each place.
            order: The place of each document in order of publication.
        """
        places = _list_places(naming)
        for matter, known in self.matters.items():
            if matter.place is not None or matter.group_of == "" or matter.counted == Counted.VOTES:
                continue
            giving: dict[tuple[int | None, int], list[list[FigureReading]]] = defaultdict(list)
            for readings in known:
                for number in _list_numbers(readings):
                    giving[number].append(readings)
            for readings in sorted(known, key=len):
                near = {
                    id(each): each
                    for number in _list_numbers(readings)
                    for each in giving[number]
                    if each and each is not readings
                }
                fitting = [each for each in near.values() if _is_retold(readings, each, places)]
                if fitting:
                    _move_readings(readings, max(fitting, key=len), order)

    def leave_out(self, reading: FigureReading, reason: str, document: Document) -> None:
        """Note a reading that is in no series."""
        self.others.append(reading)
        words = document.text[reading.sentence.start : reading.sentence.end][:80]
        self.dropped.append(Dropped(reading.id, "figure", reason, words))

    def take_back(self, withdrawn: FigureReading, documents: Mapping[str, ParsedDocument]) -> None:
        """Leave out the readings before that gave a number which a document of their story says is wrong."""
        for matter, known in self.matters.items():
            if (matter.counted, matter.unit) != (withdrawn.counted, withdrawn.unit):
                continue
            place = matter.place
            for readings in known:
                wrong = [
                    reading
                    for reading in readings
                    if reading.value == withdrawn.value
                    and (place == withdrawn.place is not None or _are_of_one_story(reading, [withdrawn], self._named))
                ]
                for reading in wrong:
                    readings.remove(reading)
                    self.leave_out(reading, TAKEN_BACK, documents[reading.document].document)


def _tell_apart(series: Sequence[FigureSeries]) -> Iterator[FigureSeries]:
    """The series, of which those are named by their causes that others of the same kind have other causes than."""
    causes: dict[str, set[str]] = defaultdict(set)
    for each in series:
        causes[each.readings[0].counted].add(each.cause)
    for each in series:
        others = causes[each.readings[0].counted]
        yield dataclasses.replace(each, cause_tells=any(are_apart(each.cause, other) for other in others))


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


def _rank(series: FigureSeries) -> tuple[int, bool, int, int]:
    documents = len({reading.document for reading in series.readings})
    return (
        -documents,
        series.place is None,
        _ORDER.index(Counted(series.readings[0].counted)),
        -series.highest,
    )


def _continues(reading: FigureReading, readings: Sequence[FigureReading], named: Mapping[str, Set[str]]) -> bool:
    """Whether a reading counts the same as those before it.

    It is of the same day or of none that is told, of no other cause, and not ten times more or fewer: those are other
    people. Nor does a toll fall to less than half by itself, or a document give two that are so far apart. Where no
    place is told, one of the last documents must be of the same story. A vote has one result: another number is of
    another vote.
    """
    if reading.counted == Counted.VOTES and reading.value != readings[-1].value:
        return False
    if reading.group_of == "" and reading.document != readings[-1].document:
        return False
    if reading.place is None and not _are_of_one_story(reading, readings[-_RECENT:], named):
        return False
    if any(are_apart(reading.cause, each.cause) for each in readings[-_RECENT:]) or _is_far(reading, readings):
        return False
    days = {each.happened for each in readings if each.happened is not None}
    return reading.happened is None or not days or reading.happened in days


def _rank_continued(reading: FigureReading, readings: Sequence[FigureReading]) -> float:
    """Which of the series that a reading may go on with it does: that with the nearest number, lowest first.

    What may fall goes on with the latest.
    """
    last = readings[-1]
    if not FigureSeries((reading,)).grows:
        return -(last.as_of or dt.date.min).toordinal()
    low, high = sorted((reading.value, last.value))
    return high / low


def _gives_most(placed: Sequence[FigureReading], readings: Sequence[FigureReading], naming: Set[str]) -> bool:
    """Whether a place has most of the numbers without one in the same days, and nearly all lie among its own.

    Their documents name it. That a number only lies among those of a place tells little: so may one of another country.
    """
    if any(are_apart(reading.cause, other.cause) for reading in readings for other in placed):
        return False
    among = [reading for reading in readings if reading.document in naming and _lies_among(reading, placed)]
    given = [reading for reading in among if _is_given(reading, placed)]
    return 2 * len(given) > len(readings) and len(among) >= _NEARLY_ALL * len(readings)


def _list_numbers(readings: Iterable[FigureReading]) -> Iterable[tuple[int | None, int]]:
    """The numbers that a series gives, each with the lower end of its range, once and in order."""
    return dict.fromkeys((each.low, each.value) for each in readings)


def _move_readings(readings: list[FigureReading], to: list[FigureReading], order: Mapping[str, int]) -> None:
    """Put all readings of one series into another, in the order of their documents."""
    to.extend(readings)
    to.sort(key=lambda each: order[each.document])
    readings.clear()


def _list_places(naming: Mapping[str, Set[str]]) -> Mapping[str, Set[str]]:
    """The places that each document names, given the documents that name each."""
    places: dict[str, set[str]] = defaultdict(set)
    for place, documents in naming.items():
        for document in documents:
            places[document].add(place)
    return places


def _is_retold(
    readings: Sequence[FigureReading], others: Sequence[FigureReading], places: Mapping[str, Set[str]]
) -> bool:
    """Whether a series gives most of the numbers of another, which are of the same event in the same country."""
    told: set[str] = set()
    for document in dict.fromkeys(each.document for each in others):
        told |= places.get(document, frozenset())
    near = {each.document for each in readings if not told.isdisjoint(places.get(each.document, frozenset()))}
    if not _gives_most(others, readings, near):
        return False
    return all(_are_of_one_event(reading, other) for reading in readings for other in others)


def _are_of_one_event(reading: FigureReading, other: FigureReading) -> bool:
    """Whether two counts may be of one event by its kind and day; an untold kind may be any if the number is large."""
    kinds = kinds_of(reading.cause), kinds_of(other.cause)
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return False
    if not all(kinds) and min(reading.value, other.value) < _LARGE:
        return False
    return reading.happened is None or other.happened is None or reading.happened == other.happened


def _lies_among(reading: FigureReading, placed: Sequence[FigureReading]) -> bool:
    near = [each for each in placed if _is_of_days(reading, each)]
    if not near or reading.value < _TELLING_VALUE:
        return False
    lowest = min(each.value if each.low is None else each.low for each in near)
    highest = max(each.value for each in near)
    return lowest * (1 - _ABOUT) <= reading.value <= highest * (1 + _ABOUT)


def _is_given(reading: FigureReading, placed: Sequence[FigureReading]) -> bool:
    return any((each.low, each.value) == (reading.low, reading.value) and _is_of_days(reading, each) for each in placed)


def _is_of_days(reading: FigureReading, other: FigureReading) -> bool:
    return reading.as_of is None or other.as_of is None or abs(reading.as_of - other.as_of) <= _DAYS


def _are_of_one_story(reading: FigureReading, readings: Iterable[FigureReading], named: Mapping[str, Set[str]]) -> bool:
    """Whether a document is one of others, or names somebody or some place that one of them names."""
    here = named.get(reading.document, frozenset())
    documents = {each.document for each in readings}
    return reading.document in documents or any(not here.isdisjoint(named.get(each, frozenset())) for each in documents)


def _is_far(reading: FigureReading, readings: Sequence[FigureReading]) -> bool:
    """Whether a number is too far from those before it to count the same people."""
    low, high = sorted((reading.value, readings[-1].value))
    if high > _TIMES * low:
        return True
    if reading.lowered or not FigureSeries((reading,)).grows:
        return False
    own = [each.value for each in readings[-_RECENT:] if each.document == reading.document]
    return max(each.value for each in readings) > _FAR * reading.value or any(
        reading.value > _FAR * value for value in own
    )

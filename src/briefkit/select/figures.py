"""Figures: what documents count of the dead, hurt, missing, displaced, arrested and of votes, as series with sources.

A figure is as good as who says so and as of when. Nothing is added up: two outlets may count the same people.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefkit.model.document import Span
from briefkit.model.facts import Basis, Event, EventStatus, ParsedDocument
from briefkit.model.selection import FigureReading, FigureSeries
from briefkit.model.when import Period
from briefkit.select.candidates import paragraph_number
from briefkit.select.counts import Counted, read_counts
from briefkit.select.register import Register
from briefkit.text.tags import possible_tags

_LEAST = 2
"""The lowest count that is a figure: "one man was hurt" is told by its row."""
_BEFORE = dt.timedelta(days=366)
"""How long before the period a time lies that puts what is told behind it into history: "In 1968 an outbreak …"."""
_NEAR = 400
"""Characters behind such a time in which it may still be that of what is told."""
_FEW = 4
"""Time expressions among which the last one with days is looked for."""
_IN = re.compile(r"\b(?:across|around|at|in|inside|near|outside|throughout)\s(?:the\s)?$")
_BEFORE_PLACE = 24
"""Characters before a place in which the word for it stands."""
_BEHIND = re.compile(r"\s([a-z]\w*)")
_NOUNS, _FINITE = frozenset("NM"), frozenset("YZQBHKU")
"""Parts of speech of nouns, and of what goes on with a clause."""
_UNSURE = re.compile(
    r"(?:\b(?:can)?not|n['’]t) (?:\w+ ){0,2}(?:certain|clear|confirm(?:ed)?|known|sure)\b"
    r"|\bno (?:evidence|proof|sign) (?:that|of)\b"
    r"|\b(?:if|whether) (?:\w+ ){0,6}(?:died|killed|injured|infected)\b",
    re.IGNORECASE,
)
"""What takes a count back in its own sentence."""
_SO_FAR = re.compile(
    r"\btoll\b|\bso far\b|\bby (?:now|then|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?:have|has|had) (?:\w+ ){0,2}(?:been|died|drowned|fled|lost|perished)\b",
    re.IGNORECASE,
)
"""What makes a count one of all until then."""
_RECENT = 20
"""Readings before one among which the same document may have said the same."""
_TIMES = 10
"""How many times more or fewer one count of a matter can be than the next."""
_UNREAL = (EventStatus.DENIED, EventStatus.CONDITIONAL, EventStatus.PLANNED)
_ORDER = tuple(Counted)


def gather_figures(
    documents: Iterable[ParsedDocument], groups: Sequence[Sequence[str]], period: Period | None, register: Register
) -> tuple[FigureSeries, ...]:
    """A series for each thing counted at a place, those that most documents tell first.

    Args:
        documents: In order of publication.
        groups: Ids of near-copies of one story; only the first of them is read.
        period: Days reported on; what happened outside is left out.
        register: All actors.
    """
    originals = {group[0] for group in groups}
    by_matter: dict[tuple[str, str | None], list[list[FigureReading]]] = {}
    for parsed in (parsed for parsed in documents if parsed.document.id in originals):
        for reading in _read_document(parsed, period, register):
            known = by_matter.setdefault((reading.counted, reading.place), [])
            readings = next((each for each in reversed(known) if _continues(reading, each)), None)
            if readings is None:
                known.append(readings := [])
            if all((each.document, each.value) != (reading.document, reading.value) for each in readings[-_RECENT:]):
                readings.append(reading)
    found = [FigureSeries(tuple(readings)) for known in by_matter.values() for readings in known]
    return tuple(sorted(found, key=_rank))


def _rank(series: FigureSeries) -> tuple[int, bool, int, int]:
    documents = len({reading.document for reading in series.readings})
    return (
        -documents,
        series.readings[0].place is None,
        _ORDER.index(Counted(series.readings[0].counted)),
        -series.highest,
    )


def _continues(reading: FigureReading, readings: Sequence[FigureReading]) -> bool:
    """Whether a reading counts the same as those before it.

    It is of the same day or of none that is told, and not ten times more or fewer: those are other people.
    """
    low, high = sorted((reading.value, readings[-1].value))
    if high > _TIMES * low:
        return False
    days = {each.happened for each in readings if each.happened is not None}
    return reading.happened is None or not days or reading.happened in days


def _read_document(parsed: ParsedDocument, period: Period | None, register: Register) -> Iterator[FigureReading]:
    document = parsed.document
    named = {actor.id: actor.mentions for actor in parsed.actors}
    for sentence, group in groupby(parsed.events, key=lambda event: event.sentence):
        events = [event for event in group if event.status not in _UNREAL and _is_of(event, period)]
        if not events:
            continue
        told = document.text[sentence.start : sentence.end]
        for count in () if _UNSURE.search(told) else read_counts(told):
            span = Span(sentence.start + count.start, sentence.start + count.end)
            event = min(events, key=lambda event: abs(event.trigger.start - span.start))
            if count.value < _LEAST or _is_history(parsed, sentence, event, period):
                continue
            places = (
                place for place in event.places if any(_is_scene(document.text, event, at) for at in named[place])
            )
            place = next(places, None)
            yield FigureReading(
                counted=count.counted.value,
                value=count.value,
                words=count.words,
                place=None if place is None else register.ids[document.id, place],
                happened=_find_day(event, told),
                as_of=document.published,
                said_by=_find_speaker(parsed, span, register),
                document=document.id,
                span=span,
                sentence=sentence,
                paragraph=paragraph_number(parsed.paragraphs, sentence.start),
            )


def _is_of(event: Event, period: Period | None) -> bool:
    when = event.date.when
    if period is None or when is None or when.begin is None or when.finish is None:
        return True
    return period.overlaps(when.begin, when.finish)


def _is_scene(text: str, event: Event, mention: Span) -> bool:
    """Whether the clause says of a place that they were counted there: "in Orvel", not "in the Orvel flood".

    A dateline and the setting of a story do not.
    """
    if not (event.span.start <= mention.start and mention.end <= event.span.end):
        return False
    behind = _BEHIND.match(text, mention.end)
    letters = frozenset(possible_tags(behind[1])) if behind else frozenset()
    attributive = bool(letters & _NOUNS) and not letters & _FINITE
    return _IN.search(text, max(0, mention.start - _BEFORE_PLACE), mention.start) is not None and not attributive


def _find_day(event: Event, sentence: str) -> dt.date | None:
    """The day that a clause states for what befell them; none for a toll so far, which only says as of when."""
    when = event.date.when
    if when is None or event.date.basis is not Basis.STATED or _SO_FAR.search(sentence):
        return None
    return when.begin


def _is_history(parsed: ParsedDocument, sentence: Span, event: Event, period: Period | None) -> bool:
    """Whether an event without a day of its own stands right behind a time long before the period."""
    if period is None or period.begin is None or event.date.basis is Basis.STATED:
        return False
    at = bisect_left(parsed.dates, sentence.end, key=lambda mention: mention.span.start)
    near = (each for each in reversed(parsed.dates[max(0, at - _FEW) : at]) if each.when.finish is not None)
    last = next(near, None)
    if last is None or last.when.finish is None or sentence.start - last.span.start >= _NEAR:
        return False
    return last.when.finish < period.begin - _BEFORE


def _find_speaker(parsed: ParsedDocument, span: Span, register: Register) -> str | None:
    """The register id of whose statement a figure stands in, if it is one's."""
    at = bisect_left(parsed.quotations, span.end, key=lambda quotation: quotation.span.start)
    for quotation in reversed(parsed.quotations[max(0, at - 3) : at]):
        if quotation.span.start <= span.start < quotation.span.end and quotation.speaker_id:
            return register.ids[parsed.document.id, quotation.speaker_id]
    return None

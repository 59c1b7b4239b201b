"""Readings of figures: each count of people, cases or votes in a document, with its id, its place and who says it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Basis, Event, EventDate, EventStatus, ParsedDocument
from briefkit.model.folding import fold
from briefkit.model.selection import OUTSIDE, TIMELESS, FigureReading
from briefkit.model.when import Period
from briefkit.select.candidates import paragraph_number
from briefkit.select.causes import find_causes, pick_cause
from briefkit.select.counts import Count, find_illness, read_counts
from briefkit.select.register import Register
from briefkit.select.standings import Standing
from briefkit.text.tags import possible_tags

_LEAST = 2
"""The lowest count that is a figure unless a sum comes down to it: "one man was hurt" is told by its row."""
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
    r"|\b(?:have|has|had) (?:\w+ ){0,2}"
    r"(?:been|claimed|died|displaced|drowned|fled|injured|killed|left|lost|perished)\b",
    re.IGNORECASE,
)
"""What makes a count one of all until then."""
_OPEN = re.compile(
    r"\b(?:if|unless|whether|can|could|may|might|must|shall|should|will|would|never|nobody|none|not|expected|likely)\b"
    r"|\bno\b(?!\s(?:fewer|less|longer)\b)|\?\W*$",
    re.IGNORECASE,
)
"""What leaves it open whether a sentence without an event says what is so."""
_UNREAL = (EventStatus.DENIED, EventStatus.CONDITIONAL, EventStatus.PLANNED)
_COUNTER = re.compile(r"(?<=-[0-9a-f]{8})-\d+$")
"""What an event's id has behind the hash of its sentence, where that tells several or stands there twice."""
_ID_LENGTH = 8
HISTORY = "told as history"


def read_figures(
    parsed: ParsedDocument, period: Period | None, register: Register
) -> Iterator[tuple[FigureReading, str | None]]:
    """Every figure of a document in its order, and why it is none of the report's; None for one that is.

    Args:
        parsed: The document.
        period: Days reported on; what happened outside, or is told as history, is none of the report's.
        register: All actors.
    """
    reader = _Reader(parsed, register)
    for told in _list_sentences(parsed):
        counts = reader.read_counts(told)
        scenes = told.list_scenes(parsed) if counts else ()
        of_period = [scene for scene in scenes if _is_of(scene.date, period)]
        for count in counts:
            at = told.span.start + count.start
            scene = min(of_period or scenes, key=lambda scene: abs(scene.at - at))
            reason = None if count.standing.is_current else count.standing.value
            if reason is None and period is not None and scene.date.when is None and parsed.document.published is None:
                reason = TIMELESS
            elif reason is None and not of_period:
                reason = OUTSIDE
            elif reason is None and _is_history(parsed, told.span, scene.date, period):
                reason = HISTORY
            yield reader.build_reading(told, count, scene), reason


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a document says of the time and place of a count.

    Attributes:
        span: The words that say so: the clause of an event, or the sentence where it tells none.
        at: Where the event is told.
        date: When.
        places: Ids, in the document, of the places.
    """

    span: Span
    at: int
    date: EventDate
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with what it tells.

    Attributes:
        span: Where it stands.
        words: It.
        events: What it tells.
        before: The last event before it, if it tells none: "Two children are missing".
    """

    span: Span
    words: str
    events: tuple[Event, ...]
    before: Event | None

    @property
    def is_told(self) -> bool:
        """Whether it says what is so: not only what is planned, denied or feared."""
        if self.events:
            return any(event.status not in _UNREAL for event in self.events)
        return _OPEN.search(self.words) is None

    def is_real(self, at: int) -> bool:
        """Whether what it tells at a place happened: "the mayor denied that 40 people died" tells of nobody dead."""
        around = [event for event in self.events if event.span.start <= at < event.span.end]
        nearest = min(around or self.events, key=lambda event: abs(event.trigger.start - at), default=None)
        return nearest is None or nearest.status not in _UNREAL

    def list_scenes(self, parsed: ParsedDocument) -> list[_Scene]:
        """The times and places of what it tells; where it tells no event, its own, and the time of the last one."""
        events = [event for event in self.events if event.status not in _UNREAL]
        if events:
            return [_Scene(event.span, event.trigger.start, event.date, event.places) for event in events]
        places = (actor for actor in parsed.actors if actor.kind in (ActorKind.PLACE, ActorKind.COUNTRY))
        ordered = sorted(places, key=lambda actor: actor.kind is ActorKind.COUNTRY)
        return [_Scene(self.span, self.span.start, self._find_date(parsed), tuple(actor.id for actor in ordered))]

    def _find_date(self, parsed: ParsedDocument) -> EventDate:
        at = bisect_left(parsed.dates, self.span.start, key=lambda mention: mention.span.start)
        for mention in parsed.dates[at : at + _FEW]:
            if mention.span.start < self.span.end and mention.when.begin is not None:
                return EventDate(mention.when, Basis.STATED, mention.span)
        when = self.before.date.when if self.before else None
        return EventDate(when, Basis.CARRIED if when else Basis.NONE)


def _list_sentences(parsed: ParsedDocument) -> Iterator[_Sentence]:
    """The sentences of a document in order."""
    text, before = parsed.document.text, None
    events = {span: tuple(group) for span, group in groupby(parsed.events, key=lambda event: event.sentence)}
    for span in sorted({*events, *parsed.sentences}):
        told = events.get(span, ())
        yield _Sentence(span, text[span.start : span.end], told, None if told else before)
        before = told[-1] if told else before


class _Reader:
    """Reads the counts of one document."""

    def __init__(self, parsed: ParsedDocument, register: Register) -> None:
        """Read what the document names."""
        self._parsed = parsed
        self._register = register
        self._mentions = {actor.id: actor.mentions for actor in parsed.actors}
        self._causes = find_causes(parsed.document.text)
        self._illness = find_illness(parsed.document.text)
        self._taken: Counter[str] = Counter()

    def read_counts(self, told: _Sentence) -> list[Count]:
        """The counts of a sentence that are figures, or were."""
        of_illness = self._illness is not None and self._illness < told.span.start
        found = read_counts(told.words, of_illness=of_illness)
        counts = [count for count in found if count.moving or count.value >= _LEAST]
        if not counts or not told.is_told or _UNSURE.search(told.words):
            return []
        return [count for count in counts if told.is_real(told.span.start + count.start)]

    def build_reading(self, told: _Sentence, count: Count, scene: _Scene) -> FigureReading:
        """What a sentence counts."""
        parsed, document = self._parsed, self._parsed.document
        span = Span(told.span.start + count.start, told.span.start + count.end)
        paragraph = paragraph_number(parsed.paragraphs, told.span.start)
        begin = parsed.paragraphs[paragraph - 1].start if parsed.paragraphs else 0
        cause, is_stated = pick_cause(self._causes, document.title or "", told.span, begin, span.start)
        place = self._find_place(scene)
        identifier = _make_id(told, count, self._taken)
        return FigureReading(
            id=identifier,
            counted=count.counted.value,
            value=count.value,
            words=count.words,
            place=None if place is None else self._register.ids[document.id, place],
            happened=None if count.moving else _find_day(scene.date, told.words),
            as_of=document.published,
            said_by=_find_speaker(parsed, span, self._register),
            document=document.id,
            span=span,
            sentence=told.span,
            paragraph=paragraph,
            ids=(identifier,),
            unit=count.unit,
            cause=cause,
            cause_stated=is_stated,
            lowered=count.standing is Standing.LOWERED,
        )

    def _find_place(self, scene: _Scene) -> str | None:
        """The place in which they were counted, if the words say so."""
        for place in scene.places:
            if any(_is_scene(self._parsed.document.text, scene.span, at) for at in self._mentions[place]):
                return place
        return None


def _make_id(told: _Sentence, count: Count, taken: Counter[str]) -> str:
    """An id that stays as long as those of the events of its sentence, and the same count of people in it.

    It is made of the id of the first event, which is made of the document's identity and the sentence's words, and of
    the words alone where they tell no event.

    Args:
        told: The sentence.
        count: What it counts.
        taken: How often each id was made in the document; that of the new one is counted.
    """
    first = _COUNTER.sub("", told.events[0].id) if told.events else fold(told.words)
    key = f"{first}\n{count.counted} {count.value}".encode("utf-8", "surrogatepass")
    identifier = f"f-{hashlib.sha1(key, usedforsecurity=False).hexdigest()[:_ID_LENGTH]}"
    taken[identifier] += 1
    return identifier if taken[identifier] == 1 else f"{identifier}-{taken[identifier]}"


def _is_of(date: EventDate, period: Period | None) -> bool:
    when = date.when
    if period is None or when is None or when.begin is None or when.finish is None:
        return True
    return period.overlaps(when.begin, when.finish)


def _is_scene(text: str, words: Span, mention: Span) -> bool:
    """Whether the clause says of a place that they were counted there: "in Orvel", not "in the Orvel flood".

    A dateline and the setting of a story do not.
    """
    if not (words.start <= mention.start and mention.end <= words.end):
        return False
    behind = _BEHIND.match(text, mention.end)
    letters = frozenset(possible_tags(behind[1])) if behind else frozenset()
    attributive = bool(letters & _NOUNS) and not letters & _FINITE
    return _IN.search(text, max(0, mention.start - _BEFORE_PLACE), mention.start) is not None and not attributive


def _find_day(date: EventDate, sentence: str) -> dt.date | None:
    """The day that a clause states for what befell them; none for a toll so far, which only says as of when."""
    when = date.when
    if when is None or date.basis is not Basis.STATED or _SO_FAR.search(sentence):
        return None
    return when.begin


def _is_history(parsed: ParsedDocument, sentence: Span, date: EventDate, period: Period | None) -> bool:
    """Whether an event without a day of its own stands right behind a time long before the period."""
    if period is None or period.begin is None or date.basis is Basis.STATED:
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

"""Readings of figures: each count of people, cases or votes in a document, with its id, its place and who says it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from briefkit.model.document import Span
from briefkit.model.facts import Basis, Event, EventStatus, ParsedDocument
from briefkit.model.selection import FigureReading
from briefkit.model.when import Period
from briefkit.select.candidates import paragraph_number
from briefkit.select.counts import Count, read_counts
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
_UNREAL = (EventStatus.DENIED, EventStatus.CONDITIONAL, EventStatus.PLANNED)
_COUNTER = re.compile(r"(?<=-[0-9a-f]{8})-\d+$")
"""What an event's id has behind the hash of its sentence, where that tells several or stands there twice."""
_ID_LENGTH = 8
OUTSIDE = "outside the period"
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
    document = parsed.document
    named = {actor.id: actor.mentions for actor in parsed.actors}
    taken: Counter[str] = Counter()
    for sentence, group in groupby(parsed.events, key=lambda event: event.sentence):
        told_events = list(group)
        events = [event for event in told_events if event.status not in _UNREAL]
        told = document.text[sentence.start : sentence.end]
        counts = [count for count in read_counts(told) if count.value >= _LEAST] if events else []
        if not counts or _UNSURE.search(told):
            continue
        of_period = [event for event in events if _is_of(event, period)]
        for count in counts:
            span = Span(sentence.start + count.start, sentence.start + count.end)
            event = min(of_period or events, key=lambda event: abs(event.trigger.start - span.start))
            places = (
                place for place in event.places if any(_is_scene(document.text, event, at) for at in named[place])
            )
            place = next(places, None)
            identifier = _make_id(told_events[0], count, taken)
            yield (
                FigureReading(
                    id=identifier,
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
                    ids=(identifier,),
                ),
                _reason_against(parsed, sentence, event, period, is_outside=not of_period),
            )


def _make_id(first: Event, count: Count, taken: Counter[str]) -> str:
    """An id that stays as long as those of the events of its sentence, and the same count of people in it.

    Args:
        first: The first event of the sentence, whose id is made of the document's identity and the sentence's words.
        count: What the sentence counts.
        taken: How often each id was made in the document; that of the new one is counted.
    """
    key = f"{_COUNTER.sub('', first.id)}\n{count.counted} {count.value}".encode("utf-8", "surrogatepass")
    identifier = f"f-{hashlib.sha1(key, usedforsecurity=False).hexdigest()[:_ID_LENGTH]}"
    taken[identifier] += 1
    return identifier if taken[identifier] == 1 else f"{identifier}-{taken[identifier]}"


def _reason_against(
    parsed: ParsedDocument, sentence: Span, event: Event, period: Period | None, *, is_outside: bool
) -> str | None:
    if is_outside:
        return OUTSIDE
    return HISTORY if _is_history(parsed, sentence, event, period) else None


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

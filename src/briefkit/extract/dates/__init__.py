"""Dates, times, durations and sets in English news, as TIMEX3 (ISO-TimeML 1.2.1) names and values them.

Three steps: a finite grammar recognises expressions and gives each a symbolic value (`tokens`, `grammar`, the modules
of rules, `traps`); the symbolic value is anchored to the publication date, to what the clause says of past and future,
and to what the document mentioned before (`anchoring`, `cues`, `timeline`); the result is written as a TIMEX3 value
with its first and last day (`values`).
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import chain

from briefkit.errors import Diagnostic, warning
from briefkit.extract.dates.anchoring import NoSuchDayError, Resolver
from briefkit.extract.dates.calendar_rules import CALENDAR_RULES
from briefkit.extract.dates.clock_rules import CLOCK_RULES, share_days
from briefkit.extract.dates.cues import is_owned
from briefkit.extract.dates.duration_rules import DURATION_RULES
from briefkit.extract.dates.figure_rules import FIGURE_RULES
from briefkit.extract.dates.grammar import Grammar, Reading
from briefkit.extract.dates.holiday_rules import HOLIDAY_RULES
from briefkit.extract.dates.relative_rules import RELATIVE_RULES
from briefkit.extract.dates.symbols import Clock, Lasting, Literal
from briefkit.extract.dates.timeline import Timeline
from briefkit.extract.dates.tokens import find_places, tokenise
from briefkit.extract.dates.vague_rules import VAGUE_RULES
from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType

__all__ = ["extract_dates"]


def extract_dates(
    text: str, sentences: tuple[Span, ...], published: dt.date | None, *, day_first: bool = False
) -> tuple[tuple[DateMention, ...], tuple[Diagnostic, ...]]:
    """The time expressions of a document.

    Args:
        text: The document's text.
        sentences: Its sentences, in order, not overlapping; an expression never runs over the end of one.
        published: The document's date, the only clock; None leaves whatever counts from it open, without a day.
        day_first: Whether 7/8/2007 is 7 August; otherwise it is July 8.

    Returns:
        Mentions, sorted and not overlapping, with `[start, end)` offsets in code points; and a warning for each date
        that does not exist (E102), whose `path` is for the caller to fill in.
    """
    grammar = _grammar()
    timeline = Timeline()
    resolver = Resolver(published, day_first, timeline)
    mentions: list[DateMention] = []
    problems: list[Diagnostic] = []
    for sentence in sentences:
        timeline.begin_sentence()
        readings = list(grammar.read(tokenise(text, sentence)))
        if not readings:
            continue
        places = find_places(text, sentence, readings[-1].phrase.end)
        for reading in share_days(readings):
            span = Span(places[reading.phrase.start][0], places[reading.phrase.end - 1][1])
            try:
                resolution = resolver.resolve(reading.symbol, reading.phrase)
            except NoSuchDayError:
                problems.append(warning("E102", f"no such date: {text[span.start : span.end]!r}"))
                continue
            if not is_owned(reading.phrase):
                timeline.note(resolution.when)
            mentions.append(DateMention(span, _date_type(reading), resolution.when, reading.rule, resolution.default))
    return tuple(mentions), tuple(problems)


@cache
def _grammar() -> Grammar:
    rooms = (CLOCK_RULES, FIGURE_RULES, HOLIDAY_RULES, CALENDAR_RULES, RELATIVE_RULES, VAGUE_RULES, DURATION_RULES)
    return Grammar(tuple(chain.from_iterable(rooms)))


def _date_type(reading: Reading) -> DateType:
    match reading.symbol:
        case Lasting():
            return DateType.DURATION
        case Literal():
            return reading.symbol.type
        case Clock():
            return DateType.TIME
    return DateType.DATE

"""Verbs written alike in past and present: "rockets hit the port" is past where the rest of a sentence says so."""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.triggers import Tense
from briefkit.extract.events.verbs import Form, list_forms
from briefkit.model.facts import DateMention, DateType, EventStatus
from briefkit.text.clauses import Clause as GrammaticalClause


@dataclass(frozen=True, slots=True)
class _Place:
    """A verb with what can tell its tense."""

    clause: GrammaticalClause
    grammar: Grammar
    days: Sequence[DateMention]
    published: dt.date | None


def _is_tagged(place: _Place) -> bool:
    """The tagger takes it for a past: "rockets hit the port", "polls shut at eight"."""
    return place.clause.verb.form in "YQ"


def _is_dated(place: _Place) -> bool:
    """A day that is over stands in its clause: "fires spread to Ardal on Sunday"."""
    return any(
        day.when.finish is not None and (place.published is None or day.when.finish <= place.published)
        for day in place.days
        if day.type in (DateType.DATE, DateType.TIME)
    )


def _is_coordinated(place: _Place) -> bool:
    """It is coordinated with a verb that can only be past: "fires spread to Ardal and killed two"."""
    return place.grammar.goes_on_in_past(place.clause)


PAST_RULES: tuple[tuple[str, Callable[[_Place], bool]], ...] = (
    ("tagged", _is_tagged),
    ("dated", _is_dated),
    ("coordinated", _is_coordinated),
)
"""What makes a form that can be either a past: the first that holds."""


def read_same_forms(
    clauses: Sequence[Clause],
    grammar: Grammar,
    mentions: Sequence[DateMention],
    published: dt.date | None,
) -> tuple[Clause, ...]:
    """The clauses of a sentence, with verbs that can be either put in the past where something tells it."""
    return tuple([_read(clause, grammar, mentions, published) for clause in clauses])


def _read(
    clause: Clause,
    grammar: Grammar,
    mentions: Sequence[DateMention],
    published: dt.date | None,
) -> Clause:
    trigger, sentence = clause.trigger, grammar.reading.sentence
    either = trigger.form is Form.BASE and trigger.status is EventStatus.ONGOING
    if not either or all(form is not Form.PAST for _, form in list_forms(sentence.lower[trigger.index])):
        return clause
    found = grammar.find(trigger.index)
    if found.verb.first < found.verb.main:
        return clause
    told = sentence.span(clause.first, clause.end)
    first, last = (bisect_left(mentions, at, key=lambda mention: mention.span.start) for at in told)
    place = _Place(found, grammar, mentions[first:last], published)
    if not any(holds(place) for _, holds in PAST_RULES):
        return clause
    past = dataclasses.replace(trigger, form=Form.PAST, tense=Tense.PAST, status=EventStatus.HAPPENED)
    return clause._replace(trigger=past)

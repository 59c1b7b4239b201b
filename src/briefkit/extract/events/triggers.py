"""Triggers: the words of a sentence that tell what happens, found by form and by neighbours, without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.tokens import (
    ADVERBS,
    BE,
    FUTURE,
    HAVE,
    IF,
    MODALS,
    NEGATIONS,
    PLANS,
    POSSIBLE,
    Token,
)
from briefkit.extract.events.verbs import LIGHT, Form, Verb, event_nouns, verb_forms
from briefkit.model.document import Span
from briefkit.model.facts import EventStatus
from briefkit.text.clauses import Clause, Link

_ALLOWING = frozenset(("can", "can't", "cannot", "may"))
"""Modal verbs of what is allowed or possible, denied or not."""
_AIMS = frozenset(("aim", "goal", "idea", "intent", "intention", "job", "mission", "objective", "purpose", "task"))
"""Nouns that an infinitive says the content of, which is no plan: "the purpose was to stop debate"."""
_EARLIER = frozenset(("formerly", "previously"))
"""Adverbs that make a past tense look back like a past perfect."""
_IS = frozenset(("is", "are", "'s", "'re"))

_FORMS = {
    "Y": Form.PAST,
    "Q": Form.PAST,
    "Z": Form.PRESENT,
    "F": Form.BASE,
    "V": Form.BASE,
    "G": Form.PROGRESSIVE,
}
"""The form of a verb by its part of speech."""
_FORMS_OF_HAVE = {"have": Form.BASE, "has": Form.PRESENT, "had": Form.PAST}
_HANGING = (Link.PARTICIPIAL, Link.GERUND)


class Tense(Enum):
    """When a verb puts its event, seen from the telling."""

    PRESENT = "present"
    PRESENT_PERFECT = "present perfect"
    PAST = "past"
    PAST_PERFECT = "past perfect"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        index: Its place among the sentence's tokens.
        span: Where it stands in the text.
        verb: What it is a form of.
        form: Which form.
        tense: What form and auxiliaries say of its time.
        passive: Whether a form of "be" makes its subject undergo it.
        status: What the words before it say of the event's reality.
        finite: Whether it can be the main verb of a clause; a participle behind a noun ("a pact signed by") cannot.
    """

    index: int
    span: Span
    verb: Verb
    form: Form
    tense: Tense
    passive: bool
    status: EventStatus
    finite: bool = True


def find_triggers(tokens: Sequence[Token], grammar: Grammar) -> tuple[Trigger, ...]:
    """The triggers of a sentence, in order of appearance: the verbs of its clauses that tell something.

    Args:
        tokens: The sentence's tokens.
        grammar: Its grammar.
    """
    places = {token.start: index for index, token in enumerate(tokens)}
    found = []
    reported = {
        clause.parent for clause in grammar.reading.clauses if clause.link is Link.INFINITIVE and clause.verb.perfect
    }
    for place, clause in enumerate(grammar.reading.clauses):
        if place in reported and clause.verb.passive:
            continue  # "is said to have left": the news is that somebody left
        index = places.get(grammar.start_of(clause))
        trigger = _read_verb(tokens, index, clause, grammar.reading.sentence.lower) if index is not None else None
        if trigger is not None:
            found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.index))


def _read_verb(tokens: Sequence[Token], index: int, clause: Clause, lower: Sequence[str]) -> Trigger | None:
    """The trigger that the verb of a clause is; None for one that tells of nothing that happens."""
    form = _FORMS.get(clause.verb.form)
    if clause.verb.form == "H" and _has_event(clause, lower):
        form = _FORMS_OF_HAVE.get(tokens[index].lower)
    if form is None or (form is Form.PROGRESSIVE and not clause.verb.progressive):
        return None
    before = _words_before(tokens, index)
    if clause.link is Link.INFINITIVE and not (clause.verb.perfect or _is_planned(tokens, index, before)):
        return None
    known = next((verb for verb, its in verb_forms().get(tokens[index].lower, ()) if its is form), None)
    if known is None and form is not Form.PAST:
        return None
    return Trigger(
        index,
        Span(tokens[index].start, tokens[index].end),
        known or Verb(tokens[index].lower, "other"),
        form,
        _read_tense(tokens, index, form, before),
        clause.verb.passive,
        _read_status(tokens, index, form, before),
        finite=clause.link not in _HANGING,
    )


def _has_event(clause: Clause, lower: Sequence[str]) -> bool:
    """Whether the object of "have" is an event: "had talks"; what somebody has besides does not happen."""
    return any(lower[object_.head] in event_nouns() for object_ in clause.objects)


def event_type(tokens: Sequence[Token], trigger: Trigger, end: int) -> str:
    """The event type of a trigger whose clause ends before token `end`."""
    if trigger.verb.type != LIGHT:
        return trigger.verb.type
    nouns = event_nouns()
    behind = tokens[trigger.index + 1 : min(end, trigger.index + 9)]
    ahead = tokens[max(0, trigger.index - 6) : trigger.index]
    for token in (*behind, *reversed(ahead)):
        if token.text in nouns:  # as written: "March" is no march
            return nouns[token.text]
    return "other"


def _words_before(tokens: Sequence[Token], index: int) -> list[str]:
    """Up to five words before a token, nearest last, without the adverbs directly before it.

    Names stay capitalised, so that Ana May is no modal verb.
    """
    near = tokens[max(0, index - 6) : index]
    words = [token.lower if token is tokens[0] or token.text.isupper() else token.text for token in near]
    while words and (words[-1] in ADVERBS or (words[-1].endswith("ly") and len(words[-1]) > 4)):
        words.pop()
    return words


def _is_planned(tokens: Sequence[Token], index: int, before: list[str]) -> bool:
    """Whether an infinitive tells what is to happen: "plans to meet", "is to meet"; not "the purpose is to meet"."""
    if before[-1:] != ["to"] or len(before) < 2:
        return False
    aim = any(token.lower in _AIMS for token in tokens[max(0, index - 9) : index])
    return before[-2] in PLANS or (before[-2] in BE and not aim)


def _read_tense(tokens: Sequence[Token], index: int, form: Form, before: list[str]) -> Tense:
    near = before[-3:]
    if form is Form.PAST and (
        "had" in near or _EARLIER & {token.lower for token in tokens[max(0, index - 2) : index + 4]}
    ):
        return Tense.PAST_PERFECT
    if form in (Form.PAST, Form.PROGRESSIVE) and HAVE.intersection(near):
        return Tense.PRESENT_PERFECT
    if form is Form.PAST or (form is Form.PROGRESSIVE and before[-1] in {"was", "were"}):
        return Tense.PAST
    return Tense.PRESENT


def _is_to_be(before: list[str]) -> bool:
    """Whether a participle follows "is to be", "due to be" and the like."""
    return before[-2:] == ["to", "be"] and before[-3:-2] != [] and before[-3] in BE | PLANS


def _read_status(tokens: Sequence[Token], index: int, form: Form, before: list[str]) -> EventStatus:
    near = _words_near(tokens, index, 3)
    previous = before[-1] if before else ""
    if near & _ALLOWING:
        return EventStatus.CONDITIONAL
    if near & NEGATIONS:
        return EventStatus.ONGOING if near & {"do", "does", "don't", "doesn't"} else EventStatus.DENIED
    if near & POSSIBLE or _words_near(tokens, index, 8) & IF:
        return EventStatus.CONDITIONAL
    if near & FUTURE or (form is Form.BASE and previous == "to") or _is_to_be(before):
        return EventStatus.PLANNED
    if tokens[index].lower in PLANS and previous in _IS:
        return EventStatus.PLANNED
    if form is Form.PROGRESSIVE:
        return EventStatus.HAPPENED if previous in {"was", "were"} else EventStatus.ONGOING
    if form is Form.PRESENT or (form is Form.BASE and previous not in MODALS) or previous in {"is", "are", "'re"}:
        return EventStatus.ONGOING
    return EventStatus.HAPPENED


def _words_near(tokens: Sequence[Token], index: int, reach: int) -> set[str]:
    """Words right before a token, without capitalised ones: Theresa May is no modal verb."""
    return {
        token.lower
        for token in tokens[max(0, index - reach) : index]
        if token is tokens[0] or not token.text[0].isupper()
    }

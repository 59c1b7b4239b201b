"""Triggers: the words of a sentence that tell what happens, found by form and by neighbours, without a parser."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from briefkit.extract.events.participles import find_participles
from briefkit.extract.events.tokens import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    FUTURE,
    HAVE,
    IF,
    MODALS,
    NEGATIONS,
    PLANS,
    PLURAL_SUBJECTS,
    POSSIBLE,
    PREPOSITIONS,
    Token,
    is_regular_past,
)
from briefkit.extract.events.verbs import LIGHT, Form, Verb, event_nouns, verb_forms
from briefkit.model.document import Span
from briefkit.model.facts import EventStatus

_NO_SUBJECT = PREPOSITIONS | DETERMINERS | MODALS | BE | HAVE | COORDINATORS | {"to", "as"}
_ALLOWING = frozenset(("can", "can't", "cannot", "may"))
"""Modal verbs of what is allowed or possible, denied or not."""
_AIMS = frozenset(("aim", "goal", "idea", "intent", "intention", "job", "mission", "objective", "purpose", "task"))
"""Nouns that an infinitive says the content of, which is no plan: "the purpose was to stop debate"."""
_ATTRIBUTIVE_ADVERBS = frozenset(("democratically", "duly", "freshly", "newly", "recently"))
_EARLIER = frozenset(("formerly", "previously"))
"""Adverbs that make a past tense look back like a past perfect."""
_PARTICLES = frozenset(("away", "back", "down", "off", "out", "over", "that", "to", "up"))
"""Words that go with a verb and with no noun before them."""
_IS = frozenset(("is", "are", "'s", "'re"))
_TELLING_AUXILIARIES = HAVE | {"was", "were", "been"}


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


def find_triggers(tokens: Sequence[Token]) -> tuple[Trigger, ...]:
    """The triggers among a sentence's tokens, in order of appearance.

    Where no verb of the lexicon is found, a word that can only be a past tense stands in, with type "other".
    """
    found = [
        trigger
        for index in range(len(tokens))
        if (trigger := _read_lexicon_verb(tokens, index) or _read_other_verb(tokens, index))
    ]
    found = _set_participles_apart(tokens, found)
    if not any(trigger.finite for trigger in found):
        taken = {trigger.index for trigger in found}
        found += [
            trigger
            for index in range(len(tokens))
            if index not in taken and (trigger := _read_other_past(tokens, index))
        ]
        found.sort(key=lambda trigger: trigger.index)
    return tuple(found)


def _read_lexicon_verb(tokens: Sequence[Token], index: int) -> Trigger | None:
    if tokens[index].lower in HAVE and _has_participle_behind(tokens, index):
        return None
    for verb, form in verb_forms().get(tokens[index].lower, ()):
        trigger = _read_trigger(tokens, index, verb, form)
        if trigger is not None:
            return trigger
    return None


def _has_participle_behind(tokens: Sequence[Token], index: int) -> bool:
    """Whether a form of "have" is an auxiliary: "had been told", "has also visited", "had not yet publicly said"."""
    for token in tokens[index + 1 : index + 6]:
        if token.lower in ADVERBS or token.lower == "yet" or token.lower.endswith("ly"):
            continue
        past = any(form is Form.PAST for _, form in verb_forms().get(token.lower, ()))
        return past or token.lower == "been" or is_regular_past(token)
    return False


def _read_other_verb(tokens: Sequence[Token], index: int) -> Trigger | None:
    """A verb that no lexicon has, told by its place: "has been renamed", "the firm challenged the"."""
    if not is_regular_past(tokens[index]):
        return None
    before = _words_before(tokens, index)
    told = bool(before) and (
        before[-1] in _TELLING_AUXILIARIES
        or (before[-1].isalpha() and before[-1] not in _NO_SUBJECT and _opens_object(tokens, index + 1))
    )
    return _read_other_past(tokens, index) if told else None


def _read_other_past(tokens: Sequence[Token], index: int) -> Trigger | None:
    if not is_regular_past(tokens[index]):
        return None
    return _read_trigger(tokens, index, Verb(tokens[index].lower, "other"), Form.PAST)


def _set_participles_apart(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> list[Trigger]:
    past = {trigger.index for trigger in triggers if trigger.form is Form.PAST}
    if not past:
        return list(triggers)
    present = {trigger.index for trigger in triggers if trigger.form is not Form.PAST}
    saying = {trigger.index for trigger in triggers if trigger.verb.type == "statement"}
    participles = find_participles(tokens, past, present, saying)
    return [dataclasses.replace(t, finite=False) if t.index in participles else t for t in triggers]


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


def _read_trigger(tokens: Sequence[Token], index: int, verb: Verb, form: Form) -> Trigger | None:
    before = _words_before(tokens, index)
    previous = before[-1] if before else ""
    accepted = {
        Form.PAST: _is_past,
        Form.BASE: _is_base,
        Form.PRESENT: _is_present,
        Form.PROGRESSIVE: _is_progressive,
    }[form](tokens, index, previous, before)
    if not accepted:
        return None
    tense = _read_tense(tokens, index, form, before)
    passive = form is Form.PAST and previous in BE
    return Trigger(
        index, Span(*tokens[index][:2]), verb, form, tense, passive, _read_status(tokens, index, form, before)
    )


def _words_before(tokens: Sequence[Token], index: int) -> list[str]:
    """Up to five words before a token, nearest last, without the adverbs directly before it.

    Names stay capitalised, so that Ana May is no modal verb.
    """
    near = tokens[max(0, index - 6) : index]
    words = [token.lower if token is tokens[0] or token.text.isupper() else token.text for token in near]
    while words and (words[-1] in ADVERBS or (words[-1].endswith("ly") and len(words[-1]) > 4)):
        words.pop()
    return words


def _is_past(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    if tokens[index].text[0].isupper():
        return False
    if previous in DETERMINERS - {"which", "all", "both"} or previous in PREPOSITIONS or previous == "to":
        return False
    if before[-2:] == ["to", "be"] and not _is_to_be(before):
        return False
    return bool(previous) and previous not in MODALS and not _is_attribute(tokens, index)


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle with its adverb stands before a noun: "newly elected President Ana Vale"."""
    if index + 1 == len(tokens) or tokens[index - 1].lower.rpartition("-")[2] not in _ATTRIBUTIVE_ADVERBS:
        return False
    following = tokens[index + 1]
    return following.text[0].isalpha() and following.lower not in _NO_SUBJECT


def _is_base(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    token = tokens[index]
    if token.text[0].isupper():
        return False
    if previous in MODALS:
        return True
    if previous == "to":
        aim = any(token.lower in _AIMS for token in tokens[max(0, index - 9) : index])
        return len(before) > 1 and (before[-2] in PLANS or (before[-2] in BE and not aim))
    if token.lower in event_nouns() or previous in BE or previous in HAVE:
        return False
    plural = previous in PLURAL_SUBJECTS or (previous.endswith("s") and not previous.endswith(("ss", "us", "'s")))
    return plural and _opens_object(tokens, index + 1)


def _is_present(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    token = tokens[index]
    if token.text[0].isupper() or not previous:
        return False
    if previous in {"he", "she", "it", "who", "which"}:
        return True
    if token.lower in event_nouns() or previous in DETERMINERS or previous in PREPOSITIONS:
        return False
    named = tokens[index - 1].text[:1].isupper()
    return (named or (previous.isalpha() and not previous.endswith("s"))) and _opens_object(tokens, index + 1)


def _is_progressive(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    return previous in BE


def _opens_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows a verb in the present tense looks like its object, so that the word is no noun."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    opener = token.lower in DETERMINERS or token.lower in PREPOSITIONS or token.lower in _PARTICLES
    return opener or token.text[:1].isupper() or token.text[:1].isdigit()


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

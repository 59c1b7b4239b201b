"""Triggers: the words of a sentence that tell what happens, found by form and by neighbours, without a parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefkit.extract.events.verbs import LIGHT, Form, Verb, event_nouns, verb_forms
from briefkit.extract.lexicon import read_groups
from briefkit.model.document import Span
from briefkit.model.facts import EventStatus

_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_WORDS = read_groups("events_words.tsv")
_DETERMINERS = _WORDS["determiners"]
_PREPOSITIONS = _WORDS["prepositions"]
_MODALS = _WORDS["modals"]
_FUTURE = _WORDS["future"]
_POSSIBLE = _WORDS["possible"]
_BE = _WORDS["be"]
_HAVE = _WORDS["have"]
_PRONOUNS = _WORDS["pronouns"]
_PLURAL_SUBJECTS = _WORDS["plural_subjects"]
_NEGATIONS = _WORDS["negations"]
_PLANS = _WORDS["plans"]
_ADVERBS = _WORDS["adverbs"]
_IF = _WORDS["if"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        index: Its place among the sentence's tokens.
        span: Where it stands in the text.
        verb: What it is a form of.
        form: Which form.
        status: What the words before it say of the event's reality.
        finite: Whether it can be the main verb of a clause; a participle behind a noun ("a pact signed by") cannot.
    """

    index: int
    span: Span
    verb: Verb
    form: Form
    status: EventStatus
    finite: bool


class Token(NamedTuple):
    """A word or mark of a sentence; `lower` is the word in lower case, with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str


def split_tokens(text: str, sentence: Span) -> tuple[Token, ...]:
    """The words and marks of a sentence, with their places in the text."""
    return tuple(
        [
            Token(match.start(), match.end(), word := match[0], word.lower().replace("’", "'"))
            for match in _TOKEN.finditer(text, sentence.start, sentence.end)
        ]
    )


def find_triggers(tokens: Sequence[Token]) -> tuple[Trigger, ...]:
    """The triggers among a sentence's tokens, in order of appearance.

    Where no verb of the lexicon is found, a word that can only be a past tense stands in, with type "other".
    """
    forms = verb_forms()
    found = []
    for index, token in enumerate(tokens):
        for verb, form in forms.get(token.lower, ()):
            trigger = _read_trigger(tokens, index, verb, form)
            if trigger is not None:
                found.append(trigger)
                break
    if not any(trigger.finite for trigger in found):
        found += [
            trigger
            for index, token in enumerate(tokens)
            if _is_regular_past(token)
            and (trigger := _read_trigger(tokens, index, Verb(token.lower, "other"), Form.PAST))
        ]
        found.sort(key=lambda trigger: trigger.index)
    return tuple(found)


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
    finite = form is not Form.PAST or not _follows_noun(tokens, index, previous)
    return Trigger(index, Span(*tokens[index][:2]), verb, form, _read_status(tokens, index, form, before), finite)


def _words_before(tokens: Sequence[Token], index: int) -> list[str]:
    """Up to five words before a token, nearest last, without the adverbs directly before it."""
    words = [token.lower for token in tokens[max(0, index - 6) : index]]
    while words and (words[-1] in _ADVERBS or (words[-1].endswith("ly") and len(words[-1]) > 4)):
        words.pop()
    return words


def _is_past(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    if tokens[index].text[0].isupper():
        return False
    if previous in _DETERMINERS - {"which", "all", "both"} or previous in _PREPOSITIONS or previous == "to":
        return False
    return bool(previous) and previous not in _MODALS


def _is_base(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    token = tokens[index]
    if token.text[0].isupper():
        return False
    if previous in _MODALS:
        return True
    if previous == "to":
        return len(before) > 1 and (before[-2] in _PLANS or before[-2] in _BE)
    if token.lower in event_nouns():
        return False
    plural = previous in _PLURAL_SUBJECTS or (previous.endswith("s") and not previous.endswith(("ss", "us", "'s")))
    return plural and _opens_object(tokens, index + 1)


def _is_present(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    token = tokens[index]
    if token.text[0].isupper() or not previous:
        return False
    if previous in {"he", "she", "it", "who", "which"}:
        return True
    if token.lower in event_nouns() or previous in _DETERMINERS or previous in _PREPOSITIONS:
        return False
    named = tokens[index - 1].text[:1].isupper()
    return (named or (previous.isalpha() and not previous.endswith("s"))) and _opens_object(tokens, index + 1)


def _is_progressive(tokens: Sequence[Token], index: int, previous: str, before: list[str]) -> bool:
    return previous in _BE


def _opens_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows a verb in the present tense looks like its object, so that the word is no noun."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    opener = (
        token.lower in _DETERMINERS or token.lower in _PREPOSITIONS or token.lower in {"that", "to", "up", "out", "off"}
    )
    return opener or token.text[:1].isupper() or token.text[:1].isdigit()


def _follows_noun(tokens: Sequence[Token], index: int, previous: str) -> bool:
    """Whether a past form belongs to the noun before it: "a pact signed by", "the delegation, led by"."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if following != "by" or previous in _BE or previous in _HAVE or previous in _PRONOUNS:
        return False
    return previous == "," or (previous.isalpha() and not tokens[index - 1].text[:1].isupper())


def _is_regular_past(token: Token) -> bool:
    word = token.lower
    return token.text.islower() and word.endswith("ed") and len(word) > 4 and not word.endswith(("eed", "hundred"))


def _is_to_be(before: list[str]) -> bool:
    """Whether a participle follows "is to be", "due to be" and the like."""
    return before[-2:] == ["to", "be"] and before[-3:-2] != [] and before[-3] in _BE | _PLANS


def _read_status(tokens: Sequence[Token], index: int, form: Form, before: list[str]) -> EventStatus:
    near = {token.lower for token in tokens[max(0, index - 3) : index]}
    previous = before[-1] if before else ""
    if near & _NEGATIONS:
        return EventStatus.ONGOING if near & {"do", "does", "don't", "doesn't"} else EventStatus.DENIED
    if {token.lower for token in tokens[max(0, index - 8) : index]} & _IF:
        return EventStatus.CONDITIONAL
    if near & _POSSIBLE:
        return EventStatus.CONDITIONAL
    if near & _FUTURE or (form is Form.BASE and previous == "to") or _is_to_be(before):
        return EventStatus.PLANNED
    if tokens[index].lower in _PLANS and previous in {"is", "are", "'s", "'re"}:
        return EventStatus.PLANNED
    if form is Form.PROGRESSIVE:
        return EventStatus.HAPPENED if previous in {"was", "were"} else EventStatus.ONGOING
    if form is Form.PRESENT or (form is Form.BASE and previous not in _MODALS):
        return EventStatus.ONGOING
    return EventStatus.HAPPENED

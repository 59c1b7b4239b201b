"""Triggers: the words of a sentence that tell what happens, found by form and by neighbours, without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import compress, count
from operator import ne

from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.verbs import LIGHT, Form, Verb, event_nouns, find_verb
from briefkit.extract.events.wordclasses import (
    ADVERBS,
    BE,
    FUTURE,
    HAVE,
    IF,
    MODALS,
    NEGATIONS,
    PLANS,
    POSSIBLE,
)
from briefkit.model.document import Span
from briefkit.model.facts import EventStatus
from briefkit.text.clauses import Clause, Link, Reading, SubjectBy
from briefkit.text.phrases import is_source
from briefkit.text.tags import possible_tags
from briefkit.text.tokens import Sentence

_ALLOWING = frozenset(("can", "can't", "cannot", "may"))
"""Modal verbs of what is allowed or possible, denied or not."""
_AIMS = frozenset(("aim", "goal", "idea", "intent", "intention", "job", "mission", "objective", "purpose", "task"))
"""Nouns that an infinitive says the content of, which is no plan: "the purpose was to stop debate"."""
_CALLING_FOR = frozenset(("ask", "demand", "order", "propose", "recommend", "request", "require", "urge"))
"""Verbs whose content, if its verb is a base form, is what somebody wants: "demanded that the minister resign"."""
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
_PARTICIPLES = (Form.PAST, Form.PROGRESSIVE)
"""Forms that auxiliaries can stand before."""
_FORMS_OF_HAVE = {"have": Form.BASE, "has": Form.PRESENT, "had": Form.PAST}
_HANGING = (Link.PARTICIPIAL, Link.GERUND)
_COMPARE = "compare"
_EXPECTING = frozenset(
    ("anticipate", "believe", "estimate", "expect", "fear", "forecast", "hope", "plan", "predict", "project", "report",
     "schedule", "think")
)  # fmt: skip
"""Verbs behind "than" that only compare: "more than expected"; not "more than tripled"."""
_NAMING = frozenset(("call", "dub", "label", "nickname"))
_OPENING_NAMES = frozenset('DJNME"`')
"""Parts of speech, and marks, with which a name or a description begins."""
_REFUSING = frozenset(("decline", "refuse"))
_SAYING_MORE = frozenset(("comment", "elaborate", "speculate"))
"""Verbs of what those do who speak to the press; who will not is no news."""
_TO_DO = frozenset(("do", "does", "don't", "doesn't"))
_BESIDE = (Link.RELATIVE, Link.ADVERBIAL, *_HANGING)


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
        index: Its place among the words of the sentence.
        span: Where it stands in the text.
        verb: What it is a form of.
        form: Which form.
        tense: What form and auxiliaries say of its time.
        passive: Whether a form of "be" makes its subject undergo it.
        status: What the words before it say of the event's reality.
        finite: Whether it can be the main verb of a clause; a participle behind a noun ("a pact signed by") cannot.
        beside: Whether its clause only says which one or when: "who left", "after he left".
    """

    index: int
    span: Span
    verb: Verb
    form: Form
    tense: Tense
    passive: bool
    status: EventStatus
    finite: bool
    beside: bool


def find_triggers(grammar: Grammar) -> tuple[Trigger, ...]:
    """The triggers of a sentence, in order of appearance: the verbs of its clauses that tell something."""
    clauses, sentence = grammar.reading.clauses, grammar.reading.sentence
    if not clauses:
        return ()
    plain = _list_plain(sentence)
    found = []
    reported = {clause.parent for clause in clauses if clause.link is Link.INFINITIVE and clause.verb.perfect}
    silent = {clause.parent for clause in clauses if clause.link is Link.INFINITIVE and clause.base in _SAYING_MORE}
    for place, clause in enumerate(clauses):
        if place in reported and clause.verb.passive:
            continue  # "is said to have left": the news is that somebody left
        if _compares(clause, sentence.lower) or _is_of_source(clause, sentence.lower):
            continue
        if clause.base in _NAMING and _gives_name(clause, grammar.reading.tags):
            continue  # "has been called pharaonic"
        if clause.base in _REFUSING and (place in silent or _is_comment(clause, sentence.lower)):
            continue  # "declined to comment"
        trigger = _read_verb(grammar.reading, plain, place)
        if trigger is not None:
            found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.index))


def _compares(clause: Clause, lower: Sequence[str]) -> bool:
    """Whether a verb only compares: "rose by a tenth, compared with June", "fell more than expected"."""
    behind = lower[clause.verb.end : clause.verb.end + 1]
    beside = clause.base == _COMPARE and len(clause.verb.words) == 1 and behind in (["to"], ["with"])
    return beside or (clause.base in _EXPECTING and lower[max(0, clause.verb.first - 1)] == "than")


def _is_of_source(clause: Clause, lower: Sequence[str]) -> bool:
    """Whether a participle only says which source tells the rest: "according to accounts filed on Monday"."""
    noun = clause.antecedent if clause.link is Link.PARTICIPIAL else None
    return noun is not None and is_source(lower, noun)


def _gives_name(clause: Clause, tags: str) -> bool:
    """Whether a passive only says what its subject is called: "was dubbed the Snake", not "was called off"."""
    behind = tags[clause.verb.end : clause.verb.end + 1]
    return clause.verb.passive and bool(behind) and behind in _OPENING_NAMES


def _is_comment(clause: Clause, lower: Sequence[str]) -> bool:
    """Whether its object is a comment: "declined comment"."""
    return any(lower[object_.head] in _SAYING_MORE for object_ in clause.objects)


def _list_plain(sentence: Sentence) -> list[str]:
    """The words in lower case, but names as they are written: Theresa May is no modal verb."""
    words, plain = sentence.words, list(sentence.lower)
    for at in compress(count(), map(ne, words, sentence.lower)):
        word = words[at]
        if at and plain[at][0] != word[0] and not word.isupper():
            plain[at] = word
    return plain


def _read_verb(reading: Reading, plain: Sequence[str], place: int) -> Trigger | None:
    """The trigger that the verb of a clause is; None for one that tells of nothing that happens."""
    clauses, sentence = reading.clauses, reading.sentence
    clause = clauses[place]
    index, lower = clause.verb.main, sentence.lower
    form = _FORMS.get(clause.verb.form)
    if clause.verb.form == "H" and _has_event(clause, lower):
        form = _FORMS_OF_HAVE.get(lower[index])
    if form is None or (form is Form.PROGRESSIVE and not clause.verb.progressive) or _is_in_compound(sentence, index):
        return None
    known = find_verb(lower[index], form)
    if known is None and form is not Form.PAST and not _goes_on(reading, clause):
        return None
    before = _words_before(plain, index)
    if clause.link is Link.INFINITIVE and not (clause.verb.perfect or _is_planned(lower, index, before)):
        return None
    if _is_called_for(clauses, clause, form):
        return None
    return Trigger(
        index,
        sentence.span(index, index + 1),
        known or Verb(lower[index], "other"),
        form,
        _read_tense(clauses, place, form, lower),
        clause.verb.passive,
        _read_status(plain, clause, form, before),
        finite=clause.link not in _HANGING,
        beside=_is_beside(reading, clause),
    )


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether a main clause tells what goes on since something: "A week after the flood hit, people are digging"."""
    if clause.link is not Link.MAIN or not clause.verb.progressive:
        return False
    return any(each.link is Link.ADVERBIAL and each.verb.main < clause.verb.first for each in reading.clauses)


def _is_called_for(clauses: Sequence[Clause], clause: Clause, form: Form) -> bool:
    """Whether a clause tells what somebody wants to happen: "ordered that he be freed"."""
    if clause.verb.words[0] == "be":
        return clause.link is not Link.INFINITIVE
    if clause.link is not Link.COMPLEMENT or clause.parent is None or form is not Form.BASE:
        return False
    return clauses[clause.parent].base in _CALLING_FOR and len(clause.verb.words) == 1


def _is_beside(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says which one or when, or is planned in one that does: "news that they planned to go"."""
    told = (clause, *reading.list_above(clause)) if clause.link is Link.INFINITIVE else (clause,)
    return any(each.link in _BESIDE or (each.link is Link.COMPLEMENT and each.parent is None) for each in told)


def _is_in_compound(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen joins a verb to the word before it: "the Karvia-based firm" has no verb."""
    if index < 2 or sentence.words[index - 1] != "-" or sentence.words[index - 2] == "-":
        return False
    return sentence.starts[index - 1] + 1 == sentence.starts[index]


def _has_event(clause: Clause, lower: Sequence[str]) -> bool:
    """Whether the object of "have" is an event: "had talks"; what somebody has besides does not happen."""
    return any(lower[object_.head] in event_nouns() for object_ in clause.objects)


def event_type(words: Sequence[str], trigger: Trigger, end: int) -> str:
    """The event type of a trigger among some words, whose clause ends before word `end`."""
    if trigger.verb.type != LIGHT:
        return trigger.verb.type
    nouns = event_nouns()
    behind = words[trigger.index + 1 : min(end, trigger.index + 9)]
    ahead = words[max(0, trigger.index - 6) : trigger.index]
    for word in (*behind, *reversed(ahead)):
        if word in nouns:  # as written: "March" is no march
            return nouns[word]
    return "other"


def _words_before(plain: Sequence[str], index: int) -> list[str]:
    """Up to six words before a verb, nearest last, without the adverbs directly before it."""
    words = list(plain[max(0, index - 6) : index])
    while words and (words[-1] in ADVERBS or (words[-1].endswith("ly") and len(words[-1]) > 4)):
        words.pop()
    return words


def _is_planned(lower: Sequence[str], index: int, before: list[str]) -> bool:
    """Whether an infinitive tells what is to happen: "plans to meet", "is to meet"; not "the purpose is to meet"."""
    if before[-1:] != ["to"] or len(before) < 2:
        return False
    return before[-2] in PLANS or (before[-2] in BE and _AIMS.isdisjoint(lower[max(0, index - 9) : index]))


def _read_tense(clauses: Sequence[Clause], place: int, form: Form, lower: Sequence[str]) -> Tense:
    """The tense of a verb by its auxiliaries, or by those that it shares: "has closed the mine and been fined"."""
    if form not in _PARTICIPLES:
        return Tense.PRESENT
    clause, past = clauses[place], form is Form.PAST
    if past and _is_earlier(lower, clause.verb.main):
        return Tense.PAST_PERFECT
    auxiliaries = _find_auxiliaries(clauses, place)
    if past and not clause.verb.finite and not HAVE.isdisjoint(clause.verb.words):
        return Tense.PAST  # "having closed it in 2009", "is said to have closed it in 2009"
    if not HAVE.isdisjoint(auxiliaries):
        return Tense.PAST_PERFECT if "had" in auxiliaries else Tense.PRESENT_PERFECT
    return Tense.PAST if past or auxiliaries[:1] in (("was",), ("were",)) else Tense.PRESENT


def _find_auxiliaries(clauses: Sequence[Clause], place: int) -> Sequence[str]:
    """The words before a verb in its group, or before that with which it shares a perfect and its subject."""
    verb = clauses[place].verb
    auxiliaries = verb.words[:-1]
    shared = clauses[place].link is Link.COORDINATED and clauses[place].subject_by is SubjectBy.SHARED
    above = clauses[place].parent
    if not shared or above is None or auxiliaries not in ((), ("been",)) or "Q" not in possible_tags(verb.words[-1]):
        return auxiliaries
    of_above = _find_auxiliaries(clauses, above)
    return auxiliaries if HAVE.isdisjoint(of_above) else of_above


def _is_earlier(lower: Sequence[str], index: int) -> bool:
    """Whether an adverb puts a verb before what is told: "previously met", "met previously"; not its object's word."""
    first, end = max(0, index - 2), index + 4
    if _EARLIER.isdisjoint(lower[first:end]):
        return False
    if not _EARLIER.isdisjoint(lower[first:index]):
        return True
    behind = range(index + 1, min(end, len(lower)))
    return any(lower[at] in _EARLIER and (at + 1 == len(lower) or not lower[at + 1][0].isalnum()) for at in behind)


def _is_to_be(before: list[str]) -> bool:
    """Whether a participle follows "is to be", "due to be" and the like."""
    return before[-2:] == ["to", "be"] and before[-3:-2] != [] and before[-3] in BE | PLANS


def _read_status(plain: Sequence[str], clause: Clause, form: Form, before: list[str]) -> EventStatus:
    index = clause.verb.main
    near = plain[max(0, index - 3) : index]
    previous = before[-1] if before else ""
    if not _ALLOWING.isdisjoint(near):
        return EventStatus.CONDITIONAL
    if not NEGATIONS.isdisjoint(near):
        return EventStatus.DENIED if _TO_DO.isdisjoint(near) else EventStatus.ONGOING
    if not POSSIBLE.isdisjoint(near) or not IF.isdisjoint(plain[max(0, index - 8) : index]):
        return EventStatus.CONDITIONAL
    if not FUTURE.isdisjoint(near) or (form is Form.BASE and previous == "to") or _is_to_be(before):
        return EventStatus.PLANNED
    if previous in _IS and plain[index].lower() in PLANS:
        return EventStatus.PLANNED
    if form is Form.PROGRESSIVE:
        return EventStatus.HAPPENED if previous in {"was", "were"} else EventStatus.ONGOING
    if form is Form.PRESENT or (form is Form.BASE and previous not in MODALS) or previous in {"is", "are", "'re"}:
        return EventStatus.ONGOING
    if previous == "being" and clause.verb.words[0] in _IS:
        return EventStatus.ONGOING
    return EventStatus.HAPPENED

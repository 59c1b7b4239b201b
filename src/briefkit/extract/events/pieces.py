"""Pieces: where the clauses of a sentence can begin, told by conjunctions, marks and the forms of verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from enum import Enum
from itertools import pairwise

from briefkit.extract.events.tokens import (
    ADVERBS,
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    UNITS,
    Token,
    is_auxiliary,
    is_that_time,
    opens_clause,
)
from briefkit.extract.events.triggers import Trigger
from briefkit.extract.events.verbs import Form
from briefkit.extract.lexicon import read_groups

_WORDS = read_groups("events_words.tsv")
_ADVERBIAL = _WORDS["adverbial"]
_WITHOUT_THAT = _WORDS["without_that"]
_REPORTS = _WORDS["reports"]
_OF_TIME = frozenset(("after", "following", "when", "while"))
"""Openers of clauses that happen at the time of the clause they hang on, and share its date."""
_BEFORE_ATTRIBUTIONS = frozenset((",", '"', "”", "''"))
_SUBJECT = 12
"""Tokens that a subject can have; what is longer is no subject."""
_CLAUSE_OPENERS = SUBORDINATORS | COORDINATORS | {"that"}
_CHAINING = BE | HAVE | MODALS | ADVERBS | NEGATIONS | {"that", "to"}
"""Words behind which a verb goes on with the one before them: "has been", "was to be"."""
_NO_SUBJECT = PREPOSITIONS | BE | {"to"}


class Link(Enum):
    """How a clause hangs on the others of its sentence.

    ADVERBIAL clauses say when or why ("after the dyke broke"), ADJECTIVAL ones are on a noun ("who left", "founded in
    1987"); both stand on the side of what the sentence tells.
    """

    MAIN = "main"
    COORDINATED = "coordinated"
    REPORTED = "reported"
    ADVERBIAL = "adverbial"
    ADJECTIVAL = "adjectival"


def cut_sentence(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> list[tuple[int, Link]]:
    """Where pieces begin, and how each hangs on the others.

    A conjunction ends a piece only if that has a verb, since "and" joins nouns as well. A comma ends a clause on the
    side that has its verb: "after the dyke broke, officials …", "who asked for it, said …".
    """
    verbs = {trigger.index: trigger for trigger in triggers}
    said = _find_unmarked_reports(tokens, triggers)
    saying = {trigger.index for trigger in triggers if trigger.verb.type == "statement"}
    resumed = _find_resumptions(tokens, verbs.keys(), saying) | _find_attributions(tokens, triggers)
    telling = _find_telling(tokens, verbs.keys())
    opened = bool(tokens) and opens_clause(tokens, 0) and (tokens[0].lower not in BEFORE_NOUNS or 0 in telling)
    cuts = [(0, _link_of(tokens, 0) if opened else Link.MAIN)]
    side = cuts[0][1] is not Link.MAIN
    behind = Link.COORDINATED if side and tokens[0].lower in _OF_TIME else Link.MAIN
    verb = -1
    for index in range(1, len(tokens)):
        token, previous = tokens[index], tokens[index - 1]
        verb = index - 1 if index - 1 in verbs else verb
        told = verb >= cuts[-1][0]
        if token.lower == "that" and not is_that_time(tokens, index):
            cuts.append((index, Link.REPORTED if _reports(tokens, index, verbs) else Link.ADJECTIVAL))
            side = False
        elif index in said:
            cuts.append((index, Link.REPORTED))
            side = False
        elif index in resumed:
            cuts.append((index, Link.MAIN))
            side = False
        elif opens_clause(tokens, index) and (token.lower not in BEFORE_NOUNS or index in telling):
            cuts.append((index, _link_of(tokens, index)))
            delayed = previous.lower in UNITS
            side, behind = True, Link.COORDINATED if token.lower in _OF_TIME and not delayed else Link.MAIN
        elif token.lower in COORDINATORS and told:
            if previous.text == "," or _verb_follows(tokens, index, verbs):
                on_noun = side and cuts[-1][1] is Link.ADJECTIVAL and index + 1 in verbs
                cuts.append((index, Link.ADJECTIVAL if on_noun else Link.COORDINATED))
                side = on_noun
        elif previous.text == "," and side and told:
            cuts.append((index, behind))
            side = False
        elif previous.text == "," and told and _goes_on(index, verbs):
            cuts.append((index, Link.COORDINATED))
        elif previous.text in {";", "—", "–"}:
            cuts.append((index, Link.MAIN if previous.text == ";" else Link.COORDINATED))
        elif index in verbs and not verbs[index].finite:
            cuts.append((index, Link.ADJECTIVAL))
            side, behind = True, Link.MAIN
        elif side and told and cuts[-1][1] is Link.ADJECTIVAL and cuts[-1][0] in verbs and is_auxiliary(tokens, index):
            cuts.append((index, Link.MAIN))
            side = False
    return cuts


def _link_of(tokens: Sequence[Token], index: int) -> Link:
    return Link.ADVERBIAL if tokens[index].lower in _ADVERBIAL else Link.ADJECTIVAL


def _goes_on(index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether a predicate follows a comma in a row of them: "he finished school, joined the army and left"."""
    return index in verbs and verbs[index].finite and verbs[index].form is Form.PAST


def _reports(tokens: Sequence[Token], index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether "that" opens what somebody said.

    It stands right behind a verb or a noun of saying, "denied claims that", or soon behind a verb of saying, "told them
    that".
    """
    if tokens[index - 1].lower in _REPORTS:
        return True
    near = [verbs[position] for position in range(max(0, index - 4), index) if position in verbs]
    return bool(near) and (near[-1].index == index - 1 or near[-1].verb.type == "statement")


def _find_unmarked_reports(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where what was said begins without "that": "the ministry said on Friday two people were killed"."""
    found = set()
    for trigger, following in pairwise(trigger for trigger in triggers if trigger.finite):
        start = trigger.index + 1
        if trigger.verb.type != "statement" or trigger.verb.lemma not in _WITHOUT_THAT or following.index <= start + 1:
            continue
        start += tokens[start].lower == "on" and tokens[start + 1].lower in TIMES
        start += tokens[start].lower in TIMES
        subject = tokens[start : following.index]
        if subject and _is_subject(subject):
            found.add(start)
    return frozenset(found)


def _find_telling(tokens: Sequence[Token], verbs: Set[int]) -> frozenset[int]:
    """The places behind which a verb stands before the next comma, so that "after" opens a clause there."""
    found = set()
    told = False
    for index in range(len(tokens) - 1, -1, -1):
        if told:
            found.add(index)
        if tokens[index].text in {",", ";"}:
            told = False
        elif index in verbs:
            told = True
    return frozenset(found)


def _find_attributions(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where a sentence ends with who said so: ", the ministries said on Friday", ", said the mayor"."""
    verbs = {trigger.index: trigger for trigger in triggers}
    first = min(verbs, default=len(tokens))
    found = set()
    following: Trigger | None = None
    reports = goes_on = False
    for index in range(len(tokens) - 1, max(first, 1), -1):
        if index in verbs:
            following, reports = verbs[index], not goes_on
        elif tokens[index].lower == "that" or tokens[index].text == ":":
            goes_on = True
        if tokens[index - 1].text in _BEFORE_ATTRIBUTIONS and following is not None and reports:
            subject = tokens[index : following.index]
            if (
                following.verb.type == "statement"
                and len(subject) <= _SUBJECT
                and (not subject or _is_subject(subject))
            ):
                found.add(index)
    return frozenset(found)


def _find_resumptions(tokens: Sequence[Token], verbs: Set[int], saying: Set[int]) -> frozenset[int]:
    """Where a main clause gets its verb behind a clause on its subject: "the man who shot two guards fled on Friday".

    Args:
        tokens: The sentence's tokens.
        verbs: Where verbs stand.
        saying: Those behind which another clause can begin without "that".
    """
    found = set()
    subject = False
    told = False
    inside = False
    for index, token in enumerate(tokens):
        if token.text in {",", ";", ":", "—", "–"} or token.lower in COORDINATORS:
            inside = subject = False
        elif opens_clause(tokens, index):
            inside, subject, told = True, subject or (index > 0 and not told), False
        elif (index in verbs and tokens[index - 1].lower != "to") or is_auxiliary(tokens, index):
            chained = index > 0 and (
                tokens[index - 1].lower in _CHAINING or (index - 1 in verbs and not is_auxiliary(tokens, index))
            )
            if inside and subject and told and not chained:
                found.add(index)
                inside = False
            told = index not in saying
    return frozenset(found)


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether words between two verbs can be the subject of the second."""
    first = tokens[0]
    if not first.text[0].isalnum() or first.lower in _NO_SUBJECT:
        return False
    return not any(token.text in {",", ";"} or token.lower in _CLAUSE_OPENERS for token in tokens)


def _verb_follows(tokens: Sequence[Token], index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether a predicate begins right behind a conjunction: "visited Baku and identified ways"."""
    return any(position in verbs for position in range(index + 1, min(index + 4, len(tokens))))

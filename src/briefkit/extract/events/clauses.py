"""Clauses: the parts of a sentence that tell one event each.

A sentence is cut where a clause can begin (a conjunction, a relative pronoun, a semicolon, a second predicate), and
pieces that tell nothing are joined to the piece before them.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from briefkit.extract.events.participles import find_resumptions
from briefkit.extract.events.tokens import (
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    Token,
    opens_clause,
)
from briefkit.extract.events.triggers import Trigger
from briefkit.model.facts import EventStatus

_OF_TIME = frozenset(("after", "following", "when", "while"))
"""Openers of clauses that happen at the time of the clause they hang on, and share its date."""


_PARTICIPLE = "participle"
"""Opener of a piece that a participle begins, beside the subordinators."""
_WITHOUT_THAT = frozenset(
    ("admit", "announce", "believe", "claim", "confirm", "estimate", "expect", "hope", "insist", "say", "think")
)
"""Verbs that need no "that" before what was said."""
_BEFORE_ATTRIBUTIONS = frozenset((",", '"', "”", "''"))
_SUBJECT = 12
"""Tokens that a subject can have; what is longer is no subject."""
_CLAUSE_OPENERS = SUBORDINATORS | COORDINATORS | {"that"}
_NO_SUBJECT = PREPOSITIONS | BE | {"to"}
_PLANNING = frozenset(("expect", "forecast", "hope", "plan", "prepare", "schedule", "seek", "set"))


class Link(Enum):
    """How a clause hangs on what stands before it."""

    MAIN = "main"
    COORDINATED = "coordinated"
    REPORTED = "reported"
    SUBORDINATE = "subordinate"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with its trigger.

    Attributes:
        first: Index of its first token.
        end: Index behind its last token.
        trigger: The word that tells the event.
        link: How it hangs on the clause before it.
        head: Its first tokens, from and to, where another clause stands between: "On Monday the firm, founded in
            1987, announced".
    """

    first: int
    end: int
    trigger: Trigger
    link: Link
    head: tuple[int, int] | None = None


def split_clauses(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> tuple[Clause, ...]:
    """The clauses of a sentence, one for each trigger that has a piece of the sentence to itself."""
    pieces = _cut(tokens, triggers)
    clauses: list[Clause] = []
    waiting = deque(triggers)
    head: tuple[int, int] | None = None
    for (first, link), (end, _) in zip(pieces, [*pieces[1:], (len(tokens), Link.MAIN)], strict=True):
        inside: list[Trigger] = []
        while waiting and waiting[0].index < end:
            inside.append(waiting.popleft())
        if not inside and clauses and head is None:
            clauses[-1] = dataclasses.replace(clauses[-1], end=end)
        elif not inside:
            head = (head[0] if head else first, end)
        else:
            hangs = link in (Link.SUBORDINATE, Link.PARTICIPLE)
            main = next((trigger for trigger in inside if trigger.finite), inside[0])
            trigger = _with_plan(tokens, inside, main)
            if head is None or hangs:
                clauses.append(Clause(first, end, trigger, link))
            elif head[1] == first:
                clauses.append(Clause(head[0], end, trigger, Link.MAIN))
            else:
                clauses.append(Clause(first, end, trigger, Link.MAIN, head))
            head = head if hangs else None
    return tuple(clauses)


def _with_plan(tokens: Sequence[Token], inside: Sequence[Trigger], main: Trigger) -> Trigger:
    """The planned act where the clause only tells that it is planned: "is due to meet", "plans to visit".

    What was agreed, promised or decided was so when it was done, whatever it was about.
    """
    if main.verb.lemma not in _PLANNING:
        return main
    if main.passive and tokens[main.index + 1 : main.index + 2] and tokens[main.index + 1].lower == "to":
        main = dataclasses.replace(main, status=EventStatus.PLANNED)
    following = [trigger for trigger in inside if trigger.index > main.index]
    if following and following[0].status is EventStatus.PLANNED and following[0].index - main.index <= 2:
        return following[0]
    return main


def _cut(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> list[tuple[int, Link]]:
    """Where pieces begin.

    A conjunction ends a piece only if that has a verb, since "and" joins nouns as well. A comma ends a subordinate
    clause that has its verb: "after the dyke broke, officials …", "who asked for it, said …".
    """
    verbs = {trigger.index: trigger for trigger in triggers}
    said = _find_unmarked_reports(tokens, triggers)
    resumed = find_resumptions(tokens, verbs.keys())
    attributions = _find_attributions(tokens, triggers)
    cuts = [(0, Link.MAIN)]
    verb = -1
    opener = tokens[0].lower if tokens and opens_clause(tokens, 0) else ""
    for index in range(1, len(tokens)):
        token, previous = tokens[index], tokens[index - 1]
        verb = index - 1 if index - 1 in verbs else verb
        told = verb >= cuts[-1][0]
        if token.lower == "that":
            cuts.append((index, Link.REPORTED if _reports(index, verbs) else Link.SUBORDINATE))
            opener = ""
        elif index in said:
            cuts.append((index, Link.REPORTED))
            opener = ""
        elif index in resumed or index in attributions:
            cuts.append((index, Link.MAIN))
            opener = ""
        elif opens_clause(tokens, index) and (token.lower not in BEFORE_NOUNS or _tells(tokens, index, verbs)):
            cuts.append((index, Link.SUBORDINATE))
            opener = token.lower
        elif token.lower in COORDINATORS and told:
            if previous.text == "," or _verb_follows(tokens, index, verbs):
                cuts.append((index, Link.COORDINATED))
                opener = ""
        elif previous.text == "," and opener and told:
            cuts.append((index, Link.COORDINATED if opener in _OF_TIME else Link.MAIN))
            opener = ""
        elif previous.text in {";", "—", "–"}:
            cuts.append((index, Link.MAIN if previous.text == ";" else Link.COORDINATED))
        elif index in verbs and not verbs[index].finite:
            cuts.append((index, Link.PARTICIPLE))
            opener = _PARTICIPLE
        elif opener == _PARTICIPLE and told and (token.lower in BE or token.lower in HAVE or token.lower in MODALS):
            cuts.append((index, Link.MAIN))
            opener = ""
    return cuts


def _reports(index: int, verbs: dict[int, Trigger]) -> bool:
    """Whether "that" opens what somebody said: right behind a verb, or soon behind one of saying ("told them that")."""
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


def _tells(tokens: Sequence[Token], index: int, verbs: dict[int, Trigger]) -> bool:
    """Whether a verb stands behind a word before the next comma, so that it opens a clause and no noun phrase."""
    for place in range(index + 1, len(tokens)):
        if place in verbs:
            return True
        if tokens[place].text in {",", ";"}:
            return False
    return False


def _find_attributions(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where a sentence ends with who said so: ", the ministries said on Friday", ", said the mayor"."""
    verbs = {trigger.index for trigger in triggers}
    found = set()
    for index in range(2, len(tokens)):
        if tokens[index - 1].text not in _BEFORE_ATTRIBUTIONS:
            continue
        trigger = next((trigger for trigger in triggers if trigger.index >= index), None)
        if trigger is None or trigger.verb.type != "statement" or not min(verbs) < index:
            continue
        subject, behind = tokens[index : trigger.index], tokens[trigger.index + 1 :]
        told = any(token.lower == "that" or token.text == ":" for token in behind)
        if not told and len(subject) <= _SUBJECT and (not subject or _is_subject(subject)):
            found.add(index)
    return frozenset(found)


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether words between two verbs can be the subject of the second."""
    first = tokens[0]
    if not first.text[0].isalnum() or first.lower in _NO_SUBJECT:
        return False
    return not any(token.text in {",", ";"} or token.lower in _CLAUSE_OPENERS for token in tokens)


def _verb_follows(tokens: Sequence[Token], index: int, verbs: dict[int, Trigger]) -> bool:
    """Whether a predicate begins right behind a conjunction: "visited Baku and identified ways"."""
    return any(position in verbs for position in range(index + 1, min(index + 4, len(tokens))))

"""Clauses: the parts of a sentence that tell one event each.

A sentence is cut where a clause can begin (a conjunction, a relative pronoun, a semicolon, a second predicate), and
pieces that tell nothing are joined to the piece before them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from briefkit.extract.events.triggers import Token, Trigger
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import EventStatus

_SUBORDINATORS = read_groups("events_words.tsv")["subordinators"]
_OF_TIME = frozenset(("after", "following", "when", "while"))
"""Openers of clauses that happen at the time of the clause they hang on, and share its date."""
_COORDINATORS = frozenset(("and", "but", "or", "yet"))


_PLANNING = frozenset(("expect", "hope", "plan", "prepare", "schedule", "seek", "set"))


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
    """

    first: int
    end: int
    trigger: Trigger
    link: Link


def split_clauses(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> tuple[Clause, ...]:
    """The clauses of a sentence, one for each trigger that has a piece of the sentence to itself."""
    pieces = _cut(tokens, triggers)
    clauses: list[Clause] = []
    pending: int | None = None
    waiting = deque(triggers)
    for (first, link), (end, _) in zip(pieces, [*pieces[1:], (len(tokens), Link.MAIN)], strict=True):
        inside: list[Trigger] = []
        while waiting and waiting[0].index < end:
            inside.append(waiting.popleft())
        start = first if pending is None else pending
        if inside:
            main = next((trigger for trigger in inside if trigger.finite), inside[0])
            clauses.append(Clause(start, end, _with_plan(inside, main), Link.MAIN if start == 0 else link))
            pending = None
        elif clauses:
            last = clauses[-1]
            clauses[-1] = Clause(last.first, end, last.trigger, last.link)
        else:
            pending = start
    return tuple(clauses)


def _with_plan(inside: Sequence[Trigger], main: Trigger) -> Trigger:
    """The planned act where the clause only tells that it is planned: "is due to meet", "plans to visit".

    What was agreed, promised or decided was so when it was done, whatever it was about.
    """
    if main.verb.lemma not in _PLANNING:
        return main
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
    cuts = [(0, Link.MAIN)]
    verb = -1
    opener = tokens[0].lower if tokens and tokens[0].lower in _SUBORDINATORS else ""
    for index in range(1, len(tokens)):
        token, previous = tokens[index], tokens[index - 1]
        verb = index - 1 if index - 1 in verbs else verb
        told = verb >= cuts[-1][0]
        if token.lower == "that":
            cuts.append((index, Link.REPORTED if _reports(index, verbs) else Link.SUBORDINATE))
            opener = ""
        elif token.lower in _SUBORDINATORS:
            cuts.append((index, Link.SUBORDINATE))
            opener = token.lower
        elif token.lower in _COORDINATORS and told:
            if previous.text == "," or _verb_follows(tokens, index, verbs):
                cuts.append((index, Link.COORDINATED))
                opener = ""
        elif previous.text == "," and opener and told:
            cuts.append((index, Link.COORDINATED if opener in _OF_TIME else Link.MAIN))
            opener = ""
        elif previous.text in {";", "—", "–"}:
            cuts.append((index, Link.COORDINATED))
        elif index in verbs and not verbs[index].finite:
            cuts.append((index, Link.PARTICIPLE))
    return cuts


def _reports(index: int, verbs: dict[int, Trigger]) -> bool:
    """Whether "that" opens what somebody said: right behind a verb, or soon behind one of saying ("told them that")."""
    near = [verbs[position] for position in range(max(0, index - 4), index) if position in verbs]
    return bool(near) and (near[-1].index == index - 1 or near[-1].verb.type == "statement")


def _verb_follows(tokens: Sequence[Token], index: int, verbs: dict[int, Trigger]) -> bool:
    """Whether a predicate begins right behind a conjunction: "visited Baku and identified ways"."""
    return any(position in verbs for position in range(index + 1, min(index + 4, len(tokens))))

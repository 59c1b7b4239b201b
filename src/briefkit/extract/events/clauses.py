"""Clauses: the parts of a sentence that tell one event each.

A sentence is cut where a clause can begin (a conjunction, a relative pronoun, a semicolon, a second predicate), and
pieces that tell nothing are joined to the piece before them.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.pieces import Link, cut_sentence
from briefkit.extract.events.triggers import Tense, Trigger
from briefkit.extract.events.wordclasses import BE, PLANS
from briefkit.model.facts import EventStatus
from briefkit.text.clauses import Clause as GrammaticalClause
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.clauses import Reading
from briefkit.text.morphology import verb_class

_PLANNING = frozenset(("expect", "forecast", "hope", "plan", "prepare", "schedule", "seek", "set"))
_SIDE = {
    GrammaticalLink.ADVERBIAL: Link.ADVERBIAL,
    GrammaticalLink.RELATIVE: Link.ADJECTIVAL,
    GrammaticalLink.PARTICIPIAL: Link.ADJECTIVAL,
}
_CONTENTS = {
    **dict.fromkeys(("deny", "dismiss", "dispute", "refute", "reject"), EventStatus.DENIED),
    **dict.fromkeys(
        (
            "accuse",
            "allege",
            "assert",
            "believe",
            "claim",
            "complain",
            "contend",
            "indicate",
            "insist",
            "maintain",
            "suggest",
            "suspect",
        ),
        EventStatus.CLAIMED,
    ),
}
"""What verbs make of what they report."""
_PLAIN_SAYING = frozenset(
    ("add", "estimate", "explain", "indicate", "mention", "note", "observe", "remark", "report", "say", "state",
     "suggest", "tell", "tweet", "write")
)  # fmt: skip
"""Verbs of saying that are no news by themselves."""
_REPORTING = verb_class("reporting")
_ON_THE_SIDE = (Link.ADVERBIAL, Link.ADJECTIVAL)
_UNPROVEN = frozenset(("allegedly", "purportedly", "supposedly"))


class Clause(NamedTuple):
    """A part of a sentence with its trigger.

    Attributes:
        first: Index of its first word.
        end: Index behind its last word.
        trigger: The word that tells the event.
        link: How it hangs on the clause before it.
        head: Its first words, from and to, where another clause stands between: "On Monday the firm, founded in
            1987, announced".
    """

    first: int
    end: int
    trigger: Trigger
    link: Link
    head: tuple[int, int] | None = None


def split_clauses(reading: Reading, triggers: Sequence[Trigger]) -> tuple[Clause, ...]:
    """The clauses of a sentence, one for each trigger that has a piece of the sentence to itself."""
    if not triggers:
        return ()
    pieces, lower = cut_sentence(reading, triggers), reading.sentence.lower
    clauses: list[Clause] = []
    waiting = deque(triggers)
    head: tuple[int, int] | None = None
    for (first, link), (end, _) in zip(pieces, [*pieces[1:], (len(lower), Link.MAIN)], strict=True):
        inside: list[Trigger] = []
        while waiting and waiting[0].index < end:
            inside.append(waiting.popleft())
        if not inside and clauses and (head is None or head[1] != first):
            clauses[-1] = clauses[-1]._replace(end=end)
        elif not inside:
            head = (head[0] if head else first, end)
        else:
            hangs = link in _ON_THE_SIDE
            main = _pick(inside)
            trigger = _with_plan(lower, inside, main)
            if clauses and link is Link.COORDINATED and _is_planned_as_well(lower, trigger, clauses[-1].trigger):
                trigger = dataclasses.replace(trigger, status=EventStatus.PLANNED)
            if head is None or hangs:
                clauses.append(Clause(first, end, trigger, link))
            elif head[1] == first:
                clauses.append(Clause(head[0], end, trigger, Link.MAIN))
            else:
                clauses.append(Clause(first, end, trigger, Link.MAIN, head))
            head = head if hangs else None
    return tuple([_qualify(lower, clause, before) for clause, before in zip(clauses, [None, *clauses], strict=False)])


def _pick(inside: Sequence[Trigger]) -> Trigger:
    """The trigger of a piece: its first finite verb, but rather what is said than that it is: "said he left"."""
    finite = [trigger for trigger in inside if trigger.finite]
    told = [trigger for trigger in finite if trigger.verb.lemma not in _PLAIN_SAYING and not trigger.beside]
    return next(iter((*told, *finite)), inside[0])


def relink(clauses: Sequence[Clause], grammar: Grammar) -> tuple[Clause, ...]:
    """The clauses, linked as the grammar has it where that tells main clauses from others.

    A clause that opens with "when" ends with a comma before any main clause.
    """
    linked = [_relink(grammar.reading, clause, grammar.find(clause.trigger.index)) for clause in clauses]
    if (
        linked
        and linked[0].first
        and linked[0].head is None
        and clauses[0].link is not Link.MAIN
        and linked[0].link is Link.MAIN
    ):
        linked[0] = linked[0]._replace(head=(0, linked[0].first))  # "On May 3, which was a holiday, he left"
    return tuple(linked)


def _relink(reading: Reading, clause: Clause, found: GrammaticalClause) -> Clause:
    lower = reading.sentence.lower
    side = clause.link in _ON_THE_SIDE
    free = clause.link is Link.ADJECTIVAL or "," in lower[clause.first : clause.trigger.index]
    if side and free and found.link is GrammaticalLink.MAIN:
        clause = clause._replace(link=Link.MAIN)
    elif not side and found.link in _SIDE:
        clause = clause._replace(link=_SIDE[found.link])
    above = None if found.parent is None else reading.clauses[found.parent]
    if above is not None and _names_thing(reading, found, above):
        clause = clause._replace(link=Link.ADJECTIVAL)
    if above is not None and found.link is GrammaticalLink.COMPLEMENT and not above.verb.negated:
        clause = _with_content(clause, _CONTENTS.get(above.base))
    verb = found.verb
    now = verb.words[0] in BE or verb.perfect
    if verb.passive and not verb.past and now and verb.words[-1] in PLANS:
        clause = clause._replace(trigger=dataclasses.replace(clause.trigger, status=EventStatus.PLANNED))
    return clause


def _names_thing(reading: Reading, found: GrammaticalClause, above: GrammaticalClause) -> bool:
    """Whether a clause with "what" only says which thing the one above is about: "to rebuild what the flood ruined"."""
    if found.link is not GrammaticalLink.COMPLEMENT or found.marker is None:
        return False
    return reading.sentence.lower[found.marker] == "what" and above.base not in _REPORTING


def _qualify(lower: Sequence[str], clause: Clause, matrix: Clause | None) -> Clause:
    """A clause behind its matrix clause: what somebody denies is denied, what is alleged is claimed."""
    if matrix and clause.link is Link.REPORTED and matrix.trigger.status is not EventStatus.DENIED:
        clause = _with_content(clause, _CONTENTS.get(matrix.trigger.verb.lemma))
    at, status = clause.trigger.index, clause.trigger.status
    if status is EventStatus.HAPPENED and not _UNPROVEN.isdisjoint(lower[max(0, at - 3) : at + 2]):
        status = EventStatus.CLAIMED
    if status is clause.trigger.status:
        return clause
    return clause._replace(trigger=dataclasses.replace(clause.trigger, status=status))


def _with_content(clause: Clause, content: EventStatus | None) -> Clause:
    """A clause that is the content of a verb that denies or claims it."""
    if content is EventStatus.DENIED or (content is not None and clause.trigger.status is EventStatus.HAPPENED):
        return clause._replace(trigger=dataclasses.replace(clause.trigger, status=content))
    return clause


def _is_planned_as_well(lower: Sequence[str], trigger: Trigger, before: Trigger) -> bool:
    """Whether a past that looks like an infinitive is one: "is expected to reach Ardal and hit the port"."""
    return before.status is EventStatus.PLANNED and lower[trigger.index] == trigger.verb.lemma


def _with_plan(lower: Sequence[str], inside: Sequence[Trigger], main: Trigger) -> Trigger:
    """The planned act where the clause only tells that it is planned: "is due to meet", "plans to visit".

    What was agreed, promised or decided was so when it was done, whatever it was about.
    """
    if main.verb.lemma not in _PLANNING or (main.verb.lemma == "seek" and main.tense is not Tense.PRESENT):
        return main  # who sought to do something did seek
    if main.passive and lower[main.index + 1 : main.index + 2] == ["to"]:
        main = dataclasses.replace(main, status=EventStatus.PLANNED)
    following = [trigger for trigger in inside if trigger.index > main.index]
    if following and following[0].status is EventStatus.PLANNED and following[0].index - main.index <= 2:
        return following[0]
    return main

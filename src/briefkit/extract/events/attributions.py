"""Attributions: who says at the end of a sentence that it is so, which is no event beside what is told.

"Two men were held, police said on Friday" tells that two men were held.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.pieces import Link
from briefkit.model.facts import EventStatus
from briefkit.text.clauses import Clause as GrammaticalClause
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.clauses import SubjectBy

_ATTRIBUTING = frozenset(
    ("add", "announce", "claim", "confirm", "disclose", "estimate", "indicate", "note", "report", "reveal", "say",
     "state", "tell", "write")
)  # fmt: skip
"""Verbs behind a comma that say who tells what stands before it."""
_TOLD = (Link.MAIN, Link.COORDINATED)
_REAL = (EventStatus.HAPPENED, EventStatus.ONGOING, EventStatus.CLAIMED)
"""What a clause must tell for that to be the news; what is only planned is announced, and that is an event."""


def find_attributions(grammar: Grammar, clauses: Sequence[Clause]) -> Mapping[int, int]:
    """By the place of each clause that an attribution behind it tells, the place of the attribution.

    Args:
        grammar: The grammar of a sentence.
        clauses: Its clauses.
    """
    found: dict[int, int] = {}
    open_ones: list[int] = []
    for place, clause in enumerate(clauses):
        if open_ones and _attributes(grammar, clause):
            found.update(dict.fromkeys(open_ones, place))
            open_ones = []
        elif clause.link in _TOLD and clause.trigger.status in _REAL:
            open_ones.append(place)
    return found


def _attributes(grammar: Grammar, clause: Clause) -> bool:
    """Whether a clause only says who tells what stands before it: ", police said", ", said the mayor"."""
    told = grammar.find(clause.trigger.index)
    if clause.link is not Link.MAIN or told.link is not GrammaticalLink.MAIN or told.base not in _ATTRIBUTING:
        return False
    if told.verb.passive or told.subject_by is not SubjectBy.OWN or grammar.has_content(told):
        return False
    if told.objects and told.base != "tell":
        return False
    return grammar.reading.sentence.lower[_begin(told) - 1] == ","


def _begin(told: GrammaticalClause) -> int:
    """The place of the first word of a clause, with its subject."""
    return min(told.verb.first, *(subject.first for subject in told.subjects))

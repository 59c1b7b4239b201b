"""Entries of a chronology in a text: "1998 - Storm Gerda destroys the harbour", "12 May 2007: Floods kill nine".

Their present tense tells what is over on the date that opens them (Quirk et al. 4.18).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.triggers import Tense
from briefkit.model.facts import DateMention, DateType, EventStatus
from briefkit.text.tokens import Sentence

_MARKS = frozenset(("-", "–", "—", "--", ":"))


def opens_entry(sentence: Sentence, mentions: Sequence[DateMention], published: dt.date | None) -> bool:
    """Whether a sentence opens with a date that is over and a dash or colon behind it.

    Args:
        sentence: The first sentence of a paragraph.
        mentions: Its time expressions.
        published: The publication date.
    """
    first = next(iter(mentions), None)
    if first is None or first.span.start != sentence.starts[0] or first.type is not DateType.DATE:
        return False
    begin = first.when.begin
    if begin is None or (published is not None and begin > published):
        return False
    behind = bisect_left(sentence.starts, first.span.end)
    return _MARKS.issuperset(sentence.words[behind : behind + 1] or [""])


def tell_in_past(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses of an entry, with what they tell in the present put in the past."""
    return tuple([_tell_in_past(clause) for clause in clauses])


def _tell_in_past(clause: Clause) -> Clause:
    trigger = clause.trigger
    if trigger.tense is not Tense.PRESENT or trigger.status is not EventStatus.ONGOING:
        return clause
    return clause._replace(trigger=dataclasses.replace(trigger, tense=Tense.PAST, status=EventStatus.HAPPENED))

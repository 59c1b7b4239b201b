"""Retelling: whether a sentence of a story tells again what an earlier one of it tells.

The body repeats the lead in other words, and adds to it: "The crash took place at noon", "The incident left two dead".
"""

from __future__ import annotations

import datetime as dt
import re

from briefkit.model.facts import Basis, ClauseKind, EventStatus
from briefkit.select.candidates import Candidate
from briefkit.select.facets import Facets
from briefkit.select.sameness import SPOKEN, Deed, Shared, compare_casts, compare_deeds, is_spoken, same_day

_AGAIN = re.compile(
    r"\b(?:again|another|further|later|more(?! than)|(?:a|the|his|her|its|their) (?:second|third))\b", re.IGNORECASE
)
"""What makes a like clause of the same story tell something else."""
_ALIKE = 0.34
"""Overlap from which two sentences of a story with one date tell one event."""
_ALIKE_FIGURES = 0.24
"""The same with a figure in common."""
_ALIKE_COUNTED = 0.2
"""The same where the same is done on a day that both state, and a figure of both counts it."""
_ALIKE_DEED = {Shared.PART: 0.0, Shared.ACTOR: 0.12, Shared.NAME: 0.12, Shared.PLACE: 0.2}
"""The same where the same is done, by what they share of who and where."""
_ALIKE_WORDS = 0.24
"""The same where somebody says something: what is said must be the same."""
_ALIKE_NAMELESS = 0.12
"""The same where the same is done and one of them does not name who does it: "he died at noon"."""
_ADDED = frozenset(("hurt", "begin", "end", "continue", "destroy", "leave", "last", "survive"))
"""Deeds that only add to what a sentence takes up: "The march began at noon"."""
_ONCE = frozenset(("acquit", "convict", "resign", "rule", "sentence"))
"""Decisions of which a story tells one a day, unless those who take or suffer them differ: "the judge ruled"."""
_DECIDED = SPOKEN | _ONCE | {"accept", "allow", "appoint", "ban", "call_off", "reject"}
"""Deeds that "took the decision" and "handed down the sentence" can be of."""
_IT = re.compile(r"it\b", re.IGNORECASE)
_REAL = frozenset((EventStatus.HAPPENED, EventStatus.ONGOING, EventStatus.CLAIMED))
_LATEST = dt.timedelta(days=3)
"""How long before its publication a story's event may lie that it tells again without a date."""


def retells(earlier: Facets, later: Facets, overlap: float) -> bool:
    """Whether a sentence, where it does not contradict the earlier one, tells its event again."""
    one, other = earlier.candidate, later.candidate
    status = {one.event.status, other.event.status}
    if len(status) > 1 and not status <= _REAL:
        return False
    if _counts_again(earlier, later, overlap):
        return True
    if _AGAIN.search(one.event.text) or _AGAIN.search(other.event.text):
        return False
    if not same_day(one, other):
        loosely = _is_dateless(one, other) or _lies_within(one, other)
        return loosely and _does_same(earlier, later, overlap, Shared.NAME)
    if later.strikes and earlier.catastrophe is not None and _IT.match(later.candidate.text):
        return True
    if _takes_up(earlier, later) or _is_told_for_once(earlier, later):
        return True
    if _does_same(earlier, later, overlap, Shared.NOTHING):
        return True
    if "statement" in (one.event.type, other.event.type):
        return False
    counted = earlier.figures & later.figures or earlier.large & later.large
    return overlap >= _ALIKE or (overlap >= _ALIKE_FIGURES and bool(counted))


def _counts_again(earlier: Facets, later: Facets, overlap: float) -> bool:
    """Whether both state the day on which the same was done to as many, in other words: "a further 44 infections"."""
    one, other = earlier.candidate, later.candidate
    if not one.event.date.basis is other.event.date.basis is Basis.STATED or not same_day(one, other):
        return False
    done = earlier.deed & later.deed
    return bool(done) and overlap >= _ALIKE_COUNTED and bool(earlier.counts & later.counts)


def _is_told_for_once(earlier: Facets, later: Facets) -> bool:
    """Whether the same is done that a story tells of once a day, or one of them only mentions it on the side.

    "The lawsuit that the senate filed on Sunday" is what another sentence tells: "the senate filed it late on Sunday".
    """
    if earlier.deed & later.deed & _ONCE:
        return True
    clauses = {earlier.candidate.event.clause, later.candidate.event.clause}
    return bool(earlier.deed & later.deed) and clauses != {ClauseKind.MAIN} and not is_spoken(earlier, later)


def _does_same(earlier: Facets, later: Facets, overlap: float, least: Shared) -> bool:
    """Whether the same is done in both, and as much is shared of who and where as that asks for."""
    one, other = earlier.candidate, later.candidate
    if compare_deeds(earlier, later) is not Deed.SAME or one.event.type == other.event.type == "statement":
        return False
    shared = compare_casts(one, other)
    if shared < least:
        return False
    if shared <= Shared.UNKNOWN:
        return overlap >= _ALIKE_NAMELESS and not (one.present and other.present)
    return overlap >= (max(_ALIKE_DEED[shared], _ALIKE_WORDS) if is_spoken(earlier, later) else _ALIKE_DEED[shared])


def _is_dateless(one: Candidate, other: Candidate) -> bool:
    """Whether one states its day, and the other has none or stands under that of publication a little later."""
    if one.event.date.basis is not Basis.STATED:
        one, other = other, one
    stated, loose = one.event.date, other.event.date
    if stated.basis is Basis.STATED and loose.basis is Basis.NONE:
        return True
    if stated.basis is not Basis.STATED or loose.basis is not Basis.PUBLISHED or not stated.when or not loose.when:
        return False
    if stated.when.begin is None or stated.when.begin != stated.when.finish or loose.when.begin is None:
        return False
    return dt.timedelta(0) <= loose.when.begin - stated.when.begin <= _LATEST


def _lies_within(one: Candidate, other: Candidate) -> bool:
    """Whether both state their dates, and one lies within the other: "in June", "last week"."""
    left, right = one.event.date, other.event.date
    if not left.basis is right.basis is Basis.STATED or left.when is None or right.when is None:
        return False
    return left.when.contains(right.when) or right.when.contains(left.when)


def _takes_up(earlier: Facets, later: Facets) -> bool:
    """Whether a sentence opens with what the earlier one told, and only adds to it; a toll is news of its own."""
    if "die" in later.named and "die" not in earlier.named:
        return False
    if later.again and (earlier.said & _DECIDED or later.named & earlier.named):
        return True
    if later.again and compare_casts(earlier.candidate, later.candidate) is Shared.PART:
        return True
    if later.taken_up & earlier.said and (later.deed & later.taken_up or later.deed <= _ADDED):
        return True
    if later.taken_up & earlier.named and later.deed <= _ADDED | later.taken_up:
        return True
    if later.deed & earlier.deed and not is_spoken(earlier, later):
        return any(re.search(rf"\b{re.escape(head)}\b", earlier.candidate.text, re.IGNORECASE) for head in later.heads)
    return later.nameless and bool(later.deed) and later.deed <= _ADDED | earlier.said

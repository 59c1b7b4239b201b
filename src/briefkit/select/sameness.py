"""Sameness: whether two tellings tell one event.

Like words alone are right one time in four. What is done must agree, and who takes part or where; the more of this
does, the fewer words need to be shared. Where one contradicts the other, no likeness makes them one.
"""

from __future__ import annotations

import datetime as dt
from enum import IntEnum

from briefkit.model.facts import Basis, EventStatus, Part
from briefkit.model.when import When
from briefkit.select.candidates import Candidate
from briefkit.select.facets import Facets
from briefkit.text.deeds import are_opposite

_COPY = 0.7
"""Overlap from which two sentences are copies of each other."""
_ALL_THE_SAME = 0.95
"""Overlap from which sentences are the same, so that another town is only where one of them was filed."""
_ONE_FIGURE = 0.15
"""Overlap that is enough beside a shared figure: "340 people" is seldom told of two events of one day."""
_LOOSELY = 0.1
"""How much more must be shared where the days differ a little and one of them is not stated."""
_MONTH = dt.timedelta(days=27)
NEAR = dt.timedelta(days=2)
"""How far apart the dates of two copies of a sentence may lie before they are two events."""
DELAY = dt.timedelta(days=1)
"""How much later than planned something can happen and still be what was planned."""
_CARRIED_OUT = 0.08
"""Overlap from which what happened at the planned time, done by the same, is what was planned."""
SPOKEN = frozenset(
    ("admit", "announce", "blame", "condemn", "confirm", "demand", "deny", "praise", "promise", "threaten", "warn")
)
"""Deeds that are done by saying something."""
_WORDS = 0.2
"""Overlap that these need: the same is said."""
_DONE_ONCE = frozenset(("acquit", "appoint", "convict", "die", "resign", "sentence"))
"""Deeds that are done to somebody, or by somebody, once in a few days."""
_VAGUE_TYPES = frozenset(("other", "statement"))


class Deed(IntEnum):
    """How far what is done agrees."""

    DIFFERS = 0
    UNKNOWN = 1
    NAMED = 2
    SAME = 3


class Shared(IntEnum):
    """The most that two tellings share of who and where."""

    NOTHING = 0
    UNKNOWN = 1
    PLACE = 2
    NAME = 3
    ACTOR = 4
    PART = 5


_NEVER = 2.0
_NEEDED = {
    (Deed.SAME, Shared.PART): 0.1,
    (Deed.SAME, Shared.ACTOR): 0.15,
    (Deed.SAME, Shared.NAME): 0.2,
    (Deed.SAME, Shared.PLACE): 0.22,
    (Deed.SAME, Shared.UNKNOWN): 0.34,
    (Deed.NAMED, Shared.PART): 0.15,
    (Deed.NAMED, Shared.ACTOR): 0.2,
    (Deed.NAMED, Shared.NAME): 0.28,
    (Deed.NAMED, Shared.PLACE): 0.36,
    (Deed.NAMED, Shared.UNKNOWN): 0.5,
    (Deed.UNKNOWN, Shared.PART): 0.24,
    (Deed.UNKNOWN, Shared.ACTOR): 0.24,
    (Deed.UNKNOWN, Shared.NAME): 0.34,
    (Deed.UNKNOWN, Shared.PLACE): 0.34,
    (Deed.DIFFERS, Shared.PART): 0.3,
    (Deed.DIFFERS, Shared.ACTOR): 0.34,
    (Deed.DIFFERS, Shared.NAME): 0.45,
    (Deed.DIFFERS, Shared.PLACE): 0.5,
}
"""Weighted overlap of words from which tellings of one day are of one event; none is enough where a pair is missing."""
_LEAST = min(_NEEDED.values())
_LIKE = 0.34
"""The same where one names only the month, or does not state its date."""


def contradict(left: Facets, right: Facets, overlap: float) -> bool:
    """Whether one telling rules out that it is of the other's event, however alike they are."""
    one, other = left.candidate, right.candidate
    if deny(left, right):
        return True
    if are_opposite(left.deed, right.deed) or are_opposite(left.said, right.said):
        return True
    if (left.single and right.crowd) or (right.single and left.crowd):
        return True
    if _disjoint(left.ages, right.ages) or _disjoint(left.ordinals, right.ordinals):
        return True
    elsewhere = _disjoint(one.towns, other.towns) and not set(one.scenes) & set(other.scenes)
    if elsewhere and overlap < _ALL_THE_SAME and not (_are_one_catastrophe(left, right) or _is_done_once(left, right)):
        return True
    if not one.people or not other.people:
        return False
    return any(_part_differs(one, other, part) for part in (Part.DOER, Part.DONE_TO))


def deny(left: Facets, right: Facets) -> bool:
    """Whether one says that what the other tells is not so."""
    one, other = left.candidate.event, right.candidate.event
    if (one.status is EventStatus.DENIED) != (other.status is EventStatus.DENIED):
        return True
    return left.negated != right.negated or ("deny" in left.said) != ("deny" in right.said)


def same_event(left: Facets, right: Facets, overlap: float) -> bool:
    """Whether tellings of two documents, where they do not contradict each other, are of one event."""
    if _are_one_catastrophe(left, right):
        return True
    one, other = left.candidate, right.candidate
    statuses_differ = one.event.status is not other.event.status
    if statuses_differ and overlap >= _CARRIED_OUT and _is_carried_out(left, right):
        return True
    if overlap < _LEAST:
        return False
    if overlap >= _COPY and _near(one, other):
        return True
    deed, shared = compare_deeds(left, right), compare_casts(one, other)
    stated = one.event.date.basis is other.event.date.basis is Basis.STATED
    needed = _NEEDED.get((deed, shared), _NEVER)
    if deed is Deed.SAME and is_spoken(left, right):
        needed = max(needed, _WORDS)
    if deed < Deed.NAMED and not stated:
        needed = max(needed, _LIKE)
    if not same_day(one, other):
        if _contains(one, other):
            needed = max(needed, _LIKE) if shared >= Shared.ACTOR and _kinds_agree(one, other, deed) else _NEVER
        elif _may_be_one_day(one, other) and deed >= Deed.NAMED:
            needed += _LOOSELY
        elif deed is Deed.SAME and shared >= Shared.ACTOR and _is_told_again(left, right):
            needed = max(needed, _WORDS)
        else:
            return False
    elif stated and shared and left.figures & right.figures:
        needed = min(needed, _ONE_FIGURE)
    return overlap >= needed


def _are_one_catastrophe(left: Facets, right: Facets) -> bool:
    """Whether both tell that the same force of nature struck a place that both name, within two days."""
    if left.strikes.isdisjoint(right.strikes) or left.catastrophe is None or left.catastrophe != right.catastrophe:
        return False
    one, other = left.candidate, right.candidate
    return bool(one.named & other.named) and _near(one, other)


def _is_done_once(left: Facets, right: Facets) -> bool:
    """Whether both tell of one person what is done to nobody twice: "convicted" in a town, and in its state."""
    shared = {part for part in left.candidate.parts if part in right.candidate.parts}
    return bool(left.deed & right.deed & _DONE_ONCE) and any(part is Part.DONE_TO for _, part in shared)


def _is_carried_out(left: Facets, right: Facets) -> bool:
    """Whether one was planned for the time at which the same did the like, or for the day before that."""
    if left.candidate.event.status is not EventStatus.PLANNED:
        left, right = right, left
    one, other = left.candidate, right.candidate
    plan, done = one.event.date, other.event.date
    if one.event.status is not EventStatus.PLANNED or other.event.status is not EventStatus.HAPPENED:
        return False
    if plan.basis is not Basis.STATED or plan.when is None or done.when is None:
        return False
    if plan.when.begin is None or plan.when.finish is None or done.when.begin is None:
        return False
    if not plan.when.begin <= done.when.begin <= plan.when.finish + DELAY:
        return False
    return compare_deeds(left, right) >= Deed.NAMED and compare_casts(one, other) is Shared.PART


def compare_deeds(left: Facets, right: Facets) -> Deed:
    """How far what two tellings are told for agrees."""
    if left.deed & right.deed:
        return Deed.SAME
    if left.deed & right.named or right.deed & left.named:
        return Deed.NAMED
    kinds = {left.candidate.event.type, right.candidate.event.type}
    if len(kinds) == 1 and not kinds & _VAGUE_TYPES:
        return Deed.NAMED
    return Deed.DIFFERS if left.deed and right.deed else Deed.UNKNOWN


def is_spoken(left: Facets, right: Facets) -> bool:
    """Whether what two tellings have in common is only that something is said."""
    return (left.deed & right.deed) <= SPOKEN


def compare_casts(one: Candidate, other: Candidate) -> Shared:
    """The most that two tellings share of who and where."""
    if one.parts and other.parts and not set(one.parts).isdisjoint(other.parts):
        return Shared.PART
    if one.present and other.present and not set(one.present).isdisjoint(other.present):
        return Shared.ACTOR
    shared = one.named & other.named
    if shared and not shared.issubset((*one.scenes, *other.scenes)):
        return Shared.NAME
    if shared or not set(one.scenes).isdisjoint(other.scenes):
        return Shared.PLACE
    return Shared.NOTHING if one.everybody and other.everybody else Shared.UNKNOWN


def same_day(one: Candidate, other: Candidate) -> bool:
    """Whether two tellings have one date, or both have none."""
    left, right = one.event.date.when, other.event.date.when
    if left is None or right is None or left.begin is None or right.begin is None:
        return left is right
    return left.begin == right.begin and left.finish == right.finish


def is_partial(when: When) -> bool:
    """Whether a month or a longer stretch is all that is known."""
    return when.begin is not None and when.finish is not None and when.finish - when.begin >= _MONTH


def _may_be_one_day(one: Candidate, other: Candidate) -> bool:
    """Whether one states a day and the other, which states none, is from that day or just after."""
    if one.event.date.basis is not Basis.STATED:
        one, other = other, one
    stated, loose = one.event.date, other.event.date
    if stated.basis is not Basis.STATED or loose.basis is Basis.STATED or stated.when is None or loose.when is None:
        return False
    if stated.when.begin is None or loose.when.begin is None or is_partial(stated.when):
        return False
    return dt.timedelta(0) <= loose.when.begin - stated.when.begin <= NEAR


def _is_told_again(left: Facets, right: Facets) -> bool:
    """Whether neither states its day, and what is done is done once or to the same amount: "has been convicted".

    News in the perfect stands under the day of its publication, and is told again on the days behind it.
    """
    one, other = left.candidate, right.candidate
    if not one.event.date.basis is other.event.date.basis is Basis.PUBLISHED or not _near(one, other):
        return False
    once = bool(left.deed & right.deed & _DONE_ONCE) and left.figures == right.figures  # a toll that rose is another
    return once or bool(left.large & right.large)


def _kinds_agree(one: Candidate, other: Candidate, deed: Deed) -> bool:
    return one.event.type == other.event.type or deed is Deed.SAME


def _disjoint(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both are known and nothing is in both."""
    return bool(left and right) and not left & right


def _part_differs(one: Candidate, other: Candidate, part: Part) -> bool:
    """Whether other persons or bodies take a part, and none of them stands in the other sentence in another."""
    left = {actor: one.people[actor] for actor, taken in one.parts if taken is part and actor in one.people}
    right = {actor: other.people[actor] for actor, taken in other.parts if taken is part and actor in other.people}
    if not left or not right or {*left.values()} & {*right.values()}:
        return False
    return not left.keys() & {*other.present} and not right.keys() & {*one.present}


def _contains(left: Candidate, right: Candidate) -> bool:
    """Whether both state their dates and one lies within the month or year that is all the other tells."""
    one, other = left.event.date, right.event.date
    if one.when is None or other.when is None or not one.basis is other.basis is Basis.STATED:
        return False
    pairs = ((one.when, other.when), (other.when, one.when))
    return any(is_partial(whole) and whole.contains(part) for whole, part in pairs)


def _near(left: Candidate, right: Candidate) -> bool:
    """Whether dates lie close by, or neither telling has one."""
    one, other = left.event.date, right.event.date
    if one.when is None or other.when is None or one.when.begin is None or other.when.begin is None:
        return one.when is other.when
    return abs(one.when.begin - other.when.begin) <= NEAR

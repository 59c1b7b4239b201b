"""What the desk knows of actors: roles with their times, and what in these cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from briefkit.model.facts import Role
from briefkit.model.folding import fold
from briefkit.model.when import When
from briefkit.spec.briefing import KnownActor
from briefkit.spec.kinds import SpecValueError


def build_role(since: When | None = None, until: When | None = None, former: bool = False, **given: Any) -> Role:
    """A role with its times.

    Raises:
        SpecValueError: S111, if it ends before it begins; S106, if it has times and is called former as well.
    """
    if former and (since or until):
        raise SpecValueError("give either 'former' or the times of a role; 'until' says that it is over", key="former")
    if since and until and since.begin and until.finish and until.finish < since.begin:
        raise SpecValueError(
            f"ends ({until.value}) before it begins ({since.value})", "S111", "until", swap=("from", "until")
        )
    return Role(since=since, until=until, former=former, **given)


def build_known_actor(roles: Sequence[Role] = (), **given: Any) -> KnownActor:
    """An actor with its roles.

    Raises:
        SpecValueError: S106, if one role is given twice for the same time.
    """
    for (_, first), (place, second) in combinations(enumerate(roles), 2):
        if _is_same(first, second) and _overlap(first, second):
            message = f"{second.title!r} is given twice for the same time; make it one role, or correct its times"
            raise SpecValueError(message, key=f"roles.{place}")
    return KnownActor(roles=tuple(roles), **given)


def _is_same(first: Role, second: Role) -> bool:
    """Whether two roles are of one office, and one of them has its times."""
    same = (fold(first.title), fold(first.of or "")) == (fold(second.title), fold(second.of or ""))
    return same and any((first.since, first.until, second.since, second.until))


def _overlap(first: Role, second: Role) -> bool:
    """Whether two roles are held together for certain, whatever days their months and years mean."""
    begins = [role.since.finish for role in (first, second) if role.since and role.since.finish]
    ends = [role.until.begin for role in (first, second) if role.until and role.until.begin]
    return not begins or not ends or max(begins) < min(ends)

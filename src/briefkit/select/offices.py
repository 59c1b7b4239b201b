"""Offices at their time: which of the roles that the desk gives somebody are held on a day, and within a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefkit.model.document import Document
from briefkit.model.facts import Role
from briefkit.model.selection import RegisteredActor, SelectedQuotation
from briefkit.model.when import Period
from briefkit.select.register import Register


def hold_offices(
    actors: Iterable[RegisteredActor], period: Period | None, as_of: dt.date
) -> tuple[RegisteredActor, ...]:
    """The actors with the roles that they hold within a period, where the desk says from when until when.

    Args:
        actors: With all roles that the desk gives them.
        period: Days reported on; None for all until the as-of date.
        as_of: The day the report speaks from, which ends an open period.
    """
    begin = period.begin if period else None
    finish = (period.finish if period else None) or as_of
    return tuple(
        replace(actor, roles=_roles_within(actor.roles, begin or dt.date.min, finish), role_days=())
        if _are_dated(actor.roles)
        else actor
        for actor in actors
    )


def date_roles(
    quotations: Iterable[SelectedQuotation],
    documents: Iterable[Document],
    register: Register,
    as_of: dt.date,
) -> tuple[SelectedQuotation, ...]:
    """The statements, each with the role that the desk knows its speaker to have held on the day.

    Args:
        quotations: With the roles that their documents give.
        documents: Theirs; a statement that tells no day is of the day of publication.
        register: All actors.
        as_of: Stands in for a day that nobody knows.
    """
    published = {document.id: document.published for document in documents}
    roles = {actor.id: actor.roles for actor in register.actors if _are_dated(actor.roles)}
    return tuple(
        replace(found, role=_choose(found, roles[found.speaker], published.get(found.document) or as_of))
        if found.speaker in roles and "role" not in found.edited
        else found
        for found in quotations
    )


def _choose(found: SelectedQuotation, roles: Sequence[Role], published: dt.date) -> Role | None:
    """The first role that is held on the day; where none is, what the document says, else the last, as a former one."""
    day = (found.said.begin if found.said else None) or published
    held = sorted((role for role in roles if _is_held(role, day, day)), key=lambda role: role.former)
    if held:
        return held[0]
    return found.role if found.role not in roles else _find_last(roles, day)


def _roles_within(roles: Sequence[Role], begin: dt.date, finish: dt.date) -> tuple[Role, ...]:
    """The roles that are held at the end of some days, in the desk's order, then those that ended within them.

    Of somebody who held none, the last one before, as a former one.
    """
    held = [role for role in roles if _is_held(role, begin, finish)]
    if held:
        lasting = (role for role in held if _last_day(role) > finish)
        ended = (role for role in held if _last_day(role) <= finish)
        return (*lasting, *sorted(ended, key=_last_day, reverse=True))
    last = _find_last(roles, begin)
    return () if last is None else (last,)


def _are_dated(roles: Iterable[Role]) -> bool:
    return any(role.since or role.until for role in roles)


def _is_held(role: Role, begin: dt.date, finish: dt.date) -> bool:
    """Whether a role is held on one of some days; one without dates always is."""
    return _first_day(role) <= finish and begin <= _last_day(role)


def _find_last(roles: Iterable[Role], day: dt.date) -> Role | None:
    """The role that ended last before a day."""
    ended = [role for role in roles if _last_day(role) < day]
    return replace(max(ended, key=_last_day), former=True) if ended else None


def _first_day(role: Role) -> dt.date:
    return (role.since.begin if role.since else None) or dt.date.min


def _last_day(role: Role) -> dt.date:
    return (role.until.finish if role.until else None) or dt.date.max

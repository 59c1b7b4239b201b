"""The roles of an actor in words, with the days that a reader needs to tell when they were held."""

from __future__ import annotations

import datetime as dt
import re
from itertools import zip_longest

from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_short
from briefkit.languages.lists import join_semicolons
from briefkit.languages.roles import describe_role
from briefkit.model.facts import Role
from briefkit.model.folding import fold
from briefkit.model.selection import RegisteredActor
from briefkit.model.when import Period, Precision, When

_GENDERED = re.compile(r"(?<=spokes)(?:man|woman)\b|(?<=chair)(?:man|woman)\b")
"""Endings that tell the sex of whoever holds an office."""
_SMALL = frozenset(("and", "for", "of", "the"))
"""Words without an initial in the short name of a body."""
_GENERAL = frozenset(("boss", "chief", "head", "leader", "official", "representative"))
"""Titles in which news sums up an office that it names elsewhere: "the UN chief" is its Secretary-General."""
_MOST = 3
"""Roles that are printed of an actor who holds them all; the JSON has every one."""
_STALE = dt.timedelta(days=30)
"""How long before the last role of somebody another one was last given for its day to be printed."""


def describe_roles(actor: RegisteredActor, days: Period, year: int, catalogue: Catalogue) -> str:
    """The roles of an actor, the one that matters most first.

    Args:
        actor: With the roles that it holds within the days.
        days: Those reported on; the beginning is open where the report has no period.
        year: That of the report, which is not printed.
        catalogue: Of the reader's language.
    """
    if any(role.since or role.until for role in actor.roles):
        return join_semicolons((_describe_tenure(role, days, year, catalogue) for role in actor.roles), catalogue)
    return join_semicolons(_unique_roles(actor, year, catalogue), catalogue)


def _describe_tenure(role: Role, days: Period, year: int, catalogue: Catalogue) -> str:
    """A role with the days on which it began or ended, where these are of the report, or the role is over."""
    first, last = days.begin or dt.date.min, days.finish or dt.date.max
    began = role.since if role.since and not role.former and (role.since.finish or first) >= first else None
    ended = role.until if role.until and (role.former or (role.until.begin or last) <= last) else None
    bounds = ((message("from {day}"), began), (message("until {day}"), ended))
    told = " ".join(
        catalogue.say(words, day=format_short(when, year, catalogue)) for words, when in bounds if when is not None
    )
    said = describe_role(role, catalogue)
    return f"{said} ({told})" if told else said


def _unique_roles(actor: RegisteredActor, year: int, catalogue: Catalogue) -> list[str]:
    """The first roles without those that another one already says; one not given for weeks with the day it last was.

    With a day each, "colonel (5 Jun); minister (30 May)" would read as a change of office.
    """
    days = [day for day in actor.role_days if day is not None]
    named = [role for role in actor.roles if not _is_general(role)]
    described: list[tuple[str, str]] = []
    for role, day in zip_longest(actor.roles, actor.role_days[: len(actor.roles)]):
        if _is_general(role) and any(_is_same_body(role.of, other.of) for other in named):
            continue
        if not any(_name_office(role.title) in _name_office(other) for other, _ in described):
            old = day is not None and max(days) - day > _STALE
            described.append((describe_role(role, catalogue), name_day(day, year, catalogue) if old else ""))
    most = None if actor.known else _MOST  # what the desk wrote is printed
    return [f"{role} ({day})" if day else role for role, day in described[:most]]


def _is_general(role: Role) -> bool:
    return _name_office(role.title) in _GENERAL


def _is_same_body(one: str | None, other: str | None) -> bool:
    """Whether two names of bodies are one, written out or by its initials: "WHO", "World Health Organization"."""
    if not one or not other:
        return False
    left, right = _name_office(one).split(), _name_office(other).split()
    return left == right or left == [_list_initials(right)] or right == [_list_initials(left)]


def _list_initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL)


def name_day(day: dt.date | None, year: int, catalogue: Catalogue) -> str:
    """A day as short as it fits into a narrow column; nothing where it is not known."""
    return format_short(When(day.isoformat(), Precision.DAY, day, day), year, catalogue) if day else ""


def _name_office(title: str) -> str:
    """A title as it is compared with others: a spokeswoman is a spokesman as well, and "director-general" two words."""
    return _GENDERED.sub("person", fold(title).replace("-", " "))

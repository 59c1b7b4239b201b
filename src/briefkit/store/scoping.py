"""The scope of a report as a question to the tables of a store; it has the meaning of `briefkit.select.scope`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from briefkit.select.scope import LONGEST, Scope
from briefkit.spec.match import AllOf, AnyOf, Not, Term, Words
from briefkit.store.rows import hash_name

_FIRST_DAY = 1
_LAST_DAY = 3_652_059  # 31 December 9999
_ALWAYS = "1"
_MOST_NAMES = 500
"""Names in one list of a statement, of which SQLite takes some thousands."""


class Condition(NamedTuple):
    """A condition of SQL on the columns of `documents`, with the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()


def find_in_scope(scope: Scope) -> Condition:
    """Which documents may bear on a report, whatever they match."""
    if scope.period is None:
        return Condition(_ALWAYS)
    near = scope.near
    begin = scope.period.begin.toordinal() if scope.period.begin else _FIRST_DAY
    finish = scope.period.finish.toordinal() if scope.period.finish else _LAST_DAY
    conditions = [
        Condition("published IS NULL"),
        Condition(
            "published BETWEEN ? AND ?",
            (
                near.begin.toordinal() if near.begin else _FIRST_DAY,
                near.finish.toordinal() if near.finish else _LAST_DAY,
            ),
        ),
        Condition(
            "number IN (SELECT document FROM days WHERE begin BETWEEN ? AND ? AND finish >= ?)",
            (begin - LONGEST.days, finish, begin),
        ),
        find_named(scope.wanted),
    ]
    if scope.period.begin:
        plans = "published < ? AND number IN (SELECT document FROM days WHERE planned AND finish >= ?)"
        conditions.append(Condition(plans, (begin, begin)))
    return _join(" OR ", conditions)


def find_named(names: Iterable[str]) -> Condition:
    """The documents that some ids name, or something in them."""
    hashes = sorted(map(hash_name, names))
    return _join(
        " OR ",
        [
            Condition(f"number IN (SELECT document FROM names WHERE hash IN ({_marks(part)}))", tuple(part))
            for part in (hashes[start : start + _MOST_NAMES] for start in range(0, len(hashes), _MOST_NAMES))
        ]
        or [Condition("0")],
    )


def find_matching(scope: Scope) -> Condition:
    """The documents that may match: all that do, and few others."""
    if scope.match is None:
        return Condition(_ALWAYS)
    return _join(" OR ", [Condition("unread"), _translate(scope.match.term, upper=True)])


def _translate(term: Term, *, upper: bool) -> Condition:
    """A condition that holds at least where a term does, or, for what is negated, at most where it does."""
    match term:
        case Words(words):
            return _find_words(words, upper=upper)
        case AllOf(terms):
            return _join(" AND ", [_translate(each, upper=upper) for each in terms])
        case AnyOf(terms):
            return _join(" OR ", [_translate(each, upper=upper) for each in terms])
        case Not(negated):
            inner = _translate(negated, upper=not upper)
            return Condition(f"NOT ({inner.sql})", inner.values)


def _find_words(words: Sequence[str], *, upper: bool) -> Condition:
    """Words one after the other. FTS5 knows a beginning of a word only at the end of a phrase."""
    parted = any(word.endswith("*") for word in words[:-1])
    if parted and not upper:
        return Condition("0")
    marked = [f'"{word.removesuffix("*")}"{"*" if word.endswith("*") else ""}' for word in words]
    query = (" AND " if parted else " + ").join(marked)
    return Condition("number IN (SELECT rowid FROM words WHERE words MATCH ?)", (query,))


def _join(word: str, conditions: Sequence[Condition]) -> Condition:
    return Condition(
        f"({word.join(each.sql for each in conditions)})",
        tuple(chain.from_iterable(each.values for each in conditions)),
    )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))

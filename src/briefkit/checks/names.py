"""Rules for names: one name stands for one actor."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.checks.case import Case, Finding
from briefkit.model.folding import fold
from briefkit.model.report import ActorTable


def find_shared_names(case: Case) -> Iterator[Finding]:
    """Names and aliases that two actors of the spec have, or two rows of one actor table."""
    told: set[str] = set()
    for name, first, second, key in (*_list_shared_by_desk(case), *_list_shared_in_tables(case)):
        if fold(name) not in told:
            told.add(fold(name))
            message = (
                f"{name!r} is a name of {first!r} and of {second!r}; leave it to one of them, or make them one actor"
            )
            yield Finding(message, key)


def _list_shared_by_desk(case: Case) -> Iterator[tuple[str, str, str, str]]:
    owners: dict[str, tuple[int, str]] = {}
    for number, actor in enumerate(case.spec.actors if case.spec else ()):
        keys = [f"actors.{number}.name", *(f"actors.{number}.aliases.{place}" for place in range(len(actor.aliases)))]
        for name, key in zip((actor.name, *actor.aliases), keys, strict=True):
            owner, full_name = owners.setdefault(fold(name), (number, actor.name))
            if owner != number:
                yield name, full_name, actor.name, key


def _list_shared_in_tables(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for block in case.report.blocks():
        owners: dict[str, tuple[str, str]] = {}
        for row in block.rows if isinstance(block, ActorTable) else ():
            for name in (row.name, *row.aliases):
                owner, full_name = owners.setdefault(fold(name), (row.id, row.name))
                if owner != row.id:
                    yield name, full_name, row.name, "actors"

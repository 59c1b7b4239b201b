"""The actor tables: who they are, and what they did or said in the period."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefkit.compose.citing import MOST_CITED
from briefkit.model.citing import cite
from briefkit.model.date_words import format_short
from briefkit.model.facts import ActorKind
from briefkit.model.folding import fold
from briefkit.model.report import ActorRow, ActorTable, Block, Empty, Ref, Section, Source
from briefkit.model.role_words import describe_role
from briefkit.model.selection import RegisteredActor, Selection
from briefkit.model.when import Precision, When

_TABLES = (
    (ActorKind.PERSON, "People", ("aliases", "role", "country", "acts", "seen", "sources")),
    (ActorKind.ORGANISATION, "Organisations", ("aliases", "country", "acts", "seen", "sources")),
    (ActorKind.COUNTRY, "Countries", ("aliases", "country", "acts", "seen", "sources")),
    (ActorKind.GROUP, "Groups", ("country", "acts", "seen", "sources")),
    (ActorKind.PLACE, "Places", ("country", "acts", "seen", "sources")),
)

_GENDERED = re.compile(r"(?<=spokes)(?:man|woman)\b|(?<=chair)(?:man|woman)\b")
"""Endings that tell the sex of whoever holds an office."""
_STALE = dt.timedelta(days=30)
"""How long before the last role of somebody another one was last given for its day to be printed."""


def compose_actors(selection: Selection, language: str) -> tuple[Block, ...]:
    """A table for each kind of actor that is listed."""
    listed = set(selection.listed)
    countries = {
        actor.country: actor.name
        for actor in reversed(selection.actors)
        if actor.kind is ActorKind.COUNTRY and actor.country
    }
    acts, cited = _acts_by_actor(selection, language), _cited_by_actor(selection)
    blocks = []
    for kind, caption, columns in _TABLES:
        rows = tuple(
            _build_row(
                actor, countries, acts.get(actor.id, {}), cited.get(actor.id, ()), selection.as_of.year, language
            )
            for actor in selection.actors
            if actor.id in listed and actor.kind is kind
        )
        if rows:
            filled = tuple(column for column in columns if any(_tells(row, column) for row in rows))
            blocks.append(ActorTable(caption, rows, filled))
    return tuple(blocks) or (Empty("No actor takes part in what was selected."),)


def _tells(row: ActorRow, column: str) -> bool:
    """Whether a column says something of an actor; that all was seen on one day is told by the acts."""
    if column == "acts":
        return bool(row.acts or row.parts)
    return row.first_seen != row.last_seen if column == "seen" else bool(getattr(row, column))


def _acts_by_actor(selection: Selection, language: str) -> dict[str, dict[str, Ref]]:
    """Links to the rows in which each actor takes part or speaks, by row."""
    acts: dict[str, dict[str, Ref]] = {}
    year = selection.as_of.year
    published = {document.id: document.published for document in selection.documents}
    for event in selection.events:
        words = format_short(event.date.when, year, language) if event.date.when else "undated"
        for actor in (*event.actors, *event.places):
            acts.setdefault(actor, {})[event.id] = Ref(event.id, words)
    for found in selection.quotations:
        if found.speaker is not None:
            day = published[found.document]
            words = f"said {_name_day(day, year, language)}".rstrip()
            acts.setdefault(found.speaker, {})[found.quotation.id] = Ref(found.quotation.id, words)
    return acts


def _cited_by_actor(selection: Selection) -> dict[str, list[str]]:
    """Ids of the documents that the rows of each actor cite first."""
    cited: dict[str, list[str]] = {}
    for event in selection.events:
        for actor in (*event.actors, *event.places):
            cited.setdefault(actor, []).extend(told.document for told in event.reports[:1])
    for found in selection.quotations:
        if found.speaker is not None:
            cited.setdefault(found.speaker, []).append(found.document)
    return cited


def _pick_documents(actor: RegisteredActor, cited: Sequence[str]) -> tuple[str, ...]:
    """The documents that are cited for an actor: all, or those that its rows cite, and the first and the last one."""
    if len(actor.documents) <= MOST_CITED:
        return actor.documents
    wanted = dict.fromkeys((actor.documents[0], actor.documents[-1], *cited))
    return tuple(document for document in wanted if document in actor.documents)[:MOST_CITED]


def sort_sources(section: Section, sources: Iterable[Source]) -> Section:
    """A section with the sources of its actors in order of their numbers, which only the whole report gives them."""
    numbers = {source.id: source.number for source in sources}
    return replace(section, blocks=tuple(_sort_sources(block, numbers) for block in section.blocks))


def _sort_sources(block: Block, numbers: dict[str, int]) -> Block:
    if not isinstance(block, ActorTable):
        return block
    rows = (replace(row, sources=tuple(sorted(row.sources, key=lambda it: numbers[it.source]))) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _build_row(
    actor: RegisteredActor,
    countries: dict[str, str],
    acts: dict[str, Ref],
    cited: Sequence[str],
    year: int,
    language: str,
) -> ActorRow:
    documents = _pick_documents(actor, cited)
    return ActorRow(
        id=actor.id,
        name=actor.name,
        aliases=actor.aliases,
        role="; ".join(_unique_roles(actor, year, language)),
        country=_name_country(actor, countries),
        acts=tuple(acts.values()),
        first_seen=_name_day(actor.first_seen, year, language),
        last_seen=_name_day(actor.last_seen, year, language),
        sources=tuple(cite(document) for document in documents),
        mentions=actor.mentions,
        parts=_count_parts(actor),
        documents=len(actor.documents) if len(actor.documents) > len(documents) else None,
    )


def _count_parts(actor: RegisteredActor) -> str:
    """How often an actor takes which part: "acts 4, acted on 1, quoted 3"."""
    counts = (("acts", actor.did + actor.joined), ("acted on", actor.suffered), ("quoted", actor.said))
    return ", ".join(f"{part} {count}" for part, count in counts if count)


def _name_day(day: dt.date | None, year: int, language: str) -> str:
    """A day as short as it fits into a narrow column; nothing where it is not known."""
    return format_short(When(day.isoformat(), Precision.DAY, day, day), year, language) if day else ""


def _name_country(actor: RegisteredActor, countries: dict[str, str]) -> str:
    """The country with its ISO code, "Georgia (GE)"; the code alone for a country itself, or where no name is known."""
    code = actor.country or ""
    name = countries.get(code) if actor.kind is not ActorKind.COUNTRY else None
    return f"{name} ({code})" if name else code


def _unique_roles(actor: RegisteredActor, year: int, language: str) -> list[str]:
    """The roles without those that another one already says; one not given for weeks with the day it last was.

    With a day each, "colonel (5 Jun); minister (30 May)" would read as a change of office.
    """
    days = [day for day in actor.role_days if day is not None]
    described: list[tuple[str, str]] = []
    for role, day in zip_longest(actor.roles, actor.role_days[: len(actor.roles)]):
        if not any(_name_office(role.title) in _name_office(other) for other, _ in described):
            old = day is not None and max(days) - day > _STALE
            described.append((describe_role(role), _name_day(day, year, language) if old else ""))
    return [f"{role} ({day})" if day else role for role, day in described]


def _name_office(title: str) -> str:
    """A title as it is compared with others: a spokeswoman is a spokesman as well."""
    return _GENDERED.sub("person", fold(title))

"""The actor tables: who they are, and what they did or said in the period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefkit.compose.citing import MOST_CITED
from briefkit.compose.naming import name_actor
from briefkit.compose.roles import describe_roles, name_day
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_short
from briefkit.languages.lists import join_commas
from briefkit.languages.names import name_country
from briefkit.model.citing import cite
from briefkit.model.facts import ActorKind
from briefkit.model.report import ActorRow, ActorTable, Block, Empty, Ref, Section, Source
from briefkit.model.selection import RegisteredActor, Selection
from briefkit.model.when import Period

_TABLES = (
    (ActorKind.PERSON, message("People"), ("aliases", "role", "country", "acts", "seen", "sources")),
    (ActorKind.ORGANISATION, message("Organisations"), ("aliases", "country", "acts", "seen", "sources")),
    (ActorKind.COUNTRY, message("Countries"), ("country", "acts", "seen", "sources")),
    (ActorKind.GROUP, message("Groups"), ("country", "acts", "seen", "sources")),
    (ActorKind.PLACE, message("Places"), ("country", "acts", "seen", "sources")),
)


def compose_actors(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """A table for each kind of actor that is listed."""
    listed = set(selection.listed)
    countries = {
        actor.country: actor.name
        for actor in reversed(selection.actors)
        if actor.kind is ActorKind.COUNTRY and actor.country
    }
    period = selection.period or Period()
    days = Period(period.begin, period.finish or selection.as_of)
    acts, cited = _acts_by_actor(selection, catalogue), _cited_by_actor(selection)
    blocks = []
    for kind, caption, columns in _TABLES:
        rows = tuple(
            _build_row(
                actor, countries, acts.get(actor.id, {}), cited.get(actor.id, ()), days, selection.as_of.year, catalogue
            )
            for actor in selection.actors
            if actor.id in listed and actor.kind is kind
        )
        if rows:
            filled = tuple(column for column in columns if any(_tells(row, column) for row in rows))
            blocks.append(ActorTable(catalogue.say(caption), rows, filled))
    return tuple(blocks) or (Empty(catalogue.say("No actor takes part in what was selected.")),)


def _tells(row: ActorRow, column: str) -> bool:
    """Whether a column says something of an actor; that all was seen on one day is told by the acts."""
    if column == "acts":
        return bool(row.acts or row.parts)
    return row.first_seen != row.last_seen if column == "seen" else bool(getattr(row, column))


def _acts_by_actor(selection: Selection, catalogue: Catalogue) -> dict[str, dict[str, Ref]]:
    """Links to the rows in which each actor takes part or speaks, by row."""
    acts: dict[str, dict[str, Ref]] = {}
    year = selection.as_of.year
    published = {document.id: document.published for document in selection.documents}
    for event in selection.events:
        words = format_short(event.date.when, year, catalogue) if event.date.when else catalogue.say("undated")
        for actor in (*event.actors, *event.places):
            acts.setdefault(actor, {})[event.id] = Ref(event.id, words)
    for found in selection.quotations:
        if found.speaker is not None:
            day = published[found.document]
            words = catalogue.say("said {day}", day=name_day(day, year, catalogue)).strip()
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
    days: Period,
    year: int,
    catalogue: Catalogue,
) -> ActorRow:
    documents = _pick_documents(actor, cited)
    return ActorRow(
        id=actor.id,
        name=name_actor(actor, catalogue),
        aliases=actor.aliases,
        role=describe_roles(actor, days, year, catalogue),
        country=_name_country(actor, countries, catalogue),
        acts=tuple(acts.values()),
        first_seen=name_day(actor.first_seen, year, catalogue),
        last_seen=name_day(actor.last_seen, year, catalogue),
        sources=tuple(cite(document) for document in documents),
        mentions=actor.mentions,
        parts=_count_parts(actor, catalogue),
        documents=len(actor.documents) if len(actor.documents) > len(documents) else None,
    )


def _count_parts(actor: RegisteredActor, catalogue: Catalogue) -> str:
    """How often an actor takes which part in the period: "acts 4, acted on 1, quoted 3"."""
    parts = actor.in_period
    counts = (
        (message("acts {number}"), parts.did + parts.joined),
        (message("acted on {number}"), parts.suffered),
        (message("quoted {number}"), parts.said),
    )
    return join_commas(
        (catalogue.say(part, number=catalogue.write_number(count)) for part, count in counts if count), catalogue
    )


def _name_country(actor: RegisteredActor, countries: dict[str, str], catalogue: Catalogue) -> str:
    """The country with its ISO code, "Georgia (GE)"; the code alone for a country itself, or where no name is known."""
    code = actor.country or ""
    name = countries.get(code) if actor.kind is not ActorKind.COUNTRY else None
    return f"{name_country(code, name, catalogue)} ({code})" if name else code

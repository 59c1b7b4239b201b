"""The actor tables: who they are, and what they did or said in the period."""

from __future__ import annotations

from briefkit.compose.citing import cite
from briefkit.model.date_words import format_day, format_short_day
from briefkit.model.facts import ActorKind, Role
from briefkit.model.folding import fold
from briefkit.model.report import ActorRow, ActorTable, Block, Empty, Ref
from briefkit.model.selection import RegisteredActor, Selection

_TABLES = (
    (ActorKind.PERSON, "People", ("aliases", "role", "country", "acts", "sources")),
    (ActorKind.ORGANISATION, "Organisations", ("aliases", "country", "acts", "sources")),
    (ActorKind.COUNTRY, "Countries", ("acts", "sources")),
    (ActorKind.GROUP, "Groups", ("country", "acts", "sources")),
    (ActorKind.PLACE, "Places", ("country", "acts", "sources")),
)
_ACTS = 6
_SOURCES = 6
_ROLES = 2


def compose_actors(selection: Selection, language: str) -> tuple[Block, ...]:
    """A table for each kind of actor that is listed."""
    listed = set(selection.listed)
    countries = {
        actor.country: actor.name
        for actor in reversed(selection.actors)
        if actor.kind is ActorKind.COUNTRY and actor.country
    }
    acts = _acts_by_actor(selection, language)
    blocks = []
    for kind, caption, columns in _TABLES:
        rows = tuple(
            _build_row(actor, countries, acts.get(actor.id, []), language)
            for actor in selection.actors
            if actor.id in listed and actor.kind is kind
        )
        if rows:
            filled = tuple(column for column in columns if any(getattr(row, column) for row in rows))
            blocks.append(ActorTable(caption, rows, filled))
    return tuple(blocks) or (Empty("No actor takes part in what was selected."),)


def describe_role(role: Role) -> str:
    """A role in words: title, and the organisation or country it is held in unless the title names it."""
    title = role.title
    if role.of and fold(role.of) not in fold(title):
        title = f"{title}, {role.of}"
    return f"former {title}" if role.former and not fold(title).startswith(("former", "ex-", "then")) else title


def _acts_by_actor(selection: Selection, language: str) -> dict[str, list[Ref]]:
    """Links to the rows in which each actor takes part or speaks."""
    acts: dict[str, list[Ref]] = {}
    published = {document.id: document.published for document in selection.documents}
    for event in selection.events:
        begin = event.date.when.begin if event.date.when else None
        words = format_short_day(begin, language) if begin else "undated"
        for actor in dict.fromkeys((*event.actors, *event.places)):
            acts.setdefault(actor, []).append(Ref(event.id, words))
    for found in selection.quotations:
        if found.speaker is not None:
            day = published[found.document]
            words = f"said {format_short_day(day, language)}" if day else "said"
            acts.setdefault(found.speaker, []).append(Ref(found.quotation.id, words))
    return acts


def _build_row(actor: RegisteredActor, countries: dict[str, str], acts: list[Ref], language: str) -> ActorRow:
    return ActorRow(
        id=actor.id,
        name=actor.name,
        aliases=actor.aliases[:3],
        role="; ".join(_unique_roles(actor)),
        country=countries.get(actor.country, actor.country) if actor.country else "",
        acts=tuple({act.text: act for act in reversed(acts)}.values())[::-1][:_ACTS],
        first_seen=format_day(actor.first_seen, language) if actor.first_seen else "",
        last_seen=format_day(actor.last_seen, language) if actor.last_seen else "",
        sources=tuple(cite(document) for document in actor.documents[:_SOURCES]),
        mentions=actor.mentions,
    )


def _unique_roles(actor: RegisteredActor) -> list[str]:
    """The first roles, without those that another one already says."""
    described: list[str] = []
    for role in actor.roles:
        words = describe_role(role)
        if not any(fold(role.title) in fold(other) for other in described):
            described.append(words)
    return described[:_ROLES]

"""Names of actors as a report prints them: those of countries in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.languages import Catalogue
from briefkit.languages.names import name_country
from briefkit.model.facts import ActorKind
from briefkit.model.selection import RegisteredActor


def name_actor(actor: RegisteredActor, catalogue: Catalogue) -> str:
    """The name of an actor."""
    is_country = actor.kind is ActorKind.COUNTRY
    return name_country(actor.country, actor.name, catalogue) if is_country else actor.name


def name_actors(actors: Iterable[RegisteredActor], catalogue: Catalogue) -> dict[str, str]:
    """The names of actors by their ids."""
    return {actor.id: name_actor(actor, catalogue) for actor in actors}

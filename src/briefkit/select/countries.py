"""Countries of events: where each happened, or whose affair it is, as far as its tellings say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefkit.languages import Catalogue
from briefkit.languages.names import name_country
from briefkit.model.facts import ActorKind
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import RegisteredActor, SelectedEvent
from briefkit.text.lists import read_rows


def name_countries(
    events: Sequence[SelectedEvent], actors: Sequence[RegisteredActor], catalogue: Catalogue
) -> tuple[SelectedEvent, ...]:
    """The events with the names of their countries in the reader's language.

    It is the country of the first of its places that is known to be in one; where no place is told, the country of
    those who take part, if each is known to be of the same.

    Args:
        events: Any events.
        actors: The register, the most mentioned first.
        catalogue: Of the reader's language.
    """
    countries = _name_actors(actors, catalogue)
    return tuple(replace_fields(event, country=_find_country(event, countries)) for event in events)


def _find_country(event: SelectedEvent, countries: Mapping[str, str]) -> str:
    if event.places:
        return next(filter(None, (countries.get(place, "") for place in event.places)), "")
    named = {countries.get(actor, "") for actor in event.actors}
    return named.pop() if len(named) == 1 else ""


def _name_actors(actors: Sequence[RegisteredActor], catalogue: Catalogue) -> dict[str, str]:
    """The name of each actor's country; a country has its own, by which those of its code are named too."""
    own = {
        actor.country: actor.name
        for actor in reversed(actors)
        if actor.kind is ActorKind.COUNTRY and actor.country is not None
    }
    named: dict[str, str] = {}
    for actor in actors:
        if actor.kind is ActorKind.COUNTRY:
            named[actor.id] = name_country(actor.country, actor.name, catalogue)
        elif actor.country is not None:
            name = own.get(actor.country) or _read_names().get(actor.country, actor.country)
            named[actor.id] = name_country(actor.country, name, catalogue)
    return named


@cache
def _read_names() -> dict[str, str]:
    """The names of countries by their codes, from the list that names are read by."""
    return {row[0]: row[1] for row in read_rows("extract", "countries.tsv")}

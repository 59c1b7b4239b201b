"""The map: where the events of the report happened, as far as that is known, and what its boundaries do not mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefkit.compose.locating import Locator
from briefkit.compose.naming import name_actor
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_day, format_short
from briefkit.languages.names import name_country
from briefkit.model.facts import ActorKind
from briefkit.model.maps import MapPlace, PlaceMap, UnplacedPlace
from briefkit.model.report import Block, Empty, Ref
from briefkit.model.selection import RegisteredActor, Selection
from briefkit.places.gazetteer import Spot, list_countries
from briefkit.spec.briefing import KnownActor

_FEWEST = 2
"""Places that a map has at least; one alone is said better in words."""
_NONE = message("No map: the events are not at two places or more whose position is known.")
_BOUNDARIES = message(
    "Boundaries are those of Natural Earth, which draws them as territory is held; dashed ones are contested. They and "
    "the names on the map imply no position on the status of any territory."
)
_PLACES = message(
    "Places are those of GeoNames (CC BY 4.0). A ring stands for a whole region or country and is no site. A mark "
    "without a number is one event; an event at several places counts at each."
)


def compose_map(
    selection: Selection, catalogue: Catalogue, known: Sequence[KnownActor] = (), boundaries: str = ""
) -> tuple[Block, ...]:
    """The map of the places of all printed events; words instead where it would show one place or none.

    Args:
        selection: What is printed.
        catalogue: Of the reader's language.
        known: What the desk knows of actors, and where it says that places lie.
        boundaries: What the house says of the boundaries, in place of our own words.
    """
    if not selection.events:
        return (Empty(catalogue.say("No event of the period was selected.")),)
    locator = Locator(selection, known)
    placed: dict[Spot, dict[RegisteredActor, list[str]]] = defaultdict(lambda: defaultdict(list))
    unplaced: dict[RegisteredActor, list[str]] = defaultdict(list)
    for event in selection.events:
        for place in locator.locate(event):
            told = unplaced[place.actor] if place.spot is None else placed[place.spot][place.actor]
            told.append(event.id)
    if len(placed) < _FEWEST:
        return (Empty(catalogue.say(_NONE), periodic=False),)
    refs = _make_refs(selection, catalogue)
    countries = _name_countries(selection.actors, catalogue)
    places = [_make_place(spot, told, countries, refs, catalogue) for spot, told in placed.items()]
    missing = [
        UnplacedPlace(name_actor(actor, catalogue), tuple(refs[each] for each in rows), _say_country(actor, countries))
        for actor, rows in unplaced.items()
    ]
    day = format_day(selection.as_of, catalogue)
    caption = catalogue.say("Places of the events in this report and how many there were at each, as of {day}", day=day)
    notes = (boundaries or catalogue.say(_BOUNDARIES), catalogue.say(_PLACES))
    return (PlaceMap(caption, tuple(sorted(places, key=_rank)), tuple(sorted(missing, key=_rank)), notes),)


def _make_place(
    spot: Spot,
    told: Mapping[RegisteredActor, list[str]],
    countries: Mapping[str, str],
    refs: Mapping[str, Ref],
    catalogue: Catalogue,
) -> MapPlace:
    """A place under the name that most of its events have for it."""
    actor = max(told, key=lambda actor: len(told[actor]))
    events = {event for events in told.values() for event in events}
    links = tuple(refs[event] for event in refs if event in events)
    country = "" if actor.kind is ActorKind.COUNTRY else countries.get(spot.country, "")
    name, point = name_actor(actor, catalogue), (spot.longitude, spot.latitude)
    return MapPlace(name, *point, spot.precision.value, links, country, spot.country)


def _make_refs(selection: Selection, catalogue: Catalogue) -> dict[str, Ref]:
    """A link to each row, in their order."""
    year = selection.as_of.year
    return {
        event.id: Ref(
            event.id,
            format_short(event.date.when, year, catalogue) if event.date.when else catalogue.say("undated"),
        )
        for event in selection.events
    }


def _name_countries(actors: Iterable[RegisteredActor], catalogue: Catalogue) -> dict[str, str]:
    """The names of all countries by their codes; those that the report has by the names that it has for them."""
    found = {code: name_country(code, name, catalogue) for code, name in list_countries().items()}
    for actor in reversed(tuple(actors)):
        if actor.kind is ActorKind.COUNTRY and actor.country:
            found[actor.country] = name_actor(actor, catalogue)
    return found


def _say_country(actor: RegisteredActor, countries: Mapping[str, str]) -> str:
    return "" if actor.kind is ActorKind.COUNTRY else countries.get(actor.country or "", "")


def _rank(place: MapPlace | UnplacedPlace) -> tuple[int, str, str]:
    """Those with the most events first, of equals by name."""
    return -len(place.events), place.name, place.country

"""Where the printed events happened: their places to points on the earth, none of them guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.model.facts import ActorKind
from briefkit.model.folding import fold
from briefkit.model.selection import RegisteredActor, SelectedEvent, Selection
from briefkit.places.gazetteer import Precision, Spot, find_country, find_only, find_place, find_region
from briefkit.spec.briefing import KnownActor


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """A place of an event.

    Attributes:
        actor: The place in the register.
        spot: Where it lies; None where that is not known, or not which of several is meant.
    """

    actor: RegisteredActor
    spot: Spot | None


class Locator:
    """Finds the places of events.

    A place is looked up in its country, which somebody or something else in the documents that tell the event has to be
    of as well where other countries have a town of that name. A place whose country nobody told is looked up in the
    countries of the other places of the event; and if it stands alone, and only one town of the world bears its name,
    that is it where those documents name its country. What the desk says goes before all of that.
    """

    def __init__(self, selection: Selection, known: Sequence[KnownActor] = ()) -> None:
        """Finds the places of a selection's events, with what the desk knows."""
        self._given = {
            fold(name): Spot(each.at[1], each.at[0], Precision.TOWN, each.country or "")
            for each in known
            if each.at is not None
            for name in (each.name, *each.aliases)
        }
        self._actors = {actor.id: actor for actor in selection.actors}
        self._named: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._regions: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for actor in selection.actors:
            region = _find_own_region(actor)
            for document in actor.documents:
                if actor.country:
                    self._named[document][actor.country].add(actor.id)
                if region:
                    self._regions[document].add(region)

    def locate(self, event: SelectedEvent) -> tuple[LocatedPlace, ...]:
        """The places of an event, without those that only say in which region or country another of them is."""
        actors = [self._actors[place] for place in event.places]
        documents = [told.document for told in event.reports]
        told = {region for document in documents for region in self._regions[document]}
        found = [LocatedPlace(actor, self._find(actor, actors, told, documents)) for actor in actors]
        return tuple(place for place in found if not _is_around_another(place, found))

    def _find(
        self,
        actor: RegisteredActor,
        places: Sequence[RegisteredActor],
        told: set[tuple[str, str]],
        documents: Sequence[str],
    ) -> Spot | None:
        if actor.known and fold(actor.name) in self._given:
            return self._given[fold(actor.name)]
        if actor.kind is ActorKind.COUNTRY:
            return find_country(actor.country) if actor.country else None
        if actor.kind is not ActorKind.PLACE:
            return None
        others = [other for other in places if other is not actor]
        if actor.country:
            sure = actor.known or self._is_named(actor.country, documents, beside=actor.id)
            return _find_in(actor.name, actor.country, others, told, sure)
        beside = dict.fromkeys(other.country for other in others if other.country)
        if beside:
            found = [spot for country in beside if (spot := _find_in(actor.name, country, others, told))]
            return found[0] if len(found) == 1 else None
        only = find_only(actor.name)
        return only if only and self._is_named(only.country, documents) else None

    def _is_named(self, country: str, documents: Sequence[str], beside: str = "") -> bool:
        """Whether anybody or anything of a country is named in documents, beside one that does not count."""
        return any(self._named[document][country] - {beside} for document in documents)


def _find_in(
    name: str, country: str, others: Sequence[RegisteredActor], told: set[tuple[str, str]], sure: bool = True
) -> Spot | None:
    """A place in a country, by the regions that stand beside it, else by those that are named elsewhere."""
    beside = {code for home, code in map(_find_sure_region, others) if home == country}
    return find_place(name, country, beside, {code for home, code in told if home == country} - {""}, sure=sure)


def _find_own_region(actor: RegisteredActor) -> tuple[str, str] | None:
    """Country and code of the region that an actor's name may be of, a town's or not."""
    if actor.kind is not ActorKind.PLACE or not actor.country:
        return None
    region = find_region(actor.name, actor.country)
    return (region.country, region.region) if region else None


def _find_sure_region(actor: RegisteredActor) -> tuple[str, str]:
    """The same of a name that is no town's; two empty texts where there is none."""
    region = _find_own_region(actor)
    spot = find_place(actor.name, actor.country or "")
    return region if region and spot and spot.precision is Precision.REGION else ("", "")


def _is_around_another(place: LocatedPlace, places: Sequence[LocatedPlace]) -> bool:
    """Whether a more precise place of the same event lies in this one: "Tyler, Texas, United States"."""
    own = place.spot
    others = [other for other in places if other is not place]
    if own is None:
        return False
    if own.precision is Precision.COUNTRY:
        return any(_find_home(other) == own.country for other in others)
    region = _find_own_region(place.actor)
    towns = (other.spot for other in others if other.spot and other.spot.precision is Precision.TOWN)
    return any((town.country, town.region) == region for town in towns)


def _find_home(place: LocatedPlace) -> str | None:
    """The country of a place that is none itself."""
    if place.actor.kind is ActorKind.COUNTRY:
        return None
    return place.spot.country if place.spot else place.actor.country

"""Places of events are found where the sources say so, and left open where more than one may be meant."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.select.test_horizon import tell

from briefkit.compose.locating import Locator
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.model.selection import RegisteredActor, SelectedEvent, Selection, Told
from briefkit.places.gazetteer import Precision, Spot
from briefkit.spec.briefing import KnownActor

DOCUMENT = "d"
LAST = dt.date(2024, 2, 20)


def name(words: str, country: str | None = None, kind: ActorKind = ActorKind.PLACE) -> RegisteredActor:
    return RegisteredActor(f"a-{words}-{country}", words, kind, country, documents=(DOCUMENT,))


def name_country(words: str, code: str) -> RegisteredActor:
    return name(words, code, ActorKind.COUNTRY)


def happen(*places: RegisteredActor, identifier: str = "e-1") -> SelectedEvent:
    told = Told(DOCUMENT, identifier, (identifier,), Span(0, 5), "Boats left.", 1)
    event = tell("Boats left.", day("2024-02-15"))
    return dataclasses.replace(event, id=identifier, places=tuple(place.id for place in places), reports=(told,))


def select(events: tuple[SelectedEvent, ...], *actors: RegisteredActor) -> Selection:
    return Selection(LAST, None, (), (), events, (), tuple(dict.fromkeys(actors)), ())


def locate(*places: RegisteredActor, beside: tuple[RegisteredActor, ...] = ()) -> list[tuple[str, str]]:
    """Name and precision of each place of an event, in sources that name others besides."""
    event = happen(*places)
    found = Locator(select((event,), *places, *beside)).locate(event)
    return [(place.actor.name, place.spot.precision.value if place.spot else "") for place in found]


USA = name_country("United States", "US")
MOZAMBIQUE = name_country("Mozambique", "MZ")
HAMPSHIRE = name("New Hampshire", "US")


@pytest.mark.parametrize(
    ("places", "beside", "found"),
    [
        ((name("Baku", "AZ"),), (), [("Baku", "town")]),
        ((name("Gaza", "MZ"),), (), [("Gaza", "region")]),
        ((MOZAMBIQUE,), (), [("Mozambique", "country")]),
        ((name("Gaza", "MZ"), name("Maputo", "MZ")), (), [("Gaza", "region"), ("Maputo", "town")]),
        # what only says where another place is
        ((name("Tyler", "US"), name("Texas", "US"), USA), (), [("Tyler", "town")]),
        ((name("Queens", "US"), name("New York", "US")), (USA,), [("Queens", "town")]),
        ((name("Texas", "US"), USA), (), [("Texas", "region")]),
        # several towns of one name
        ((name("Springfield", "US"),), (USA,), [("Springfield", "")]),
        ((name("Springfield", "US"), name("Illinois", "US")), (), [("Springfield", "town")]),
        ((name("Springfield", "US"),), (USA, name("Illinois", "US")), [("Springfield", "town")]),
        ((name("Columbia", "US"), HAMPSHIRE), (), [("Columbia", ""), ("New Hampshire", "region")]),
        # towns of other countries bear it, and nothing says that it is this one
        ((name("Waterloo", "CA"),), (name_country("United Kingdom", "GB"),), [("Waterloo", "")]),
        ((name("Waterloo", "CA"),), (name_country("Canada", "CA"),), [("Waterloo", "town")]),
        ((name("London", "GB"),), (name("Boris Johnson", "GB", ActorKind.PERSON),), [("London", "town")]),
        # nobody told the country
        ((name("Chókwè"),), (MOZAMBIQUE,), [("Chókwè", "town")]),
        ((name("Chókwè"),), (name_country("Brazil", "BR"),), [("Chókwè", "")]),
        ((name("Chókwè"), MOZAMBIQUE), (), [("Chókwè", "town")]),
        ((name("Randolph"), HAMPSHIRE), (), [("Randolph", ""), ("New Hampshire", "region")]),
        ((name("Birmingham"),), (name_country("United Kingdom", "GB"),), [("Birmingham", "")]),
        ((name("Birmingham"), name_country("United Kingdom", "GB")), (), [("Birmingham", "town")]),
        # no place on a map
        ((name("Lionde", "MZ"),), (), [("Lionde", "")]),
        ((name("Black Sea"),), (), [("Black Sea", "")]),
        ((name("Supreme Court", "US", ActorKind.ORGANISATION),), (), [("Supreme Court", "")]),
        ((name("Atlantis", None, ActorKind.COUNTRY),), (), [("Atlantis", "")]),
    ],
)
def test_places_are_found_or_left_open(
    places: tuple[RegisteredActor, ...], beside: tuple[RegisteredActor, ...], found: list[tuple[str, str]]
) -> None:
    assert locate(*places, beside=beside) == found


def test_where_the_desk_says_that_a_place_lies_is_where_it_lies() -> None:
    lionde = dataclasses.replace(name("Lionde", "MZ"), known=True)
    given = KnownActor("Lionde", ActorKind.PLACE, country="MZ", at=(-24.61, 33.05))
    event = happen(lionde)
    ((place),) = Locator(select((event,), lionde), (given,)).locate(event)
    assert place.spot == Spot(33.05, -24.61, Precision.TOWN, "MZ")
    assert locate(lionde) == [("Lionde", "")]


def test_the_country_that_the_desk_gives_is_sure() -> None:
    waterloo = dataclasses.replace(name("Waterloo", "CA"), known=True)
    assert locate(waterloo) == [("Waterloo", "town")]

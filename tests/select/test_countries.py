from __future__ import annotations

import dataclasses

import pytest
from tests.articles import day
from tests.select.test_horizon import tell

from briefkit.languages import ENGLISH
from briefkit.model.facts import ActorKind
from briefkit.model.selection import RegisteredActor
from briefkit.select.countries import name_countries

ACTORS = tuple(
    RegisteredActor(identifier, name, kind, country)
    for identifier, name, kind, country in (
        ("karvia", "Karvia", ActorKind.COUNTRY, None),  # invented, so without a code
        ("georgia", "Republic of Georgia", ActorKind.COUNTRY, "GE"),
        ("tbilisi", "Tbilisi", ActorKind.PLACE, "GE"),
        ("beira", "Beira", ActorKind.PLACE, "MZ"),
        ("lionde", "Lionde", ActorKind.PLACE, None),
        ("ana", "Ana Vale", ActorKind.PERSON, "MZ"),
        ("army", "army", ActorKind.ORGANISATION, "MZ"),
        ("union", "Tern Union", ActorKind.ORGANISATION, None),
        ("nowhere", "Nowhere", ActorKind.PLACE, "QQ"),
    )
)


@pytest.mark.parametrize(
    ("places", "actors", "country"),
    [
        (("tbilisi",), (), "Republic of Georgia"),  # as the documents call it
        (("beira",), ("georgia",), "Mozambique"),  # which no document names
        (("lionde", "beira", "tbilisi"), (), "Mozambique"),
        (("karvia",), (), "Karvia"),
        (("nowhere",), (), "QQ"),
        (("lionde",), ("ana",), ""),  # a place in no known country may be abroad
        ((), ("ana", "army"), "Mozambique"),
        ((), ("ana", "georgia"), ""),
        ((), ("ana", "union"), ""),
        ((), ("union",), ""),
        ((), (), ""),
    ],
)
def test_an_event_has_the_country_that_is_told(places: tuple[str, ...], actors: tuple[str, ...], country: str) -> None:
    event = dataclasses.replace(tell("Boats left.", day("2024-02-15")), places=places, actors=actors)
    (named,) = name_countries([event], ACTORS, ENGLISH)
    assert named.country == country

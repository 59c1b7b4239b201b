"""Bodies that act under their description, and those whose noun has a small letter."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked
from tests.extract.stages import find_actors

from briefkit.extract.names.services import find_services, is_service
from briefkit.model.facts import ActorKind


def bodies(text: str) -> list[tuple[str, str | None]]:
    return [(actor.name, actor.country) for actor in find_actors(text) if actor.kind is ActorKind.ORGANISATION]


SERVICES = [
    ("Police arrested two men.", [("police", None)]),
    ("Two men were held, the police said.", [("police", None)]),
    ("The fire was put out by the fire service.", [("fire service", None)]),
    ("It was looked into by state police.", [("state police", None)]),
    ("He was shot by US special forces.", [("US special forces", "US")]),
    ("Leeds police arrested two men.", [("Leeds police", "GB")]),
    ("Chadian police arrested two men.", [("Chadian police", "TD")]),
    ("She spoke for the police department.", [("police department", None)]),
    # the only one that has a name
    ("Marrow Valley Police held two men. The police let them go.", [("Marrow Valley Police", None)]),
    ("The Corvid Fire Brigade came. The fire service left.", [("Corvid Fire Brigade", None)]),
    ("Leeds police held two men. Police let them go.", [("Leeds police", "GB")]),
    ("Tarn Police and Orle Police came. The police left.", [("Tarn Police", None), ("Orle Police", None)]),
    # nothing but fire, guards, brigades
    ("The fire spread, and the service was poor.", []),
    ("The guard left the brigade.", []),
]

FOUND = [
    ("police left", ["police"]),
    ("Police left", ["Police"]),
    ("service was poor", []),
    ("fire service", ["fire service"]),
    ("Fire service crews left", ["Fire service"]),
    ("the border police force left", ["border police force"]),
    ("State police left", ["police"]),
    ("the police and the fire service left", ["police", "fire service"]),
    ("the fire service department left", ["fire service"]),
    # no description but a name, or part of one, and another behind it
    ("Police Scotland and the police left", ["police"]),
    ("the fire Service left", []),
    ("the Fire service left", []),
    ("the special forces Orlan left", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_which_words_describe_a_service(text: str, expected: list[str]) -> None:
    sentence, _, _ = read_marked(text)
    assert [" ".join(sentence.words[first:last]) for first, last in find_services(sentence).items()] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("police", True),
        ("state police", True),
        ("fire service", True),
        ("old fire service", True),
        ("fire service union", False),
        ("Leeds police", False),
        ("union", False),
    ],
)
def test_which_names_are_descriptions_of_services(name: str, expected: bool) -> None:
    assert is_service(name) is expected


SMALL_NOUNS = [
    ("The Foreign ministry denied it.", [("Foreign ministry", None)]),
    ("Health ministry officials left.", [("Health ministry", None)]),
    ("The Kazakh Health ministry denied it.", [("Health ministry", "KZ")]),
    ("Then the Supreme court ruled.", [("Supreme court", None)]),
    ("She heads the House Intelligence committee.", [("House Intelligence committee", None)]),
    ("Then the Labour party won.", [("Labour party", None)]),
    ("New party leaders met.", []),
    ("Social council members met.", [("Social council", None)]),
    ("It went to a Senate committee.", []),
    ("On Monday court was closed.", []),
    ("The Defence and Interior ministries met.", [("Defence ministry", None), ("Interior ministry", None)]),
    ("The Labour and Green parties lost.", [("Labour party", None), ("Green party", None)]),
    (
        "She met the House Foreign Affairs and Trade committees.",
        [("House Foreign Affairs committee", None), ("Trade committee", None)],
    ),
    ("The Senate and House committees met.", [("Senate", None)]),
    ("Ann and Tom parties were held.", []),
]


@pytest.mark.parametrize(("text", "expected"), SERVICES, ids=[text for text, _ in SERVICES])
def test_services_act_under_their_description(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(("text", "expected"), SMALL_NOUNS, ids=[text for text, _ in SMALL_NOUNS])
def test_a_noun_with_a_small_letter_belongs_to_a_body(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies(text) == expected

from __future__ import annotations

import pytest

from briefkit.extract.events.participants import Participants
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind

NAMES = {
    "Arland": ActorKind.COUNTRY,
    "Borduria": ActorKind.COUNTRY,
    "Ardal": ActorKind.PLACE,
    "Ana Vale": ActorKind.PERSON,
    "Northern Wire": ActorKind.ORGANISATION,
    "Relief Society": ActorKind.ORGANISATION,
}


def read(text: str, *quoted: str) -> tuple[list[str], list[str]]:
    """Who takes part in a sentence, and where it is."""
    actors = [
        Actor(name, name, kind, mentions=(Span(text.index(name), text.index(name) + len(name)),))
        for name, kind in NAMES.items()
        if name in text
    ]
    marks = [Span(text.index(words), text.index(words) + len(words)) for words in quoted]
    participants = Participants(text, actors, (), marks)
    whole = Span(0, len(text))
    return list(participants.actors_in(whole, whole)), list(participants.places_in(whole, whole))


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Ana Vale met officials in Borduria.", ["Ana Vale"], ["Borduria"]),
        ("Arland attacked Borduria.", ["Arland", "Borduria"], []),
        # where something comes to, leaves or passes is a place and no party
        ("The storm reached Borduria.", [], ["Borduria"]),
        ("The storm passed over Borduria.", [], ["Borduria"]),
        ("Ana Vale left Arland.", ["Ana Vale"], ["Arland"]),
        ("Ana Vale left Ardal.", ["Ana Vale"], ["Ardal"]),
        # who only told it takes no part
        ("Ana Vale told the Northern Wire.", ["Ana Vale"], []),
        ("According to the Northern Wire, the Relief Society sent boats.", ["Relief Society"], []),
        ("The Northern Wire dismissed Ana Vale.", ["Northern Wire", "Ana Vale"], []),
        # nor does a part of another word
        ("The pro-Ardal camp won.", [], []),
    ],
)
def test_who_takes_part_and_where(text: str, who: list[str], where: list[str]) -> None:
    assert read(text) == (who, where)


def test_who_is_only_spoken_of_takes_no_part() -> None:
    text = "Ana Vale said “we thank Arland and Ardal”."
    assert read(text, "we thank Arland and Ardal") == (["Ana Vale"], [])

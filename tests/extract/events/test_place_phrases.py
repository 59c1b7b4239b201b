from __future__ import annotations

import re

import pytest
from tests.extract.events.cast import find
from tests.extract.events.test_events import events

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind


@pytest.mark.parametrize(
    ("text", "verb", "where"),
    [
        # the town in the name of what people come to
        ("Ana Vale announced a pact at the Orvel summit.", "announced", ""),
        ("Ana Vale spoke at the Orvel summit.", "spoke", "Orvel"),
        ("Ana Vale sold two mills at the Orvel Air Show.", "sold", "Orvel"),
        ("Ana Vale met Karl Lund at the Sund trade exhibition.", "met", "Sund"),
        ("Karl Lund appeared at the Ardal film festival.", "appeared", "Ardal"),
        # and what was told of as such
        ("Ana Vale opened a festival in Orvel. At the festival, two men were hurt.", "hurt", "Orvel"),
        ("A rally was held in Sund. During the rally Ana Vale burned a flag.", "burned", "Sund"),
        # where somebody is brought
        ("Karl Lund was taken to Orvel.", "taken", "Orvel"),
        ("Two men were rushed to Orvel.", "rushed", "Orvel"),
        ("The prisoners were transferred to Ardal.", "transferred", "Ardal"),
        ("Karl Lund was admitted to a hospital in Sund.", "admitted", "Sund"),
        ("Karl Lund admitted to the murder.", "admitted", ""),
        # behind the day from which on something is
        ("Two schools will be closed beginning Monday in Orvel.", "closed", "Orvel"),
        ("The road will be blocked starting on Monday near Sund.", "blocked", "Sund"),
        # towns that something befalls
        ("Orvel fell to rebels in January.", "fell", "Orvel"),
        ("Ardal saw clashes on Monday.", "saw", "Ardal"),
        ("Sund suffered a flood.", "suffered", "Sund"),
        ("Vestmark endured protests.", "endured", "Vestmark"),
        ("Orvel voted for Ana Vale.", "voted", ""),
        # near a town, by its bearing
        ("A quake struck just 15 km south-west of Orvel.", "struck", "Orvel"),
        ("A wreck was found north of Ardal.", "found", "Ardal"),
        ("Ana Vale spoke south of Ardal.", "spoke", ""),
        # among the words soon behind the verb
        ("A quake struck on Monday in the night with great force 15 km north of Orvel.", "struck", "Orvel"),
        ("A quake struck on Monday in the night with very great force 15 km north of Orvel.", "struck", ""),
        # a region of many countries is no place for what is only the worst in it, a town is
        ("The worst fire in Orvel killed two men.", "killed", "Orvel"),
        ("The worst fire in Asia killed two men.", "killed", ""),
        ("The worst of the fires in Asia killed two men.", "killed", ""),
        ("The worst of all the fires in Asia killed two men.", "killed", "Asia"),
        # a building of which the story has told where it stands
        ("Ana Vale opened a school in Orvel. Nine pupils fell ill at the school.", "fell", "Orvel"),
        ("A fire closed the Ardal hospital. Karl Lund left. Two men died at the hospital.", "died", "Ardal"),
        ("Ana Vale sold a hotel in Orvel. A hotel in Sund burned. Two men were held at the hotel.", "held", "Orvel"),
        ("Ana Vale sold the Ardal hotel. A fire hit Sund. Two men sang at the hotel.", "sang", "Ardal"),
        ("Ana Vale sold the Ardal beach hotel. A fire hit Sund. Two men sang at the hotel.", "sang", "Ardal"),
        ("Orvel sold a hotel. A fire hit Sund. Ana Vale spoke at the hotel.", "spoke", ""),
        ("The hotel praised Orvel\n\nTwo men sang at the hotel.", "sang", ""),
        ("Ana Vale opened a school in Orvel. Nine pupils sang at a school.", "sang", ""),
        ("Ana Vale opened an Orvel old night school. Nine pupils fell ill at the school.", "fell", "Orvel"),
        ("Ana Vale opened an Orvel big old night school. Nine pupils fell ill at the school.", "fell", ""),
        ("Ana Vale opened an office in Orvel. Nine clerks sang in the office.", "sang", ""),
        ("The Northern Wire confirmed nine cases at a mill in Orvel.", "confirmed", "Orvel"),
        # the place of a building that something is done to
        ("Police searched Karl Lund's Orvel home.", "searched", "Orvel"),
        ("Two men stormed an Orvel hotel.", "stormed", "Orvel"),
        ("Ana Vale praised an Orvel hotel.", "praised", ""),
        ("Nine pupils fell ill at an Orvel primary school.", "fell", "Orvel"),
        # where somebody is sent
        ("The Tern Union mission to Karvia began in May.", "began", "Karvia"),
        ("Ana Vale's trip to Karvia was cancelled.", "cancelled", ""),
        ("A letter to Karvia began in May.", "began", ""),
        # what was told of, by where in the world it is
        ("A quake hit Orvel. Nine people were left homeless on the Asia island.", "left", "Orvel"),
        ("A quake hit Karvia. It shook the Europe country.", "shook", "Karvia"),
        ("A quake hit Orvel. Nine people were left homeless on an Asia island.", "left", "Asia"),
        ("A quake hit Orvel. Nine people were left homeless in the Asia region.", "left", "Asia"),
        ("A fire hit Orvel. Nine men sang on the island, Vestmark.", "sang", "Vestmark"),
        ("Nine men sang on the Asia island of Vestmark.", "sang", "Vestmark"),
        ("A quake hit Orvel. Ana Vale spoke in the town.", "spoke", "Orvel"),
        ("A quake hit Karvia. Ana Vale spoke in a capital.", "spoke", ""),
        # whom somebody works for or beats gives no place
        ("Ana Vale met a manager at Orvel Hospital.", "met", ""),
        ("Ana Vale won a victory over Karvia.", "won", ""),
        ("Ana Vale won a victory in Karvia.", "won", "Karvia"),
        ("Two planes struck over Karvia.", "struck", "Karvia"),
        # a place beside a capital, and one that owns something
        ("Two men died in the capital and Ardal.", "died", "Ardal"),
        ("Two men sang near Orvel's oak.", "sang", "Orvel"),
        ("Two men sang near the Orvel oak.", "sang", ""),
        ("Two men sang in Orvel's honour.", "sang", ""),
        ("Police searched Orvel's records.", "searched", ""),
        ("The deadliest fires in Asia killed two men.", "killed", ""),
        ("A quake struck 15 km north of Orvel", "struck", "Orvel"),
        # those who are counted
        ("Nine Karvia cases are being investigated.", "investigated", "Karvia"),
        ("The Northern Wire reported nine Karvia deaths.", "reported", "Karvia"),
        ("Ana Vale condemned the Karvia deaths.", "condemned", ""),
        ("Nine Karvia fans are being investigated.", "investigated", ""),
    ],
)
def test_phrases_of_place(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where


def _place(name: str, text: str, kind: ActorKind, code: str | None, adjective: str = "-") -> Actor:
    def find(word: str) -> tuple[Span, ...]:
        return tuple(Span(*match.span()) for match in re.finditer(rf"\b{word}\b", text))

    return Actor(name, name, kind, country=code, mentions=find(name), references=find(adjective))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        # a capital by its name where the text has that, else the country
        ("Vienna was flooded. Ana Vale left. Two men died in the Austrian capital.", ["Vienna"]),
        ("Vienna was flooded. Ana Vale left. Two men died in the capital of Austria.", ["Vienna"]),
        ("Austria was struck. A storm hit Vienna. Two men died in Austria's capital.", ["Vienna"]),
        ("A storm hit. Two men died in the Austrian capital.", ["Austria"]),
        # the country of the town where the story is set
        ("A storm killed ten in Vienna. Austria mourned. Two men died across the country.", ["Austria"]),
    ],
)
def test_capitals_and_countries(text: str, where: list[str]) -> None:
    vienna = _place("Vienna", text, ActorKind.PLACE, "AT")
    austria = _place("Austria", text, ActorKind.COUNTRY, "AT", "Austrian")
    actors = tuple(actor for actor in (vienna, austria) if actor.mentions or actor.references)
    assert list(events(text, actors=actors)[-1].places) == where


@pytest.mark.parametrize(("code", "where"), [("AT", ["Vienna"]), ("IT", []), (None, [])])
def test_a_body_from_elsewhere_does_not_act_at_the_scene(code: str | None, where: list[str]) -> None:
    text = "A fire in Vienna killed two men. The Relief Society sent blankets."
    body = _place("Relief Society", text, ActorKind.ORGANISATION, code)
    actors = (_place("Vienna", text, ActorKind.PLACE, "AT"), body)
    assert list(events(text, actors=actors)[-1].places) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Two men died at Vienna Hospital.", ["Vienna Hospital"]),
        ("Two men died at Vienna Choir.", []),
    ],
)
def test_bodies_that_are_buildings(text: str, where: list[str]) -> None:
    actors = [_place(name, text, ActorKind.ORGANISATION, None) for name in ("Vienna Hospital", "Vienna Choir")]
    assert list(events(text, actors=tuple(each for each in actors if each.mentions))[-1].places) == where

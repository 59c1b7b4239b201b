"""Bodies that are named by whose they are and a noun in small letters, and offices that act without their holder."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked
from tests.extract.stages import find_actors

from briefkit.extract.names.described import find_described, find_office
from briefkit.model.facts import ActorKind

DESCRIBED = [
    ("Chad's foreign ministry protested.", [("Chad's foreign ministry", "TD")]),
    ("The Kenyan central bank protested.", [("Kenyan central bank", "KE")]),
    ("Leeds health authority reported a case.", [("Leeds health authority", "GB")]),
    ("A Hong Kong court ruled.", [("Hong Kong court", "HK")]),
    ("Ohio's state medical board ruled.", [("Ohio's state medical board", "US")]),
    ("Vietnam’s coast guard left.", [("Vietnam’s coast guard", "VN")]),
    ("The African Union's top court ruled.", [("African Union's top court", None)]),
    ("The Leeds coroner ruled.", [("Leeds coroner", "GB")]),
    ("The Leeds coroner's office ruled.", [("Leeds coroner's office", "GB")]),
    ("The Leeds coroner, Ann Orlan, ruled.", []),
    ("The Leeds coroner Ann Orlan ruled.", []),
    ("The Chadian government protested.", [("Chadian government", "TD")]),
    ("Chad's government protested.", [("Chad's government", "TD")]),
    ("The US military said so.", [("US military", "US")]),
    ("U.S. government officials said so.", [("U.S. government", "US")]),
    # one noun for two countries is no body of one
    ("The Chadian and Kenyan military met.", []),
    ("The Chadian government spokesman left.", [("Chadian government", "TD")]),
    ("Chad's space agency Varen rose.", [("Varen", "TD")]),
    ("He left the Chad tennis court.", []),
    ("Chad's top diplomat left.", []),
    # whose government it is
    ("The Orlan administration sued.", [("Orlan administration", None)]),
    (
        "Officials of the Orlan government left. The Orlan cabinet met.",
        [("Orlan government", None), ("Orlan cabinet", None)],
    ),
    ("Orlan government bonds fell. Tom Orlan met administration officials.", []),
]

OFFICES = [
    ("The Texas State Attorney General sued.", [("Texas State Attorney General", "US")]),
    ("The Manhattan District Attorney sued.", [("Manhattan District Attorney", "US")]),
    ("The Texas Attorney General, Ken Orlan, sued.", []),
    ("Texas Attorney General Ken Orlan sued.", []),
    ("The Dallas County Sheriff's Office sued.", [("Dallas County Sheriff's Office", None)]),
    (
        "The U.S. Attorney's Office for the Northern District of Texas sued.",
        [("U.S. Attorney's Office for the Northern District of Texas", "US")],
    ),
    ("The Corvid Animal Shelter closed.", [("Corvid Animal Shelter", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED + OFFICES, ids=[text for text, _ in DESCRIBED + OFFICES])
def test_a_body_is_known_by_whose_it_is(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_actors(text)
    assert [(a.name, a.country) for a in found if a.kind is ActorKind.ORGANISATION] == expected


@pytest.mark.parametrize("text", ["The Chadian government left.", "Chad's government left.", "Chad’s military left."])
def test_the_country_of_a_government_is_known_though_not_named(text: str) -> None:
    (chad,) = [actor for actor in find_actors(text) if actor.kind is ActorKind.COUNTRY]
    assert (chad.name, chad.mentions, len(chad.references)) == ("Chad", (), 1)


@pytest.mark.parametrize("name", ["Ban Ki-moon", "Moon Jae-in", "Ann Lee-young"])
def test_a_name_with_a_hyphen_is_no_adjective(name: str) -> None:
    assert name in [actor.name for actor in find_actors(f"A message came from Secretary General {name}.")]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("[Chad]'s ministry left.", ActorKind.COUNTRY, 2),
        ("[Chad]'s central civil city banking ministry left.", ActorKind.COUNTRY, 6),
        ("[Chad]'s central civil city banking border ministry left.", ActorKind.COUNTRY, None),
        ("[Chad]'s Ministry left.", ActorKind.COUNTRY, None),
        ("[Chad]'s central Ministry left.", ActorKind.COUNTRY, None),
        # the sentence ends with the name, with its mark of possession, with what describes no noun
        ("He left [Chad]", ActorKind.COUNTRY, None),
        ("He left [Chad]'s", ActorKind.COUNTRY, None),
        ("He left [Chad]'s central", ActorKind.COUNTRY, None),
        ("He left [Chad]'s ministry", ActorKind.COUNTRY, 2),
        # the noun is one of two words whose first describes others too
        ("[Chad]'s central bank left.", ActorKind.COUNTRY, 3),
        ("[Chad]'s coast guard left.", ActorKind.COUNTRY, 3),
        # an organisation has a court, and it is its own
        ("The [Union]'s top court left.", ActorKind.ORGANISATION, 3),
        ("The [Union] court left.", ActorKind.ORGANISATION, None),
        ("The [Union]'s foreign ministry left.", ActorKind.ORGANISATION, None),
        ("[Ann]'s court left.", ActorKind.PERSON, 2),
        # more of a name, or who holds the office
        ("[Chad]'s space agency Varen left.", ActorKind.COUNTRY, None),
        ("The [Leeds] coroner left.", ActorKind.PLACE, 1),
        ("The [Leeds] coroner", ActorKind.PLACE, 1),
        ("The [Leeds] coroner,", ActorKind.PLACE, 1),
        ("The [Leeds] coroner, then ill, left.", ActorKind.PLACE, 1),
        ("The [Leeds] coroner, Ann Orlan, left.", ActorKind.PLACE, None),
        ("The [Leeds] coroner Ann Orlan left.", ActorKind.PLACE, None),
        ("The [Leeds] coroner's office left.", ActorKind.PLACE, 3),
        ("The [Leeds] coroner's office", ActorKind.PLACE, 3),
        ("The [Leeds] coroner's car left.", ActorKind.PLACE, 1),
        ("The [Leeds] coroner and office left.", ActorKind.PLACE, 1),
        ("The [Leeds] medical examiner's office left.", ActorKind.PLACE, 4),
    ],
)
def test_how_many_words_describe_a_body(text: str, kind: ActorKind, words: int | None) -> None:
    sentence, _, last = read_marked(text)
    end = find_described(sentence, last, kind)
    assert (end and end - last) == words


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The [Texas Attorney General] sued.", "US"),
        ("The [Texas Attorney General]", "US"),
        ("The [Texas State Attorney General] sued.", "US"),
        ("The [Dallas County District Attorney] sued.", "US"),
        ("The [Texas Attorney General], Ann Orlan, sued.", None),
        ("The [Texas Attorney General] Ann Orlan sued.", None),
        # without a place, a country's, another word between, no office
        ("The [Attorney General] sued.", None),
        ("The [Orvik Attorney General] sued.", None),
        ("The [Chad Attorney General] sued.", None),
        ("The [Texas Old Attorney General] sued.", None),
        ("The [Texas Central Bank] sued.", None),
        ("The [Texas Postmaster General] sued.", None),
    ],
)
def test_the_country_of_an_office_that_acts_without_its_holder(text: str, country: str | None) -> None:
    sentence, first, last = read_marked(text)
    assert find_office(sentence, first, last) == country

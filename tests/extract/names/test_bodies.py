"""Names of bodies: where they begin and end, which forms name one, and which mentions are one body's."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked
from tests.extract.stages import find_actors

from briefkit.extract.names.bodies import (
    find_body,
    find_joint,
    is_branch,
    is_led,
    is_named_like_bodies,
    is_people,
)
from briefkit.model.facts import Actor, ActorKind


def read(text: str) -> tuple[Actor, ...]:
    return find_actors(text)


def bodies(text: str) -> list[str]:
    return [actor.name for actor in read(text) if actor.kind is ActorKind.ORGANISATION]


BOUNDARIES = [
    ("He left the University of South Carolina Beaufort.", ["University of South Carolina Beaufort"]),
    ("He left the University of North Dakota School of Law.", ["University of North Dakota School of Law"]),
    ("The Center for Rare Birds and Center for Dry Wells sued.", ["Center for Rare Birds", "Center for Dry Wells"]),
    ("The League for the Defence of Human Rights sued.", ["League for the Defence of Human Rights"]),
    ("The Republican Senate leaders met.", ["Senate"]),
    ("He won a Democratic Senate race.", ["Senate"]),
    ("The Republican Party met.", ["Republican Party"]),
    ("The 3rd Infantry Division left.", ["3rd Infantry Division"]),
    ("They honoured her in the Corvid Hall of Fame.", ["Corvid Hall of Fame"]),
    ("The Corvid Unified School District sued.", ["Corvid Unified School District"]),
    ("The World Bank and Corvid Trust Corporation met.", ["World Bank", "Corvid Trust Corporation"]),
    ("It was part of the Blessing of the Bikes there.", []),
    ("It was owned by Truth Aquatics last year.", ["Truth Aquatics"]),
    ("It was run by Worldwide Diving Adventures last year.", ["Worldwide Diving Adventures"]),
    ("It was run by Ann Hollis last year.", []),
    ("He sang in the band Tom Orlan for years.", ["Tom Orlan"]),
    ("Corvid rifles and the flu strain H7N9 spread.", []),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDARIES, ids=[text for text, _ in BOUNDARIES])
def test_a_body_is_named_whole_and_alone(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


FORMS = [
    ("Corvid Air was banned.", ["Corvid Air"]),
    ("Open Air was banned.", []),
    ("Pupils of Corvid primary school fell ill.", ["Corvid primary school"]),
    ("Leeds community college was closed.", ["Leeds community college"]),
    ("Leeds primary school was closed.", []),
    ("A Corvid primary school was closed.", []),
    ("Corvid school was closed.", []),
    ("British high school heads met.", []),
    ("Corvid primary school pupils fell ill.", []),
    ("Two primary schools were closed.", []),
    ("Cold Spring Harbor Laboratory sued.", ["Cold Spring Harbor Laboratory"]),
    ("She spoke to Radio Corvid there.", ["Radio Corvid"]),
    ("BIRT was started.", ["BIRT"]),
    ("He flew on the Corvid Air.", []),
    ("Corvid USA sued.", ["Corvid USA"]),
    ("The insurance giant Corvid sued.", ["Corvid"]),
    ("She sued the investment bank Tarn Orvel.", ["Tarn Orvel"]),
    ("Ann Hollis, owner of Corvid View Lion Lodge, sued.", ["Corvid View Lion Lodge"]),
    ("The owners of Corvid left.", ["Corvid"]),
    ("Ann K. Steel sued.", []),
    ("Danielle Steel sued.", []),
    ("Ann & Tom sued.", []),
    ("The Brandt Justice Department sued.", ["Justice Department"]),
    ("The Brandt Treasury Department sued.", ["Treasury Department"]),
    ("The Tarn Justice Department sued.", ["Tarn Justice Department"]),
    ("The U.S. Centers for Disease Control and Prevention sued.", ["Centers for Disease Control and Prevention"]),
    ("The Corvid Centre for the History of Medicine sued.", ["Corvid Centre for the History of Medicine"]),
    ("She chairs the Corvid Caucus.", ["Corvid Caucus"]),
    ("ANNA CORVID, Leeds.", []),
    ("He met SIR TOM CORVID, MEDICAL OFFICER.", []),
    ("He met BIRT and UN envoys there.", ["BIRT", "United Nations"]),
    ("Depositors fled.", []),
    ("DoH said it was over.", ["DoH"]),
    ("Doctors for Peace marched.", ["Doctors for Peace"]),
    ("The leader of Mothers for Justice spoke.", ["Mothers for Justice"]),
    ("Chadians Without Fear marched.", ["Chadians Without Fear"]),
    ("Workers for the mine marched.", []),
    ("Doctors for Leeds were sought.", []),
    ("Barrow & Lyle sued.", ["Barrow & Lyle"]),
    ("They fought the Lurvel rebels there.", ["Lurvel"]),
    ("Troops of Nato and Ecowas left.", ["NATO", "Economic Community of West African States"]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_forms_of_bodies(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


ONE_BODY = [
    ("The Ministry of Drains met. Later the MoD left.", {"MoD": 1}),
    ("Brivo Airlines sued. Later the shares of Brivo fell.", {"Brivo": 1}),
    ("The Corvid Bank sued. Later staff of Corvid left.", {"Corvid": 1}),
    ("Goldman Sachs sued. Later Goldman left.", {"Goldman": 1}),
    ("The Union of Far Orlan Nations (Ufon) met there last year. Later Ufon left.", {"Ufon": 2}),
    ("The African Trade Council (AfTC) met there last year. Later the AfTC left.", {"AfTC": 2}),
    (
        "The US Coast Guard (USCG) left them there. The USCG crew and the Coast Guard stayed.",
        {"USCG": 2, "Coast Guard": 1},
    ),
    (
        "The House Dams and Reform Committee met. The Dams and Reform Committee and the Reform Committee left.",
        {"Dams and Reform Committee": 1, "Reform Committee": 1},
    ),
]


@pytest.mark.parametrize(("text", "others"), ONE_BODY, ids=[text for text, _ in ONE_BODY])
def test_short_names_are_of_one_body(text: str, others: dict[str, int]) -> None:
    (body,) = [actor for actor in read(text) if actor.kind is ActorKind.ORGANISATION]
    written = [text[start:end] for start, end in body.mentions]
    assert {name: written.count(name) for name in body.aliases} == others


def test_the_house_is_not_the_white_house() -> None:
    assert "House" not in [
        alias for actor in read("The White House and House Speaker Ann Orlan met.") for alias in actor.aliases
    ]


TWO_BODIES = [
    "Chad's Defence Ministry met Kenya's Defence Ministry.",
    "The Chadian Foreign Ministry wrote to the Kenyan Foreign Ministry.",
    "Chad's Senate wrote to Kenya's Senate.",
    "Chad's Supreme Court wrote to Kenya's Supreme Court.",
]


@pytest.mark.parametrize("text", TWO_BODIES)
def test_bodies_of_two_countries_are_two(text: str) -> None:
    found = [actor for actor in read(text) if actor.kind is ActorKind.ORGANISATION]
    assert [actor.country for actor in found] == ["TD", "KE"]
    assert len({actor.id for actor in found}) == 2


def test_a_bare_name_is_that_of_the_body_named_last() -> None:
    text = "Chad's Defence Ministry met Kenya's Defence Ministry. The Defence Ministry agreed."
    assert [len(actor.mentions) for actor in read(text) if actor.kind is ActorKind.ORGANISATION] == [1, 2]


PLACES = [
    ("Ships left the Gulf of Orlan for the Port of Farway.", ["Gulf of Orlan", "Port of Farway"]),
    ("He crossed the Sea of Azov.", ["Sea of Azov"]),
    ("He came from nearby Varmsk.", ["Varmsk"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_waters_and_ports_are_places(text: str, expected: list[str]) -> None:
    assert [actor.name for actor in read(text) if actor.kind is ActorKind.PLACE] == expected


BY_WHAT_IS_CALLED_SO = [
    # gangs that have a name; "a Leeds gang" is any
    ("Members of the Beltran Varen drug gang fled.", ["Beltran Varen drug gang"]),
    ("The Corvid cartel fled.", ["Corvid cartel"]),
    ("He led the Varen crime syndicate.", ["Varen crime syndicate"]),
    ("The Orlan clan fled.", ["Orlan clan"]),
    ("A Leeds gang fled.", []),
    # bodies with a number
    ("He headed Intermediate School 236 in Leeds.", ["Intermediate School 236"]),
    ("Public School 12 closed.", ["Public School 12"]),
    ("Corvid School had 236 pupils.", ["Corvid School"]),
    # airlines
    ("It sold jets to Kenya's Air Corvid.", ["Air Corvid"]),
    ("Air Varen sued.", ["Air Varen"]),
    ("The Water Oversight Panel met.", ["Water Oversight Panel"]),
]


@pytest.mark.parametrize(("text", "expected"), BY_WHAT_IS_CALLED_SO, ids=[text for text, _ in BY_WHAT_IS_CALLED_SO])
def test_gangs_schools_airlines_and_panels(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Leeds Morning Star] left.", "Leeds Morning Star"),
        ("The [Leeds Star] left.", "Leeds Star"),
        ("The [Sunday Mirror] left.", "Sunday Mirror"),
        ("The [Sunday Shop] left.", None),
        ("The [Liberal Democrats] left.", "Liberal Democrats"),
        ("The [Liberal Tarn] left.", None),
        ("[Doctors] for Peace left.", "Doctors for Peace"),
        ("[Doctors Without Fear] left.", "Doctors Without Fear"),
        ("[Doctors] for Peace and Bread left.", "Doctors for Peace"),
        ("[Doctors] for Peace Bread Water Salt left.", "Doctors for Peace Bread Water"),
        ("[Doctors] for peace left.", None),
        ("[Doctors] for", None),
        ("[Doctors] for May left.", None),
        ("[Doctors] for Orvel left.", None),
        ("[Doctor] for Peace left.", None),
        ("[Houses] for Peace left.", None),
        ("[Chadians Without Fear] left.", "Chadians Without Fear"),
        ("The [Varen UK] left.", "Varen UK"),
        ("[Varen Tarn USA] left.", "Varen Tarn USA"),
        ("[Varen Tarn Orlan USA] left.", None),
        ("[Ann USA] left.", None),
        ("[USA] left.", None),
        ("[Varen Air] left.", "Varen Air"),
        ("The [Varen Air] left.", None),
        ("[Open Air] left.", None),
        ("[Air Varen] left.", "Air Varen"),
        ("[Air Open] left.", None),
        ("The [Varen] cartel left.", "Varen cartel"),
        ("The [Varen] drug gang left.", "Varen drug gang"),
        ("The [Varen] drug shop left.", None),
        ("The [Varen] drug", None),
        ("The [Varen]", None),
        ("A [Varen] cartel left.", None),
        ("[Varen] cartel left the", None),
        ("The [Hockey Hall] of Fame left.", "Hockey Hall of Fame"),
        ("The [Hockey Hall] of fish left.", None),
        ("The [Hockey Hall] left.", None),
        ("The [Orlan School District] left.", "Orlan School District"),
        ("The [School District] left.", None),
        ("The [Orlan Shop District] left.", None),
        ("The [Foreign] ministry left.", "Foreign ministry"),
        ("The [Senate] committee left.", None),
        ("The [Senate Foreign Affairs] committee left.", "Senate Foreign Affairs committee"),
        ("[Health] ministry left.", "Health ministry"),
        ("[New] party left.", None),
        ("The [May] committee left.", None),
        ("The [Varen] committee left.", None),
    ],
)
def test_bodies_that_are_known_by_their_form(text: str, expected: str | None) -> None:
    sentence, first, last = read_marked(text)
    end = find_body(sentence, first, last)
    assert (end and " ".join(sentence.words[first:end])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Will Banks] left.", True),
        ("[Ann K. Steel] left.", True),
        ("[Danielle Steel] left.", True),
        ("[Ann Lund] left.", False),
        ("[Orvik Banks] left.", False),
        ("[Ann Varen Steel] left.", False),
        ("[Ann Orvels] left.", False),
        ("[Banks] left.", False),
    ],
)
def test_somebody_called_like_a_body(text: str, expected: bool) -> None:
    assert is_named_like_bodies(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Brandt Justice Department] left.", True),
        ("The [Brandt Justice Council] left.", False),
        ("The [Tarn Justice Department] left.", False),
        ("The [Brandt Water Department] left.", False),
        ("The [Brandt White House] left.", True),
        ("The [Brandt White Council] left.", False),
    ],
)
def test_a_leader_before_a_body(text: str, expected: bool) -> None:
    assert is_led(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Doctors] left.", True),
        ("The [Chadians] left.", True),
        ("The [Houses] left.", False),
        ("The [Chad] left.", False),
    ],
)
def test_words_that_say_who_people_are(text: str, expected: bool) -> None:
    assert is_people(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Foreign Affairs] and Health committees met.", ["Foreign Affairs committee", "Health committee"]),
        ("The [Foreign] and Defence Ministries met.", ["Foreign Ministry", "Defence Ministry"]),
        ("The [House] and Health committees met.", []),
        ("The [Trade] and House Foreign Affairs committees met.",
         ["Trade committee", "House Foreign Affairs committee"]),
        ("[Health] and Trade ministries met.", ["Health ministry", "Trade ministry"]),
        ("[Good] and Trade ministries met.", []),
        ("The [Trade] or Health committees met.", []),
        ("The [Trade] and health committees met.", []),
        ("The [Trade] and Health committee met.", []),
        ("The [Trade] and Health men met.", []),
        ("The [Monday] and Health committees met.", []),
        ("The [Orlan] and Health committees met.", []),
        ("The [Trade] and Orlan committees met.", []),
        ("The [Trade] and Health Work Food committees met.",
         ["Trade committee", "Health Work Food committee"]),
        ("The [Trade] and Health Work Food Sport committees met.", []),
        ("The [Trade] and", []),
        ("The [Trade]", []),
    ],
)  # fmt: skip
def test_two_bodies_that_share_a_noun(text: str, expected: list[str]) -> None:
    assert [name for _, _, name in find_joint(*read_marked(text))] == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("[Police Scotland] left.", 1, True),
        ("He left the [Orlan Bank Chad] then.", 2, True),
        ("The [Army Chad] sent left.", 1, False),
        ("The [Orlan Bank Varen] left.", 2, False),
        ("The [Orlan Bank Chad Varen] left.", 2, False),
    ],
)
def test_a_place_that_follows_the_noun_of_a_body(text: str, words: int, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_branch(sentence, first, first + words, last) is expected

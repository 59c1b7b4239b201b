"""Firms whose names are everyday words, and other bodies that only what stands around them tells."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked
from tests.extract.stages import find_actors

from briefkit.extract.names.casts import Mention
from briefkit.extract.names.firms import is_firm_word, is_worded_firm, settle_lists
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind

FIRMS = [
    ("Blue Orchard announced a plan.", ["Blue Orchard"]),
    ("Big Orchard, which was sold last year, sued.", ["Big Orchard"]),
    ("She accused Big Orchard of theft.", ["Big Orchard"]),
    ("Quick Orchard's profits fell.", ["Quick Orchard"]),
    ("The mist over Blue Orchard rose.", []),
    ("They met in Blue Orchard.", []),
    ("Former Officers said so.", []),
    ("Apple said it would close.", ["Apple"]),
    ("Apple trees fell.", []),
    ("Arsenal beat Chad.", ["Arsenal"]),
    ("St. Corvid's Medical Center closed.", ["St. Corvid's Medical Center"]),
    ("New South Wales Police closed it.", ["New South Wales Police"]),
    ("They left the Amazon.", []),
    ("He left Apple CEO Tom Varen.", ["Apple"]),
    ("Corvidco, a maker of pumps, closed.", ["Corvidco"]),
    ("Ann Orlan, a documentary maker, left.", []),
    ("Shares of Chewy (NYSE: CHWY) rose.", ["Chewy", "New York Stock Exchange"]),
    ("They chose Corvida, NASA and Orlan Systems.", ["Corvida", "NASA", "Orlan Systems"]),
    ("He sang the slow “Silver Harbour” twice.", []),
    ("He works at the Corvid-Klinik there.", ["Corvid-Klinik"]),
    ("The Fed cut rates.", ["Federal Reserve"]),
]


@pytest.mark.parametrize(("text", "expected"), FIRMS, ids=[text for text, _ in FIRMS])
def test_firms_of_everyday_words(text: str, expected: list[str]) -> None:
    assert [actor.name for actor in find_actors(text) if actor.kind is ActorKind.ORGANISATION] == expected


HELD = [
    ("He met US Secretary of State Rose Tarn.", "Rose Tarn", ("Secretary of State", "US"), "US"),
    ("Jane Tarn, the city's mayor, left.", "Jane Tarn", ("mayor", None), None),
    ("Jane Tarn, a senior NASA official, left.", "Jane Tarn", ("official", "NASA"), "US"),
    ("Jane Tarn, an expert at the right-wing Orlan Forum in Chad, left.", "Jane Tarn", ("expert", "Orlan Forum"), "TD"),
    ("Jane Tarn, a specialist on the Orlan Council, left.", "Jane Tarn", ("specialist", "Orlan Council"), None),
    ("Chad and Iran met. The Iran expert Jane Tarn left.", "Jane Tarn", ("expert", "Iran"), None),
    ("Jane Tarn, an expert on Haiti, left.", "Jane Tarn", ("expert", None), None),
    ("Jane Tarn, the Guardian's arts columnist, left.", "Jane Tarn", ("arts columnist", None), None),
    (
        "Jane Tarn of the Orlan Relief Group in Chad left.",
        "Jane Tarn",
        ("of the Orlan Relief Group", "Orlan Relief Group"),
        None,
    ),
    ("Chad and the US met. Sen. Jane Tarn left.", "Jane Tarn", ("Sen.", None), "US"),
    ("Boeing sued Kenya and Chad. Boeing won. CEO Jane Tarn left.", "Jane Tarn", ("CEO", None), "US"),
]


@pytest.mark.parametrize(("text", "name", "role", "country"), HELD, ids=[row[0] for row in HELD])
def test_roles_and_countries(text: str, name: str, role: tuple[str, str | None], country: str | None) -> None:
    (found,) = [actor for actor in find_actors(text) if actor.name == name]
    assert [(each.title, each.of) for each in found.roles] == [role]
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Blue Orchard] announced it.", True),
        ("[Blue Orchard] said so.", True),
        ("[Blue Orchard] left.", False),
        ("He sued [Blue Orchard] then.", True),
        ("He saw [Blue Orchard] then.", False),
        ("The [Blue Orchard] said so.", False),
        ("In [Blue Orchard] said so.", False),
        ("[Blue] said so.", False),
        ("[Blue Orchard Small Bread] said so.", True),
        ("[Blue Orchard Small Bread Water] said so.", False),
        ("[Blue Tarn] said so.", False),
        ("[Blue Minister] said so.", False),
        ("[Blue Monday] said so.", False),
        ("[Blue Rose] said so.", False),
        ("[Blue Doctors] said so.", False),
        ("[Blue MEDIA] said so.", False),
        ("[Blue Orchard]'s shares fell.", True),
        ("[Blue Orchard]'s trees fell.", False),
        ("[Blue Orchard]", False),
        ("[Blue Orchard], which owns it, left.", True),
        ("[Blue Orchard], which left, fell.", False),
        ("[Blue Orchard], which", False),
    ],
)
def test_everyday_words_that_act_as_a_firm(text: str, expected: bool) -> None:
    assert is_worded_firm(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Apple] said so.", True),
        ("[Apple] announced it.", True),
        ("[Apple]'s phones sold well.", True),
        ("[Apple] CEO Tom Varen left.", True),
        ("[Apple] spokesman Tom Varen left.", True),
        ("[Apple] trees fell.", False),
        ("[Apple]", False),
        ("He left [Apple] in May.", True),
        ("He left [Apple]", True),
        ("He left the [Apple] in May.", False),
        ("He left an [Apple] in May.", False),
        ("He left [Orchard] in May.", False),
    ],
)
def test_an_everyday_word_that_is_also_a_firm(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_firm_word(sentence, first, initial=first == 0) is expected


BODY = ActorKind.ORGANISATION
LISTED = {
    "Varen": Mention(0, 1, None, "Varen", sure=False),
    "Sorn": Mention(0, 1, None, "Sorn", sure=False),
    "NASA": Mention(0, 1, BODY, "NASA"),
    "Nato": Mention(0, 1, BODY, "Nato"),
    "Chad": Mention(0, 1, ActorKind.COUNTRY, "Chad"),
    "Gustav": Mention(0, 1, None, "Gustav"),  # a storm
    "Chadian": Mention(0, 1, None, "Chad", "TD", adjective=True, sure=False),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They chose Varen, NASA and Nato.", {"Varen", "NASA", "Nato"}),
        ("They chose NASA, Varen, Nato or Sorn.", {"Varen", "NASA", "Nato", "Sorn"}),
        ("They chose NASA, Nato, and Varen.", {"Varen", "NASA", "Nato"}),
        ("They chose Varen, NASA & Nato.", {"Varen", "NASA", "Nato"}),
        ("Chad chose Varen, NASA and Nato.", {"Varen", "NASA", "Nato"}),
        ("Varen, NASA and Nato left Sorn.", {"Varen", "NASA", "Nato"}),
        # one body makes no list of bodies, and a country, a storm or an adjective ends one
        ("They chose Varen, Sorn and Nato.", {"Nato"}),
        ("They chose Varen and NASA.", {"NASA"}),
        ("They chose Varen, NASA, Nato and Chad.", {"NASA", "Nato"}),
        ("They chose Varen, NASA, Nato and Gustav.", {"NASA", "Nato"}),
        ("They chose Varen, NASA, Nato and Chadian.", {"NASA", "Nato"}),
        # other words stand between them
        ("They chose Varen over NASA and Nato.", {"NASA", "Nato"}),
        ("They chose Varen, and then NASA and Nato.", {"NASA", "Nato"}),
        ("They chose Varen NASA and Nato.", {"NASA", "Nato"}),
    ],
)
def test_a_name_in_a_list_of_bodies(text: str, expected: set[str]) -> None:
    sentence = read_tokens(text, Span(0, len(text)))
    mentions = [
        LISTED[word]._replace(first=at, last=at + 1) for at, word in enumerate(sentence.words) if word in LISTED
    ]
    settled = settle_lists(sentence, mentions)
    assert [each.name for each in settled] == [each.name for each in mentions]
    assert {each.name for each in settled if each.kind is BODY} == expected

"""Roles that clauses, brackets, lists and relations tell, and those that somebody only claims."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.model.facts import ActorKind


def roles(text: str) -> dict[str, list[tuple[str, str | None, bool]]]:
    return {
        actor.name: [(role.title, role.of, role.former) for role in actor.roles]
        for actor in find_actors(text)
        if actor.kind is ActorKind.PERSON
    }


OF_ONE = [
    ("Maj. Gen. (ret.) Marc Hollis left.", [("Maj. Gen.", None, True)]),
    ("Gen. (retd) Marc Hollis left.", [("Gen.", None, True)]),
    ("Col. (Res.) Marc Hollis left.", [("Col.", None, False)]),
    ("Brig.-Gen. Marc Hollis left.", [("Brig. Gen.", None, False)]),
    ("Retired Lt. Gen. Marc Hollis left.", [("Lt. Gen.", None, True)]),
    ("Member of parliament (MP) Marc Hollis left.", [("Member of parliament", None, False)]),
    ("WHO Director-General Dr. Marc Hollis left.", [("Director-General", "WHO", False)]),
    ("UN chairperson President Marc Hollis of Chad left.",
     [("chairperson", "UN", False), ("President", "Chad", False)]),
    ("Marc Hollis who is the secretary of state left.", [("secretary of state", None, False)]),
    ("Marc Hollis previously served as the US ambassador to Chad.",
     [("ambassador to Chad", "US", True)]),
    ("Marc Hollis is currently serving as the mayor of Leeds.", [("mayor", "Leeds", False)]),
    ("Marc Hollis, who has served as mayor of Leeds, left.", [("mayor", "Leeds", False)]),
    ("Marc Hollis heads the Corvid Party.", [("head", "Corvid Party", False)]),
    ("Marc Hollis heads the ball away.", []),
    ("One activist, Marc Hollis, left.", [("activist", None, False)]),
    ("Marc Hollis, owner of the Corvid Bank near Leeds, left.", [("owner", "Corvid Bank", False)]),
    ("Ten left, including colleague Marc Hollis.", [("colleague", None, False)]),
    ("Marc Hollis, a spokesman for the police department, left.", [("spokesman", "police department", False)]),
    ("Foreign ministry spokesman Marc Hollis left.", [("spokesman", "Foreign ministry", False)]),
    ("The House Trade Committee met. House Speaker Marc Hollis left.", [("House Speaker", None, False)]),
    ("Marc Hollis, also a Corvid College student, left.", [("student", "Corvid College", False)]),
    ("Marc Hollis, her husband and the current head of the World Bank, left.", [("head", "World Bank", False)]),
    ("Marc Hollis, the son of Vera Orlan, left.", [("son of Vera Orlan", None, False)]),
    ("Vera Orlan's elder brother Marc Hollis left.", [("Vera Orlan's elder brother", None, False)]),
    ("Vera Orlan's brother, Marc Hollis, left.", [("Vera Orlan's brother", None, False)]),
    ("Marc Hollis, Vera Orlan's brother, left.", [("Vera Orlan's brother", None, False)]),
    ("Vera Orlan's lawyer met brother Marc Hollis.", []),
    ("Marc Hollis of the World Bank left.", [("of the World Bank", "World Bank", False)]),
    ("Marc Hollis of the World Bank left. Analyst Marc Hollis sat.", [("Analyst", None, False)]),
    ("Marc Hollis of Leeds left.", []),
    ("Marc Hollis from the World Bank left.", [("from the World Bank", "World Bank", False)]),
    ("Marc Hollis from Leeds left.", []),
    ("The mayor met Marc Hollis, 42,", []),
    ("The president of the Chadian League for the Defence of Human Rights, Marc Hollis, left.",
     [("president", "Chadian League for the Defence of Human Rights", False)]),
    ("Republican Marc Hollis left.", [("Republican", None, False)]),
    ("The seat is that of incumbent Democrat Marc Hollis.", [("incumbent Democrat", None, False)]),
    ("The alleged leader Marc Hollis left.", [("alleged leader", None, False)]),
    ("Marc Hollis, head of digital campaigns at Oxfam, left.", [("head of digital campaigns", "Oxfam", False)]),
    ("Marc Hollis, head of mine safety at the Corvid Institute, left.",
     [("head of mine safety", "Corvid Institute", False)]),
    ("Marc Hollis, co-head of European research at the Corvid Bank, left.",
     [("co-head of European research", "Corvid Bank", False)]),
    ("Marc Hollis, head of mine safety in Chad, left.", [("head of mine safety", None, False)]),
    ("Marc Hollis, the co-ordinator for Oxfam praised them.", [("co-ordinator", "Oxfam", False)]),
    ("After Marc Hollis, the mayor said no.", []),
    ("Marc Hollis, of music retailer HMV, left.", [("of music retailer HMV", "HMV", False)]),
    ("Marc Hollis, from the charity Oxfam, left.", [("from the charity Oxfam", "Oxfam", False)]),
    ("Marc Hollis, of Leeds, left.", []),
    ("Oxfam's Marc Hollis left.", [("of Oxfam", "Oxfam", False)]),
    ("The BBC's Marc Hollis left.", [("of the BBC", "BBC", False)]),
    ("Chad's Marc Hollis left.", []),
    ("Marc Hollis, a US-based analyst, left.", [("analyst", None, False)]),
    ("They tried to force President Marc Hollis out.", [("President", None, False)]),
    ("The Scottish health secretary, Marc Hollis, left.", [("health secretary", "Scotland", False)]),
    ("Sen. Marc Hollis (D-Ohio), chairman of the Corvid Committee, left.",
     [("Sen.", None, False), ("D-Ohio", "Ohio", False), ("chairman", "Corvid Committee", False)]),
    ("Marc Hollis, an Ohio Democrat who heads the Corvid Committee, left.",
     [("Democrat", None, False), ("head", "Corvid Committee", False)]),
    ("After Marc Hollis, a Democrat won.", []),
    ("Marc Hollis, the Corvid Agency's regional director for Leeds, left.",
     [("regional director", "Corvid Agency", False)]),
    ("Marc Hollis, Chad's envoy for Leeds, left.", [("envoy", "Leeds", False)]),
    ("Marc Hollis, a choreographer, left.", [("choreographer", None, False)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_ONE, ids=[text for text, _ in OF_ONE])
def test_roles_of_one(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert roles(text)["Marc Hollis"] == expected


OF_TWO = [
    # a title with another's name in it is that other's
    (
        "On the left are Secretary of State Vera Orlan, Treasury Secretary Marc Hollis, and others.",
        ("Treasury Secretary", None),
        ("Secretary of State", None),
    ),
    ("Presidents Marc Hollis of Chad and Vera Orlan of Niger met.", ("President", "Chad"), ("President", "Niger")),
    ("They chose two astronauts, Marc Hollis and Vera Orlan, for it.", ("astronaut", None), ("astronaut", None)),
    ("Three ministers resigned: Marc Hollis and Vera Orlan left first.", ("minister", None), ("minister", None)),
]


@pytest.mark.parametrize(("text", "one", "other"), OF_TWO, ids=[row[0] for row in OF_TWO])
def test_roles_of_several(text: str, one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    assert roles(text) == {"Marc Hollis": [(*one, False)], "Vera Orlan": [(*other, False)]}


def test_a_name_is_no_word_with_an_ending_that_it_cannot_have() -> None:
    assert roles("Fareed Mohamedi, a bus driver, left.") == {"Fareed Mohamedi": [("bus driver", None, False)]}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Asked about Marc Hollis, the mayor, Vera Orlan, said no.", [], [("mayor", None, False)]),
        ("Marc Hollis, the mayor, Vera Orlan, the clerk, and others met.", [("mayor", None, False)], None),
    ],
)
def test_a_title_between_two_names_is_the_second_s_where_the_first_only_leads_up(
    text: str, one: list[tuple[str, str | None, bool]], other: list[tuple[str, str | None, bool]] | None
) -> None:
    found = roles(text)
    assert found["Marc Hollis"] == one
    assert other is None or found["Vera Orlan"] == other


CLAIMED = [
    "“Marc Hollis is a general,” Vera Orlan said.",
    "Vera Orlan claimed Marc Hollis is the leader of a gang.",
    "Vera Orlan accused him: Marc Hollis was the director of it.",
    "They met officials, Marc Hollis said.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_only_claimed_is_no_role(text: str) -> None:
    assert roles(text)["Marc Hollis"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ministers Marc Hollis, Vera Orlan, and Amos Tirop left.",
            {"Marc Hollis": ["Minister"], "Vera Orlan": ["Minister"], "Amos Tirop": ["Minister"]},
        ),
        (
            "Presidents Marc Hollis and Vera Orlan of Chad left.",
            {"Marc Hollis": ["President"], "Vera Orlan": ["President / Chad"]},
        ),
        (
            "Presidents Marc Hollis of Chad, Vera Orlan of Niger and Amos Tirop of Kenya met.",
            {
                "Marc Hollis": ["President / Chad"],
                "Vera Orlan": ["President / Niger"],
                "Amos Tirop": ["President / Kenya"],
            },
        ),
        ("Minister Marc Hollis and mayor Vera Orlan left.", {"Marc Hollis": ["Minister"], "Vera Orlan": ["mayor"]}),
        ("Asked about Marc Hollis, the mayor Vera Orlan said no.", {"Marc Hollis": [], "Vera Orlan": ["mayor"]}),
        ("Asking Marc Hollis, the mayor, Vera Orlan, left.", {"Marc Hollis": [], "Vera Orlan": ["mayor"]}),
        ("Vera Orlan’s brother Marc Hollis left.", {"Vera Orlan": [], "Marc Hollis": ["Vera Orlan’s brother"]}),
        (
            "Vera Orlan's brother-in-law Marc Hollis left.",
            {"Vera Orlan": [], "Marc Hollis": ["Vera Orlan's brother-in-law"]},
        ),
        ("Vera Orlan's brother and Marc Hollis left.", {"Vera Orlan": [], "Marc Hollis": []}),
        ("Vera Orlan's brother, the baker Marc Hollis, left.", {"Vera Orlan": [], "Marc Hollis": ["baker"]}),
        ("Vera Orlan's brother, Mayor Marc Hollis, left.", {"Vera Orlan": [], "Marc Hollis": ["Mayor"]}),
        ("Vera Orlan's house, Marc Hollis said.", {"Vera Orlan": [], "Marc Hollis": []}),
        ("Vera Orlan's.", {"Vera Orlan": []}),
        ("Marc Hollis, Vera Orlan's brother, left.", {"Marc Hollis": ["Vera Orlan's brother"], "Vera Orlan": []}),
        ("Marc Hollis, Vera Orlan's brother left.", {"Marc Hollis": [], "Vera Orlan": []}),
        (
            "Marc Hollis, Vera Orlan's elder brother, left.",
            {"Marc Hollis": ["Vera Orlan's elder brother"], "Vera Orlan": []},
        ),
        ("Mayor Marc Hollis, Vera Orlan's brother, left.", {"Marc Hollis": ["Mayor"], "Vera Orlan": []}),
        ("Marc Hollis met Vera Orlan's brother.", {"Marc Hollis": [], "Vera Orlan": []}),
        (
            "Marc Hollis, Vera Orlan and Amos Tirop's brother left.",
            {"Marc Hollis": [], "Vera Orlan": [], "Amos Tirop": []},
        ),
        (
            "Secretary of State Vera Orlan and Marc Hollis left.",
            {"Vera Orlan": ["Secretary of State"], "Marc Hollis": []},
        ),
    ],
)
def test_titles_and_kin_of_several(text: str, expected: dict[str, list[str]]) -> None:
    """Each role as "title / whose"."""
    found = {
        name: [f"{title} / {of}" if of else title for title, of, _ in titles] for name, titles in roles(text).items()
    }
    assert found == expected

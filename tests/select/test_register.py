from __future__ import annotations

import pytest
from tests.articles import Article

from briefkit.model.facts import ActorKind, Role
from briefkit.select.register import build_register, report_doubts
from briefkit.spec.briefing import KnownActor


def test_names_are_one_after_folding() -> None:
    one = Article("one", "Məmməd Əliyev spoke.").actor("Məmməd Əliyev", "person", "AZ")
    two = Article("two", "Mammad spoke. Memmed Eliyev left.").actor("Memmed Eliyev")
    register = build_register([one.parsed(), two.parsed()], ())
    assert len(register.actors) == 1
    (entry,) = register.actors
    assert (entry.mentions, entry.country, entry.documents) == (2, "AZ", ("one", "two"))
    assert register.ids["one", one.actors[0].id] == register.ids["two", two.actors[0].id]


def test_different_given_names_are_two_people() -> None:
    parsed = Article("one", "Karim Valo met Karen Valo.").actor("Karim Valo").actor("Karen Valo").parsed()
    assert {actor.name for actor in build_register([parsed], ()).actors} == {"Karim Valo", "Karen Valo"}


def test_an_acronym_that_one_document_explains_is_known_in_all() -> None:
    one = Article("one", "The River Basin Authority (RBA) met.").actor(
        "River Basin Authority", "organisation", None, (), "RBA"
    )
    two = Article("two", "RBA warned.").actor("RBA", "organisation")
    (entry,) = build_register([one.parsed(), two.parsed()], ()).actors
    assert (entry.name, entry.aliases, entry.mentions) == ("River Basin Authority", ("RBA",), 3)


def test_an_acronym_with_two_meanings_stays_alone() -> None:
    one = Article("one", "River Basin Authority (RBA)").actor("River Basin Authority", "organisation", None, (), "RBA")
    two = Article("two", "Royal Bank of Arland (RBA)").actor("Royal Bank of Arland", "organisation", None, (), "RBA")
    three = Article("three", "RBA warned.").actor("RBA", "organisation")
    names = {actor.name for actor in build_register([one.parsed(), two.parsed(), three.parsed()], ()).actors}
    assert names == {"River Basin Authority", "Royal Bank of Arland", "RBA"}


def test_bodies_of_two_countries_with_one_name_are_two() -> None:
    documents = [
        Article(name, "The Defence Ministry spoke.").actor("Defence Ministry", "organisation", country).parsed()
        for name, country in (("one", "GE"), ("two", "KZ"), ("three", "GE"))
    ]
    entries = build_register(documents, ()).actors
    assert sorted((entry.country or "", entry.documents) for entry in entries) == [
        ("GE", ("one", "three")),
        ("KZ", ("two",)),
    ]
    assert len({entry.id for entry in entries}) == 2


def test_a_body_is_one_in_british_and_american_spelling() -> None:
    documents = [
        Article(name, f"The {body} spoke.").actor(body, "organisation").parsed()
        for name, body in (("one", "Defence Organisation"), ("two", "Defense Organization"), ("three", "Tense Body"))
    ]
    entries = build_register(documents, ()).actors
    assert sorted((entry.name, entry.aliases) for entry in entries) == [
        ("Defense Organization", ("Defence Organisation",)),
        ("Tense Body", ()),
    ]


def test_a_surname_is_not_merged_with_another_kind() -> None:
    one = Article("one", "Ana Paris spoke.").actor("Ana Paris", "person", None, (), "Paris")
    two = Article("two", "It rained in Paris.").actor("Paris", "place")
    assert len(build_register([one.parsed(), two.parsed()], ()).actors) == 2


def test_the_desk_says_of_what_kind_an_actor_is() -> None:
    kinds = ("country", "person", "organisation", "place")
    documents = [Article(kind, "Velmaria denied it.").actor("Velmaria", kind).parsed() for kind in kinds]
    known = KnownActor("Velmaria", ActorKind.COUNTRY)
    (entry,) = build_register(documents, [known]).actors
    assert (entry.name, entry.kind, entry.mentions) == ("Velmaria", ActorKind.COUNTRY, 4)


def test_a_town_is_not_the_person_whose_alias_it_bears() -> None:
    one = Article("one", "Ana Paris spoke.").actor("Ana Paris", "person", None, (), "Paris")
    two = Article("two", "It rained in Paris.").actor("Paris", "place")
    three = Article("three", "Ana Velm spoke.").actor("Ana Velm", "person", None, (), "Velm")
    known = [KnownActor("Ana Paris", ActorKind.PERSON, ("Paris",)), KnownActor("Velm", ActorKind.COUNTRY)]
    register = build_register([each.parsed() for each in (one, two, three)], known)
    assert {(actor.name, actor.kind.value) for actor in register.actors} == {
        ("Ana Paris", "person"),
        ("Paris", "place"),
        ("Ana Velm", "person"),
    }


def test_what_the_desk_knows_wins() -> None:
    known = KnownActor(
        "Askar Tolegenov",
        ActorKind.PERSON,
        ("Askar Tulegenov",),
        (Role("Deputy Defence Minister", "Kazakhstan"),),
        "KZ",
    )
    one = Article("one", "Askar Tulegenov came.").actor("Askar Tulegenov", "person", "KG", (Role("general"),))
    two = Article("two", "Askar Tolegenov left.").actor("Askar Tolegenov")
    (entry,) = build_register([one.parsed(), two.parsed()], [known]).actors
    assert (entry.name, entry.country, entry.roles, entry.known) == ("Askar Tolegenov", "KZ", known.roles, True)
    assert entry.aliases == ("Askar Tulegenov",)


def test_find_knows_aliases_without_case_or_accents() -> None:
    parsed = Article("one", "Amélia Chissa spoke.").actor("Amélia Chissa").parsed()
    register = build_register([parsed], ())
    assert register.find("AMELIA CHISSA") == (register.actors[0].id,)
    assert register.find("nobody") == ()


def test_latest_roles_come_first_and_once() -> None:
    one = Article("one", "Ana Vale", "2024-01-01").actor("Ana Vale", "person", None, (Role("Mayor", "Ardal"),))
    two = Article("two", "Ana Vale", "2024-03-01").actor(
        "Ana Vale", "person", None, (Role("Governor", "Ardal"), Role("mayor", "Ardal"))
    )
    (entry,) = build_register([one.parsed(), two.parsed()], ()).actors
    assert [role.title for role in entry.roles] == ["Governor", "mayor"]


def test_spellings_of_one_name_are_one_entry() -> None:
    one = Article("one", "Kerim Veliyev spoke. Veliyev left.")
    one.actor("Kerim Veliyev", "person", "AZ", (Role("Deputy Minister"),), "Veliyev")
    two = Article("two", "Karim Valiyev left. Valiyev flew.").actor("Karim Valiyev", "person", None, (), "Valiyev")
    three = Article("three", "Karen Valiyev wrote.").actor("Karen Valiyev", "person", "AZ")
    four = Article("four", "Valiyev waved.").actor("Valiyev")
    register = build_register([each.parsed() for each in (one, two, four)], ())
    (entry,) = register.actors
    assert (entry.name, entry.aliases, entry.country) == ("Kerim Veliyev", ("Karim Valiyev",), "AZ")
    assert register.find("Kerim Veliyev") == register.find("Valiyev") == (entry.id,)
    assert len(build_register([each.parsed() for each in (one, two, three)], ()).actors) == 2


def test_a_doubt_is_told_once_and_only_of_listed_actors() -> None:
    one = Article("one", "Recep Tayyip Orlan spoke.").actor("Recep Tayyip Orlan")
    two = Article("two", "Tayyip Orlan left.").actor("Tayyip Orlan")
    register = build_register([one.parsed(), two.parsed()], ())
    ids = {actor.id for actor in register.actors}
    assert len(ids) == 2
    assert [(problem.code, problem.severity) for problem in report_doubts(register, ids)] == [("L104", "note")]
    assert report_doubts(register, set()) == []


def test_what_the_desk_knows_settles_a_doubt() -> None:
    one = Article("one", "Recep Tayyip Orlan spoke.").actor("Recep Tayyip Orlan")
    two = Article("two", "Tayyip Orlan left.").actor("Tayyip Orlan")
    register = build_register(
        [one.parsed(), two.parsed()], [KnownActor("Recep Tayyip Orlan", aliases=("Tayyip Orlan",))]
    )
    assert (len(register.actors), register.doubts) == (1, ())


WRITTEN = [
    # text, listed name, other names in the text, name in the tables
    ("The WHO warned.", "World Health Organization", ("WHO",), "WHO"),
    ("The World Health Organization (WHO) warned.", "World Health Organization", ("WHO",), "World Health Organization"),
    ("Taleban fighters left.", "Taliban", ("Taleban",), "Taleban"),
    ("The ICC met; the Hague court agreed.", "International Criminal Court", ("ICC", "Hague court"), "ICC"),
    ("The Water and Health committees met.", "Water committee", ("Water",), "Water committee"),
    ("Unesco warned.", "UNESCO", (), "UNESCO"),
]


@pytest.mark.parametrize(("text", "listed", "aliases", "expected"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_body_is_called_as_the_documents_call_it(
    text: str, listed: str, aliases: tuple[str, ...], expected: str
) -> None:
    parsed = Article("one", text).actor(listed, "organisation", None, (), *aliases).parsed()
    register = build_register([parsed], ())
    assert register.actors[0].name == expected
    assert register.find(listed) == register.find(expected) == (register.actors[0].id,)


def test_one_role_in_two_words_for_its_holder_is_one() -> None:
    bureau = "Federal Bureau of Investigation"
    documents = [
        Article(name, f"{holder} Director Ana Lund left.")
        .actor("Ana Lund", "person", None, (Role("Director", holder),))
        .actor(bureau, "organisation", None, (), "FBI")
        .parsed()
        for name, holder in (("one", "FBI"), ("two", bureau))
    ]
    (lund,) = [actor for actor in build_register(documents, ()).actors if actor.kind is ActorKind.PERSON]
    assert [role.of for role in lund.roles] == [bureau]

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Role
from briefkit.select.register import Register, build_register, report_doubts
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


def register_of(*articles: Article, known: tuple[KnownActor, ...] = ()) -> Register:
    return build_register([article.parsed() for article in articles], known)


def body(name: str, text: str, *aliases: str, country: str | None = None, called: str = "Port Board") -> Article:
    return Article(name, text).actor(called, "organisation", country, (), *aliases)


@pytest.mark.parametrize(
    ("name", "alias", "kind", "alone", "entries"),
    [
        # the surname of a full name, and nothing else of it
        ("Ana Maria Vale", "Vale", "person", "Vale", 1),
        ("Ana Maria Vale", "Ana", "person", "Ana", 2),
        ("Vale", "Vale", "person", "Vale", 1),
        # capitals for several words
        ("River Board", "RB", "organisation", "RB", 1),
        ("River Board", "Rb", "organisation", "Rb", 2),
        ("Riverboard", "RB", "organisation", "RB", 2),
    ],
)
def test_what_is_short_for_a_name_in_one_document_is_so_in_all(
    name: str, alias: str, kind: str, alone: str, entries: int
) -> None:
    one = Article("one", f"{name} ({alias}) came.").actor(name, kind, None, (), alias)
    two = Article("two", f"{alone} left.").actor(alone, kind)
    assert len(register_of(one, two).actors) == entries


@pytest.mark.parametrize(
    ("kind", "countries", "entries"),
    [
        ("organisation", ("GE", "KZ"), 2),
        ("group", ("GE", "KZ"), 2),
        ("person", ("GE", "KZ"), 1),
        ("place", ("GE", "KZ"), 1),
        ("organisation", ("GE", None), 1),
        ("organisation", ("GE", "KZ", None), 3),
    ],
)
def test_only_bodies_are_told_apart_by_their_countries(
    kind: str, countries: tuple[str | None, ...], entries: int
) -> None:
    articles = [
        Article(f"a{place}", "Port Watch spoke.").actor("Port Watch", kind, country)
        for place, country in enumerate(countries)
    ]
    assert len(register_of(*articles).actors) == entries


def test_what_the_desk_knows_is_found_under_a_name_that_a_document_uses_beside_its_own() -> None:
    board = body("one", "The Port Board (PB) met.", "PB")
    known = KnownActor("Harbour Authority", ActorKind.ORGANISATION, ("PB",))
    (entry,) = register_of(board, known=(known,)).actors
    assert (entry.name, entry.known, entry.aliases) == ("Harbour Authority", True, ("PB", "Port Board"))


@pytest.mark.parametrize(
    ("countries", "expected"),
    [(("GE",), "GE"), (("GE", "KZ", "KZ"), "KZ"), (("GE", "KZ"), "GE"), ((None, "KZ"), "KZ"), ((None,), None)],
)
def test_somebody_is_of_the_country_that_most_documents_give(
    countries: tuple[str | None, ...], expected: str | None
) -> None:
    articles = [
        Article(f"a{place}", "Ana Vale spoke.").actor("Ana Vale", "person", country)
        for place, country in enumerate(countries)
    ]
    (entry,) = register_of(*articles).actors
    assert entry.country == expected


def test_a_country_of_the_desk_goes_before_those_of_the_documents() -> None:
    article = Article("a", "Ana Vale spoke.").actor("Ana Vale", "person", "GE")
    for country, expected in (("KZ", "KZ"), (None, "GE")):
        (entry,) = register_of(article, known=(KnownActor("Ana Vale", country=country),)).actors
        assert entry.country == expected


def test_the_desk_says_of_which_country_both_spellings_are() -> None:
    one = Article("one", "Karim Valiyev spoke.").actor("Karim Valiyev", "person", "AZ")
    two = Article("two", "Kerim Veliyev left.").actor("Kerim Veliyev", "person", "AZ")
    assert len(register_of(one, two).actors) == 1
    assert len(register_of(one, two, known=(KnownActor("Kerim Veliyev", country="TR"),)).actors) == 2


def test_the_days_on_which_somebody_is_named() -> None:
    days = ("2024-02-16", "2024-02-14", None, "2024-02-18")
    articles = [Article(f"a{place}", "Ana Vale spoke.", each).actor("Ana Vale") for place, each in enumerate(days)]
    (entry,) = register_of(*articles).actors
    assert (entry.first_seen, entry.last_seen) == (dt.date(2024, 2, 14), dt.date(2024, 2, 18))
    (undated,) = register_of(articles[2]).actors
    assert (undated.first_seen, undated.last_seen) == (None, None)


def test_actors_are_in_order_of_their_mentions_and_names() -> None:
    article = Article("a", "Ana, Ben and Eva, and Eva again.").actor("Eva").actor("Ben").actor("Ana")
    twice = (article.find("Eva"), Span(article.text.rindex("Eva"), article.text.rindex("Eva") + 3))
    article.actors[0] = dataclasses.replace(article.actors[0], mentions=twice)
    assert [actor.name for actor in register_of(article).actors] == ["Eva", "Ana", "Ben"]


def test_a_name_that_several_bear_finds_the_most_mentioned_first() -> None:
    one = Article("a", "Ana Vale spoke. Ben Vale left. Ben Vale came.").actor("Ana Vale", "person", None, (), "Vale")
    one.actor("Ben Vale", "person", None, (), "Vale")
    ben = one.actors[1]
    second = one.text.rindex("Ben Vale")
    one.actors[1] = dataclasses.replace(
        ben, mentions=(*ben.mentions, Span(second, second + 8), Span(second, second + 9))
    )
    register = register_of(one)
    assert [register.entry(each).name for each in register.find("vale")] == ["Ben Vale", "Ana Vale"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        # the full name, however often the short one stands, the most frequent spelling, and of equals the longest
        (("Vale", "Vale", "Ana Vale"), "Ana Vale"),
        (("Kerim Veliyev", "Karim Valiyev", "Karim Valiyev"), "Karim Valiyev"),
        (("Kerim Veliyev", "Karim Valiyeff"), "Karim Valiyeff"),
    ],
)
def test_under_which_of_its_names_an_actor_is_listed(names: tuple[str, ...], expected: str) -> None:
    articles = [
        Article(f"a{place}", f"{name} spoke.").actor(name, "person", "AZ", (Role("Envoy", "Port Board"),), "Vale")
        for place, name in enumerate(names)
    ]
    (entry,) = register_of(*articles).actors
    assert entry.name == expected


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        # other names, the most frequent first, and no part of the name, even in another spelling
        (("PB", "Port"), ("PB",)),
        (("Board",), ()),
        (("PB", "Harbour Board"), ("Harbour Board", "PB")),
        (("Port Bord",), ("Port Bord",)),
    ],
)
def test_other_names_say_more_than_a_part_of_the_full_one(aliases: tuple[str, ...], expected: tuple[str, ...]) -> None:
    (entry,) = register_of(body("one", "The Port Board met.", *aliases)).actors
    assert entry.aliases == expected


@pytest.mark.parametrize(("listed", "doubts"), [({"Recep Tayyip Orlan"}, 1), ({"Tayyip Orlan"}, 1), ({"Ana Vale"}, 0)])
def test_a_doubt_is_told_of_either_name_that_is_listed(listed: set[str], doubts: int) -> None:
    names = ("Recep Tayyip Orlan", "Tayyip Orlan", "Ana Vale")
    register = register_of(*(Article(name, f"{name} spoke.").actor(name) for name in names))
    ids = {actor.id for actor in register.actors if actor.name in listed}
    assert len(report_doubts(register, ids)) == doubts


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        # a bare title goes where it is given with what it is held in
        ((Role("Mayor"), Role("mayor", "Ardal")), ["mayor, Ardal"]),
        ((Role("Mayor"), Role("Envoy", "Ardal")), ["Mayor, None", "Envoy, Ardal"]),
        ((Role("Mayor"), Role("mayor")), ["Mayor, None"]),
        ((Role("Mayor", "Ardal"), Role("Mayor", "Sena")), ["Mayor, Ardal", "Mayor, Sena"]),
    ],
)
def test_each_role_is_listed_once(roles: tuple[Role, ...], expected: list[str]) -> None:
    (entry,) = register_of(Article("a", "Ana Vale").actor("Ana Vale", "person", None, roles)).actors
    assert [f"{role.title}, {role.of}" for role in entry.roles] == expected

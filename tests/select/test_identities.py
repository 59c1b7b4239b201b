"""Names that are one person's, and names that look alike and are not."""

from __future__ import annotations

import dataclasses
import time

import pytest

from briefkit.model.facts import Actor, ActorKind, Role
from briefkit.select.identities import Identities, Person, find_identities


def person(name: str, country: str | None = None, title: str | None = None, of: str | None = None) -> Person:
    offices = {(kind, words) for kind, words in (("title", title), ("of", of)) if words}
    return Person(name, {country} if country else set(), offices, {f"document of {name}"})


def find(*persons: Person) -> Identities:
    return find_identities(persons)


SPELLINGS = [
    ("kerim veliyev", "karim valiyev"),
    ("rashid eliyev", "rashid aliyev"),
    ("oleh zelensky", "oleh zelenskyy"),
    ("oleh zelensky", "oleh zelenskiy"),
    ("mohammed al-tarni", "muhammad al tarni"),
    ("kim jong-tarn", "kim jong tarn"),
    ("kim jong-tarn", "kim jongtarn"),
    ("husayn hasanov", "hossein hasanov"),
]


FAR_SPELLINGS = [
    ("mohamed gaddafi", "mohammed qadhafi"),
    ("yuri orlanov", "iouri orlanoff"),
    ("boris tchaikovsky", "boris tschaikowski"),
    ("anton zhernov", "anton chernov"),
    ("samir karimov", "shamir karimov"),
    ("ali orlanov", "eli orlanov"),
]


@pytest.mark.parametrize(("one", "other"), FAR_SPELLINGS)
def test_spellings_further_apart_need_an_office(one: str, other: str) -> None:
    backed = find(person(one, "LY", "leader"), person(other, "LY", "leader"))
    assert backed == Identities({other: one}, ())
    bare = find(person(one, "LY"), person(other, "LY"))
    assert (bare.main, len(bare.doubts)) == ({}, 1)


@pytest.mark.parametrize(("one", "other"), [*SPELLINGS, *FAR_SPELLINGS, ("lena petrova", "lana petrova")])
def test_people_of_different_offices_stay_two(one: str, other: str) -> None:
    found = find(person(one, "RU", "judge"), person(other, "RU", "skater"))
    assert (found.main, len(found.doubts)) == ({}, 1)


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_joins_spellings_of_romanised_names(one: str, other: str) -> None:
    assert find(person(one), person(other)) == Identities({other: one}, ())


APART = [
    (person("karim valiyev", "AZ"), person("karen valiyev", "AZ")),
    (person("hassan aliyev", "AZ", "minister"), person("hussein aliyev", "AZ", "minister")),
    (person("karim valiyev", "AZ"), person("kerim veliyev", "TR")),
    (person("anna petrova", "RU"), person("anne petrova", "RU")),
    (person("john a. tarn", "GB"), person("john b. tarn", "GB")),
    (person("oleg orlanov"), person("olga orlanova")),
    (person("karim valiyev", "AZ"), person("karim aliyev", "AZ")),
    (person("j. smith", "GB"), person("john smyth", "GB")),
    (person("r. r. orlan", "TR"), person("recep tayyip orlan", "TR")),
    (person("t. r. orlan", "TR"), person("recep tayyip orlan", "TR")),
    (person("karim", "AZ"), person("kerim", "AZ")),
]


@pytest.mark.parametrize(("one", "other"), APART, ids=[f"{one.name}, {other.name}" for one, other in APART])
def test_keeps_apart_what_no_spelling_confuses(one: Person, other: Person) -> None:
    assert find(one, other) == Identities({}, ())


FORMS = [
    ("r. t. orlan", "recep tayyip orlan"),
    ("r. orlan", "recep tayyip orlan"),
    ("tayyip orlan", "recep tayyip orlan"),
    ("recep orlan", "recep tayyip orlan"),
    ("volodymyr tarnenko", "vladimir tarnenko"),
    ("jin tarn", "tarn jin"),
]


@pytest.mark.parametrize(("form", "full"), FORMS)
def test_joins_other_forms_of_a_name_only_with_a_reason(form: str, full: str) -> None:
    for reason in ({"title": "envoy", "country": "TR"}, {"of": "port board"}):
        backed = find(person(full, **reason), person(form, **reason))
        assert (set(backed.main) | set(backed.main.values()), backed.doubts) == ({form, full}, ())
    for chance in ({"country": "TR"}, {"title": "envoy"}):
        found = find(person(full, **chance), person(form, **chance))
        assert (found.main, len(found.doubts)) == ({}, 1)
    bare = find(person(full), person(form))
    assert (bare.main, [set(pair) for pair in bare.doubts]) == ({}, [{form, full}])
    assert find(person(full, "TR"), person(form, "GR")) == Identities({}, ())


def test_english_names_that_sound_alike_need_a_title_and_its_place() -> None:
    assert find(person("alan tarn", "GB"), person("ellen tarn", "GB")).doubts == (("alan tarn", "ellen tarn"),)
    erik, eric = person("erik tarn", None, "mayor", "leeds"), person("eric tarn", None, "mayor", "leeds")
    assert find(erik, eric).main == {"eric tarn": "erik tarn"}


def test_an_initial_that_fits_two_people_is_doubted() -> None:
    names = [person(name, "GB") for name in ("john tarn", "james tarn", "j. tarn")]
    assert find(*names) == Identities({}, (("j. tarn", "john tarn"), ("j. tarn", "james tarn")))


def test_two_people_of_one_document_stay_two() -> None:
    one, other = person("karim valiyev", "AZ"), person("kerim veliyev", "AZ")
    other.documents = one.documents
    assert find(one, other) == Identities({}, ())


def test_a_full_alias_in_one_document_is_known_in_all() -> None:
    william = person("william tarn")
    william.aliases = {"bill tarn"}
    assert find(person("bill tarn"), william).main == {"bill tarn": "william tarn"}


def test_a_name_that_the_desk_knows_stays_on_top_and_two_such_apart() -> None:
    known = Person("kerim veliyev", known="kerim veliyev")
    assert find(person("karim valiyev"), known).main == {"karim valiyev": "kerim veliyev"}
    assert find(Person("karim valiyev", known="karim valiyev"), known) == Identities({}, ())


def test_what_a_document_says_of_somebody_is_taken_in() -> None:
    roles = (Role("Chair", "FBA"), Role("Envoy"), Role("Head", "Port Board"))
    ana = Actor("a-1", "Ana Vale", ActorKind.PERSON, "MZ", ("Anna Vale", "Vale"), roles)
    found = Person("ana vale", countries={"AO"}, documents={"a"})
    found.add(ana, "b", {"fba": "flood board of arland"})
    assert found == Person(
        "ana vale",
        {"AO", "MZ"},
        {
            ("title", "chair"),
            ("of", "flood board of arland"),
            ("title", "envoy"),
            ("title", "head"),
            ("of", "port board"),
        },
        {"a", "b"},
        {"anna vale"},
    )
    bare = Person("ana vale")
    bare.add(dataclasses.replace(ana, country=None, aliases=(), roles=()), "c", {})
    assert bare == Person("ana vale", documents={"c"})


@pytest.mark.parametrize(
    ("own", "others", "known"), [(None, "x", "x"), ("x", None, "x"), ("x", "y", "x"), (None, None, None)]
)
def test_who_takes_in_another_keeps_what_the_desk_knows(own: str | None, others: str | None, known: str | None) -> None:
    one, other = Person("one", known=own), Person("other", {"MZ"}, {("of", "port")}, {"a"}, known=others)
    one.absorb(other)
    assert one == Person("one", {"MZ"}, {("of", "port")}, {"a"}, known=known)


@pytest.mark.parametrize("shared", ["documents", "countries", "known"])
def test_what_is_known_of_one_spelling_is_known_of_the_person(shared: str) -> None:
    first, second, third = (
        Person(name, documents={name}) for name in ("karim valiyev", "kerim veliyev", "karim veliyev")
    )
    first.offices = second.offices = third.offices = {("title", "envoy"), ("of", "port board")}
    assert len(find(first, second, third).main) == 2
    if shared == "documents":
        third.documents = second.documents
    elif shared == "countries":
        second.countries, third.countries = {"AZ"}, {"TR"}
    else:
        second.known, third.known = "kerim veliyev", "karim veliyev"
    main = find(first, second, third).main
    assert set(main) | set(main.values()) == {"karim valiyev", "kerim veliyev"}


@pytest.mark.parametrize(
    ("bearers", "country", "joined"),
    [(("william tarn",), "GB", True), (("william tarn", "walter tarn"), "GB", False), (("william tarn",), "US", False)],
    ids=["one", "two", "of another country"],
)
def test_an_alias_is_known_in_all_if_it_is_one_person_s(bearers: tuple[str, ...], country: str, joined: bool) -> None:
    people = [person(name, "GB") for name in bearers]
    for each in people:
        each.aliases = {"bob tarn", "nobody else"}
    found = find(person("bob tarn", country), *people)
    assert found.main == ({"bob tarn": "william tarn"} if joined else {})


@pytest.mark.parametrize(("others", "doubted"), [(11, 11), (12, 0)])
def test_a_form_that_fits_more_than_a_dozen_tells_nobody_apart(others: int, doubted: int) -> None:
    given = (
        "john",
        "james",
        "jack",
        "jerome",
        "jill",
        "jupiter",
        "jarvis",
        "jude",
        "jolyon",
        "jasper",
        "jethro",
        "jinx",
    )
    found = find(person("j. tarn"), *(person(f"{name} tarn") for name in given[:others]))
    assert sum("j. tarn" in pair for pair in found.doubts) == doubted


def test_no_more_than_a_dozen_spellings_are_compared() -> None:
    letters = "karimvaliyevtarnov"
    names = [f"{letters[:at]} {letters[at:]}" for at in range(2, 15)]
    office = {("title", "envoy"), ("of", "port board")}
    found = find(*(Person(name, {"AZ"}, set(office), {name}) for name in names))
    assert list(found.main) == names[1:12]


def test_ten_thousand_names_take_seconds() -> None:
    letters = "abcdefghijklmnopqrst"
    names = [
        person(f"{one}{two}r {three}an {four}orlan", "GB")
        for one in letters for two in "aeiou" for three in letters for four in "bdkmt"
    ]  # fmt: skip
    started = time.process_time()
    find_identities([*names, person("ou" * 20_000 + " orlan", "GB")])
    assert len(names) == 10_000
    assert time.process_time() - started < 10


def test_a_doubt_that_another_name_settles_is_none() -> None:
    names = [
        person("recep tayyip orlan", of="port board"), person("tayyip orlan", of="port board"),
        person("recep orlan", of="port board"), person("r. orlan"),
    ]  # fmt: skip
    found = find(*names)
    assert set(found.main) == {"tayyip orlan", "recep orlan"}
    assert found.doubts == (("r. orlan", "recep tayyip orlan"),)

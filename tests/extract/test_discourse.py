"""Who has been mentioned up to a point, how salient each is, and which body and which country a text is about."""

from __future__ import annotations

import re

import pytest

from briefkit.extract.descriptions import read_descriptions
from briefkit.extract.discourse import Discourse, suits
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Role
from briefkit.model.paragraphs import split_paragraphs

PEOPLE = ("Ann Lund", "Tom Berg", "Kim Orm")


def read(**named: tuple[ActorKind, str | None, int]) -> tuple[Discourse, dict[str, Actor]]:
    """Actors by name: what each is, its country and how often the text names it."""
    actors, at = {}, 0
    for name, (kind, country, times) in named.items():
        written = name.replace("_", " ")
        actors[name] = Actor(
            name, written, kind, country, mentions=tuple(Span(at + n, at + n + 1) for n in range(times))
        )
        at += times
    whole = Span(0, at)
    return Discourse("x" * at, (whole,), tuple(actors.values())), actors


@pytest.mark.parametrize(
    ("orvik", "tarn", "expected"),
    [
        (3, 0, "Orvik Mills"),
        (2, 0, None),
        (4, 2, "Orvik Mills"),
        (4, 3, None),
        (2, 5, "Tarn Mills"),
        (3, 3, None),
        (0, 0, None),
    ],
)
def test_the_company_that_a_text_is_about(orvik: int, tarn: int, expected: str | None) -> None:
    body = ActorKind.ORGANISATION
    discourse, _ = read(Orvik_Mills=(body, None, orvik), Tarn_Mills=(body, None, tarn))
    found = discourse.find_main_body("company")
    assert (found and found.name) == expected


@pytest.mark.parametrize("noun", ["mayor", "woman", "gravel", "ministry"])
def test_no_body_is_meant_by_the_word_for_a_person_or_a_thing(noun: str) -> None:
    discourse, _ = read(Orvik_Ministry=(ActorKind.ORGANISATION, None, 9), Ann_Lund=(ActorKind.PERSON, None, 9))
    assert discourse.find_main_body(noun) is None


@pytest.mark.parametrize(
    ("town", "person", "expected"),
    [(1, 0, False), (2, 0, True), (3, 0, True), (1, 9, False)],
)
def test_a_body_is_of_the_country_that_is_named_most(town: int, person: int, expected: bool) -> None:
    discourse, actors = read(
        Orvik_Council=(ActorKind.ORGANISATION, "NO", 1),
        Oslo=(ActorKind.PLACE, "NO", town),
        Ada_Lund=(ActorKind.PERSON, "NO", person),
        Chad=(ActorKind.COUNTRY, "TD", 3),
    )
    assert discourse.is_of_main_country(actors["Orvik_Council"]) is expected
    assert discourse.is_of_main_country(actors["Chad"]) is (town < 3)


def test_where_no_country_is_named_every_body_is_of_the_main_country() -> None:
    discourse, actors = read(Orvik_Council=(ActorKind.ORGANISATION, None, 1))
    assert discourse.is_of_main_country(actors["Orvik_Council"])


@pytest.mark.parametrize(("references", "expected"), [(0, None), (1, "Chad")])
def test_a_country_is_what_a_text_is_about_by_names_and_references(references: int, expected: str | None) -> None:
    spans = tuple(Span(at, at + 1) for at in range(4))
    chad = Actor("Chad", "Chad", ActorKind.COUNTRY, "TD", mentions=spans[:2], references=spans[2 : 2 + references])
    found = Discourse("x" * 9, (Span(0, 9),), (chad,)).find_main_country()
    assert (found and found.name) == expected


def open_text(text: str, hidden: str = "") -> tuple[Discourse, dict[str, Actor]]:
    """The people whom a text names, all of them in full; what the hidden spans hold does not count."""
    actors = {
        name: Actor(name, name, ActorKind.PERSON, mentions=tuple(Span(*m.span()) for m in re.finditer(name, text)))
        for name in PEOPLE
    }
    spans = [Span(*match.span()) for match in re.finditer(hidden, text)] if hidden else []
    return Discourse(text, split_sentences(text, split_paragraphs(text)), list(actors.values()), spans), actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # subjects rank before others, and near names before far ones
        ("Tom Berg met Kim Orm", {"Tom Berg": 1.5, "Kim Orm": 1.0}),
        ("Tom Berg and Kim Orm met Ann Lund", {"Kim Orm": 1.5, "Tom Berg": 1.5, "Ann Lund": 1.0}),
        ("Kim Orm and Ann Lund met Tom Berg", {"Ann Lund": 1.5, "Kim Orm": 1.5, "Tom Berg": 1.0}),
        ("Tom Berg, Kim Orm and Ann Lund met", {"Kim Orm": 1.5, "Tom Berg": 1.5, "Ann Lund": 1.0}),
        ("Tom Berg came. Kim Orm left", {"Kim Orm": 1.5, "Tom Berg": 0.975}),
        ("Tom Berg came.\n\nKim Orm left", {"Kim Orm": 1.5, "Tom Berg": 0.75}),
        ("Tom Berg met Ann Lund. It rained", {"Tom Berg": 0.975, "Ann Lund": 0.5}),
        ("Tom Berg came. It rained. Kim Orm met Tom Berg", {"Kim Orm": 1.5, "Tom Berg": 1.0}),
        # whoever is named only for a boat, a mother, an aide or a letter ranks lower
        ("Tom Berg's boat sank", {"Tom Berg": 0.75}),
        ("Tom Berg's mother, Ann Lund, met Kim Orm", {"Ann Lund": 1.5, "Kim Orm": 1.0, "Tom Berg": 0.75}),
        ("Tom Berg's dog bit Ann Lund near Kim Orm", {"Ann Lund": 1.0, "Kim Orm": 1.0, "Tom Berg": 0.75}),
        ("A letter to Tom Berg reached Ann Lund", {"Ann Lund": 1.0, "Tom Berg": 0.9}),
        ("It came to Orvel. Tom Berg left", {"Tom Berg": 1.5}),
        ("A Tom Berg aide met Ann Lund", {"Ann Lund": 1.0, "Tom Berg": 0.45}),
        ("Asked about Tom Berg, Ann Lund left", {"Ann Lund": 0.45, "Tom Berg": 0.27}),
        # a question further back than two lines is forgotten
        (f"Asked in the {'old ' * 18}port by Tom Berg, Ann Lund left", {"Ann Lund": 1.5, "Tom Berg": 0.9}),
    ],
)
def test_how_salient_everybody_is_at_the_end_of_a_text(text: str, expected: dict[str, float]) -> None:
    discourse, _ = open_text(text)
    ranked = discourse.rank_candidates(len(text))
    assert [entry.actor.name for entry in ranked if entry.actor] == list(expected)
    assert [entry.score for entry in ranked] == pytest.approx(list(expected.values()))


@pytest.mark.parametrize(("sentences", "expected"), [(11, ["Tom Berg"]), (12, [])])
def test_a_name_and_a_speaker_count_for_twelve_sentences(sentences: int, expected: list[str]) -> None:
    text = "Tom Berg came. " + "The gates were shut. " * sentences + "Then"
    discourse, _ = open_text(text)
    assert [entry.actor.name for entry in discourse.rank_candidates(len(text)) if entry.actor] == expected
    discourse, actors = open_text(text.replace("Tom Berg", "The clerk"))
    discourse.note_speaker(5, actors["Tom Berg"])
    assert [entry.actor.name for entry in discourse.rank_candidates(len(text)) if entry.actor] == expected


@pytest.mark.parametrize(("others", "expected"), [(39, {"Tom Berg", "Kim Orm"}), (40, {"Kim Orm"})])
def test_the_last_forty_names_count(others: int, expected: set[str]) -> None:
    text = "Tom Berg met " + "Kim Orm, " * others
    discourse, _ = open_text(text)
    assert {entry.actor.name for entry in discourse.rank_candidates(len(text)) if entry.actor} == expected


def test_the_last_three_speakers_count_and_the_last_the_most() -> None:
    text = "Ann Lund of Orvel is not liked by the others who are with the three"
    discourse, actors = open_text(text)
    strangers = {name: Actor(name, name, ActorKind.PERSON) for name in ("Ole Vik", "Ida Holm")}
    discourse = Discourse(text, [Span(0, len(text))], [*actors.values(), *strangers.values()])
    for at, actor in enumerate([actors["Tom Berg"], strangers["Ole Vik"], None, strangers["Ida Holm"]]):
        discourse.note_speaker(20 + at, actor)
    ranked = discourse.rank_candidates(len(text))
    assert [(entry.actor and entry.actor.name, entry.is_subject) for entry in ranked] == [
        ("Ida Holm", True),
        ("Ann Lund", False),
        (None, True),
        ("Ole Vik", True),
    ]
    assert [entry.score for entry in ranked] == pytest.approx([2.2, 1.5, 1.1, 2.2 / 3])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Berg left", True),
        ("Tom Berg also waited", True),
        ("Tom Berg of Orvel", False),
        ("Tom Berg", False),
    ],
)
def test_who_acts_is_a_subject(text: str, expected: bool) -> None:
    discourse, _ = open_text(text)
    assert [entry.is_subject for entry in discourse.rank_candidates(len(text))] == [expected]


def test_what_stands_in_quotation_marks_names_nobody() -> None:
    text = "Tom Berg said: \u201cKim Orm left.\u201d So did \u201cAnn Lund\u201d"
    discourse, _ = open_text(text, "\u201c[^\u201d]*\u201d")
    assert [entry.actor.name for entry in discourse.rank_candidates(len(text)) if entry.actor] == ["Tom Berg"]


@pytest.mark.parametrize(
    ("text", "f", "m"),
    [
        ("His sister left. Then", 0.75, 0),
        ("His sister left. It rained. Then", 0.5, 0),
        ("His sister left. It rained. It poured. Then", 0, 0),
        ("But a neighbour left. Then", 0.75, 0.75),
        ("The mayor\u2019s old friend left. Then", 0.75, 0.75),
        ("A tired old spokesman left. Then", 0, 0.75),
        ("A tall, tired, old spokesman left. Then", 0, 0.75),
        ("A very tall, tired, old spokesman left. Then", 0, 0),
        ("An Orvel Council spokesman left. Then", 0, 0.75),
        ("A boat left. Then", 0, 0),
        ("A man was hurt. Then", 0, 0),
        ("A father of two, he likes tea. Then", 0, 0),
        ("Ann Lund left. Then", 0, 0),
    ],
)
def test_somebody_without_a_name_of_whom_a_sentence_tells(text: str, f: float, m: float) -> None:
    discourse, _ = open_text(text)
    assert [discourse.find_unnamed(len(text), gender) for gender in "fm"] == [f, m]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Berg met Kim Orm, 31, in Orvel.", "Kim Orm"),
        ("Tom Berg, 31, met Kim Orm, 31.", None),
        ("Tom Berg, 31, is well. Tom Berg, 31, left.", "Tom Berg"),
        ("Tom Berg, 32, left.", None),
    ],
)
def test_the_only_one_of_an_age(text: str, expected: str | None) -> None:
    found = open_text(text)[0].find_aged("31")
    assert (found and found.name) == expected


def test_no_body_has_an_age() -> None:
    mill = Actor("mill", "Orvel Mill", ActorKind.ORGANISATION, mentions=(Span(0, 10),))
    assert Discourse("Orvel Mill, 31, burnt.", [Span(0, 22)], [mill]).find_aged("31") is None


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ({"Ann Lund": Role("trade envoy", "Karvia")}, "Ann Lund"),
        ({"Ann Lund": Role("envoy", "the Karvian Republic")}, "Ann Lund"),
        ({"Ann Lund": Role("envoy", "Tarnia")}, None),
        ({"Ann Lund": Role("envoy")}, None),
        ({"Ann Lund": Role("envoy", "Karvia", former=True)}, None),
        ({"Ann Lund": Role("envoy porter", "Karvia")}, None),
        ({"Ann Lund": Role("envoy", "Karvia"), "Tom Berg": Role("peace envoy", "Karvia")}, None),
        ({"Ann Lund": Role("envoy", "Karvia"), "Tom Berg": Role("envoy", "Tarnia")}, "Ann Lund"),
    ],
)
def test_the_only_holder_of_an_office(roles: dict[str, Role], expected: str | None) -> None:
    actors = [Actor(name, name, ActorKind.PERSON, roles=(role,)) for name, role in roles.items()]
    karvia = Actor("karvia", "Karvia", ActorKind.COUNTRY, aliases=("the Karvian Republic",))
    found = Discourse("", [], [*actors, karvia]).find_holder("envoy", karvia)
    assert (found and found.name) == expected


@pytest.mark.parametrize(
    ("noun", "person", "body"),
    [
        ("mayor", "Ann Lund", None),
        ("police", None, "Mayor Police"),
        ("woman", None, None),
        ("company", None, None),
        ("minister", None, None),
        ("gravel", None, None),
    ],
)
def test_the_only_one_with_a_title_or_a_noun_in_the_name(noun: str, person: str | None, body: str | None) -> None:
    actors = [
        Actor("lund", "Ann Lund", ActorKind.PERSON, roles=(Role("mayor"), Role("woman of the year"))),
        Actor("berg", "Tom Berg", ActorKind.PERSON, roles=(Role("minister"),)),
        Actor("orm", "Kim Orm", ActorKind.PERSON, roles=(Role("minister"),)),
        Actor("police", "Mayor Police", ActorKind.ORGANISATION),
        Actor("company", "Gravel Company", ActorKind.ORGANISATION),
    ]
    discourse = Discourse("", [], actors)
    found = discourse.find_titled(noun), discourse.find_body(noun)
    assert tuple(each and each.name for each in found) == (person, body)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Mr. Kim Orm left.", "", "m"),
        ("Mrs. Kim Orm left.", "", "f"),
        ("Kim Orm left. Mrs. Kim Orm came.", "", "f"),
        ("Mrs. Lund, the sister of Kim Orm, left.", "", None),
        ("Kim Orm left.", "former spokeswoman", "f"),
        ("Kim Orm left.", "mayor", None),
        ("Mr. Kim Orm left.", "spokeswoman", "m"),
    ],
)
def test_what_tells_a_gender(text: str, title: str, expected: str | None) -> None:
    spans = tuple(Span(*match.span()) for match in re.finditer("Kim Orm", text))
    actor = Actor("orm", "Kim Orm", ActorKind.PERSON, roles=(Role(title),), mentions=spans)
    assert Discourse(text, [Span(0, len(text))], [actor]).gender(actor) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Anna Lund", "f"), ("Peter Vik", "m"), ("Anna", None), ("Lund Mills", None)]
)
def test_a_given_name_tells_a_gender_beside_a_surname(name: str, expected: str | None) -> None:
    actor = Actor("x", name, ActorKind.ORGANISATION if "Mills" in name else ActorKind.PERSON)
    assert Discourse("", [], [actor]).gender(actor) == expected


@pytest.mark.parametrize(
    ("noun", "name", "title", "expected"),
    [
        ("minister", "Kim Orm", "Trade Minister", True),
        ("minister", "Kim Orm", "mayor", False),
        ("woman", "Kim Orm", "", True),
        ("woman", "Peter Vik", "", False),
        ("woman", "Anna Lund", "", True),
        # whoever holds an office is an official and no singer; a paramedic is no singer either
        ("official", "Kim Orm", "mayor", True),
        ("official", "Kim Orm", "singer", False),
        ("singer", "Kim Orm", "mayor", False),
        ("singer", "Kim Orm", "paramedic", False),
        ("singer", "Kim Orm", "actor", True),
        ("singer", "Kim Orm", "", True),
        ("company", "Kim Orm", "", False),
        ("company", "Orvel Mills", "", True),
        ("company", "Orvel Council", "", False),
        ("agency", "Orvel News", "", True),
        ("agency", "ORN", "", True),
        ("agency", "Orvel Mills", "", False),
        ("council", "ORN", "", False),
        ("council", "Orvel Council", "", True),
    ],
)
def test_whom_a_noun_suits(noun: str, name: str, title: str, expected: bool) -> None:
    person = name in ("Kim Orm", "Peter Vik", "Anna Lund")
    kind = ActorKind.PERSON if person else ActorKind.ORGANISATION
    actor = Actor("x", name, kind, roles=(Role(title),) if title else ())
    assert suits(read_descriptions()[noun], actor, Discourse("", [], [actor])) is expected


def test_the_word_before_a_name_is_a_title() -> None:
    text = "Sgt. Kim Orm left. Dr. Kim Orm came. So did Kim Orm. Prof. Kim Orm slept."
    spans = tuple(Span(*match.span()) for match in re.finditer("Kim Orm", text))
    actor = Actor("orm", "Kim Orm", ActorKind.PERSON, roles=(Role("Trade Minister"),), mentions=spans)
    assert Discourse(text, [Span(0, len(text))], [actor]).titles(actor) == {"sgt", "dr", "did", "trade", "minister"}

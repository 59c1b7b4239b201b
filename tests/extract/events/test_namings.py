from __future__ import annotations

import pytest
from tests.extract.events.cast import make_cast
from tests.extract.events.sight import see

from briefkit.extract.events.namings import Namings, is_covered, is_region
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind


def names(text: str) -> list[str]:
    sentence = read_tokens(text, Span(0, len(text)))
    listed = Namings(text, make_cast(text), ()).list_names(sentence)
    return [f"{sentence.written(it.first, it.end)}: {'of ' * it.is_adjective}{it.kind.value}" for it in listed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vale left Orvel.", ["Ana Vale: person or thing", "Orvel: town or region"]),
        ("Karvia warned the Tern Union.", ["Karvia: country", "Tern Union: organisation"]),
        # adjectives of countries are known, so that they are no names of somebody
        ("Karvian troops left.", ["Karvian: of country"]),
        # a part of another word names nobody
        ("The pro-Karvia camp bought Orvel-made rifles.", []),
        ("Nobody left.", []),
    ],
)
def test_names_given_to_the_grammar(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("Ana Vale left.", "Ana", "Ana Vale"),
        ("Ana Vale left.", "Vale", "Ana Vale"),
        ("Ana Vale left.", "left", None),
        ("Karvian troops left.", "Karvian", "Karvia"),
    ],
)
def test_who_a_word_names(text: str, word: str, actor: str | None) -> None:
    seen = see(text, make_cast(text))
    reading = seen.grammar.reading
    naming = seen.namings.find(reading, reading.sentence.words.index(word))
    assert (naming.actor.id if naming else None) == actor


@pytest.mark.parametrize(("start", "end", "covered"), [(2, 4, True), (2, 6, False), (0, 1, False), (8, 9, True)])
def test_what_stands_in_quotation_marks(start: int, end: int, covered: bool) -> None:
    assert is_covered([Span(1, 5), Span(7, 9)], Span(start, end)) is covered


def spot(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        # of two that overlap, the one that begins last, as far as it reaches
        ("The Bank of Karvia left.", "Bank", "Bank"),
        ("The Bank of Karvia left.", "Karvia", "Karvia"),
        ("The Karvia Bank left.", "Karvia", "Bank"),
        ("The Karvia Bank left.", "Bank", "Bank"),
        ("The Karvia Bank left.", "left", None),
        ("The Karvia Bank left.", "The", None),
    ],
)
def test_names_within_names(text: str, word: str, actor: str | None) -> None:
    bank = "Bank of Karvia" if "of" in text else "Karvia Bank"
    actors = [
        Actor("Bank", bank, ActorKind.ORGANISATION, mentions=(spot(text, bank),)),
        Actor("Karvia", "Karvia", ActorKind.COUNTRY, mentions=(spot(text, "Karvia"),)),
    ]
    seen = see(text, actors)
    reading = seen.grammar.reading
    naming = seen.namings.find(reading, reading.sentence.words.index(word))
    assert (naming.actor.id if naming else None) == actor
    assert len(seen.namings.list_names(reading.sentence)) == 1
    assert list(seen.namings.list_within(reading, 1, 1)) == []


@pytest.mark.parametrize(("at", "found"), [(199, "Long"), (200, None)])
def test_names_are_looked_for_two_hundred_characters_back(at: int, found: str | None) -> None:
    text = ("b c " * 100)[: at - 1] + " end"
    seen = see(text, [Actor("Long", "Long", ActorKind.ORGANISATION, mentions=(Span(0, len(text)),))])
    reading = seen.grammar.reading
    naming = seen.namings.find(reading, len(reading.sentence.words) - 1)
    assert (naming.actor.id if naming else None) == found


KARVIA = Actor("Karvia", "Karvia", ActorKind.COUNTRY, "KV")


@pytest.mark.parametrize(
    ("actor", "country"),
    [
        (KARVIA, "Karvia"),
        (Actor("Ternists", "Ternists", ActorKind.GROUP, "KV"), "Karvia"),
        (Actor("Ternists", "Ternists", ActorKind.GROUP, "BD"), None),
        (Actor("Ternists", "Ternists", ActorKind.GROUP), None),
        (Actor("Ana Vale", "Ana Vale", ActorKind.PERSON, "KV"), None),
    ],
)
def test_the_country_of_a_people(actor: Actor, country: str | None) -> None:
    orvel = Actor("Orvel", "Orvel", ActorKind.PLACE, "KV")
    found = Namings("", (orvel, KARVIA, orvel), ()).country_of(actor)
    assert (found.id if found else None) == country


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # a government is named itself, and its country is not
        ("The Karvian government left.", ["Karvian government"]),
        ("The Karvian troops left.", ["Karvia"]),
        ("Karvian-made rifles sold.", []),
        ("The pro‑Karvian camp left.", []),
    ],
)
def test_governments_and_hyphens(text: str, named: list[str]) -> None:
    actors = [Actor("Karvia", "Karvia", ActorKind.COUNTRY, "KV", references=(spot(text, "Karvian"),))]
    if "government" in text:
        words = "Karvian government"
        actors.append(Actor(words, words, ActorKind.ORGANISATION, "KV", mentions=(spot(text, words),)))
    assert [each.actor.id for each in Namings(text, actors, ()).list_span(Span(0, len(text)))] == named


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("They left northern Karvia.", True),
        ("Southern Karvia voted.", False),
        ("They left Karvia.", False),
        ("Karvia left the northern Tern Union.", False),
        ("They left northern Karvian towns.", False),
        ("They left northern Orvel.", False),
        ("Karvia is northern", False),
    ],
)
def test_regions(text: str, region: bool) -> None:
    seen = see(text, make_cast(text))
    naming = seen.namings.list_sentence(seen.sentence)[0]
    assert is_region(seen.grammar.reading, naming) is region

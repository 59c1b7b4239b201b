"""What is known of names beforehand."""

from __future__ import annotations

import pytest

from briefkit.extract.names.gazetteer import is_common_word, load_gazetteer
from briefkit.model.facts import ActorKind


@pytest.mark.parametrize(
    ("words", "length", "name", "kind", "country"),
    [
        ("Turkey said", 1, "Turkey", ActorKind.COUNTRY, "TR"),
        ("Türkiye said", 1, "Turkey", ActorKind.COUNTRY, "TR"),
        ("Turkish troops", 1, "Turkey", None, "TR"),
        ("Turks said", 1, "Turks", ActorKind.GROUP, "TR"),
        ("Frenchmen said", 1, "Frenchmen", ActorKind.GROUP, "FR"),
        ("Frenchwomen said", 1, "Frenchwomen", ActorKind.GROUP, "FR"),
        ("Spaniards said", 1, "Spaniards", ActorKind.GROUP, "ES"),
        ("Bosnia and Herzegovina said", 3, "Bosnia and Herzegovina", ActorKind.COUNTRY, "BA"),
        ("New York City fell", 3, "New York City", ActorKind.PLACE, "US"),
        ("Georgia said", 1, "Georgia", ActorKind.COUNTRY, "GE"),
        ("Netherlands won", 1, "Netherlands", ActorKind.COUNTRY, "NL"),
        ("Kosovo won", 1, "Kosovo", ActorKind.COUNTRY, "XK"),
        ("Nagorno-Karabakh fell", 1, "Nagorno-Karabakh", ActorKind.PLACE, "AZ"),
        ("EU leaders", 1, "European Union", ActorKind.ORGANISATION, None),
    ],
)
def test_matches_the_longest_name(
    words: str, length: int, name: str, kind: ActorKind | None, country: str | None
) -> None:
    found = load_gazetteer().match(words.split(), 0)
    assert found is not None
    assert (found[0], found[1].name, found[1].kind, found[1].country) == (length, name, kind, country)


@pytest.mark.parametrize(("name", "doubtful"), [("Baku", False), ("Reading", True), ("Nice", True), ("London", False)])
def test_some_cities_are_doubtful(name: str, doubtful: bool) -> None:
    assert load_gazetteer().entries[name].doubtful is doubtful


def test_every_country_has_a_code_of_two_letters() -> None:
    codes = {entry.country for entry in load_gazetteer().entries.values() if entry.kind is ActorKind.COUNTRY}
    assert len(codes) > 240
    assert all(code and len(code) == 2 and code.isupper() for code in codes)


@pytest.mark.parametrize(("word", "common"), [("rescuers", True), ("agreed", True), ("baku", False), ("cities", True)])
def test_common_words(word: str, common: bool) -> None:
    assert is_common_word(word) is common


@pytest.mark.parametrize(
    ("name", "country", "others"),
    [("Gaza", "PS", ("MZ",)), ("Tripoli", "LY", ("LB",)), ("Georgia", "GE", ("US",)), ("Baku", "AZ", ())],
)
def test_some_names_are_places_in_several_countries(name: str, country: str, others: tuple[str, ...]) -> None:
    entry = load_gazetteer().entries[name]
    assert (entry.country, entry.others) == (country, others)

"""Which body a text is about, and of which country it speaks most."""

from __future__ import annotations

import pytest

from briefkit.extract.discourse import Discourse
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind


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


@pytest.mark.parametrize("noun", ["mayor", "gravel", "ministry"])
def test_no_body_is_meant_by_the_word_for_a_person_or_a_thing(noun: str) -> None:
    discourse, _ = read(Orvik_Council=(ActorKind.ORGANISATION, None, 9))
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

from __future__ import annotations

import pytest
from tests.extract.events.cast import make_cast
from tests.extract.events.sight import see

from briefkit.extract.events.namings import Namings, is_covered
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span


def names(text: str) -> list[str]:
    sentence = read_tokens(text, Span(0, len(text)))
    listed = Namings(text, make_cast(text), ()).list_names(sentence)
    return [f"{sentence.written(it.first, it.end)}: {'of ' * it.is_adjective}{it.kind.value}" for it in listed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vale left Orvel.", ["Ana Vale: person or body", "Orvel: town or region"]),
        ("Karvia warned the Tern Union.", ["Karvia: country", "Tern Union: person or body"]),
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

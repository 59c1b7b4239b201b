"""Which organisation "the ministry" and "its" stand for."""

from __future__ import annotations

import pytest

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

CASTS = {
    name: Cast(name, kind)
    for name, kind in (
        ("Health Ministry", ActorKind.ORGANISATION),
        ("Trade Ministry", ActorKind.ORGANISATION),
        ("Corvid Commission", ActorKind.ORGANISATION),
        ("House Trade Committee", ActorKind.ORGANISATION),
        ("House of Commons", ActorKind.ORGANISATION),
        ("House", ActorKind.ORGANISATION),
        ("Chad", ActorKind.COUNTRY),
    )
}


def read(text: str) -> tuple[Sentence, dict[int, tuple[int, Cast]]]:
    """A sentence, and the names that it has of the cast by their first words."""
    sentence, begins = read_tokens(text, Span(0, len(text))), {}
    for name, cast in sorted(CASTS.items()):
        words = name.split()
        for at in range(len(sentence.words)):
            if sentence.words[at : at + len(words)] == words:
                begins[at] = (at + len(words), cast)
    return sentence, begins


def known(text: str) -> Antecedents:
    antecedents = Antecedents()
    for each in text.split(". "):
        antecedents.pass_sentence(*read(each))
    return antecedents


@pytest.mark.parametrize(
    ("before", "noun", "expected"),
    [
        ("The Health Ministry left", "ministry", "Health Ministry"),
        ("The Health Ministry left. The Health Ministry came", "ministry", "Health Ministry"),
        ("The Health Ministry left. The Trade Ministry came", "ministry", None),
        ("The Health Ministry left. The Trade Ministry came. The Health Ministry left", "ministry", None),
        ("The Health Ministry left", "commission", None),
        ("Chad left", "chad", None),
        # a chamber's committee is no chamber
        ("The House Trade Committee met", "committee", "House Trade Committee"),
        ("The House Trade Committee met", "house", None),
    ],
)
def test_the_body_that_has_a_noun_in_its_name(before: str, noun: str, expected: str | None) -> None:
    found = known(before).named(noun)
    assert (found and found.name) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("", "The Health Ministry and its", "Health Ministry"),
        ("", "Health Ministry and its", "Health Ministry"),
        ("", "Chad and its", None),
        ("", "The Health Ministry and the Corvid Commission and its", "Health Ministry"),
        ("The Corvid Commission met", "In Chad its", "Corvid Commission"),
        ("The Corvid Commission met", "The Health Ministry and its", "Health Ministry"),
        ("The Health Ministry met. The Corvid Commission met", "Then the ministry and its", "Health Ministry"),
        ("The Health Ministry met. The Corvid Commission met", "The ministry and its", "Health Ministry"),
        ("The Health Ministry met. The Corvid Commission met", "A ministry and its", "Corvid Commission"),
        ("The Health Ministry met", "The ministry left the Corvid Commission and its", "Health Ministry"),
        # it is forgotten after two sentences without it
        ("The Corvid Commission met. It rained", "Then its", "Corvid Commission"),
        ("The Corvid Commission met. It rained. It rained", "Then its", None),
        ("The Corvid Commission met. It rained. The commission met. It rained", "Then its", "Corvid Commission"),
        # it is looked for among the first sixty words
        ("", "He rode " + "on " * 57 + "Health Ministry and its", "Health Ministry"),
        ("", "He rode " + "on " * 58 + "Health Ministry and its", None),
    ],
)
def test_the_body_that_its_refers_to(before: str, text: str, expected: str | None) -> None:
    sentence, begins = read(text)
    found = known(before).subject(sentence, len(sentence.words) - 1, begins)
    assert (found and found.name) == expected


def test_what_stands_behind_its_is_not_referred_to() -> None:
    sentence, begins = read("In its report the Health Ministry said so")
    assert Antecedents().subject(sentence, 1, begins) is None

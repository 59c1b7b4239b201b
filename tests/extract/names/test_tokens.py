"""Words and marks of a sentence, with their offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.extract.names.tokens import has_inner_capital, is_acronym, is_headline, read_tokens
from briefkit.model.document import Span


def words(text: str) -> list[str]:
    return read_tokens(text, Span(0, len(text))).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Orlan's U.S. trip, Leeds.", ["Mr.", "Orlan", "'s", "U.S.", "trip", ",", "Leeds", "."]),
        ("O'Hara of AT&T met al-Orlan", ["O'Hara", "of", "AT&T", "met", "al-Orlan"]),
        ("ex-president, anti-Chad", ["ex-", "president", ",", "anti-", "Chad"]),
        ("US-led Chad-Niger Nagorno-Karabakh", ["US", "-", "led", "Chad", "-", "Niger", "Nagorno-Karabakh"]),
        ("D-N.J. ST. LOUIS", ["D-N.J.", "ST.", "LOUIS"]),
        ("J. R. Tarn’s", ["J.", "R.", "Tarn", "’s"]),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=100), st.integers(0, 20))
def test_offsets_point_at_the_words(text: str, start: int) -> None:
    sentence = read_tokens(text, Span(min(start, len(text)), len(text)))
    found = [text[slice(*sentence.span(at, at + 1))] for at in range(len(sentence.words))]
    assert found == sentence.words
    assert "".join(found) == "".join(text[min(start, len(text)) :].split())


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_white_space_parts_is_read_by_itself(before: str, after: str) -> None:
    assert words(f"{before}\u2003{after}") == words(before) + words(after)


def test_a_long_sentence_is_read_as_a_short_one() -> None:
    short = "Mr. Orlan's US-led talks. "
    assert words(short * 40) == words(short) * 40


@pytest.mark.parametrize(
    ("word", "acronym", "inner"),
    [("STM", True, False), ("ASELSAN-Baku", True, False), ("U.N.", True, False), ("YouTube", False, True),
     ("MacArthur", False, False), ("McKay", False, False), ("Baku", False, False), ("J.", False, False)],
)  # fmt: skip
def test_shapes(word: str, acronym: bool, inner: bool) -> None:
    assert (is_acronym(word), has_inner_capital(word)) == (acronym, inner)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ministers Agree New Trade Deal With Chad", True),
        ("TALKS COLLAPSE", True),
        ("Ministers agreed a new trade deal with Chad", False),
    ],
)
def test_headlines(text: str, headline: bool) -> None:
    assert is_headline(read_tokens(text, Span(0, len(text)))) is headline

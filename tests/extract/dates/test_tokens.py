"""Text to tokens of known kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.extract.dates.tokens import find_places, tokenise
from briefkit.model.document import Span


def kinds(text: str) -> list[str]:
    return [token.kind for token in tokenise(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 3, 2021", ["month", "day", "comma", "year"]),
        ("Sept. 11", ["month", "day"]),
        ("may May MAY", ["other", "month", "month"]),
        ("est EST Est", ["other", "zone", "other"]),
        ("6am 6 p.m. 9:30", ["day", "ampm", "day", "ampm", "clock"]),
        ("1,200 32 2019 $31 2019s", ["int", "int", "year", "money", "other"]),
        ("0 1 31 32 001 9", ["int", "day", "day", "int", "int", "day"]),
        ("999 0999 1000 2199 2200 9999 12000", ["int", "int", "year", "year", "int", "int", "int"]),
        ("3rd third 1990s '60s", ["nth", "ordinal", "decade", "decade"]),
        ("mid-2011", ["phase", "dash", "year"]),
        ("A380 737-800", ["other", "int", "dash", "int"]),
        ("Q3 FY19 2020-11-12 7/8/07", ["quarterly", "fiscalyear", "iso", "slashed"]),
        ("Christmas Eve's", ["holiday", "clitic"]),
        ("o'clock", ["oclock"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_places_are_those_of_the_whole_text() -> None:
    text = "It rained. On Nov. 3 it stopped."
    sentence = Span(11, len(text))
    places = find_places(text, sentence, 3)
    assert [text[start:end] for start, end in places] == ["On", "Nov.", "3"]
    assert tokenise(text, sentence)[1].capital


@given(st.text(st.sampled_from("aA pm1920.:/-,'’sFYQ$ o\tMay3rdEaster\u00e9\u0663"), max_size=60))
def test_tokens_and_places_go_together(text: str) -> None:
    whole = Span(0, len(text))
    tokens = tokenise(text, whole)
    places = find_places(text, whole, len(tokens))
    assert [token.word for token in tokens] == [text[start:end].lower() for start, end in places]
    assert "".join("".join(text[start:end] for start, end in places).split()) == "".join(text.split())

"""Text to tokens of known kinds."""

from __future__ import annotations

import pytest

from briefkit.extract.dates.tokens import has_trigger, tokenise
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
        ("1,200 32 2019 $31 2019s", ["int", "int", "year", "other", "money", "other"]),
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
    month = tokenise(text, Span(11, len(text)))[1]
    assert text[month.start : month.end] == "Nov."
    assert month.capital


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in 2019.", True),
        ("They met at 6 p.m. or so.", True),
        ("They met in Q3.", True),
        ("They met on Boxing Day.", True),
        ("They met 12 of us, and 1,200 others.", False),
        ("They met.", False),
    ],
)
def test_a_sentence_without_a_trigger_is_spared(text: str, expected: bool) -> None:
    assert has_trigger(text, Span(0, len(text))) is expected

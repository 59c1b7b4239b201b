from __future__ import annotations

from decimal import Decimal

import pytest

from briefkit.text.numbers import find_numbers, find_ordinals


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("the third attack", [(3, "third")]),
        ("the 3rd and the Twenty-First", [(3, "3rd"), (21, "Twenty-First")]),
        ("the fortieth, the twelfth and the nineteenth", [(40, "fortieth"), (12, "twelfth"), (19, "nineteenth")]),
        ("two thirds, secondly, 21stone and 3,000th", []),
        ("the fifth-largest", [(5, "fifth")]),
    ],
)
def test_ordinals_are_found_in_words_and_figures(text: str, ordinals: list[tuple[int, str]]) -> None:
    assert [(int(each.value), text[each.start : each.end]) for each in find_ordinals(text)] == ordinals


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Twelve left and 1,250 stayed.", [("12", "Twelve"), ("1250", "1,250")]),
        ("It cost 4.2 billion, or £3m.", [("4200000000", "4.2 billion"), ("3000000", "3m")]),
        ("No one left, and one boat stayed.", []),
        ("One million left.", [("1000000", "One million")]),
        ("It was the 3rd of ninety.", [("3", "3rd"), ("90", "ninety")]),
        ("None at all.", []),
    ],
)
def test_numbers_are_found_with_their_scale(text: str, numbers: list[tuple[str, str]]) -> None:
    found = [(each.value, text[each.start : each.end]) for each in find_numbers(text)]
    assert found == [(Decimal(value), words) for value, words in numbers]

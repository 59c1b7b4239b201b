from __future__ import annotations

import pytest

from briefkit.text.numbers import find_ordinals


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

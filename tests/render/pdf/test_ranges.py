"""Where a line may end within a range of numbers."""

from __future__ import annotations

import pytest

from briefkit.render.pdf.measuring import measure_word


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("50,000–200,000", ["50,000–", "200,000"]),
        ("3–9", ["3–9"]),
        ("45-50,000", ["45-50,000"]),
        ("2008/09", ["2008/09"]),
        ("north–south", ["north–", "south"]),
    ],
)
def test_a_range_breaks_behind_its_dash_and_not_within_a_number(word: str, parts: list[str]) -> None:
    units = measure_word(word, False, False)
    assert ["".join(text for text, _, _ in stretches) for stretches, _ in units] == parts

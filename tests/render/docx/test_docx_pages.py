"""What stands above and below the text: cut to a line, between two words where they are not too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import count_calls

from briefkit.render.docx.pages import shorten
from briefkit.render.widths import estimate_width


@pytest.mark.parametrize(
    ("width", "short"),
    [
        (145, "Flood in the lower valley, no. 7"),
        (140, "Flood in the lower valley…"),
        (115, "Flood in the lower…"),
        (60, "Flood in…"),
        (26, "Flo…"),
        (5, "…"),
        (0, "…"),
    ],
)
def test_words_are_cut_between_two_of_them(width: float, short: str) -> None:
    assert shorten("Flood in the lower valley, no. 7", width, 9) == short


def test_a_long_word_is_cut_within() -> None:
    assert shorten("On Donaudampfschifffahrt", 90, 9) == "On Donaudampfs…"


@given(st.text("ab ,\u0301東W", max_size=40), st.floats(0, 300))
def test_what_is_cut_fits_and_one_letter_more_would_not(text: str, width: float) -> None:
    def measure(words: str) -> float:
        return estimate_width(words, bold=False) * 9

    short = shorten(text, width, 9)
    if short == text:
        assert measure(text) <= width or text == "…"
        return
    assert measure(short) <= width or short == "…"
    fitting = max((n for n in range(len(text) + 1) if measure(f"{text[:n]}…") <= width), default=0)
    kept = len(short) - 1
    assert text[:kept] == short[:-1]
    assert kept == fitting or " " in text[kept : fitting + 1] or text[kept:fitting].strip(" ,;:·") == ""


def test_a_name_of_any_length_is_cut_at_once() -> None:
    assert count_calls(lambda: shorten("x" * 100_000, 200, 9)) < 200

"""How much room words take: never less than a page needs for them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.drawing.measures import bound, measure, shorten
from briefkit.render.drawing.shapes import Anchor, Label
from briefkit.render.pdf.text import Span, TextStyle, set_lines

WORDS = ["28 May 2021", "Talks and statements", "Nərgiz Əliyeva", "Владимир Иванов", "وزارة الدفاع", "1,250"]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("words", WORDS)
def test_words_take_no_more_room_than_is_measured(words: str, bold: bool) -> None:
    (line,) = set_lines([Span(words)], TextStyle(8, 8, bold=bold, reference=True), math.inf)
    assert line.width <= measure(words, 8, bold)


@pytest.mark.parametrize(("anchor", "left"), [(Anchor.START, 100), (Anchor.MIDDLE, 90), (Anchor.END, 80)])
def test_a_label_stands_where_its_anchor_says(anchor: Anchor, left: float) -> None:
    label = Label(100, 50, "It rose.", 8, anchor)
    width = measure("It rose.", 8)
    assert bound(label)[0] == pytest.approx(100 - (100 - left) / 20 * width)
    assert bound(label)[1::2] == pytest.approx((44, 51.76))


@pytest.mark.parametrize(
    ("room", "short"),
    [(500, "The ferry stopped at noon"), (90, "The ferry stopped…"), (25, "The…"), (14, "T…"), (0, "…")],
)
def test_what_is_too_long_is_cut_at_a_word(room: float, short: str) -> None:
    assert shorten("The ferry stopped at noon", room, 8) == short


@given(st.text(max_size=40), st.floats(10, 200))
def test_what_is_cut_fits(text: str, room: float) -> None:
    assert measure(shorten(text, room, 8), 8) <= max(room, measure("…", 8))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.report import ActorRow, ActorTable, ChronologyRow, Cite, Ref, Text
from briefkit.model.theme import Theme
from briefkit.render.columns import CHRONOLOGY_COLUMNS, Column, choose_actor_columns, choose_columns
from briefkit.render.old_widths import estimate_width, fit_columns, share_width
from briefkit.render.paper import measure_page
from briefkit.render.pdf.measuring import plain_widths
from briefkit.render.pdf.tables import PADDING
from briefkit.render.pdf.text import Span, TextStyle, set_lines

NUMBERS = {"s": 10}
FULL = ChronologyRow("e", "24 September 2024", "x", "Thohoyandou", (Text("A"),), (Cite("s", "¶ 10"),), outlets=1)
MINISTER = ActorRow(
    "a",
    "Askar Tolegenov",
    ("Askar Tulegenov",),
    "spokeswoman, Defence Ministry",
    "Kazakhstan (KZ)",
    (Ref("e", "said\u00a018\u00a0May"),),
    "11 May 2023",
    "5 June 2023",
    (Cite("s"),),
)


def find_rooms(columns: tuple[Column[ActorRow], ...], width: float, size: float) -> dict[str, float]:
    widths = fit_columns(columns, (MINISTER,), NUMBERS, width, size)
    return {column.title: found - 2 * PADDING for column, found in zip(columns, widths, strict=True)}


@pytest.mark.parametrize("size", [7, 9, 10, 12])
@pytest.mark.parametrize("columns", [CHRONOLOGY_COLUMNS, CHRONOLOGY_COLUMNS[2:3], CHRONOLOGY_COLUMNS[:2]])
def test_columns_fill_the_width(columns: tuple[Column[ChronologyRow], ...], size: float) -> None:
    widths = fit_columns(columns, (FULL,), NUMBERS, 480, size)
    assert sum(widths) == pytest.approx(480)
    assert min(widths) > 0


def test_widths_are_shared_in_proportion() -> None:
    assert share_width((1, 3), 400) == [100, 300]


@pytest.mark.parametrize("size", [8, 9, 10])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_no_word_of_a_full_actor_table_is_broken(page: str, size: float) -> None:
    columns = choose_actor_columns(ActorTable("", (MINISTER,), ("aliases", "role", "country", "acts", "sources")))
    theme = Theme(page=page)
    rooms = find_rooms(columns, measure_page(theme)[0] - 2 * theme.margin_side, size)
    for title, room in rooms.items():
        assert len(set_lines([Span(title)], TextStyle(size, 11, bold=True), room)) <= title.count(" ") + 1
    for title, word in (("Country", "Kazakhstan"), ("Name", "Tolegenov"), ("Role", "spokeswoman,")):
        assert len(set_lines([Span(word)], TextStyle(size, 11, bold=title == "Name"), rooms[title])) == 1


@pytest.mark.parametrize("size", [10, 11, 12])
def test_dates_break_before_words_do_in_large_type(size: float) -> None:
    who = (Text("Ana Kldiashvili"), Text("Timur Abdrakhmanov"))
    full = ChronologyRow("e", "24 September 2024", "x", "Karaganda", who, (Cite("s", "¶ 10"),), outlets=1)
    found = fit_columns(CHRONOLOGY_COLUMNS, (full,), NUMBERS, 481, size)
    rooms = {column.title: width - 2 * PADDING for column, width in zip(CHRONOLOGY_COLUMNS, found, strict=True)}
    words = {"Date": "September", "Place": "Karaganda", "Who": "Abdrakhmanov", "Sources": "[10,\u00a0¶\u00a010]"}
    for title, word in (*words.items(), ("Outlets", "Outlets")):
        lines = set_lines([Span(word, bold=title in ("Date", word))], TextStyle(size, 11), rooms[title])
        assert [title, len(lines)] == [title, 1]


@pytest.mark.parametrize("word", ["նախարարություն", "სამინისტრო", "المنصوري", "משרד"])
def test_the_estimate_of_other_scripts_is_on_the_safe_side(word: str) -> None:
    (line,) = set_lines([Span(word)], TextStyle(1, 1), 100)
    assert line.width <= estimate_width(word)


def test_a_column_is_no_wider_than_what_it_holds() -> None:
    short = ChronologyRow("e", "2024", "x", "Oslo", (Text("Ida"),), (Cite("s"),))
    columns = choose_columns(CHRONOLOGY_COLUMNS, (short,))
    dates, places, events, *_ = fit_columns(columns, (short,), NUMBERS, 480, 9)
    long = fit_columns(CHRONOLOGY_COLUMNS, (FULL,), NUMBERS, 480, 9)
    assert (dates, places) < (long[0], long[1])
    assert events > long[2]


def test_a_word_without_an_end_does_not_take_the_table() -> None:
    endless = ChronologyRow("e", "2024", "x" * 500, "y" * 500, (Text("z" * 500),), (Cite("s"),))
    columns = choose_columns(CHRONOLOGY_COLUMNS, (endless,))
    widths = fit_columns(columns, (endless,), NUMBERS, 480, 9)
    assert sum(widths) == pytest.approx(480)
    assert min(widths) > 20


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-,.", min_size=4)))
def test_the_estimate_is_close_to_the_packed_face(words: list[str]) -> None:
    text = "".join(words)
    width = sum(plain_widths(True, False).face.widths[ord(sign)] for sign in text)
    assert 0.75 * width <= estimate_width(text) <= 1.5 * width + 0.01


@pytest.mark.parametrize(
    "word", ["Mozambique", "Kazakhstan", "Министерство", "Müdafiə", "5\u00a0June\u00a02023", "[10]"]
)
def test_the_estimate_of_a_word_is_on_the_safe_side(word: str) -> None:
    assert plain_widths(True, False)[word] <= estimate_width(word) <= 1.25 * plain_widths(True, False)[word]


@pytest.mark.parametrize(
    ("title", "text", "bold", "lines"),
    [
        ("Date", "11 February 2024", True, 1),
        ("Date", "11 February 2024, morning", True, 2),
        ("Date", "24 September 2024, afternoon", True, 2),
        ("Date", "9–13 September 2024†", True, 2),
        ("Place", "Thohoyandou,", False, 1),
        ("Place", "Johannesburg,", False, 1),
        ("Sources", "[10,\u00a0¶\u00a010]", False, 1),
    ],
)
def test_columns_hold_what_is_common(title: str, text: str, bold: bool, lines: int) -> None:
    theme = Theme()
    full = ChronologyRow("e", text, "x", "Johannesburg, Gaza", FULL.who, FULL.sources, outlets=1)
    width = measure_page(theme)[0] - 2 * theme.margin_side
    widths = fit_columns(CHRONOLOGY_COLUMNS, (full,), NUMBERS, width, theme.table_font_size)
    (room,) = (
        width - 2 * PADDING for column, width in zip(CHRONOLOGY_COLUMNS, widths, strict=True) if column.title == title
    )
    found = set_lines([Span(text, bold=bold)], TextStyle(theme.table_font_size, 11), room)
    assert len(found) == lines

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.bidi import (
    find_base,
    find_base_apart,
    find_levels,
    find_levels_apart,
    is_rightward,
    isolate_levels,
    order_levels,
)


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("abc", 0, "000"),
        ("abc", 1, "222"),
        ("אבג", 0, "111"),
        ("אבג", 1, "111"),
        ("ab גד ef", 0, "00011000"),
        ("אב cd הו", 1, "11122111"),
        ("a 12", 0, "0000"),
        ("א 12", 0, "1122"),
        ("א 12", 1, "1122"),
        ("ا 12", 0, "1122"),
        ("12", 1, "22"),
        ("א 1,250.5", 1, "112222222"),
        ("א 1-2", 1, "11222"),  # W4: one separator between European numbers
        ("ا 1-2", 1, "11212"),  # W2 makes them Arabic numbers, which a hyphen parts
        ("ا 1,2", 1, "11222"),
        ("א 5%", 1, "1122"),  # W5
        ("ا 5%", 1, "1121"),
        ("א $5", 1, "1122"),
        ("ا ٣٠٠ ب", 1, "1122211"),
        ("a ٣٠٠", 0, "00222"),
        ("a-12", 1, "2222"),  # W7
        ("שָ1", 1, "112"),  # W1
        ("a\u0301 א", 0, "0001"),
        ("א (a)", 1, "11121"),  # N0: nothing but the other side inside, and the paragraph's before
        ("a (א)", 0, "00010"),
        ("a (א) ב", 0, "0001001"),
        ("א (b) c", 0, "1000000"),
        ("a א(b ג) d", 0, "0010001000"),
        ("א (ב c) d", 1, "111112112"),
        ("a (א", 0, "0001"),
        ("[א]", 0, "010"),
        ("a, א, b", 0, "0001000"),
        ("א, b, ג", 1, "1112111"),
        ("א\u200cב", 1, "111"),  # X9
        ("\u200fabc", 0, "1000"),
        ("אב\u200e!", 1, "1121"),
        ("", 0, ""),
    ],
)
def test_levels(text: str, base: int, levels: str) -> None:
    assert "".join(map(str, find_levels(text, base))) == levels


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("plain", 0),
        ("12.5", 0),
        ("שלום", 1),
        ("محمد", 1),
        ("محمد, the minister, left", 0),
        ("UNHCR: قال المتحدث إن", 1),
        ("", 0),
    ],
)
def test_base(text: str, base: int) -> None:
    assert find_base(text) == base


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("plain", 0),
        ("12.5", 1),
        ("", 1),
        ("[3, ¶ 2]", 1),
        ("שלום", 1),
        ("Ali علي", 1),  # as many of both
        ("The minister, محمد, left", 0),
    ],
)
def test_base_in_a_report_from_right_to_left(text: str, base: int) -> None:
    assert find_base(text, 1) == base


@pytest.mark.parametrize(
    ("parts", "base"),
    [
        ([("אב", True), (": The minister left", False)], 0),
        ([("https://example.org/page", True), (" אב", False)], 1),
        ([("18 May", True), (", ", False), ("22 May", True)], 0),
        ([("[1]", True), (" ", False)], 1),
        ([], 1),
    ],
)
def test_what_is_isolated_counts_only_where_nothing_else_does(parts: list[tuple[str, bool]], base: int) -> None:
    assert find_base_apart(parts, 1) == base


@pytest.mark.parametrize(
    ("parts", "levels"),
    [
        ([("אב ", False), ("a 1", True), (" ג", False)], "11122211"),
        ([("ab ", False), ("1", True), (" cd", False)], "2224222"),
        ([("אב", True), (" גד", False)], "11111"),
    ],
)
def test_isolated_parts_are_one_sign_for_what_is_around_them(parts: list[tuple[str, bool]], levels: str) -> None:
    assert "".join(map(str, find_levels_apart(parts, 1))) == levels


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("Ferry 3.", 0, "00000000"),
        ("“אב 3.” ", 0, "01112100"),
        (", אב", 0, "0011"),
        ("as “אב”", 1, "2222332"),
        ("אב 3.", 1, "11121"),
        ("“Ferry 3.” ", 1, "12222222211"),
        (", Ferry", 1, "1122222"),
        ("[12]", 1, "1221"),
        ("[12]", 0, "0000"),
        ("Ferry אב 3", 1, "2222223334"),
    ],
)
def test_parts_of_a_reference_run_apart(text: str, base: int, levels: str) -> None:
    assert "".join(map(str, isolate_levels(text, base))) == levels


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ([], []),
        ([0, 0], [0, 1]),
        ([1, 1, 1], [2, 1, 0]),
        ([0, 1, 1, 0], [0, 2, 1, 3]),
        ([1, 2, 2, 1], [3, 1, 2, 0]),
        ([0, 1, 2, 2, 1, 0], [0, 4, 2, 3, 1, 5]),
    ],
)
def test_order(levels: list[int], order: list[int]) -> None:
    assert order_levels(levels) == order


@pytest.mark.parametrize(
    ("text", "found"), [("abc", False), ("Ərəb Ελ Жё Երև თბ", False), ("a א", True), ("\u200f", True), ("ﻼ", True)]
)
def test_rightward(text: str, found: bool) -> None:
    assert is_rightward(text) is found


@given(st.text("aא ا1٣+,.$%()[]\u0301\u064e\u200c\u200f-", max_size=80), st.integers(0, 1))
def test_every_letter_has_a_level_and_one_place(text: str, base: int) -> None:
    levels = find_levels(text, base)
    assert len(levels) == len(text)
    assert all(base <= level <= 2 for level in levels)
    assert sorted(order_levels(levels)) == list(range(len(text)))


def test_many_brackets_take_one_pass() -> None:
    for text in ("(" * 20_000, "(א" * 60 + ")" * 60, "(a)א" * 5_000):
        assert len(find_levels(text, 1)) == len(text)

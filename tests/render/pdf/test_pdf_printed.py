from __future__ import annotations

import pytest

from briefkit.render.pdf.printed import find_numbers
from briefkit.render.pdf.readback import flatten, settle_signs
from briefkit.render.printed import match_pages


@pytest.mark.parametrize(
    ("pages", "words", "numbers"),
    [
        ("Page {number} of {pages}", ["Valleydesk", "Page3of10", "TLP:GREEN"], [3]),
        ("Page{number}of{pages}", ["Page3", "of"], [3]),
        ("Page{number}of{pages}", ["Page", "of", "10"], []),
        ("صفحة{number}من{pages}", ["مكتب", "صفحة", "3", "من", "10", "TLP:GREEN"], [3]),
        ("{number}/{pages}", ["3/10", "4/10"], [3, 4]),
        ("[{number}] ({pages})", [flatten("[3] (10)"), flatten("]4[ )10(")], [3, 4]),
        ("Page{number}of{pages}", [], []),
    ],
)
def test_numbers_of_pages(pages: str, words: list[str], numbers: list[int]) -> None:
    assert list(find_numbers(words, match_pages(pages, flatten))) == numbers


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("[29 August 2024]", "]29 August 2024]"),
        ("(a) {b} <c> «د»", ")a( }b{ >c< »د«"),
        ("‹د› ≤ ⁽1⁾", "›د‹ ≥ ⁾1⁽"),
    ],
)
def test_brackets_are_compared_whichever_way_the_reader_turns_them(printed: str, read: str) -> None:
    assert flatten(printed) == flatten(read)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("e\u0301\u0301\u0327 x", "\u0229\u0301 x"),
        ("e\u0301\u0301\u0301", "\u00e9\u0301"),
        ("\u0e01\u0e34\u0e34", "\u0e01\u0e34"),
    ],
)
def test_equal_marks_are_one(printed: str, read: str) -> None:
    assert flatten(printed) == flatten(read)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[1]", "(1)"),
        ("<1>", "«1»"),
        ("[1", "1"),
        ("{1}", "[1]"),
        ("e\u0301", "e"),
        ("e\u0301", "e\u0300"),
        ("o\u0302\u0301\u0302", "o\u0302\u0301"),
        ("é!!", "é!"),
    ],
)
def test_other_signs_are_a_difference(one: str, other: str) -> None:
    assert flatten(one) != flatten(other)


@pytest.mark.parametrize(
    ("text", "turned", "settled"),
    [
        ("Friday[1,¶2[.", False, "Friday[1,¶2[."),
        ("Friday[1,¶2[.", True, "Friday12,.[[¶"),
        ("يوم[1,¶2[", False, "يوم12,[[¶"),
        ("", True, ""),
    ],
)
def test_signs_have_no_place_where_readers_move_them(text: str, turned: bool, settled: str) -> None:
    assert settle_signs(text, turned=turned) == settled

from __future__ import annotations

import pytest

from briefkit.render.claims import squeeze
from briefkit.render.printed import match_pages
from briefkit.verifying.printed import Beside, Difference, find_differences

SAID = ["Head", "Events", "one", "two", "three", "Sources", "four"]
TITLES = frozenset(("Events", "Sources"))


@pytest.mark.parametrize(
    ("held", "differences"),
    [
        (SAID, []),
        (["Head", "Events", "one", "2", "three", "Sources", "four"], [("Events", ("2",), ("two",))]),
        (["Head", "Events", "two", "three", "Sources", "four"], [("Events", (), ("one",))]),
        ([*SAID, "five"], [("Sources", ("five",), ())]),
        (["Feet", *SAID[1:]], [("", ("Feet",), ("Head",))]),
        (
            ["Head", "Events", "1", "two", "three", "Sources", "4"],
            [("Events", ("1",), ("one",)), ("Sources", ("4",), ("four",))],
        ),
        ([], [("", (), tuple(SAID))]),
    ],
)
def test_places_where_two_prints_part_are_named(
    held: list[str], differences: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert find_differences(held, SAID, TITLES) == tuple(Difference(*each) for each in differences)


def test_much_that_is_otherwise_is_one_difference() -> None:
    said = [str(number) for number in range(5_000)]
    held = [f"x{number}" for number in range(5_000)]
    (difference,) = find_differences(held, said, TITLES)
    assert (len(difference.held), len(difference.said)) == (5_000, 5_000)


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("Floods·Desk", True),
        ("Floods·DeskTLP:GREENPageof", True),
        ("Floods…TLP:GREEN", True),
        ("TLP:GREEN", True),
        ("Date", True),  # the head of a table, on a new page
        ("Drought", False),
        ("Desk", False),
        ("Floods·DeskTLP:RED", False),
    ],
)
def test_what_stands_beside_the_text_is_known(words: str, there: bool) -> None:
    assert (
        Beside(
            ("Floods·Desk", "Asof"), ("TLP:GREEN",), "Date\nEvent", match_pages("Page {number} of {pages}", squeeze)
        ).has(words)
        is there
    )


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        (["حتى", "9", "مكتب", "TLP:GREEN"], []),
        (["حتى", "مكتب", "TLP:GREEN"], ["حتى9مكتب"]),
        (["حتى", "9", "مكتب"], ["TLP:GREEN"]),
    ],
)
def test_a_line_printed_in_pieces_has_to_be_there_with_each(held: list[str], missing: list[str]) -> None:
    beside = Beside(("حتى9مكتب",), ("TLP:GREEN",), "", match_pages("{number}", squeeze))
    assert list(beside.find_missing(held, ["حتى", "9", "مكتب", "TLP:GREEN"])) == missing


def test_pieces_are_the_same_by_what_they_are_compared_by() -> None:
    held = ["head", "EVENTS", "one", "2", "Three", "Sources", "four"]
    assert find_differences(held, SAID, TITLES, str.lower) == (Difference("Events", ("2",), ("two",)),)

from __future__ import annotations

import pytest

from briefkit.model.grading import Marking, covers, find_levels, join_markings

CLEAR, GREEN, RED = (Marking(f"TLP:{level}") for level in ("CLEAR", "GREEN", "RED"))
SECRET, CONFIDENTIAL = Marking("SECRET", "US"), Marking("CONFIDENTIAL", "US")
BLUE, GREY = Marking("BLUE", "House"), Marking("GREY", "House")


@pytest.mark.parametrize(
    ("own", "other", "covered"),
    [
        (GREEN, CLEAR, True),
        (GREEN, GREEN, True),
        (GREEN, RED, False),
        (Marking("TLP:AMBER+STRICT"), Marking("TLP:AMBER"), True),
        (Marking("TLP:AMBER"), Marking("TLP:AMBER+STRICT"), False),
        (SECRET, CONFIDENTIAL, True),
        (CONFIDENTIAL, SECRET, False),
        (Marking("strictly confidential", "UN"), Marking("CONFIDENTIAL", "UN"), True),
        (BLUE, BLUE, True),
        (BLUE, GREY, False),
    ],
)
def test_a_marking_covers_what_is_no_stricter(own: Marking, other: Marking, covered: bool) -> None:
    assert covers(own, other) is covered


def test_the_strictest_of_each_scheme_stands_for_all() -> None:
    assert join_markings([CLEAR, SECRET, RED, CONFIDENTIAL, GREEN]) == (RED, SECRET)
    assert join_markings([BLUE, GREY, BLUE]) == (BLUE, GREY)
    assert join_markings([]) == ()


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("CONFIDENTIAL", ["UN CONFIDENTIAL", "EU EU CONFIDENTIAL", "NATO NATO CONFIDENTIAL", "US CONFIDENTIAL"]),
        ("nato  restricted", ["NATO NATO RESTRICTED"]),
        ("official sensitive", ["UK OFFICIAL-SENSITIVE"]),
        ("TLP:GREEN", []),
        ("internal", []),
        ("", []),
    ],
)
def test_levels_are_found_in_their_schemes(words: str, levels: list[str]) -> None:
    assert [" ".join(each) for each in find_levels(words)] == levels

"""The party and seat of a lawmaker."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.seats import read_seat


@pytest.mark.parametrize(
    ("text", "length", "name"),
    [
        ("Lund ([D-Ohio]) left.", 1, "Ohio"),
        ("Lund, [R-Iowa], left.", 1, "Iowa"),
        ("It was Lund, [R-Iowa].", 1, "Iowa"),
        ("Lund, [R-New Mexico], left.", 2, "New Mexico"),
        ("Lund, [DFL-Ohio], left.", 1, "Ohio"),
        # no seat: too long a party, an unknown state, no mark behind it, its end
        ("Lund, [DFLX-Ohio], left.", None, None),
        ("Lund, [D-Orvik], left.", None, None),
        ("Lund, [D-ohio], left.", None, None),
        ("Lund, [D-Ohio] then, left.", None, None),
        ("Lund, [D-Ohio]", None, None),
        ("Lund, [Ohio], left.", None, None),
        ("Lund, [D-Chadian], left.", None, None),
    ],
)
def test_a_seat_has_its_state(text: str, length: int | None, name: str | None) -> None:
    sentence, at, _ = read_marked(text)
    found = read_seat(sentence, at)
    assert (found and found[0] - at, found and found[1].name) == (length, name)

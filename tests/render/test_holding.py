from __future__ import annotations

import pytest

from briefkit.render.holding import hold_ends


@pytest.mark.parametrize(
    ("count", "together", "held"),
    [
        (0, 2, ""),
        (1, 2, "-"),
        (2, 2, "+-"),
        (3, 2, "++-"),
        (4, 2, "+-+-"),
        (6, 2, "+---+-"),
        (2, 3, "+-"),
        (7, 3, "++--++-"),
    ],
)
def test_first_and_last_are_held(count: int, together: int, held: str) -> None:
    found = list(hold_ends(range(count), together))
    assert [item for item, _ in found] == list(range(count))
    assert "".join("+" if flag else "-" for _, flag in found) == held

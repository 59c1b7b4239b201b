from __future__ import annotations

import pytest
from tests.select.test_tolls import event

from briefkit.model.selection import SelectedEvent
from briefkit.select.sums import compare_sums

OVERHAUL = "The factory won a contract worth 24 million dollars to overhaul armoured vehicles."


@pytest.mark.parametrize(
    ("left", "right", "claims"),
    [
        (
            event("a", OVERHAUL),
            event("b", "The overhaul of armoured vehicles under the contract costs $18.4m.", "2024-02-25"),
            [("24 million dollars", ("a",)), ("$18.4m", ("b",))],
        ),
        # the same sum
        (event("a", OVERHAUL), event("b", "To overhaul armoured vehicles, a contract of $24m was signed."), None),
        # another matter
        (event("a", OVERHAUL), event("b", "Donors promised 6.5 million dollars for tents and schools."), None),
        # somewhere else
        (
            event("a", OVERHAUL),
            event("b", "A contract of $3m to overhaul armoured vehicles was signed.", place="a-elsewhere"),
            None,
        ),
    ],
)
def test_sums_that_differ_stand_on_both_rows(
    left: SelectedEvent, right: SelectedEvent, claims: list[tuple[str, tuple[str, ...]]] | None
) -> None:
    for compared in compare_sums([left, right], ["Gaza"]):
        assert [list(each.claims) for each in compared.disagreements] == ([claims] if claims else [])

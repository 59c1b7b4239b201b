"""ISO 8601 durations as TIMEX3 writes them."""

from __future__ import annotations

import pytest

from briefkit.extract.dates.amounts import duration_value


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "W", "P3W"),
        (2.5, "Y", "P2.5Y"),
        (24, "TH", "PT24H"),
        (2, "10Y", "P20Y"),
        (1, "2W", "P2W"),
        (1, "100Y", "P100Y"),
        (None, "Y", "PXY"),
        (None, "TM", "PTXM"),
        (None, "10Y", "PXY"),
        (0.5, "TH", "PT30M"),
        (0.5, "100Y", "P50Y"),
        (1000000, "Y", "P1000000Y"),
    ],
)
def test_duration_values(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value

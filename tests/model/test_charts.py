"""Charts refuse data that cannot be drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefkit.model.charts import EventCount, EventCounts

DAY = dt.date(2024, 3, 4)
COUNTS = EventCounts("Events", "day", DAY, DAY + dt.timedelta(6), ("Talks",), (EventCount(DAY, (2,)),))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"caption": " "}, "caption must not be empty"),
        ({"unit": "month"}, "unit must be one of day, week, not 'month'"),
        ({"finish": DAY - dt.timedelta(1)}, "begin must not be after finish"),
        ({"kinds": ()}, "kinds must not be empty"),
        ({"counts": (COUNTS.counts[0], COUNTS.counts[0])}, "in order of time"),
        ({"counts": (EventCount(DAY - dt.timedelta(1), (1,)),)}, "from begin to finish"),
        ({"counts": (EventCount(DAY, (1, 2)),)}, "a number for each kind"),
        ({"unit": "week", "counts": (EventCount(DAY + dt.timedelta(1), (1,)),)}, "must each begin a week"),
    ],
)
def test_counts_that_cannot_be_drawn(changed: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(COUNTS, **changed)  # type: ignore[arg-type]


def test_a_number_below_zero() -> None:
    with pytest.raises(ValueError, match="must not be below zero"):
        EventCount(DAY, (-1,))

"""Times of what something is only compared with."""

from __future__ import annotations

import pytest
from tests.extract.events.test_events import told


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the time of an earlier figure is not that of the change
        ("Sales fell to 40 from 60 in 2017.", "2024-02-16"),
        ("Sales fell to 40, down from 60 in 2017.", "2024-02-16"),
        ("Cases rose to 40, up from 26 on Monday.", "2024-02-16"),
        ("Sales fell to 40, compared with 60 in 2017.", "2024-02-16"),
        ("Sales fell to 40, compared to those in 2017.", "2024-02-16"),
        ("Sales fell to 40, against 60 in 2017.", "2024-02-16"),
        ("Sales fell to 40 in January from 60 in 2017.", "2024-01"),
        ("The firm sold more boats than in 2017.", "2024-02-16"),
        # but the time of the later one is
        ("Cases rose from 26 on Sunday to 40 on Monday.", "2024-02-12"),
        ("Cases rose to 40 on Monday from 26.", "2024-02-12"),
        ("Sales fell in 2017 to 40 from 60.", "2017"),
        # a day is rather that of the change, and what comes "from" a number need not change into another
        ("The bank lifted rates to 2 from 1 on Monday.", "2024-02-12"),
        ("The tax will rise to 20 from 1 March.", "2024-03-01"),
        ("The climber fell from 300 feet in 2017.", "2017"),
        ("The firm raised 40 million from two banks in May 2017.", "2017-05"),
        ("The mayor stepped down from the board in 2017.", "2017"),
        ("The house filed charges against three men in 2017.", "2017"),
        ("The army killed more than the 40 rebels in 2017.", "2017"),
        # nothing is compared by a number that is no earlier figure, nor by a bound
        ("More than 100 men were killed in 2017.", "2017"),
        ("The flood killed more than a dozen men in 2017.", "2017"),
        ("The army left 40 bases in 2017.", "2017"),
        ("The army withdrew from 40 bases in 2017.", "2017"),
        ("Arrivals from 40 lands fell in 2017.", "2017"),
        ("The house voted against the law in 2017.", "2017"),
        ("The mayor was compared to a fox and left in 2017.", "2017"),
    ],
)
def test_a_time_of_comparison_dates_nothing(text: str, date: str) -> None:
    assert told(text)[-1].date == date

from __future__ import annotations

import pytest
from tests.extract.events.test_events import told


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        # a day that is over stands in the clause
        ("Rockets hit the port on Sunday.", "happened", "2024-02-11"),
        ("Fighters put up a roadblock on Friday.", "happened", "2024-02-16"),
        ("Police cut the road on Sunday.", "happened", "2024-02-11"),
        ("Rivers burst their banks on Monday.", "happened", "2024-02-12"),
        ("Fires spread to Ardal on Sunday.", "happened", "2024-02-11"),
        ("Protesters beat a guard on 3 January 2024.", "happened", "2024-01-03"),
        ("Workers quit the plant in 2019.", "happened", "2019"),
        ("Polls shut at 8pm on Sunday.", "happened", "2024-02-11T20:00"),
        # told along with what can only be past
        ("Fires spread to Ardal and killed two.", "happened", "2024-02-16"),
        # a modal verb or "to" says that it is none
        ("Rockets re-hit the port on Sunday.", "happened", "2024-02-11"),
        ("Rockets could hit the port on Sunday.", "conditional", "2024-02-18"),
        ("Workers will quit the plant in 2025.", "planned", "2025"),
        # a verb that has another past is in the present
        ("They close the port.", "ongoing", "2024-02-16"),
    ],
)
def test_verbs_that_are_written_alike(text: str, status: str, date: str) -> None:
    assert told(text)[0][2:4] == (status, date)

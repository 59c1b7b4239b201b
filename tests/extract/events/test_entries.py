from __future__ import annotations

import pytest
from tests.extract.events.test_events import told


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # a present tense behind a date and a mark is over on that date
        ("1998 - Storm Gerda destroys the harbour.", [("destroys", "happened", "1998")]),
        ("March 2004: Floods kill nine.", [("kill", "happened", "2004-03")]),
        ("12 May 2007 – Water breaks the dyke.", [("breaks", "happened", "2007-05-12")]),
        ("Sept. 15, 2008 -- Regulators close the bank.", [("close", "happened", "2008-09-15")]),
        ("Monday: Rebels seize Orvel.", [("seize", "happened", "2024-02-12")]),
        # to the end of its paragraph
        (
            "1998 - Storm Gerda hits Orvel. Thousands flee.\n\nThe mayor rejects aid.",
            [("hits", "happened", "1998"), ("flee", "happened", "1998"), ("rejects", "ongoing", "2024-02-16")],
        ),
        # what is past or to come stays so
        ("1998 - The dyke was rebuilt.", [("rebuilt", "happened", "1998")]),
        ("2030 - The dam is to be closed.", [("closed", "planned", "2030")]),
        ("16 Feb. 2024 - Rebels seize Orvel.", [("seize", "happened", "2024-02-16")]),
        ("17 Feb. 2024 - Rebels seize Orvel.", [("seize", "planned", "2024-02-17")]),
        ("1998 — Rebels seize Orvel.", [("seize", "happened", "1998")]),
        # a date that opens no entry
        ("1998, Rebels seize Orvel.", [("seize", "ongoing", "2024-02-16")]),
        ("Rebels seize Orvel: 1998.", [("seize", "ongoing", "2024-02-16")]),
        ("On Monday: Rebels seize Orvel.", [("seize", "ongoing", "2024-02-16")]),
    ],
)
def test_an_entry_of_a_chronology_is_over_on_its_date(text: str, events: list[tuple[str, str, str | None]]) -> None:
    assert [(each.trigger, each.status, each.date) for each in told(text)] == events

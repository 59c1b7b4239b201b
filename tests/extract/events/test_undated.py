from __future__ import annotations

import pytest
from tests.extract.events.test_events import told

from briefkit.extract.events.undated import UNDATED_RULES

STORY = "A dyke broke on Thursday.\n\n"
DAY = "2024-02-15"

STATES = [
    ("The list included two mayors.", "included", None),
    ("The house belonged to Ana Vale.", "belonged", None),
    ("The list was read.", "read", DAY),
]

CAREERS = [
    ("Ana Vale studied law.", "studied", None),
    ("He worked as a nurse.", "worked", None),
    # crews work at the scene, and who works to do something acts
    ("Crews worked at the dyke.", "worked", DAY),
    ("Ana Vale worked to close the dyke.", "worked", DAY),
]

MADE = [
    ("The dyke was built by a firm of Orvel.", "built", None),
    ("The list was drafted by Ana Vale.", "drafted", None),
    ("Crews built a wall.", "built", DAY),
]

LONG = [
    ("The firm ran the port for two decades.", "ran", None),
    ("The firm ran the port for years.", "ran", None),
    ("Within six weeks the firm built a wall.", "built", None),
    # hours and days pass within a story
    ("Crews searched the town for two hours.", "searched", DAY),
    ("Crews searched the town for three days.", "searched", DAY),
]

CLAIMS = [
    ("Rebels claimed responsibility for the attack.", "claimed", None),
    ("The firm accepted responsibility for the leak.", "accepted", None),
    ("A group took responsibility on a website.", "took", None),
    ("The mayor denied any responsibility.", "denied", None),
    ("On Tuesday rebels claimed responsibility.", "claimed", "2024-02-13"),
    ("Rebels took the town.", "took", DAY),
]

LONG_AGO = [
    ("The house originally met in Orvel.", "met", None),
    ("The town was once flooded.", "flooded", None),
    ("The town was then flooded.", "flooded", DAY),
]


SOME_TIME_AFTER = [
    ("Days after the flood, the mayor closed the school.", "closed", None),
    ("Weeks later, the mayor closed the school.", "closed", None),
    ("The mayor closed the school several months later.", "closed", None),
    ("Years afterwards the mayor closed the school.", "closed", None),
    ("In the following weeks the mayor closed the school.", "closed", None),
    ("In the subsequent months, the mayor closed the school.", "closed", None),
    # counted, of the same day, or of an event that the story has told
    ("One day later, the mayor closed the school.", "closed", "2024-02-16"),
    ("Hours after the flood, the mayor closed the school.", "closed", DAY),
    ("The flood came days after a storm.", "came", DAY),
    ("The mayor closed the school for days.", "closed", DAY),
]


@pytest.mark.parametrize(
    ("sentence", "verb", "date"), [*STATES, *CAREERS, *MADE, *LONG, *CLAIMS, *LONG_AGO, *SOME_TIME_AFTER]
)
def test_what_has_no_day(sentence: str, verb: str, date: str | None) -> None:
    (event,) = [event for event in told(STORY + sentence) if event.trigger == verb]
    assert event.date == date


def test_a_day_that_is_told_counts() -> None:
    assert told("Ana Vale studied law in 1990.")[0].date == "1990"


def test_each_reason_has_a_name() -> None:
    assert [name for name, _ in UNDATED_RULES] == [
        "state",
        "career",
        "made",
        "long",
        "claim",
        "long ago",
        "some time after",
    ]

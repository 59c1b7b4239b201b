"""Dates of court decisions, and of what led to them."""

from __future__ import annotations

import pytest
from tests.extract.events.sight import see
from tests.extract.events.test_events import told

from briefkit.extract.events.dating_in_court import find_stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The man was charged.", 0),
        ("The firm sued the man.", 0),
        ("The man testified.", 1),
        ("The court ruled against it.", 2),
        ("The court ruled out a trial.", None),
        ("The man was convicted.", 2),
        ("The man was jailed.", 3),
        ("The man left.", None),
    ],
)
def test_how_far_a_verb_takes_a_case(text: str, stage: int | None) -> None:
    seen = see(text)
    assert find_stage(seen.sentence.lower, seen.finite) == stage


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # what accusers say that somebody did was once
        ("Prosecutors said on Monday that Karl Lund shot two men.", None),
        ("Karl Lund shot two men, prosecutors said on Monday.", None),
        ("The indictment says Karl Lund shot two men.", None),
        ("Prosecutors said on Monday that Karl Lund shot two men in January.", "2024-01"),
        # not what the police did, nor who is not known yet, nor what is no crime
        ("Prosecutors said on Monday that police shot Karl Lund.", "2024-02-12"),
        ("A gunman shot two men, prosecutors said on Monday.", "2024-02-12"),
        ("Prosecutors said on Monday that Karl Lund resigned.", "2024-02-12"),
        # not what they did themselves, nor what others tell
        ("Prosecutors said on Monday that the firm sued Karl Lund.", "2024-02-12"),
        ("Prosecutors said on Monday that Karl Lund was shot.", "2024-02-12"),
        ("Police said on Monday that Karl Lund shot two men.", "2024-02-12"),
    ],
)
def test_what_somebody_is_accused_of_has_no_day(text: str, date: str | None) -> None:
    assert told(text)[-1 if "that" in text or "says" in text else 0].date == date


SENTENCED = "Karl Lund was sentenced on Wednesday.\n\n"
RULED = "A court ruled for Karl Lund on Wednesday.\n\n"
CHARGED = "Karl Lund was charged on Wednesday.\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the crime, and what led to the sentence, are older
        (SENTENCED + "He shot two men.", None),
        (CHARGED + "He shot two men.", None),
        (SENTENCED + "The firm sued him.", None),
        (SENTENCED + "He pleaded guilty.", None),
        (SENTENCED + "He faced five counts of fraud.", None),
        (RULED + "The firm sued him.", None),
        # but not a step that comes as late, nor what leads to no decision
        (SENTENCED + "He faced a crowd.", "2024-02-14"),
        (SENTENCED + "Two others were jailed.", "2024-02-14"),
        (RULED + "Two others were jailed.", "2024-02-14"),
        (CHARGED + "He pleaded guilty.", "2024-02-14"),
        (SENTENCED + "He left the town.", "2024-02-14"),
        # a perfect does not look back, nor does what continues from a day of its own
        (SENTENCED + "He has shot two men.", "2024-02-16"),
        (SENTENCED + "In January he fled the town. He shot two men.", "2024-01"),
        (SENTENCED + "In January he fled the town. He sued the firm.", "2024-01"),
    ],
)
def test_what_led_to_a_decision_has_no_day(text: str, date: str | None) -> None:
    assert told(text)[-1].date == date

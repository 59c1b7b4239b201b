from __future__ import annotations

import pytest
from tests.extract.events.cast import find

IN_COURT = "In court in Orvel on Thursday, Ana Vale denied the charges.\n\n"
A_COURT = "A court in Sund heard Karl Lund on Thursday.\n\n"


@pytest.mark.parametrize(
    ("text", "verb", "where"),
    [
        # those who act in court do it where it sits
        (IN_COURT + "The judge barred two doctors.", "barred", "Orvel"),
        (IN_COURT + "Judge Karl Lund allowed a nurse.", "allowed", "Orvel"),
        (IN_COURT + "The jury left.", "left", "Orvel"),
        (A_COURT + "The court accepted the plea.", "accepted", "Sund"),
        (A_COURT + "He was freed by the judge.", "freed", "Sund"),
        ("An Orvel judge heard Karl Lund on Thursday.\n\nThe judge allowed a nurse.", "allowed", "Orvel"),
        # and so are those tried
        (IN_COURT + "She pleaded guilty.", "pleaded", "Orvel"),
        (A_COURT + "Mary Tarn testified.", "testified", "Sund"),
        (A_COURT + "He was sentenced.", "sentenced", "Sund"),
        # another court, another time, or nobody of the court
        (IN_COURT + "The Supreme Court allowed a nurse.", "allowed", ""),
        (IN_COURT + "A judge barred him in 2003.", "barred", ""),
        (IN_COURT + "The firm sold two mills.", "sold", ""),
        ("Ana Vale denied the charges.\n\nThe judge barred two doctors.", "barred", ""),
    ],
)
def test_what_is_done_in_court(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where

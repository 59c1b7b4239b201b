from __future__ import annotations

import pytest

from briefkit.select.certainty import Certainty, find_certainty


@pytest.mark.parametrize(
    ("sentence", "number", "certainty"),
    [
        ("The virus is suspected of killing at least 60 people.", "at least 60", Certainty.SUSPECTED),
        ("It has spread, suspected in more than 160 deaths.", "more than 160", Certainty.SUSPECTED),
        ("Officials suspect that the flu has killed about 150.", "about 150", Certainty.SUSPECTED),
        ("Karvia cut its suspected death toll to up to 101.", "up to 101", Certainty.SUSPECTED),
        ("It may also be responsible for 40 other deaths.", "40", Certainty.SUSPECTED),
        ("The flu could be to blame for 48 more deaths.", "48", Certainty.SUSPECTED),
        ("The number of deaths likely to have been caused by it has risen to 159.", "159", Certainty.SUSPECTED),
        ("There were 40 possible deaths.", "40", Certainty.SUSPECTED),
        ("Karvia has 1,600 suspected cases.", "1,600", Certainty.SUSPECTED),
        ("There have been 248 deaths linked to the virus.", "248", Certainty.SUSPECTED),
        ("The coroner has two deaths that could have been caused by it.", "two", Certainty.SUSPECTED),
        ("Karvia has confirmed 20 deaths.", "20", Certainty.CONFIRMED),
        ("The confirmed death toll had risen by one, to 16.", "16", Certainty.CONFIRMED),
        ("He said 16 deaths were confirmed as caused by it.", "16", Certainty.CONFIRMED),
        ("There are 12 laboratory confirmed deaths.", "12", Certainty.CONFIRMED),
        ("Of 103 dead, 20 confirmed to have died of it.", "20", Certainty.CONFIRMED),
        ("Twenty people are known to have died.", "Twenty", Certainty.CONFIRMED),
        (
            "Tests cut the number of confirmed deaths in Orvel, where it began, from 20 to seven.",
            "seven",
            Certainty.CONFIRMED,
        ),
        # before the sum, with the number that it moved from
        ("Karvia revised its suspected death toll from 176 to 101.", "101", Certainty.SUSPECTED),
        ("Karvia revised its suspected flu toll from 176 thousand to 101.", "101", Certainty.SUSPECTED),
        ("The number of probable cases rose to 40.", "40", Certainty.SUSPECTED),
        ("The lab-confirmed toll was cut from 20 to seven.", "seven", Certainty.CONFIRMED),
        ("The toll of confirmed deaths is 16.", "16", Certainty.CONFIRMED),
        ("It has a probable 40 deaths.", "40", Certainty.SUSPECTED),
        ("There were 12 lab-confirmed deaths.", "12", Certainty.CONFIRMED),
        # the nearer word
        ("Suspected cases rose, but only 12 confirmed deaths are known.", "12", Certainty.CONFIRMED),
        # neither
        ("Karvia was the last to confirm cases after as many as 103 deaths.", "as many as 103", Certainty.TOLD),
        ("The unconfirmed toll rose to 16.", "16", Certainty.TOLD),
        ("The flu has killed up to 149 people.", "up to 149", Certainty.TOLD),
        ("It has not confirmed 20 deaths.", "20", Certainty.TOLD),
        ("Some 159 deaths have been attributed to the virus.", "Some 159", Certainty.TOLD),
        ("A man is suspected. Some 12 people died.", "Some 12", Certainty.TOLD),
    ],
)
def test_what_is_suspected_is_told_from_what_is_confirmed(sentence: str, number: str, certainty: Certainty) -> None:
    start = sentence.index(number)
    assert find_certainty(sentence, start, start + len(number)) is certainty

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.select.count_days import DAY_RULES, DayRule
from briefkit.select.readings import read_figures
from briefkit.select.register import build_register

FRIDAY = dt.date(2024, 2, 16)


def find_days(text: str, published: dt.date | None = FRIDAY) -> list[str]:
    """As of which day each count holds; all are told on a Friday."""
    parsed = parse_document(Document(id="d", text=text, published=published))
    found = read_figures(parsed, None, build_register([parsed], ()))
    return [f"{reading.as_of:%a}" if reading.as_of else "" for reading, _ in found]


SENTENCES = {
    DayRule.AS_OF: [
        "At least 41 people had died in the flood by Tuesday.",
        "The toll of the flood was 41 as of Tuesday.",
    ],
    DayRule.RAISED: [
        "The ministry on Tuesday raised the toll of the flood to 41.",
        "The ministry on Tuesday revised downwards the toll of the flood from 176 to 41.",
    ],
    DayRule.MOVED: ["The toll of the flood rose on Tuesday to 41.", "The toll rose on Tuesday from nine to 41."],
    DayRule.AFTER_SUM: ["The toll of the flood rose to 41 on Tuesday.", "The toll stood at 41 late on Tuesday."],
    DayRule.OPENING: [
        "On Tuesday the ministry raised the toll of the flood to 41.",
        "Late on Tuesday, Ana Vale announced that the toll of the flood had risen by one, to 16.",
        "On Tuesday, the ministry said 41 people had died.",
    ],
    DayRule.SAID: [
        "The ministry said on Tuesday that 41 people had died.",
        "The flood killed 41 people, according to health officials on Tuesday.",
        "The ministry on Tuesday said that 41 people had died.",
        "The flood killed 41 people, the ministry said in a statement on Tuesday.",
        "The ministry said on Tuesday that 41 people had died on Monday.",
    ],
}


@pytest.mark.parametrize("sentence", [each for sentences in SENTENCES.values() for each in sentences])
def test_the_sentence_says_as_of_when(sentence: str) -> None:
    assert find_days(sentence) == ["Tue"]


def test_every_rule_has_its_sentences() -> None:
    assert {*SENTENCES, DayRule.JUST_HAPPENED} == set(DAY_RULES) == set(DayRule)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        # what happened the day before is of that day, however it is called
        ("Some 66 people were injured yesterday according to health officials.", ["Thu"]),
        ("Some 66 people were injured on Thursday.", ["Thu"]),
        # of an earlier day it may have been counted anew
        ("Some 66 people were injured on Tuesday.", ["Fri"]),
        # the day is of something else
        ("The toll of the flood that came on Tuesday rose to 41.", ["Fri"]),
        ("The ministry, which met on Tuesday, raised the toll of the flood to 41.", ["Fri"]),
        ("The dyke broke on Tuesday, he said, and 41 people died.", ["Fri"]),
        ("The toll of the flood rose to 41.", ["Fri"]),
    ],
)
def test_a_day_of_something_else_is_not_that_of_a_count(sentence: str, days: list[str]) -> None:
    assert find_days(sentence) == days


def test_what_nothing_dates_is_as_of_no_day() -> None:
    assert find_days("The toll of the flood rose to 41.", None) == [""]

"""Repetitions that no news has: twice the text is twice the work, whatever stage reads it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.counting import count_calls
from tests.timing import hold_growth, spend_seconds

from briefkit.extract import parse_document
from briefkit.model.document import Document

CHARACTERS = 2_000
SMALL = 15_000


def parse(text: str) -> object:
    return parse_document(Document(id="d", text=text, published=dt.date(2024, 2, 16)))


@pytest.mark.parametrize(
    "words",
    [
        "said that ",
        "the man who met ",
        "who said that he ",
        ", which left",
        "Ana Vale said on Monday that she ",
        "He said so. ",
        "said, ",
        ", said Ana Vale",
        "the mayor said ",
        "killed by Ana Vale ",
        "(the man ",
        "(a) ",
        "“a ",
        '"a" ',
        '"Yes," he said, ',
        "1,000 ",
        "1.1",
        "US-",
        "US-led ",
        "Ana Vale and ",
        "in Paris, France, ",
        "on Monday and ",
        "after the war ",
        "left; ",
        "—a ",
        "'s ",
        "Q: a\n",
        "Gov. Sen. Rep. No. ",
        "18:00 6 p.m. ",
        "北京。",
        "police\n\n",
        "A. B. C. ",
        "a — b ",
        "- a man was killed\n",
        "on 14 February 2024 ",
        "two days after the 5 February vote ",
        "aid reached the town The lorries came ",
        "The mayor resigned in June Karl Lund has taken her place ",
        "https://orvel.example/a ",
        "Ana Vale left. She said he left. ",
        "e\u0301",
        "a\u200b",
    ],
)
def test_twice_the_text_is_twice_the_work(words: str) -> None:
    parse(words)
    half = words * (CHARACTERS // len(words))
    assert count_calls(lambda: parse(half * 2)) < 2.1 * count_calls(lambda: parse(half)) + 500


@pytest.mark.parametrize(
    "words",
    [
        "left; ",
        "Ana Vale left. She said he left. ",
        "“a ",
        "18:00 6 p.m. ",
        "Gov. Sen. Rep. No. ",
        "北京。",
        "“We stay,” Ana Vale said. ",
    ],
)
def test_four_times_the_text_takes_no_more_than_seven_times_as_long(words: str) -> None:
    """What counting calls does not see: long values that are compared, hashed or copied over and over."""
    parse(words)
    hold_growth(lambda size: spend_seconds(lambda: parse(words * (size // len(words)))), SMALL, 4, 7)

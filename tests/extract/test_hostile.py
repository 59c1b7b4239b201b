"""Repetitions that no news has: twice the text is twice the work, whatever stage reads it."""

from __future__ import annotations

import datetime as dt
import gc
import time

import pytest
from tests.counting import count_calls

from briefkit.extract import parse_document
from briefkit.model.document import Document

CHARACTERS = 4_000
SMALL = 15_000
TRIES = 3


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
        "https://orvel.example/a ",
        "Ana Vale left. She said he left. ",
        "e\u0301",
        "a\u200b",
    ],
)
def test_twice_the_text_is_twice_the_work(words: str) -> None:
    parse(words)
    half = words * (CHARACTERS // len(words))
    assert count_calls(lambda: parse(half * 2)) < 2.2 * count_calls(lambda: parse(half)) + 1_000


@pytest.mark.alone
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
    for _ in range(TRIES):  # other work on the machine disturbs the clock
        few, many = (spend_seconds(words * (size // len(words))) for size in (SMALL, 4 * SMALL))
        if many < 7 * few:
            return
    pytest.fail(f"{few:.2f} s, and {many:.2f} s for four times as much")


def spend_seconds(text: str) -> float:
    """Without the collector of garbage, which goes through what all other tests have left."""
    gc.disable()
    try:
        start = time.process_time()
        parse(text)
        return time.process_time() - start
    finally:
        gc.enable()

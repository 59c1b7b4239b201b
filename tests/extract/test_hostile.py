"""Repetitions that no news has: twice the text is twice the work, whatever stage reads it."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from briefkit.extract import parse_document
from briefkit.model.document import Document

CHARACTERS = 4_000


def count_calls(text: str) -> int:
    """Calls of functions while a text is parsed."""
    made = 0

    def note(*_: object) -> None:
        nonlocal made
        made += 1

    document = Document(id="d", text=text, published=dt.date(2024, 2, 16))
    sys.setprofile(note)
    try:
        parse_document(document)
    finally:
        sys.setprofile(None)
    return made


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
        "e\u0301",
        "a\u200b",
    ],
)
def test_twice_the_text_is_twice_the_work(words: str) -> None:
    count_calls(words)
    half = words * (CHARACTERS // len(words))
    assert count_calls(half * 2) < 2.2 * count_calls(half) + 1_000

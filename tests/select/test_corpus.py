from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from briefkit.model.document import Document
from briefkit.model.selection import Corpus, Unread
from briefkit.select.corpus import describe_corpus

FIRST = Document("a", "Rain fell all night.", outlet="Wire", published=dt.date(2024, 2, 16), language="en-GB")
COPY = dataclasses.replace(FIRST, id="b", outlet="Post", published=dt.date(2024, 2, 17))
UNDATED = Document("c", "Chuva forte.", outlet="Wire", language="pt")


def test_what_was_read_is_counted() -> None:
    late = "published after the cut-off"
    assert describe_corpus([FIRST, COPY, UNDATED], {"does not match": 1, late: 2}, [("a", "b"), ("c",)]) == Corpus(
        read=6,
        considered=3,
        words=10,
        outlets=("Post", "Wire"),
        left_out=((late, 2), ("does not match", 1)),
        copies=1,
        undated=1,
        languages=(("en-GB", 2), ("pt", 1)),
        oldest=dt.date(2024, 2, 16),
        newest=dt.date(2024, 2, 17),
    )


def test_documents_in_other_languages_are_listed() -> None:
    long = dataclasses.replace(UNDATED, text="Chuva forte " * 30, outlet=None)
    unread = describe_corpus([FIRST], {"unread, in Portuguese": 2}, [("a",)], [UNDATED, long]).unread
    assert unread == (Unread("Chuva forte.", "pt", "Wire"), Unread("Chuva forte " * 7 + "Chuva …", "pt"))


@pytest.mark.parametrize(("words", "title"), [("x" * 88 + " y", "x" * 88 + " y"), ("x" * 88 + " yz", "x" * 88 + " …")])
def test_a_title_has_ninety_characters_at_most(words: str, title: str) -> None:
    text = dataclasses.replace(UNDATED, title=None, text=words)
    assert describe_corpus([], {}, [], [text]).unread[0].title == title


def test_nothing_read_is_nothing_counted() -> None:
    assert describe_corpus([], {}, []) == Corpus()

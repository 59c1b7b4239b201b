"""Reading a text as tables of the tests write it down: (words, type, value, mod)."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

import pytest

from briefkit.extract.dates import extract_dates
from briefkit.extract.sentences import split_sentences
from briefkit.model.facts import DateMention
from briefkit.model.paragraphs import split_paragraphs

THURSDAY = dt.date(2021, 6, 3)


class ReadMentions(Protocol):
    def __call__(
        self, text: str, published: dt.date | None = THURSDAY, *, day_first: bool = False
    ) -> list[DateMention]: ...


class ReadRows(Protocol):
    def __call__(self, text: str, published: dt.date | None = THURSDAY, *, day_first: bool = False) -> list[str]: ...


def _read(text: str, published: dt.date | None = THURSDAY, *, day_first: bool = False) -> list[DateMention]:
    sentences = split_sentences(text, split_paragraphs(text))
    return list(extract_dates(text, sentences, published, day_first=day_first)[0])


@pytest.fixture(scope="session")
def mentions() -> ReadMentions:
    """The mentions of a text published on Thursday, 3 June 2021, unless said otherwise."""
    return _read


@pytest.fixture(scope="session")
def rows() -> ReadRows:
    """The mentions of a text, each as "words = value (mod)", with the type where it is not DATE."""

    def read(text: str, published: dt.date | None = THURSDAY, *, day_first: bool = False) -> list[str]:
        table = []
        for mention in _read(text, published, day_first=day_first):
            words = text[mention.span.start : mention.span.end]
            kind = "" if mention.type == "DATE" else f"{mention.type} "
            mod = f" ({mention.when.mod})" if mention.when.mod else ""
            table.append(f"{words} = {kind}{mention.when.value}{mod}")
        return table

    return read

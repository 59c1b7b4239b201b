"""Datelines: the place in capitals, and where the story begins."""

from __future__ import annotations

import pytest

from briefkit.extract.names.datelines import read_dateline
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span

DATELINES = [
    ("TARVÍLO, Feb. 16 (Orlan Wire) - Rain fell.", "Tarvílo", "Rain"),
    ("BAKU, June 3 – They met.", "Baku", "They"),
    ("NEW YORK (Orlan Wire) — They met.", "New York", "They"),
    ("ORL-TARN, Azerbaijan, June 3 (Orlan Wire) - They met.", "Orl-Tarn", "They"),
    ("UNICEF (a charity) - They met.", None, None),
    ("ORVA (Orlan Wire) - They met.", None, None),
    ("TARVILO is wet - very wet.", None, None),
    ("TARVILO, June 3.", None, None),
    ("Baku, June 3 (Orlan Wire) - They met.", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "place", "first"), DATELINES)
def test_reads_datelines(text: str, place: str | None, first: str | None) -> None:
    sentence = read_tokens(text, Span(0, len(text)))
    dateline = read_dateline(sentence)
    assert (dateline and dateline.place.name) == place
    assert (dateline and sentence.words[dateline.end]) == first

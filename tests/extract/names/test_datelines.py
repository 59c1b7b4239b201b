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
    ("NEW YORK — They met.", "New York", "They"),
    ("ST. LOUIS — They met.", "St. Louis", "They"),
    ("TARVILO, Azerbaijan — They met.", "Tarvilo", "They"),
    ("TARVILO, Calif. (Orlan Wire) — They met.", "Tarvilo", "They"),
    ("CAMDEN, N.J. — They met.", "Camden", "They"),
    ("TARVILO — They met.", None, None),
    ("Tarvilo, Azerbaijan — They met.", None, None),
    ("T, Azerbaijan — They met.", None, None),
    ("TORVA, Azerbaijan — They met.", "Torva", "They"),
    ("TORV, Azerbaijan — They met.", None, None),
    ("NATO — they met.", None, None),
    ("NEW YORK, a town — They met.", None, None),
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


@pytest.mark.parametrize(
    ("text", "country", "region"),
    [
        ("TARVILO, Azerbaijan — They met.", "AZ", "Azerbaijan"),
        ("CAMBRIDGE, Mass. — They met.", "US", "Massachusetts"),
        ("NEW YORK, June 3 — They met.", "US", None),
    ],
)
def test_a_place_is_in_its_region(text: str, country: str, region: str | None) -> None:
    dateline = read_dateline(read_tokens(text, Span(0, len(text))))
    assert dateline is not None
    assert (dateline.place.country, dateline.region and dateline.region[1].name) == (country, region)

"""docs/parsed-documents.md against what is written: its keys, and the words that a key can have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefkit import parse
from briefkit.model.document import Extent
from briefkit.model.facts import ActorKind, Basis, ClauseKind, DateType, EventStatus, Part, QuotationKind
from briefkit.model.parsed_writing import to_json

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs/parsed-documents.md").read_text(encoding="utf-8")
SELDOM = {"marking", "mod"}
"""Keys that are left out where they have nothing to say."""


def list_keys(heading: str) -> list[str]:
    """The keys of the table under a heading, in order."""
    _, _, part = PAGE.partition(f"## {heading}\n")
    rows = part.partition("\n## ")[0].splitlines()
    cells = [row.split("|")[1] for row in rows if row.startswith("| `")]
    return [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]


def list_records(key: str) -> Iterator[dict[str, object]]:
    for parsed in parse(*map(str, (ROOT / "sample_input").glob("*/articles"))):
        record = to_json(parsed)
        if key:
            yield from record[key]  # type: ignore[misc]
        else:
            yield record


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("The document", ""),
        ("`dates`", "dates"),
        ("`actors`", "actors"),
        ("`quotations`", "quotations"),
        ("`events`", "events"),
    ],
)
def test_the_page_has_every_key(heading: str, key: str) -> None:
    keys = list_keys(heading)
    for record in list_records(key):
        assert set(record) - SELDOM == set(keys) - SELDOM
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("words", [Extent, DateType, ActorKind, QuotationKind, EventStatus, ClauseKind, Basis, Part])
def test_the_page_has_every_word(words: type[Extent]) -> None:
    assert all(f"`{word.value}`" in PAGE for word in words)

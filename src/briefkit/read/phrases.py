"""Phrases of pages that are not of the article, from ``data/boilerplate_phrases.tsv``."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from briefkit.read.tables import read_lines

Kind = Literal["call", "readers", "others", "wall", "offer", "gate"]


def begins_with_call(text: str) -> bool:
    """Whether a paragraph begins as those do that call upon the reader or lead to other stories."""
    return _read_phrases()["call"].match(text.lstrip("([–—-•*›»>→▶ ")) is not None


def is_heading_of(kind: Literal["readers", "others"], text: str) -> bool:
    """Whether a heading is one of what readers wrote, or of other stories, letters and authors."""
    return _read_phrases()[kind].fullmatch(text.rstrip(" :.…»>→")) is not None


def is_wall(text: str) -> bool:
    """Whether a text says that there is more to read for those who subscribe."""
    return _read_phrases()["wall"].search(text) is not None


def is_offer(text: str) -> bool:
    """Whether a text offers a subscription."""
    return _read_phrases()["offer"].search(text) is not None


def is_gate(text: str) -> bool:
    """Whether a text asks for consent, or for a sign that a person reads it, before there is anything to read."""
    return _read_phrases()["gate"].search(text) is not None


@cache
def _read_phrases() -> dict[str, re.Pattern[str]]:
    phrases: dict[str, list[str]] = {}
    for line in read_lines("boilerplate_phrases.tsv"):
        kind, _, phrase = line.split("\t", 2)
        phrases.setdefault(kind, []).append(phrase.replace(" ?", r"\s*").replace(" ", r"\s+"))
    return {kind: re.compile("|".join(found), re.IGNORECASE | re.DOTALL) for kind, found in phrases.items()}

"""Lengths: how much room a short report has for each of its parts, where the spec sets no limit of its own.

Nobody reads a report that is longer than what it is made of. With ``limit: auto`` what it tells takes at most a third
of the words that were read, or a row for each document where these are very short, and about three pages; its list of
sources and its notes stand behind. The weightiest come first, and what is left out stays in the JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefkit.model.document import Document
from briefkit.model.selection import count_key_points
from briefkit.spec.briefing import AUTO, Limit, Spec

TOO_LONG = "left out to keep the report short"
"""Why something is not printed that no rule of the spec speaks against."""

_SHARE = 3
"""What the report tells is at most one in so many of the words it is made of."""
_STORY = 80
"""Words that each document has in any case: a row, and its part of the other sections, however short it is."""
_LONGEST = 1400
"""Words on three pages; a page of the samples, tables and all, holds 430 to 500."""
_FRAME = 160
"""Words of what every report has: its head, the edges of its pages, titles, headings of tables."""
_FIGURES = 80
"""Words of a table of figures, which has no more than four rows."""


@dataclass(frozen=True, slots=True)
class _Share:
    """What a part of a short report is given.

    Attributes:
        parts: Its share of the room beside the shares of the other parts.
        least: How many items it has however short the documents are.
        beside: Words of an item beside its text or name: dates, places, roles, sources.
    """

    parts: int
    least: int
    beside: int


_SHARES = {
    "chronology": _Share(20, 5, 16),
    "quotations": _Share(3, 1, 20),
    "actors": _Share(6, 4, 25),
    "ahead": _Share(2, 1, 10),
    "background": _Share(1, 1, 6),
}


@dataclass(frozen=True, slots=True)
class Room:
    """How much a part of the report may hold.

    Attributes:
        words: Words that it may take.
        least: How many items it has in any case.
        beside: Words that an item takes beside its text.
        points: Whether some of its items are printed a second time, as key points.
    """

    words: int
    least: int
    beside: int
    points: bool = False


def share_room(documents: Sequence[Document], spec: Spec) -> Mapping[str, Room]:
    """The room of each part whose limit the spec leaves open, by section id; key points are rows of the chronology."""
    limits: dict[str, Limit] = {
        "chronology": spec.events.limit,
        "quotations": spec.quotations.limit,
        "actors": spec.actor_tables.limit,
        "ahead": spec.events.limit,
        "background": spec.events.limit,
    }
    sections = {"chronology" if each == "key-points" else each for each in spec.made_sections}
    read = sum(len(document.text.split()) for document in documents)
    words = min(max(read // _SHARE, _STORY * len(documents)), _LONGEST) - _FRAME
    words -= _FIGURES if "figures" in sections else 0
    whole = sum(share.parts for part, share in _SHARES.items() if part in sections)
    twice = {"key-points", "chronology"} <= spec.made_sections
    return {
        part: Room(
            max(0, words * share.parts // max(whole, share.parts)),
            share.least,
            share.beside,
            twice and part == "chronology",
        )
        for part, share in _SHARES.items()
        if limits[part] == AUTO
    }


def count_within(texts: Iterable[str], room: Room) -> int:
    """How many items there is room for, at least as many as there are in any case.

    Args:
        texts: What each says, the weightiest first.
        room: What there is.
    """
    taken, words = 0, list[int]()
    for text in texts:
        words.append(len(text.split()))
        taken += words[-1] + room.beside
        again = sum(words[: count_key_points(len(words))]) if room.points else 0
        if taken + again > room.words and len(words) > room.least:
            return len(words) - 1
    return len(words)

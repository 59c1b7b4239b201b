"""Datelines: "CHÓKWÈ, Feb. 16 (Limpopo Wire) -" says where a story was written; its outlet is no actor of the story."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefkit.extract.names.gazetteer import Entry, cue_words, load_gazetteer
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_DASHES = frozenset("-–—")
_LONGEST = 16  # words and marks
_LONGEST_PLACE = 4
_SHORTEST_UNKNOWN = 5  # letters; shorter words in capitals are rather acronyms


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a sentence.

    Attributes:
        last: Index after the place's last word.
        place: The place, in ordinary case.
        end: Index after the dash.
        region: Index after the words, and what they name, where the place's state or country follows a comma.
    """

    last: int
    place: Entry
    end: int
    region: tuple[int, Entry] | None = None


def read_dateline(sentence: Sentence) -> Dateline | None:
    """Read a place in capitals, its state or country, a day or an outlet in brackets, and a dash.

    Only a known place or one whose state or country is given needs neither day nor outlet: "NEW YORK -".

    Returns:
        The dateline; None where a sentence has no such head.
    """
    words = sentence.words
    if not words or not any(len(word) > 2 and word.isupper() for word in words[:2]):
        return None  # "EL PASO", but no acronym of two letters
    last = next((at for at, word in enumerate(words[: _LONGEST_PLACE + 1]) if not _is_in_capitals(word)), 0)
    end = next((at for at, word in enumerate(words[:_LONGEST]) if word in _DASHES and at > last - 1), 0)
    if not (0 < last <= end):
        return None
    region = _read_region(sentence, last)
    place = _read_place(words[:last], region[1] if region else None)
    credited = "(" in words[last:end] or any(word in cue_words("calendar") for word in sentence.lower[last:end])
    located = end == region[0] if region else end == last and place is not None and place.country is not None
    return Dateline(last, place, end + 1, region) if place and (credited or located) else None


def _read_region(sentence: Sentence, at: int) -> tuple[int, Entry] | None:
    """The state or country after the comma at a word: index after it, and what it is."""
    if sentence.words[at] != "," or at + 1 >= len(sentence.words):
        return None
    known = load_gazetteer().match(sentence.words, at + 1)
    return known if known and known[1].kind in (ActorKind.PLACE, ActorKind.COUNTRY) else None


def _read_place(words: list[str], region: Entry | None) -> Entry | None:
    """The place that words in capitals name, in the country of its region; None where they may name something else."""
    names = ["-".join(map(str.capitalize, word.split("-"))) for word in words]
    known = load_gazetteer().match(names, 0)
    country = region.country if region else None
    if known and known[0] == len(words) and known[1].kind is ActorKind.PLACE:
        return replace(known[1], country=country, others=()) if country in known[1].others else known[1]
    name = " ".join(names)
    if (known and known[0] == len(words)) or words[0] in load_gazetteer().entries or len(name) < _SHORTEST_UNKNOWN:
        return None
    return Entry(name, ActorKind.PLACE, country)


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1

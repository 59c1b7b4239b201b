"""Datelines: "CHÓKWÈ, Feb. 16 (Limpopo Wire) -" says where a story was written; its outlet is no actor of the story."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.extract.names.gazetteer import Entry, cue_words, load_gazetteer
from briefkit.extract.names.tokens import Sentence
from briefkit.model.facts import ActorKind

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
    """

    last: int
    place: Entry
    end: int


def read_dateline(sentence: Sentence) -> Dateline | None:
    """Read a place in capitals, a day or an outlet in brackets, and a dash; None where a sentence has no such head."""
    words = sentence.words
    if not words or not _is_in_capitals(words[0]):
        return None
    last = next((at for at, word in enumerate(words[: _LONGEST_PLACE + 1]) if not _is_in_capitals(word)), 0)
    end = next((at for at, word in enumerate(words[:_LONGEST]) if word in _DASHES and at > last), 0)
    if not (0 < last < end):
        return None
    if "(" not in words[last:end] and not any(word in cue_words("calendar") for word in sentence.lower[last:end]):
        return None
    names = ["-".join(map(str.capitalize, word.split("-"))) for word in words[:last]]
    known = load_gazetteer().match(names, 0)
    if known and known[0] == last and known[1].kind is ActorKind.PLACE:
        return Dateline(last, known[1], end + 1)
    name = " ".join(names)
    if (known and known[0] == last) or words[0] in load_gazetteer().entries or len(name) < _SHORTEST_UNKNOWN:
        return None
    return Dateline(last, Entry(name, ActorKind.PLACE), end + 1)


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 2

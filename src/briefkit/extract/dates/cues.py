"""Whether a weekday, month or season lies ahead or behind, as far as the words of its clause tell.

The nearest verb before the time decides, else the nearest one after it. Closed lists say which words look ahead
(`dates_cues.txt`); verbs in -ed look back unless they are part of an infinitive ("to be announced").
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.wordlists import read_kinds

_REACH = 40
_MARKS = frozenset(';:"“”')
_AUXILIARIES = frozenset(("be", "been", "being", "get", "to"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "of"))
_TRANSPARENT = frozenset(("the", "at", "on", "phase", "in", "a"))


class Direction(IntEnum):
    """Where a time lies, seen from the day of publication."""

    PAST = -1
    FUTURE = 1


def find_direction(phrase: Phrase) -> Direction | None:
    """What the clause says; None where it says nothing."""
    direction = read_preposition(phrase)
    before = _clause(phrase, range(phrase.start - 1, max(phrase.start - 1 - _REACH, -1), -1))
    after = _clause(phrase, range(phrase.end, min(phrase.end + _REACH, len(phrase.sentence))))
    for index in (*before, *after):
        direction = direction or _read_verb(phrase, index)
    return direction


def _cues() -> dict[str, frozenset[str]]:
    return read_kinds("dates_cues.txt")


def read_preposition(phrase: Phrase) -> Direction | None:
    """What "until", "by", "effective" or "since" right before the time tells."""
    distance = -1
    while (token := phrase.beside(distance)) and token.kind in _TRANSPARENT and distance > -3:
        distance -= 1
    if token is None:
        return None
    if token.kind == "since":
        return Direction.PAST
    if token.kind == "to":
        verb = phrase.beside(distance - 1)
        return Direction.FUTURE if verb and verb.word in _cues()["postponed"] else None
    around = phrase.sentence[max(phrase.start - _REACH, 0) : phrase.end + _REACH]
    if any(word.word == "had" for word in around):  # "had hoped to finish by Wednesday"
        return None
    return Direction.FUTURE if token.word in _cues()["bound"] else None


def _clause(phrase: Phrase, indices: range) -> Sequence[int]:
    """The indices up to the next break between clauses."""
    found = []
    for index in indices:
        word = phrase.sentence[index].word
        if word in _MARKS or word in _cues()["breaks"]:
            break
        found.append(index)
    return found


def _read_verb(phrase: Phrase, index: int) -> Direction | None:
    """What one word tells, with those beside it."""
    sentence = phrase.sentence
    if sentence[index].kind == "month":
        return None
    cues = _cues()
    word = sentence[index].word.lstrip("'’")
    before = sentence[index - 1].word if index else ""
    after = sentence[index + 1].word if index + 1 < len(sentence) else ""
    if word in cues["future"]:
        return Direction.FUTURE
    if word in cues["conditional"]:
        return Direction.PAST if after == "not" else Direction.FUTURE
    if word == "to" and after not in _DETERMINERS:
        if before in cues["governor"] or before in cues["copula"]:
            return Direction.FUTURE
        return Direction.PAST if before in cues["completed"] else None
    if word in cues["copula"]:
        governs = after.endswith("ing") or after == "to" or after in cues["governor"]
        beside_time = index + (2 if after in ("on", "in") else 1) == phrase.start
        return Direction.FUTURE if governs or beside_time else None
    if before in _AUXILIARIES:
        return None
    if word in cues["past"]:
        return Direction.PAST
    finite = word.endswith("ed") and len(word) > 3 and word not in cues["no-verb"] and before not in _DETERMINERS
    return Direction.PAST if finite else None

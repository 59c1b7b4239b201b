"""Whether a weekday, month or season lies ahead or behind, as far as the words of its clause tell.

The nearest verb before the time decides, else the nearest one after it. Closed lists say which words look ahead
(`dates_cues.txt`); verbs in -ed look back unless they are part of an infinitive ("to be announced").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.tokens import Token
from briefkit.extract.dates.wordlists import read_kinds
from briefkit.text.function_words import words_of

_REACH = 40
_MARKS = frozenset(';:"“”')
_AUXILIARIES = frozenset(("be", "been", "being", "get"))
_BEFORE_BE = words_of("modal") | {"to"}
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "of"))
_WERE = frozenset(("was", "were", "been"))
_TO_BE = frozenset(("was", "were"))
"""Verbs that put a plan into the past: "were to meet on Friday"."""
_OWNERS = words_of("possessive")
_PRONOUNS = frozenset(("he", "she", "it", "there", "that", "what", "who"))  # before an 's that is no possessive
_TRANSPARENT = frozenset(("the", "at", "on", "phase", "in", "a"))


class Direction(IntEnum):
    """Where a time lies, seen from the day of publication; nearest to it, if it was still to come at some time past."""

    PAST = -1
    NEAREST = 0
    FUTURE = 1


def find_direction(phrase: Phrase) -> Direction | None:
    """What the clause says; None where it says nothing."""
    direction = read_preposition(phrase)
    if direction is not None:
        return direction
    before = range(phrase.start - 1, max(phrase.start - 1 - _REACH, -1), -1)
    after = range(phrase.end, min(phrase.end + _REACH, len(phrase.sentence)))
    verbs = (_read_verb(phrase, index) for side in (before, after) for index in _clause(phrase, side))
    return next((verb for verb in verbs if verb is not None), None)


def is_attribute(phrase: Phrase) -> bool:
    """Whether the time describes a thing, so that the verb of its clause says nothing of it: "under a June pact"."""
    before, after = phrase.beside(-1), phrase.beside(1)
    return before is not None and before.kind == "a" and after is not None and after.kind == "other"


def is_owned(phrase: Phrase) -> bool:
    """Whether the time only names a thing of somebody's, from which nothing is counted: "Vale's June 3 call"."""
    before, after = phrase.beside(-1), phrase.beside(1)
    if before is None or after is None or after.kind != "other" or after.capital:
        return False
    return before.kind == "clitic" or before.word in _OWNERS


def _cues() -> dict[str, frozenset[str]]:
    return read_kinds("dates_cues.txt")


@cache
def _words() -> frozenset[str]:
    return frozenset({"to"}.union(*_cues().values()))


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
    lasts = token.word in _cues()["bound-day"] and phrase.find("weekday") is not None
    if not lasts and token.word not in _cues()["bound"]:
        return None
    around = phrase.sentence[max(phrase.start - _REACH, 0) : phrase.end + _REACH]
    hoped = any(word.word == "had" for word in around)  # "had hoped to finish by Wednesday"
    return None if hoped else Direction.FUTURE


def _clause(phrase: Phrase, indices: range) -> Iterator[int]:
    """The indices up to the next break between clauses."""
    breaks = _cues()["breaks"]
    for index in indices:
        word = phrase.sentence[index].word
        if word in _MARKS or word in breaks:
            return
        yield index


def _find_before(sentence: Sequence[Token], index: int) -> int:
    """The place of the word before a verb, past an adverb behind an auxiliary: "be officially opened"."""
    parted = index > 1 and sentence[index - 1].word.endswith("ly") and sentence[index - 2].word in _AUXILIARIES
    return index - 2 if parted else index - 1


def _is_called_for(sentence: Sequence[Token], be: int) -> bool:
    """Whether a "be" is what somebody wants, with no auxiliary before it: "proposed that it be closed"."""
    before = be - 1
    if before > 0 and sentence[before].word == "not":
        before -= 1
    return before >= 0 and sentence[before].word not in _BEFORE_BE


def _read_verb(phrase: Phrase, index: int) -> Direction | None:
    """What one word tells, with those beside it."""
    sentence = phrase.sentence
    word = sentence[index].word.lstrip("'’")
    if (word not in _words() and not word.endswith("ed")) or sentence[index].kind == "month":
        return None
    cues = _cues()
    place = _find_before(sentence, index)
    before = sentence[place].word if place >= 0 else ""
    after = sentence[index + 1].word if index + 1 < len(sentence) else ""
    if word in cues["governor"] and before in _WERE and (word in cues["future"] or after in ("to", "for")):
        return Direction.NEAREST
    if word in cues["future"] or (word in cues["appointed"] and after == "for"):
        return Direction.FUTURE
    if word in cues["conditional"]:
        return Direction.PAST if after == "not" else Direction.FUTURE
    if word == "to" and after not in _DETERMINERS:
        if before in _TO_BE:
            return Direction.NEAREST
        if before in cues["governor"] or before in cues["copula"]:
            return Direction.NEAREST if index > 1 and sentence[index - 2].word in _WERE else Direction.FUTURE
        if before in cues["resolved"] and phrase.find("month") is not None:
            return Direction.NEAREST  # "voted to close it in June"
        return Direction.PAST if before in cues["completed"] | cues["resolved"] else None
    if word in cues["copula"] and (word != "s" or before in _PRONOUNS):
        governs = after.endswith("ing") or after == "to" or after in cues["governor"]
        beside_time = index + (2 if after in ("on", "in") else 1) == phrase.start
        return Direction.FUTURE if governs or beside_time else None
    if word in cues["plural"] and before.endswith("s") and before not in _WERE | cues["copula"]:
        return Direction.FUTURE
    if before == "be" and _is_called_for(sentence, place):
        return Direction.FUTURE
    modal = before in _BEFORE_BE and not sentence[place].capital
    if before in _AUXILIARIES or modal:
        return None  # "will shut" is no past; but "May said"
    if word in cues["past"]:
        return Direction.PAST
    finite = word.endswith("ed") and len(word) > 3 and word not in cues["no-verb"] and before not in _DETERMINERS
    return Direction.PAST if finite else None

"""The words and marks of a sentence, and the function words by which its verbs are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefkit.extract.lexicon import KEPT_WORDS, LONGEST_KEPT, read_groups
from briefkit.model.document import Span

_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_WORDS = read_groups("events_words.tsv")
DETERMINERS = _WORDS["determiners"]
PREPOSITIONS = _WORDS["prepositions"]
MODALS = _WORDS["modals"]
FUTURE = _WORDS["future"]
POSSIBLE = _WORDS["possible"]
BE = _WORDS["be"]
HAVE = _WORDS["have"]
PRONOUNS = _WORDS["pronouns"]
NEGATIONS = _WORDS["negations"]
PLANS = _WORDS["plans"]
ADVERBS = _WORDS["adverbs"]
IF = _WORDS["if"]
ANAPHORS = _WORDS["anaphors"]
TIMES = _WORDS["times"]
UNITS = _WORDS["units"]
_AUXILIARIES = BE | HAVE | MODALS
BEFORE_NOUNS = frozenset(("after", "before", "following", "since", "until"))
COORDINATORS = frozenset(("and", "but", "or", "yet"))
SUBORDINATORS = _WORDS["subordinators"]
_THAT_TIME = frozenset(
    (
        *("same", "moment", "hour", "day", "morning", "afternoon", "evening", "night", "week", "weekend", "month"),
        *("spring", "summer", "autumn", "winter", "year"),
    )
)
"""Words before which "that" points to a time that was told."""


class Token(NamedTuple):
    """A word or mark of a sentence; `lower` is the word in lower case, with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str


def split_tokens(text: str, sentence: Span) -> tuple[Token, ...]:
    """The words and marks of a sentence, with their places in the text."""
    cut = _cut_once if sentence.end - sentence.start <= LONGEST_KEPT else _cut
    tokens: list[Token] = []
    at = sentence.start
    for piece in text[sentence.start : sentence.end].split(" "):
        if piece:
            tokens += [Token(at + start, at + end, word, lower) for start, end, word, lower in cut(piece)]
        at += len(piece) + 1
    return tuple(tokens)


def _cut(piece: str) -> tuple[Token, ...]:
    """The words and marks between two blanks; no token has any within."""
    return tuple(
        [Token(*match.span(), word := match[0], word.lower().replace("’", "'")) for match in _TOKEN.finditer(piece)]
    )


_cut_once = lru_cache(KEPT_WORDS)(_cut)


def opens_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word subordinates a clause; "since June" and "the following day" only say when."""
    token = tokens[index]
    if token.lower not in SUBORDINATORS or (index > 0 and tokens[index - 1].lower in DETERMINERS - SUBORDINATORS):
        return False
    if is_that_time(tokens, index):
        return False
    if token.lower not in BEFORE_NOUNS or index + 1 == len(tokens):
        return True
    return not _is_time(tokens[index + 1])


def is_that_time(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word points to a time that was told: "that same day", "that night"."""
    return tokens[index].lower == "that" and index + 1 < len(tokens) and tokens[index + 1].lower in _THAT_TIME


def _is_time(token: Token) -> bool:
    return token.text[0].isdigit() or token.lower in TIMES


def is_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a form of "be" or "have" or a modal verb; the month of May is none."""
    token = tokens[index]
    return token.lower in _AUXILIARIES and (index == 0 or not token.text[0].isupper())

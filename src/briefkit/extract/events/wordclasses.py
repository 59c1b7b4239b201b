"""The function words by which the verbs and clauses of a sentence are told, looked up in its words in lower case."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.lexicon import read_groups

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
BEFORE_NOUNS = frozenset(("after", "before", "following", "since", "until"))
COORDINATORS = frozenset(("and", "but", "or", "yet"))
SUBORDINATORS = _WORDS["subordinators"]
_ONLY_DETERMINERS = DETERMINERS - SUBORDINATORS
_THAT_TIME = frozenset(
    (
        *("same", "moment", "hour", "day", "morning", "afternoon", "evening", "night", "week", "weekend", "month"),
        *("spring", "summer", "autumn", "winter", "year"),
    )
)
"""Words before which "that" points to a time that was told."""


def opens_clause(lower: Sequence[str], index: int) -> bool:
    """Whether a word subordinates a clause; "since June" and "the following day" only say when."""
    word = lower[index]
    if word not in SUBORDINATORS or (index > 0 and lower[index - 1] in _ONLY_DETERMINERS):
        return False
    if is_that_time(lower, index):
        return False
    return word not in BEFORE_NOUNS or index + 1 == len(lower) or not _is_time(lower[index + 1])


def is_that_time(lower: Sequence[str], index: int) -> bool:
    """Whether a word points to a time that was told: "that same day", "that night"."""
    return lower[index] == "that" and index + 1 < len(lower) and lower[index + 1] in _THAT_TIME


def _is_time(word: str) -> bool:
    return word[0].isdigit() or word in TIMES

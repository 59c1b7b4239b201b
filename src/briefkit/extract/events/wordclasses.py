"""The function words by which the verbs and clauses of a sentence are told, looked up in its words in lower case."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.lexicon import read_groups
from briefkit.text.function_words import words_of

_WORDS = read_groups("events_words.tsv")
PLANS = _WORDS["plans"]
ADVERBS = _WORDS["adverbs"]
ANAPHORS = _WORDS["anaphors"]
TIMES = _WORDS["times"]
UNITS = _WORDS["units"]
DETERMINERS = words_of("article", "demonstrative", "possessive", "quantifier") | {"what", "which"}
PREPOSITIONS = words_of("preposition")
PRONOUNS = words_of("pronoun-subject") | {"that", "which"}
MODALS = words_of("modal", "do")
FUTURE = words_of("modal-future")
POSSIBLE = words_of("modal-possible")
BE = words_of("be") | {"'s"}
HAVE = words_of("have")
IF = words_of("subordinator-condition") - {"provided"} | {"whether"}  # "provided" is oftener a verb
NEGATIONS = words_of("negation") | {word for word in MODALS | BE | HAVE if word.endswith("n't")} | {"cannot", "nobody"}
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

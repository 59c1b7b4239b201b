"""What clauses and appositions say of somebody apart from titles: relations to others, and what is only claimed."""

from __future__ import annotations

from bisect import bisect_left

from briefkit.extract.names.complements import POSSESSIVE
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.runs import run_end
from briefkit.extract.names.tokens import is_capitalised
from briefkit.text.tokens import Sentence

_QUOTES = frozenset('"“”')
_REACH = 8  # words before a name within which a verb of claiming governs it
_MOST_ADVERBS = 3
_LONGEST_OWNER = 4  # words


def pass_adverbs(sentence: Sentence, at: int) -> int:
    """Index of the verb from a word on, after "currently", "has previously" and the like."""
    lower, stop = sentence.lower, min(at + _MOST_ADVERBS, len(sentence.lower) - 1)
    first = at
    while at < stop and lower[at] in cue_words("role-adverb"):
        at += 1
    if at > first and lower[first] in ("is", "was") and not lower[at].endswith("ing"):
        return first  # "is now the minister": the word itself is the verb
    return at


def read_relation(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The words "son of Tom Orlan" that begin at a word or after its article; None where nobody is named."""
    lower, words = sentence.lower, sentence.words
    at += sentence.word(at) in ("the", "a", "an", "only")
    if at + 2 >= len(lower) or lower[at] not in cue_words("relative") or lower[at + 1] != "of":
        return None
    if not is_capitalised(words[at + 2]) or lower[at + 2] in cue_words("function"):
        return None
    return at, run_end(sentence, at + 2)


def pass_kin(lower: list[str], at: int) -> int:
    """Index after "his wife and" where that begins at a word."""
    kin = lower[at : at + 3]
    return at + 3 if len(kin) == 3 and kin[0] in ("his", "her") and kin[1] in _kin() and kin[2] == "and" else at


def pass_owner(sentence: Sentence, at: int) -> int:
    """Index after a person's name and the mark of possession that begin at a word, "Orlan's lawyer", else `at`."""
    end = at
    while end < len(sentence.words) and end - at < _LONGEST_OWNER and is_capitalised(sentence.words[end]):
        end += 1
    owned = at < end < len(sentence.words) and sentence.words[end] in POSSESSIVE
    return end + 1 if owned else at


def _kin() -> frozenset[str]:
    return cue_words("relative")


def find_quotes(sentence: Sentence) -> list[int]:
    """Indices of the quotation marks of a sentence."""
    return [at for at, word in enumerate(sentence.words) if word in _QUOTES]


def is_claimed(sentence: Sentence, first: int, quotes: list[int]) -> bool:
    """Whether what follows a name stands in a quotation, or somebody only claims it.

    Args:
        sentence: The sentence.
        first: Index of the name's first word.
        quotes: Where its quotation marks stand, as `find_quotes` finds them once for all names.
    """
    if bisect_left(quotes, first) % 2:
        return True
    return not cue_words("claim-verb").isdisjoint(sentence.lower[max(0, first - _REACH) : first])

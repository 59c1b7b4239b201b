"""Parts of speech, as far as closed classes of words and their shape tell them."""

from __future__ import annotations

from functools import cache

from briefkit.extract.lexicon import read_groups
from briefkit.extract.quotations.tokens import NAME, WORD, Token

_NO_NOUNS = ("conjunction", "question", "auxiliary", "negation", "adverb", "preposition", "subject")


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a class in the list of function words: "determiner", "preposition" and so on."""
    return read_groups("quotations_function_words.tsv")[name]


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset[str]().union(*map(words_of, _NO_NOUNS)) - words_of("determiner")


def is_noun(token: Token) -> bool:
    """Whether a token may stand in a noun phrase: a name, a determiner, or a word of no closed class."""
    return token.kind == NAME or (token.kind == WORD and token.word not in _no_nouns())


def is_adverb(token: Token) -> bool:
    """Whether a token only says how or when: "also", "later", "angrily", "Monday"."""
    if token.kind != WORD:
        return False
    word = token.word
    if word in words_of("adverb"):
        return True
    if word in words_of("time"):
        return token.capital or word != "may"
    return word.endswith("ly") and not token.capital and word not in words_of("no adverb")


def is_finite(token: Token) -> bool:
    """Whether a token is a verb that only a clause has: an auxiliary, or a past tense that has no other use."""
    return token.word in words_of("finite") or token.word in words_of("past")

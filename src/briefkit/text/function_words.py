"""The words of the closed classes: determiners, pronouns, prepositions, auxiliaries and so on, in one list for all."""

from __future__ import annotations

from functools import cache

from briefkit.text.lists import read_rows


class UnknownWordClassError(LookupError):
    """A class of words was asked for that `function_words.tsv` does not have: a mistake in the program."""


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Every class with its words, in lower case and with straight apostrophes."""
    return {name: frozenset(words.split()) for name, words in read_rows("text", "function_words.tsv")}


def words_of(*names: str) -> frozenset[str]:
    """The words of one or several classes together.

    Raises:
        UnknownWordClassError: If there is no class of a name.
    """
    classes = word_classes()
    for name in names:
        if name not in classes:
            raise UnknownWordClassError(f"no class of words named {name!r}; there are {', '.join(sorted(classes))}")
    return frozenset[str]().union(*(classes[name] for name in names))


def is_number(word: str) -> bool:
    """Whether a word in lower case is a number, in figures or spelt out."""
    return word[:1].isdigit() or word in words_of("number")

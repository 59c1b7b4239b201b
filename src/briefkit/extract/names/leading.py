"""What somebody is of whom it is said that he or she "heads the World Bank" or "led the Chadian side"."""

from __future__ import annotations

from functools import cache

from briefkit.extract.lexicon import read_table
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.complements import closes, pass_noun, pass_object
from briefkit.extract.names.gazetteer import cue_words
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_BODIES = ("organisation-head", "delegation", "definition-organisation", "place-noun", "place-after")
_ARTICLES = frozenset({"the", "a", "an"})


@cache
def leading_nouns() -> dict[str, str]:
    """For the forms of verbs that say of somebody that he or she leads, the noun: "headed", "head"."""
    return {verb: noun for noun, verbs in read_table("names_leading.tsv") for verb in verbs.split()}


def led_body(sentence: Sentence, begins: dict[int, tuple[int, Cast]], at: int) -> tuple[int, int, Cast | None] | None:
    """The body that the object of a verb, beginning at a word, names.

    Args:
        sentence: The sentence.
        begins: Its names by the index of their first word.
        at: Index after the verb.

    Returns:
        Indices of the first word that the name of the office keeps ("the Kazakh side") and after the last (the same
        where the body has a name of its own), and whom a name among them names; None where a body is not what is led
        ("the study").
    """
    first = at + (sentence.word(at) == "the")
    if first not in begins:
        end = pass_object(sentence, at)
        return (at, end, None) if end > at and _ends_as_body(sentence, at, end) else None
    end, cast = begins[first]
    after = pass_noun(sentence, first, end, cast)
    if after > end:
        return (at, after, cast) if _ends_as_body(sentence, at, after) else None
    whole = closes(sentence, end) and (cast.kind is not ActorKind.PERSON)
    return (end, end, cast) if whole else None


def _ends_as_body(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the last of some words is a noun for a body or a place, or they name an area of government."""
    noun = sentence.lower[end - 1]
    area = sentence.lower[first] not in _ARTICLES and noun in cue_words("portfolio")
    return area or any(noun in cue_words(name) for name in _BODIES)

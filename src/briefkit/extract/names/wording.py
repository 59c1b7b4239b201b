"""Titles in a sentence, and how they are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import cue_words, is_role_noun, is_title_head
from briefkit.text.tokens import Sentence

_REACH = 14  # words before a colon among which what is listed behind it is looked for
_HOME_NATIONS = {"scottish": "Scotland", "welsh": "Wales", "english": "England"}
_PLURALS = frozenset(
    {"ministers", "presidents", "senators", "chiefs", "mps", "leaders", "governors", "generals", "ambassadors"}
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        of: The organisation or country it is held in.
        former: Whether a word says that it is over.
        noun: What somebody is of whom the first word, a verb, says that he or she leads; empty where the words name
            but the body to which somebody belongs.
    """

    first: int
    last: int
    of: Cast | None = None
    former: bool = False
    noun: str | None = None


def is_plural(sentence: Sentence, title: Title) -> bool:
    """Whether a title is that of several people, with an "s" at its end: "Deputy Ministers X and Y"."""
    return sentence.lower[title.last - 1] in _PLURALS or is_plural_noun(sentence.words[title.last - 1])


@lru_cache(KEPT_WORDS)
def is_plural_noun(word: str) -> bool:
    """Whether a word in small letters says what several people are: "astronauts"."""
    if not word.islower() or word[-1] != "s":
        return False
    return word in _PLURALS or (is_role_noun(word[:-1]) and not is_role_noun(word))


def name_title(sentence: Sentence, title: Title) -> str:
    """What a title is called, as written but in the singular; "leader of the Kazakh side" for "led the Kazakh side"."""
    if title.noun == "":
        article = "the " if sentence.word(title.first - 1) == "the" else ""
        return f"of {article}{sentence.written(title.first, title.last)}"
    if title.noun is None:
        words = sentence.written(title.first, title.last)
        words = words.replace(".-", ". ")  # "Brig.-Gen."
        return words[:-1] if is_plural(sentence, title) else words
    led = title.last - title.first > 1
    return f"{title.noun} of {sentence.written(title.first + 1, title.last)}" if led else title.noun


def home_nation(sentence: Sentence, title: Title) -> str | None:
    """The part of the United Kingdom whose adjective stands before a title, "Scottish health secretary"; else None."""
    return _HOME_NATIONS.get(sentence.lower[title.first - 1]) if title.first else None


def counted_before(sentence: Sentence, colon: int) -> Title | None:
    """What people are who are listed behind a colon: "two presidents were impeached: X and Y"; else None."""
    for at in range(colon - 1, max(colon - _REACH, 0), -1):
        if is_plural_noun(sentence.words[at]) and sentence.lower[at - 1] in cue_words("number"):
            return Title(at, at + 1)
    return None


def is_party(sentence: Sentence, at: int) -> bool:
    """Whether a word says to which party somebody belongs: "Democrat X"."""
    return sentence.lower[at] in cue_words("party-noun") and sentence.words[at][0].isupper()


def joins_rank(sentence: Sentence, at: int) -> bool:
    """Whether a hyphen before a word joins it to another rank: "Brig.-Gen."."""
    hyphened = at > 1 and sentence.words[at - 1] == "-"
    return hyphened and sentence.lower[at - 2] in cue_words("rank") and sentence.lower[at] in cue_words("rank")


def parts_rank(word: str) -> bool:
    """Whether a word before a rank is of another title: "Minister Colonel X", but not "Attorney General X"."""
    civil = is_title_head(word) and word not in cue_words("general-of")
    return word not in cue_words("rank") and (civil or word in cue_words("portfolio"))

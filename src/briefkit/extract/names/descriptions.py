"""Words that describe what somebody is, before the noun that says it: "an architecture student", "the new captain"."""

from __future__ import annotations

import re

from briefkit.extract.names.gazetteer import cue_words, is_common_word, is_given_name, is_role_noun
from briefkit.extract.names.phrases import is_police_rank
from briefkit.text.tokens import Sentence

LONGEST = 4  # words that describe a noun
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_AGE = re.compile(r"\d+-years?-old")
_PLURAL = re.compile(r".*[^isu]s")  # but "physics", "business", "campus"
_OTHERS = ("function", "speech", "auxiliary", "apposition-end", "relative", "no-description", "former", "acting")


def describes(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand between an article and the noun that says what somebody is: "architecture", "keen"."""
    word = sentence.lower[at]
    if _WORD.fullmatch(word) is None or is_epithet(word) or any(word in cue_words(name) for name in _OTHERS):
        return False
    if at > 0 and sentence.words[at - 1] in ("-", "–"):
        return False  # "Leeds-born"
    return sentence.words[at].islower() or (at == 0 and is_common_word(word) and not is_given_name(sentence.words[at]))


def leads_up(sentence: Sentence, at: int) -> bool:
    """Whether a word that describes belongs to the noun after it even where no article shows it: "bus driver X".

    A verb may stand there too, "police arrested driver X".
    """
    word = sentence.lower[at]
    if not describes(sentence, at) or word.endswith(("ing", "ly")):
        return False
    return "-" in word or not (word.endswith("ed") or _PLURAL.fullmatch(word))


def is_epithet(word: str) -> bool:
    """Whether a word in lower case tells nothing of what somebody does: "new", "longtime", "45-year-old"."""
    return word in cue_words("epithet") or _AGE.fullmatch(word) is not None


def says_role(sentence: Sentence, at: int) -> bool:
    """Whether a word says what somebody is: an office in any case, an occupation in small letters."""
    if is_role_noun(sentence.words[at]) or (at == 0 and is_role_noun(sentence.lower[0])):
        return True
    return is_police_rank(sentence, at)

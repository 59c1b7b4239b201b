"""What the words of a sentence look like to a reader of names: compounds, capitals, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.gazetteer import cue_words, load_gazetteer
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import HYPHEN, Sentence, make_tokeniser

_COMPOUNDED = (ActorKind.COUNTRY, ActorKind.PLACE, None)
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_ARTICLE = re.compile(r"(?:[aA][dlnrstz]|[aA]sh|[eE]l)-[A-Z]")
_VERBS_OF_SENTENCES = frozenset(("did", "had", "has", "have", "said", "was", "were"))
_SURNAME_CAPITALS = re.compile(r"(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|O['’]|D['’]|L['’]|Al-|El-)[A-Z]")


def is_compound(word: str) -> bool:
    """Whether a word joins a name with an ordinary word or with other names of countries or places: "US-led"."""
    entries = load_gazetteer().entries
    if not word[0].isupper() or HYPHEN.search(word) is None or word in entries:
        return False
    first, *rest = HYPHEN.split(word)[::2]
    if all(part.islower() for part in rest):
        return (len(first) > 1 and first.isupper()) or (first in entries and not entries[first].doubtful)
    found = [entries.get(part) for part in (first, *rest)]
    return all(entry and not entry.doubtful and entry.kind in _COMPOUNDED for entry in found)


read_tokens = make_tokeniser(is_compound)
"""The words and marks of the sentence at a span; "US-led" and "Chad-Niger" are three each."""


def is_capitalised(word: str) -> bool:
    """Whether a word can begin or carry on a name: "Baku", "al-Assad", "STM"."""
    return word[0].isupper() or ("-" in word and _ARTICLE.match(word) is not None)


@lru_cache(KEPT_WORDS)
def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals as an acronym is: "STM", "ASELSAN-Baku", "AT&T", "U.N."; not "McKay"."""
    head = word.split("-", 1)[0]
    return len(head) > 1 and head.isupper() and sum(map(str.isalpha, head)) > 1


@lru_cache(KEPT_WORDS)
def is_plural_acronym(word: str) -> bool:
    """Whether a word is an acronym in the plural: "UAVs"."""
    return _PLURAL_ACRONYM.fullmatch(word) is not None


@lru_cache(KEPT_WORDS)
def has_inner_capital(word: str) -> bool:
    """Whether a capital follows a small letter as in trade names, "YouTube", but not as in "MacArthur" or "Al-Said"."""
    if word.isupper() or not any(a.islower() and b.isupper() for a, b in pairwise(word)):
        return False
    return _SURNAME_CAPITALS.match(word) is None


@lru_cache(KEPT_WORDS)
def is_mixed_acronym(word: str) -> bool:
    """Whether a word has the form of an acronym with a small letter within it: "MoD", "DfE"."""
    return len(word) in (3, 4) and word[-1].isupper() and word.isalpha() and has_inner_capital(word)


def is_headline(sentence: Sentence) -> bool:
    """Whether capitals tell nothing here: a headline in title case or in capitals throughout.

    Title case leaves only function words in small letters, so a short verb in them tells a sentence: "Lund met Orlan on
    Tuesday".
    """
    small = cue_words("function") - _VERBS_OF_SENTENCES
    if any(word.islower() and word.isalpha() and len(word) > 1 and word not in small for word in sentence.words):
        return False
    long_words = [word for word in sentence.words if len(word) > 3]
    if len(long_words) < 4:
        return sum(word.isupper() and len(word) > 3 for word in sentence.words) == len(long_words) > 1
    return sum(not word[0].islower() for word in long_words) > 0.85 * len(long_words)

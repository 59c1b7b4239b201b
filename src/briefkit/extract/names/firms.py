"""Firms and bands whose names are everyday words: what they do, and beside whom they are named, shows them."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.names.casts import Mention
from briefkit.extract.names.gazetteer import (
    cue_words,
    is_common_word,
    is_given_name,
    is_role_noun,
    is_title_head,
    load_gazetteer,
)
from briefkit.extract.names.runs import POSSESSIVE
from briefkit.extract.names.surroundings import in_place_context, is_among_organisations
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_LONGEST = 4  # words
_RELATIVE = (",", "which")
_JOINTS = frozenset({",", "and", "or", "&"})


def is_worded_firm(sentence: Sentence, at: int, last: int) -> bool:
    """Whether several everyday words with capitals are a firm's name by what stands around: "Blue Orchard announced".

    Nobody and no place is called by such words alone, unless one of them is a given name or the words stand in a place.
    """
    if not 1 < last - at <= _LONGEST or not all(map(is_common_word, sentence.lower[at:last])):
        return False
    if any(_names_other(sentence, index) for index in range(at, last)) or in_place_context(sentence, at, last):
        return False
    return (at == 0 or sentence.lower[at - 1] not in cue_words("article")) and _acts_as_firm(sentence, at, last)


def _names_other(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital is none of a firm's name: a title, people, somebody's or a known name, a day."""
    word, lower = sentence.words[at], sentence.lower[at]
    if lower in cue_words("function") or lower in cue_words("calendar") or is_title_head(lower):
        return True
    people = is_role_noun(lower[:-1]) or lower in cue_words("possessor") or lower == "media"
    return people or word.isupper() or is_given_name(word) or word in load_gazetteer().entries


def _acts_as_firm(sentence: Sentence, at: int, last: int) -> bool:
    """Whether what stands before or behind a name is said of firms: "sued X", "X said", "X, which owns"."""
    lower = sentence.lower
    before, following = sentence.word(at - 1), sentence.word(last)
    if before in cue_words("firm-object") or following in cue_words("firm-verb") or following in cue_words("speech"):
        return True
    if tuple(lower[last : last + 2]) == _RELATIVE:
        return any(word in cue_words("firm-relative") for word in lower[last + 2 : last + 3])
    return following in POSSESSIVE and any(word in cue_words("company-noun") for word in lower[last + 1 : last + 2])


def is_firm_word(sentence: Sentence, at: int, initial: bool) -> bool:
    """Whether a word that is a well-known firm's name as well names the firm: "Apple said", but not "the Amazon"."""
    lower = sentence.lower
    if lower[at] not in cue_words("firm-word") or in_place_context(sentence, at, at + 1):
        return False
    before, following = sentence.word(at - 1), sentence.word(at + 1)
    if before in cue_words("article") and before != "our":
        return False
    acting = following in cue_words("speech") or following in cue_words("firm-verb") or following in POSSESSIVE
    return not initial or acting or is_title_head(following) or is_among_organisations(sentence, at)


def settle_lists(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Let names whose kind is open be bodies where all others of their list are: "Varen, NASA and Blue Orchard"."""
    settled, first = list(mentions), 0
    if len(settled) < 3 or all(item.kind is not None for item in settled):
        return settled
    while first < len(settled):
        last = first + 1
        while last < len(settled) and _JOINTS.issuperset(_between(sentence, settled[last - 1], settled[last])):
            last += 1
        known = [item for item in settled[first:last] if item.kind is not None or item.sure or item.adjective]
        if len(known) > 1 and all(item.kind is ActorKind.ORGANISATION for item in known):
            for index in range(first, last):
                if settled[index].kind is None:
                    settled[index] = settled[index]._replace(kind=ActorKind.ORGANISATION)
        first = last
    return settled


def _between(sentence: Sentence, one: Mention, other: Mention) -> list[str]:
    """The words between two names; a word that joins nothing where there are none or many."""
    words = sentence.lower[one.last : other.first]
    return words if 0 < len(words) < 3 else [""]

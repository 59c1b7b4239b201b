"""Run-ins: a headline or caption before the lead without a mark, where only grammar tells that a clause begins.

"The mayor resigned in June Karl Lund has taken her place", "Lund died in 2009 People who knew him are in court": a full
clause stands before, and behind it a name or a word with a capital is subject of another one. A noun that says what a
name is ("singer Karl Lund") or that a clause without "that" tells more of ("the man Karl Lund has accused") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.extract.descriptions import describes_person, is_description
from briefkit.extract.names.gazetteer import cue_words, is_role_noun
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.text.function_words import words_of
from briefkit.text.morphology import base_of, verb_class
from briefkit.text.tags import possible_tags, read_tags
from briefkit.text.tokens import Sentence

_LONGEST = 700
"""Characters of an opening that are read."""
_MAY_RUN_IN = re.compile(r"[a-z0-9]\s+[A-Z]")
_END = re.compile(r"[.!?…;:](?=[\s\"”’')\]]|$)")
_LEAST = 3
"""Words of a headline or caption, and two less than of a lead."""
_FINITE = frozenset("BHUKFZY")
_NOUNS = frozenset("NM")
_BEFORE = _NOUNS | {"d", "C"}
"""Parts of speech that end a caption: a noun, a month, or a year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_WITHIN = frozenset("NMEJC")
_OPENS_ASIDE = words_of("subordinator") | {"after", "as", "before", "since", "until"}


def find_run_ins(paragraph: str) -> Iterator[int]:
    """Where the lead begins behind a headline or caption that a paragraph opens with.

    Args:
        paragraph: The paragraph.
    """
    end = _END.search(paragraph, 0, _LONGEST)
    opening = paragraph[: end.end() if end else _LONGEST]
    if _MAY_RUN_IN.search(opening) is None:
        return
    sentence = read_tokens(opening, Span(0, len(opening)))
    tags = read_tags(sentence)
    if tags[:1] in "SW" or sentence.lower[0] in _OPENS_ASIDE:
        return
    for at in range(_LEAST, len(tags) - _LEAST - 2):
        if sentence.words[at][0].isupper() and _ends_clause(sentence, tags, at) and _begins_clause(sentence, tags, at):
            yield sentence.starts[at]


def _ends_clause(sentence: Sentence, tags: str, at: int) -> bool:
    """Whether a clause can be over before a word: it has a verb, none of saying, and ends with a noun or date."""
    before, tag = sentence.words[at - 1], tags[at - 1]
    if tag not in _BEFORE or sentence.starts[at] != sentence.starts[at - 1] + len(before) + 1:
        return False
    if tag == "C" and _YEAR.fullmatch(before) is None:
        return False
    verbs = [sentence.lower[each] for each in range(at) if tags[each] in _FINITE]
    if not verbs:
        return "TV" in tags[:at] and tags[0] in "EN"  # "Lund to lead the Union"
    return base_of(verbs[-1]) not in verb_class("reporting") | verb_class("speaking")


def _begins_clause(sentence: Sentence, tags: str, at: int) -> bool:
    """Whether a word with a capital is subject of another clause, and no part of what stands before it."""
    if _FINITE.isdisjoint(tags[at + 1 :]):
        return False
    first = at - 1
    while first > 0 and tags[first - 1] in _WITHIN:
        first -= 1
    is_told_more_of = tags[at - 1] in _NOUNS and tags[first - 1 : first] in ("D", "o", "P", "W")
    if is_told_more_of:
        return False
    if tags[at] != "E":
        word, behind = sentence.words[at].lower(), sentence.words[at + 1]
        return tags[at] in _WITHIN and behind[0].islower() and not is_role_noun(word) and bool(possible_tags(word))
    if tags[at - 1] in _NOUNS and (_names_kind(sentence.lower[at - 1]) or (tags[at - 1] == "N" and first < at - 1)):
        return False
    end = at
    while end < len(tags) and (tags[end] in "Eo" or (tags[end] in _WITHIN and "o" in tags[at:end])):
        end += 1
    return tags[end : end + 1] in _FINITE and base_of(sentence.lower[end]) not in verb_class("reporting")


def _names_kind(noun: str) -> bool:
    """Whether a noun may say what the name behind it is: "singer", "charity", "brothers"."""
    one = noun.removesuffix("s")
    return any(
        describes_person(each) or is_description(each) or is_role_noun(each) or each in cue_words("relative")
        for each in (noun, one)
    )

"""Phrases of a sentence: base noun phrases, days, verb groups and prepositions, from left to right in one pass.

The parts of speech are a string, so a phrase is what a regular expression finds in it. Every repetition in it is
possessive: a letter is looked at a few times at most, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefkit.text.function_words import words_of
from briefkit.text.known import Known, Name, NameKind
from briefkit.text.tokens import Sentence

NOUN_PHRASE, DAY, VERB_GROUP, PREPOSITION = "n", "d", "v", "i"
"""Kinds of chunks; a word that is in none of them is a chunk by itself, of its own part of speech."""

_NOUN = "[NME]"
_PREDICATES = tuple("YZFBHUKR")
"""Parts of speech with which a predicate begins."""
_YEAR = re.compile(r"\d{4}")
_PARTS_OF_DAYS = frozenset(("morning", "afternoon", "evening", "night"))
_REFLEXIVE = words_of("pronoun-reflexive")
_AT_ANOTHER_TIME = frozenset(("currently", "formerly", "once", "originally", "previously"))
"""Adverbs that say when somebody is or was what an apposition calls him."""
_BEFORE_NOUN_IN_QUOTES = r"(?<=[DJCo])\"(?=[JNMEQG])|(?<=\")[QG](?=\"[JNME])|(?<=\"[JQG])\"(?=[JNME])"
_BEFORE_NOUN = (
    r"(?:[JC](?:[,+](?=J)|(?<=C)\+(?=C[NM]))?+|R(?=R?[JCQ])|(?<=[DJCo])[QG](?=[JCQNME])|(?<=[I+])Q(?=[JNME])"
    r"|(?<=[DJCoYZFVIQ]R)Q(?=[JNME])"
    rf"|{_BEFORE_NOUN_IN_QUOTES}){{0,30}}+"
)
"""What stands before a noun; bounded, since a run of it without a noun is looked over from each of its words."""
_NOUNS = rf"(?:{_BEFORE_NOUN}{_NOUN}++)"
_FIGURE = r"(?:(?<=[NE])C(?![NMJCR]))?+"
_CORE = rf"(?:D{{0,4}}+d?+{_NOUNS}++{_FIGURE})"
_PATTERN = re.compile(
    rf"(?P<n>(?:{_CORE}|[PDd]{{1,4}}+(?=o))(?:o(?:{_BEFORE_NOUN}|d)(?:{_NOUNS}++{_FIGURE})?+)*+"
    rf"|P|e|D{{1,4}}+{_BEFORE_NOUN}(?!d)|R{{0,2}}+C{{1,8}}+(?!d))"
    r"|(?P<d>[DJC]{0,8}+d(?:C(?:,C)?+)?+)"
    r"|(?P<v>(?:X?+T[RX]*+)?+(?:[cKHBU](?:[XRd]*+[KHBU])*+(?:[XRd]*+[VQGYF])?+|[VFZYQG])X?+L?+)"
    r"|(?P<i>I++)"
    r"|."
)

Chunk = tuple[str, int, int]
"""Kind, index of the first word, index after the last."""
_ACCORDING = ["according", "to"]


class Phrase(NamedTuple):
    """A noun phrase with what belongs to it.

    Attributes:
        first: Index of its first word.
        end: Index after its last word, phrases with "of" and members included.
        head: Index of its head: the last noun of its base, or the last word of a name.
        members: Heads of all that are coordinated, its own first.
        appositions: Heads of phrases that say the same once more: "Baku, the capital,".
        of: Heads of the phrases that "of" joins to it.
    """

    first: int
    end: int
    head: int
    members: tuple[int, ...]
    appositions: tuple[int, ...] = ()
    of: tuple[int, ...] = ()


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries.

    Attributes:
        first: Index of its first word.
        end: Index after its last word.
        main: Index of the verb that says what is done.
        words: The words in lower case with straight apostrophes, particles included.
        tags: Their parts of speech.
        form: The part of speech of the main verb.
    """

    first: int
    end: int
    main: int
    words: tuple[str, ...]
    tags: str
    form: str

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause with a subject of its own: neither infinitive nor participle alone."""
        tag = self.tags[0]
        if tag in "TQGX":
            return False
        return tag not in "BHU" or self.words[0] not in _NOT_FINITE

    @property
    def passive(self) -> bool:
        """Whether the subject is done to: "was held", "being held", "got killed", "held" as a participle alone."""
        if self.form not in "QY":
            return False
        for place in range(len(self.tags) - 2, -1, -1):
            if self.tags[place] in "BHUKc":
                word = self.words[place]
                return word in _BE or word.endswith(("'s", "'re", "'m"))
        return self.form == "Q"

    @property
    def negated(self) -> bool:
        """Whether it is denied: "did not go", "won't go", "never went"."""
        return not _NEGATIONS.isdisjoint(self.words) or any(word.endswith("n't") for word in self.words)

    @property
    def past(self) -> bool:
        """Whether its first verb is in the past: "went", "was going", "had gone", "did go"."""
        return self.tags[0] == "Y" or (self.tags[0] in "BHU" and self.words[0] in _PAST)

    @property
    def perfect(self) -> bool:
        """Whether a form of "have" makes it perfect: "has gone", "had been held", "having left"."""
        if len(self.words) == 1 or self.form not in "QYB":
            return False
        return any(tag == "H" or word.endswith("'ve") for word, tag in zip(self.words[:-1], self.tags, strict=False))

    @property
    def progressive(self) -> bool:
        """Whether "be" makes it progressive: "is going", "had been going"."""
        return self.form == "G" and ("B" in self.tags or "c" in self.tags)

    @property
    def infinitive(self) -> bool:
        """Whether "to" stands before it."""
        return "T" in self.tags


_BE = words_of("be", "get")
_PAST = frozenset(("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"))
_NOT_FINITE = frozenset(("be", "being", "been", "having", "doing", "done"))
_NEGATIONS = words_of("negation")
_AT_A_SITE = frozenset(("at", "in", "inside", "near", "outside"))


def split_chunks(tags: str) -> list[Chunk]:
    """The phrases of a sentence in order, each word in one of them."""
    return [(match.lastgroup or match[0], *match.span()) for match in _PATTERN.finditer(tags)]


def part_names(chunks: list[Chunk], tags: str, sentence: Sentence, known: Known) -> list[Chunk]:
    """The phrases of a sentence, parted where a name begins, and without the places that only say where a place is.

    "In the days before Orvel Ana Lund left" has two names side by side, "after the inspections Lund left" a noun and a
    name; "in Orvel, Karvia, a fire broke out" one place.
    """
    starts = {name.first: name for name in known.names if not name.is_adjective}
    ends = {name.end: name for name in known.names if not name.is_adjective}
    after_days = {end for _, end in known.days}
    borders = starts.keys() | after_days
    parted: list[Chunk] = []
    for chunk in chunks:
        kind, first, end = chunk
        if end - first > 1 and kind == NOUN_PHRASE and not borders.isdisjoint(range(first + 1, end)):
            at = first
            for index in range(first + 1, end):
                title = tags[index - 1] == "M" and sentence.words[index - 1][0].isupper()  # "Presidents Lund and Orr"
                if (
                    index in starts
                    and not title
                    and _begins_phrase(at, index, starts[index], ends.get(index), tags, sentence.words)
                ):
                    parted.append((NOUN_PHRASE, at, index))
                    at = index
                elif index in after_days and tags[at] == "d" and _opens_after_day(index, end, tags, starts):
                    parted.append((DAY, at, index))
                    at = index
            chunk = (kind, at, end)
        parted.append(chunk)
    if "," in tags and any(name.is_place for name in known.names):
        parted = _drop_wider_places(parted, sentence.words, starts, ends)
    if "(" in tags or not _REFLEXIVE.isdisjoint(sentence.lower):
        parted = _drop_asides(parted, tags, sentence.words)
    return parted


def _begins_phrase(first: int, index: int, name: Name, before: Name | None, tags: str, words: Sequence[str]) -> bool:
    """Whether a name is a noun phrase of its own though no mark parts it from the noun or the day before.

    "In 1982 Lund left" has two phrases; "the 1982 Orvel vote" and "three Orvel nurses" are one.
    """
    if before is not None and not before.is_place:
        whole = tags[first : before.first] in ("", "D") and tags[first - 1 : first] == "I"
        return whole and name.end > name.first + 1  # "the envoy to the Tern Union Ana Lund"
    if before is not None:
        return not name.is_place
    if tags[index - 1] == "M" or _follows_opening(first, index, name, tags, words):
        return True
    return all(tags[at] == "d" or (tags[at] == "C" and _YEAR.fullmatch(words[at])) for at in range(first, index))


def _follows_opening(first: int, index: int, name: Name, tags: str, words: Sequence[str]) -> bool:
    """Whether a name and its verb follow what a sentence opens with: "On live television Lund denied it"."""
    word = words[index - 1]
    if word in _PARTS_OF_DAYS and "D" not in tags[first:index]:
        return True  # "on Friday morning Lund's son left"
    opening = tags[:first] == "I" and tags[index - 1] == "N" and word[0].islower()
    return opening and not name.is_place and tags[name.end : name.end + 1] in _PREDICATES


def _opens_after_day(index: int, end: int, tags: str, starts: Mapping[int, Name]) -> bool:
    """Whether a phrase begins right behind a day: "on Friday two boats sank", "on Friday Mayor Ann Lund left"."""
    return tags[index] == "C" or not starts.keys().isdisjoint(range(index + 1, end))


def drop_times_of_office(chunks: list[Chunk], tags: str, lower: Sequence[str]) -> list[Chunk]:
    """The phrases without the adverb that opens an apposition: "Lund, previously the mayor of Orvel, left"."""
    if _AT_ANOTHER_TIME.isdisjoint(lower):
        return chunks
    return [
        chunk
        for at, chunk in enumerate(chunks)
        if lower[chunk[1]] not in _AT_ANOTHER_TIME
        or not 0 < at < len(chunks) - 1
        or chunks[at - 1][0] != ","
        or chunks[at + 1][0] != NOUN_PHRASE
        or tags[chunks[at + 1][1]] != "D"
    ]


def _drop_asides(chunks: list[Chunk], tags: str, words: Sequence[str]) -> list[Chunk]:
    """The phrases without what only says a name once more: "the Orvel Union (OU) member states", "Lund herself"."""
    kept: list[Chunk] = []
    at = 0
    while at < len(chunks):
        kind, first, end = chunks[at]
        behind = bool(kept) and kept[-1][0] == NOUN_PHRASE and kept[-1][2] == first
        if behind and kind == NOUN_PHRASE and words[first].lower() in _REFLEXIVE and end == first + 1:
            at += 1
            continue
        if behind and words[first] == "(" and at + 2 < len(chunks) and words[chunks[at + 2][1]] == ")":
            aside = chunks[at + 1]
            if aside[2] == aside[1] + 1 and sum(map(str.isupper, words[aside[1]])) > 1:
                at += 3
                if at < len(chunks) and chunks[at][0] == NOUN_PHRASE and tags[chunks[at][1]] in "NME":
                    kept[-1] = (NOUN_PHRASE, kept[-1][1], chunks[at][2])
                    at += 1
                continue
        kept.append(chunks[at])
        at += 1
    return kept


def _drop_wider_places(
    chunks: list[Chunk], words: Sequence[str], starts: Mapping[int, Name], ends: Mapping[int, Name]
) -> list[Chunk]:
    """The phrases without those that only say in which region or country the town before them lies."""
    kept: list[Chunk] = []
    at = 0
    while at < len(chunks):
        kept.append(chunks[at])
        at += 1
        inner = ends.get(kept[-1][2])
        while inner is not None and inner.kind is not NameKind.COUNTRY:
            comma = _skip_bracket(chunks, words, at)
            outer = starts.get(chunks[comma + 1][1]) if comma + 1 < len(chunks) else None
            if outer is None or not outer.is_place or words[chunks[comma][1]] != ",":
                break
            if outer.end != chunks[comma + 1][2]:
                break
            if not inner.is_place and comma == at and not _is_site(chunks, words, at):
                break
            at = comma + 2
            inner = outer
            if at + 1 < len(chunks) and words[chunks[at][1]] == "," and chunks[at + 1][0] == NOUN_PHRASE:
                following = starts.get(chunks[at + 1][1])
                if following is None or not following.is_place:
                    at += 1  # "in Orvel, Karvia, a fire broke out": this comma parts nothing
    return kept


def _is_site(chunks: Sequence[Chunk], words: Sequence[str], at: int) -> bool:
    """Whether something happens at a body, and what stands behind the comma has no verb: "in Orvel Court, Karvia"."""
    before = chunks[at - 2] if at > 1 else None
    within = before is not None and before[0] == PREPOSITION and words[before[1]].lower() in _AT_A_SITE
    return within and (at + 2 == len(chunks) or chunks[at + 2][0] != VERB_GROUP)


def _skip_bracket(chunks: Sequence[Chunk], words: Sequence[str], at: int) -> int:
    """The chunk after an acronym in brackets: "the Parliament of Karvia (PK), Lomund"."""
    if at + 2 < len(chunks) and words[chunks[at][1]] == "(" and words[chunks[at + 2][1]] == ")":
        return at + 3
    return at


def head_of(tags: str, first: int, end: int) -> int:
    """The head of a base noun phrase: its last word, but "Article" in "Article 5"."""
    last = end - 1
    if tags[last] == "C" and last > first and tags[last - 1] in "NE":
        return last - 1
    return last


def is_source(lower: Sequence[str], phrase: Phrase) -> bool:
    """Whether "according to" governs a phrase."""
    return list(lower[max(0, phrase.first - 2) : phrase.first]) == _ACCORDING


def read_verb_group(sentence: Sentence, tags: str, first: int, end: int) -> VerbGroup:
    """The verb group that stands at the words ``[first, end)``."""
    main = end - 1
    while main > first and tags[main] in "XLR":
        main -= 1
    return VerbGroup(first, end, main, tuple(sentence.lower[first:end]), tags[first:end], tags[main])

"""Parts of speech: a lexicon says what a word can be, and weights choose where it can be several things.

A sentence's parts of speech are one string with a letter for each word, so that phrases are found in it with regular
expressions. `TAGS` names the letters. The lexicon and the weights are made by ``scripts/make_tagger.py``; what they
were learnt from stands at the top of the files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from briefkit.text.function_words import words_of
from briefkit.text.known import NOTHING, Known, Name
from briefkit.text.lists import KEPT_WORDS, LONGEST_KEPT, read_rows
from briefkit.text.morphology import base_of, verb_class
from briefkit.text.tag_weights import START, load_models
from briefkit.text.tokens import Sentence

TAGS = {
    "N": "noun, singular",
    "M": "noun, plural",
    "E": "name",
    "d": "day or month",
    "P": "pronoun",
    "D": "determiner",
    "J": "adjective",
    "R": "adverb",
    "C": "number",
    "I": "preposition",
    "L": "particle",
    "T": "to, before an infinitive",
    "X": "not",
    "+": "coordinator",
    "S": "subordinator",
    "W": "question or relative word",
    "B": "be, in any form",
    "H": "have, in any form",
    "U": "do, in any form",
    "K": "modal verb",
    "c": "pronoun with the verb that is written with it",
    "V": "verb, base form",
    "F": "verb, present",
    "Z": "verb, present with -s",
    "Y": "verb, past",
    "Q": "verb, past participle",
    "G": "verb, with -ing",
    "o": "possessive 's",
    "e": "there, of existence",
    "h": "interjection",
    ",": "comma",
    ".": "full stop, question or exclamation mark",
    ";": "colon, semicolon or dash",
    '"': "quotation mark",
    "(": "opening bracket",
    ")": "closing bracket",
    "x": "other mark or symbol",
}
"""The letters of the parts of speech."""

_MARKS = {
    **dict.fromkeys(",،、", ","),
    **dict.fromkeys(".?!…", "."),
    **dict.fromkeys(":;-–—", ";"),
    **dict.fromkeys("\"“”„«»‘'’`", '"'),
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    **dict.fromkeys("$€£¥", "C"),
    "%": "N",
    "&": "+",
}
_BY_ENDING = (
    ("ing", "GJN"), ("ied", "JQY"), ("ed", "JQY"), ("ly", "JR"), ("ions", "M"), ("ments", "M"), ("ities", "M"),
    ("ists", "M"), ("ers", "MZ"), ("ors", "M"), ("ion", "N"), ("ment", "N"), ("ity", "N"), ("ness", "N"), ("ism", "N"),
    ("ist", "JN"), ("ship", "N"), ("er", "JN"), ("or", "N"), ("ous", "J"), ("ful", "JN"), ("ive", "JN"), ("able", "J"),
    ("ible", "J"), ("al", "JN"), ("ic", "JN"), ("ish", "J"), ("less", "J"), ("ary", "JN"), ("ss", "N"), ("us", "N"),
    ("is", "N"), ("s", "MZ"),
)  # fmt: skip
"""What a word that no list has can be, by its ending; the first that fits counts."""
_UNKNOWN = "JN"
_BEFORE_VERBS = frozenset(
    (
        "air", "co", "court", "crash", "cross", "de", "e", "fast", "fire", "force", "green", "kick", "live", "mis",
        "off", "out", "over", "pre", "re", "ring", "rubber", "side", "strip", "test", "un", "under", "up",
    )
)  # fmt: skip
"""What stands before a hyphen in verbs: "re-elected", "e-mailed", "test-fired"."""
_INFINITIVE = "V"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DECADE = re.compile(r"\d+(?:s|['’]s)")
_ROUGHLY = frozenset(("about", "around", "over", "under", "nearly", "almost", "roughly", "approximately"))
_ROUGHLY_IN_TWO = frozenset(
    (
        ("more", "than"),
        ("less", "than"),
        ("fewer", "than"),
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
        ("close", "to"),
    )
)
"""Words before a number that say how exact it is."""
_SHOUTED = 0.6
"""Share of words that look like names above which capitals tell nothing: a headline."""


@cache
def _lexicon() -> dict[str, str]:
    """What each listed word can be: letters of tags in order."""
    return {word: letters for letters, words in read_rows("text", "tag_lexicon.tsv") for word in words.split(" ")}


@cache
def _closed() -> frozenset[str]:
    """Words that are written with a capital in names and titles and still are what they are."""
    return words_of("article", "preposition-noun", "coordinator", "preposition", "be", "have", "do", "contraction") - {
        "may"
    }


@lru_cache(KEPT_WORDS)
def possible_tags(word: str) -> str:
    """What a word can be by itself, as letters; a capital makes it a name unless the lexicon knows better."""
    known = _lexicon().get(word)
    if known is not None:
        return known
    first = word[0]
    if not first.isalnum():
        return _MARKS.get(word) or ("Bo" if word in ("’s", "'s") else "x")
    if first.isupper():
        lower = word.lower().replace("’", "'")
        return _lexicon()[lower] if lower in _closed() and lower in _lexicon() else "E"
    if first.isdigit():
        return "J" if _ORDINAL.fullmatch(word) else "M" if _DECADE.fullmatch(word) else "C"
    if "’" in word:
        return possible_tags(word.replace("’", "'"))
    head, hyphen, last = word.rpartition("-")
    if hyphen and head:
        if head in _BEFORE_VERBS:
            if last.endswith("ed"):
                return "JQY"
            if _INFINITIVE in (verbal := _lexicon().get(last, "")):
                return verbal  # "will co-host"
        return "J" if last.endswith("ed") or head[0].isdigit() else "JN"
    return next(
        (letters for ending, letters in _BY_ENDING if word.endswith(ending) and len(word) > len(ending) + 1), _UNKNOWN
    )


@lru_cache(KEPT_WORDS)
def possible_tags_at_start(word: str) -> str:
    """What a word can be whose capital may be due to its place."""
    if not word[0].isupper():
        return possible_tags(word)
    lower = possible_tags(word.lower())
    known = _lexicon().get(word, "E")
    if word.lower() not in _lexicon():
        return known if word[-3:] not in ("ing", "ion") else "".join(sorted(lower + "E"))
    return "".join(sorted({*lower, *known})) if word.lower() not in _function_words() else lower


@cache
def _function_words() -> frozenset[str]:
    return words_of(
        "article", "demonstrative", "possessive", "quantifier", "pronoun-subject", "preposition", "subordinator",
        "coordinator", "be", "have", "do", "question", "contraction", "adverb-link", "existential",
    ) - {"may", "us", "it"}  # fmt: skip


def read_tags(sentence: Sentence, known: Known = NOTHING) -> str:
    """The parts of speech of a sentence, a letter for each word.

    Args:
        sentence: Its words.
        known: Which of them are names and days; nothing else is thought of these.
    """
    words, lower = sentence.words, sentence.lower
    if not words:
        return ""
    possible = look_up(words)
    _settle(possible, words, known)
    if '"' in possible:
        _own(possible, sentence)
    tags = decide(lower, possible)
    if tags[-1] == "." and _FINITE.isdisjoint(tags):
        _give_verb(possible, tags)
    elif "T" in tags and "," in tags:
        _give_planning_verb(possible, tags)
    if "W" in tags:
        _give_relative_verb(possible, tags)
    if "C" in tags:
        _loosen_figures(lower, tags)
    if "G" in tags:
        _describe(lower, tags)
    if "-" in lower:
        _join(lower, tags)
    joined = "".join(tags)
    if "DQ" in joined:
        joined = _PARTICIPLE_ALONE.sub(lambda match: _NAMED_BY_PARTICIPLE.get(lower[match.start()], "Q"), joined)
    return _DESCRIBING.sub("J+J", joined) if "+" in joined else joined


def _settle(possible: list[str], words: Sequence[str], known: Known) -> None:
    """Let words be what they are known to be."""
    for name in known.names:
        if not name.is_adjective:
            for index in range(name.first, name.end):
                if words[index][0].isalnum():
                    possible[index] = "E"
        elif _stands_for_people(possible, words, name):
            possible[name.first] = "E"
    for first, end in known.days:
        if end == first + 1 and possible[first] == "R":  # "recently"
            continue
        if end - first > 2 and (words[first].lower(), words[first + 1]) in _ROUGHLY_IN_TWO:
            first += 2  # "more than a week"
        named = [index for index in range(first, end) if "d" in possible[index]]
        for index in named or (first,):
            possible[index] = "d"


def _stands_for_people(possible: Sequence[str], words: Sequence[str], name: Name) -> bool:
    """Whether an adjective names a people by itself: "the British left"."""
    if name.first == 0 or words[name.first - 1].lower() != "the" or name.end == len(words):
        return False
    following = possible[name.end]
    return not set(following) & _NOMINAL and bool(set(following) & _VERBAL)


def _own(possible: list[str], sentence: Sentence) -> None:
    """Let an apostrophe right behind a plural, with a noun to come, say whose that is: "the officers' lives"."""
    words, starts = sentence.words, sentence.starts
    opened = False
    for index in range(1, len(words) - 1):
        word = words[index]
        if word in _OPENING_QUOTES and starts[index] > starts[index - 1] + len(words[index - 1]):
            opened = True
        elif (
            word in _APOSTROPHES
            and not opened
            and words[index - 1][-1] == "s"
            and starts[index] == starts[index - 1] + len(words[index - 1])
            and not _NOMINAL.isdisjoint(possible[index + 1])
        ):
            possible[index] = "o"


_APOSTROPHES = frozenset("'’")
_OPENING_QUOTES = frozenset("'‘’")
_NOMINAL = frozenset("NMEJC")
_VERBAL = frozenset("YZKBHU")


def _give_verb(possible: Sequence[str], tags: list[str]) -> None:
    """Make a verb of the first word that can be one, as a sentence with a full stop has one: "The firm closes it."."""
    for index in range(1, len(tags) - 1):
        letter = next((it for it in "ZY" if it in possible[index]), None)
        if letter is None or tags[index + 1] not in _BEHIND_VERBS:
            continue
        _name_subject(possible, tags, index - 1)
        if tags[index - 1] in _SUBJECTS:
            tags[index] = letter
            return


def _give_planning_verb(possible: Sequence[str], tags: list[str]) -> None:
    """Make a verb of the noun before "to" where none stands before who says so: "The Union plans to go, X said"."""
    end = tags.index(",")
    if not _TENSED.isdisjoint(tags[:end]):
        return
    for index in range(1, end - 2):
        if tags[index] == "M" and "Z" in possible[index] and tags[index + 1 : index + 3] == ["T", "V"]:
            _name_subject(possible, tags, index - 1)
            if tags[index - 1] in "NE":
                tags[index] = "Z"
            return


def _name_subject(possible: Sequence[str], tags: list[str], at: int) -> None:
    """Make a noun of an adjective right before a verb: "the firm"."""
    if tags[at] == "J" and "N" in possible[at]:
        tags[at] = "N"


def _give_relative_verb(possible: Sequence[str], tags: list[str]) -> None:
    """Make a verb of the noun behind "that" or "which" where no other follows: "a tour that stops at the lake"."""
    last = max((index for index, tag in enumerate(tags) if tag in _FINITE), default=0)
    for index in range(max(2, last), len(tags) - 1):
        opens = tags[index - 1] == "W" and tags[index - 2] in _SUBJECTS
        letter = next((it for it in "ZY" if it in possible[index]), None)
        if opens and letter is not None and tags[index] in "NM" and tags[index + 1] in _BEHIND_VERBS:
            tags[index] = letter


def _describe(lower: Sequence[str], tags: list[str]) -> None:
    """Make adjectives of the -ing forms before a noun whose verbs have no object: "with growing unrest"."""
    for index in range(len(tags) - 1):
        before_noun = tags[index] == "G" and tags[index + 1] in "NMJ" and (not index or tags[index - 1] != "B")
        if before_noun and base_of(lower[index]) in _OBJECTLESS:
            tags[index] = "J"


def _join(lower: Sequence[str], tags: list[str]) -> None:
    """Make one description of a name and the participle that a hyphen joins to it: "Orvel-based", "Karvian-led"."""
    for index in range(1, len(tags) - 2):
        joined = lower[index] == "-" and tags[index - 1] in "EJNM" and tags[index + 1] in "QYG"
        if joined and tags[index + 2] in _NOMINAL:
            tags[index - 1 : index + 2] = "JJJ"


_PARTICIPLE_ALONE = re.compile("(?<=D)Q(?![NMEJC])")
_NAMED_BY_PARTICIPLE = {"accused": "N", "condemned": "N", "deceased": "N", "injured": "M", "wounded": "M"}
"""Participles that stand for people where no noun follows them: "the accused"."""
_OBJECTLESS = verb_class("objectless")
_DESCRIBING = re.compile("(?<=D)[JGQ]\\+[GQ](?=[NME])")
"""Participles that are coordinated before a noun: "a large and growing crowd"."""
_FINITE = frozenset("YZFBHUKcV")
_TENSED = _FINITE - {_INFINITIVE}
_SUBJECTS = frozenset("NMEP")
_BEHIND_VERBS = frozenset("CDPIERSTd")
"""What opens the object or adverbial of a verb."""


def _loosen_figures(lower: Sequence[str], tags: list[str]) -> None:
    """Make adverbs of the words that say how exact a number is: "about 300", "more than 300", "at least 300"."""
    for index in range(1, len(tags)):
        if tags[index] == "C" and tags[index - 1] != "C":
            if lower[index - 1] in _ROUGHLY:
                tags[index - 1] = "R"
            elif index > 1 and (lower[index - 2], lower[index - 1]) in _ROUGHLY_IN_TWO:
                tags[index - 2 : index] = "RR"


_OPENING = frozenset('";(.')
"""Marks behind which a capital may be due to its place."""


def look_up(words: Sequence[str]) -> list[str]:
    """What each word of a sentence can be."""
    if max(map(len, words)) > LONGEST_KEPT:
        words = [word[:LONGEST_KEPT] for word in words]
    possible = list(map(possible_tags, words))
    if possible.count("E") > _SHOUTED * len(words) and len(words) > 4:
        return list(map(possible_tags_at_start, words))
    possible[0] = possible_tags_at_start(words[0])
    for index in [index for index, letters in enumerate(possible[:-1], 1) if letters in _OPENING]:
        possible[index] = possible_tags_at_start(words[index])
    return possible


def decide(lower: Sequence[str], possible: Sequence[str]) -> list[str]:
    """The tag of each word, from left to right: where there is a choice, the one that the weights like best."""
    tags = [*possible, "$", "$"]
    words = [*lower, "$", START]
    models = load_models()
    for index in [index for index, letters in enumerate(possible) if len(letters) > 1]:
        model = models[possible[index]]
        word, after, following = words[index], words[index + 1], tags[index + 1]
        last = tags[index - 1] if index else START
        score = (
            model.behind[(tags[index - 2] if index > 1 else START) + last]
            + model.ahead[f"{following} {tags[index + 2]}"]
            + model.about.get(last + following, 0)
            + model.before.get(words[index - 1], 0)
            + model.after.get(after, 0)
        )
        own = model.words.get(word)
        if own is None:
            score += model.ending.get(word[-3:], 0)
        else:
            score += own.bias + own.last.get(last, 0) + own.after.get(after, 0) + own.following.get(following, 0)
        tags[index] = model.best(score)
    del tags[-2:]
    return tags

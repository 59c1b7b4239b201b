"""Counts: how many a sentence says were killed, injured, missing, displaced or arrested, or voted, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import StrEnum

from briefkit.languages import message_in
from briefkit.text.numbers import NUMBER_WORDS, TENS, UNITS


class Counted(StrEnum):
    """What a figure of a situation report counts."""

    KILLED = message_in("counted", "killed")
    INJURED = message_in("counted", "injured")
    MISSING = message_in("counted", "missing")
    DISPLACED = message_in("counted", "displaced")
    ARRESTED = message_in("counted", "arrested")
    CASES = message_in("counted", "cases")
    VOTES = message_in("counted", "votes")


@dataclass(frozen=True, slots=True)
class Count:
    """A number in a sentence with what it counts.

    Attributes:
        counted: What it counts.
        value: The number.
        start: Where its words begin in the sentence.
        end: Where they end.
        words: They, verbatim: "at least 12".
    """

    counted: Counted
    value: int
    start: int
    end: int
    words: str


_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_BOUND = (
    r"(?:(?:at\sleast|more\sthan|fewer\sthan|less\sthan|up\sto|as\smany\sas|an\sestimated|over|some|about|around"
    r"|nearly|almost)\s)?"
)
_WORDED = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[:9])}))?|{'|'.join(reversed(UNITS))}"
"""The words of `NUMBER_WORDS`; "seventeen" is tried before "seven"."""
_NUMBER = (
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,2}})?|{_WORDED})"
    r"(?:\s(?P<scale>hundred|thousand|million))?(?![\w.,]*\d|-|\w)"
    r"(?!\s?(?:%|per\s?cent|percent|years?|months?|weeks?|days?|hours?|minutes?)\b)"
)
_FATES = {
    Counted.KILLED: ("killed|dead|slain", "kill", "ed|ing|s", "deaths|fatalities"),
    Counted.INJURED: ("injured|wounded|hurt", "injur|wound", "ed|ing|es|s", "injuries"),
    Counted.MISSING: ("missing|unaccounted for", "", "", ""),
    Counted.DISPLACED: ("displaced|evacuated|homeless", "displac|evacuat", "ed|ing|es", ""),
    Counted.ARRESTED: ("arrested|detained", "arrest|detain", "ed|ing|s", "arrests|detentions"),
}
"""For each fate: what people were or are, how the verb for it begins and ends, and the noun that counts it."""
_DISEASES = (
    "anthrax|cholera|covid|dengue|diphtheria|disease|ebola|fever|flu|infection|influenza|malaria|measles|meningitis|mpox"
    "|pneumonia|polio|rabies|typhoid|typhus|virus"
)
"""Words before "cases", or behind "cases of", by which they are of a disease and not of a court."""
_NOUNS = (
    r"(?:\s(?:people|persons)\sor\smore)?"
    r"(?:\sof\s(?:the|its|their|those|these)(?:\s\d[\d,]*)?)?"
    r"(?:\s(?!and\b|or\b|but\b|who\b|which\b)[a-z][\w'’-]{1,20}){0,3}?"
)
"""Whom a number counts: "12 young local men", "two of the 12 men"."""
_BE = r"\s(?:were|was|are|is|have\sbeen|had\sbeen|has\sbeen|being|feared|left|reported(?:ly)?|confirmed)"
_OPEN = r"(?<![\w.,$€£])"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a count is told.

    Attributes:
        counted: What it counts.
        cues: One of them is in every sentence of which the rule holds; to look for them takes next to no time.
        pattern: The words of the count.
    """

    counted: Counted
    cues: frozenset[str]
    pattern: re.Pattern[str]


def _list_rules() -> Iterator[_Rule]:
    counted_first = f"{_OPEN}{_BOUND}{_NUMBER}"
    for counted, (was, did, endings, noun) in _FATES.items():
        yield _build_rule(counted, was, rf"{counted_first}{_NOUNS}(?:{_BE}){{0,2}}\s(?:WORDS)\b")
        if did:
            yield _build_rule(counted, did, rf"\b(?:WORDS)(?:{endings})\s{_BOUND}{_NUMBER}")
        if noun:
            yield _build_rule(counted, noun, rf"{counted_first}(?:\s(?!and\b|or\b)[a-z]\w{{1,20}})?\s(?:WORDS)\b")
    died = rf"{counted_first}{_NOUNS}(?:\s(?:have|had|has))?\s(?:WORDS)\b"
    yield _build_rule(Counted.KILLED, "died|drowned|perished", died)
    toll = rf"\b(?:WORDS)\b[^.;:\d]{{0,60}}?\s(?:to|at|of|is|was|reached)\s{_BOUND}{_NUMBER}"
    yield _build_rule(Counted.KILLED, "toll", toll)
    confirmed = rf"{counted_first}(?:\s[a-z-]{{2,20}})?\s(?:confirmed|suspected|probable)\s(?:WORDS)\b"
    yield _build_rule(Counted.CASES, "cases", confirmed)
    named = rf"{counted_first}{_NOUNS}\s(?:{_DISEASES})\s(?:WORDS)\b"
    yield _build_rule(Counted.CASES, "cases", named)
    told = rf"{counted_first}{_NOUNS}\s(?:WORDS)\sof\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{_DISEASES})\b"
    yield _build_rule(Counted.CASES, "cases", told)
    yield _build_rule(Counted.VOTES, "vote|votes", rf"{counted_first}\s(?:WORDS)\b")


def _build_rule(counted: Counted, words: str, pattern: str) -> _Rule:
    """A rule that holds only where one of some words stands, separated by strokes."""
    cues = frozenset(word.split()[0] for word in words.split("|"))
    return _Rule(counted, cues, _compile(pattern.replace("WORDS", words.replace(" ", r"\s"))))


_RULES = tuple(_list_rules())
_CUES = frozenset(cue for rule in _RULES for cue in rule.cues)
_BOUND_BEFORE = _compile(_BOUND + "$")
_LONGEST_BOUND = len("an estimated ")
_YEAR = re.compile(r"(?:in|since|of|by|from|until|before|after|for)\s(?:1[89]|20)\d\d$", re.IGNORECASE)
_PART_OF = re.compile(r"\bof\s(?:the|its|their|those|these)\s$", re.IGNORECASE)


def read_counts(sentence: str) -> tuple[Count, ...]:
    """The counts of a sentence, in order; a number counts one thing only, that which stands nearest to it."""
    folded = sentence.lower()
    cues = {cue for cue in _CUES if cue in folded}
    if not cues:
        return ()
    found: dict[int, Count] = {}
    for count in sorted(_match(sentence, cues), key=lambda count: (count.start, count.end)):
        found.setdefault(count.start, count)
    return tuple(found.values())


def _match(sentence: str, cues: Set[str]) -> Iterator[Count]:
    for rule in _RULES:
        for match in rule.pattern.finditer(sentence) if rule.cues & cues else ():
            if _is_other(match):
                continue
            end = match.end("scale") if match["scale"] else match.end("number")
            start = _find_start(match)
            yield Count(rule.counted, _read_number(match["number"], match["scale"]), start, end, sentence[start:end])


def _is_other(match: re.Match[str]) -> bool:
    """Whether a number is a year ("in 2019 people …") or a whole of which another number is a part."""
    at = match.start("number")
    before = match.string[max(0, at - 12) : at]
    return bool(_PART_OF.search(before) or _YEAR.search(before + match["number"]))


def _find_start(match: re.Match[str]) -> int:
    """Where a number begins, with the words that bound it."""
    at = match.start("number")
    before = _BOUND_BEFORE.search(match.string, max(0, at - _LONGEST_BOUND), at)
    return before.start() if before else at


def _read_number(words: str, scale: str | None) -> int:
    plain = words.lower().replace(",", "")
    value = float(plain) if plain[0].isdigit() else float(NUMBER_WORDS[plain])
    return round(value * _SCALES.get((scale or "").lower(), 1))

"""Certainty: whether a count of an illness is of what was confirmed, or only of what is suspected.

Early in an outbreak both are told side by side, and the one is no later figure of the other: "248 deaths linked to the
virus, 12 confirmed". Of other causes, "confirmed dead" is only how a toll is told.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefkit.languages import message_in


class Certainty(StrEnum):
    """Whether what is counted is known to be of an illness."""

    TOLD = ""
    SUSPECTED = message_in("certainty", "suspected")
    CONFIRMED = message_in("certainty", "confirmed")


_ILL = r"(?:cases|deaths|fatalities|infections|illnesses)"
_SUM = rf"(?:[\w-]+\s){{0,2}}?(?:{_ILL}|tolls?|tall(?:y|ies)|numbers?|counts?|totals?|figures?)\b"
_MOVED = (
    rf"{_SUM}[^.;:]{{0,80}}\s(?:at|from\s[\w,]+(?:\s(?:hundred|thousand|million))?|is|of|to|was)\s(?:now\s|only\s)?$"
)
"""A sum and how it comes to a number, with the one that it moved from: "death toll was cut from 176 to"."""
_WITHIN_CLAUSE = r"(?:(?!\b(?:after|as|because|before|but|since|when|while)\b)[^.;:\d]){0,60}$"
"""Words between, in which nothing else begins to be told: not "confirmed cases after as many as"."""
_BEFORE = (
    # "suspected of killing 60", "suspected in more than 160 deaths", "the suspected death toll fell to 101"
    (Certainty.SUSPECTED, rf"\bsuspect(?:s|ed|ing)?\b(?!\scase){_WITHIN_CLAUSE}"),
    # "its suspected toll was cut from 176 to 101", "the number of probable cases rose to 40"
    (Certainty.SUSPECTED, rf"\b(?:possible|probable|suspected)\s{_MOVED}"),
    # "a probable 40 deaths"
    (Certainty.SUSPECTED, r"\ban?\s(?:possible|probable)\s$"),
    # "it may also be responsible for 40 other deaths", "could be to blame for 48 more deaths"
    (
        Certainty.SUSPECTED,
        r"\b(?:could|may|might)\s(?:also\s|well\s)?(?:be\s(?:responsible|to\sblame)\sfor|have\s(?:caused|claimed))\s$",
    ),
    # "the number of deaths likely to have been caused by it has risen to 159"
    (
        Certainty.SUSPECTED,
        r"\b(?:believed|likely|thought)\sto\shave\sbeen\scaused\b[^.;:\d]{0,60}$",
    ),
    # "the number of lab-confirmed deaths was cut from 20 to seven"
    (Certainty.CONFIRMED, rf"(?<!un)confirmed\s{_MOVED}"),
    # "confirmed 20 deaths", "the confirmed toll rose to 16"
    (Certainty.CONFIRMED, rf"(?<!not\s)(?<!yet\s)(?<!un)\bconfirm(?:s|ed|ing)?\b{_WITHIN_CLAUSE}"),
)
_BEHIND = (
    # "40 possible deaths", "1,600 suspected cases"
    (
        Certainty.SUSPECTED,
        rf"\s(?:[a-z]+\s){{0,2}}?(?:likely|possible|probable|suspected)\s(?:[\w-]+\s){{0,3}}?{_ILL}\b",
    ),
    # "248 deaths linked to the virus", "two deaths that could have been caused by it"
    (
        Certainty.SUSPECTED,
        rf"\s(?:[\w-]+\s){{0,2}}?{_ILL}\s(?:(?:that\s|which\s)?(?:are\s|were\s)?(?:linked|thought|suspected)\b"
        r"|(?:that|which)\s(?:could|may|might)\b)",
    ),
    # "20 confirmed to have died", "12 confirmed deaths", "16 deaths were confirmed as caused by it"
    (Certainty.CONFIRMED, rf"\s(?:[\w-]+\s){{0,2}}?(?:[a-z]+-)?confirmed\s(?:[\w-]+\s){{0,3}}?{_ILL}\b"),
    (Certainty.CONFIRMED, r"\s(?:people\s)?confirmed\s(?:dead|to\shave\sdied)\b"),
    (Certainty.CONFIRMED, r"\s(?:[a-z]+\s){0,2}?(?:are|is|was|were)\sknown\sto\shave\sdied\b"),
    (
        Certainty.CONFIRMED,
        rf"\s(?:[\w-]+\s){{0,2}}?{_ILL}\s(?:[\w-]+\s){{0,2}}?(?:are|been|so\sfar|was|were)\s(?:so\sfar\s)?confirmed\b",
    ),
)
"""What stands behind a number and before it; the first that holds, behind first, since it is nearer."""
_REACH = 90
"""Characters before and behind a number in which its certainty is told."""


def _compile(rules: tuple[tuple[Certainty, str], ...]) -> tuple[tuple[Certainty, re.Pattern[str]], ...]:
    return tuple((certainty, re.compile(pattern, re.IGNORECASE)) for certainty, pattern in rules)


_RULES_BEFORE, _RULES_BEHIND = _compile(_BEFORE), _compile(_BEHIND)
_CUE = re.compile(
    r"\b(?:suspect|confirm|known|likely|linked|possible|probable|thought|could|may|might|believed)", re.IGNORECASE
)


def find_certainty(sentence: str, start: int, end: int) -> Certainty:
    """How certain the count at a place of a sentence on an illness is.

    Args:
        sentence: The sentence.
        start: Where the number begins, with the words that bound it.
        end: Where it ends.
    """
    if _CUE.search(sentence) is None:
        return Certainty.TOLD
    behind, before = sentence[end : end + _REACH], sentence[max(0, start - _REACH) : start]
    for certainty, pattern in _RULES_BEHIND:
        if pattern.match(behind):
            return certainty
    for certainty, pattern in _RULES_BEFORE:
        if pattern.search(before):
            return certainty
    return Certainty.TOLD

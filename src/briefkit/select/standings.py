"""How a number stands in its sentence: whether it is the count of now, one of before, or one that is taken back."""

from __future__ import annotations

import re
from enum import StrEnum


class Standing(StrEnum):
    """What a sentence says a number is.

    ``counted`` and ``lowered`` ("revised down to 16") are figures of the day on which they are given. ``added`` comes
    to those of before ("another five"), ``part`` is of those that are counted beside it ("including two"), ``earlier``
    is what the count of now is held against ("up from 9"), and ``withdrawn`` is what is no longer said ("not 40 as
    first reported").
    """

    COUNTED = "counted"
    LOWERED = "lowered"
    ADDED = "added to another count"
    PART = "part of another count"
    EARLIER = "an earlier count"
    WITHDRAWN = "taken back"

    @property
    def is_current(self) -> bool:
        """Whether it is a figure of the day on which it is given."""
        return self in (Standing.COUNTED, Standing.LOWERED)


_SAID = (
    r"(?:announced|believed|claimed|counted|estimated|feared|gave|given|listed|published|put|reported|said|stated"
    r"|thought)"
)
_FIGURE = r"(?:count|estimate|figure|number|tally|toll)"
_FORMER = r"(?:earlier|initial|original|preliminary|previous|provisional|former)"
_FORMERLY = r"(?:earlier|initially|originally|previously|(?<!at\s)first)"
_WRONGLY = r"(?:erroneously|incorrectly|mistakenly|wrongly)"
_BEFORE = (
    (
        Standing.WITHDRAWN,
        rf"\b{_FORMER}\s(?:[a-z]+\s)?{_FIGURE}s?\s(?:of|was|were|is)\s(?:the\s|about\s|some\s)?$"
        rf"|\b{_FORMER}\sversions?\b[^.;\d]{{0,60}}$"
        rf"|\b{_WRONGLY}\s{_SAID}\b[^.;\d]{{0,40}}$|\b{_SAID}\s{_WRONGLY}\b[^.;\d]{{0,40}}$"
        r"|\b(?:not|instead\sof|rather\sthan|corrected\sfrom)\s(?:the\s)?$",
    ),
    (
        Standing.EARLIER,
        rf"\b{_FORMER}\s(?:[a-z]+\s)?(?:{_FIGURE}|report|statement)s?\b[^.;\d]{{0,60}}(?<!\sto\s)$"
        rf"|\b{_FORMERLY}\s(?:been\s)?{_SAID}\b[^.;,\d]{{0,40}}$|\b(?:initially|originally|previously),?\s[^.;,\d]{{0,40}}$"
        r"|\bhad\s(?:been\s)?put\b[^.;,\d]{0,40}$"
        r"|\b(?:(?:down|up|increase|decrease|drop|fall|jump|rise)\sfrom|compared\s(?:to|with)|against|versus)"
        r"\s(?:just\s|only\s|the\s)?$",
    ),
    (Standing.ADDED, r"\b(?:another|(?:a\s)?further|(?:an\s)?additional)\s$"),
    (Standing.PART, r"\b(?:includ(?:ed|es|ing)|among\s(?:them|whom)|of\s(?:them|whom))\s$"),
    (
        Standing.LOWERED,
        r"\b(?:corrected|cut|fallen|fell|lowered|reduced|revised|scaled\sback)\b"
        r"(?:(?!\b(?:climbed|grew|increased|jumped|raised|rise|risen|rises|rose|stands|stood|up|upwards)\b)[^.;]){0,120}?"
        r"\sto\s$",
    ),
)
"""What stands right before a number, with the words that bound it; the first that holds."""
_BEHIND = (
    (Standing.WITHDRAWN, rf"\s(?:[a-z]+\s){{0,3}}?as\s(?:was\s|had\sbeen\s)?(?:at\s)?(?:first|{_FORMERLY})\s{_SAID}\b"),
    (
        Standing.WITHDRAWN,
        r"[^.;,\d]{0,60}?\b(?:is|was|were|proved)\s(?:false|inaccurate|incorrect|mistaken|too\shigh|wrong)\b",
    ),
    (Standing.EARLIER, rf"\s(?:[a-z]+\s){{0,2}}?{_FORMERLY}\s{_SAID}\b"),
    (Standing.ADDED, r"\s(?:[a-z]+\s)?more\b(?!\sthan\b)|(?<!one)\s(?:additional|further|new)\s(?!or\b)"),
    (Standing.PART, r"\sof\s(?:them|those|whom)\b"),
)
"""What follows a number; the first that holds."""
_REACH = 140
"""Characters before and behind a number in which its standing is told."""


def _compile(rules: tuple[tuple[Standing, str], ...]) -> tuple[tuple[Standing, re.Pattern[str]], ...]:
    return tuple((standing, re.compile(pattern, re.IGNORECASE)) for standing, pattern in rules)


_RULES_BEFORE, _RULES_BEHIND = _compile(_BEFORE), _compile(_BEHIND)


def find_standing(sentence: str, start: int, end: int) -> Standing:
    """How the number at a place of a sentence stands.

    Args:
        sentence: The sentence.
        start: Where the number begins, with the words that bound it.
        end: Where it ends.
    """
    before = sentence[max(0, start - _REACH) : start]
    for standing, pattern in _RULES_BEFORE:
        if pattern.search(before):
            return standing
    behind = sentence[end : end + _REACH]
    for standing, pattern in _RULES_BEHIND:
        if pattern.match(behind):
            return standing
    return Standing.COUNTED

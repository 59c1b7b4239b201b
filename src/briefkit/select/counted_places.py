"""Where people were counted, if the sentence says so: "in Orvel", "in Orvel, where 12 died", "Orvel has confirmed 12".

A dateline and the setting of a story do not, nor does a place that only names something: "the Orvel flood".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.document import Span
from briefkit.select.count_rules import COUNTED_NUMBER
from briefkit.text.tags import possible_tags


class PlaceRule(StrEnum):
    """How a sentence says where."""

    IN_CLAUSE = "killed 12 in Orvel"
    BESIDE = "12 cases in Orvel"
    WHERE = "in Orvel, where 12 people died"
    FRONTED = "In Orvel, the worst-hit town, the mayor puts the toll at 12"
    REPORTING = "Orvel, the worst-hit country, has confirmed 12 deaths"
    OWN = "Orvel revised its toll from nine to 12"
    ALL_IN = "12 people, all of them in Orvel"
    LABEL = "Orvel: one death, 12 cases"


@dataclass(frozen=True, slots=True)
class Counting:
    """A count and what stands around it.

    Attributes:
        text: The text.
        sentence: Its sentence.
        clause: The clause that says what befell them.
        start: Where its words begin.
        end: Where they end.
    """

    text: str
    sentence: Span
    clause: Span
    start: int
    end: int


_IN = re.compile(r"\b(?:across|around|at|in|inside|near|outside|throughout)\s(?:the\s)?$", re.IGNORECASE)
_BEFORE_PLACE = 24
"""Characters before a place in which the word for it stands."""
_BEHIND = re.compile(r"\s([a-z]\w*)")
_NOUNS, _FINITE = frozenset("NM"), frozenset("YZQBHKU")
"""Parts of speech of nouns, and of what goes on with a clause."""
_SITES = frozenset(
    (
        "airport",
        "area",
        "camp",
        "district",
        "hospital",
        "market",
        "port",
        "prison",
        "province",
        "region",
        "station",
        "valley",
    )
)
"""What a place gives its name to and is still where: "at the Orvel camp"."""
_ELSEWHERE = re.compile(
    r"\b(?:including|among\s(?:them|whom|those)|of\s(?:them|whom))\b"
    r"|\b(?:across|at|in|near|throughout)\s(?:the\s)?[A-Z][^.;]*(?:\s[–—-]{1,2}\s|;"
    rf"|\b(?i:{COUNTED_NUMBER})\s(?:more\s|other\s)?(?:in|cases|deaths|people|patients)\b)"
)
"""Between a count and a place, what makes the place that of a part, or of what is told next: "in Tarn, two in Sund"."""
_BESIDE = re.compile(
    r"(?:\s[a-z][\w-]*){0,3}?\s(?:cases|dead|deaths|families|fatalities|injured|injuries|missing|people)\s"
    r"(?:across|at|in|inside|near|throughout)\s(?:the\s)?$"
)
_COUNTED_IN = re.compile(rf"\b{COUNTED_NUMBER}\s(?:more\s)?in\s(?:the\s)?$", re.IGNORECASE)
"""Before a place, what makes it that of another count."""
_WHERE = re.compile(r"[\s,–-]{0,4}where\b[^.;:]{0,80}$")
_FRONT = re.compile(r"\W{0,3}(?:across|in|throughout)\s(?:the\s)?$", re.IGNORECASE)
_APPOSITION = r"(?:,\s[^.;:]{3,60}?,)?"
_REPORTING = re.compile(
    rf"{_APPOSITION}(?:\s(?:has|have|had|also|now|so\sfar|already))*"
    r"\s(?:confirmed|confirms|counted|counts|has|had|recorded|records|registered|reported|reports|saw)\s"
    # "has 12 confirmed cases and 40 deaths"
    r"(?:[^.;:]{0,30}\s(?:cases|dead|deaths|fatalities|injured|killed|missing)(?:\s[^.;:\d]{0,40})?,?\sand\s(?:has\s)?)?"
    r"[^.;,:\d]{0,30}$"
)
_SUM = r"(?:cases|count|dead|deaths|fatalities|figures?|injured|missing|number|tally|tolls?|total)"
_OWN = re.compile(
    rf"(?:\s?['’]s?\s(?:[\w-]+\s){{0,3}}?|{_APPOSITION}\s(?:[\w-]+\s){{1,6}}?(?i:its)\s(?:[\w-]+\s){{0,3}}?)"
    rf"{_SUM}\b[^.;:]{{0,100}}$"
)
"""Behind a place, what makes a count its own: "Orvel revised its toll from nine to", "Orvel's death toll rose to"."""
_LABELLED = re.compile(r"\s?:\s[^:;]{0,60}$")
_ALL_IN = re.compile(r"[^.;:\d]{0,60}?\b(?:all|most)(?:\sof\s(?:them|whom))?(?:\sbut\sone)?\sin\s(?:the\s)?$")


def _is_in_clause(counting: Counting, at: Span) -> bool:
    """Whether what befell them is said to be there: "in Orvel", but not "in the Orvel flood"."""
    text, clause = counting.text, counting.clause
    if not (clause.start <= at.start and at.end <= clause.end):
        return False
    if _is_attributive(text, at) or _ELSEWHERE.search(text[counting.end : at.start]):
        return False
    if at.end <= counting.start and _COUNTED_IN.search(text, clause.start, at.start):
        return False
    return _IN.search(text, max(0, at.start - _BEFORE_PLACE), at.start) is not None


def _is_beside(counting: Counting, at: Span) -> bool:
    """Whether the place stands right behind whom the number counts, whatever clause that is in."""
    return (
        at.start >= counting.end
        and _BESIDE.match(counting.text[counting.end : at.start]) is not None
        and not _is_attributive(counting.text, at)
    )


def _is_attributive(text: str, at: Span) -> bool:
    """Whether a place only names something: "the Orvel flood"."""
    behind = _BEHIND.match(text, at.end)
    letters = frozenset(possible_tags(behind[1])) if behind else frozenset()
    return behind is not None and bool(letters & _NOUNS) and not letters & _FINITE and behind[1] not in _SITES


def _is_where(counting: Counting, at: Span) -> bool:
    return at.end <= counting.start and _WHERE.match(counting.text[at.end : counting.start]) is not None


def _is_fronted(counting: Counting, at: Span) -> bool:
    """Whether the sentence begins with the place, set off by a comma."""
    before = counting.text[counting.sentence.start : at.start]
    set_off = counting.text[at.end : at.end + 2].lstrip().startswith(",")
    return at.end <= counting.start and set_off and _FRONT.fullmatch(before) is not None


def _is_reporting(counting: Counting, at: Span) -> bool:
    """Whether the place itself is what counts; a country that gives its own is where they are."""
    return at.end <= counting.start and _REPORTING.match(counting.text[at.end : counting.start]) is not None


def _is_own(counting: Counting, at: Span) -> bool:
    """Whether the count is called the place's own."""
    return at.end <= counting.start and _OWN.match(counting.text[at.end : counting.start]) is not None


def _is_label(counting: Counting, at: Span) -> bool:
    """Whether the place heads an entry of a list."""
    return at.end <= counting.start and _LABELLED.match(counting.text[at.end : counting.start]) is not None


def _is_all_in(counting: Counting, at: Span) -> bool:
    return at.start >= counting.end and _ALL_IN.match(counting.text[counting.end : at.start]) is not None


PLACE_RULES: Mapping[PlaceRule, Callable[[Counting, Span], bool]] = {
    PlaceRule.IN_CLAUSE: _is_in_clause,
    PlaceRule.BESIDE: _is_beside,
    PlaceRule.WHERE: _is_where,
    PlaceRule.FRONTED: _is_fronted,
    PlaceRule.REPORTING: _is_reporting,
    PlaceRule.OWN: _is_own,
    PlaceRule.ALL_IN: _is_all_in,
    PlaceRule.LABEL: _is_label,
}
"""The rules, in their order."""


def find_counted_place(counting: Counting, mentions: Sequence[tuple[str, Span]]) -> str | None:
    """The place in which people were counted, if the words say so: by the first rule that holds, the nearest before it.

    Args:
        counting: The count.
        mentions: Ids of places with where the text names them.
    """
    inside = [
        (place, at) for place, at in mentions if counting.sentence.start <= at.start and at.end <= counting.sentence.end
    ]
    for holds in PLACE_RULES.values():
        found = [(place, at) for place, at in inside if holds(counting, at)]
        if found:
            return min(found, key=lambda each: abs(each[1].start - counting.start))[0]
    return None

"""Ballots: how many votes a decision had, and how many were against it: "by 230 votes to 197", "in a 65-31 vote".

What a vote was won by is no count of votes: "a majority of 149 votes", "with a 149-vote margin".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6})"
_FIRST = rf"(?<![\w.,$€£:])(?!(?:19|20)\d\d[-–])(?P<number>{_NUMBER})"
_END = r"(?![\w%-]|[.,:]\d|\sper\s?cent)"
_RESULT = rf"{_FIRST}(?:-to-|\sto\s|[-–]){_NUMBER}{_END}"
"""Those for it and those against: "230-to-197", "65-31"."""
_WHO = r"(?:\s[A-Za-z][\w'’-]*){0,3}?"
_FOR = r"(?:in\sfavou?r|supporting|backing|voting\s(?:for|in\sfavou?r))"
_AGAINST = r"(?:opposing|opposed|voting\sagainst|against)"


class BallotRule(StrEnum):
    """How a sentence gives the result of a vote."""

    VOTE_OF = "a vote of 230 to 197"
    VOTED = "voted 230 to 197 for it"
    IN_A_VOTE = "in a 65-31 vote"
    VOTES_TO = "by 230 votes to 197"
    FOR_AND_AGAINST = "231 members supporting it and 194 opposing it"


BALLOT_RULES = {
    BallotRule.VOTE_OF: rf"\bvotes?\s(?:of|by)\s{_RESULT}",
    BallotRule.VOTED: rf"\bvot(?:ed|es|ing)\b[^.;:\d]{{0,60}}?\s{_RESULT}",
    BallotRule.IN_A_VOTE: rf"\b(?:an?|the|by|in|its)\s{_RESULT}\s(?:[a-z]+\s)?vote\b",
    BallotRule.VOTES_TO: rf"{_FIRST}\svotes\s(?:to|against)\s{_NUMBER}{_END}",
    BallotRule.FOR_AND_AGAINST: (
        rf"{_FIRST}{_WHO}\s{_FOR}\b[^.;\d]{{0,60}}?,?\s(?:and\s|with\s|to\s)?{_NUMBER}{_WHO}\s{_AGAINST}\b"
    ),
}
"""The pattern of each rule; `number` is how many were for it."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The result of a vote in a sentence.

    Attributes:
        value: How many were for it.
        start: Where its words begin.
        end: Where they end.
    """

    value: int
    start: int
    end: int


_RULES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in BALLOT_RULES.values())
_ALSO = re.compile(rf"(?:,|,?\sand)\s{_RESULT}", re.IGNORECASE)
"""Another result behind one: "votes of 230-to-197 and 229-to-198"."""
_MATTER = re.compile(
    r"\b(articles\sof\simpeachment|amendment|agreement|bill|budget|constitution|decree|impeachment|law|measure|motion"
    r"|nomination|pact|proposal|reform|resolution|treaty)\b",
    re.IGNORECASE,
)
"""What may be voted on."""
_CUES = ("vote", "voting", "supporting", "in favo", "backing")


def find_matter(sentence: str) -> str | None:
    """What the vote of a sentence was on, in a word or two: "bill"; None if it does not say."""
    match = _MATTER.search(sentence)
    return match[1].lower() if match else None


def find_ballots(sentence: str) -> Iterator[Ballot]:
    """The results of votes that a sentence gives, in order."""
    folded = sentence.lower()
    if not any(cue in folded for cue in _CUES):
        return
    found: dict[int, Ballot] = {}
    for pattern in _RULES:
        for first in pattern.finditer(sentence):
            match: re.Match[str] | None = first
            while match is not None:
                start = match.start("number")
                found.setdefault(start, Ballot(int(match["number"].replace(",", "")), start, match.end()))
                match = _ALSO.match(sentence, match.end())
    yield from (found[start] for start in sorted(found))

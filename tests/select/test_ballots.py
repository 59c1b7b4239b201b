from __future__ import annotations

import pytest

from briefkit.select.ballots import BALLOT_RULES, BallotRule, find_ballots, find_matter
from briefkit.select.counts import read_counts

RESULTS = {
    BallotRule.VOTE_OF: (
        "The two bills passed by votes of 230-to-197 and 229-to-198 respectively.",
        ["230-to-197", "229-to-198"],
    ),
    BallotRule.VOTED: ("The assembly of Karvia voted late on Monday 81-12 for the bill.", ["81-12"]),
    BallotRule.IN_A_VOTE: ("The chamber confirmed her in a 65-31 vote.", ["65-31 vote"]),
    BallotRule.VOTES_TO: ("The motion was carried by 1,230 votes to 97.", ["1,230 votes to 97"]),
    BallotRule.FOR_AND_AGAINST: (
        "It passed, with 231 deputies supporting the motion, and 194 deputies opposing it.",
        ["231 deputies supporting the motion, and 194 deputies opposing"],
    ),
}


@pytest.mark.parametrize(("sentence", "words"), RESULTS.values(), ids=RESULTS.keys())
def test_a_vote_is_read_with_both_of_its_sides(sentence: str, words: list[str]) -> None:
    assert [sentence[ballot.start : ballot.end] for ballot in find_ballots(sentence)] == words
    counts = read_counts(sentence)
    assert [(count.counted.value, count.words, count.low) for count in counts] == [
        ("votes", each, None) for each in words
    ]
    assert [str(count.value) for count in counts] == [each.replace(",", "").split()[0].split("-")[0] for each in words]


def test_every_rule_has_a_sentence() -> None:
    assert list(BALLOT_RULES) == list(RESULTS)


@pytest.mark.parametrize(
    "sentence",
    [
        # a match, a year, a time and a share are no votes
        "Orvel won 3-1 in the cup.",
        "Deputies voted in 2019-20 on nothing else.",
        "They voted from 9:30 to 12:15.",
        "The party, which voted 45-55 per cent for it, split.",
        # what a vote was won by, or takes
        "She was defeated in Orvel with a 149 vote margin.",
        "He held the seat with a majority of 149 votes.",
        "She lost it by 149 votes.",
        "The bill needs 218 votes.",
        "With 149 votes more it would have passed.",
    ],
)
def test_what_is_no_number_of_votes(sentence: str) -> None:
    assert read_counts(sentence) == ()


def test_votes_for_somebody_are_votes() -> None:
    assert [count.words for count in read_counts("He won with 92,153 votes, out of 160,000 members.")] == ["92,153"]


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("The Bill passed in a 65-31 vote.", "bill"),
        ("Both articles of impeachment passed by votes of 230-to-197.", "articles of impeachment"),
        ("The articles passed by votes of 230-to-197.", None),
        ("Ana Vale voted at noon.", None),
    ],
)
def test_what_a_vote_was_on(sentence: str, matter: str | None) -> None:
    assert find_matter(sentence) == matter

"""What a clause says of past and future."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefkit.extract.lexicon import read_table
from briefkit.model.facts import DateMention

Mentions = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("text", "value", "default"),
    [
        ("The pool will shut on Sunday", "2021-06-06", False),
        ("The pool shut on Sunday", "2021-05-30", False),
        ("May said so on Sunday", "2021-05-30", False),
        ("The court ruled on Monday.", "2021-05-31", False),
        ("On Monday the court ruled.", "2021-05-31", False),
        ("The court will rule on Monday.", "2021-06-07", False),
        ("On Monday, the court will rule.", "2021-06-07", False),
        ("The trial will be held in Oslo on Monday.", "2021-06-07", False),
        ("Her funeral is Monday.", "2021-06-07", False),
        # past an adverb between
        ("It will be officially opened Monday.", "2021-06-07", False),
        ("It was officially opened Monday.", "2021-05-31", False),
        # what somebody wants is ahead
        ("He proposed that it be closed in March.", "2022-03", False),
        ("He proposed that it not be closed in March.", "2022-03", False),
        ("It could not be safely closed on Monday.", "2021-05-31", False),
        # a noun in -ly is no adverb
        ("The family moved in July.", "2020-07", False),
        # a month behind what was voted for is the nearest, a day behind it that of the vote
        ("They voted to close it in July.", "2021-07", False),
        ("They voted to close it in March.", "2021-03", False),
        ("They voted to close it on Monday.", "2021-05-31", False),
        ("They failed to close it in July.", "2020-07", False),
        ("She could leave as early as Monday.", "2021-06-07", False),
        ("She could not be reached Monday.", "2021-05-31", False),
        ("They had hoped to finish by Monday.", "2021-05-31", False),
        ("It is forecast to arrive Monday.", "2021-06-07", False),
        ("The bank is set to open Monday.", "2021-06-07", False),
        ("The talks are to resume Monday.", "2021-06-07", False),
        ("The sale is expected to be announced Monday.", "2021-06-07", False),
        ("The shops stay shut until Monday.", "2021-06-07", False),
        ("The deadline was extended to Monday.", "2021-06-07", False),
        ("The rule is effective Monday.", "2021-06-07", False),
        ("Voting is on Monday.", "2021-06-07", False),
        ("Officials plan to meet Monday.", "2021-06-07", False),
        ("The trial begins Monday.", "2021-06-07", False),
        ("The show airs in Oslo Monday.", "2021-06-07", False),
        ("The play premieres in Oslo on February 1.", "2022-02-01", False),
        ("A man plays in Oslo Monday.", "2021-05-31", True),
        ("He declined to comment Monday.", "2021-05-31", False),
        ("He has been in jail since Monday.", "2021-05-31", False),
        ("The court said Monday it will rule soon.", "2021-05-31", False),
        ("The man, who was arrested Monday, will appeal.", "2021-05-31", False),
        ("The suspect is due in court Monday.", "2021-06-07", False),
        # what was planned then is on the day nearest to publication, before it or behind it
        ("The trial was due to open Monday.", "2021-05-31", False),
        ("The trial was due to open Saturday.", "2021-06-05", False),
        ("The trial is due to open Monday.", "2021-06-07", False),
        ("The suspects were expected in court Monday.", "2021-05-31", False),
        ("The trial was slated for Monday.", "2021-05-31", False),
        ("It closed due to a storm on Monday.", "2021-05-31", False),
        ("A statement of July 1.", "2021-07-01", False),
        ("A statement of December 1.", "2021-12-01", True),
        ("A statement of Monday.", "2021-05-31", True),
        ("The court ruled in December.", "2020-12", False),
        ("The court will rule in December.", "2021-12", False),
        ("The vote is scheduled for September.", "2021-09", False),
        ("It was delayed in December.", "2020-12", False),
        ("A statement of May.", "2021-05", True),
        ("The dividend is payable until Dec. 15.", "2021-12-15", False),
        ("They met on Dec. 15.", "2020-12-15", False),
        ("They will meet on Dec. 15.", "2021-12-15", False),
        ("They have met since July 5.", "2020-07-05", False),
        ("It will report first-quarter results.", "2021-Q1", False),
        ("It will be built in the third quarter.", "2021-Q3", False),
    ],
)
def test_direction(mentions: Mentions, text: str, value: str, default: bool) -> None:
    first = mentions(text)[0]
    assert (first.when.value, first.default) == (value, default)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met on May 3. Later in the day they left.", "2021-05-03"),
        ("They spoke of the May 3 attack. Later in the day they left.", "2021-05-03"),
        # what is somebody's own is no day that the next sentence counts from
        ("They asked about Vale's May 3 call. Later in the day they left.", "2021-06-03"),
        ("They asked about her May 3 call. Later in the day they left.", "2021-06-03"),
        ("They spoke of Vale's May 3 Orvel speech. Later in the day they left.", "2021-05-03"),
    ],
)
def test_a_day_within_the_name_of_a_thing_is_no_day_told(mentions: Mentions, text: str, last: str) -> None:
    assert mentions(text)[-1].when.value == last


def test_each_cue_is_listed_once_and_is_a_word_of_its_kind() -> None:
    rows = read_table("dates_cues.txt")
    assert len(set(rows)) == len(rows)
    assert {word for word, kind in rows if kind == "resolved"} == {"appealed", "voted"}
    assert "embed" in {word for word, kind in rows if kind == "no-verb"}

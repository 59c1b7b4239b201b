from __future__ import annotations

import pytest
from tests.extract.events.test_events import told

NEWS = "The council met on Thursday. Boats left Orvel.\n\n"  # 15 February 2024, told on Friday the 16th

DATED = [
    # a noun with its date in its phrase, or behind it
    ("Aid came after the 3 February quake.", "2024-02-03"),
    ("Aid came after the February 3 quake.", "2024-02-03"),
    ("Aid came after Tuesday's quake.", "2024-02-13"),
    ("Aid came days after the quake of 3 February.", "2024-02-03"),
    ("Aid is coming to those who lost homes in the quake in Karvia on 3 February.", "2024-02-03"),
    # a clause that dates what takes place in it
    ("A quake struck Karvia on 3 February.", "2024-02-03"),
    ("Two men were hurt in the quake on 3 February.", "2024-02-03"),
    ("Karvia was struck by a quake on 3 February.", "2024-02-03"),
    # the more precise of two that agree
    ("The February quake ruined Karvia. A quake struck it on 3 February.", "2024-02-03"),
    # days that contradict each other
    ("A quake struck Karvia on 3 February. A quake struck Borduria on 5 February.", "2024-02-15"),
    # a month that the story's day is in tells less than that
    ("The February quake ruined Karvia.", "2024-02-15"),
    # no day, a day of which only the hour is told, and another calamity
    ("A quake struck Karvia more than a week ago.", "2024-02-15"),
    ("A quake struck Karvia at 2 a.m.", "2024-02-15"),
    ("A storm struck Karvia on 3 February.", "2024-02-15"),
    ("It was the worst quake since 2003.", "2024-02-15"),
]


@pytest.mark.parametrize(("dated", "date"), DATED)
def test_what_a_story_dates_by_a_noun(dated: str, date: str) -> None:
    assert told(f"{NEWS}{dated}\n\nNine men drowned in the quake.")[-1].date == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # what it happened in, by the noun or by one for whatever strikes
        ("Nine men drowned in the quake.", "2024-02-03"),
        ("Nine men drowned during the quake.", "2024-02-03"),
        ("Nine houses were wrecked by the quake.", "2024-02-03"),
        ("The quake killed nine men.", "2024-02-03"),
        ("Nine men drowned in this disaster.", "2024-02-03"),
        ("Officials said nine men had drowned in the quake.", "2024-02-03"),
        # what is said of it, what came of it, and another one
        ("Ana Vale spoke of the quake.", "2024-02-15"),
        ("The quake prompted an outcry.", "2024-02-15"),
        ("Nine men drowned in a quake.", "2024-02-15"),
    ],
)
def test_what_is_told_of_a_dated_noun(sentence: str, date: str) -> None:
    text = f"{NEWS}A quake struck Karvia on 3 February.\n\n{sentence}"
    assert told(text)[-1].date == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # what is planned for an occasion is on its day
        ("Karl Lund will perform at the concert.", "2024-03-08"),
        ("The concert will be held in Orvel.", "2024-03-08"),
        # what has happened is not, nor is one of many
        ("Karl Lund performed at the concert.", "2024-02-15"),
        ("Karl Lund will perform at the last concert.", "2024-02-16"),
        ("Karl Lund will perform at a concert.", "2024-02-16"),
    ],
)
def test_what_is_planned_for_a_dated_occasion(sentence: str, date: str) -> None:
    assert told(f"{NEWS}The concert will take place on 8 March.\n\n{sentence}")[-1].date == date


@pytest.mark.parametrize("told_of", ["The trial opened on 3 February.", "The talks were held on 3 February."])
def test_an_occasion_that_lasts_has_no_day_of_its_own(told_of: str) -> None:
    assert told(f"{NEWS}{told_of}\n\nKarl Lund fainted at the {told_of.split()[1]}.")[-1].date == "2024-02-15"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Karl Lund died on 3 February. Boats left. Eva Lund died of a fever.", "2024-02-15"),
        ("Karl Lund died on 3 February. Boats left. Lund died of a fever.", "2024-02-03"),
        ("Karl Lund died on 3 February. Boats left. He died of a fever.", "2024-02-03"),
        ("Karl Lund died on 3 February. Boats left. Ana Vale died of a fever.", "2024-02-15"),
        ("Karl Lund died on 3 February. Ana Vale died on Tuesday. Boats left. He died of a fever.", "2024-02-16"),
    ],
)
def test_a_death_that_is_told_again(text: str, date: str) -> None:
    assert told(f"{NEWS}{text}")[-1].date == date

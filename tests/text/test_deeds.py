from __future__ import annotations

import pytest

from briefkit.text.deeds import are_opposite, deeds_of, deeds_of_verb, join_deeds, list_deeds
from briefkit.text.lists import read_rows


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("detained", "arrest"),
        ("died", "killing"),
        ("overturned", "crash"),
        ("prorogued", "suspension"),
        ("signed", "signings"),
        ("stolen", "theft"),
        # what no list has, by its base form
        ("knitting", "knitted"),
    ],
)
def test_words_that_tell_one_deed(one: str, other: str) -> None:
    assert deeds_of(one) & deeds_of(other)


@pytest.mark.parametrize(
    ("word", "after", "deeds"),
    [
        ("stepped", "down", {"resign"}),
        ("stepped", "ashore", {"step"}),
        ("gave", "back", {"return"}),
        ("gave", "way", set()),
        # neither a noun that is no deed, nor what leaves the deed to its object
        ("river", "", set()),
        ("held", "", set()),
        ("said", "", set()),
        # a noun may be written as a verb is
        ("ports", "", set()),
    ],
)
def test_what_a_word_tells(word: str, after: str, deeds: set[str]) -> None:
    assert deeds_of(word, after) == deeds


def test_a_word_that_is_known_to_be_a_verb_is_a_deed_in_any_form() -> None:
    assert deeds_of("knit") == frozenset()
    assert deeds_of_verb("knit") == {"knit"}


def test_deeds_stand_in_order_and_names_are_none() -> None:
    text = "Police arrested Bill March after the theft, and he was freed."
    assert [sorted(each) for each in list_deeds(text)] == [["arrest"], ["steal"], ["release"]]
    assert list(list_deeds("")) == []


@pytest.mark.parametrize(
    ("left", "right", "opposite"),
    [
        ("arrested", "freed", True),
        ("accepted", "rejected", True),
        ("won", "lost", True),
        ("opened", "closed", True),
        ("rose", "fell", True),
        ("confirmed", "denied", True),
        ("suspended", "resumed", True),
        ("arrested", "fell", False),
        ("arrested", "arrested and freed", False),
        ("", "freed", False),
    ],
)
def test_opposites(left: str, right: str, opposite: bool) -> None:
    one, other = (join_deeds(list_deeds(text)) for text in (left, right))
    assert are_opposite(one, other) is are_opposite(other, one) is opposite


def test_every_opposite_is_a_deed_of_the_list() -> None:
    rows = read_rows("text", "deeds.tsv")
    names = {deed for deed, _, _ in rows}
    assert {opposite for _, _, opposites in rows for opposite in opposites.split()} <= {*names, "-"}
    assert len(names) == len(rows)

"""What a noun can stand for."""

from __future__ import annotations

import pytest

from briefkit.extract.descriptions import (
    describes_person,
    gender_of_noun,
    is_description,
    is_official,
    may_mean_person,
    read_head,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the mayor", True),
        ("a mayor of two towns", True),
        ("the gravedigger", True),
        ("the mayors", False),
        ("the ministry", False),
        ("", False),
        ("he", False),
        ("a statement", False),
    ],
)
def test_what_may_mean_one_person(words: str, expected: bool) -> None:
    assert may_mean_person(words) is expected


@pytest.mark.parametrize(
    ("word", "person", "gender", "official", "description"),
    [
        ("spokesman", True, "m", True, True),
        ("woman", True, "f", False, True),
        ("minister", True, None, True, True),
        ("ministers", False, None, False, True),
        ("ministry", False, None, False, True),
        ("gravel", False, None, False, False),
    ],
)
def test_what_a_noun_stands_for(word: str, person: bool, gender: str | None, official: bool, description: bool) -> None:
    told = (describes_person(word), gender_of_noun(word), is_official(word), is_description(word))
    assert told == (person, gender, official, description)


@pytest.mark.parametrize(
    ("words", "expected"), [("The mayor of Orvel", ("the", "mayor")), ("Port mayor", ("port", "mayor")), ("", ())]
)
def test_the_head_is_what_stands_before_a_preposition(words: str, expected: tuple[str, ...]) -> None:
    assert read_head(words) == expected

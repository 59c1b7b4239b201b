"""Outlets, by their names and by what they are called."""

from __future__ import annotations

import pytest

from briefkit.text.outlets import is_called_outlet, is_outlet

OUTLETS = [
    ("Reuters", True),
    ("The Guardian", True),
    ("Corvid Evening Star", True),
    ("Corvid News", True),
    ("WQRV-TV", True),
    ("Radio Corvid", True),
    ("BBC Radio Corvid", True),
    ("Corvid News Network", True),
    ("Twitter", True),
    ("Corvid Society", False),
    ("Corvid", False),
    ("News Corporation", False),
]


@pytest.mark.parametrize(("name", "expected"), OUTLETS)
def test_outlets_are_known_by_name_or_form(name: str, expected: bool) -> None:
    assert is_outlet(name) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("state news agency", True), ("the broadcaster", True), ("a daily", True), ("the company", False), ("", False)],
)
def test_outlets_are_known_by_what_they_are_called(words: str, expected: bool) -> None:
    assert is_called_outlet(words.split()) is expected

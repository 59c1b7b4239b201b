"""Lists as languages join them."""

from __future__ import annotations

import pytest

from briefkit.languages import ENGLISH, load_catalogue
from briefkit.languages.lists import join_commas, join_semicolons, join_words

FERRIES = ("Ferry", "Barge", "Tug", "Raft")


@pytest.mark.parametrize(
    ("language", "count", "joined"),
    [
        ("en-GB", 0, ""),
        ("en-GB", 1, "Ferry"),
        ("en-GB", 2, "Ferry and Barge"),
        ("en-GB", 4, "Ferry, Barge, Tug and Raft"),
        ("fr", 2, "Ferry et Barge"),
        ("fr", 4, "Ferry, Barge, Tug et Raft"),
        ("es", 3, "Ferry, Barge y Tug"),
        ("ru", 3, "Ferry, Barge и Tug"),
        ("tr", 3, "Ferry, Barge ve Tug"),
        ("az", 2, "Ferry və Barge"),
        ("ar", 2, "Ferry وBarge"),
        ("ar", 3, "Ferry وBarge وTug"),
    ],
)
def test_words_are_joined_as_in_running_text(language: str, count: int, joined: str) -> None:
    assert join_words(FERRIES[:count], load_catalogue(language)) == joined


@pytest.mark.parametrize(
    ("language", "count", "joined"),
    [
        ("en-GB", 2, "Ferry or Barge"),
        ("en-GB", 3, "Ferry, Barge or Tug"),
        ("fr", 3, "Ferry, Barge ou Tug"),
        ("ru", 2, "Ferry или Barge"),
    ],
)
def test_one_of_several(language: str, count: int, joined: str) -> None:
    assert join_words(FERRIES[:count], load_catalogue(language), "or") == joined


def test_braces_in_words_are_words() -> None:
    assert join_words(("{1}", "{0}", "{2}"), load_catalogue("fr")) == "{1}, {0} et {2}"


def test_bare_lists_leave_out_what_is_empty() -> None:
    assert join_commas(["", "a", "", "b"], ENGLISH) == "a, b"
    assert join_semicolons(["a, b", "", "c"], ENGLISH) == "a, b; c"
    assert join_commas(["a", "b"], load_catalogue("ar")) == "a، b"
    assert join_semicolons(["a", "b"], load_catalogue("ar")) == "a؛ b"
    assert join_commas([], ENGLISH) == ""

"""Words of a sentence by their place."""

from __future__ import annotations

import pytest

from briefkit.text.tokens import Sentence

SENTENCE = Sentence("Ann left.", ["Ann", "left", "."], ["ann", "left", "."], [0, 4, 8])


@pytest.mark.parametrize(("at", "expected"), [(-1, ""), (0, "ann"), (2, "."), (3, "")])
def test_there_is_no_word_before_the_first_and_behind_the_last(at: int, expected: str) -> None:
    assert SENTENCE.word(at) == expected

from __future__ import annotations

import pytest

from briefkit.read.hyphens import join_hyphens


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The govern-\nment met.", "The government met."),
        ("a well-\nknown man", "a well-known man"),
        ("the blue-\ngreen flag, blue-green", "the blue-green flag, blue-green"),
        ("Orvel-\nSund line", "Orvel-\nSund line"),
        ("from 3-\n4 and -\nx", "from 3-\n4 and -\nx"),
        ("They in-\ncluded inter-\nnational aid.", "They included international aid."),
        ("A cease-\nfire; the ceasefire held.", "A ceasefire; the ceasefire held."),
        ("no wrap", "no wrap"),
    ],
)
def test_words_that_a_line_end_has_parted(text: str, joined: str) -> None:
    assert join_hyphens(text) == joined

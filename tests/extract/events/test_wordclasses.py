"""Which words open a clause, and which only say when."""

from __future__ import annotations

import pytest

from briefkit.extract.events.wordclasses import opens_clause


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[since] he left", True),
        ("[since] june", False),
        ("[since]", True),
        ("it shut [since] he left", True),
        ("it shut [that] night", False),
        ("they said [that] he left", True),
        ("the [following] day", False),
        ("the [following] men left", False),
        ("[following] men left", True),
        ("on the [following] day", False),
        ("the [mayor] left", False),
    ],
)
def test_what_opens_a_clause(text: str, expected: bool) -> None:
    words = text.split()
    at = next(index for index, word in enumerate(words) if word.startswith("["))
    assert opens_clause([word.strip("[]") for word in words], at) is expected

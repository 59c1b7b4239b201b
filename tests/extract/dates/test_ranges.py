"""Two times that belong together."""

from __future__ import annotations

import pytest

from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.ranges import ends_range, ends_stretch, follows_number, follows_weekday
from briefkit.extract.dates.tokens import tokenise
from briefkit.model.document import Span


def phrase_of(text: str) -> Phrase:
    """What stands between square brackets, in its sentence."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    start, length = (len(tokenise(part, Span(0, len(part)))) for part in (before, inside))
    whole = before + inside + after
    tokens = tokenise(whole, Span(0, len(whole)))
    return Phrase(tokens, start, start + length, tokens[start : start + length])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From Monday to [Wednesday]", True),
        ("On Monday and [Wednesday]", True),
        ("On Monday they met; on [Wednesday]", False),
        ("On Monday, [Wednesday]", False),
        ("They met and [Wednesday]", False),
        ("and [Wednesday]", False),
        ("to [Wednesday]", False),
        ("[Wednesday]", False),
    ],
)
def test_follows_weekday(text: str, expected: bool) -> None:
    assert follows_weekday(phrase_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From the 5th to the [9th]", False),
        ("From 5th to [9th]", True),
        ("On the 5th and [6th]", True),
        ("On the 5th, [6th]", False),
        ("On Monday and [6th]", False),
        ("and [6th]", False),
        ("[6th]", False),
    ],
)
def test_follows_number(text: str, expected: bool) -> None:
    assert follows_number(phrase_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Monday to [Friday]", True), ("Monday and [Friday]", False), ("[Friday]", False)]
)
def test_ends_range(text: str, expected: bool) -> None:
    assert ends_range(phrase_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From Dec. 28 to [Jan. 3]", True),
        ("28 December 2018, to [3 January]", True),
        ("Open on 28 December, and shut until [3 January]", True),
        ("Due on May 20, it was postponed to [June 10]", False),
        ("In July - [July 27]", False),
        ("On Dec. 28 and [Jan. 3]", False),
    ],
)
def test_ends_stretch(text: str, expected: bool) -> None:
    assert ends_stretch(phrase_of(text)) is expected

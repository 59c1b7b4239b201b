from __future__ import annotations

import pytest

from briefkit.model.document import Span
from briefkit.select.causes import are_apart, find_causes, kinds_of, pick_cause


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("flood", "floods", False),
        ("floods", "landslides", False),
        ("earthquake", "landslides", False),
        ("earthquake", "floods", True),
        ("cholera", "measles", True),
        ("flood", "cholera", True),
        ("blast", "fire", False),
        ("shooting", "crash", True),
        # an unknown cause may be any
        ("", "flood", False),
    ],
)
def test_causes_of_different_kinds_are_apart(left: str, right: str, apart: bool) -> None:
    assert are_apart(left, right) is are_apart(right, left) is apart


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("Floods and a landslide killed nine.", ["floods", "landslide"]),
        ("Soldiers opened fire; the patrol came under fire.", []),
        ("A fire killed nine.", ["fire"]),
        ("A drone strike hit the port as workers went on strike.", ["drone strike"]),
        ("Ana Vale spoke.", []),
    ],
)
def test_causes_are_found_in_order(text: str, causes: list[str]) -> None:
    found = find_causes(text)
    assert [cause.words for cause in found] == causes
    assert all(kinds_of(cause.words) and text[cause.start : cause.end].lower() == cause.words for cause in found)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # the nearest in the sentence
        ("Flood", "Two patients died of cholera in Tarn, where floods rage.", ("cholera", True)),
        # the last one before it in its paragraph
        ("Flood", "Cholera broke out. Two patients died.", ("cholera", True)),
        # that of the headline, and else the first one of the story
        ("Flood in Tarn", "Cholera broke out.\n\nTwo patients died.", ("flood", False)),
        ("Tarn", "The storm passed. Cholera broke out.\n\nTwo patients died.", ("storm", False)),
        ("Tarn", "Two patients died.", ("", False)),
    ],
)
def test_a_count_has_the_cause_that_stands_nearest(title: str, text: str, expected: tuple[str, bool]) -> None:
    start = text.index("Two patients")
    sentence = Span(start, text.index(".", start) + 1)
    paragraph = text.rfind("\n", 0, start) + 1
    assert pick_cause(find_causes(text), title, sentence, paragraph, start) == expected

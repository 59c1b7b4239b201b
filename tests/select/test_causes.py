from __future__ import annotations

import pytest

from briefkit.model.document import Span
from briefkit.select.causes import are_apart, find_causes, kinds_of, name_cause, pick_cause


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
        # one flu is another only if both say which
        ("flu", "h1n1", False),
        ("swine flu", "swine influenza", False),
        ("swine flu", "bird flu", True),
        ("pneumonia", "flu", False),
        ("pneumonia", "cholera", True),
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
        ("Cold, heat and dryness bear on the H1N1 strain.", ["h1n1"]),
        ("Two died of cold in a cold spell.", ["cold", "cold spell"]),
        # a virus of several parts is no flu of any of them, but what several flus do is
        ("It is part swine, human and avian flu.", ["swine, human and avian flu"]),
        ("Swine flu and avian flu differ.", ["swine flu", "avian flu"]),
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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("quakes", "earthquake"),
        ("floodwaters", "flood"),
        ("influenza", "flu"),
        ("avian influenza", "bird flu"),
        ("h1n1", "swine flu"),
        ("cholera", "cholera"),
        ("aftershock", "aftershock"),
        ("", ""),
    ],
)
def test_a_cause_has_one_name_whatever_the_word(words: str, name: str) -> None:
    assert name_cause(words) == name
    assert not are_apart(words, name)


def test_no_illness_drives_people_from_their_homes() -> None:
    text = "Cholera followed the flood. Two families fled."
    start = text.index("Two")
    for driving, cause in ((False, "flood"), (True, "flood")):
        assert pick_cause(find_causes(text), "", Span(start, len(text)), 0, start, driving=driving) == (cause, True)
    text = "The flood was followed by cholera. Two families fled."
    start = text.index("Two")
    for driving, cause in ((False, "cholera"), (True, "flood")):
        assert pick_cause(find_causes(text), "Measles", Span(start, len(text)), 0, start, driving=driving) == (
            cause,
            True,
        )
    assert pick_cause((), "Measles", Span(start, len(text)), 0, start, driving=True) == ("", False)

from __future__ import annotations

import pytest

from briefkit.text.lists import read_rows
from briefkit.text.verb_fields import UNKNOWN, field_of

FIELDS = {field: verbs.split() for field, verbs in read_rows("text", "verb_fields.tsv")}


@pytest.mark.parametrize(
    ("base", "field"),
    [
        ("wear", "body"),
        ("break", "change"),
        ("decide", "cognition"),
        ("say", "communication"),
        ("attack", "competition"),
        ("eat", "consumption"),
        ("hit", "contact"),
        ("build", "creation"),
        ("fear", "emotion"),
        ("leave", "motion"),
        ("hear", "perception"),
        ("give", "possession"),
        ("jail", "social"),
        ("wait", "stative"),
        ("rain", "weather"),
        # bases only, in lower case
        ("said", UNKNOWN),
        ("Say", UNKNOWN),
        ("vlog", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_field_of_a_verb(base: str, field: str) -> None:
    assert field_of(base) == field


def test_the_fields_are_those_of_the_lexicographers() -> None:
    assert sorted(FIELDS) == [
        *("body", "change", "cognition", "communication", "competition", "consumption", "contact", "creation"),
        *("emotion", "motion", "perception", "possession", "social", "stative", "weather"),
    ]
    assert UNKNOWN not in FIELDS


def test_a_verb_stands_in_one_field_and_the_lists_are_sorted() -> None:
    verbs = [verb for listed in FIELDS.values() for verb in listed]
    assert len(verbs) == len(set(verbs)) > 3000
    assert all(listed == sorted(listed) for listed in FIELDS.values())
    assert all(verb == verb.lower() for verb in verbs)

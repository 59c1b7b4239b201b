from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.paragraphs import split_paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        ("one\ntwo", ["one", "two"]),
        ("  one  \n \t \n\n two ", ["one", "two"]),
        ("\n\nheading\nbody goes on", ["heading", "body goes on"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_blank_lines_part_paragraphs_where_there_are_any(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_paragraphs(text)] == expected


@given(st.text(alphabet=st.sampled_from("aB. \n\té\u2028\x00"), max_size=200))
def test_paragraphs_are_sorted_trimmed_and_lose_no_word(text: str) -> None:
    spans = split_paragraphs(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())

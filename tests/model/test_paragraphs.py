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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on 3\nMay. Crews came from\nSund.", ["The ferry sank on 3\nMay. Crews came from\nSund."]),
        ("The ferry from Or-\nvel sank at\nnoon.", ["The ferry from Or-\nvel sank at\nnoon."]),
        (
            "The ferry sank off Orvel late in the night. Crews came from\nSund and from Tarnov, said the harbour "
            "master\nof Sund.\nA second ferry took the people to Tarnov. It was\nthe last one.",
            [
                "The ferry sank off Orvel late in the night. Crews came from\nSund and from Tarnov, said the harbour "
                "master\nof Sund.",
                "A second ferry took the people to Tarnov. It was\nthe last one.",
            ],
        ),
        ("The ferry sank.\nCrews came.\nNobody died.", ["The ferry sank.", "Crews came.", "Nobody died."]),
        ("Ferry sinks off Orvel\nBy Ada Lund\nThe ferry sank. Crews came.", None),
        ("Rain in Sund\nRoads shut in Orvel\nDam open", None),
        ("Ferry sinks\n" + "The ferry sank off Orvel. " * 6 + "\n" + "Crews came from Sund. " * 7 + "and", None),
    ],
)
def test_lines_wrapped_at_some_width_are_put_together(text: str, expected: list[str] | None) -> None:
    lines = [line.strip() for line in text.split("\n")]
    assert [text[start:end] for start, end in split_paragraphs(text)] == (lines if expected is None else expected)


@pytest.mark.parametrize(
    ("first", "last", "wrapped"),
    [
        (120, 80, True),
        (121, 80, False),  # wider than anybody wraps
        (100, 60, True),
        (100, 59, False),  # a line that far from full was not broken by its width
    ],
)
def test_how_even_wrapped_lines_are(first: int, last: int, wrapped: bool) -> None:
    lines = [f"Rain fell. {'X' * (first - 11)}", "X" * last, "Orm left."]
    assert len(split_paragraphs("\n".join(lines))) == (1 if wrapped else 3)


@given(st.text(alphabet=st.sampled_from("aB. \n\té\u2028\x00"), max_size=200))
def test_paragraphs_are_sorted_trimmed_and_lose_no_word(text: str) -> None:
    spans = split_paragraphs(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())

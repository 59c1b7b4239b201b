from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.pdf.samples import find_losses, make_report, read_pdf
from tests.render.pdf.structure import read_aloud

from briefkit.model.report import Table, Text
from briefkit.model.theme import Theme
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pdf.hyphens import HYPHEN, find_breaks
from briefkit.render.pdf.text import Span, TextStyle, set_lines

STYLE = TextStyle(10, 13, language="en-GB")


def break_everywhere(word: str, language: str) -> str:
    places = find_breaks(word, language)
    return "-".join(word[start:end] for start, end in zip((0, *places), (*places, len(word)), strict=True))


@pytest.mark.parametrize(
    ("word", "british", "american"),
    [
        ("government", "gov-ern-ment", "gov-ern-ment"),
        ("transportation", "trans-port-a-tion", "trans-porta-tion"),
        ("international", "inter-na-tional", "inter-na-tional"),
        ("neighbouring", "neigh-bour-ing", "neigh-bour-ing"),
        ("responsibility", "respons-ib-il-ity", "respon-si-bil-ity"),
        ("spokeswoman", "spokes-woman", "spokes-woman"),
        ("announced", "announced", "announced"),  # "an-" leaves two letters
        ("water", "water", "water"),
        ("(evacuated),", "(evac-u-ated),", "(evac-u-ated),"),
        ("“reconstruction”", "“recon-struc-tion”", "“recon-struc-tion”"),
        ("minister’s", "min-is-ter’s", "min-is-ter’s"),
    ],
)
def test_words(word: str, british: str, american: str) -> None:
    assert break_everywhere(word, "en-GB") == british
    assert break_everywhere(word, "en-US") == american


@pytest.mark.parametrize(
    "word",
    [
        "Abdrakhmanov",
        "UNICEF",
        "https://transportation.example.org/reconstruction",
        "reconstruction.example.org",
        "someone@transportation.org",
        "e-3f2a91transportation",
        "transportation2024",
        "peacekeeping-transportation",
        "éclaircissement",
        "respublikasının",
        "Реконструкция",
        "",
    ],
)
def test_names_and_ids_and_addresses_are_never_broken(word: str) -> None:
    assert find_breaks(word, "en-GB") == ()


@pytest.mark.parametrize(
    ("language", "broken"),
    [("en", True), ("en-AU", True), ("EN-us", True), ("az", False), ("", False), ("enm", False)],
)
def test_languages(language: str, broken: bool) -> None:
    assert bool(find_breaks("transportation", language)) is broken


@given(st.from_regex(r"[a-z]{1,30}", fullmatch=True), st.sampled_from(["en-GB", "en-US"]))
def test_three_letters_stay_on_both_sides(word: str, language: str) -> None:
    places = find_breaks(word, language)
    assert list(places) == sorted(set(places))
    assert all(3 <= place <= len(word) - 3 for place in places)


def break_lines(text: str, width: float, style: TextStyle = STYLE) -> list[str]:
    lines = set_lines([Span(text)], style, width)
    assert all(line.width <= width + 1e-6 for line in lines)
    return ["".join(piece.text for piece in line.pieces).replace(HYPHEN, "~") for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("former transportation desk", 75, ["former transport~", "ation desk"]),
        ("former  transportation  desk", 75, ["former transport~", "ation desk"]),  # word by word
        ("transportation desk", 66, ["transportation", "desk"]),  # nothing before it
        ("in the big former transportation desk", 125, ["in the big former transporta~", "tion desk"]),
        ("they come from the former transportation desk", 140, ["they come from the former", "transportation desk"]),
        ("former transportation", 75, ["former", "transportation"]),  # the last word of a paragraph
        ("former transportation\ndesk", 75, ["former", "transportation", "desk"]),
        ("former Transportation desk", 75, ["former", "Transportation", "desk"]),
        ("for\u00admer trans\u00adportation desk", 75, ["former transport~", "ation desk"]),
        ("אבג former transportation desk", 97, ["אבג former transporta~", "tion desk"]),
    ],
)
def test_a_word_is_broken_where_a_line_would_be_too_empty(text: str, width: float, lines: list[str]) -> None:
    assert break_lines(text, width) == lines


def test_no_more_than_two_lines_in_a_row_end_in_a_hyphen() -> None:
    text = "international transportation administration reconstruction " * 20 + "end"
    ends = [
        "".join("~" if line.endswith("~") else "." for line in break_lines(text, width)) for width in range(70, 130)
    ]
    assert any("~~" in each for each in ends)
    assert not any("~~~" in each for each in ends)


def test_without_a_language_no_word_is_broken() -> None:
    assert break_lines("former transportation desk", 75, TextStyle(10, 13)) == ["former", "transportation", "desk"]


def test_the_broken_word_is_read_whole() -> None:
    words = "the former transportation desk"
    report = make_report(Table(("Desk", *"ABCDE"), (((Text(words),), *((Text("x"),) for _ in "ABCDE")),)))
    heard = [each for _, each in read_aloud(read_pdf(report))]
    assert words not in heard
    assert words in [each.replace(HYPHEN, "") for each in heard]
    assert find_losses(pdf_bytes(report, Theme()), report) == ()

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.sanitise import clean_text, set_brackets_apart, set_citations_apart, set_grades_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdafiə Nazirliyi, Şuşa", "Müdafiə Nazirliyi, Şuşa"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("bell\x07 nul\x00 form\x0c escape\x1b[0m", "bell nul form escape[0m"),
        ("del\x7f next line\x85 c1\x9f", "del next line c1"),
        ("lone \ud83d and \udc00", "lone \ufffd and \ufffd"),
        ("\ufffenot a character\uffff", "not a character"),
        ("photo\u202egnp.exe \u2066isolated\u2069", "photognp.exe isolated"),
        ("kept \u200f\u200e \u00ad \U0001f600 ]]> & <b>", "kept \u200f\u200e \u00ad \U0001f600 ]]> & <b>"),
        ("", ""),
    ],
)
def test_clean_text(text: str, expected: str) -> None:
    assert clean_text(text) == expected


@given(st.text(st.characters(codec=None, categories=None)) | st.text("\r\n\t\x00\ud800\u202e\ufffea"))
def test_cleaned_text_is_stable_and_encodable(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()
    assert {char for char in cleaned if unicodedata.category(char) == "Cc"} <= {"\t", "\n"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 5 February [1, ¶ 1].", "on 5 February {1, ¶ 1}."),
        ("[1] Sund Herald", "{1} Sund Herald"),
        ("[1][22, p. 3]", "{1}{22, p. 3}"),
        ("[ 1 ] and [\u200b1\u00a0, ¶\u00a01]", "{ 1 } and {\u200b1\u00a0, ¶\u00a01}"),
        ("［1］ and [１]", "{1} and {１}"),
        ("[1–3] [1-3] [1; 2]", "{1–3} {1-3} {1; 2}"),
        ("in [2024], [12 people], [it], [1", "in [2024], [12 people], [it], [1"),
        ("[[1]]", "[{1}]"),
        ("(1) and {1}", "(1) and {1}"),
        ("[\u20661\u202a2] \u2066[\x071, ¶ 1\u2069]", "{12} {1, ¶ 1}"),
    ],
)
def test_citations_are_set_apart(text: str, expected: str) -> None:
    assert set_citations_apart(text) == expected
    assert set_citations_apart(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sund Herald (reliability A)", "Sund Herald {reliability A}"),
        (
            "Sund Herald. Reliability\u00a0A (completely reliable).",
            "Sund Herald. {Reliability\u00a0A (completely reliable)}.",
        ),
        ("RELIABILITY: B", "{RELIABILITY: B}"),
        ("(Reliability B (usually reliable))", "{Reliability B (usually reliable)}"),
        ("Credibility 2", "{Credibility 2}"),
        ("(relia\u2066bility\u2069 A)", "{reliability A}"),
        ("Reliability a concern; reliability Ambassador", "Reliability a concern; reliability Ambassador"),
    ],
)
def test_grades_are_set_apart(text: str, expected: str) -> None:
    assert set_grades_apart(text) == expected
    assert set_grades_apart(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he [Lund] left", "he {Lund} left"),
        ("[1, ¶ 1] and ［Lund］", "{1, ¶ 1} and {Lund}"),
        ("cut […] and [...] stay", "cut […] and [...] stay"),
        ("[[Lund]] [open", "{{Lund}} [open"),
        ("]]> a[0] [he […] left]", "]]> a{0} {he […] left}"),
    ],
)
def test_brackets_are_set_apart(text: str, expected: str) -> None:
    assert set_brackets_apart(text) == expected
    assert len(expected) == len(text)
    assert set_brackets_apart(expected) == expected

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.sanitise import clean_text


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

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.sanitise import MAX_URL_LENGTH, clean_text, safe_url


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
    ("url", "expected"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("  HTTP://Example.org/  ", "HTTP://Example.org/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://user:word@example.org/şuşa", "https://user:word@example.org/şuşa"),
        ("https://example.org/two words<b>", "https://example.org/two%20words%3Cb%3E"),
        ("https://example.org/\n\twrapped\x00", "https://example.org/wrapped"),
        ("https://example.org/\u202egnp", "https://example.org/gnp"),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/hosts", None),
        ("ht tp://example.org", None),
        ("//example.org", None),
        ("example.org", None),
        ("http://", None),
        ("https:///path", None),
        ("mailto:", None),
        ("http://[::1", None),
        ("", None),
        (None, None),
    ],
)
def test_safe_url(url: str | None, expected: str | None) -> None:
    assert safe_url(url) == expected


def test_address_of_the_greatest_length() -> None:
    address = "https://example.org/".ljust(MAX_URL_LENGTH, "x")
    assert safe_url(address) == address
    assert safe_url(address + "x") is None

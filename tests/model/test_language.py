from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.language import LANGUAGE_TAG, day_first, is_language, normalise_language


@pytest.mark.parametrize(
    ("tag", "normal"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en-us", "en-US"),
        ("en_us", "en-US"),
        ("EN-gb", "en-GB"),
        ("az_latn_AZ", "az-Latn-AZ"),
        ("es-419", "es-419"),
        ("sl-ROZAJ-Biske", "sl-rozaj-biske"),
        ("en-us-U-CA-BUDD", "en-US-u-ca-budd"),
        ("", "en"),
        ("English", "en"),
        ("en-", "en"),
        ("en us", "en"),
        ("en-US\n", "en"),
        ("é-US", "en"),
    ],
)
def test_one_spelling_for_each_tag(tag: str, normal: str) -> None:
    assert normalise_language(tag) == normal


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", False),
        ("en-US", False),
        ("en_us", False),
        ("EN-PH", False),
        ("en-Latn-US", False),
        ("en-US-posix", False),
        ("en-PR", False),
        ("en-GB", True),
        ("en-gb-u-ca-us", True),
        ("en-001", True),
        ("tr", True),
        ("es-US", True),
        ("az-Latn-AZ", True),
    ],
)
def test_what_comes_first_in_figures(language: str, *, expected: bool) -> None:
    assert day_first(language) is expected


@given(st.from_regex(LANGUAGE_TAG, fullmatch=True))
def test_case_never_matters(tag: str) -> None:
    normal = normalise_language(tag)
    assert is_language(normal)
    assert normalise_language(normal) == normal
    assert normalise_language(tag.swapcase()) == normal
    assert day_first(tag.upper()) == day_first(tag.lower()) == day_first(normal)

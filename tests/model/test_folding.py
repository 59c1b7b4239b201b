"""Folding of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.folding import compose, fold, is_composed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Vəliyev", "veliyev"),
        ("VELIYEV", "veliyev"),
        ("Bayraktaroğlu", "bayraktaroglu"),
        ("Işık İnan", "isik inan"),
        ("Strauß", "strauss"),
        ("Ærø  Łódź", "aero lodz"),
        ("Đorđević", "dordevic"),
        ("D’Angelo\nTarn", "d'angelo tarn"),
        ("minis\u00adter Jose\u0301\u200b Nu\u0303n\ufeffez", "minister jose nunez"),
    ],
)
def test_folds_case_and_diacritics(text: str, folded: str) -> None:
    assert fold(text) == folded


_BETWEEN = st.text("aZK \u0301\u0345\u2019\u0130\u1e9e\u03a3\u13a0\ufb01\u212a\uac00\u1161")
"""Letters of which neighbours, order and case matter."""


@given(st.text() | _BETWEEN)
def test_folds_stretches_of_a_text_as_the_whole(text: str) -> None:
    compatible = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in compatible if not unicodedata.combining(letter))
    assert fold(text) == fold(bare)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "composed"),
    [
        ("Jose\u0301", "José"),
        ("José", "José"),
        ("minis\u00adter e\u200d\u0301", "minister é"),
        ("plain", "plain"),
    ],
)
def test_composes_letters_and_drops_what_is_not_seen(text: str, composed: str) -> None:
    assert compose(text) == composed
    assert is_composed(text) == (text == composed)


@given(st.text())
def test_what_was_composed_is_composed(text: str) -> None:
    assert is_composed(compose(text))

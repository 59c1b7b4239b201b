"""Folding of names."""

from __future__ import annotations

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

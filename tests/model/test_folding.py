"""Folding of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.folding import fold


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
    ],
)
def test_folds_case_and_diacritics(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)

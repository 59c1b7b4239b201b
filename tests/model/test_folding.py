from __future__ import annotations

import pytest

from briefkit.model.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Əliyev", "eliyev"),
        ("KƏRİM", "kerim"),
        ("Kılıç", "kilic"),
        ("Łódź", "lodz"),
        ("Đoković", "dokovic"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Þór", "thor"),
        ("São Tomé", "sao tome"),
        ("Ｗｉｄｅ", "wide"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded

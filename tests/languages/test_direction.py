from __future__ import annotations

import pytest

from briefkit.languages import is_right_to_left


@pytest.mark.parametrize("language", ["ar", "ar-EG", "AR_eg", "fa", "he-IL", "ur-PK", "az-Arab", "ku-arab-IQ", "yi"])
def test_languages_from_right_to_left(language: str) -> None:
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "fr", "az", "ru-RU", "ar-Latn", "he-Latn-IL", "ku", "no language", ""])
def test_languages_from_left_to_right(language: str) -> None:
    assert not is_right_to_left(language)

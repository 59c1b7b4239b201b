"""Names of countries and languages in the reader's language."""

from __future__ import annotations

import pytest

from briefkit.languages import load_catalogue
from briefkit.languages.names import name_country, name_language


@pytest.mark.parametrize(
    ("language", "code", "name", "printed"),
    [
        ("en-GB", "MZ", "Mozambique", "Mozambique"),
        ("en-GB", "TR", "Türkiye", "Türkiye"),
        ("fr", "DE", "Germany", "Allemagne"),
        ("ru", "DE", "Germany", "Германия"),
        ("ar", "EG", "Egypt", "مصر"),
        ("fr", None, "Orvel", "Orvel"),
        ("fr", "QX", "Orvel", "Orvel"),  # a code that nobody has
    ],
)
def test_countries(language: str, code: str | None, name: str, printed: str) -> None:
    assert name_country(code, name, load_catalogue(language)) == printed


@pytest.mark.parametrize(
    ("language", "tag", "printed"),
    [
        ("en-GB", "pt-MZ", "Portuguese"),
        ("fr", "pt-MZ", "portugais"),
        ("fr", "PT", "portugais"),
        ("es", "de", "alemán"),
        ("tr", "ar", "Arapça"),
        ("fr", "qpz", "«\u202fqpz\u202f»"),
    ],
)
def test_languages(language: str, tag: str, printed: str) -> None:
    assert name_language(tag, load_catalogue(language)) == printed

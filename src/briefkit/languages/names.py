"""Names of countries and languages in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.languages.catalogue import Catalogue
from briefkit.languages.locales import find_locale
from briefkit.model.language import name_language as name_in_english
from briefkit.model.language import normalise_language


def name_country(code: str | None, name: str, catalogue: Catalogue) -> str:
    """A country as the reader's language calls it.

    Args:
        code: Its ISO 3166-1 code; None where it is not known.
        name: What English calls it; given back where the language is English, or has no name for the code.
        catalogue: Of the reader's language.
    """
    if code is None or catalogue.is_english:
        return name
    territories: Mapping[str, str] = find_locale(catalogue.language).territories
    return territories.get(code, name)


def name_language(tag: str, catalogue: Catalogue) -> str:
    """A language as the reader's language calls it, whatever its region."""
    if catalogue.is_english:
        return name_in_english(tag)
    primary = normalise_language(tag).partition("-")[0]
    languages: Mapping[str, str] = find_locale(catalogue.language).languages
    return languages.get(primary) or catalogue.enclose(primary)

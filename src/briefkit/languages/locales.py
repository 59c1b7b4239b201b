"""What Unicode CLDR knows of a language, by way of Babel, which is loaded for other languages than English alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.core import Locale


@cache
def find_locale(language: str) -> Locale:
    """The locale of a language: that of its region, else of the language as a whole.

    Args:
        language: BCP 47 tag of a language that has a catalogue.
    """
    from babel.core import Locale, UnknownLocaleError

    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")

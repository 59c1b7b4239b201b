"""Catalogues: the report's own words in the reader's language, one gettext file a language.

The English words in the code are the keys. Wherever code says something to the reader, it says it through a
`Catalogue`; words that stand in a table first are marked by `message`, so that the script that gathers them for
translators (`scripts/update_catalogues.py`) finds them.
"""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources

from briefkit.model.language import normalise_language

_SOURCE = "en"
"""The language of the code."""


def message(words: str) -> str:
    """Mark words as some that a catalogue has, and give them back as they are."""
    return words


class Catalogue:
    """The report's own words in one language.

    Attributes:
        language: BCP 47 tag of the reader's language.
    """

    def __init__(self, language: str, translations: NullTranslations) -> None:
        """A catalogue of translations; use `load_catalogue`."""
        self.language = language
        self._translations = translations

    def say(self, words: str, /, **values: object) -> str:
        """Words in the reader's language.

        Args:
            words: In English, with the names of values in braces: "As of {day}".
            values: What stands for those names, in words; they are put in as they are.
        """
        said = self._translations.gettext(words) if words else ""
        return said.format(**values) if values else said

    def say_in(self, context: str, words: str, /, **values: object) -> str:
        """Words that mean several things in English, as which one a context says: ``("step", "Read")``."""
        said = self._translations.pgettext(context, words)
        return said.format(**values) if values else said

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Words for a number of things, in the form that the language has for that number (CLDR plural rules).

        Args:
            one: In English, for one thing; ``{number}`` stands for the number: "{number} document".
            many: The same for any other number.
            number: How many there are.
            values: See `say`.
        """
        return self._translations.ngettext(one, many, number).format(number=number, **values)


def has_catalogue(language: str) -> bool:
    """Whether a report can speak a language: English, or one of the catalogues."""
    return normalise_language(language).partition("-")[0] == _SOURCE or _find_file(language) is not None


@cache
def load_catalogue(language: str) -> Catalogue:
    """The catalogue of a language: that of its region, else of the language as a whole, else the English of the code.

    Args:
        language: BCP 47 tag.
    """
    name = _find_file(language)
    return Catalogue(normalise_language(language), _read_file(name) if name else NullTranslations())


def _find_file(language: str) -> str | None:
    """The file of the longest tag that a language begins with: "fr-CA" has that of "fr"."""
    parts = normalise_language(language).split("-")
    folder = resources.files(__package__).joinpath("catalogues")
    names = (f"{'_'.join(parts[:length])}.po" for length in range(len(parts), 0, -1))
    return next((name for name in names if folder.joinpath(name).is_file()), None)


def _read_file(name: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with resources.files(__package__).joinpath("catalogues", name).open("rb") as file:
        entries = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, entries)
    compiled.seek(0)
    return GNUTranslations(compiled)

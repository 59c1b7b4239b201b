"""Catalogues: the report's own words in the reader's language, one gettext file a language.

The English words in the code are the keys. Wherever code says something to the reader, it says it through a
`Catalogue`; words that stand in a table first are marked by `message` or `message_in`, so that the script that gathers
them for translators (`scripts/update_catalogues.py`) finds them.
"""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources

from briefkit.languages.numbers import format_number
from briefkit.model.language import normalise_language

_SOURCE = "en"
"""The language of the code."""
_HOUSE = "en-GB"
"""What a report speaks whose own language has no catalogue."""
_FOLDER = resources.files(__package__).joinpath("catalogues")
"""Where the catalogues are, each named by its language: "fr.po", "en_US.po"."""
_DOTTED = frozenset({"az", "tr"})
"""Languages in which the capital of "i" has a dot (Unicode SpecialCasing)."""


class Catalogue:
    """The report's own words in one language.

    Attributes:
        language: BCP 47 tag of the language that it speaks.
    """

    def __init__(self, language: str, translations: NullTranslations) -> None:
        """A catalogue of translations; use `load_catalogue`."""
        self.language = language
        self._translations = translations

    @property
    def is_english(self) -> bool:
        """Whether the language is English, of any region."""
        return self._primary == _SOURCE

    @property
    def _primary(self) -> str:
        return self.language.partition("-")[0]

    def capitalise(self, words: str) -> str:
        """Words with a capital letter at their beginning."""
        first = "İ" if words[:1] == "i" and self._primary in _DOTTED else words[:1].upper()
        return f"{first}{words[1:]}"

    def say(self, words: str, /, **values: object) -> str:
        """Words in the reader's language.

        Args:
            words: In English, with the names of values in braces: "As of {day}".
            values: What stands for those names, in words; they are put in as they are.
        """
        said = self._translations.gettext(words) if words else ""
        return said.format(**values) if values else said

    def enclose(self, text: str) -> str:
        """Words of somebody else, in the quotation marks of the language."""
        return self.say("“{text}”", text=text)

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
        said = self._translations.ngettext(one, many, number)
        return said.format(number=self.write_number(number), **values)

    def write_number(self, number: int) -> str:
        """A whole number as the language writes it: "12,345"."""
        return format_number(number, self.language)


def has_catalogue(language: str) -> bool:
    """Whether a report can speak a language: English, or one of the catalogues."""
    return normalise_language(language).partition("-")[0] == _SOURCE or _find_file(language) is not None


def list_catalogues() -> tuple[str, ...]:
    """Tags of the languages that a report can speak, English first."""
    files = (each.name for each in _FOLDER.iterdir() if each.name.endswith(".po"))
    return (_SOURCE, *sorted(name.removesuffix(".po").replace("_", "-") for name in files))


@cache
def load_catalogue(language: str) -> Catalogue:
    """The catalogue of a language: that of its region, else of the language as a whole, else the English of the code.

    Args:
        language: BCP 47 tag.
    """
    if not has_catalogue(language):
        language = _HOUSE
    name = _find_file(language)
    return Catalogue(normalise_language(language), _read_file(name) if name else NullTranslations())


def _find_file(language: str) -> str | None:
    """The file of the longest tag that a language begins with: "fr-CA" has that of "fr"."""
    parts = normalise_language(language).split("-")
    names = (f"{'_'.join(parts[:length])}.po" for length in range(len(parts), 0, -1))
    return next((name for name in names if _FOLDER.joinpath(name).is_file()), None)


def _read_file(name: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with _FOLDER.joinpath(name).open("rb") as file:
        entries = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, entries)
    compiled.seek(0)
    return GNUTranslations(compiled)


ENGLISH = load_catalogue(_HOUSE)
"""What the code says, for messages to those who use the command line."""

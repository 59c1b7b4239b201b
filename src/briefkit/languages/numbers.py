"""Numbers as a language writes them."""

from __future__ import annotations

from briefkit.languages.locales import find_locale

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def format_number(number: int, language: str) -> str:
    """A whole number with its thousands set apart: "12,345"; its digits are those of ASCII in every language."""
    if abs(number) < 1_000 or language.partition("-")[0] == "en":
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=find_locale(language))


def write_roman(number: int) -> str:
    """A number from 1 in Roman numerals, as many languages count centuries; from 40 on in ever more tens."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written

"""Folding: one form for the spellings of a name that differ only in case and diacritics."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
    | {"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "’": "'", "ʻ": "'"}
)


def fold(text: str) -> str:
    """The text for comparing names: caseless, without diacritics, white space made single blanks.

    ``fold("Vəliyev") == fold("VELIYEV") == "veliyev"``; letters that Unicode does not decompose (ə, ı, ø, ł, đ, æ)
    become those that English news writes for them. Uses Unicode case folding and NFKD.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())

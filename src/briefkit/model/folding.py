"""Folding: one form for the spellings of a name that differ only in case and diacritics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, joiners and byte order mark: what may stand in a word without being seen."""

_ANY_UNSEEN = re.compile(f"[{UNSEEN}]")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_LETTERS = str.maketrans(
    dict.fromkeys(UNSEEN, "")
    | {"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "’": "'", "ʻ": "'"}
)


def is_composed(text: str) -> bool:
    """Whether `compose` would leave a text as it is."""
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not _ANY_UNSEEN.search(text))


def compose(text: str) -> str:
    """The text with letters composed with their accents (NFC), and without what is not seen."""
    return text if text.isascii() else unicodedata.normalize("NFC", _ANY_UNSEEN.sub("", text))


def fold(text: str) -> str:
    """The text for comparing names: caseless, without diacritics, white space made single blanks.

    ``fold("Vəliyev") == fold("VELIYEV") == "veliyev"``; letters that Unicode does not decompose (ə, ı, ø, ł, đ, æ)
    become those that English news writes for them. Uses Unicode case folding and NFKD.
    """
    plain = text.lower()
    return " ".join((plain if plain.isascii() else _FOREIGN.sub(_fold_foreign, plain)).split())


@lru_cache(1 << 16)
def fold_name(name: str) -> str:
    """The same of a name or title, which many documents have: what was folded is kept."""
    return fold(name)


def _fold_foreign(stretch: re.Match[str]) -> str:
    return _fold_letters(stretch.group())


@lru_cache(1 << 10)
def _fold_letters(letters: str) -> str:
    """Letters outside ASCII, folded: an English text is folded by its few accents and quotation marks.

    ASCII before or behind them changes nothing: no letter of it combines with what stands before it.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letters).casefold()).translate(_LETTERS)
    return "".join(filterfalse(unicodedata.combining, plain))

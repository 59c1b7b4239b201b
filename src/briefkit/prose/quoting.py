"""Words that the desk's text puts in quotation marks, and whether the sources have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefkit.model.folding import fold

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{2,600})[”\"“»]")
_CUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")
"""Where the desk has left something out or put something in."""
_WORD = re.compile(r"\w+")
_FEWEST = 4
"""Words in quotation marks that are somebody's; fewer may be a name, or a word that is talked about."""


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words in quotation marks.

    Attributes:
        words: Without the marks.
        start: Where they begin in the text.
    """

    words: str
    start: int


def find_quoted(text: str) -> Iterator[QuotedWords]:
    """The words in quotation marks that are long enough to be a quotation, in their order."""
    for found in _QUOTED.finditer(text):
        if len(_WORD.findall(found[1])) >= _FEWEST:
            yield QuotedWords(found[1], found.start(1))


def stand_in(quoted: str, texts: Iterable[str]) -> bool:
    """Whether one of some texts has quoted words one after the other, but for what brackets and dots say was changed.

    White space, punctuation and case do not count.
    """
    pieces = [piece for piece in map(_list_words, _CUT.split(quoted)) if piece.strip()]
    return any(all(piece in _list_words(text) for piece in pieces) for text in texts)


@lru_cache(maxsize=64)
def _list_words(text: str) -> str:
    """The words of a text, folded, with a blank before and behind each."""
    return f" {' '.join(_WORD.findall(fold(text)))} "

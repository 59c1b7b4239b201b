"""Raised characters in plain text: what stands above the line is no digit of the figure before it."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_FIGURES = re.compile(r"[0-9+()=-]{1,6}")
_UNIT = re.compile(r"(?:^|[\s\d/.])(?:[kcdm]?m|mi|ft|in|yd|s|sec)$")
_MARK = re.compile(r"[*†‡§¶#a-z]{1,3}|[0-9]{1,3}(?:[,–-][0-9]{1,3})*")


def set_apart(raised: str, before: str) -> str:
    """Raised characters as they may follow others.

    Figures become raised ones, so that 12³ stays no 123; behind a word, whose letters they are none of, they are
    parted from it by a space, unless it is a unit (km²). Letters (16th, Mme) only stand higher.

    Args:
        raised: What stands above the line.
        before: What stands before it.
    """
    words = raised.strip()
    if not words or not before or before[-1:].isspace():
        return raised
    if _FIGURES.fullmatch(words):
        figures = raise_figures(words)
        return figures if before[-1].isdigit() or _UNIT.search(before) else f" {figures}"
    return raised


def raise_figures(words: str) -> str:
    """Figures as raised ones; anything else as it is."""
    return words.translate(_RAISED) if _FIGURES.fullmatch(words) else words


def is_mark(raised: str) -> bool:
    """Whether raised characters may be the mark of a footnote."""
    return _MARK.fullmatch(raised.strip()) is not None

"""Stable ids: a hash of what identifies a fact, not of where it stands."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_LONGEST = 2_000
_FACTS = 16
"""Hashes that are kept: the facts of one sentence follow each other."""


def make_id(prefix: str, key: str, words: str, taken: set[str]) -> str:
    """An id that a moved file, an article added or a better extractor leaves as it is.

    Args:
        prefix: The kind of fact: ``q`` or ``e``.
        key: What tells documents apart.
        words: The sentence the fact stands in; case, white space and marks do not count, nor what comes after the
            first 2,000 characters.
        taken: Ids already given in the document; the new one is added.

    Returns:
        Prefix and eight hex digits of SHA-1, with ``-2``, ``-3`` … for repeats of the same sentence.
    """
    first = f"{prefix}-{_hash(key, words[:_LONGEST])}"
    identifier = first if first not in taken else f"{first}-{_find_repeat(first, taken)}"
    taken.add(identifier)
    return identifier


@lru_cache(_FACTS)
def _hash(key: str, words: str) -> str:
    plain = words.lower() if words.isascii() else unicodedata.normalize("NFKC", words).casefold()
    folded = " ".join(_WORD.findall(plain))
    return hashlib.sha1(f"{key}\n{folded}".encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]


def _find_repeat(first: str, taken: set[str]) -> int:
    """The lowest number from 2 that is free; those below it are all taken, so that halving finds it."""
    low, high = 1, 2
    while f"{first}-{high}" in taken:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if f"{first}-{middle}" in taken else (low, middle)
    return high

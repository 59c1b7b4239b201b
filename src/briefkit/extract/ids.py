"""Stable ids: a hash of what identifies a fact, not of where it stands."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WORD = re.compile(r"\w+")
_LONGEST = 2_000


def make_id(prefix: str, key: str, words: str, taken: set[str]) -> str:
    """An id that a moved file, an article added or a better extractor leaves as it is.

    Args:
        prefix: The kind of fact: ``q`` or ``e``.
        key: What tells documents apart: outlet and publication date.
        words: The sentence the fact stands in; case, white space and marks do not count, nor what comes after the
            first 2,000 characters.
        taken: Ids already given in the document; the new one is added.

    Returns:
        Prefix and eight hex digits of SHA-1, with ``-2``, ``-3`` … for repeats of the same sentence.
    """
    folded = " ".join(_WORD.findall(unicodedata.normalize("NFKC", words[:_LONGEST]).casefold()))
    digest = hashlib.sha1(f"{key}\n{folded}".encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    first = f"{prefix}-{digest[:8]}"
    identifier = first if first not in taken else f"{first}-{_find_repeat(first, taken)}"
    taken.add(identifier)
    return identifier


def _find_repeat(first: str, taken: set[str]) -> int:
    """The lowest number from 2 that is free; those below it are all taken, so that halving finds it."""
    low, high = 1, 2
    while f"{first}-{high}" in taken:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if f"{first}-{middle}" in taken else (low, middle)
    return high

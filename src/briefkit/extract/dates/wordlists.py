"""Word lists that sort words into kinds: one word and its kind a line."""

from __future__ import annotations

from functools import cache

from briefkit.extract.lexicon import read_table


@cache
def read_kinds(name: str) -> dict[str, frozenset[str]]:
    """The words of each kind in a list of `extract/data/`; a word may have several kinds."""
    kinds: dict[str, set[str]] = {}
    for word, kind in read_table(name):
        kinds.setdefault(kind, set()).add(word)
    return {kind: frozenset(words) for kind, words in kinds.items()}

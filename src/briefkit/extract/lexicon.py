"""Word lists of the readers of facts: data files in `extract/data/`."""

from __future__ import annotations

from functools import cache

from briefkit.text.lists import KEPT_WORDS, LONGEST_KEPT, read_rows

__all__ = ["KEPT_WORDS", "LONGEST_KEPT", "read_groups", "read_table"]


def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list, each split at tabs.

    Args:
        name: File name in `extract/data/`.
    """
    return read_rows("extract", name)


@cache
def read_groups(name: str) -> dict[str, frozenset[str]]:
    """Named sets of words: the first field of each row is the name, the second its words, parted by spaces."""
    return {group: frozenset(words.split()) for group, words in read_table(name)}

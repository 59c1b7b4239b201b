"""Word lists: data files in the folder `data` of a room, read once and only when first asked for.

A list is UTF-8 text. Lines that begin with ``#`` say what the list is, where it is from and under which licence; the
other lines are one entry each, with fields separated by tabs.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

KEPT_WORDS = 1 << 14
"""Answers that a function of one word keeps. News repeats its words; a bound keeps a long run from filling memory."""
LONGEST_KEPT = 500
"""Characters of a sentence whose words are kept; longer ones are rare, and what they hold may be no words."""


@cache
def read_rows(room: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list, each split at tabs.

    Args:
        room: Name of the package below `briefkit` whose folder `data` has the list.
        name: File name of the list.
    """
    content = files(f"briefkit.{room}").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in content.splitlines() if line.strip() and not line.startswith("#"))

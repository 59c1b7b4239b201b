"""The kinds of lines that a saved page has around its article, by a table of their words."""

from __future__ import annotations

import re
from functools import cache

from briefkit.read.tables import read_table

_LONGEST = 600
"""Characters of a line; a longer one is a paragraph of the article."""


def is_page_line(line: str, *kinds: str) -> bool:
    """Whether a line is of one of some kinds.

    The kinds are "buttons", "labels", "ago", "credits", "lists", "pointers", "endnotes", "endings" and "own".
    """
    return len(line) <= _LONGEST and any(_read_forms()[kind].fullmatch(line) for kind in kinds)


@cache
def _read_forms() -> dict[str, re.Pattern[str]]:
    table = read_table("page_lines.txt")
    return {kind: re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE) for kind, lines in table.items()}

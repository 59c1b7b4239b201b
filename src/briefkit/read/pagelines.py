"""The kinds of lines that a saved page has around its article, by a table of their words."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_LONGEST = 600
"""Characters of a line; a longer one is a paragraph of the article."""


def is_page_line(line: str, *kinds: str) -> bool:
    """Whether a line is of one of some kinds.

    The kinds are "buttons", "labels", "ago", "credits", "lists", "pointers", "endnotes", "endings" and "own".
    """
    return len(line) <= _LONGEST and any(_read_forms()[kind].fullmatch(line) for kind in kinds)


@cache
def _read_forms() -> dict[str, re.Pattern[str]]:
    content = files("briefkit.read").joinpath("data", "page_lines.txt").read_text(encoding="utf-8")
    forms: dict[str, list[str]] = {}
    kind = ""
    for line in content.split("\n"):
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            kind = heading[1]
            forms[kind] = []
        elif line and not line.startswith("# "):
            forms[kind].append(f"(?:{line})")
    return {name: re.compile("|".join(lines), re.IGNORECASE) for name, lines in forms.items()}

"""Which classes and ids the style sheets in a page hide."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"/\*.*?(?:\*/|\Z)|(?P<before>[^{}/]*+(?:/(?!\*)[^{}/]*+)*+)(?P<brace>[{}]|\Z)", re.DOTALL)
_SIMPLE = re.compile(r"\s*([.#][\w-]+)\s*")
_NAME = re.compile(r"[.#][\w-]+")
_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SOME = re.compile(r"display\s*:\s*(?!none)\w|visibility\s*:\s*visible", re.IGNORECASE)
_MOST = 300_000
"""Characters of style sheets that are looked at."""


def find_hidden_names(sheets: Iterable[str]) -> frozenset[str]:
    """Classes, as ``.name``, and ids, as ``#name``, that a rule hides and none shows.

    Only rules for a class or an id alone count, outside those for some media; what any other rule shows, on a large
    screen or when a reader has opened it, is not hidden.
    """
    hidden: set[str] = set()
    shown: set[str] = set()
    text = "\n".join(sheets)[:_MOST]
    if not _NONE.search(text):
        return frozenset()
    selectors: list[str] = []
    for token in _TOKEN.finditer(text):
        if token["brace"] == "{":
            selectors.append(token["before"].rpartition(";")[2])
        elif token["brace"] == "}" and selectors:
            selector = selectors.pop()
            if _SOME.search(token["before"]):
                shown.update(_NAME.findall(selector))
            elif not selectors and _NONE.search(token["before"]):
                hidden.update(match[1] for each in selector.split(",") if (match := _SIMPLE.fullmatch(each)))
    return frozenset(hidden - shown)

"""The title of a page that briefkit wrote."""

from __future__ import annotations

import html
import re
from pathlib import Path

_BEGINNING = 1 << 16
"""Bytes among which the title stands."""
_TITLE = re.compile(r'<meta name="generator" content="briefkit [^"]*">\s*<title>([^<]*)</title>')


def read_title(path: Path) -> str | None:
    """The title of a report that was written as a page; None for another file."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING).decode("utf-8", "replace")
    except OSError:
        return None
    found = _TITLE.search(beginning)
    return html.unescape(found[1]) if found else None

"""What a DOCX that is there already says its title is."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from pathlib import Path

_TITLE = re.compile("<dc:title[^>]*>([^<]*)</dc:title>")
_MOST = 100_000


def read_title(path: Path) -> str | None:
    """The title of a file; None where it has none or is no DOCX."""
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/core.xml") as part:
            found = _TITLE.search(part.read(_MOST).decode("utf-8"))
    except (zipfile.BadZipFile, zlib.error, OSError, KeyError, RuntimeError, NotImplementedError, ValueError):
        return None
    return html.unescape(found[1]) if found else None

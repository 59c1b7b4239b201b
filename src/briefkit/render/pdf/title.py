"""What a PDF that is there already says its title is."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def read_title(path: Path) -> str | None:
    """The title of a file; None where it has none or is no PDF."""
    try:
        with pypdfium2.PdfDocument(path) as document:
            title = document.get_metadata_value("Title")
    except (pypdfium2.PdfiumError, OSError, ValueError):
        return None
    return title or None

"""The manifest in a page."""

from __future__ import annotations

from pathlib import Path

from briefkit.render.html.reading import Page


def find_manifest(file: str, most: int) -> str | None:
    """The manifest in a page; None where there is none.

    Args:
        file: Path of the page.
        most: Bytes that it may have.

    Raises:
        ValueError: The page is too large, or no text.
    """
    content = Path(file).read_bytes()
    if len(content) > most:
        raise ValueError(f"it is larger than {most:,} bytes")
    content.decode()
    return Page(content).manifest

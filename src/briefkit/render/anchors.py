"""What anchors are called in formats whose links name a place of their own file by its id."""

from __future__ import annotations

from urllib.parse import quote


def name_anchor(anchor: str) -> str:
    """The id that an anchor has: itself, with all but plain letters, digits and ``-._~`` as ``%XX``."""
    return quote(anchor, safe="", errors="surrogatepass")


def lead_to(anchor: str) -> str:
    """The address of the place of an anchor, from within the same file."""
    return f"#{name_anchor(anchor).replace('%', '%25')}"  # browsers decode it once

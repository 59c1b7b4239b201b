"""Words, names and addresses as a PDF writes them (ISO 32000-1, 7.3 and 7.9)."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

_ESCAPES = {ord(sign): f"\\{sign}" for sign in "\\()"}


def write_text(text: str) -> str:
    """A text string: as it is where that is ASCII, else UTF-16 in hexadecimal."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<feff{text.encode('utf-16-be').hex()}>"


def write_name(name: str) -> str:
    """A name of printable ASCII."""
    return "/" + "".join(sign if sign.isalnum() or sign in "-._~+" else f"#{ord(sign):02x}" for sign in name)


def name_destination(anchor: str) -> str:
    """What an anchor is called in the file: its id where that is plain, at most 100 characters of ASCII."""
    name = quote(anchor, safe="", errors="surrogatepass")
    return name if len(name) <= 100 else sha256(name.encode()).hexdigest()

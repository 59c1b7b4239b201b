"""What no page can hold is taken out of a report's words, and no address but a plain one becomes a link.

Text and addresses come from documents of strangers. Both renderers pass every word through `clean_text` and every
address through `safe_url`, so that DOCX and PDF say the same and neither library meets what it cannot write.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

MAX_URL_LENGTH = 2000
"""Longest address, in code points, that becomes a link; Word gives up at 2,079."""

_LINE_ENDS = re.compile("\r\n?")
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SCHEMES = re.compile(r"(?:https?://[^/?#]|mailto:[^?])", re.IGNORECASE)
_NOT_IN_URIS = re.compile(r'[\s<>"{}|\\^`]')


def clean_text(text: str) -> str:
    """Take out what neither XML 1.0 nor a printed page can hold.

    C0 controls except tab and line feed, DEL, C1 controls, the noncharacters U+FFFE and U+FFFF, and the controls that
    override or isolate the direction of what follows (U+202A-202E, U+2066-2069) are removed. Carriage returns become
    line feeds, with or without one of their own. A lone surrogate becomes U+FFFD, as the Unicode Standard advises.

    Args:
        text: Any string.

    Returns:
        The text, encodable in UTF-8; cleaning it again changes nothing.
    """
    if text.isprintable():  # nothing that is taken out counts as printable, and most words are
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _SURROGATES.sub("\ufffd", _DROPPED.sub("", text))


def safe_url(url: str | None) -> str | None:
    r"""Give the address a link may lead to, or None where it may not be a link.

    Only http, https and mailto pass. Control characters, line ends and tabs go first, because browsers drop them too
    ("java\nscript:"). What a URI cannot hold (RFC 3986) is percent-encoded; user information and characters beyond
    ASCII stay as they are.

    Args:
        url: An address as a document gives it.

    Returns:
        The address, at most `MAX_URL_LENGTH` code points, or None.
    """
    if url is None:
        return None
    address = re.sub("[\t\n]", "", clean_text(url)).strip()
    address = _NOT_IN_URIS.sub(lambda match: quote(match[0]), address)
    if len(address) > MAX_URL_LENGTH or not _SCHEMES.match(address):
        return None
    if address.isascii() and "[" not in address and "]" not in address:  # the rest can be no misspelt host
        return address
    try:
        urlsplit(address)
    except ValueError:
        return None
    return address

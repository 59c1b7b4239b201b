"""What no page can hold is taken out of a report's words.

They come from documents of strangers. Both renderers pass every word through `clean_text`, so that DOCX and PDF say the
same and neither library meets what it cannot write.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?")
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


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

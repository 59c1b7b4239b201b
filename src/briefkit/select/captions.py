"""Captions: paragraphs that say what a picture shows, which pages and feeds leave between those of the story."""

from __future__ import annotations

import re

from briefkit.model.document import Span

_LONGEST = 600
_CREDIT = re.compile(
    r"(?:^|[\s(\[])(?:image|photo|photograph|picture|graphic|video)s?(?: (?:by|credit))?\s?[:/©]\s?[^\n]{1,80}$"
    r"|(?:^|[\s(\[])(?:photo|picture|image)s? (?:by|courtesy of) [^\n]{1,80}$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:file (?:photo|image)|pictured|in this (?:file )?(?:photo|image|picture))\b", re.IGNORECASE)


def is_caption(text: str, paragraph: Span) -> bool:
    """Whether a paragraph opens as the caption of a picture, or ends with the credit of one."""
    words = text[paragraph.start : paragraph.end].strip()
    if len(words) > _LONGEST:
        return False
    return _OPENING.match(words) is not None or _CREDIT.search(words[-120:]) is not None

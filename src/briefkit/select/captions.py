"""Captions: paragraphs that say what a picture shows, which pages and feeds leave between those of the story."""

from __future__ import annotations

import re

from briefkit.model.document import Span

_LONGEST = 600
_CREDITED = 120
"""Characters at the end of a paragraph among which a credit stands."""
_PICTURES = ("image", "photo", "picture", "graphic", "video")
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_CREDIT = re.compile(
    rf"(?:^|[.!?”\"’']\s+|[(\[])(?:(?i:{'|'.join(_PICTURES)}|photograph)s?)(?: (?:by|credit|courtesy of))?"
    rf"\s?[:/©]?\s?{_NAME}(?:[ ,/&]+(?:{_NAME}|of|the|de|via|and)){{0,8}}[.)\]]*$"
)
"""A credit behind the caption's sentence or in brackets: a name, and no more."""
_OPENING = re.compile(r"(?:file (?:photo|image)|pictured|in this (?:file )?(?:photo|image|picture))\b", re.IGNORECASE)


def is_caption(text: str, paragraph: Span) -> bool:
    """Whether a paragraph opens as the caption of a picture, or ends with the credit of one."""
    words = text[paragraph.start : paragraph.end].strip()
    if len(words) > _LONGEST:
        return False
    return _OPENING.match(words) is not None or _is_credited(words[-_CREDITED:])


def _is_credited(ending: str) -> bool:
    """Whether a paragraph ends with a credit; few have a word for a picture there, which is quickly seen."""
    folded = ending.lower()
    return any(picture in folded for picture in _PICTURES) and _CREDIT.search(ending) is not None

"""Corrections: paragraphs in which an outlet takes back what it published.

They repeat what was wrong, so nothing in them is an event; a report prints them as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import Correction

_OPENING = re.compile(r"[\W_]{0,3}(?:corrections?|corrected|clarification|editor['’]s note)\b\s*[:.–—-]", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:an? )?(?:earlier|previous) versions? of (?:this|the) (?:article|story|report)\b", re.IGNORECASE
)


def find_corrections(documents: Sequence[ParsedDocument]) -> tuple[Correction, ...]:
    """The corrections of all documents, in their order."""
    return tuple(
        Correction(parsed.document.id, number, parsed.document.text[slice(*paragraph)])
        for parsed in documents
        for number, paragraph in enumerate(parsed.paragraphs, start=1)
        if is_correction(parsed.document.text, paragraph)
    )


def is_correction(text: str, paragraph: Span) -> bool:
    """Whether a paragraph opens as a correction, or speaks of an earlier version of the story."""
    words = text[paragraph.start : min(paragraph.end, paragraph.start + 300)]
    # few paragraphs have the word, which is quicker to see than that no words around it fit
    return _OPENING.match(words) is not None or ("version" in words.lower() and _EARLIER.search(words) is not None)

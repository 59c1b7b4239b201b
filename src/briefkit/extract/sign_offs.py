"""Sign-offs: "(Reporting by Ana Lund; Editing by Tom Orr)" ends a story; what a page has behind it is no part of it."""

from __future__ import annotations

import re

_SIGN_OFF = re.compile(
    r"\((?:additional |further )?(?:report|writ|edit)ing\b[^()]{0,200}\bby\s[^()]{3,200}\)"
    r"|^(?:additional )?(?:report|writ|edit)ing by [A-Z][^\n]{3,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_BEHIND = 0.2
"""Share of a text that can stand behind its sign-off; where more does, another story begins there."""


def find_end_of_story(text: str) -> int:
    """Where the sign-off of a text begins; the end of the text where it has none."""
    found = list(_SIGN_OFF.finditer(text))
    if not found or len(text) - found[-1].end() > _MOST_BEHIND * len(text):
        return len(text)
    return found[-1].start()

"""Words of a page that are no part of its story: what stands behind the sign-off, and what invites its reader."""

from __future__ import annotations

import re

_SIGN_OFF = re.compile(
    r"\((?:additional |further )?(?:report|writ|edit)ing\b[^()]{0,200}\bby\s[^()]{3,200}\)"
    r"|^(?:additional )?(?:report|writ|edit)ing by [A-Z][^\n]{3,200}$",
    re.IGNORECASE | re.MULTILINE,
)
"""What ends a story: "(Reporting by Ana Lund; Editing by Tom Orr)"."""
_MOST_BEHIND = 0.2
"""Share of a text that can stand behind its sign-off; where more does, another story begins there."""
_INVITATION = re.compile(
    r"\W*(?:browse|buy|click|donate|download|e-?mail|follow|get|have your say|join|listen|read more|register|see also"
    r"|send us|share|sign up|subscribe|tell us|text|visit|watch|write to us)\b"
    r"(?=[^\n]{0,200}\b(?:app|facebook|here|inbox|newsletters?|our|twitter|us|you|your)\b)",
    re.IGNORECASE,
)
"""How a page addresses its reader: "Sign up for our newsletter", "Get the news delivered to your inbox"."""


_STAFF = re.compile(
    r"[A-Z][\w'’-]+ contributed (?:reporting )?(?:from [^.]{3,60} )?"
    r"to this (?:article|piece|report|story)(?: on \w+)?\W*$"
)
"""How an agency names its people: "Wire writer Ana Lund in Sund contributed to this report"."""


def names_staff(sentence: str) -> bool:
    """Whether a sentence only tells who worked on a story."""
    return _STAFF.search(sentence) is not None


def find_end_of_story(text: str) -> int:
    """Where the sign-off of a text begins; the end of the text where it has none."""
    found = list(_SIGN_OFF.finditer(text))
    if not found or len(text) - found[-1].end() > _MOST_BEHIND * len(text):
        return len(text)
    return found[-1].start()


def invites_reader(sentence: str) -> bool:
    """Whether a sentence asks the reader of a page to do something."""
    return _INVITATION.match(sentence) is not None

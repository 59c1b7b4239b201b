"""Names of those who publish: outlets, and bodies that have a press office."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.bylines import has_outlet_word, names_outlet

_BODY = re.compile(
    r"\b(?:ministry|department|office|government|embassy|high\s+commission|commission|council|union|agency|authority"
    r"|parliament|senate|assembly|presidency|cabinet|bank|university|institute|foundation|police|organi[sz]ation"
    r"|federation|association|committee|mission|secretariat|court|league|alliance|party|bureau|directorate)"
    r"(?:\s+(?:of|for|on|to|de)\b|$)",
    re.IGNORECASE,
)
"""Words that name bodies, at the end or with what they are for: "Foreign Ministry", "Office of the Governor"."""

_SMALL = "of the and for on in at to a an de la le les du des al del della di do dos das von und y et"
_SMALL_WORDS = frozenset(_SMALL.split())
_NAME = re.compile(rf"(?:(?:{'|'.join(sorted(_SMALL_WORDS))})\s+|[^\W\d_a-zß-öø-ÿ][^\s\d,;:!?]*\s+){{1,9}}")
_LONGEST = 80
_MOST_WORDS = 4
"""Words of a name of which only the first one has a capital."""


def is_name(words: str) -> bool:
    """Whether words are written as a name is: all but small ones begin with a capital, and no sign parts them."""
    if len(words) >= _LONGEST or not _NAME.fullmatch(f"{words} "):
        return False
    # The pattern knows capitals of Latin letters alone.
    return words.isascii() or not any(word[0].islower() and word not in _SMALL_WORDS for word in words.split())


def names_publisher(words: str) -> bool:
    """Whether words are the name of an outlet or of a body."""
    if " " not in words:
        return False
    if is_name(words):
        return names_outlet(words) or _BODY.search(words) is not None
    return _is_sentence_case(words) and has_outlet_word(words)


def _is_sentence_case(words: str) -> bool:
    """Whether words are written as names are where English is not: "Дравийский вестник"."""
    few = not words.isascii() and len(words) < _LONGEST and len(words.split()) <= _MOST_WORDS
    return few and not words[0].islower() and all(word.isalpha() for word in words.split())


def spell_name(name: str, texts: Iterable[str]) -> str:
    """A name in capitals as the texts spell it where they have it, else with small letters behind the first ones."""
    if not name.isupper() or " " not in name:
        return name
    for text in texts:
        place = text.lower().find(name.lower())
        found = text[place : place + len(name)]
        if place >= 0 and not found.isupper():
            return found
    words = name.lower().split()
    return " ".join(word if number and word in _SMALL_WORDS else word.capitalize() for number, word in enumerate(words))

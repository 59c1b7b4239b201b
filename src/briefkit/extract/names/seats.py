"""A lawmaker's party and seat behind the name: "(D-Ohio)", ", R-Iowa,", "(R-Fla.)"."""

from __future__ import annotations

import re

from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.text.tokens import Sentence

_SEAT = re.compile(r"[A-Z]{1,3}-([A-Z][\w.]+)")
_ENDS = ([")"], [","], ["."])


def read_seat(sentence: Sentence, at: int) -> tuple[int, Cast] | None:
    """Read the party and seat at a word: index after them, and the state or country of the seat; None for no seat."""
    words = sentence.words
    seat = _SEAT.fullmatch(words[at])
    known = load_gazetteer().match([seat[1], *words[at + 1 : at + 2]], 0) if seat else None
    if known is None or known[1].kind is None or words[at + known[0] : at + known[0] + 1] not in _ENDS:
        return None
    return at + known[0], Cast(known[1].name, known[1].kind, known[1].country)

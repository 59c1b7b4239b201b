"""What is known of the words of a sentence before its grammar is read: which are names, and which are days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Name(NamedTuple):
    """Words that name one person, body or place; `first` and `end` are indexes, ``[first, end)``."""

    first: int
    end: int
    is_place: bool
    is_adjective: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What readers of names and dates have found in a sentence.

    Attributes:
        names: In order, without overlaps.
        days: Ranges of words ``[first, end)`` that name days, in order.
    """

    names: tuple[Name, ...] = ()
    days: tuple[tuple[int, int], ...] = ()


NOTHING = Known()
"""Of a sentence that nobody has looked at."""

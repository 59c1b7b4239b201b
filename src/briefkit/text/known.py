"""What is known of the words of a sentence before its grammar is read: which are names, and which are days."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class NameKind(Enum):
    """What a name is of, as far as grammar has to know."""

    TOWN = "town or region"
    COUNTRY = "country"
    BODY = "organisation"
    OTHER = "person or thing"


class Name(NamedTuple):
    """Words that name one person, body or place.

    Attributes:
        first: Index of the first word.
        end: Index after the last.
        kind: What is named.
        is_adjective: Whether the words are an adjective: "Karvian".
    """

    first: int
    end: int
    kind: NameKind
    is_adjective: bool = False

    @property
    def is_place(self) -> bool:
        """Whether something can be in it."""
        return self.kind in (NameKind.TOWN, NameKind.COUNTRY)


class Known(NamedTuple):
    """What readers of names and dates have found in a sentence.

    Attributes:
        names: In order, without overlaps.
        days: Ranges of words ``[first, end)`` that name days, in order.
    """

    names: tuple[Name, ...] = ()
    days: tuple[tuple[int, int], ...] = ()


NOTHING = Known()
"""Of a sentence that nobody has looked at."""

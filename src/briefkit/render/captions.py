"""What stands over tables and under pictures: the numbers and words of captions, the same in every format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["Table", "Figure"]


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of one table or picture.

    Attributes:
        kind: What it is; each kind is counted by itself.
        number: From 1, in the order in which they are printed.
        text: What it shows.
    """

    kind: Kind
    number: int
    text: str

    def __str__(self) -> str:
        """The caption as it is printed: "Table 2. People"."""
        return f"{self.kind} {self.number}. {self.text}"


@dataclass(slots=True)
class Captions:
    """The captions of one file, counted as they come; what has no caption is not counted."""

    counts: dict[Kind, int] = field(default_factory=dict)

    def number(self, kind: Kind, text: str) -> Caption:
        """The caption of the next table or picture."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return Caption(kind, self.counts[kind], text)

"""What a rendered file says to its readers, piece by piece, so that files can be compared whatever they look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of a file.

    Attributes:
        pieces: Paragraphs, cells and notes in the order in which they are read, each as it is compared: without white
            space and what the format sets as it likes; none is empty.
        margins: What stands beside the text, each once, without digits, which are those of pages: headers, footers and,
            in a PDF, rows that are repeated on a new page.
        addresses: How many links lead to each address outside.
        pictures: Digests of the pictures; empty for a format that changes them.
    """

    pieces: tuple[str, ...]
    margins: frozenset[str] = frozenset()
    addresses: Mapping[str, int] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()

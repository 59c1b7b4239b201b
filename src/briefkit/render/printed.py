"""What a rendered file shows its readers, piece by piece, so that files can be compared whatever they look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefkit.model.theme import Theme

MOST_UNPACKED = 100_000_000
"""Bytes that a part of a file may unpack to, to be read; the text of a report of 10,000 rows has 30 million."""


_NUMBERS = {"{number}": r"(?P<number>\d*)", "{pages}": r"\d*"}
_PLACES = re.compile(r"(\{(?:number|pages)\})")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a file shows.

    Attributes:
        pieces: Paragraphs, cells and notes in the order in which they are read, each as it is compared: without white
            space and what the format sets as it likes; none is empty.
        margins: What stands beside the text, each once, without the numbers of pages: headers, footers and, in a PDF,
            rows that are repeated on a new page.
        links: How many links there are, by their words (empty in a PDF) and the place that they lead to: an address, or
            ``#`` and the name of a place in the file.
        link_order: The addresses that links lead to, in the order of the file, each once where several links to it
            follow one another; none for a format whose links have words.
        pictures: Each picture with its description, behind how many pieces it stands; none for a format that changes
            them.
        contents: The lines of the table of contents, with or without numbers of pages.
        strange: What briefkit never puts into a file, by name ("comments"), with how often it is there.
        properties: What the file says of itself, by name ("title"); one that is not there is missing.
        elements: What the file is made of, in order; none for a format in which that may differ.
        look: How the file looks, for a format that is compared element by element.
    """

    pieces: tuple[str, ...]
    margins: frozenset[str] = frozenset()
    links: Mapping[tuple[str, str], int] = field(default_factory=dict)
    pictures: tuple[tuple[int, str], ...] = ()
    contents: tuple[str, ...] = ()
    strange: Mapping[str, int] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    link_order: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    look: Theme | None = None


def match_pages(words: str, flatten: Callable[[str], str]) -> re.Pattern[str]:
    """What tells the number of a page, with or without the numbers; the number is the group of that name.

    Args:
        words: As `Margins.pages` has them.
        flatten: How the format changes words.
    """
    parts = _PLACES.split(words)
    return re.compile("".join(_NUMBERS.get(part) or re.escape(flatten(part)) for part in parts))

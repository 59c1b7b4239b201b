"""What stands above a headline: the publisher, the kind of text, a day; nothing of it is story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.read.header import read_header_line
from briefkit.read.metadata import Metadata
from briefkit.read.publishers import names_publisher, spell_name

_SENTENCE_ENDS = (".", "!", "?", "…", '."', ".”", ".’", ".'")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stood above a headline.

    Attributes:
        publisher: Who published it.
        lines: What is left for the reader of header lines, and sentences, which are story wherever they stand.
    """

    publisher: str | None
    lines: tuple[str, ...]


def read_letterhead(above: Sequence[str], texts: Sequence[str], language: str | None) -> Letterhead:
    """Take names, addresses and section titles off what stands above a headline.

    Args:
        above: The lines there.
        texts: The story; a publisher's name in capitals is spelt as it is there.
        language: BCP 47 tag, for dates in figures.
    """
    titled = Metadata(title=" ")
    publisher = None
    kept = []
    for line in above:
        is_sentence = len(line) > _LONGEST or line.endswith(_SENTENCE_ENDS)
        if is_sentence or read_header_line(line, titled, language) is not None:
            kept.append(line)
        elif publisher is None and names_publisher(line):
            publisher = spell_name(line, texts)
    return Letterhead(publisher, tuple(kept))

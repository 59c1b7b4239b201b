"""What a PDF shows its readers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, groupby
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError

from briefkit.render.pdf.readback import flatten
from briefkit.render.pdf.reading import WrittenFile
from briefkit.render.pdf.strange import count_strange
from briefkit.render.printed import Printed, match_pages

_PIECES = 8  # of a line at the foot of a page, at most
_PROPERTIES = ("Title", "Author", "Subject", "Keywords")


def read_printed(file: str, pages: str) -> Printed:
    """The words of a file in the order in which they are heard; what nobody hears counts as margin.

    Args:
        file: Its path.
        pages: How the number of a page is told; see `Margins`.

    Raises:
        ValueError: It is no PDF that can be read.
    """
    data = Path(file).read_bytes()
    page = match_pages(pages, flatten)
    with WrittenFile(data, (0, 0)) as opened:
        for _ in opened.read_pages():  # which counts the links
            pass
        pieces = tuple(filter(None, map(flatten, opened.hear_elements())))
        unheard = [list(map(flatten, words)) for words in opened.list_unheard()]
        links = {("", address): count for address, count in opened.addresses.items() if count}
        links |= {("", f"#{name}"): count for name, count in opened.jumps.items() if count}
        numbers = [number for words in unheard for number in find_numbers(words, page)]
        strange = Counter({"pages out of order": numbers != list(range(1, opened.count + 1))})
    try:
        with PdfDocument(data) as document:
            strange += count_strange(document)
            said = document.get_metadata_dict(skip_empty=True)
    except PdfiumError as problem:
        raise ValueError(str(problem)) from problem
    properties = {name.lower(): said[name] for name in _PROPERTIES if said.get(name)}
    return Printed(
        pieces,
        frozenset(chain.from_iterable(unheard)) - {""},
        links,
        strange=strange,
        properties=properties,
        link_order=tuple(address for address, _ in groupby(opened.link_order)),
    )


def find_numbers(words: Sequence[str], page: re.Pattern[str]) -> Iterator[int]:
    """The numbers that a page says it has; a line with words from right to left is printed in several pieces."""
    for start in range(len(words)):
        joined = accumulate(words[start : start + _PIECES])
        found = next(filter(None, map(page.fullmatch, joined)), None)
        if found is not None and found["number"]:
            yield int(found["number"])

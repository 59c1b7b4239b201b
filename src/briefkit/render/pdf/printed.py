"""What a PDF says to its readers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from briefkit.render.pdf.readback import flatten
from briefkit.render.pdf.reading import WrittenFile
from briefkit.render.printed import Printed

_DIGITS = re.compile(r"\d+")


def read_printed(file: str) -> Printed:
    """The words of a file in the order in which they are heard; what nobody hears counts as margin.

    Raises:
        ValueError: It is no PDF that can be read.
    """
    with WrittenFile(Path(file).read_bytes(), (0, 0)) as opened:
        for _ in opened.read_pages():  # which counts the links
            pass
        pieces = tuple(filter(None, map(flatten, opened.hear_elements())))
        unheard = {_DIGITS.sub("", flatten(words)) for words in opened.list_unheard()}
        return Printed(pieces, frozenset(unheard - {""}), Counter(opened.addresses))

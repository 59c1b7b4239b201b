"""The words of documents: each text is folded and cut into words once, for all that asks what words it has."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count

from briefkit.model.document import Document
from briefkit.model.folding import fold
from briefkit.select.words import stem_of

_WORD = re.compile(r"\w+")


class Wordings:
    """The words of some documents, as numbers: four bytes a word, and every word itself once.

    Args:
        documents: In order of publication; words are numbered as they come.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        numbers: dict[str, int] = defaultdict(count().__next__)
        self._numbers = {
            document.id: array("I", map(numbers.__getitem__, _WORD.findall(fold(document.text))))
            for document in documents
        }
        self._words = tuple(numbers)
        self._stems = tuple(map(stem_of, self._words))

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self._numbers)

    def list_numbers(self, document: str) -> Sequence[int]:
        """The words of a document by number, in order."""
        return self._numbers[document]

    def gather_stems(self, document: str) -> frozenset[str]:
        """The stems of a document, as `briefkit.select.words.list_stems` gives them."""
        return frozenset(map(self._stems.__getitem__, self._numbers[document])) - _NOTHING

    def find_beginning(self, beginnings: Sequence[str]) -> frozenset[str]:
        """Ids of the documents with a word that begins in one of some ways."""
        found = {number for number, word in enumerate(self._words) if word.startswith(tuple(beginnings))}
        return frozenset(document for document, words in self._numbers.items() if not found.isdisjoint(words))


_NOTHING = frozenset(("",))

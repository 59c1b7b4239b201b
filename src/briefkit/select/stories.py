"""Near-copies: a wire story that several outlets print with small edits counts as one source.

A document is a copy when half of its word triples stand in an earlier one: an edited or shortened wire story is, a
later digest of several stories is not. Each document is compared with the first one of each story that shares a triple
with it, so that the work grows with the number of documents.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefkit.model.document import Document
from briefkit.model.folding import fold

_WORD = re.compile(r"\w+")
_COPIED = 0.5
"""Share of a document's triples that the earlier one holds; measured copies keep about 0.6 to 1.0, different stories on
one matter stay below 0.2."""
_COMMON = 60
"""Triples in more stories than this are phrases of the trade and tell nothing."""


def group_copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of near-copies; a document without a copy is a group of one.

    Args:
        documents: In order of publication.
    """
    groups: list[list[str]] = []
    stories: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for document in documents:
        triples = _word_triples(document.text)
        shared: Counter[int] = Counter()
        for triple in triples:
            known = stories.get(triple, ())
            if len(known) <= _COMMON:
                shared.update(known)
        story = min(shared, key=lambda known: (-shared[known], known), default=None)
        if story is None or shared[story] < _COPIED * len(triples):
            for triple in triples:
                stories[triple].append(len(groups))
            groups.append([document.id])
        else:
            groups[story].append(document.id)
    return tuple(map(tuple, groups))


def _word_triples(text: str) -> dict[tuple[str, ...], None]:
    words = _WORD.findall(fold(text))
    return dict.fromkeys(zip(words, words[1:], words[2:], strict=False))

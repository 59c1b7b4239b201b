"""Near-copies: a wire story that several outlets print with small edits counts as one source.

Two documents are copies of one story when most of the shorter one's word triples stand in the other, too. An inverted
index over the triples finds the pairs without comparing all with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefkit.model.document import Document
from briefkit.model.folding import fold

_WORD = re.compile(r"\w+")
_COPIED = 0.5
"""Share of the shorter document's triples that the other holds; measured copies keep about 0.6 to 1.0, different
stories on one matter stay below 0.2."""
_COMMON = 40
"""Triples in more documents than this are phrases of the trade and tell nothing."""


def group_copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of near-copies, in the order of the documents; a document without a copy is a group of one."""
    triples = [_word_triples(document.text) for document in documents]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, found in enumerate(triples):
        for triple in found:
            holders[triple].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for indexes in holders.values():
        if 1 < len(indexes) <= _COMMON:
            for place, left in enumerate(indexes):
                for right in indexes[place + 1 :]:
                    shared[left, right] += 1
    leader = list(range(len(documents)))
    for (left, right), count in sorted(shared.items()):
        if count >= _COPIED * max(1, min(len(triples[left]), len(triples[right]))):
            first, second = sorted((_find(leader, left), _find(leader, right)))
            leader[second] = first
    groups: dict[int, list[str]] = defaultdict(list)
    for index, document in enumerate(documents):
        groups[_find(leader, index)].append(document.id)
    return tuple(tuple(groups[first]) for first in sorted(groups))


def _word_triples(text: str) -> dict[tuple[str, ...], None]:
    words = _WORD.findall(fold(text))
    return dict.fromkeys(zip(words, words[1:], words[2:], strict=False))


def _find(leader: list[int], index: int) -> int:
    while leader[index] != index:
        leader[index] = leader[leader[index]]
        index = leader[index]
    return index

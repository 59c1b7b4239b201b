"""Near-copies: a wire story that several outlets print with small edits counts as one source.

Two documents carry one story when most word triples of the shorter stand in the longer, and a fair part of the longer
in the shorter; a digest that holds many stories is a copy of none. Each document is compared with the first one of
each story that shares a triple with it, so that the work grows with the number of documents.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefkit.model.document import Document
from briefkit.model.folding import fold

_WORD = re.compile(r"\w+")
_OF_SHORTER = 0.5
"""Share of the shorter document's triples that the longer holds; measured copies keep about 0.6 to 1.0, different
stories on one matter stay below 0.2."""
_OF_LONGER = 0.4
"""Share of the longer document's triples that the shorter holds; a digest of three stories has a third of each."""
_COMMON = 60
"""Triples in more stories than this are phrases of the trade and tell nothing."""


def group_copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of near-copies, in the order of the documents; a document without a copy is a group of one."""
    groups: list[list[str]] = []
    sizes: list[int] = []
    stories: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for document in documents:
        triples = _word_triples(document.text)
        shared: Counter[int] = Counter()
        for triple in triples:
            known = stories.get(triple, ())
            if len(known) <= _COMMON:
                shared.update(known)
        story = _find_story(len(triples), shared, sizes)
        if story is None:
            for triple in triples:
                stories[triple].append(len(groups))
            groups.append([document.id])
            sizes.append(len(triples))
        else:
            groups[story].append(document.id)
    return tuple(map(tuple, groups))


def _find_story(size: int, shared: Counter[int], sizes: Sequence[int]) -> int | None:
    """The story that shares most with a document of so many triples, if that is enough."""
    for story, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if count >= _OF_SHORTER * min(size, sizes[story]) and count >= _OF_LONGER * max(size, sizes[story]):
            return story
    return None


def _word_triples(text: str) -> dict[tuple[str, ...], None]:
    words = _WORD.findall(fold(text))
    return dict.fromkeys(zip(words, words[1:], words[2:], strict=False))

"""Near-copies: a wire story that several outlets print with small edits counts as one source.

A document is a copy when half of its word triples stand in an earlier one: an edited or shortened wire story is, a
later digest of several stories is not. Each document is compared with the first ones of the stories that share most of
its sampled triples, so that the work grows with the number of documents.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from briefkit.model.document import Document
from briefkit.select.commonest import pick_commonest
from briefkit.select.wordings import Wordings

_COPIED = 0.5
"""Share of a document's triples that the earlier one holds; measured copies keep about 0.6 to 1.0, different stories on
one matter stay below 0.2."""
_COMMON = 60
"""Triples in more stories than this are phrases of the trade and tell nothing."""
_SAMPLED = 7
"""One triple in so many is looked up; which ones, its three words decide, so that copies look up the same. (2**21 is 1
more than a multiple of 7, so a triple's remainder is that of the sum of its words' numbers.)"""
_SHORT = 120
"""Triples of a document that is looked up with all of them."""
_TRIED = 5
"""Stories that a document is compared with as a whole."""
_WORDS = 1 << 21
"""Words that are told apart in a triple's number; of more, two may get one number, and that does not matter."""


def group_copies(documents: Sequence[Document], wordings: Wordings) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of near-copies; a document without a copy is a group of one.

    Args:
        documents: In order of publication.
        wordings: Their words.
    """
    groups: list[list[str]] = []
    firsts: list[array[int]] = []
    stories: dict[int, list[int]] = defaultdict(list)
    for document in documents:
        triples = _number_triples(wordings.list_numbers(document.id))
        sample = _sample(triples)
        known = (stories.get(triple, ()) for triple in sample)
        shared = Counter(chain.from_iterable(each for each in known if len(each) <= _COMMON))
        likeliest = pick_commonest(shared, _TRIED)
        copied = _find_copied(triples, {story: firsts[story] for story in likeliest})
        if copied is None:
            for triple in sample:
                stories[triple].append(len(groups))
            firsts.append(triples)
            groups.append([document.id])
        else:
            groups[copied].append(document.id)
    return tuple(map(tuple, groups))


def _find_copied(triples: Iterable[int], stories: Mapping[int, Iterable[int]]) -> int | None:
    """The story that holds most of a document's triples, if it holds enough of them."""
    own = set(triples) if stories else set()
    held = {story: len(own.intersection(first)) for story, first in stories.items()}
    best = min(held, key=lambda story: (-held[story], story), default=None)
    return best if best is not None and held[best] >= _COPIED * len(own) else None


def _number_triples(numbers: Sequence[int]) -> array[int]:
    """The word triples of a text as numbers, in order, by the numbers of its words."""
    words = [number % _WORDS for number in numbers]
    return array(
        "Q", [(one << 42) + (two << 21) + three for one, two, three in zip(words, words[1:], words[2:], strict=False)]
    )


def _sample(triples: Sequence[int]) -> list[int]:
    """The triples by which a document is found."""
    if len(triples) > _SHORT:
        triples = [triple for triple in triples if triple % _SAMPLED == 0]
    return list(dict.fromkeys(triples))

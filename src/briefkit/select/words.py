"""The words by which sentences are compared: stems, and how much each of them tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefkit.model.folding import fold

_FEWEST, _LETTERS = 4, 6
_STEM = re.compile(rf"\b(?:\d\w*|\w{{{_FEWEST},{_LETTERS}}})")
"""A figure, or the six letters by which words are compared: "arrested", "arrests"; shorter ones than four tell little
of what happened."""
_ENOUGH = 4
"""Stems that sentences of different lengths share before the shorter one alone is looked at."""
_RAREST = 8
"""Words by which the tellings that can be of the same event are found."""


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of some sentences, as stems, and how much each stem tells.

    Attributes:
        stems: For each sentence.
        weights: Whole numbers, so that sums do not depend on their order.
        totals: Sum of the weights of each sentence's stems.
        rarest: The stems of each sentence that tell most among those that another one has as well, by which others
            are found.
    """

    stems: tuple[frozenset[str], ...]
    weights: Mapping[str, int]
    totals: tuple[int, ...]
    rarest: tuple[tuple[str, ...], ...]

    def overlap(self, left: int, right: int) -> float:
        """Weighted overlap of two sentences' stems, 0 to 1: of all, or half the shorter one's if it is more."""
        shared = self.stems[left] & self.stems[right]
        if not shared:
            return 0.0
        both = sum(map(self.weights.__getitem__, shared))
        one, other = self.totals[left], self.totals[right]
        jaccard = both / (one + other - both)
        return max(jaccard, both / min(one, other) / 2) if len(shared) >= _ENOUGH else jaccard


def weigh_words(texts: Iterable[str]) -> Words:
    """The words of sentences; a stem tells the more the fewer of them use it."""
    stems = tuple(map(gather_stems, texts))
    counts = Counter(stem for each in stems for stem in each)
    weights = {stem: round(1_000_000 / (1 + count) ** 0.5) for stem, count in counts.items()}
    return Words(
        stems,
        weights,
        tuple(sum(map(weights.__getitem__, each)) for each in stems),
        tuple(_pick_rarest(each, counts) for each in stems),
    )


def _pick_rarest(stems: Iterable[str], counts: Mapping[str, int]) -> tuple[str, ...]:
    shared = (stem for stem in stems if counts[stem] > 1)
    return tuple(sorted(shared, key=lambda stem: (counts[stem], stem))[:_RAREST])


@lru_cache(1 << 14)
def gather_stems(sentence: str) -> frozenset[str]:
    """The stems of a sentence, which several steps ask for."""
    return frozenset(list_stems(sentence))


def stem_of(word: str) -> str:
    """The stem of a folded word, as `list_stems` gives it; empty where that gives none."""
    if word[0].isdecimal():
        return word
    return word[:_LETTERS] if len(word) >= _FEWEST else ""


def list_stems(text: str) -> list[str]:
    """Figures, and the beginnings of the words of four letters or more, in order."""
    return _STEM.findall(fold(text))

"""A piece of work and its items: which of them wait, in which batches, and what came of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

HEAVIEST_BATCH = 50_000
"""Weight of the items that go to a worker together, unless one alone is heavier; see `Crew.run`.

Characters of text of which an analysis takes a quarter of a second: long enough that sending them does not count, short
enough that all workers end at about the same time.
"""

_BATCHES_PER_WORKER = 8
"""Batches that a worker gets at least, where there are so many items."""

_MOST_MISSES = 5
"""How many workers in a row may end before they have anything to do."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What became of an item whose worker ended.

    Attributes:
        cause: Why, as the end of a sentence that begins with the item.
    """

    cause: str


class Job:
    """Items of which some wait, some are at a worker, and some are done.

    Attributes:
        work: What is done with each.
        waiting: Batches of places of items; the last is the next.
        results: What came of each item.
    """

    def __init__(
        self,
        work: Callable[[Any], Any],
        items: Sequence[Any],
        batches: Iterator[Sequence[int]],
        done: Callable[[int], None] | None,
        keep: Callable[[Any], None] | None,
    ) -> None:
        self.work = work
        self._items = items
        self._done = done
        self._keep = keep
        self._finished = 0
        self._misses = 0
        self.waiting = list(batches)
        self.results: list[Any] = [None] * len(items)

    def pick(self, batch: Sequence[int]) -> list[Any]:
        """The items of a batch."""
        return [self._items[place] for place in batch]

    def do_next(self) -> None:
        """The next batch, done here."""
        batch = self.waiting.pop()
        self.finish(batch, [self.work(item) for item in self.pick(batch)])

    def finish(self, batch: Sequence[int], results: Sequence[Any]) -> None:
        """Keep what came of a batch."""
        self._misses = 0
        for place, result in zip(batch, results, strict=True):
            self.results[place] = result
            if self._keep is not None:
                self._keep(result)
        self._finished += len(batch)
        if self._done is not None:
            self._done(self._finished)

    def lose(self, batch: Sequence[int], loss: Loss) -> None:
        """Keep why an item is lost; of several it is one, and they are done anew, each alone."""
        if len(batch) == 1:
            self.finish(batch, [loss])
        else:
            self.waiting += ([place] for place in reversed(batch))

    def miss(self) -> None:
        """Count a worker that ended before it had the next batch; nothing is tried without end."""
        self._misses += 1
        if self._misses == _MOST_MISSES:
            batch = self.waiting.pop()
            self.finish(batch, [Loss("found no process that would read it")] * len(batch))


def make_batches(
    count: int, weights: Sequence[int] | None, workers: int, heaviest: int = HEAVIEST_BATCH
) -> Iterator[Sequence[int]]:
    """Places of items that go together, the heaviest last, since the last is taken first: the others fill the gaps.

    Args:
        count: How many items there are.
        weights: How much work each is; without them each goes alone.
        workers: How many workers share them.
        heaviest: Weight of a batch, unless an item alone is heavier.
    """
    if not weights:
        yield from ([place] for place in range(count))
        return
    most = min(heaviest, sum(weights) // (workers * _BATCHES_PER_WORKER))
    batches: list[tuple[int, list[int]]] = []
    for place, weight in enumerate(weights):
        if not batches or batches[-1][0] + weight > most:
            batches.append((0, []))
        total, places = batches.pop()
        places.append(place)
        batches.append((total + weight, places))
    yield from (places for _, places in sorted(batches, key=lambda batch: (batch[0], -batch[1][0])))

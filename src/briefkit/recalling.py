"""Work that is done once: what a cache has of it is recalled, the rest is made by workers, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from briefkit.cache import Cache, Entry
from briefkit.workers import Crew, Loss

T = TypeVar("T")
R = TypeVar("R")

Done = Callable[[int], None]
"""Told how many items are done."""


@dataclass(frozen=True, slots=True)
class Made(Generic[R]):
    """What a worker makes of an item.

    Attributes:
        result: What was wanted, or what kept it from being made.
        entry: What is to be kept of it, if anything is.
    """

    result: R
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Task(Generic[T, R]):
    """Something that is made of items.

    Attributes:
        kind: What a cache calls what it keeps of it.
        list_keys: What is kept of an item is found by.
        recall: Makes it of a value that was kept, for an item; raises ValueError for a damaged value.
        make: Makes it of an item, in a worker; told whether it is to be kept.
        weigh: How much work an item is; see `Crew.run`.
        explain: Makes it of the loss of an item.
        prepare: What is done before workers are started.
        bring: Makes an item one that can be worked on where this machine's files are not; see `Crew.run`.
    """

    kind: str
    list_keys: Callable[[T], Sequence[bytes]]
    recall: Callable[[bytes, T], R]
    make: Callable[[bool, T], Made[R]]
    weigh: Callable[[T], int]
    explain: Callable[[T, Loss], R]
    prepare: Callable[[Crew], None] = lambda crew: None
    bring: Callable[[T], T] | None = None


def do_once(
    crew: Crew, task: Task[T, R], items: Sequence[T], done: Done | None = None, cache: Cache | None = None
) -> Iterator[R]:
    """What a task makes of each item, in their order, whoever made it.

    Args:
        crew: Who makes what is not recalled.
        task: What is made.
        items: What it is made of.
        done: Told how many are done.
        cache: Where it is found and kept; None for nowhere.
    """
    known: Sequence[R | None] = [None] * len(items)
    if cache is not None:
        known = cache.recall(task.kind, list(map(task.list_keys, items)), items, task.recall)
    missing = [item for item, result in zip(items, known, strict=True) if result is None]
    recalled = len(items) - len(missing)
    if done is not None and recalled:
        done(recalled)
    if missing:
        task.prepare(crew)
    try:
        news = iter(
            crew.run(
                partial(task.make, cache is not None),
                missing,
                list(map(task.weigh, missing)),
                done and (lambda count: done(recalled + count)),
                partial(_keep, cache) if cache is not None else None,
                task.bring,
            )
        )
    finally:
        if cache is not None:
            cache.flush()
    for item, result in zip(items, known, strict=True):
        yield _take(task, item, next(news)) if result is None else result


def _keep(cache: Cache, outcome: Made[R] | Loss) -> None:
    """Keep what a worker made as soon as it is there: a run that is ended has not worked for nothing."""
    if not isinstance(outcome, Loss) and outcome.entry is not None:
        cache.keep(*outcome.entry)


def _take(task: Task[T, R], item: T, outcome: Made[R] | Loss) -> R:
    return task.explain(item, outcome) if isinstance(outcome, Loss) else outcome.result

"""Work that is done once: whoever made a result, it stands in its place, and what is lost is not kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from briefkit.cache import Cache, Entry
from briefkit.errors import InputError, error
from briefkit.model.limits import Limits
from briefkit.recalling import Made, Task, do_once
from briefkit.workers import Crew, Loss, ProcessCrew

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with what a test defines")

LOST, NEVER_KEPT, DAMAGED = 7, 8, 9


def key(item: int) -> bytes:
    return bytes([item]) * 32


def make(keep: bool, item: int) -> Made[str]:
    if item == LOST:
        os._exit(1)
    return Made(
        f"made {item}", Entry("document", key(item), str(item).encode()) if keep and item != NEVER_KEPT else None
    )


def recall(value: bytes, item: int) -> str:
    if item == DAMAGED:
        raise ValueError
    return f"recalled {value.decode()}"


def explain(item: int, loss: Loss) -> str:
    return f"lost {item}"


def weigh(item: int) -> int:
    return 1


TASK = Task("document", lambda item: [key(item)], recall, make, weigh, explain)
FIRST, LATER = [3, 7, 8, 1, 9], [4, 3, 7, 1, 8, 9, 5]


def do(items: list[int], cache: Cache | None, done: list[int] | None = None) -> list[str]:
    with ProcessCrew(2, Limits()) as crew:
        return list(do_once(crew, TASK, items, done.append if done is not None else None, cache))


def test_without_a_store_everything_is_made() -> None:
    assert do(FIRST, None) == ["made 3", "lost 7", "made 8", "made 1", "made 9"]


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    assert do(FIRST, Cache(tmp_path)) == ["made 3", "lost 7", "made 8", "made 1", "made 9"]
    cache, done = Cache(tmp_path), list[int]()
    assert do(LATER, cache, done) == ["made 4", "recalled 3", "lost 7", "recalled 1", "made 8", "made 9", "made 5"]
    assert [problem.code for problem in cache.problems] == ["C102"]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (2, len(LATER))


class FailingCrew(ProcessCrew):
    """A crew that fails when it has done what it was asked to."""

    def run(self, *arguments: Any, **named: Any) -> list[Any]:
        super().run(*arguments, **named)
        raise InputError(error("W102", "gone"))


def test_what_was_made_before_a_crew_failed_is_kept(tmp_path: Path) -> None:
    with FailingCrew(2, Limits()) as crew, pytest.raises(InputError):
        list(do_once(crew, TASK, FIRST, None, Cache(tmp_path)))
    assert do(FIRST, Cache(tmp_path)) == ["recalled 3", "lost 7", "made 8", "recalled 1", "made 9"]


def test_workers_are_prepared_only_where_there_is_work(tmp_path: Path) -> None:
    prepared: list[Crew] = []
    task = Task("document", lambda item: [key(item)], recall, make, weigh, explain, prepared.append)
    for _ in range(2):
        with ProcessCrew(2, Limits()) as crew:
            list(do_once(crew, task, [1, 2], None, Cache(tmp_path)))
    assert len(prepared) == 1

"""What a worker of a cluster does: it gives each batch to a process of its own, as a crew on one machine does.

A file that ends that process, takes too long or wants too much memory costs itself alone here too, and the worker of
the cluster, with all else that it is at, goes on.
"""

from __future__ import annotations

import contextlib
import functools
import pickle
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from multiprocessing import process

from briefkit.cache.versions import list_versions
from briefkit.model.limits import Limits
from briefkit.workers.processes import ProcessCrew

_IDLE = 60
"""Seconds after which a process that has nothing to do is ended; it holds 150 MB of word lists."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a worker may not do a batch: it would not do it as it is done elsewhere.

    Attributes:
        versions: What is installed there, by name; see `list_versions`.
    """

    versions: Mapping[str, str]


def do_batch(versions: Mapping[str, str], limits: Limits, packed: bytes) -> bytes | Refusal:
    """Do a piece of work with some items, in a process that may end.

    Args:
        versions: What is installed where the items come from; only a worker that has the same does them.
        limits: Time that an item may take, and memory that the process may.
        packed: The work, the items and their weights, pickled.

    Returns:
        What came of each item, in their order, pickled.
    """
    if _list_own_versions() != versions:
        return Refusal(_list_own_versions())
    work, items, weights = pickle.loads(packed)  # noqa: S301 - from the client, for whom this worker does what it says
    with _borrow_crew(limits) as crew:
        results = crew.run(work, items, weights)
    if (now := list_versions()) != versions:  # installed since, so that a process begun since has it
        return Refusal(now)
    return pickle.dumps(results, pickle.HIGHEST_PROTOCOL)


@functools.cache
def _list_own_versions() -> Mapping[str, str]:
    """What was installed when this worker had its first batch."""
    return list_versions()


@dataclass(frozen=True, slots=True)
class _Resting:
    crew: ProcessCrew
    limits: Limits
    since: float


_resting: list[_Resting] = []
_lock = threading.Lock()
_sweeps: list[threading.Timer] = []
"""The one timer that runs while a crew rests."""


@contextlib.contextmanager
def _borrow_crew(limits: Limits) -> Iterator[ProcessCrew]:
    """A crew of one process, which rests afterwards until the next batch: to start one takes as long as a batch."""
    with _lock:
        fit = next((each for each in reversed(_resting) if each.limits == limits), None)
        if fit is not None:
            _resting.remove(fit)
    crew = fit.crew if fit is not None else _make_crew(limits)
    try:
        yield crew
    except BaseException:
        crew.close()
        raise
    with _lock:
        _resting.append(_Resting(crew, limits, time.monotonic()))
        _plan_sweep()


def _make_crew(limits: Limits) -> ProcessCrew:
    """A crew whose process is started afresh, for a worker of a cluster has many threads.

    Dask's nanny marks its workers as daemons, which may have no children that could outlive them. These do not: they
    end with the process that started them, however that ends.
    """
    process.current_process().daemon = False
    return ProcessCrew(1, limits, "spawn")


def _plan_sweep() -> None:
    if not _sweeps:
        timer = threading.Timer(_IDLE, _sweep)
        timer.daemon = True
        _sweeps.append(timer)
        timer.start()


def _sweep() -> None:
    """End the crews that have rested for long."""
    with _lock:
        _sweeps.clear()
        late = time.monotonic() - _IDLE
        over = [each for each in _resting if each.since <= late]
        _resting[:] = [each for each in _resting if each.since > late]
        if _resting:
            _plan_sweep()
    for each in over:
        each.crew.close()

"""Work in processes that may die: each has a limit of time and memory, and what ends one costs its own item alone.

Strangers' files are read and analysed here. A crew's processes are forked where that is safe, else started afresh.
They have no streams, ignore Ctrl-C, which the process that started them answers, and end when that one is gone.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import connection, get_context, process
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from briefkit.endings import undisturbed, undone_at_the_end
from briefkit.model.limits import Limits, describe_size
from briefkit.workers.jobs import Job, Loss, make_batches
from briefkit.workers.serving import OUT_OF_MEMORY, serve

T = TypeVar("T")
R = TypeVar("R")

_LONGEST_BATCH = 15
"""Seconds that items sent together may take, of which a batch needs a small part; then each is done anew alone."""

_NAP = 2.0
"""Seconds by which a wait may be late; where it is later, Ctrl-Z has stopped everything, and all count anew."""

_DYING = 5
"""Seconds between the end of a worker's line and its own that are waited for, to learn how it ended."""

_ONE_AT_A_TIME = threading.Lock()
"""Held while a process that starts afresh is made; two threads would mistake each other's stand-in for the script."""


@dataclass(slots=True)
class _Worker:
    """A process, the line to it and what it is at.

    Attributes:
        batch: Places of its items in the list of all; empty while it is idle.
        since: When it was sent them, on the monotonic clock.
    """

    process: Any
    line: Connection
    batch: Sequence[int] = ()
    since: float = 0.0


def count_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "process_cpu_count"):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class ProcessCrew:
    """Workers that are started when there is something to do, and ended when the block of the crew ends.

    Args:
        size: Most workers; never more than there are processors.
        limits: Time that an item may take, and memory that a worker may.
        method: "fork" or "spawn"; None for what is safe here.
    """

    def __init__(self, size: int, limits: Limits, method: str | None = None) -> None:
        self._size = max(1, min(size, count_processors()))
        self._limits = limits
        self._wanted = method
        self._choose_method()
        self._workers: list[_Worker] = []
        self._lifeline: tuple[Connection, Connection] | None = None

    @property
    def forks(self) -> bool:
        """Whether workers have what was loaded here before they began."""
        return self._method != "spawn"

    def _choose_method(self) -> None:
        """Say how workers are started; what was safe when the crew was made may not be when it is first at work."""
        self._method = self._wanted or _find_method()
        self._context: Any = get_context(self._method) if self._method else None

    def __enter__(self) -> ProcessCrew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all workers, busy or not; others are started when there is something to do again."""
        self._kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
            worker.line.close()
        self._workers.clear()
        for end in self._lifeline or ():
            end.close()
        self._lifeline = None

    def run(
        self,
        work: Callable[[T], R],
        items: Sequence[T],
        weights: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
        keep: Callable[[R | Loss], None] | None = None,
        bring: Callable[[T], T] | None = None,
    ) -> list[R | Loss]:
        """Do a piece of work with each item; see `Crew.run`. All is at hand here, so nothing has to be brought."""
        if not self._workers:
            self._choose_method()
        batches = make_batches(len(items), weights, min(self._size, len(items)))
        job = Job(work, items, batches, done, keep)
        while job.waiting and self._method is None:
            job.do_next()
        with undone_at_the_end(self._kill):
            while self._hand_out(job):
                self._take_answers(job)
        return job.results

    def _kill(self) -> None:
        for worker in self._workers:
            worker.process.kill()

    def _take_answers(self, job: Job) -> None:
        """Wait for answers, and keep them; who has answered gets the next batch first, and works on meanwhile."""
        for worker in self._wait():
            batch, answer = worker.batch, self._take_answer(worker)
            if isinstance(answer, Loss):
                job.lose(batch, answer)
                continue
            if job.waiting:
                self._send(worker, job)
            job.finish(batch, pickle.loads(answer))  # noqa: S301 - from a process of our own

    def _hand_out(self, job: Job) -> bool:
        """Give idle workers something to do, and start others where there is more of it; whether any is busy then."""
        while job.waiting:
            idle = next((worker for worker in self._workers if not worker.batch), None)
            if idle is None and len(self._workers) < self._size:
                idle = self._start()
            if idle is not None:
                self._send(idle, job)
            elif self._workers:
                break
            else:
                job.do_next()
        return any(worker.batch for worker in self._workers)

    def _send(self, worker: _Worker, job: Job) -> None:
        """Send a worker the next batch; one that is gone before it has it is replaced, and the batch waits on."""
        try:
            worker.line.send_bytes(pickle.dumps((job.work, job.pick(job.waiting[-1])), pickle.HIGHEST_PROTOCOL))
        except OSError:
            self._bury(worker)
            job.miss()
        else:
            worker.batch, worker.since = job.waiting.pop(), time.monotonic()

    def _wait(self) -> list[_Worker]:
        """The workers that have answered, have ended, or have had their time."""
        busy = [worker for worker in self._workers if worker.batch]
        start = time.monotonic()
        left = max(0.0, min(map(self._find_deadline, busy)) - start)
        ready = connection.wait([worker.line for worker in busy], left)
        now = time.monotonic()
        if now > start + left + _NAP:
            for worker in busy:
                worker.since = now
        return [worker for worker in busy if worker.line in ready or self._is_late(worker)]

    def _find_deadline(self, worker: _Worker) -> float:
        """When a worker has to be done, on the monotonic clock."""
        seconds = self._limits.seconds
        return worker.since + (min(seconds, _LONGEST_BATCH) if len(worker.batch) > 1 else seconds)

    def _is_late(self, worker: _Worker) -> bool:
        return time.monotonic() >= self._find_deadline(worker)

    def _take_answer(self, worker: _Worker) -> bytes | Loss:
        """What a worker sent, or why it sends nothing any more; it is idle then, or gone."""
        batch, worker.batch = worker.batch, ()
        try:
            if batch and worker.line.poll():
                return worker.line.recv_bytes()
        except (EOFError, OSError):
            return Loss(_explain_end(self._bury(worker), self._limits))
        worker.process.kill()
        self._bury(worker)
        return Loss(f"took longer than {self._limits.seconds} s (limits.seconds)")

    def _start(self) -> _Worker | None:
        """A new worker, or None where the system has no room for one."""
        if self._lifeline is None:
            self._lifeline = connection.Pipe(duplex=False)
        here, there = connection.Pipe()
        held = (here, self._lifeline[1]) if self.forks else ()
        began = self._context.Process(
            target=serve, args=(there, self._lifeline[0], held, self._limits.memory), daemon=True
        )
        try:
            with undisturbed(), _nameless_main(self.forks):
                began.start()
                self._workers.append(_Worker(began, here))
        except OSError:
            here.close()
            return None
        finally:
            there.close()
        return self._workers[-1]

    def _bury(self, worker: _Worker) -> int | None:
        """End a worker; how it ended, if it had before."""
        self._workers.remove(worker)
        worker.process.join(_DYING)
        status: int | None = worker.process.exitcode
        worker.process.kill()
        worker.process.join()
        worker.process.close()
        worker.line.close()
        return status


def _find_method() -> str | None:
    """How to start workers here; None where a process may have none."""
    if process.current_process().daemon:
        return None
    # A fork copies one thread and the locks that others hold; and macOS has libraries that no fork survives.
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


@contextlib.contextmanager
def _nameless_main(forks: bool) -> Iterator[None]:
    """Keep a process that starts afresh from running the user's script again, as it would to know its names."""
    if forks:
        yield
        return
    with _ONE_AT_A_TIME:
        script = sys.modules["__main__"]
        sys.modules["__main__"] = types.ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = script


def _explain_end(status: int | None, limits: Limits) -> str:
    if status == OUT_OF_MEMORY:
        return f"needs more than {describe_size(limits.memory)} of memory (limits.memory)"
    if status is not None and status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return f"ended the process that read it ({name})"
    return f"ended the process that read it (status {status})"

"""Work in processes that may die: each has a limit of time and memory, and what ends one costs its own item alone.

Strangers' files are read and analysed here. A crew's processes are forked where that is safe, else started afresh.
They have no streams, ignore Ctrl-C, which the process that started them answers, and end when that one is gone.
"""

from __future__ import annotations

import contextlib
import gc
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

from briefkit.endings import SIGNALS, undisturbed, undone_at_the_end
from briefkit.model.limits import Limits, describe_size

T = TypeVar("T")
R = TypeVar("R")

_OUT_OF_MEMORY = 71
"""Exit status of a worker whose item wants more memory than it may have."""

_HEAVIEST_BATCH = 50_000
"""Weight of the items that go to a worker together, unless one alone is heavier; see `Crew.run`.

Characters of text of which an analysis takes a quarter of a second: long enough that sending them does not count, short
enough that all workers end at about the same time.
"""

_BATCHES_PER_WORKER = 8
"""Batches that a worker gets at least, where there are so many items."""

_LONGEST_BATCH = 15
"""Seconds that items sent together may take, of which a batch needs a small part; then each is done anew alone."""

_NAP = 2.0
"""Seconds by which a wait may be late; where it is later, Ctrl-Z has stopped everything, and all count anew."""

_GARBAGE = (50_000, 20, 20)
"""Objects after which a worker looks for garbage; an analysis makes many that live on, and few cycles."""

_DYING = 5
"""Seconds between the end of a worker's line and its own that are waited for, to learn how it ended."""

_MOST_MISSES = 5
"""How many workers in a row may end before they have anything to do."""

_ONE_AT_A_TIME = threading.Lock()
"""Held while a process that starts afresh is made; two threads would mistake each other's stand-in for the script."""

_FIRST_VICTIM = "500"
"""What a worker adds to its own badness, on Linux: where the machine runs out of memory, a worker goes first."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What became of an item whose worker ended.

    Attributes:
        cause: Why, as the end of a sentence that begins with the item.
    """

    cause: str


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


class _Job:
    """Items of which some wait, some are at a worker, and some are done.

    Attributes:
        waiting: Batches of places of items; the last is the next.
        results: What came of each item.
    """

    def __init__(
        self,
        work: Callable[[Any], Any],
        items: Sequence[Any],
        workers: int,
        weights: Sequence[int] | None,
        done: Callable[[int], None] | None,
        keep: Callable[[Any], None] | None,
    ) -> None:
        self._work = work
        self._items = items
        self._done = done
        self._keep = keep
        self._finished = 0
        self._misses = 0
        self.waiting = list(_make_batches(weights, workers) if weights else ([each] for each in range(len(items))))
        self.results: list[Any] = [None] * len(items)

    def pack_next(self) -> bytes:
        """The next batch, for a worker."""
        return pickle.dumps((self._work, [self._items[place] for place in self.waiting[-1]]), pickle.HIGHEST_PROTOCOL)

    def do_next(self) -> None:
        """The next batch, done here."""
        batch = self.waiting.pop()
        self.finish(batch, [self._work(self._items[place]) for place in batch])

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


class Crew:
    """Workers that are started when there is something to do, and ended when the block of the crew ends.

    Args:
        size: Most workers; never more than there are processors.
        limits: Time that an item may take, and memory that a worker may.
        method: "fork" or "spawn"; None for what is safe here.
    """

    def __init__(self, size: int, limits: Limits, method: str | None = None) -> None:
        self._size = max(1, min(size, count_processors()))
        self._limits = limits
        self._method = method or _choose_method()
        self._context: Any = get_context(self._method) if self._method else None
        self._workers: list[_Worker] = []
        self._lifeline: tuple[Connection, Connection] | None = None

    @property
    def forks(self) -> bool:
        """Whether workers have what was loaded here before they began."""
        return self._method != "spawn"

    def __enter__(self) -> Crew:
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
    ) -> list[R | Loss]:
        """Do a piece of work with each item.

        Args:
            work: A function of a module.
            items: What it is done with; each goes to a worker as a pickle, and what comes of it comes back as one.
            weights: How much work each is; light ones are sent together. Without them each is sent alone.
            done: Told how many items are done, each time some are.
            keep: Given what came of each item as soon as it is there, in whatever order that is.

        Returns:
            What came of each item, in their order, whatever order they were done in.
        """
        job = _Job(work, items, min(self._size, len(items)), weights, done, keep)
        while job.waiting and self._method is None:
            job.do_next()
        with undone_at_the_end(self._kill):
            while self._hand_out(job):
                self._take_answers(job)
        return job.results

    def _kill(self) -> None:
        for worker in self._workers:
            worker.process.kill()

    def _take_answers(self, job: _Job) -> None:
        """Wait for answers, and keep them; who has answered gets the next batch first, and works on meanwhile."""
        for worker in self._wait():
            batch, answer = worker.batch, self._take_answer(worker)
            if isinstance(answer, Loss):
                job.lose(batch, answer)
                continue
            if job.waiting:
                self._send(worker, job)
            job.finish(batch, pickle.loads(answer))  # noqa: S301 - from a process of our own

    def _hand_out(self, job: _Job) -> bool:
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

    def _send(self, worker: _Worker, job: _Job) -> None:
        """Send a worker the next batch; one that is gone before it has it is replaced, and the batch waits on."""
        try:
            worker.line.send_bytes(job.pack_next())
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
            target=_serve, args=(there, self._lifeline[0], held, self._limits.memory), daemon=True
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


def _choose_method() -> str | None:
    """How to start workers here; None where a process may have none."""
    if process.current_process().daemon:
        return None
    # A fork copies one thread and the locks that others hold; and macOS has libraries that no fork survives.
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _make_batches(weights: Sequence[int], workers: int) -> Iterator[Sequence[int]]:
    """Places of items that go together, the heaviest last, since the last is taken first: the others fill the gaps."""
    most = min(_HEAVIEST_BATCH, sum(weights) // (workers * _BATCHES_PER_WORKER))
    batches: list[tuple[int, list[int]]] = []
    for place, weight in enumerate(weights):
        if not batches or batches[-1][0] + weight > most:
            batches.append((0, []))
        total, places = batches.pop()
        places.append(place)
        batches.append((total + weight, places))
    yield from (places for _, places in sorted(batches, key=lambda batch: (batch[0], -batch[1][0])))


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
    if status == _OUT_OF_MEMORY:
        return f"needs more than {describe_size(limits.memory)} of memory (limits.memory)"
    if status is not None and status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return f"ended the process that read it ({name})"
    return f"ended the process that read it (status {status})"


# ---- in the worker


def _serve(line: Connection, lifeline: Connection, held: Sequence[Connection], memory: int) -> None:
    """Take batches and answer them, until the line or the process at its other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in SIGNALS - {signal.SIGINT}:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    for end in held:
        end.close()
    gc.freeze()  # what is there already is never garbage; to look at it would copy the memory that is shared
    gc.set_threshold(*_GARBAGE)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _close_streams()
    _limit_memory(memory)
    try:
        while True:
            work, items = pickle.loads(line.recv_bytes())  # noqa: S301 - from the process that started this one
            line.send_bytes(pickle.dumps([work(item) for item in items], pickle.HIGHEST_PROTOCOL))
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)
    except (EOFError, OSError):
        os._exit(0)


def _end_with(lifeline: Connection) -> None:
    """End this process when the one that holds the other end of a line is gone."""
    with contextlib.suppress(EOFError, OSError):
        lifeline.poll(None)
    os._exit(0)


def _close_streams() -> None:
    """Let nothing that a library prints of a stranger's file reach the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _limit_memory(most: int) -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as badness:  # noqa: PTH123
        badness.write(_FIRST_VICTIM)

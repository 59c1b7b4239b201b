"""A crew whose workers are those of a Dask cluster, on any number of machines."""

from __future__ import annotations

import contextlib
import gc
import logging
import pickle
import queue
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from briefkit.cache.versions import list_versions
from briefkit.errors import InputError, UsageError, error
from briefkit.model.limits import Limits
from briefkit.workers.hosting import Refusal, do_batch
from briefkit.workers.jobs import Job, Loss, make_batches

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")

_HEAVIEST_BATCH = 200_000
"""Weight of the items that go to a cluster together: about a second's work, so that the way there does not count."""

_AHEAD = 2
"""Batches that are on their way for each thread of the cluster: one in work, one that waits for it."""

_MOST_BYTES = 256 * 1024 * 1024
"""Bytes of batches that are on their way at once, unless one alone has more."""

_LOOK = 2.0
"""Seconds between two looks at which workers there are."""

_PAUSE = 0.1
"""Seconds between two looks while there are none yet."""

_LOGS = ("distributed", "distributed.client")
"""Where Dask writes with tracebacks what becomes one of our problems."""

_UNKNOWN_THERE = "deserialization of the task graph"
"""What Dask says where its scheduler cannot import what it is to hand on."""

_LOST = Loss("ended every cluster worker that it was given to")


@dataclass(frozen=True, slots=True)
class _Flight:
    """A batch on its way.

    Attributes:
        batch: Places of its items in the list of all.
        size: Its bytes.
    """

    batch: Sequence[int]
    size: int


class ClusterCrew:
    """The workers of a cluster, joined when there is something to do, and left when the block of the crew ends.

    Args:
        address: Of the scheduler, such as ``tcp://10.0.0.1:8786``.
        limits: Time that an item may take, and memory that a process may.
    """

    forks = False

    def __init__(self, address: str, limits: Limits) -> None:
        _check_installed()
        self._address = address
        self._limits = limits
        self._link: _Link | None = None

    def __enter__(self) -> ClusterCrew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the cluster; what is on its way there is given up."""
        if self._link is not None:
            self._link.close()
        self._link = None

    def run(
        self,
        work: Callable[[T], R],
        items: Sequence[T],
        weights: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
        keep: Callable[[R | Loss], None] | None = None,
        bring: Callable[[T], T] | None = None,
    ) -> list[R | Loss]:
        """Do a piece of work with each item; see `Crew.run`."""
        if self._link is None:
            self._link = _Link(self._address)
        batches = make_batches(len(items), weights, self._link.threads, _HEAVIEST_BATCH)
        job = Job(work, items, batches, done, keep)
        _Errand(job, self._link, self._limits, weights, bring).run()
        return job.results


class _Errand:
    """A job that a cluster does.

    A batch whose workers died may have stood beside the one that killed them. Its items are done anew when all else is,
    each with nothing beside it: what ends its workers then is lost, and nothing else.
    """

    def __init__(
        self,
        job: Job,
        link: _Link,
        limits: Limits,
        weights: Sequence[int] | None,
        bring: Callable[[Any], Any] | None,
    ) -> None:
        self._job = job
        self._link = link
        self._limits = limits
        self._weights = weights
        self._bring = bring
        self._flights: dict[Future, _Flight] = {}
        self._suspects: list[Sequence[int]] = []
        self._alone = False

    def run(self) -> None:
        """Send batches and keep what comes of them, until all are done."""
        try:
            while self._send():
                for future in self._link.wait(set(self._flights)):
                    self._take(future)
        finally:
            for future in self._flights:
                future.cancel()

    def _send(self) -> bool:
        """Send what may be on its way now; whether anything is then."""
        if not self._flights and not self._job.waiting and self._suspects:
            self._alone = True
            self._job.waiting.append(self._suspects.pop())
        most = 1 if self._alone else max(1, self._link.threads * _AHEAD)
        size = sum(flight.size for flight in self._flights.values())
        while self._job.waiting and len(self._flights) < most and (size < _MOST_BYTES or not self._flights):
            batch = self._job.waiting.pop()
            packed = self._pack(batch)
            size += len(packed)
            self._flights[self._link.submit(self._limits, packed)] = _Flight(batch, len(packed))
        return bool(self._flights)

    def _pack(self, batch: Sequence[int]) -> bytes:
        items = self._job.pick(batch)
        if self._bring is not None:
            items = list(map(self._bring, items))
        weights = [self._weights[place] for place in batch] if self._weights else None
        return pickle.dumps((self._job.work, items, weights), pickle.HIGHEST_PROTOCOL)

    def _take(self, future: Future) -> None:
        """Keep what came of a batch; one that cannot be fetched yet stays on its way."""
        answer = self._link.fetch(future)
        if answer is None:
            return
        flight = self._flights.pop(future)
        if not isinstance(answer, Loss):
            self._job.finish(flight.batch, pickle.loads(answer))  # noqa: S301 - the cluster is trusted, as it trusts us
        elif self._alone:
            self._job.finish(flight.batch, [answer])
        else:
            self._suspects += ([place] for place in flight.batch)


class _Link:
    """The connection to a cluster.

    Attributes:
        threads: How many batches its workers can do at once.
    """

    def __init__(self, address: str) -> None:
        """Join a cluster.

        Raises:
            InputError: W101, if it cannot be reached or has no workers for as long as Dask's own configuration lets a
                connection take (``distributed.comm.timeouts.connect``).
        """
        import dask
        from dask.utils import parse_timedelta

        self._address = address
        self._patience = float(parse_timedelta(dask.config.get("distributed.comm.timeouts.connect"), "s"))
        self._answered: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._versions = list_versions()
        self.threads = 0
        with contextlib.ExitStack() as undo:
            undo.enter_context(_hushed())
            self._client = self._connect()
            undo.callback(self._client.close, timeout=self._patience)
            self._seen = time.monotonic()
            while not self._count_threads():
                if time.monotonic() > self._seen + self._patience:
                    raise InputError(error("W101", f"no worker joined within {self._patience:g} s", address))
                time.sleep(_PAUSE)
            self._undo = undo.pop_all()

    def _connect(self) -> Client:
        import dask
        from distributed import Client

        # Files are as large as they are; and other versions of Dask either work together or say what does not.
        settings = {"distributed.admin.large-graph-warning-threshold": "1TB"}
        try:
            with warnings.catch_warnings(), dask.config.set(settings):
                warnings.simplefilter("ignore")
                return Client(self._address, timeout=self._patience, set_as_default=False)
        except Exception as problem:  # Dask raises whatever an address, a name or a certificate makes it raise
            reason = _describe(problem)
        # A client that could not connect closes itself when it is collected, for which it takes the lock that another
        # one holds while it starts; collected then, it would wait for ever.
        gc.collect()
        raise InputError(error("W101", f"cannot be reached: {reason}", self._address))

    def close(self) -> None:
        """Leave the cluster."""
        self._undo.close()

    def submit(self, limits: Limits, packed: bytes) -> Future:
        """Send a batch."""
        future = self._client.submit(do_batch, self._versions, limits, packed, pure=False)
        future.add_done_callback(self._answered.put)
        return future

    def wait(self, flights: set[Future]) -> list[Future]:
        """Wait for answers, for a short while; in the order in which they came.

        Raises:
            InputError: W102, if the scheduler or all workers are gone.
        """
        self._look()
        ready: list[Future] = []
        try:
            ready.append(self._answered.get(timeout=_LOOK))
            while True:
                ready.append(self._answered.get_nowait())
        except queue.Empty:
            return [future for future in dict.fromkeys(ready) if future in flights]

    def fetch(self, future: Future) -> bytes | Loss | None:
        """What came of a batch, or None if it is not to be had yet.

        Raises:
            InputError: W102 or W103.
        """
        from distributed.scheduler import KilledWorker

        try:
            answer = future.result(timeout=self._patience)
        except KilledWorker:
            return _LOST
        except TimeoutError:  # its worker died with it, and it is done anew
            self._look()
            self._answered.put(future)
            return None
        except Exception as problem:
            if isinstance(problem, (ImportError, AttributeError, TypeError)) or _UNKNOWN_THERE in str(problem):
                message = f"the scheduler or a worker has no briefkit, or another version: {_describe(problem)}"
                raise InputError(error("W103", message, self._address)) from None
            raise InputError(error("W102", f"the cluster failed: {_describe(problem)}", self._address)) from None
        if isinstance(answer, Refusal):
            raise InputError(error("W103", self._explain(answer), self._address))
        return bytes(answer)

    def _look(self) -> None:
        """See from time to time whether the scheduler and any workers are there.

        Raises:
            InputError: W102, if the scheduler is not, or no worker has been for long.
        """
        if self._client.status != "running":
            raise InputError(error("W102", "the connection to the scheduler was lost", self._address))
        if time.monotonic() < self._looked + _LOOK:
            return
        if self._count_threads():
            self._seen = time.monotonic()
        elif time.monotonic() > self._seen + self._patience:
            raise InputError(error("W102", f"all workers have been gone for {self._patience:g} s", self._address))

    def _count_threads(self) -> int:
        try:
            self.threads = sum(self._client.nthreads(callback_timeout=self._patience).values())
        except Exception as problem:
            message = f"the scheduler does not answer: {_describe(problem)}"
            raise InputError(error("W102", message, self._address)) from None
        self._looked = time.monotonic()
        return self.threads

    def _explain(self, refusal: Refusal) -> str:
        """What a worker has that is not as it is here."""
        ours, theirs = self._versions, refusal.versions
        names = [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]
        what = ", ".join(f"{name} {theirs.get(name)} (here {ours.get(name)})" for name in names)
        return f"a cluster worker has different versions: {what}"


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Keep Dask from writing what becomes a problem of ours."""
    loggers = [logging.getLogger(name) for name in _LOGS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _check_installed() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError:
        way = "in a copy of briefkit's repository, run pip install '.[cluster]'"
        message = f"a cluster needs packages that are not installed; {way}"
        raise UsageError(error("U103", message)) from None


def _describe(problem: BaseException) -> str:
    """An exception in one line: "TimeoutError: no answer"."""
    said = " ".join(str(problem).split())
    return f"{type(problem).__name__}: {said}" if said else type(problem).__name__

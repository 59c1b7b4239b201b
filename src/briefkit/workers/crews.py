"""Who does the work: a crew, whether its workers are processes of this machine or of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Protocol, Self, TypeVar

from briefkit.errors import UsageError, error
from briefkit.model.limits import Limits
from briefkit.workers.jobs import Loss
from briefkit.workers.processes import ProcessCrew, count_processors

T = TypeVar("T")
R = TypeVar("R")


class Crew(Protocol):
    """Workers that may die: each item has a limit of time and memory, and what ends a worker costs its item alone."""

    @property
    def forks(self) -> bool:
        """Whether workers have what was loaded here before they began."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    def close(self) -> None:
        """End all workers of this process, busy or not; others are started when there is something to do again."""

    def run(
        self,
        work: Callable[[T], R],
        items: Sequence[T],
        weights: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
        keep: Callable[[R | Loss], None] | None = None,
        bring: Callable[[T], T] | None = None,
    ) -> list[R | Loss]:
        """Do a piece of work with each item.

        Args:
            work: A function of a module.
            items: What it is done with; each goes to a worker as a pickle, and what comes of it comes back as one.
            weights: How much work each is; light ones are sent together. Without them each is sent alone.
            done: Told how many items are done, each time some are.
            keep: Given what came of each item as soon as it is there, in whatever order that is.
            bring: Makes an item one that can be worked on where this machine's files are not.

        Returns:
            What came of each item, in their order, whatever order they were done in.

        Raises:
            InputError: If the workers of a cluster are not to be had, or no longer.
        """


def open_crew(limits: Limits, jobs: int | None = None, cluster: str | None = None) -> Crew:
    """A crew that has not begun.

    Args:
        limits: Time that an item may take, and memory that a worker may.
        jobs: Most processes of this machine; None for one on each processor.
        cluster: Address of a Dask scheduler whose workers are to do it; None for processes of this machine.

    Raises:
        UsageError: If processes of this machine and a cluster are asked for, or what a cluster takes is not installed.
    """
    if cluster is None:
        return ProcessCrew(jobs or count_processors(), limits)
    if jobs is not None:
        raise UsageError(
            error("U101", "jobs and cluster cannot be combined: jobs is the number of processes on this machine")
        )
    from briefkit.workers.clusters import ClusterCrew

    return ClusterCrew(cluster, limits)

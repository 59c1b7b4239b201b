"""Clusters of real processes on this machine, for tests."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

START = 60
"""Seconds that a scheduler may take to start on a busy machine."""


@dataclass(frozen=True)
class Cluster:
    """A scheduler and its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextlib.contextmanager
def start_cluster(folder: Path, workers: int = 2, *options: str, **settings: str) -> Iterator[Cluster]:
    """A scheduler and workers of one thread, away from the files that are read.

    Args:
        folder: Where they run.
        workers: How many there are.
        options: Of the workers; by default they have no nanny, which would start another when one is killed.
        settings: Dask's configuration, as variables of the environment have it.
    """
    environment = os.environ | settings | {"PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), *sys.path)))}
    processes: list[subprocess.Popen[bytes]] = []

    def start(name: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (folder / f"{name}.log").open("wb") as log:
            command = [sys.executable, "-m", *arguments, "--no-dashboard"]
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        processes.append(process)
        return process

    place = folder / "scheduler.json"
    try:
        scheduler = start(
            "scheduler", "distributed.cli.dask_scheduler", *("--host", "127.0.0.1", "--port", "0"), "--no-show",
            *("--scheduler-file", str(place)),
        )  # fmt: skip
        address = wait_for(lambda: _read_address(place))
        started = [
            start(
                f"worker{number}", "distributed.cli.dask_worker", address, *("--nthreads", "1"),
                *(options or ("--no-nanny",)),
            )
            for number in range(workers)
        ]  # fmt: skip
        for number in range(workers):
            wait_for(partial(_has_joined, folder / f"worker{number}.log"))
        yield Cluster(address, scheduler, started)
    finally:
        for process in reversed(processes):  # a worker whose scheduler is gone looks for it, and ends much later
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.wait()


def wait_for(look: Callable[[], Any]) -> Any:
    """What a look at something gives, as soon as it is something."""
    end = time.monotonic() + START
    while not (found := look()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def _has_joined(log: Path) -> bool:
    return b"Registered to" in log.read_bytes()


def _read_address(place: Path) -> str | None:
    import json

    with contextlib.suppress(OSError, ValueError):
        return str(json.loads(place.read_text())["address"])
    return None


def end_worker(item: int) -> int:
    """Kill the worker of the cluster that this process belongs to, if the item is the odd one."""
    if item == 7:
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return -item

"""Workers that die, hang or eat memory; what they were given is lost, and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefkit.model.limits import Limits
from briefkit.workers import Loss, ProcessCrew, count_processors

pytestmark = pytest.mark.alone

METHODS = ["spawn", *(["fork"] if sys.platform == "linux" else [])]
SHORT = Limits(seconds=1)


@pytest.mark.parametrize("method", METHODS)
def test_results_come_in_the_order_of_the_items(method: str) -> None:
    counts: list[int] = []
    items = list(range(-50, 50))
    with ProcessCrew(2, Limits(), method) as crew:
        assert crew.run(abs, items, [1 + item % 7 for item in items], counts.append) == list(map(abs, items))
        assert crew.run(abs, items) == list(map(abs, items))
        assert crew.run(abs, []) == []
        crew.close()
        assert crew.run(abs, [-1]) == [1]
    assert counts == sorted(counts)
    assert counts[-1] == len(items)


@pytest.mark.parametrize("method", METHODS)
def test_results_are_handed_over_as_they_come(method: str) -> None:
    kept: list[object] = []
    with ProcessCrew(2, Limits(), method) as crew:
        results = crew.run(abs, range(-20, 0), [1] * 20, keep=kept.append)
    assert sorted(map(str, kept)) == sorted(map(str, results))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("work", "harmless", "fatal", "cause"),
    [
        (signal.raise_signal, 0, signal.SIGKILL, "ended the process that read it (SIGKILL)"),
        (signal.raise_signal, 0, signal.SIGXCPU, "ended the process that read it (SIGXCPU)"),
        (len, "", 3, "ended the process that read it (status 1)"),
        (time.sleep, 0, 60, "took longer than 1 s (limits.seconds)"),
        (bytearray, 0, 2**34, "needs more than 4 GB of memory (limits.memory)"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="signals and limits as Linux has them")
def test_an_item_that_ends_its_worker_is_lost_alone(
    method: str, work: Callable[[Any], object], harmless: object, fatal: object, cause: str
) -> None:
    items = [harmless, fatal, harmless, harmless, fatal, harmless]
    with ProcessCrew(2, SHORT if work is time.sleep else Limits(), method) as crew:
        together = crew.run(work, items, [1] * len(items))
        alone = crew.run(work, items)
    fine = work(harmless)
    assert together == alone == [fine, Loss(cause), fine, fine, Loss(cause), fine]


def test_a_worker_that_is_idle_when_it_dies_costs_nothing() -> None:
    with ProcessCrew(2, Limits()) as crew:
        (number,) = crew.run(_tell_process, [0])
        assert isinstance(number, int)
        os.kill(number, signal.SIGKILL)
        time.sleep(0.1)
        assert crew.run(abs, [-1, -2]) == [1, 2]


def _tell_process(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("size", [1, 10**6])
def test_there_are_no_more_workers_than_items_and_processors(size: int) -> None:
    with ProcessCrew(size, Limits()) as crew:
        numbers = crew.run(_tell_process, range(3))
        assert len(set(numbers)) <= min(size, 3, count_processors())
        assert os.getpid() not in numbers


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    with ProcessCrew(2, Limits()) as crew:
        monkeypatch.setattr(crew._context.Process, "start", fail)
        assert crew.run(_tell_process, [0, 0], [1, 1]) == [os.getpid()] * 2


def test_beside_other_threads_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not ProcessCrew(1, Limits()).forks
    finally:
        done.set()
        thread.join()


def test_threads_that_were_started_since_a_crew_was_made_count() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    with ProcessCrew(1, Limits()) as crew:
        thread.start()
        try:
            assert crew.run(abs, [-1]) == [1]
            assert not crew.forks
        finally:
            done.set()
            thread.join()


SCRIPT = """
print("once")
from briefkit.model.limits import Limits
from briefkit.workers import ProcessCrew
with ProcessCrew(2, Limits(), "spawn") as crew:
    print(crew.run(abs, [-1, -2]))
"""


def test_a_script_is_not_run_again_by_its_workers(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    ran = subprocess.run([sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("once\n[1, 2]\n", "")


STOPPED = """
import os, signal, subprocess, sys, time
from briefkit.model.limits import Limits
from briefkit.workers import ProcessCrew
subprocess.Popen(["sh", "-c", f"sleep 0.5; kill -STOP -{os.getpid()}; sleep 3; kill -CONT -{os.getpid()}"],
                 start_new_session=True)
with ProcessCrew(1, Limits(seconds=2), "fork") as crew:
    print(crew.run(time.sleep, [1.5]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="job control")
def test_time_in_which_everything_is_stopped_does_not_count(tmp_path: Path) -> None:
    """On a busy machine half a second may pass before the item begins; it is measured again then."""
    (tmp_path / "script.py").write_text(STOPPED)
    command = [sys.executable, "script.py"]
    for _ in range(5):
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, start_new_session=True)
        if (ran.stdout, ran.stderr) == ("[None]\n", ""):
            return
    pytest.fail(ran.stdout + ran.stderr)


ORPHANS = """
import os, sys, time
from briefkit.model.limits import Limits
from briefkit.workers import ProcessCrew
def work(_):
    print(os.getpid(), file=report, flush=True)
    time.sleep(60)
report = open("pids", "w")
with ProcessCrew(2, Limits(), "fork") as crew:
    crew.run(work, range(2))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_workers_end_with_the_process_that_started_them(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(ORPHANS)
    script = subprocess.Popen([sys.executable, "script.py"], cwd=tmp_path)
    pids: list[int] = []
    for _ in range(100):
        time.sleep(0.1)
        found = tmp_path / "pids"
        pids = [int(line) for line in found.read_text().split()] if found.exists() else []
        if len(pids) == min(2, count_processors()):
            break
    script.kill()
    script.wait()
    for _ in range(50):
        time.sleep(0.1)
        if not any(_runs(pid) for pid in pids):
            break
    assert pids
    assert not any(_runs(pid) for pid in pids)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except OSError:
        return False

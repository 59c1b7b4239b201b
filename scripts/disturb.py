"""Disturbs runs of briefkit and reports what breaks: ``python scripts/disturb.py [--kills 50] [--interrupts 50]``.

A report with three outputs is rendered over and over, over the files of an older one. Its process is killed (-9) at
random moments, with a cache, without one, and while it makes an issue of a series; it is interrupted and terminated as
a terminal and a system do it, its workers are killed, two runs go at once, and the disk is full. Afterwards every file
has to be the old or the new one to the byte, all of them or none unless the process was killed while they took their
places; a killed run's leftovers have to be gone after the next run, and no process may be left. The exit status is 1 if
anything is not so. Linux only.

Runs are forked from a process that has rendered before, so that what disturbs them hits them at work, and not while
they load; what becomes of a signal while a run loads, `tests/cli/test_entry.py` holds.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from briefkit import build_report, load_spec, render_bytes
from briefkit.cli.entry import run as run_briefkit
from briefkit.endings import SIGNALS

OUTPUTS = ("x.docx", "x.pdf", "x.json")
SPEC = """briefkit: 1
report: {title: Flood at Lionde}
sources: [articles]
select: {events: {period: all, limit: }}
output: [{docx: out/x.docx}, {pdf: out/x.pdf}, {json: out/x.json}]
"""
SERIES = """briefkit: 1
report: {title: Flood at Lionde}
sources: [articles]
series: {slug: flood, period: weekly, start: 2024-02-05, formats: [docx, pdf]}
"""
ARTICLE = """---
Title: Dyke breaks at {place}
Date: 2024-02-{day:02}
Outlet: {place} Post
---
Police arrested {number} men in {place} on Monday, the ministry said.

"The water came at night," Mayor Ada Lund said on Tuesday. Soldiers evacuated {number} families from {place}.
"""
_OLD_MODE = 0o640
_WRITING = 0.05
"""Seconds that writing takes, about."""

_PATIENCE = 5.0
"""Seconds after which a process that should be gone counts as left."""


@dataclass
class Report:
    """What was tried, how it ended and what was broken."""

    tried: Counter[str] = field(default_factory=Counter)
    endings: dict[str, Counter[int]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def note(self, what: str, code: int) -> None:
        """Count a run of a kind and its exit code."""
        self.tried[what] += 1
        self.endings.setdefault(what, Counter())[code] += 1

    def expect(self, what: str, holds: bool, otherwise: str) -> None:
        """Note what is broken, unless something holds."""
        if not holds:
            self.broken.append(f"{what}: {otherwise}")


class Run:
    """A run of briefkit in a process group of its own, forked from this process when it has come to its first line.

    Attributes:
        pid: Its process, and its group.
        returncode: How it ended, as `subprocess` has it, once it was waited for.
    """

    def __init__(self, folder: Path, *arguments: str, prepare: Callable[[], None] | None = None) -> None:
        """Start it.

        Args:
            folder: Where it runs.
            arguments: Of the command line.
            prepare: What its process does first.
        """
        self.returncode = 0
        self._ended = False
        self._streams = [tempfile.TemporaryFile() for _ in range(2)]  # noqa: SIM115 - `communicate` closes them
        began, begins = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            self._work(folder, arguments, prepare, begins)
        os.close(begins)
        os.read(began, 1)
        os.close(began)

    def is_going_on(self) -> bool:
        """Whether it has not ended."""
        return not self._wait(os.WNOHANG)

    def kill(self) -> None:
        """Kill it; its workers have to end by themselves."""
        os.kill(self.pid, signal.SIGKILL)

    def communicate(self) -> tuple[str, str]:
        """Wait for its end; what it printed on both streams."""
        self._wait(0)
        printed = []
        for stream in self._streams:
            stream.seek(0)
            printed.append(stream.read().decode())
            stream.close()
        output, messages = printed
        return output, messages

    def _wait(self, options: int) -> bool:
        if not self._ended:
            ended, status = os.waitpid(self.pid, options)
            if ended:
                self._ended, self.returncode = True, os.waitstatus_to_exitcode(status)
        return self._ended

    def _work(
        self, folder: Path, arguments: tuple[str, ...], prepare: Callable[[], None] | None, begins: int
    ) -> NoReturn:
        """Be the run."""
        code = 1
        try:
            os.setsid()
            os.chdir(folder)
            for number, stream in enumerate(
                (os.open(os.devnull, os.O_RDONLY), *(each.fileno() for each in self._streams))
            ):
                os.dup2(stream, number)
            sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
            sys.argv = ["briefkit", *arguments]
            for each in SIGNALS:
                signal.signal(each, signal.SIG_DFL)
            if prepare:
                prepare()
            os.write(begins, b".")
            run_briefkit()
        except SystemExit as end:
            code = int(end.code or 0)
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(code)


class Project:
    """A briefing with the outputs that are there before a run, and those that it makes.

    Attributes:
        duration: Seconds that an undisturbed run takes.
    """

    def __init__(self, folder: Path, articles: int) -> None:
        self.folder = folder
        (folder / "articles").mkdir()
        for number in range(articles):
            text = ARTICLE.format(place=f"Nor{'abcdefghij'[number % 10]}y", day=number % 28 + 1, number=number + 2)
            (folder / f"articles/{number}.txt").write_text(text)
        (folder / "spec.yaml").write_text(SPEC)
        self.out.mkdir()
        self._load()
        self.old = self._render("--as-of", "2024-03-10")
        start = time.monotonic()
        self.new = self._render("--as-of", "2024-03-20")
        self.duration = time.monotonic() - start

    def _load(self) -> None:
        """Render in this process, so that those that are forked from it have all that a run loads."""
        report = build_report(load_spec(self.folder / "spec.yaml"))
        for name in OUTPUTS:
            render_bytes(report, Path(name).suffix.removeprefix("."))

    def _render(self, *more: str) -> dict[str, bytes]:
        run = self.start(*more)
        _, messages = run.communicate()
        if run.returncode:
            raise SystemExit(messages)
        return self.read()

    @property
    def out(self) -> Path:
        """Where the outputs are."""
        return self.folder / "out"

    def read(self) -> dict[str, bytes]:
        """The outputs as they are."""
        return {name: (self.out / name).read_bytes() for name in OUTPUTS if (self.out / name).exists()}

    def restore(self) -> None:
        """Put the old outputs back; leftovers stay."""
        for name, content in self.old.items():
            (self.out / name).write_bytes(content)
            (self.out / name).chmod(_OLD_MODE)

    def start(self, *more: str, prepare: Callable[[], None] | None = None) -> Run:
        """A run that renders, of the later day unless it is told otherwise."""
        return Run(self.folder, "render", "spec.yaml", *(more or ("--as-of", "2024-03-20")), prepare=prepare)

    def list_leftovers(self) -> list[str]:
        """Files beside the outputs."""
        return sorted(path.name for path in self.out.iterdir() if path.name not in OUTPUTS)


def list_group(group: int) -> list[int]:
    """Processes of a group that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, number = status.read_text().rsplit(")", 1)[1].split()[:3]
            if int(number) == group and state not in "ZX":
                found.append(int(status.parent.name))
    return found


def wait_until_gone(group: int) -> list[int]:
    """Processes of a group that are left after a while."""
    end = time.monotonic() + _PATIENCE
    while (left := list_group(group)) and time.monotonic() < end:
        time.sleep(0.02)
    return left


def check_outputs(project: Project, report: Report, what: str, *, whole_set: bool) -> None:
    """Hold that each output is the old or the new one, and where asked that all are of one kind."""
    now = project.read()
    kinds = {
        "old" if now.get(name) == project.old[name] else "new" if now.get(name) == project.new[name] else "broken"
        for name in OUTPUTS
    }
    report.expect(what, "broken" not in kinds, "an output is neither the old nor the new one")
    report.expect(what, not whole_set or len(kinds) == 1, "some outputs are new and some old")
    modes = {(project.out / name).stat().st_mode & 0o777 for name in OUTPUTS}
    report.expect(what, modes == {_OLD_MODE}, f"modes are {sorted(map(oct, modes))}")


def check_next_run(project: Project, report: Report, what: str) -> None:
    """Hold that a run after all this works and clears what was left."""
    run = project.start()
    run.communicate()
    report.expect(what, run.returncode == 0, f"the next run ended with {run.returncode}")
    report.expect(what, project.read() == project.new, "the next run's outputs are not those of an undisturbed one")
    report.expect(what, not project.list_leftovers(), f"left over after the next run: {project.list_leftovers()}")


def wait_until_writing(project: Project, run: Run, delay: float) -> None:
    """Wait until a run has begun to write, and a bit more."""
    there = set(project.list_leftovers())
    while run.is_going_on() and set(project.list_leftovers()) <= there:
        time.sleep(0.001)
    time.sleep(delay)


def kill(project: Project, report: Report, delay: float, *, writing: bool = False) -> None:
    """Kill a run at some moment, or so long after it began to write; its workers have to end by themselves."""
    what = "kill -9 while writing" if writing else "kill -9"
    project.restore()
    run = project.start()
    if writing:
        wait_until_writing(project, run, delay)
    else:
        time.sleep(delay)
    run.kill()
    run.communicate()
    report.note(what, run.returncode)
    report.expect(what, not wait_until_gone(run.pid), "processes are left")
    check_outputs(project, report, what, whole_set=False)


def interrupt(
    project: Project, report: Report, delay: float, number: signal.Signals, *, group: bool, writing: bool = False
) -> None:
    """Signal a run, alone as a system does or with its workers as a terminal does."""
    what = number.name + (" to all" if group else "") + (" while writing" if writing else "")
    project.restore()
    run = project.start()
    if writing:
        wait_until_writing(project, run, delay)
    else:
        time.sleep(delay)
    with contextlib.suppress(ProcessLookupError):
        (os.killpg if group else os.kill)(run.pid, number)
    output, messages = run.communicate()
    report.note(what, run.returncode)
    report.expect(what, run.returncode in (0, 128 + number), f"ended with {run.returncode}: {messages[-300:]}")
    report.expect(what, messages.count("\n") <= 1 and len(messages) < 40, f"said {messages[-300:]!r}")
    report.expect(what, not wait_until_gone(run.pid), "processes are left")
    check_outputs(project, report, what, whole_set=True)
    report.expect(what, run.returncode == 0 or not output or project.read() == project.new, "named what is not there")


def kill_worker(project: Project, report: Report, delay: float) -> None:
    """Kill a worker: the run says which file it cost, or was through with it."""
    project.restore()
    run = project.start()
    end = time.monotonic() + delay + project.duration
    time.sleep(delay)
    workers: list[int] = []
    while not workers and time.monotonic() < end and run.is_going_on():
        workers = [number for number in list_group(run.pid) if number != run.pid]
    for number in workers[:1]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    _, messages = run.communicate()
    report.note("a worker killed", run.returncode)
    told = run.returncode == 4 and "error[I119]" in messages
    report.expect("a worker killed", told or run.returncode == 0, f"ended with {run.returncode}: {messages[-300:]}")
    check_outputs(project, report, "a worker killed", whole_set=True)


def kill_caching(project: Project, report: Report, delay: float) -> None:
    """Kill a run that fills a cache; the next run finds it whole and makes the same report."""
    what = "kill -9 with a cache"
    caching = ("--as-of", "2024-03-20", "--cache", "cache")
    project.restore()
    run = project.start(*caching)
    time.sleep(delay)
    run.kill()
    run.communicate()
    report.note(what, run.returncode)
    report.expect(what, not wait_until_gone(run.pid), "processes are left")
    project.restore()
    run = project.start(*caching)
    _, messages = run.communicate()
    report.expect(what, run.returncode == 0 and "[C10" not in messages, f"the next run said {messages[-300:]}")
    report.expect(what, project.read() == project.new, "the next run's outputs are not those of an undisturbed one")
    shutil.rmtree(project.folder / "cache")


class Series:
    """A series in the folder of a project, with its first issue made.

    Attributes:
        first: The files of the first issue.
        second: The files that an undisturbed run makes for the second one.
    """

    def __init__(self, project: Project) -> None:
        """Make the first issue and, to compare with, the second."""
        self._folder = project.folder
        (self._folder / "series.yaml").write_text(SERIES)
        self.make("2024-02-11")
        shutil.copytree(self._folder / "issues", self._folder / "kept")
        self.make("2024-02-18")
        self.first, self.second = self.read("0001"), self.read("0002")

    def start(self, day: str) -> Run:
        """A run that makes the issue of a day."""
        return Run(self._folder, "render", "series.yaml", "--as-of", day, "--cache", "cache")

    def make(self, day: str) -> str:
        """Make the issue of a day; what went wrong, else nothing."""
        run = self.start(day)
        _, messages = run.communicate()
        return messages[-300:] if run.returncode else ""

    def restore(self) -> None:
        """Go back to the first issue alone."""
        shutil.rmtree(self._folder / "issues")
        shutil.copytree(self._folder / "kept", self._folder / "issues")

    def read(self, number: str) -> dict[str, bytes]:
        """The files of an issue."""
        folder = self._folder / "issues" / number
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def kill_series(series: Series, report: Report, delay: float) -> None:
    """Kill a run that makes an issue with a cache; the one before is whole, and the next run makes this one."""
    what = "kill -9 in a series"
    series.restore()
    run = series.start("2024-02-18")
    time.sleep(delay)
    run.kill()
    run.communicate()
    report.note(what, run.returncode)
    report.expect(what, not wait_until_gone(run.pid), "processes are left")
    report.expect(what, series.read("0001") == series.first, "the issue before is not what it was")
    report.expect(what, series.read("0002") in ({}, series.second), "half an issue is there")
    wrong = series.make("2024-02-18")
    report.expect(what, not wrong, f"the next run said {wrong}")
    report.expect(what, series.read("0002") == series.second, "the next run's issue is not that of an undisturbed one")


def run_twice(project: Project, report: Report) -> None:
    """Two runs at once."""
    project.restore()
    for run in [project.start() for _ in range(2)]:
        _, messages = run.communicate()
        report.note("two at once", run.returncode)
        report.expect("two at once", run.returncode == 0, f"ended with {run.returncode}: {messages[-300:]}")
    report.expect("two at once", project.read() == project.new, "outputs are not those of an undisturbed run")
    report.expect("two at once", not project.list_leftovers(), f"left over: {project.list_leftovers()}")


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[bool]:
    """A file system of so many bytes at a folder, where one may be mounted."""
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(["mount", *options], capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def fill_disk(project: Project, report: Report) -> None:
    """A disk that is full before the last output is written: a small one, or a bound on a file's size."""
    sizes = sorted(map(len, project.new.values()))
    old = sum(map(len, project.old.values()))
    with small_disk(project.out, (old + sum(sizes[:2]) + 40_000) // 4096 * 4096) as mounted:
        what = "a full disk" if mounted else "files that cannot grow"
        project.restore()
        run = project.start(prepare=None if mounted else lambda: _bound_files(sizes[-1] // 2))
        output, messages = run.communicate()
        report.note(what, run.returncode)
        report.expect(what, run.returncode == 5, f"ended with {run.returncode}: {messages[-300:]}")
        report.expect(what, "error[R101]" in messages and not output, f"said {messages!r}")
        check_outputs(project, report, what, whole_set=True)
        report.expect(what, project.read() == project.old, "outputs have changed")
        report.expect(what, not project.list_leftovers(), f"left over: {project.list_leftovers()}")


def _bound_files(size: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def disturb(folder: Path, kills: int, interrupts: int, articles: int, chance: random.Random) -> Report:
    """All of it, in a folder."""
    report = Report()
    project = Project(folder, articles)

    def moments(count: int) -> Iterator[float]:
        # One in each stretch of a run, and a bit beyond its end: writing takes a few hundredths of a second only.
        for number in range(count):
            yield (number + chance.random()) / count * 1.1 * project.duration

    for delay in moments(kills):
        kill(project, report, delay)
    for _ in range(kills // 2):
        kill(project, report, chance.random() * _WRITING, writing=True)
    check_next_run(project, report, "kill -9")
    for number, delay in enumerate(moments(interrupts)):
        interrupt(project, report, delay, signal.SIGINT, group=number % 2 == 0)
        report.expect("SIGINT", not project.list_leftovers(), f"left over: {project.list_leftovers()}")
    for number in range(interrupts // 2):
        interrupt(project, report, chance.random() * _WRITING, signal.SIGINT, group=number % 2 == 0, writing=True)
        report.expect("SIGINT while writing", not project.list_leftovers(), f"left over: {project.list_leftovers()}")
    for delay in moments(max(1, interrupts // 5)):
        interrupt(project, report, delay, signal.SIGTERM, group=False)
        report.expect("SIGTERM", not project.list_leftovers(), f"left over: {project.list_leftovers()}")
    for delay in moments(max(1, kills // 5)):
        kill_worker(project, report, delay / 2)
    for delay in moments(max(1, kills // 5)):
        kill_caching(project, report, delay)
    series = Series(project)
    for delay in moments(max(1, kills)):
        kill_series(series, report, delay)
    for _ in range(max(1, kills // 5)):
        run_twice(project, report)
    fill_disk(project, report)
    check_next_run(project, report, "after all")
    return report


def main() -> int:
    """Disturb and report; 1 if anything is broken."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--interrupts", type=int, default=50)
    arguments.add_argument("--articles", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(options.seed)
        report = disturb(Path(folder), options.kills, options.interrupts, options.articles, chance)
    for what, count in report.tried.items():
        endings = ", ".join(f"{number} with {code}" for code, number in sorted(report.endings[what].items()))
        print(f"{what:24}{count:4} runs: {endings}")
    print(*report.broken or ["nothing broken, nothing left over"], sep="\n")
    return bool(report.broken)


if __name__ == "__main__":
    sys.exit(main())

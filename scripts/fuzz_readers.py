"""Read files that chance has spoilt, and write down what a reader must not do: crash, hang, take too much, waver.

Usage: PYTHONPATH=src:. python scripts/fuzz_readers.py [--seconds 60] [--format html ...] [--seed 0] [--findings FOLDER]
       PYTHONPATH=src:. python scripts/fuzz_readers.py --repeat FINDING

Each file is a good one of tests/read/samples with a few random changes (tests/read/samples/mutations.py) and follows
from seed, format and number alone. It is read twice in a child process with a deadline and a bound on memory. A finding
is a file with what was done beside it: a crash (anything raised), a hang, an end of the process, a document or problem
that is not well-formed, or a second reading that differs. Of findings at one place in the code, the first three stay.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.read.samples.mutations import FORMATS, mutate

from briefkit.errors import CODES
from briefkit.model.document import Document
from briefkit.read import read_sources

_BATCH = 400
"""Files that one child reads, so that memory it does not give back has an end."""

_MOST_ALIKE = 3
_MOST_PATIENCE = 15
"""Times its deadline that a process may wait for a busy machine."""

_NO_CHARACTER = re.compile(r"[\ud800-\udfff]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What reading one file, twice, may take: seconds of work, bytes."""

    seconds: float
    memory: int


def make_file(seed: int, kind: str, number: int) -> tuple[str, bytes]:
    """The name and bytes of a spoilt file."""
    return mutate(kind, Random(f"{seed}:{kind}:{number}"))


def read_twice(name: str, content: bytes, folder: Path) -> str | None:
    """What is wrong with reading a file; None where all is well."""
    path = folder / Path(name).name
    path.write_bytes(content)
    try:
        first = read_sources(path.name, folder)
        second = read_sources(path.name, folder)
    except BaseException:
        return traceback.format_exc()
    finally:
        path.unlink()
    if first != second:
        return f"wavers\n{first}\n{second}"
    return check_reading(*first)


def check_reading(documents: tuple[object, ...], problems: tuple[object, ...]) -> str | None:
    """What a reading must keep to, whatever the file."""
    if not documents and not problems:
        return "silent: neither a document nor a problem"
    for document in documents:
        if isinstance(document, Document):
            if not document.text.strip():
                return f"blank: a document without text: {document.id}"
            kept = document.origin is not None and document.origin.path.endswith((".json", ".jsonl"))
            if (_NO_CHARACTER if kept else _NO_TEXT).search(document.text):  # JSON is kept to the character
                return f"controls: characters that are none in the text of {document.id}"
            if any(each and "\n" in each for each in (document.title, document.outlet, document.id, *document.byline)):
                return f"lines: a line end in what is one line, of {document.id}"
    for problem in problems:
        code, message = getattr(problem, "code", ""), getattr(problem, "message", "")
        if code not in CODES or len(message) > 300:
            return f"problem: not well-formed: {problem}"
        if code in ("I114", "I119"):
            return f"caught: {problem}"
    return None


def name_place(report: str) -> str:
    """A finding in a few words, the same for those at one place in the code."""
    lines = report.strip().split("\n")
    if not lines[0].startswith("Traceback"):
        return lines[0].partition(":")[0]
    frames = [line.strip() for line in lines if line.startswith('  File "')]
    ours = [frame for frame in frames if "/briefkit/" in frame] or frames
    where = ours[-1].rpartition("/")[2].replace('"', "").replace(", line ", ":").replace(", in ", " ")
    return f"{lines[-1].partition(':')[0][:40]} in {where}"


def run_child(pipe: int, seed: int, kind: str, first: int, folder: Path, bounds: Bounds) -> None:
    """Read files from a number on and write a line before and behind each; never returns."""
    resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    out = os.fdopen(pipe, "w", buffering=1)
    for number in range(first, first + _BATCH):
        out.write(json.dumps({"begins": number}) + "\n")
        name, content = make_file(seed, kind, number)
        start = time.process_time()
        report = read_twice(name, content, folder)
        took = time.process_time() - start
        out.write(json.dumps({"ends": number, "report": report and report[-6000:], "took": took}) + "\n")
    out.flush()
    os._exit(0)


def watch(
    seed: int, kind: str, first: int, until: float, folder: Path, bounds: Bounds
) -> tuple[int, list[tuple[int, str]], tuple[float, int]]:
    """Let a child read; the number that comes next, what was found, the longest time and the file that took it."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            run_child(writing, seed, kind, first, folder, bounds)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writing)
    found: list[tuple[int, str]] = []
    number, busy, rest = first, False, b""
    begun, worked = time.monotonic(), 0.0
    hangs, slowest = False, (0.0, 0)
    while time.monotonic() < until or busy:
        ready, _, _ = select.select([reading], [], [], 1)
        data = os.read(reading, 65_536) if ready else b""
        if not ready:
            waited = time.monotonic() - begun
            hangs = read_work(child) - worked > bounds.seconds or waited > _MOST_PATIENCE * bounds.seconds
            if not hangs:
                continue
            found.append((number, f"hang: more than {bounds.seconds} s"))
        if not data:
            break
        begun, worked = time.monotonic(), read_work(child)
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            told = json.loads(line)
            busy = "begins" in told
            number = told["begins"] if busy else told["ends"] + 1
            slowest = max(slowest, (told.get("took", 0.0), told.get("ends", 0)))
            if told.get("report"):
                found.append((told["ends"], told["report"]))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(reading)
    if busy and not hangs:
        found.append((number, f"end: the process ended with status {status}"))
    return number + busy, found, slowest


def read_work(child: int) -> float:
    """Seconds that a process has worked, whatever else the machine does (Linux; else none)."""
    try:
        fields = Path(f"/proc/{child}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def keep(folder: Path, seed: int, kind: str, number: int, report: str) -> Path:
    """Write a finding and what was done."""
    folder.mkdir(parents=True, exist_ok=True)
    name, content = make_file(seed, kind, number)
    path = folder / f"{kind}-{seed}-{number}{Path(name).suffix}"
    path.write_bytes(content)
    path.with_name(f"{path.name}.report").write_text(
        f"from {name}, seed {seed}, number {number}\n{report}\n", encoding="utf-8"
    )
    return path


def main() -> int:
    """Read until the time is over; 1 where something was found."""
    options = argparse.ArgumentParser(description="Read files that chance has spoilt.")
    options.add_argument("--seconds", type=float, default=60, help="in all, shared by the formats")
    options.add_argument("--format", nargs="+", choices=FORMATS, default=FORMATS)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--first", type=int, default=0, help="number of the first file of each format")
    options.add_argument("--deadline", type=float, default=10, help="seconds of work for reading one file twice")
    options.add_argument("--memory", type=int, default=2048, help="MB of a process")
    options.add_argument("--findings", type=Path, default=Path("findings"))
    options.add_argument("--repeat", type=Path, help="read this file twice and say what is wrong")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if given.repeat:
            report = read_twice(given.repeat.name, given.repeat.read_bytes(), Path(name))
            print(report or "nothing wrong")
            return int(report is not None)
        bounds = Bounds(given.deadline, given.memory * 2**20)
        alike: Counter[str] = Counter()
        for place, kind in enumerate(given.format):
            left = given.format[place:]
            start = time.monotonic()
            given.seconds, share = given.seconds * (len(left) - 1) / len(left), given.seconds / len(left)
            number, slowest = given.first, (0.0, 0)
            while time.monotonic() < start + share:
                number, found, slow = watch(given.seed, kind, number, start + share, Path(name), bounds)
                slowest = max(slowest, slow)
                for which, report in found:
                    what = f"{kind}: {name_place(report)}"
                    alike[what] += 1
                    if alike[what] <= _MOST_ALIKE:
                        print(f"{what}: {keep(given.findings, given.seed, kind, which, report)}", flush=True)
            took = f"{time.monotonic() - start:.0f} s; the slowest is {slowest[1]}, {slowest[0]:.1f} s"
            print(f"{kind}: {number - given.first} files in {took}", flush=True)
    for what, times in alike.most_common():
        print(f"{times:6} {what}")
    return int(bool(alike))


if __name__ == "__main__":
    sys.exit(main())

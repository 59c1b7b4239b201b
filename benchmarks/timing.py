"""What the benchmarks share: documents, time spent, and a process of its own for each reader."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_WARM_UP = 10


def read_options(description: str | None, readers: Iterable[str]) -> argparse.Namespace:
    """The command line of a benchmark of readers; `measure` is for the process that one of them has to itself."""
    arguments = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=200)
    arguments.add_argument("--rivals", default=str(ROOT / ".venv-bench/bin/python"), metavar="PYTHON")
    arguments.add_argument("--measure", choices=list(readers), help=argparse.SUPPRESS)
    return arguments.parse_args()


def cut_documents(count: int, words: int) -> list[list[str]]:
    """The sample articles, over and over, each cut to a number of words, with their publication dates."""
    from briefkit import parse

    parsed = [*parse(ROOT / "sample_input/flood/articles"), *parse(ROOT / "sample_input/defence-talks/articles")]
    dated = [
        (((each.document.text + "\n\n") * (words // 150)).split(" "), each.document.published)
        for each in parsed
        if each.document.published
    ]
    return [[" ".join(text[:words]), str(day)] for text, day in (dated * (count // len(dated) + 1))[:count]]


def load_gold(name: str) -> list[dict[str, Any]]:
    """The gold of a name beside the repository, if it is there."""
    path = ROOT.parent / "shared/gold" / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def time_jobs(jobs: Sequence[Callable[[], object]], runs: int) -> float:
    """CPU seconds for all jobs, after a warm-up: the median of some runs."""
    for job in jobs[:_WARM_UP]:
        job()
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        for job in jobs:
            job()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def measure_apart(python: str, module: str, reader: str, job: object) -> dict[str, Any]:
    """What ``MODULE --measure READER`` prints as JSON when another interpreter runs it on a job."""
    command = [python, "-m", module, "--measure", reader]
    ran = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=True, cwd=ROOT)
    result: dict[str, Any] = json.loads(ran.stdout)
    return result


def measure_together(python: str, module: str, reader: str, job: object, processes: int) -> float:
    """Seconds by the clock in which so many processes, started at once, all do a job; see `measure_apart`.

    Each prints when it began, as "start", and when it was done, as "end".
    """
    with ThreadPoolExecutor(processes) as pool:
        runs = [pool.submit(measure_apart, python, module, reader, job) for _ in range(processes)]
        found = [run.result() for run in runs]
    seconds: float = max(each["end"] for each in found) - min(each["start"] for each in found)
    return seconds

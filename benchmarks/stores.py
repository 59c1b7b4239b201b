"""What a store of many articles costs: filling it, its size, reports over a month of it, and 100 articles more.

Usage: python -m benchmarks.stores [--corpus FILE] [--sizes N ...] [--years N] [--words N] [--runs N] [--plot FILE]

The articles are variations of those of the corpus (JSON Lines with texts); where it is not there, of the sample
articles of the repository. Each has names and figures of its own, and a day of publication; these are spread evenly
over some years. With `--words`, each is cut after the sentence with its Nth word. Reports are on the last full month:
one on what matches two words, and one on everything, which is made again with a cache that has it. Each run is a
process of its own; a time is the best of several, by the clock; memory is that of the largest process.

What a million would take is calculated from the last two sizes, as a power of the number of articles.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.caching import CORPUS, load_records

SIZES = (1_000, 10_000, 100_000)
YEARS, RUNS, NEW = 10, 3, 100
PER_FILE = 500
LAST = dt.date(2024, 12, 31)
MILLION = 1_000_000
SPEC = """briefkit: 1
report: {title: December, period: {from: 2024-12-01, to: 2024-12-31}}
sources: [pile.store]
"""
MATCH = "select: {documents: {match: election* OR flood*}}\n"
OUTPUT = ("-f", "docx", "-o", "out.docx")
CACHE = ("--cache", ".cache")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\b[2-9]\d{1,2}\b(?![,.]?\d)")
_ENDINGS = ("ar", "en", "il", "os", "ur", "am", "eth", "ona", "ira", "esk", "old", "und", "ava", "ell", "ino", "ost")


class Cost(NamedTuple):
    """What a command costs.

    Attributes:
        seconds: By the clock.
        processor: Seconds of all processors.
        memory: Megabytes of the largest process.
    """

    seconds: float
    processor: float
    memory: float


def vary(records: Sequence[dict[str, object]], count: int, years: int, first: int = 0) -> Iterator[dict[str, object]]:
    """So many articles, no two of them the same, the last days first."""
    days = years * 365
    for number in range(first, first + count):
        text = str(records[number % len(records)]["text"])
        turn = number // len(records)

        def rename(found: re.Match[str], turn: int = turn) -> str:
            """Half of the names of a text are others in each turn."""
            code = hashlib.blake2b(f"{turn} {found[0]}".encode(), digest_size=2).digest()
            return found[0] if code[0] % 2 or not turn else found[0][:4] + _ENDINGS[code[1] % len(_ENDINGS)]

        def count_on(found: re.Match[str], turn: int = turn) -> str:
            return str(int(found[0]) + turn % 97)

        text = _FIGURE.sub(count_on, _NAME.sub(rename, text))
        day = LAST - dt.timedelta(number * 7919 % days)
        yield {"id": f"v{number}", "date": day.isoformat(), "outlet": f"Post {number % 40}", "text": text}


def cut(text: str, words: int) -> str:
    """A text as far as the end of the sentence with its Nth word."""
    place = [found.end() for found in islice(re.finditer(r"\S+", text), words)][-1]
    end = re.compile(r"(?<=[.!?])\s").search(text, place - 1)
    return text[: end.start()] if end else text


def write_pile(folder: Path, records: Sequence[dict[str, object]], count: int, years: int, first: int = 0) -> None:
    """Articles as files of some hundred records each."""
    folder.mkdir(exist_ok=True)
    articles = vary(records, count, years, first)
    number = first
    while part := list(islice(articles, PER_FILE)):
        lines = "".join(json.dumps(article) + "\n" for article in part)
        (folder / f"{number:08}.jsonl").write_text(lines, encoding="utf-8")
        number += len(part)


def run(folder: Path, *arguments: str) -> Cost:
    """What a run of briefkit costs; it must succeed."""
    command = [sys.executable, "-m", "briefkit", *arguments]
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(arguments)}: exit code {process.returncode}")
    return Cost(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_best(runs: int, folder: Path, *arguments: str) -> Cost:
    """The quickest of several runs."""
    return min(run(folder, *arguments) for _ in range(runs))


def measure(records: Sequence[dict[str, object]], size: int, years: int, runs: int) -> dict[str, Cost]:
    """What a store of a size costs; the disk it takes in megabytes stands as memory of "size"."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pile(folder / "articles", records, size, years)
        (folder / "match.yaml").write_text(SPEC + MATCH)
        (folder / "all.yaml").write_text(SPEC)
        costs = {"add": run(folder, "store", "add", "pile.store", "articles")}
        disk = sum(path.stat().st_size for path in (folder / "pile.store").iterdir()) / 1e6
        costs["size"] = Cost(0, 0, disk)
        costs["add again"] = run_best(runs, folder, "store", "add", "pile.store", "articles")
        for spec in ("match", "all"):
            costs[f"render {spec}"] = run_best(runs, folder, "render", f"{spec}.yaml", *OUTPUT)
        run(folder, "render", "all.yaml", *OUTPUT, *CACHE)
        costs["render again"] = run_best(runs, folder, "render", "all.yaml", *OUTPUT, *CACHE)
        write_pile(folder / "articles", records, NEW, years, first=size)
        added = run(folder, "store", "add", "pile.store", "articles")
        rendered = run(folder, "render", "match.yaml", *OUTPUT)
        costs[f"{NEW} new"] = Cost(*(one + other for one, other in zip(added, rendered, strict=True)))
        costs[f"{NEW} new"] = costs[f"{NEW} new"]._replace(memory=max(added.memory, rendered.memory))
    return costs


def expect(sizes: Sequence[int], values: Sequence[float], size: int) -> tuple[float, float]:
    """What a size would give, and the power with which values grow, by the last two sizes."""
    (small, large), (less, more) = sizes[-2:], values[-2:]
    power = math.log(max(more, 1e-9) / max(less, 1e-9)) / math.log(large / small)
    return more * (size / large) ** power, power


def plot(path: Path, sizes: Sequence[int], found: Sequence[dict[str, Cost]]) -> None:
    """The seconds of each step by size, both as powers of ten, as an SVG."""
    steps = [step for step in found[0] if step != "size"]
    ends = [*sizes, MILLION]
    width, height, left, bottom = 640, 400, 60, 360
    most = max(expect(sizes, [cost[step].seconds for cost in found], MILLION)[0] for step in steps)
    low, high = -1.0, math.ceil(math.log10(most))

    def place(size: float, value: float) -> tuple[float, float]:
        across = (math.log10(size) - math.log10(ends[0])) / (math.log10(ends[-1]) - math.log10(ends[0]))
        up = (math.log10(max(value, 0.1)) - low) / (high - low)
        return left + across * (width - left - 160), bottom - up * (bottom - 20)

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-size="11">']
    for power in range(int(low), int(high) + 1):
        _, y = place(ends[0], 10.0**power)
        lines.append(f'<path d="M{left} {y:.1f}H{width - 160}" stroke="#ccc"/>')
        lines.append(f'<text x="4" y="{y + 4:.1f}">{10.0**power:g} s</text>')
    for size in ends:
        x, _ = place(size, 1)
        lines.append(f'<text x="{x - 18:.1f}" y="{bottom + 16}">{size:,}</text>')
    for number, step in enumerate(steps):
        values = [cost[step].seconds for cost in found]
        points = [place(size, value) for size, value in zip(sizes, values, strict=True)]
        end = place(MILLION, expect(sizes, values, MILLION)[0])
        colour = f"hsl({number * 360 // len(steps)} 70% 40%)"
        known = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        lines.append(f'<polyline points="{known}" fill="none" stroke="{colour}" stroke-width="2"/>')
        (x, y), (more_x, more_y) = points[-1], end
        lines.append(f'<path d="M{x:.1f} {y:.1f}L{more_x:.1f} {more_y:.1f}" stroke="{colour}" stroke-dasharray="4"/>')
        lines.append(f'<text x="{more_x + 6:.1f}" y="{more_y + 4:.1f}" fill="{colour}">{step}</text>')
    path.write_text("\n".join((*lines, "</svg>\n")), encoding="utf-8")


def main() -> None:
    """Print what stores of several sizes cost, and what one of a million would."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--years", type=int, default=YEARS)
    parser.add_argument("--words", type=int)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--plot", type=Path)
    given = parser.parse_args()
    records = [record for record in load_records(given.corpus) if len(str(record["text"])) > 400]
    if given.words is not None:
        records = [{**record, "text": cut(str(record["text"]), given.words)} for record in records]
    found = []
    for size in given.sizes:
        found.append(measure(records, size, given.years, given.runs))
        for step, cost in found[-1].items():
            print(
                f"{size:>9,}  {step:14} {cost.seconds:9.2f} s {cost.processor:9.2f} CPU s {cost.memory:9.1f} MB",
                flush=True,
            )
    if len(given.sizes) > 1:
        for step in found[0]:
            values = [cost[step].seconds or cost[step].memory for cost in found]
            value, power = expect(given.sizes, values, MILLION)
            unit = "MB" if step == "size" else "s"
            print(f"{MILLION:>9,}  {step:14} {value:9.1f} {unit} by calculation, n^{power:.2f}")
        if given.plot is not None:
            plot(given.plot, given.sizes, found)


if __name__ == "__main__":
    main()

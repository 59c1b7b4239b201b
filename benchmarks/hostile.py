"""Hostile input: whether twice as much of what no newsroom writes takes more than twice the time.

Usage: python -m benchmarks.hostile [--characters N] [--reports N] [--only WORD ...]

Each construction repeats one thing that rules of language stumble over (abbreviations, quotation marks that stay open,
names without end); it is read and parsed at a size, twice and four times that. Piles are many documents that have
something in common, of which a report is made. Each is measured in a process of its own, in which everything is loaded;
small ones are doubled until there is something to measure. What is printed is the smallest size, CPU seconds, the
growth from the second size to the third, and the memory that the third adds. The exit status is 1 if doubling takes
more than 2.5 times as long.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.hostile_input import GROWN, PILES, REPEATED, write_pile, write_text

CHARACTERS, REPORTS = 50_000, 500
GROWTH = 2.5
LEAST = 0.8
"""CPU seconds below which growth says nothing."""
DOUBLINGS = 4
"""How often a size is doubled to come to them; 50,000 characters, then, are not more than a document may have."""
TRIES = 3
Figures = tuple[float, float]
"""CPU seconds and MB."""

SPEC = """briefkit: 1
report: {title: Pile}
sources: [pile.jsonl]
select: {events: {period: all}, quotations: {kinds: [direct, mixed, indirect]}}
"""


def parse_text(path: Path) -> object:
    """Read a text and parse it, and write what was found."""
    from briefkit.api import parse_paths
    from briefkit.model.parsed_writing import to_json

    return [json.dumps(to_json(parsed), ensure_ascii=False) for parsed in parse_paths([str(path)]).documents]


def build_pile(path: Path) -> object:
    """A report of a pile."""
    from briefkit.api import build_briefing, load_spec

    return build_briefing(load_spec(path))


def measure_here(what: str, size: int) -> Figures:
    """CPU seconds, and MB added, of a construction or a pile, in this process and those that it starts."""
    with tempfile.TemporaryDirectory() as name_of_folder:
        folder = Path(name_of_folder)
        if what in PILES:
            (folder / "pile.jsonl").write_text(write_pile(what, size), encoding="utf-8")
            (folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
            work, path = build_pile, folder / "spec.yaml"
        else:
            (folder / "a.txt").write_bytes(write_text(what, size).encode())
            work, path = parse_text, folder / "a.txt"
        held = peak_memory()
        start = time.process_time() + children_seconds()
        work(path)
        return time.process_time() + children_seconds() - start, peak_memory() - held


def children_seconds() -> float:
    """CPU seconds of the processes that this one has started and waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory() -> float:
    """The most MB that this process, or one that it has started, has taken so far."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


def measure(what: str, size: int) -> Figures:
    """The same in a copy of this process, which has everything loaded and nothing read."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(measure_here, (what, size))


def measure_sizes(what: str, size: int) -> tuple[int, list[float], float, float]:
    """What comes of a construction or a pile at a size, twice and four times that.

    The size is doubled until the largest takes long enough to be compared; what grows too fast is measured again, and
    the least time of each size counts.

    Returns:
        The size, CPU seconds, their growth from the second to the third, and the MB added by the largest.
    """
    seconds, memory = [0.0, 0.0, 0.0], 0.0
    for _ in range(DOUBLINGS):
        figures = [measure(what, size << place) for place in range(3)]
        seconds, memory = [each for each, _ in figures], figures[-1][1]
        if seconds[2] >= LEAST:
            break
        size *= 2
    for _ in range(TRIES - 1):
        if seconds[2] <= GROWTH * seconds[1]:
            break
        seconds = [min(each, measure(what, size << place)[0]) for place, each in enumerate(seconds)]
    return size, seconds, seconds[2] / max(seconds[1], 0.001), memory


def main() -> int:
    """Measure every construction and print a table; whether one grows too fast."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--characters", type=int, default=CHARACTERS)
    arguments.add_argument("--reports", type=int, default=REPORTS)
    arguments.add_argument("--only", nargs="+", default=[""], metavar="WORD")
    options = arguments.parse_args()
    for what, size in (("events dated", 10_000), ("speakers", 10_000), ("reports of one event", 10)):
        measure_here(what, size)  # loads what is loaded once
    print(f"{'':42}{'n':>9}{'n':>8}{'2n':>8}{'4n':>8}{'growth':>8}{'MB':>7}")
    steep = 0
    for what in (*REPEATED, *GROWN, *PILES):
        if not any(word in what for word in options.only):
            continue
        first = options.reports if what in PILES else options.characters
        size, seconds, growth, memory = measure_sizes(what, first)
        fails = growth > GROWTH and seconds[2] >= LEAST
        steep += fails
        figures = "".join(f"{each:8.2f}" for each in seconds)
        print(f"{what:42}{size:9,}{figures}{growth:8.2f}{memory:7.0f}{'  TOO STEEP' if fails else ''}", flush=True)
    return int(steep > 0)


if __name__ == "__main__":
    sys.exit(main())

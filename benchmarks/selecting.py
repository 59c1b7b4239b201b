"""Selecting: how time and memory of `select` grow with reports of one event, actors, one source, or events of one day.

Usage: python -m benchmarks.selecting [PILE ...] [--share N]

Each pile (`benchmarks.piles`) is measured at three sizes, each twice the one before: up to 2,000 reports of one event,
50,000 actors, 100,000 articles of one source and 20,000 events of one day. A line says the CPU seconds, the memory that
selecting added, and the exponents with which both grew since the size before: 1.0 where twice as many take twice as
much. Every size has a process to itself. The exit status is 1 if 2,000 reports of one event take more than 4 CPU
seconds or 150 MB, or if the largest of any pile takes more than 5.5 times as long as a quarter of it.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.piles import DAY, PILES, YEARS, make_pile
from benchmarks.timing import ROOT

if TYPE_CHECKING:
    from briefkit.spec.briefing import Spec

SECONDS, MEGABYTES, GROWTH = 4.0, 150, 5.5
BOUNDED = "reports of one event"


def make_spec() -> Spec:
    """A spec that asks for everything."""
    from briefkit.model.head import Head
    from briefkit.spec.briefing import Spec

    return Spec("spec.yaml", Path(), "situation-report", Head("The dyke", DAY), (), None)


def measure(name: str, size: int) -> dict[str, float]:
    """CPU seconds of `select` over a pile, the memory that it adds in MB, and the events it comes to."""
    from briefkit.select import select

    pile = make_pile(name, size)
    spec, last = make_spec(), DAY.replace(year=DAY.year + YEARS)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    selection = select(pile, spec, last)
    seconds = time.process_time() - start
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return {"seconds": seconds, "megabytes": added, "events": len(selection.events)}


def measure_apart(name: str, size: int) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.selecting", name, "--measure", str(size)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found: dict[str, float] = json.loads(ran.stdout)
    return found


def find_exponent(less: float, more: float) -> str:
    """With which power of the size something grew when that was doubled."""
    return f"{math.log2(more / less):.2f}" if less > 0 and more > 0 else "-"


def measure_growth(name: str, smallest: int) -> bool:
    """Print a pile's figures at three sizes; whether they are within bounds."""
    found: dict[int, dict[str, float]] = {}
    for size in (smallest, 2 * smallest, 4 * smallest):
        figures = found[size] = measure_apart(name, size)
        before = found.get(size // 2, {"seconds": 0.0, "megabytes": 0.0})
        exponents = [find_exponent(before[each], figures[each]) for each in ("seconds", "megabytes")]
        print(
            f"{name:24}{size:8}{figures['seconds']:8.2f}{exponents[0]:>7}"
            f"{figures['megabytes']:8.0f}{exponents[1]:>7}{figures['events']:8}",
            flush=True,
        )
    least, most = found[smallest], found[4 * smallest]
    heavy = name == BOUNDED and (most["seconds"] > SECONDS or most["megabytes"] > MEGABYTES)
    return not heavy and most["seconds"] <= GROWTH * least["seconds"]


def main() -> int:
    """Measure every pile and print a table; whether one takes more than it may."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("piles", nargs="*", metavar="PILE", help=", ".join(PILES))
    arguments.add_argument("--share", type=int, default=1, metavar="N", help="measure an Nth of each size")
    arguments.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        json.dump(measure(options.piles[0], options.measure), sys.stdout)
        return 0
    print(f"{'pile':24}{'size':>8}{'CPU s':>8}{'power':>7}{'MB':>8}{'power':>7}{'events':>8}")
    kept = [measure_growth(name, PILES[name][2] // options.share) for name in options.piles or PILES]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())

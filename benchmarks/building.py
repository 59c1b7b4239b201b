"""Building: what the checks of a report's values cost, beside making and rendering the report.

Usage: python -m benchmarks.building [--rows N]

Every value that is checked while a report is built and rendered is kept, and all of them are checked once more, against
the clock. The exit status is 1 if that takes more than 3 % of the CPU seconds of making and rendering it.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.rendering import make_report

from briefkit.api import render_bytes
from briefkit.model.checked import Checked

ROWS = 10_000
MOST = 0.03
"""Share of the time of making and rendering a report that all checks together may take."""
RUNS = 3


def main() -> int:
    """Print what the checks cost in each format."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rows", type=int, default=ROWS)
    rows = arguments.parse_args().rows
    render_bytes(make_report(10), "docx"), render_bytes(make_report(10), "pdf")  # imports are not counted
    good = True
    for form in ("docx", "pdf"):
        rendering = measure(lambda form=form: render_bytes(make_report(rows), form))  # type: ignore[misc]
        values = keep_values(lambda form=form: render_bytes(make_report(rows), form))  # type: ignore[misc]
        checking = min(measure(lambda values=values: check_again(values)) for _ in range(RUNS))  # type: ignore[misc]
        share = checking / rendering
        good &= share <= MOST
        print(
            f"{form}: {rows:,} rows made and rendered in {rendering:.2f} s; "
            f"{len(values):,} values checked in {checking:.3f} s, {share:.1%} (at most {MOST:.0%})"
        )
    return 0 if good else 1


def measure(job: Callable[[], object]) -> float:
    """CPU seconds of a job; what is kept beside it is not collected in between."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    job()
    return time.process_time() - start


def keep_values(job: Callable[[], object]) -> list[Any]:
    """Every checked value that a job builds."""
    kept: list[Any] = []
    checks: dict[type, Callable[[Any], None]] = {cls: cls.__post_init__ for cls in Checked.__subclasses__()}

    def keep(value: Any) -> None:
        checks[type(value)](value)
        kept.append(value)

    for cls in checks:
        cls.__post_init__ = keep  # type: ignore[attr-defined]
    try:
        job()
    finally:
        for cls, check in checks.items():
            cls.__post_init__ = check  # type: ignore[attr-defined]
    return kept


def check_again(values: list[Any]) -> None:
    """Check values a second time."""
    for value in values:
        value.__post_init__()


if __name__ == "__main__":
    sys.exit(main())

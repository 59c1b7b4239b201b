"""How long something takes: seconds of the processor, which other work on the machine lengthens but little."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

_TRIES = 5
"""How often both sizes are measured anew, side by side, before the larger counts as too slow."""


def spend_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of some work, without the collector of garbage, which goes through what all other tests have left."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        if was_on:
            gc.enable()


def hold_growth(measure: Callable[[int], float], size: int, times: int, most: float, spare: float = 0.0) -> None:
    """Fail if several times the size always takes too long.

    Args:
        measure: Seconds that a size takes.
        size: The smaller one.
        times: How many times as large the other one is.
        most: How many times as long the other one may take.
        spare: Seconds that it may take beside, where the smaller one takes next to nothing.
    """
    for _ in range(_TRIES):
        few, many = measure(size), measure(times * size)
        if many < most * few + spare:
            return
    pytest.fail(f"{few:.2f} s, and {many:.2f} s for {times} times as much")

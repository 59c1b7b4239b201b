"""How much work something is: calls of functions, which are the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable


def count_calls(work: Callable[[], object]) -> int:
    """Calls of functions, built-in ones included, while something is done."""
    made = 0

    def note(*_: object) -> None:
        nonlocal made
        made += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return made

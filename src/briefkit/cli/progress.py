"""How far a long run is, on a terminal where a person waits."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator

_PATIENCE = 0.5
"""Seconds that pass before anything is shown; most runs are over by then."""

_PAUSE = 0.1
"""Seconds between two showings."""

_CLEAR = "\r\x1b[K"


@contextlib.contextmanager
def show_progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """What to tell of progress; None where standard error is no terminal, or a CI system records it."""
    if not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        yield None
        return
    line = _Line()
    try:
        yield line.show
    finally:
        line.clear()


class _Line:
    """The line of the terminal that tells how far things are; it is gone when something else is printed."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def show(self, what: str, done: int, whole: int) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._shown = True
            print(f"{_CLEAR}{done:,} of {whole:,} {what}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)

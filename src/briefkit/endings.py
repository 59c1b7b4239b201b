"""What has to be undone where the process ends at once, and signals that must wait."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable, Iterator

SIGNALS = frozenset({signal.SIGINT, signal.SIGTERM, *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ())})
"""What a person or a system sends to a program that should end."""

_undo: dict[object, Callable[[], object]] = {}


@contextlib.contextmanager
def undone_at_the_end(undo: Callable[[], object]) -> Iterator[None]:
    """While the block runs, `undo` is called if the process ends; what the block does otherwise is its own affair."""
    key = object()
    _undo[key] = undo
    try:
        yield
    finally:
        _undo.pop(key, None)


def undo_everything() -> None:
    """Call all that waits for the end, the newest first; nothing that fails keeps the others from being called."""
    while _undo:
        with contextlib.suppress(Exception):
            _undo.popitem()[1]()


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back the signals that end a program until the block is through, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

"""What a worker process does: it takes batches and answers them, within its limits, as long as anybody wants them."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection

from briefkit.endings import SIGNALS

OUT_OF_MEMORY = 71
"""Exit status of a worker whose item wants more memory than it may have."""

_GARBAGE = (50_000, 20, 20)
"""Objects after which a worker looks for garbage; an analysis makes many that live on, and few cycles."""

_FIRST_VICTIM = "500"
"""What a worker adds to its own badness, on Linux: where the machine runs out of memory, a worker goes first."""


def serve(line: Connection, lifeline: Connection, held: Sequence[Connection], memory: int) -> None:
    """Take batches and answer them, until the line or the process at its other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in SIGNALS - {signal.SIGINT}:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    for end in held:
        end.close()
    gc.freeze()  # what is there already is never garbage; to look at it would copy the memory that is shared
    gc.set_threshold(*_GARBAGE)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _close_streams()
    _limit_memory(memory)
    try:
        while True:
            work, items = pickle.loads(line.recv_bytes())  # noqa: S301 - from the process that started this one
            line.send_bytes(pickle.dumps([work(item) for item in items], pickle.HIGHEST_PROTOCOL))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except (EOFError, OSError):
        os._exit(0)


def _end_with(lifeline: Connection) -> None:
    """End this process when the one that holds the other end of a line is gone."""
    with contextlib.suppress(EOFError, OSError):
        lifeline.poll(None)
    os._exit(0)


def _close_streams() -> None:
    """Let nothing that a library prints of a stranger's file reach the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _limit_memory(most: int) -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as badness:  # noqa: PTH123
        badness.write(_FIRST_VICTIM)

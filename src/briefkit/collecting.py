"""Python's garbage collector, while there is no garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Collect no garbage: values that refer to no later ones make none, and to search them time and again takes long.

    It is a fifth of what selecting from 2,000 documents takes, and more than making a tree of a report does.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

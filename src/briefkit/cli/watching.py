"""``briefkit watch``: render again whenever what a report is made of changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefkit import api
from briefkit.cli.reporting import disarm, one_line
from briefkit.errors import BriefkitError

PAUSE = 0.3
"""Seconds between two looks at the files; a change is answered when they were the same in two of them."""

_SHARE = 10
"""How many times as long as a look takes it pauses at least, so that thousands of files keep no processor busy."""

_MOST_NAMED = 3

State = Mapping[Path, tuple[int, int, int] | None]
"""Time of change in nanoseconds, size and number of each file; None for one that is not there."""


class Watched:
    """The files that a spec stands for: what it names and its sources, or, while it is wrong, all that it may mean."""

    def __init__(self, path: Path, settings: Sequence[str]) -> None:
        """Begin with the spec as it is now.

        Args:
            path: The spec.
            settings: Values laid over it.
        """
        self._path = path
        self._settings = settings
        self._known: tuple[Path, ...] = ()
        self._spec: api.Spec | None = None
        self.reread()

    def reread(self) -> None:
        """Find out anew what the spec stands for."""
        try:
            self._spec, _ = api.read_spec(self._path, self._settings)
        except BriefkitError:
            self._spec = None
            self._known = (*self._known, *api.list_mentions(self._path))

    def look(self) -> State:
        """The state of all files, with those that have come to a folder or glob since."""
        if self._spec is not None:
            self._known = api.list_inputs(self._spec)
        return {path: _look_at(path) for path in self._known}


def _look_at(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def watch_spec(path: Path, settings: Sequence[str], render: Callable[[], object]) -> None:
    """Render, and again after each change, until somebody ends it.

    Args:
        path: The spec.
        settings: Values laid over it.
        render: Renders, and tells what goes wrong; what it raises ends the watch.
    """
    watched = Watched(path, settings)
    while True:
        seen = watched.look()
        render()
        sys.stdout.flush()
        _say(f"watching {sum(map(bool, seen.values())):,} files; Ctrl-C ends it")
        changed = _wait_for_change(watched, seen)
        _say(f"changed: {_name(changed)}")
        watched.reread()


def _wait_for_change(watched: Watched, seen: State) -> list[Path]:
    """Wait until files are other than they were, and no longer change; which these are."""
    before = seen
    while True:
        begun = time.monotonic()
        now = watched.look()
        if now == before and now != seen:
            return sorted(path for path in {*now, *seen} if now.get(path) != seen.get(path))
        before = now
        time.sleep(max(PAUSE, _SHARE * (time.monotonic() - begun)))


def _name(changed: Sequence[Path]) -> str:
    named = ", ".join(map(str, changed[:_MOST_NAMED]))
    return named if len(changed) <= _MOST_NAMED else f"{named} and {len(changed) - _MOST_NAMED:,} more"


def _say(line: str) -> None:
    print(disarm(one_line(line)), file=sys.stderr, flush=True)

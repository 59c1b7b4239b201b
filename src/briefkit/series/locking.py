"""One render of a series at a time: a lock that the system lets go of when its process ends, however it does."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefkit.endings import undisturbed, undone_at_the_end
from briefkit.errors import OutputError, SpecError, error
from briefkit.series.keeping import recover
from briefkit.series.ledger import LEDGER, Issue, read_ledger
from briefkit.series.stock import find_home, need_series
from briefkit.spec.briefing import Spec

LOCK = ".series.lock"
"""The file that is locked, in the folder of the series."""

_held: set[Path] = set()
"""Locks of this process, to which the system would give each of them twice."""


@contextlib.contextmanager
def hold_series(spec: Spec) -> Iterator[None]:
    """Keep others from making an issue of a series while the block runs, and mend what a killed run has left.

    Raises:
        OutputError: N107, if somebody else is making one; R101, if the folder cannot be written to.
        SpecError: S109, if the folder leaves that of the spec.
        UsageError: U101, if the spec has no series.
    """
    series = need_series(spec)
    home = find_home(spec, series)
    missing = [folder for folder in (home, *home.parents) if not folder.exists()]
    with contextlib.ExitStack() as after:
        after.enter_context(undone_at_the_end(lambda: _remove_empty(missing)))
        after.callback(_remove_empty, missing)
        try:
            home.mkdir(parents=True, exist_ok=True)
            after.enter_context(_lock(home / LOCK))
            recover(home, _read_issues(home, series.slug))
        except OSError as failure:
            raise OutputError(error("R101", f"cannot be written: {failure.strerror}", str(home))) from None
        yield


def _read_issues(home: Path, slug: str) -> tuple[Issue, ...]:
    """The issues in the ledger; none where it is wrong, which the plan of an issue says."""
    try:
        return read_ledger(home / LEDGER, slug) or ()
    except SpecError:
        return ()


@contextlib.contextmanager
def _lock(path: Path) -> Iterator[None]:
    key = path.resolve()
    with contextlib.ExitStack() as noted:
        with undisturbed():  # so that no signal finds the file before it is noted
            number = None if key in _held else _open_locked(path)
            if number is not None:
                noted.enter_context(undone_at_the_end(lambda: path.unlink(missing_ok=True)))
        if number is None:
            message = "another run is making an issue of this series; wait until it is done and run this again"
            raise OutputError(error("N107", message, str(path.parent)))
        _held.add(key)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):  # Windows removes no open file; an empty one does no harm
                path.unlink()
            os.close(number)
            _held.discard(key)


def _open_locked(path: Path) -> int | None:
    """The descriptor of a file that is locked, or None if somebody else has it."""
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock_file(number)
        except OSError:
            os.close(number)
            return None
        if _is_at(path, number):
            return number
        os.close(number)  # its holder removed it between our opening and our locking


def _is_at(path: Path, number: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(number))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock_file(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock_file(number: int) -> None:
        # A lock of the process, not of the open file, in which workers that outlive a killed run would have a part.
        fcntl.lockf(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove_empty(folders: Sequence[Path]) -> None:
    """Remove folders, the innermost first, up to one that holds something."""
    with contextlib.suppress(OSError):
        for folder in folders:
            folder.rmdir()

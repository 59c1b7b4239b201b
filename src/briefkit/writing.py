"""Files that are written all or none, each whole or as it was."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefkit.endings import undisturbed, undone_at_the_end
from briefkit.errors import OutputError, error

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

_LEFTOVER = re.compile(r"\.briefkit-[0-9a-f]{16}\.part")
_HOUR = 3600
"""Seconds after which what nobody wrote to is taken for a leftover, on systems where that cannot be asked."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A file that waits beside its place.

    Attributes:
        path: As the caller named it.
        target: Its place.
        neighbour: Where it waits.
        file: Open, and locked where the system can, so that nobody takes it for a leftover.
    """

    path: Path
    target: Path
    neighbour: Path
    file: BinaryIO


def write_files(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files so that all of them are new, or all are as they were.

    Each goes to a neighbour that takes its place when all are on the disk; it has the mode of the file that was there.
    A process that is killed while they take their places leaves some new and some old, each whole. What such a process
    left beside them is cleared away. A link is followed; what is no regular file (a pipe, a device) is written to.

    Raises:
        OutputError: R101, naming the file and what the system said; no file is changed then, and no folder made.
    """
    with contextlib.ExitStack() as after:
        made: list[Path] = []
        drafts: list[_Draft] = []
        streams: list[tuple[Path, bytes]] = []
        after.callback(_remove_folders, made)
        after.enter_context(undone_at_the_end(lambda: _remove_folders(made)))
        for path, content in files:
            with _named(path):
                target = path.resolve()
                if target.exists() and not target.is_file():
                    if target.is_dir():
                        raise IsADirectoryError(0, "there is a folder of this name")
                    streams.append((path, content))
                    continue
                made += _make_folders(target.parent)
                if all(draft.target.parent != target.parent for draft in drafts):
                    _clear_leftovers(target.parent)
                drafts.append(after.enter_context(_draft(path, target, content)))
        for path, content in streams:
            with _named(path):
                path.write_bytes(content)
        with undisturbed():
            _put_in_place(drafts)
            made.clear()


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder; it and all above it that were not there, the outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _remove_folders(folders: Sequence[Path]) -> None:
    for folder in reversed(folders):
        with contextlib.suppress(OSError):
            folder.rmdir()


@contextlib.contextmanager
def _draft(path: Path, target: Path, content: bytes) -> Iterator[_Draft]:
    """A file's content on the disk beside its place, with the mode of what it replaces; gone afterwards."""
    neighbour = _name_neighbour(target.parent)
    with undone_at_the_end(lambda: neighbour.unlink(missing_ok=True)):
        try:
            with _open_locked(neighbour) as file:
                if target.exists():
                    neighbour.chmod(stat.S_IMODE(target.stat().st_mode))
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                yield _Draft(path, target, neighbour, file)
        finally:
            neighbour.unlink(missing_ok=True)


def _open_locked(path: Path) -> BinaryIO:
    """A new file, locked where the system can: who looks for leftovers knows by that that somebody is at work on it.

    The system forgets the lock when the process ends, however it does.
    """
    while True:
        file = path.open("xb")
        if fcntl is None:
            return file
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(file, fcntl.LOCK_EX)
        if path.exists():  # else it was taken for a leftover before it was locked
            return file
        file.close()


def _put_in_place(drafts: Sequence[_Draft]) -> None:
    """Rename all, or none if one cannot be."""
    done: list[tuple[Path, Path | None]] = []
    backups: list[Path] = []
    try:
        for draft in drafts:
            with _named(draft.path):
                backup = _keep_old(draft.target) if len(drafts) > 1 and draft.target.exists() else None
                backups += [backup] if backup else []
                if fcntl is None:
                    draft.file.close()  # an open file cannot be renamed on Windows
                draft.neighbour.replace(draft.target)
                done.append((draft.target, backup))
        for folder in {draft.target.parent: None for draft in drafts}:
            _sync_folder(folder)
    except BaseException:
        for target, backup in reversed(done):
            with contextlib.suppress(OSError):
                if backup is None:
                    target.unlink()
                else:
                    backup.replace(target)
        raise
    finally:
        for backup in backups:
            backup.unlink(missing_ok=True)


def _keep_old(target: Path) -> Path:
    """The file that is about to be replaced, under a name of ours."""
    backup = _name_neighbour(target.parent)
    try:
        backup.hardlink_to(target)
    except OSError:  # a file system without links
        shutil.copy2(target, backup)
    return backup


def _name_neighbour(folder: Path) -> Path:
    return folder / f".briefkit-{secrets.token_hex(8)}.part"


def _clear_leftovers(folder: Path) -> None:
    """Remove what processes that were killed have left; what a live one holds stays."""
    for path in folder.iterdir():
        if _LEFTOVER.fullmatch(path.name):
            with contextlib.suppress(OSError):
                if stat.S_ISREG(path.lstat().st_mode):
                    _remove_if_left(path)


def _remove_if_left(path: Path) -> None:
    if fcntl is None:
        if time.time() - path.stat().st_mtime > _HOUR:
            path.unlink()
        return
    with path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        with contextlib.suppress(OSError):  # some file systems cannot
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """Name the file in what goes wrong with it."""
    try:
        yield
    except (OSError, RuntimeError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        if isinstance(problem, FileExistsError | NotADirectoryError):
            reason = "a part of the path is no folder"
        raise OutputError(error("R101", f"cannot be written: {reason}", str(path))) from problem

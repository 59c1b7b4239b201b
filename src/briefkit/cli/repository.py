"""Where a file lies: from the working directory, and from the root of its repository as annotations name it."""

from __future__ import annotations

import os
from pathlib import Path

from briefkit.model.file_names import print_name, restore_name

_MARK = ".git"


def find_root(start: Path) -> Path:
    """The nearest folder at or above one that holds a repository; the working directory where there is none."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / _MARK).exists()), Path.cwd())


def place_here(path: str, folder: Path) -> str:
    """A problem's path from the working directory, as people and programs open it.

    Args:
        path: From the spec's folder, as sources are named, or from the working directory, as the spec was.
        folder: The spec's folder.
    """
    there = _find(path, folder)
    return path if there is None else print_name(str(there))


def place_in_repository(path: str, folder: Path) -> str:
    """A path from the root of the repository; as it is where no file of it is there.

    Args:
        path: From the working directory.
        folder: One in the repository.
    """
    there = _find(path, Path())
    if there is None:
        return path
    whole = there.parent.resolve() / there.name  # a link stands where it stands
    root = find_root(folder)
    return print_name(whole.relative_to(root).as_posix()) if whole.is_relative_to(root) else path


def _find(path: str, folder: Path) -> Path | None:
    """What is there under a name, or under the one that it is printed for."""
    return next((folder / name for name in (path, restore_name(path)) if os.path.lexists(folder / name)), None)

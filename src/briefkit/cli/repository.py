"""Where a file lies in its repository, as a workflow's annotations name it."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

_MARK = ".git"


def find_root(start: Path) -> Path:
    """The nearest folder at or above one that holds a repository; the working directory where there is none."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / _MARK).exists()), Path.cwd())


def place_in_repository(path: str, folder: Path) -> str:
    """A problem's path, from the root of the repository; as it is where no file of it is there.

    Args:
        path: Relative to the spec's folder, as sources are, or to the working directory, as the spec was named.
        folder: The spec's folder.
    """
    there = next((each for each in (folder, Path()) if os.path.lexists(each / path)), None)
    if there is None:
        return path
    whole = (there / path).parent.resolve() / PurePath(path).name  # a link stands where it stands
    root = find_root(folder)
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path

"""Files that are written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def write_file(path: Path, content: bytes) -> Path:
    """Write a file whole or not at all; see `write_files`."""
    write_files([(path, content)])
    return path


def write_files(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files, all of them or none, each whole.

    A link is followed; what is no regular file (a pipe, a device) is written to.

    Raises:
        OutputError: R101, naming the file and what the system said; everything is as it was then.
    """
    from briefkit.writing import write_files

    write_files(files)

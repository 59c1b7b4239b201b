"""Markdown that the desk wrote, as the spec gives it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Prose:
    """The desk's own text for a section of a report.

    Attributes:
        text: CommonMark with tables, lines parted by line feeds.
        path: The file it stands in, as the user named it, for messages: a Markdown file, or the spec.
        folder: Where the names of its pictures start from.
        line: Line of its first line in that file, from 1.
        indented: Whether it is set in a YAML file, so that its columns are not those of the file.
    """

    text: str
    path: str
    folder: Path
    line: int = 1
    indented: bool = False

"""The packed tables of places: rows of fields parted by tabs, below lines that say what they are and whose."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a table in `places/data`, each split at tabs."""
    content = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return (line.split("\t") for line in content.splitlines() if not line.startswith("#"))

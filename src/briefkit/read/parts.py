"""What records inside a file are called, and what is said where there are too many."""

from __future__ import annotations

from briefkit.errors import Diagnostic, error


def name_part(part: str | None, name: str) -> str:
    """The name of a record inside a file, or inside a part of one."""
    return name if part is None else f"{part}, {name}"


def describe_excess(most: int, rest: str, path: str) -> Diagnostic:
    """That a file holds more records than are read."""
    return error("I120", f"more than {most:,} records (limits.parts); {rest} were not read", path)

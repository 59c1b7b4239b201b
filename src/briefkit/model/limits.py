"""How much a file may cost: bounds on its size, depth, parts, time and memory."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds within which every file is read; what goes beyond one of them is a problem that names it.

    Attributes:
        file_size: Bytes of a file on the disk.
        unpacked_size: Bytes of everything that is unpacked from one file, however deep it lies.
        parts: Documents, attachments and records inside one file. Desks keep 100,000 articles in one; more than a
            million are a bomb, of which the smallest take half a GB of memory and a minute.
        depth: Files inside files: an attachment of a message in an archive lies at depth 2.
        pages: Pages of a PDF.
        characters: Characters of one document's text; twice the Bible is no article.
        seconds: Time that reading one file may take, and analysing one document, by the clock.
        memory: Bytes that a process which reads files may take.
    """

    file_size: int = 64 * _MB
    unpacked_size: int = 256 * _MB
    parts: int = 1_000_000
    depth: int = 5
    pages: int = 2_000
    characters: int = 2_000_000
    seconds: int = 120
    memory: int = 4096 * _MB


LEAST_MEMORY = 512 * _MB
"""Bytes that a process needs at least for its word lists and libraries, and room for a file."""

LIMITS = Limits()
"""The bounds that hold where nobody sets others."""

_UNITS = {"GB": 1024 * _MB, "MB": _MB, "KB": 1024, "B": 1}


def describe_size(size: int) -> str:
    """A number of bytes in the largest unit that it is a whole number of: "64 MB"."""
    unit = next((name for name, value in _UNITS.items() if size and size % value == 0), "B")
    return f"{size // _UNITS[unit]:,} {unit}"

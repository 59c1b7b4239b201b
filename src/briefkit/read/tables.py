"""Tables of words and patterns that come with the package: lines, which may stand in sections."""

from __future__ import annotations

import re
from importlib.resources import files

_SECTION = re.compile(r"\[(?P<name>[^\[\]]+)\]")


def read_lines(name: str) -> list[str]:
    """The lines of a table; empty ones and those that begin with # are none.

    Args:
        name: Of a file in the package's data.
    """
    content = files("briefkit.read").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in content.splitlines() if line and not line.startswith("#")]


def read_table(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of a table by the ``[section]`` above them.

    Args:
        name: Of a file in the package's data.
    """
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in read_lines(name):
        if match := _SECTION.fullmatch(line):
            lines = sections.setdefault(match["name"], [])
        else:
            lines.append(line)
    return {section: tuple(entries) for section, entries in sections.items()}

"""The line of a file that a problem stands in, with its place underlined, as compilers show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefkit.errors import Diagnostic

_SHOWN = frozenset((".yaml", ".yml", ".md"))
"""Endings of files whose lines are shown: specs, decisions and texts of the desk."""
_LARGEST = 1_000_000
"""Bytes of a file that is opened for that; a spec may have no more."""
_BREAKS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""Where YAML 1.1 ends a line."""
_NAMED = re.compile(r"'([^']+)'|\"([^\"]+)\"|“([^”]+)”")
"""Words that a message shows in quotation marks."""
_KEY = re.compile(r"""[^\s'"\[\]{},#:][^:#\[\]{},]*?(?=\s*:(?:\s|$))""")
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")
_PLAIN = re.compile(r"[^\s#](?:[^#]|(?<!\s)#)*")
_IN_BRACKETS = re.compile(r"[^\s,\[\]{}#][^,\[\]{}]*")
_TAB = 4
_LEAST = 30
"""Columns that are shown of a line, however narrow the terminal is."""
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A line as it is shown.

    Attributes:
        number: Of the line in its file.
        text: What is shown of it.
        start: How many columns of the terminal stand before the place.
        width: How many columns the place takes; 0 where it is not known.
    """

    number: int
    text: str
    start: int
    width: int

    @property
    def gutter(self) -> str:
        """What stands at the left of the lines above and below."""
        return " " * (len(str(self.number)) + 2) + "|"

    @property
    def carets(self) -> str:
        """The line below, without its gutter."""
        return " " * self.start + "^" * self.width if self.width else ""


def read_frame(problem: Diagnostic, columns: int) -> Frame | None:
    """The line that a problem stands in; None for one that stands in no file whose lines are shown.

    Args:
        problem: The problem, with its path from the working directory.
        columns: How wide the terminal is.
    """
    if problem.path is None or problem.line is None or Path(problem.path).suffix.lower() not in _SHOWN:
        return None
    lines = _read_lines(Path(problem.path))
    if not 1 <= problem.line <= len(lines):
        return None
    line = lines[problem.line - 1]
    start, length = _find_place(line, problem)
    room = max(_LEAST, columns - len(str(problem.line)) - 4)
    return _cut(problem.line, line, start, length, room)


def _read_lines(path: Path) -> tuple[str, ...]:
    try:
        found = path.stat()
        return _split(path, found.st_mtime_ns, found.st_size) if found.st_size <= _LARGEST else ()
    except (OSError, ValueError):
        return ()


@lru_cache(maxsize=4)
def _split(path: Path, _changed: int, _size: int) -> tuple[str, ...]:
    return tuple(_BREAKS.split(path.read_bytes()[:_LARGEST].decode("utf-8-sig", "replace")))


def _find_place(line: str, problem: Diagnostic) -> tuple[int, int]:
    """Where in a line a problem stands, and how many characters it takes; 0 of them where that is not known."""
    named = sorted(filter(None, (word for found in _NAMED.findall(problem.message) for word in found)), key=len)
    if problem.column is None:  # of a text within YAML only the line is known
        found = next((word for word in reversed(named) if line.count(word) == 1), None)
        return (line.index(found), len(found)) if found else (0, 0)
    start = min(problem.column - 1, len(line))
    rest = line[start:]
    said = next((word for word in reversed(named) if rest.startswith(word)), None)
    if said:
        return start, len(said)
    if Path(problem.path or "").suffix.lower() == ".md":
        return start, len(rest.split(maxsplit=1)[0]) if rest.strip() else 0
    return start, _measure_value(line, start)


def _measure_value(line: str, start: int) -> int:
    """How long the key or the value is that begins at a place in a line of YAML."""
    rest = line[start:]
    if rest[:1] in _CLOSING:
        return _measure_brackets(rest)
    before = line[:start]
    within = any(before.count(opening) > before.count(closing) for opening, closing in _CLOSING.items())
    patterns = (_QUOTED, _KEY, _IN_BRACKETS if within else _PLAIN)
    found = next(filter(None, (pattern.match(rest) for pattern in patterns)), None)
    return len(found[0].rstrip()) if found else min(1, len(rest))


def _measure_brackets(rest: str) -> int:
    depth = 0
    for place, letter in enumerate(rest):
        depth += (letter in "[{") - (letter in "]}")
        if not depth:
            return place + 1
    return len(rest.rstrip())


def _cut(number: int, line: str, start: int, length: int, room: int) -> Frame:
    """What is shown of a line: the place and what is around it, in so many columns."""
    cells = list(_measure(line))
    before, place = sum(width for _, width in cells[:start]), sum(width for _, width in cells[start : start + length])
    if sum(width for _, width in cells) <= room:
        return Frame(number, "".join(shown for shown, _ in cells).rstrip(), before, place)
    first, skipped = 0, 0
    while first < start and before - skipped > room // 3:
        skipped += cells[first][1]
        first += 1
    lead = "…" if first else ""
    text, taken, last = lead, len(lead), first
    while last < len(cells) and taken + cells[last][1] < room:
        text, taken, last = text + cells[last][0], taken + cells[last][1], last + 1
    tail = "…" if last < len(cells) else ""
    begin = before - skipped + len(lead)
    return Frame(number, (text + tail).rstrip(), begin, max(0, min(place, taken - begin)))


def _measure(line: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each character as it is shown, with the columns that it takes; what could steer a terminal is an escape."""
    from rich.cells import cell_len

    column = 0
    for letter in line:
        if letter == "\t":
            shown = " " * (_TAB - column % _TAB)
        elif letter.isprintable():
            shown = letter
        else:
            shown = letter.encode("unicode_escape", "surrogatepass").decode("ascii")
        width = cell_len(shown)
        column += width
        yield shown, width

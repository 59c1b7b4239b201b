"""Standard output and error: where they are full or closed, that is a problem with an exit code and no traceback."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from briefkit.errors import OutputError, error

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class ReaderGoneError(Exception):
    """Nobody reads standard output any more, which is no fault: ``briefkit show x | head``."""


class _Output(io.RawIOBase):
    """Standard output, by its descriptor; what follows a failure is swallowed, so that each failure is told once."""

    def __init__(self, number: int | None) -> None:
        self._number = number
        self._failed = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        if self._number is None:
            raise OSError(0, "it is closed")
        return self._number

    def isatty(self) -> bool:
        return self._number is not None and os.isatty(self._number)

    def write(self, content: ReadableBuffer, /) -> int:
        view = memoryview(content)
        if self._failed:
            return view.nbytes
        try:
            return os.write(self.fileno(), view)
        except BrokenPipeError:
            self._failed = True
            raise ReaderGoneError from None
        except OSError as problem:
            self._failed = True
            reason = problem.strerror or str(problem)
            raise OutputError(error("R101", f"standard output cannot be written: {reason}")) from None


class _Messages(_Output):
    """Standard error; where nobody can be told of a problem, the exit code alone tells of it."""

    def write(self, content: ReadableBuffer, /) -> int:
        try:
            return super().write(content)
        except (OutputError, ReaderGoneError):
            return memoryview(content).nbytes


def guard_streams() -> None:
    """Put streams in the place of Python's that raise `OutputError` and `ReaderGoneError`, and none for messages.

    What a terminal's encoding does not have is shown as an escape.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) < 3:
        pass  # a closed standard stream would else be the next file that is opened
    os.close(number)
    sys.stdout = _guard(_Output, sys.stdout)
    sys.stderr = _guard(_Messages, sys.stderr)


def _guard(kind: type[_Output], stream: TextIO | None) -> TextIO:
    if os.name == "nt" and isinstance(stream, io.TextIOWrapper) and stream.isatty():
        stream.reconfigure(errors="backslashreplace")  # a console has a way of its own to show letters
        return stream
    try:
        number = stream.fileno() if stream is not None else None
    except (OSError, ValueError):
        number = None
    raw = kind(number)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    by_line = kind is _Messages or raw.isatty()
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding, "backslashreplace", line_buffering=by_line)

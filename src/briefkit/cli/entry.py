"""The console script: signals and streams first, so that whatever happens from here on ends as it should."""

from __future__ import annotations

import os
import sys

try:
    import signal
    from types import FrameType

    from briefkit.endings import SIGNALS, undo_everything
except KeyboardInterrupt:  # it may come before there is anything to answer it
    os._exit(130)

_YOUNG = 2_000_000
"""Objects made, and not freed, before those that only refer to each other are looked for."""


def run() -> None:
    """Run the command that the arguments ask for, and exit."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    import gc

    # Nearly all that a command makes it keeps to its end, and little of it in circles: to look for these time and again
    # among a million objects takes a fifth of a long run.
    gc.set_threshold(_YOUNG)
    from briefkit.cli.streams import guard_streams

    guard_streams()
    code = _run_app()
    for number in SIGNALS:  # the work is done; from here on there is nothing to interrupt
        signal.signal(number, signal.SIG_IGN)
    sys.exit(code)


def _run_app() -> int:
    """The exit code of the command, which is 5 where standard output could not be written."""
    from briefkit.cli.main import app
    from briefkit.cli.reporting import LogFormat, print_pointer, print_problems
    from briefkit.cli.streams import ReaderGoneError
    from briefkit.errors import ExitCode, OutputError

    code: int = ExitCode.OK
    try:
        try:
            app()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        sys.stdout.flush()
    except OutputError as problem:
        print_problems(problem.diagnostics, LogFormat.TEXT)
        print_pointer(problem.diagnostics)
        code = code if code > ExitCode.FINDINGS else ExitCode.OUTPUT
    except ReaderGoneError:
        pass
    return code


def _end(number: int, _: FrameType | None) -> None:
    """End at once and leave nothing behind: no processes, no half files, no traceback from wherever this finds us."""
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    undo_everything()
    word = "interrupted" if number == signal.SIGINT else "terminated"
    line = f"\r\x1b[K{word}\n" if os.isatty(2) else f"{word}\n"
    try:
        os.write(2, line.encode())
    except OSError:
        pass
    finally:
        os._exit(128 + number)

"""Runs of briefkit that are killed: forked from the tests, so that they are hit at work, and not while they load."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress


def fork_briefkit(*arguments: str) -> int:
    """Run briefkit in a process of a group of its own, in this folder; what it prints is lost.

    Returns:
        Its process id, which is the group's, too.
    """
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(nowhere, number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        sys.argv = ["briefkit", *arguments]
        from briefkit.cli.entry import run

        run()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        os._exit(code)


def has_ended(child: int) -> bool:
    """Whether a process has ended, which is left to be waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def kill_group(child: int) -> int:
    """Kill a process and those that it has started; how it ended."""
    with suppress(ProcessLookupError):  # not yet a group of its own
        os.killpg(child, signal.SIGKILL)
    os.kill(child, signal.SIGKILL)
    return wait(child)


def wait(child: int) -> int:
    """Wait for the end of a process; its exit code, or minus the number of the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

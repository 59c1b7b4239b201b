"""``briefkit check --fix``: what only one change can mend is mended, and the change is shown."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path

from briefkit import api
from briefkit.cli.reporting import print_line
from briefkit.errors import Diagnostic

_MOST_ROUNDS = 5
"""How often a spec is looked at again; what a mended key holds may be wrong, too."""


def fix_spec(path: Path, find_problems: Callable[[], Iterable[Diagnostic]]) -> None:
    """Mend a spec and its file of decisions until nothing is left that has exactly one mending.

    Args:
        path: The spec.
        find_problems: Looks at it anew.

    Raises:
        OutputError: R101, if a file cannot be written; all are as they were then.
    """
    for _ in range(_MOST_ROUNDS):
        mended = api.mend_spec(path, find_problems())
        if not mended:
            return
        api.write_files([(each.path, each.data) for each in mended])
        for each in mended:
            _show(str(each.path), each.before, each.after)


def _show(name: str, before: str, after: str) -> None:
    old, new = before.splitlines(), after.splitlines()
    for line in difflib.unified_diff(old, new, f"{name} (before)", f"{name} (after)", lineterm="", n=1):
        print_line(line)

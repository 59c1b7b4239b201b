"""Keeping an issue: its folder and its line in the ledger, so that a process can be killed at any moment.

The files are written to a folder beside the issue's, which takes its place in one step; then the ledger is replaced in
another. What lies between is told by the names that are left, and `recover` mends it:

| left                      | what happened                       | what is done                            |
|---------------------------|-------------------------------------|-----------------------------------------|
| ``.0007.new``             | killed before it took its place     | removed                                 |
| ``.0007.old``, no ``0007``| killed between the two renames      | the old issue is put back               |
| ``.0007.old``, ``0007``   | the ledger still has the old files  | the old issue is put back               |
| the same                  | the ledger has the new files        | the old issue is removed                |
| ``0007``, not in ledger   | killed before the ledger was written| counts as an issue: `stock.take_stock`  |
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefkit.endings import undisturbed, undone_at_the_end
from briefkit.errors import OutputError, SpecError, error
from briefkit.series.ledger import LEDGER, Issue, hash_files, write_ledger
from briefkit.series.planning import IssuePlan, check_overwriting
from briefkit.writing import write_files

_LEFT = re.compile(r"\.(?P<issue>\d{4,9})\.(?P<kind>new|old)")


def keep_issue(plan: IssuePlan, files: Mapping[str, bytes], *, replace: bool = False) -> tuple[Path, ...]:
    """Write an issue and its line in the ledger, both or neither; call it while the series is held.

    What people have put into the folder of an issue that is made again stays there.

    Args:
        plan: The issue.
        files: Its files by name.
        replace: Whether an issue that is not the last one, or was changed since, and files of people's own that have
            the same names, are written over.

    Returns:
        The files, and the ledger last.

    Raises:
        OutputError: R101, if something cannot be written; everything is as it was then.
        SpecError: N106, if that is not asked for and would happen.
    """
    if not replace:
        check_overwriting(plan)
    home = plan.folder.parent
    before = next((issue for issue in plan.issues if issue.number == plan.number), None)
    strange = _find_strange(plan.folder, before)
    in_the_way = sorted(strange & files.keys())
    if in_the_way and not replace:
        message = "briefkit did not write this file; move it elsewhere, or add --replace to write over it"
        raise SpecError(error("N106", message, str(plan.folder / in_the_way[0])))
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    issue = dataclasses.replace(plan.issue, files=digests)
    others = [each for each in plan.issues if each.number != plan.number]
    issues = sorted((*others, issue), key=lambda each: each.number)
    new = _beside(plan.folder, "new")
    with undone_at_the_end(lambda: shutil.rmtree(new, ignore_errors=True)):
        try:
            _write(plan, new, files)
            _take_along(plan.folder, new, strange - files.keys())
            with undisturbed(), _in_place(plan.folder, new):
                write_files([(home / LEDGER, write_ledger(plan.series.slug, issues))])
        except OSError as failure:
            reason = failure.strerror or str(failure)
            raise OutputError(error("R101", f"cannot be written: {reason}", str(plan.folder))) from failure
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return (*(plan.folder / name for name in files), home / LEDGER)


def recover(home: Path, issues: Sequence[Issue]) -> None:
    """Mend what a run left that was killed while it kept an issue; see above.

    Args:
        home: The folder of the series.
        issues: As the ledger has them.

    Raises:
        OSError: A folder cannot be moved.
    """
    known = {issue.folder: issue.files for issue in issues}
    left = [found for path in home.iterdir() if (found := _LEFT.fullmatch(path.name)) and path.is_dir()]
    for found in left:
        if found["kind"] == "new":
            shutil.rmtree(home / found[0])
    for found in left:
        if found["kind"] == "old":
            there, old = home / found["issue"], home / found[0]
            files = known.get(found["issue"], {})
            if there.is_dir() and files.items() <= hash_files(there).items():
                shutil.rmtree(old)
                continue
            if there.is_dir():
                there.rename(_beside(there, "new"))
            old.rename(there)
            shutil.rmtree(_beside(there, "new"), ignore_errors=True)


def _beside(folder: Path, kind: str) -> Path:
    return folder.with_name(f".{folder.name}.{kind}")


def _find_strange(folder: Path, issue: Issue | None) -> set[str]:
    """Names of what lies in an issue's folder and is not of the issue."""
    if not folder.is_dir():
        return set()
    return {path.name for path in folder.iterdir()} - (issue.files.keys() if issue is not None else set())


def _write(plan: IssuePlan, new: Path, files: Mapping[str, bytes]) -> None:
    """Write the files to the folder beside; a problem names them where they were to go."""
    try:
        write_files([(new / name, content) for name, content in files.items()])
    except OutputError as failure:
        moved = [
            dataclasses.replace(each, path=str(plan.folder / Path(each.path or "").name))
            for each in failure.diagnostics
        ]
        raise OutputError(moved) from failure


def _take_along(folder: Path, new: Path, names: set[str]) -> None:
    for name in sorted(names):
        if (folder / name).is_dir():
            shutil.copytree(folder / name, new / name, symlinks=True)
        else:
            shutil.copy2(folder / name, new / name, follow_symlinks=False)


@contextlib.contextmanager
def _in_place(folder: Path, new: Path) -> Iterator[None]:
    """The new folder in its place while the block runs, and for good if that goes well; else the old one again."""
    old = _beside(folder, "old")
    replaces = folder.exists()
    if replaces:
        folder.rename(old)
    try:
        new.rename(folder)
        try:
            yield
        except BaseException:
            folder.rename(new)
            raise
    except BaseException:
        if replaces:
            old.rename(folder)
        raise
    if replaces:
        old.rename(new)  # from here on it is rubbish, also if the process is killed while it is removed

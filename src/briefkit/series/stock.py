"""Taking stock: the ledger held against the folder, and made anew from it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import Diagnostic, SpecError, UsageError, error, warning
from briefkit.series.ledger import (
    LEDGER,
    Issue,
    find_contradictions,
    hash_files,
    name_folder,
    read_ledger,
    write_ledger,
)
from briefkit.series.periods import Days
from briefkit.spec.briefing import Spec
from briefkit.spec.series import SeriesSpec
from briefkit.writing import write_files

_ISSUE_FOLDER = re.compile(r"\d{4,9}")


@dataclass(frozen=True, slots=True)
class Stock:
    """What a series has issued.

    Attributes:
        issues: Oldest first.
        changed: Numbers of issues whose files are not as they were written.
        problems: Where ledger and folder disagree; errors are in the way of a new issue.
    """

    issues: tuple[Issue, ...]
    changed: frozenset[int]
    problems: tuple[Diagnostic, ...]


def need_series(spec: Spec) -> SeriesSpec:
    """The series of a spec.

    Raises:
        UsageError: U101, if it has none.
    """
    if spec.series is None:
        raise UsageError(error("U101", "the spec has no 'series'", spec.path))
    return spec.series


def find_home(spec: Spec, series: SeriesSpec) -> Path:
    """The folder of a series.

    Raises:
        SpecError: S109, if it leaves the spec's folder through a symbolic link.
    """
    home = spec.folder / series.folder
    if not home.resolve().is_relative_to(spec.folder.resolve()):
        message = f"{series.folder} leaves the spec's folder through a link"
        raise SpecError(spec.error_at("series.folder", "S109", message))
    return home


def take_stock(home: Path, series: SeriesSpec) -> Stock:
    """The issues of a series, by its ledger and its folder.

    An issue that stands whole in the folder, next in line, and is missing in the ledger is what a run leaves that was
    killed between the two; it counts, and the next issue writes it down.

    Raises:
        SpecError: N101, if the ledger cannot be read or contradicts itself.
    """
    issues = read_ledger(home / LEDGER, series.slug) or ()
    problems, changed = [], set()
    for issue in issues:
        faults = list(_compare(home / issue.folder, issue))
        problems += faults
        if faults:
            changed.add(issue.number)
    expected = issues[-1].number + 1 if issues else series.first
    for number in sorted(_list_folders(home) - {issue.number for issue in issues}):
        path = home / name_folder(number)
        found = read_issue(path) if number == expected else None
        if found is not None and not find_contradictions([*issues[-1:], found], path):
            issues = (*issues, found)
            message = "this issue is not in the ledger, as after a run that was killed; the next issue adds it"
            problems.append(warning("N102", message, str(path)))
        else:
            message = f"the ledger has no such issue; move it elsewhere, or {_REBUILD} if it is one"
            problems.append(error("N102", message, str(path)))
    return Stock(issues, frozenset(changed), tuple(problems))


def list_issues(spec: Spec) -> Stock:
    """What the series of a spec has issued, and where its ledger and its folder disagree.

    Raises:
        SpecError: N101, if the ledger is wrong; S109, if the folder leaves that of the spec.
        UsageError: U101, if the spec has no series.
    """
    series = need_series(spec)
    return take_stock(find_home(spec, series), series)


def rebuild_ledger(spec: Spec) -> Path:
    """Make the ledger of a series anew from its folder, as the files there are now; call it while the series is held.

    Returns:
        The ledger.

    Raises:
        OutputError: R101, if it cannot be written.
        SpecError: N102, for a folder that holds no issue; N101, where numbers or periods do not follow each other;
            S109, if the folder leaves that of the spec.
        UsageError: U101, if the spec has no series.
    """
    series = need_series(spec)
    home = find_home(spec, series)
    issues, wrong = [], []
    for number in sorted(_list_folders(home)):
        path = home / name_folder(number)
        found = read_issue(path)
        if found is None:
            message = f"has no report.json that says it is issue {number}; restore it, or move the folder elsewhere"
            wrong.append(error("N102", message, str(path)))
        else:
            issues.append(found)
    wrong += find_contradictions(issues, home)
    if wrong:
        raise SpecError(wrong)
    write_files([(home / LEDGER, write_ledger(series.slug, issues))])
    return home / LEDGER


def read_issue(path: Path) -> Issue | None:
    """The issue in a folder, by what its JSON report says; None where that is not of the folder's number."""
    for report in sorted(path.glob("report*.json")):
        try:
            head = json.loads(report.read_bytes())["report"]["head"]
            days = (head["period"]["begin"], head["period"]["finish"], head["as_of"])
            begin, finish, as_of = map(dt.date.fromisoformat, days)
            if head["number"] == int(path.name) and begin <= finish:
                return Issue(int(path.name), Days(begin, finish), as_of, hash_files(path))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            continue
    return None


_REBUILD = "run 'briefkit issues SPEC --rebuild'"


def _list_folders(home: Path) -> set[int]:
    """Numbers of the issues that have a folder."""
    if not home.is_dir():
        return set()
    named = [path.name for path in home.iterdir() if _ISSUE_FOLDER.fullmatch(path.name) and path.is_dir()]
    return {int(name) for name in named if name_folder(int(name)) == name}


def _compare(path: Path, issue: Issue) -> Iterator[Diagnostic]:
    """A warning for each file of an issue that is gone or has changed."""
    if not path.is_dir():
        message = f"the ledger has issue {issue.number}, but its folder is gone; restore it, or {_REBUILD}"
        yield warning("N102", message, str(path))
        return
    try:
        there = hash_files(path)
    except OSError as failure:
        yield warning("N102", f"cannot be read: {failure.strerror}", str(path))
        return
    for name, digest in issue.files.items():
        if name not in there:
            yield warning("N102", f"the file is gone; restore it, or {_REBUILD}", str(path / name))
        elif there[name] != digest:
            message = f"the file was changed; restore it, or {_REBUILD} to keep the change"
            yield warning("N102", message, str(path / name))

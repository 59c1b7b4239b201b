"""The ledger of a series: what was issued, in a file that people can read, commit and mend.

It is JSON with an issue on each line, so that a version control system shows and merges it issue by issue.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefkit.errors import Diagnostic, SpecError, error
from briefkit.series.periods import Days

LEDGER = "series.json"
"""What the ledger is called in the folder of its series."""

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a series.

    Attributes:
        number: Its number.
        days: Its period.
        as_of: The day it speaks from.
        files: SHA-256 of each of its files, by name.
    """

    number: int
    days: Days
    as_of: dt.date
    files: Mapping[str, str]

    @property
    def folder(self) -> str:
        """Its folder in the folder of the series: "0007"."""
        return name_folder(self.number)


def name_folder(number: int) -> str:
    """What the folder of an issue is called; four digits at least, so that issues are listed in their order."""
    return f"{number:04}"


def read_ledger(path: Path, slug: str) -> tuple[Issue, ...] | None:
    """The issues of a series, oldest first; None where there is no ledger.

    Args:
        path: The ledger.
        slug: Name of the series.

    Raises:
        SpecError: N101, if it cannot be read, is of another series, or contradicts itself.
    """
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except json.JSONDecodeError as failure:
        raise SpecError(
            error(
                "N101",
                f"the ledger is not valid JSON: {failure.msg}; {_CURE}",
                str(path),
                failure.lineno,
                failure.colno,
            )
        ) from None
    except (OSError, ValueError, RecursionError) as failure:
        reason = getattr(failure, "strerror", None) or failure
        raise SpecError(_blame(path, f"the ledger cannot be read: {reason}; {_CURE}")) from None
    if not isinstance(content, dict) or content.get("briefkit") != _VERSION:
        raise SpecError(_blame(path, f"this is not a ledger of version {_VERSION}; {_CURE}"))
    if content.get("series") != slug:
        message = (
            f"the folder has the series {content.get('series')!r}, and the spec makes {slug!r}; "
            "give 'series.folder' another folder, or change the name in one of them"
        )
        raise SpecError(_blame(path, message))
    entries = content.get("issues")
    if not isinstance(entries, list):
        raise SpecError(_blame(path, f'"issues" must be a list; {_CURE}'))
    issues = []
    for place, entry in enumerate(entries, 1):
        try:
            issues.append(_read_issue(entry))
        except (KeyError, TypeError, ValueError) as failure:
            reason = f"lacks {failure}" if isinstance(failure, KeyError) else f"is wrong: {failure}"
            raise SpecError(_blame(path, f"entry {place} of the issues {reason}; {_CURE}")) from None
    if wrong := find_contradictions(issues, path):
        raise SpecError(wrong)
    return tuple(issues)


def write_ledger(slug: str, issues: Sequence[Issue]) -> bytes:
    """The ledger of a series as JSON, an issue on each line."""
    lines = ",\n".join(f"  {json.dumps(_describe_issue(issue), ensure_ascii=False)}" for issue in issues)
    head = f'{{\n "briefkit": {_VERSION},\n "series": {json.dumps(slug)},\n "issues": ['
    return (f"{head}\n{lines}\n ]\n}}\n" if issues else f"{head}]\n}}\n").encode()


def find_contradictions(issues: Sequence[Issue], path: Path) -> list[Diagnostic]:
    """An error for each number that is repeated or skipped, and for each period that is not after the one before."""
    wrong = []
    for before, issue in pairwise(issues):
        if issue.number != before.number + 1:
            what = "repeats the number of" if issue.number == before.number else "does not follow"
            wrong.append(_blame(path, f"issue {issue.number} {what} issue {before.number}; {_CURE}"))
        elif issue.days.begin <= before.days.finish:
            message = f"issue {issue.number} begins on {issue.days.begin}, when issue {before.number} had not ended"
            wrong.append(_blame(path, f"{message}; {_CURE}"))
    return wrong


def hash_files(folder: Path) -> dict[str, str]:
    """SHA-256 of each file of a folder, by name.

    Raises:
        OSError: One of them cannot be read.
    """
    return {path.name: _hash(path) for path in sorted(folder.iterdir()) if path.is_file()}


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


_CURE = "restore it from your version control, or rebuild it from the folder with 'briefkit issues SPEC --rebuild'"


def _blame(path: Path, message: str) -> Diagnostic:
    return error("N101", message, str(path))


def _describe_issue(issue: Issue) -> dict[str, object]:
    return {
        "number": issue.number,
        "from": issue.days.begin.isoformat(),
        "to": issue.days.finish.isoformat(),
        "as_of": issue.as_of.isoformat(),
        "files": dict(sorted(issue.files.items())),
    }


def _read_issue(entry: Any) -> Issue:
    """An issue as the ledger tells it.

    Raises:
        KeyError: A key is missing.
        TypeError: A value is of the wrong type.
        ValueError: A value is not allowed.
    """
    if not isinstance(entry, dict):
        raise TypeError("it must be an object")
    number, files = entry["number"], entry["files"]
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ValueError(f"the number must be a whole number from 1, not {number!r}")
    if not isinstance(files, dict) or not all(isinstance(each, str) for each in files.values()):
        raise TypeError("the files must be names with their SHA-256")
    for name in files:
        if Path(name).name != name or name in ("", ".", ".."):
            raise ValueError(f"{name!r} is not a file name")
    begin, finish, as_of = (dt.date.fromisoformat(entry[key]) for key in ("from", "to", "as_of"))
    if finish < begin:
        raise ValueError(f"the period ends on {finish}, before it begins on {begin}")
    return Issue(number, Days(begin, finish), as_of, files)

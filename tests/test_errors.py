from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefkit.errors import (
    CODES,
    BriefkitError,
    Diagnostic,
    ExitCode,
    InputError,
    OutputError,
    Severity,
    SpecError,
    UsageError,
    error,
)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (error("S104", "unknown key 'x'", "spec.yaml", 7, 3), "spec.yaml:7:3: error[S104]: unknown key 'x'"),
        (error("I101", "no such file", "a.txt"), "a.txt: error[I101]: no such file"),
        (Diagnostic("U101", Severity.NOTE, "so"), "note[U101]: so"),
    ],
)
def test_a_problem_is_one_line(problem: Diagnostic, line: str) -> None:
    assert str(problem) == line


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (UsageError, ExitCode.USAGE),
        (SpecError, ExitCode.SPEC),
        (InputError, ExitCode.INPUT),
        (OutputError, ExitCode.OUTPUT),
    ],
)
def test_exceptions_know_their_exit_codes(kind: type[BriefkitError], code: ExitCode) -> None:
    problem = error("U101", "so")
    assert (kind.exit_code, kind([problem, problem]).diagnostics) == (code, (problem, problem))


def test_docs_explain_every_code_and_no_other(root: Path) -> None:
    page = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ([USIELR]\d{3}) \|", page, re.MULTILINE)) == set(CODES)


def test_docs_explain_every_exit_code(root: Path) -> None:
    page = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)} == {int(code) for code in ExitCode}


def codes_in(folder: Path) -> set[str]:
    return {
        code
        for path in folder.rglob("*.py")
        if path.name not in ("errors.py", "test_errors.py")
        for code in re.findall(r"\b[USIELR]1\d\d\b", path.read_text(encoding="utf-8"))
    }


def test_every_code_is_used_and_tested(root: Path) -> None:
    assert set(CODES) - codes_in(root / "src") == set()
    assert set(CODES) - codes_in(root / "tests") == set()

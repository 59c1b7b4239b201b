from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from briefkit.errors import (
    ALWAYS_ERRORS,
    CODES,
    BriefkitError,
    Diagnostic,
    ExitCode,
    InputError,
    OutputError,
    Problems,
    Severity,
    SpecError,
    UsageError,
    error,
    suggest_codes,
    warning,
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


def test_a_long_message_keeps_its_beginning_and_its_end() -> None:
    problem = error("I108", f"kind is {'x' * 5_000_000!r}; it must be one of a, b")
    assert len(problem.message) == 300
    assert problem.message.startswith("kind is 'xxx")
    assert problem.message.endswith("xxx'; it must be one of a, b")
    assert " … " in problem.message
    assert error("I108", "x" * 300).message == "x" * 300


def test_problems_of_one_kind_are_counted_from_the_21st_on() -> None:
    problems = Problems(error("I108", "bad", "a.jsonl", line) for line in range(1, 1_024))
    problems.add(warning("I108", "doubtful", "a.jsonl", 7))
    problems.add(error("I108", "bad", "b.jsonl", 8))
    again = Problems(problems)
    again.add(error("I108", "bad", "a.jsonl", 2_000))
    assert [str(problem) for problem in again][20] == "a.jsonl: error[I108]: and 1,004 more of this kind"
    assert [str(problem) for problem in problems][18:] == [
        "a.jsonl:19: error[I108]: bad",
        "a.jsonl:20: error[I108]: bad",
        "a.jsonl: error[I108]: and 1,003 more of this kind",
        "a.jsonl:7: warning[I108]: doubtful",
        "b.jsonl:8: error[I108]: bad",
    ]


@pytest.mark.parametrize("count", [0, 1, 20])
def test_few_problems_stay_as_they_are(count: int) -> None:
    found = [error("I104", "bad", "a.jsonl", line) for line in range(count)]
    assert list(Problems(found)) == found


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


def test_docs_explain_every_code_once_and_in_order(root: Path) -> None:
    page = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([USICWDELPNKRV]\d{3}) \|", page, re.MULTILINE) == list(CODES)


def test_docs_name_no_code_that_there_is_not(root: Path) -> None:
    for page in (root / "README.md", root / "CHANGELOG.md", *(root / "docs").glob("*.md")):
        named = set(re.findall(r"\b[USICWDELPNKRV]1\d\d\b", page.read_text(encoding="utf-8")))
        assert named <= set(CODES), page.name


def test_docs_explain_every_exit_code(root: Path) -> None:
    page = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)} == {int(code) for code in ExitCode}


def codes_in(folder: Path) -> set[str]:
    return {
        code
        for path in folder.rglob("*.py")
        if path.name not in ("errors.py", "test_errors.py")
        for code in re.findall(r"\b[USICWDELPNKRV]1\d\d\b", path.read_text(encoding="utf-8"))
    }


def test_every_code_is_used_and_tested(root: Path) -> None:
    assert set(CODES) - codes_in(root / "src") == set()
    assert set(CODES) - codes_in(root / "tests") == set()


def test_what_is_always_an_error_is_made_as_nothing_else(root: Path) -> None:
    """By the calls that name a code; the softened I107 and the ledger of Word templates make warnings of their own."""
    made: dict[str, set[str]] = {name: set() for name in ("error", "error_at", "warning", "warn_at", "note", "say")}
    for path in (root / "src").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and "Severity.ERROR" not in ast.unparse(call):
                codes = {each.value for each in call.args if isinstance(each, ast.Constant) and each.value in CODES}
                made.get(ast.unparse(call.func).rpartition(".")[2], set()).update(map(str, codes))
    softer = made["warning"] | made["note"] | made["warn_at"] | made["say"] | {"I107"}
    assert softer.isdisjoint(ALWAYS_ERRORS)
    assert (made["error"] | made["error_at"]) - softer <= ALWAYS_ERRORS <= set(CODES)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("E11", "; did you mean E101?"),
        ("e101", "; did you mean E101?"),
        ("S1040", "; did you mean S104?"),
        ("warning", "; 'briefkit explain' lists all"),
        ("x" * 100_000, "; 'briefkit explain' lists all"),
    ],
)
def test_the_nearest_codes(text: str, end: str) -> None:
    assert suggest_codes(text) == end

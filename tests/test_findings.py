"""Which problems are told and how much they matter, by the levels that a spec gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit import read_spec
from briefkit.api import build_briefing, judge_problems
from briefkit.errors import Diagnostic, Severity, SpecError, error, note, warning

SPEC = """\
briefkit: 1
report: {title: Flood}
checks: {L104: off, E101: error, L105: error, I117: warning, I116: note}
sources:
  - path: old
    checks: {E101: off, I103: off, L103: off}
    exclude: [gone.txt]
  - {path: "new/*.md", checks: {E102: off, L104: note}}
  - {path: desk.txt, checks: {I112: off}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (note("L104", "x"), None),
        (note("L104", "x", "new/a.txt"), None),
        (warning("L104", "x", "new/a.md"), Severity.NOTE),
        (note("I117", "x"), Severity.WARNING),
        (warning("I116", "x"), Severity.NOTE),
        (warning("I103", "x", "old/a.txt"), None),
        (warning("I103", "x", "old/deep/a.txt"), None),
        (error("I103", "x", "old/a.txt"), Severity.ERROR),
        (warning("I103", "x", "older/a.txt"), Severity.WARNING),
        (warning("I103", "x", "new/old/a.md"), Severity.WARNING),
        (warning("I103", "x", "new/a.md"), Severity.WARNING),
        (warning("I103", "x"), Severity.WARNING),
        (warning("E101", "x", "old/a.txt"), None),
        (warning("E101", "x", "new/a.md"), Severity.ERROR),
        (warning("E102", "x", "new/a.md"), None),
        (warning("E102", "x", "new/a.txt"), Severity.WARNING),
        (warning("I112", "x", "desk.txt"), None),
        (warning("I112", "x", "old/desk.txt"), Severity.WARNING),
        (note("L105", "x", "desk.txt"), Severity.ERROR),
        (note("I115", "x", "desk.txt"), Severity.NOTE),
    ],
)
def test_what_is_told_of_it(folder: Path, problem: Diagnostic, told: Severity | None) -> None:
    spec, _ = read_spec(folder / "spec.yaml")
    findings = judge_problems([problem, problem], spec)
    assert [each.severity for each in findings.problems] == ([told] if told else [])
    assert findings.ignored == ({} if told else {problem.code: 1})
    assert findings.fails == (told is Severity.ERROR and problem.severity is not Severity.ERROR)
    assert findings.doubtful == (told in (Severity.ERROR, Severity.WARNING))
    assert judge_problems([problem], None).problems == (problem,)


def test_problems_that_were_only_counted_are_counted(folder: Path) -> None:
    spec, _ = read_spec(folder / "spec.yaml")
    counted = Diagnostic("L104", Severity.NOTE, "and 40 more of this kind", more=40)
    assert judge_problems([note("L104", "x"), counted], spec).ignored == {"L104": 41}


def test_what_the_entry_of_a_source_says_is_its_own(folder: Path) -> None:
    for name in ("old/a.txt", "new/a.md", "desk.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("---\nDate: 2024-02-16\n---\nA bridge fell on Thursday.\n", encoding="utf-8")
    spec, _ = read_spec(folder / "spec.yaml")
    (found,) = (each for each in build_briefing(spec, jobs=1).problems if each.code == "L103")
    assert (found.path, found.line) == (str(folder / "spec.yaml"), 7)
    assert judge_problems([found], spec).ignored == {"L103": 1}


@pytest.mark.parametrize(
    ("path", "name", "meant"),
    [
        (".", "a/b.txt", True),
        ("./a/", "a/b.txt", True),
        ("{folder}/a", "a/b.txt", True),
        ("{folder}/../c", "../c/b.txt", True),
        ("/c", "/c/b.txt", True),
        ("**/*.txt", "a/b.txt", True),
        ("*.txt", "a/b.txt", False),
        ("a/b", "a/b.txt", False),
    ],
)
def test_what_a_source_means(tmp_path: Path, path: str, name: str, meant: bool) -> None:
    named = path.replace("{folder}", str(tmp_path))
    (tmp_path / "spec.yaml").write_text(
        f"briefkit: 1\nreport: {{title: x}}\nsources: [{{path: '{named}', checks: {{E102: off}}}}]\n", encoding="utf-8"
    )
    spec, _ = read_spec(tmp_path / "spec.yaml")
    absolute = name.replace("../c", str(tmp_path.parent / "c")) if "{folder}/.." in path else name
    assert bool(judge_problems([warning("E102", "x", absolute)], spec).ignored) == meant


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        ("checks: {E11: off}", (4, 10), "S106: checks: unknown code 'E11'; did you mean E101?"),
        ("checks: {L104: off, e101: off}", (4, 21), "S106: checks: unknown code 'e101'; did you mean E101?"),
        ("checks: {x: off}", (4, 10), "S106: checks: unknown code 'x'; 'briefkit explain' lists all"),
        ("checks: {S104: off}", (4, 10), "S106: checks: S104 (unknown key) is always an error; only the level of"),
        ("checks: {I101: note}", (4, 10), "S106: checks: I101 (no file there) is always an error"),
        ("checks: {E101: off, E101: note}", (4, 21), "S103: key 'E101' appears twice"),
        ("checks: {E101: of}", (4, 16), "S106: checks.E101 must be one of error, warning, note, off, not 'of'"),
        ("checks: [E101]", (4, 9), "S105: checks must be a mapping from code to one of"),
    ],
)
def test_codes_that_cannot_be_named(tmp_path: Path, line: str, place: tuple[int, int], words: str) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(f"briefkit: 1\nreport: {{title: x}}\nsources: [x]\n{line}\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        read_spec(path)
    (problem,) = caught.value.diagnostics
    assert (problem.line, problem.column) == place
    assert words in f"{problem.code}: {problem.message}"

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from tests.series.desk import write_issue, write_issues, write_spec

from briefkit.errors import SpecError, UsageError
from briefkit.series.ledger import LEDGER, write_ledger
from briefkit.series.periods import Days
from briefkit.series.stock import list_issues, rebuild_ledger
from briefkit.spec import load_spec


def test_what_is_as_it_was_written_has_no_problem(tmp_path: Path) -> None:
    spec, issues = write_spec(tmp_path), write_issues(tmp_path, 3)
    stock = list_issues(spec)
    assert (list(stock.issues), stock.changed, stock.problems) == (issues, frozenset(), ())


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("0002/flood.docx", b"edited", "the file was changed; restore it, or run"),
        ("0002/flood.docx", None, "the file is gone; restore it, or run"),
        ("0002", None, "the ledger has issue 2, but its folder is gone; restore it, or run"),
    ],
)
def test_what_differs_from_the_ledger_is_said(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 3)
    path = tmp_path / "issues" / name
    if content is not None:
        path.write_bytes(content)
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    stock = list_issues(spec)
    assert stock.changed == {2}
    assert [str(problem) for problem in stock.problems] == [
        f"{path}: warning[N102]: {stock.problems[0].message}",
    ]
    assert said in stock.problems[0].message


def test_what_people_add_to_a_folder_is_no_problem(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 1)
    (tmp_path / "issues/0001/sent.eml").write_text("To: all")
    (tmp_path / "issues/notes").mkdir()
    (tmp_path / "issues/7").mkdir()
    assert list_issues(spec).problems == ()


@pytest.mark.parametrize("known", [0, 2])
def test_the_next_issue_that_the_ledger_lacks_counts(tmp_path: Path, known: int) -> None:
    spec, issues = write_spec(tmp_path), write_issues(tmp_path, known)
    if not known:
        (tmp_path / "issues" / LEDGER).unlink()  # as a run leaves it that was killed while it made the first
    stray = write_issue(tmp_path / "issues", known + 1)
    stock = list_issues(spec)
    assert list(stock.issues) == [*issues, stray]
    assert [(problem.severity, problem.code) for problem in stock.problems] == [("warning", "N102")]


@pytest.mark.parametrize(
    ("number", "days"),
    [
        (3, Days(dt.date(2024, 1, 14), dt.date(2024, 1, 21))),  # overlaps with issue 2
        (4, None),  # skips one
    ],
)
def test_an_issue_that_does_not_follow_is_in_the_way(tmp_path: Path, number: int, days: Days | None) -> None:
    spec, issues = write_spec(tmp_path), write_issues(tmp_path, 2)
    write_issue(tmp_path / "issues", number, days)
    stock = list_issues(spec)
    assert list(stock.issues) == issues
    assert [(problem.severity, problem.code) for problem in stock.problems] == [("error", "N102")]


@pytest.mark.parametrize("content", [None, b"{", b"[]", b'{"report": {"head": {"number": 9}}}', b"[" * 100_000])
def test_a_folder_without_a_report_of_its_number_is_in_the_way(tmp_path: Path, content: bytes | None) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 2)
    (tmp_path / "issues/0003").mkdir()
    if content is not None:
        (tmp_path / "issues/0003/report.json").write_bytes(content)
    (problem,) = list_issues(spec).problems
    assert problem.severity == "error"
    assert "move it elsewhere, or run 'briefkit issues SPEC --rebuild' if it is one" in problem.message
    with pytest.raises(SpecError, match=r"0003: error\[N102\]: has no report.json that says it is issue 3"):
        rebuild_ledger(spec)


def test_a_lost_ledger_is_rebuilt_to_the_byte(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    issues = write_issues(tmp_path, 3)
    ledger = tmp_path / "issues" / LEDGER
    ledger.unlink()
    assert [problem.severity for problem in list_issues(spec).problems] == ["warning", "error", "error"]
    assert rebuild_ledger(spec) == ledger
    assert ledger.read_bytes() == write_ledger("flood", issues)
    assert list_issues(spec).problems == ()


def test_rebuilding_keeps_what_was_edited(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 2)
    (tmp_path / "issues/0002/flood.docx").write_bytes(b"edited")
    assert list_issues(spec).changed == {2}
    rebuild_ledger(spec)
    assert list_issues(spec).changed == frozenset()
    assert (tmp_path / "issues/0002/flood.docx").read_bytes() == b"edited"


def test_a_gap_is_not_rebuilt_over(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 3)
    before = (tmp_path / "issues" / LEDGER).read_bytes()
    shutil.rmtree(tmp_path / "issues/0002")
    with pytest.raises(SpecError, match=r"error\[N101\]: issue 3 does not follow issue 1"):
        rebuild_ledger(spec)
    assert (tmp_path / "issues" / LEDGER).read_bytes() == before


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "desk/issues").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SpecError, match=r"error\[S109\]: issues leaves the spec's folder through a link"):
        list_issues(write_spec(tmp_path / "desk"))


def test_a_spec_without_a_series_has_no_issues(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text("briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n")
    with pytest.raises(UsageError, match="the spec has no 'series'"):
        list_issues(load_spec(tmp_path / "spec.yaml"))

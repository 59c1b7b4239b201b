from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import SpecError
from briefkit.series.ledger import Issue, hash_files, name_folder, read_ledger, write_ledger
from briefkit.series.periods import Days

FIRST = {"number": 1, "from": "2024-01-01", "to": "2024-01-07", "as_of": "2024-01-07", "files": {"report.json": "00"}}
SECOND = {**FIRST, "number": 2, "from": "2024-01-08", "to": "2024-01-14", "as_of": "2024-01-14"}


def write(path: Path, *issues: Any, **more: Any) -> Path:
    path.write_text(json.dumps({"briefkit": 1, "series": "flood", "issues": list(issues), **more}))
    return path


def test_a_ledger_has_a_line_for_each_issue(tmp_path: Path) -> None:
    issues = read_ledger(write(tmp_path / "series.json", FIRST, SECOND), "flood")
    assert issues is not None
    assert [issue.folder for issue in issues] == ["0001", "0002"]
    lines = write_ledger("flood", issues).decode().splitlines()
    assert [line for line in lines if '"number"' in line] == [f"  {json.dumps(FIRST)},", f"  {json.dumps(SECOND)}"]
    assert json.loads("".join(lines)) == {"briefkit": 1, "series": "flood", "issues": [FIRST, SECOND]}


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.text("abc.", min_size=3, max_size=5).map("x".__add__), st.text()), max_size=4))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, files: list[dict[str, str]]) -> None:
    path = tmp_path_factory.mktemp("ledger") / "series.json"
    first = dt.date(2024, 2, 28)
    days = [Days(first + dt.timedelta(days=2 * n), first + dt.timedelta(days=2 * n + 1)) for n in range(len(files))]
    issues = tuple(Issue(n + 3, days[n], days[n].finish, each) for n, each in enumerate(files))
    path.write_bytes(write_ledger("flood", issues))
    assert read_ledger(path, "flood") == issues


def test_no_ledger_is_none(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "series.json", "flood") is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"briefkit": 1,\n "series": "flood"\n "issues": []}', "not valid JSON: Expecting ',' delimiter"),
        ("[" * 100_000, "recursion"),
        ("[]", "not a ledger of version 1"),
        ('{"briefkit": 2}', "not a ledger of version 1"),
        ('{"briefkit": 1, "series": "dam"}', "has the series 'dam', and the spec makes 'flood'"),
        ('{"briefkit": 1, "series": "flood"}', '"issues" must be a list'),
    ],
)
def test_what_is_no_ledger_is_said(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "series.json"
    path.write_text(content)
    with pytest.raises(SpecError, match=r"series\.json.*error\[N101\]") as raised:
        read_ledger(path, "flood")
    assert said in str(raised.value)


def test_a_slip_in_mending_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "series.json"
    path.write_text('{"briefkit": 1,\n "issues": [,]}')
    with pytest.raises(SpecError) as raised:
        read_ledger(path, "flood")
    assert (raised.value.diagnostics[0].line, raised.value.diagnostics[0].column) == (2, 13)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": 0}, "entry 2 of the issues is wrong: the number must be a whole number from 1, not 0"),
        ({"number": "2"}, "not '2'"),
        ({"number": True}, "not True"),
        ({"number": 1}, "issue 1 repeats the number of issue 1"),
        ({"number": 4}, "issue 4 does not follow issue 1"),
        ({"from": "2024-01-07"}, "issue 2 begins on 2024-01-07, when issue 1 had not ended"),
        ({"from": "2024-02-30"}, "entry 2 of the issues is wrong"),
        ({"from": 20240108}, "entry 2 of the issues is wrong"),
        ({"to": "2024-01-07"}, "the period ends on 2024-01-07, before it begins on 2024-01-08"),
        ({"files": ["report.json"]}, "the files must be names with their SHA-256"),
        ({"files": {"report.json": 1}}, "the files must be names with their SHA-256"),
        ({"files": {"../../etc/passwd": "00"}}, "'../../etc/passwd' is not a file name"),
    ],
)
def test_what_is_wrong_with_an_issue_is_said(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    path = write(tmp_path / "series.json", FIRST, {**SECOND, **change})
    with pytest.raises(SpecError, match="N101") as raised:
        read_ledger(path, "flood")
    assert said in str(raised.value)
    assert "restore it" in str(raised.value)
    assert "--rebuild" in str(raised.value)


@pytest.mark.parametrize("key", FIRST)
def test_an_issue_that_lacks_a_key_is_said(tmp_path: Path, key: str) -> None:
    entry = {name: value for name, value in FIRST.items() if name != key}
    with pytest.raises(SpecError, match=f"entry 1 of the issues lacks '{key}'"):
        read_ledger(write(tmp_path / "series.json", entry), "flood")


def test_folders_sort_as_numbers_do() -> None:
    assert [name_folder(number) for number in (7, 9999, 10_000)] == ["0007", "9999", "10000"]


def test_files_are_hashed_and_folders_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "notes").mkdir()
    assert hash_files(tmp_path) == {"a.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}

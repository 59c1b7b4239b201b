"""A series on the command line, from week to week."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from tests.forking import fork_briefkit, wait
from typer.testing import CliRunner, Result

from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")

ARTICLE = """---
Title: Dyke breaks
Date: 2024-01-{0:02}
Outlet: Post
---
Police arrested {0} men in Ostrand on Monday.

"The water came at night," Mayor Ada Lund said on Tuesday.
"""
SPEC = """briefkit: 1
report: {title: Flood}
sources: [articles]
series: {slug: flood, period: weekly, start: 2024-01-01}
"""
FILES = ["flood-{0}-{1}.docx", "manifest.json", "report.json"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    for day in (2, 9, 16):
        (tmp_path / f"articles/{day}.txt").write_text(ARTICLE.format(day))
    (tmp_path / "spec.yaml").write_text(SPEC)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, expect: int = 0) -> Result:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == expect, result.output
    return result


def read(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def list_codes(result: Result) -> list[str]:
    return [json.loads(line)["code"] for line in result.stderr.splitlines()]


def test_an_issue_a_week(folder: Path) -> None:
    printed = run("render", "spec.yaml", "--as-of", "2024-01-07").stdout.splitlines()
    assert printed == [
        *("issues/0001/flood-0001-2024-01-07.docx", "issues/0001/report.json", "issues/0001/manifest.json"),
        "issues/series.json",
    ]
    run("render", "spec.yaml", "--as-of", "2024-01-17")
    run("render", "spec.yaml")
    assert sorted(read(folder / "issues")) == [
        *(f"0001/{name}".format("0001", "2024-01-07") for name in FILES),
        *(f"0002/{name}".format("0002", "2024-01-14") for name in FILES),
        *(f"0003/{name}".format("0003", "2024-01-21") for name in FILES),
        "series.json",
    ]
    head = json.loads((folder / "issues/0002/report.json").read_bytes())["report"]["head"]
    assert (head["number"], head["as_of"]) == (2, "2024-01-14")
    assert (head["period"]["begin"], head["period"]["finish"]) == ("2024-01-08", "2024-01-14")
    manifest = json.loads((folder / "issues/0002/manifest.json").read_bytes())
    assert (manifest["number"], manifest["as_of"]) == (2, "2024-01-14")


def test_the_last_issue_is_made_again_to_the_byte(folder: Path) -> None:
    for day in ("2024-01-07", "2024-01-14"):
        run("render", "spec.yaml", "--as-of", day)
    before = read(folder / "issues")
    for arguments in (["--as-of", "2024-01-14"], ["--as-of", "2024-01-20"], ["--issue", "2"]):
        run("render", "spec.yaml", *arguments)
        assert read(folder / "issues") == before
    assert list_codes(run("render", "spec.yaml", "--issue", "1", "--log-format", "json", expect=3)) == ["N106"]
    assert list_codes(run("render", "spec.yaml", "--as-of", "2024-01-07", "--log-format", "json", expect=3)) == ["N106"]
    run("render", "spec.yaml", "--issue", "1", "--replace")
    assert read(folder / "issues") == before


def test_an_article_that_came_late_changes_the_issue_and_not_its_number(folder: Path) -> None:
    run("render", "spec.yaml", "--as-of", "2024-01-07")
    before = read(folder / "issues")
    (folder / "articles/late.txt").write_text(ARTICLE.format(3).replace("Ostrand", "Lionde"))
    run("render", "spec.yaml", "--issue", "1")
    after = read(folder / "issues")
    assert after.keys() == before.keys()
    assert after["0001/report.json"] != before["0001/report.json"]


def read_changes(path: Path) -> str:
    """The section on changes, as JSON."""
    sections = json.loads(path.read_bytes())["report"]["sections"]
    return json.dumps(next(section["blocks"] for section in sections if section["id"] == "changes"))


def test_each_issue_says_what_changed_since_the_one_before(folder: Path) -> None:
    run("render", "spec.yaml", "--as-of", "2024-01-07")
    run("render", "spec.yaml", "--as-of", "2024-01-14")
    nothing = "There is no earlier report to compare this one with."
    assert nothing in read_changes(folder / "issues/0001/report.json")
    assert nothing not in read_changes(folder / "issues/0002/report.json")
    by_itself = read(folder / "issues/0002")
    run("render", "spec.yaml", "--issue", "2", "--against", "issues/0001/report.json")
    assert read(folder / "issues/0002") == by_itself


def test_an_earlier_report_that_was_damaged_is_said(folder: Path) -> None:
    run("render", "spec.yaml", "--as-of", "2024-01-07")
    (folder / "issues/0001/report.json").write_text("{}")
    assert "issues/0001/report.json: error[V101]" in run("render", "spec.yaml", expect=4).stderr
    assert sorted(path.name for path in (folder / "issues").iterdir()) == ["0001", "series.json"]


def test_documents_of_a_later_issue_are_no_findings(folder: Path) -> None:
    result = run("render", "spec.yaml", "--as-of", "2024-01-07", "--strict")
    assert "articles/9.txt: note[E103]: published 2024-01-09, after the as-of date 2024-01-07; left for a later" in (
        result.stderr
    )


def test_the_next_issue_waits_for_something_to_report(folder: Path) -> None:
    for _ in range(3):
        run("render", "spec.yaml")
    before = read(folder)
    result = run("render", "spec.yaml", expect=3)
    assert "spec.yaml:4:1: error[N108]: no source was published in the period of issue 4" in result.stderr
    assert read(folder) == before
    run("render", "spec.yaml", "--as-of", "2024-01-28")
    assert (folder / "issues/0004/report.json").exists()


def test_the_decisions_are_kept_with_the_issue(folder: Path) -> None:
    (folder / "spec.yaml").write_text(f"{SPEC}decisions: decisions.yaml\n")
    (folder / "decisions.yaml").write_text("# the desk's\nsplit: []\n")
    run("render", "spec.yaml")
    assert (folder / "issues/0001/decisions.yaml").read_text() == "# the desk's\nsplit: []\n"
    assert run("issues", "spec.yaml", "--strict").stdout == (
        "0001  2024-01-01 to 2024-01-07  decisions.yaml, flood-0001-2024-01-07.docx, manifest.json, report.json\n"
    )


def test_tables_are_kept_with_the_issue(folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC.replace("start: 2024-01-01", "start: 2024-01-01, formats: [csv]"))
    run("render", "spec.yaml")
    assert sorted(path.name for path in (folder / "issues/0001").iterdir()) == [
        *(f"flood-0001-2024-01-07-{name}.csv" for name in ("actors", "events", "figures", "quotations", "sources")),
        *("manifest.json", "report.json"),
    ]
    (folder / "issues/series.json").unlink()
    run("render", "spec.yaml")
    assert [line[:4] for line in run("issues", "spec.yaml", "--strict").stdout.splitlines()] == ["0001", "0002"]


def test_editions_are_one_issue(folder: Path) -> None:
    (folder / "spec.yaml").write_text(f"{SPEC}audiences: {{press: {{}}, public: {{}}}}\n")
    run("render", "spec.yaml")
    assert sorted(path.name for path in (folder / "issues/0001").iterdir()) == [
        *("flood-0001-2024-01-07-press.docx", "flood-0001-2024-01-07-public.docx"),
        *("manifest-press.json", "manifest-public.json", "report-press.json", "report-public.json"),
    ]
    (folder / "issues/series.json").unlink()
    run("render", "spec.yaml")
    assert [line[:4] for line in run("issues", "spec.yaml", "--strict").stdout.splitlines()] == ["0001", "0002"]
    (folder / "spec.yaml").write_text(f"{SPEC}audiences: {{press: {{}}, Press: {{}}}}\n")
    assert "two editions would be written to" in run("render", "spec.yaml", expect=3).stderr


def test_a_draft_is_not_counted(folder: Path) -> None:
    before = read(folder)
    run("render", "spec.yaml", "-o", "draft.docx")
    run("render", "spec.yaml", "-f", "json", "-o", "draft.json")
    assert json.loads((folder / "draft.json").read_bytes())["report"]["head"]["number"] == 1
    assert run("render", "spec.yaml", "-o", "drafts/").stdout.splitlines() == [
        "drafts/flood-0001-2024-01-07.docx",
        "drafts/report.json",
    ]
    assert sorted(read(folder).keys() - before.keys()) == [
        *("draft.docx", "draft.json", "drafts/flood-0001-2024-01-07.docx", "drafts/report.json")
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["render", "spec.yaml", "-f", "pdf"], "the formats of an issue are those of 'series.formats'"),
        (["render", "spec.yaml", "-o", "x.docx", "--replace"], "--replace is for issues of a series"),
        (["render", "plain.yaml", "--replace"], "--replace is for issues of a series"),
        (["render", "plain.yaml", "--issue", "1"], "--issue needs a spec with 'series'"),
        (["render", "spec.yaml", "--issue", "1", "--as-of", "2024-01-07"], "not both"),
        (["issues", "plain.yaml"], "the spec has no 'series'"),
        (["issues", "plain.yaml", "--rebuild"], "the spec has no 'series'"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, arguments: list[str], said: str) -> None:
    (folder / "plain.yaml").write_text("\n".join(SPEC.splitlines()[:3]))
    before = read(folder)
    assert said in run(*arguments, expect=2).stderr
    assert read(folder) == before


def test_one_edition_is_no_issue(folder: Path) -> None:
    (folder / "spec.yaml").write_text(f"{SPEC}audiences: {{press: {{}}}}\n")
    assert "an issue has all its editions" in run("render", "spec.yaml", "--audience", "press", expect=2).stderr
    run("render", "spec.yaml", "--audience", "press", "-o", "draft.docx")


def test_issues_are_no_sources(folder: Path) -> None:
    run("render", "spec.yaml", "--as-of", "2024-01-07")
    (folder / "spec.yaml").write_text(SPEC.replace("[articles]", "['**/*.txt', '**/report.json']"))
    result = run("render", "spec.yaml", "--as-of", "2024-01-14", "--log-format", "json", expect=3)
    assert "S114" in list_codes(result)
    (folder / "spec.yaml").write_text(SPEC.replace("[articles]", "[{path: ., exclude: [issues, spec.yaml]}]"))
    run("render", "spec.yaml", "--as-of", "2024-01-14")


@pytest.mark.parametrize("command", ["check", "show", "review"])
def test_other_commands_speak_of_the_issue(folder: Path, command: str) -> None:
    run("render", "spec.yaml")
    run(command, "spec.yaml")
    run(command, "spec.yaml", "--issue", "1")
    assert "error[N105]" in run(command, "spec.yaml", "--issue", "3", expect=3).stderr
    assert "error[N103]" in run(command, "spec.yaml", "--as-of", "2024-01-21", expect=3).stderr
    assert sorted(path.name for path in (folder / "issues").iterdir()) == ["0001", "series.json"]


def test_a_lost_ledger_is_rebuilt(folder: Path) -> None:
    for _ in range(3):
        run("render", "spec.yaml")
    before = read(folder / "issues")
    (folder / "issues/series.json").write_text("{")
    assert "series.json:1:2: error[N101]: the ledger is not valid JSON" in run("render", "spec.yaml", expect=3).stderr
    rebuilt = run("issues", "spec.yaml", "--rebuild").stdout.splitlines()
    assert rebuilt[0] == "issues/series.json"
    assert [line[:30] for line in rebuilt[1:]] == [
        *("0001  2024-01-01 to 2024-01-07", "0002  2024-01-08 to 2024-01-14", "0003  2024-01-15 to 2024-01-21")
    ]
    assert read(folder / "issues") == before


def test_an_issue_that_was_edited_is_said_and_kept(folder: Path) -> None:
    run("render", "spec.yaml")
    path = folder / "issues/0001/flood-0001-2024-01-07.docx"
    path.write_bytes(b"edited")
    assert "warning[N102]: the file was changed" in run("issues", "spec.yaml", "--strict", expect=1).stderr
    assert "error[N106]: issue 1 was changed" in run("render", "spec.yaml", "--issue", "1", expect=3).stderr
    run("render", "spec.yaml", "--as-of", "2024-01-14")
    assert path.read_bytes() == b"edited"
    run("render", "spec.yaml", "--issue", "1", "--replace")
    assert path.read_bytes() != b"edited"


class Someday(dt.date):
    """A calendar that stands still."""

    @classmethod
    def today(cls) -> Someday:
        return cls(2024, 1, 10)


def test_today_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.cli.days.dt.date", Someday)
    result = run("render", "spec.yaml", "--as-of", "today")
    assert result.stderr.splitlines()[0] == "note[U102]: --as-of today is 2024-01-10"
    assert result.stdout.splitlines()[0] == "issues/0001/flood-0001-2024-01-07.docx"
    result = run("check", "spec.yaml", "--as-of", "today", "--log-format", "json")
    assert json.loads(result.stderr.splitlines()[0])["code"] == "U102"


RENDER = ("render", "spec.yaml", "--as-of", "2024-01-07", "--jobs", "1")


@pytest.mark.skipif(sys.platform != "linux", reason="processes as Linux has them")
def test_two_renders_at_once_make_one_issue(folder: Path) -> None:
    from scripts.disturb import Run

    runs = [Run(folder, *RENDER) for _ in range(2)]
    said = [each.communicate()[1] for each in runs]
    codes = sorted(each.returncode for each in runs)
    assert codes in ([0, 0], [0, 5]), said
    assert (5 in codes) == any("error[N107]: another run is making an issue" in each for each in said)
    assert run("issues", "spec.yaml", "--strict").stdout.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="processes as Linux has them")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_render_that_is_ended_gives_its_number_back(folder: Path, number: signal.Signals) -> None:
    render = fork_briefkit(*RENDER)
    while not os.path.lexists(folder / "issues/.series.lock"):
        time.sleep(0.005)
    os.kill(render, number)
    wait(render)
    if number != signal.SIGKILL:
        assert not (folder / "issues").exists()
    assert run("render", "spec.yaml", "--as-of", "2024-01-07").stdout.startswith("issues/0001/")
    assert sorted(path.name for path in (folder / "issues").iterdir()) == ["0001", "series.json"]

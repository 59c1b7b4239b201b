from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit import read_record
from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """briefkit: 1
report: {title: The bridge}
sources: [articles]
sections: [chronology, quotations, actors, sources]
edits: {EVENT: {where: [Xai]}}
"""
ARTICLE = (
    "Bridge opened\n\nAna Vale, the mayor of Lionde, visited it on 15 February 2024. She dismissed its "
    "police chief, Omar Reis. Boats waited.\n\n"
    "“The river is low,” Vale told reporters.\n"
)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "2024-02-16-bridge.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC.replace("edits: {EVENT: {where: [Xai]}}\n", ""), encoding="utf-8")
    run("render", "spec.yaml", "-o", "brief.json", "-f", "json")
    return tmp_path / "brief.json"


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    return result.stdout if code == 0 else result.stderr


def find(report: Path, words: str) -> str:
    return next(each.id for each in read_record(report).report.tracked if words in each.text)


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_the_rows_of_a_report_are_listed(form: str, report: Path) -> None:
    run("render", "spec.yaml", "-o", f"brief.{form}", "-f", form)
    listed = run("show", f"brief.{form}").splitlines()
    row = f"{find(report, 'dismissed')}  15 February 2024 | She dismissed its police chief, Omar Reis. | who:"
    assert any(line.startswith(row) for line in listed)
    assert {line.split()[0] for line in listed if not line.startswith(" ")} >= {
        each.id for each in read_record(report).report.rows()
    }


def test_an_article_is_no_report(report: Path) -> None:
    assert "Events" in run("show", "articles/2024-02-16-bridge.txt")


def test_a_row_is_shown_with_all_that_it_rests_on(report: Path) -> None:
    row = find(report, "dismissed")
    assert run("show", "brief.json", row).splitlines() == [
        f"{row}  15 February 2024 | She dismissed its police chief, Omar Reis. | who: Ana Vale; Omar",
        "  Reis",
        "  [1, ¶ 1] Bridge opened, 16 February 2024",
        "  1. Bridge opened, 2024-02-16, ¶ 1",
        "    … Ana Vale, the mayor of Lionde, visited it on 15 February 2024. >> She dismissed its police",
        "      chief, Omar Reis. << Boats waited. …",
        "    told by: “dismissed”",
        "    date: 2024-02-15, from an earlier sentence, “15 February 2024”, in: Ana Vale, the mayor of",
        "      Lionde, visited it on 15 February 2024.",
        "    who: Ana Vale (does it, “She”, last named in: Ana Vale, the mayor of Lionde, visited it on 15",
        "      February 2024.)",
        "    who: Omar Reis (it is done to)",
    ]


def test_a_statement_is_shown_too(report: Path) -> None:
    shown = run("show", "brief.json", find(report, "river"))
    assert "The river is low" in shown
    assert "who: Ana Vale (says it, “Vale”)" in shown


def test_a_correction_of_the_desk_is_said(report: Path) -> None:
    row = find(report, "dismissed")
    Path("spec.yaml").write_text(SPEC.replace("EVENT", row), encoding="utf-8")
    run("render", "spec.yaml", "-o", "brief.json", "-f", "json")
    assert "The desk has corrected its where." in run("show", "brief.json", row)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_other_formats_say_where_the_rest_is(report: Path, form: str) -> None:
    run("render", "spec.yaml", "-o", f"brief.{form}", "-f", form)
    shown = run("show", f"brief.{form}", find(report, "dismissed"))
    assert "She dismissed its police chief, Omar Reis." in shown
    assert "The sentences around it are in the web page and the JSON: briefkit render SPEC -f html." in shown


def test_a_web_page_has_the_sentences_around_it(report: Path) -> None:
    run("render", "spec.yaml", "-o", "brief.html", "-f", "html")
    row = find(report, "dismissed")
    assert run("show", "brief.html", row) == run("show", "brief.json", row)


def test_an_unknown_row_is_said_with_some_that_there_are(report: Path) -> None:
    assert "brief.json has no row 'e-0'; its rows begin with e-" in run("show", "brief.json", "e-0", code=2)

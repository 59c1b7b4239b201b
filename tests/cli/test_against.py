from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit import Report, read_record, render_pdf
from briefkit.cli.main import app
from briefkit.model.head import Head
from briefkit.model.report import Chronology, ChronologyRow, Section

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """briefkit: 1
report: {title: The dyke, number: 1}
sources: [articles]
sections: [changes, chronology, sources]
"""
FIRST = (
    "Dyke breaks\n\nThe dyke at Lionde broke on 15 February 2024. The mayor closed the bridge on 16 February 2024.\n"
)
SECOND = "Boats come\n\nThe navy sent 18 boats to Lionde on 17 February 2024.\n"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "2024-02-16-dyke.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_a_report_of_any_format_is_compared_with(form: str, folder: Path) -> None:
    run("render", "spec.yaml", "-o", f"one.{form}", "-f", form)
    (folder / "articles" / "2024-02-17-boats.txt").write_text(SECOND, encoding="utf-8")
    run("render", "spec.yaml", "-o", "two.json", "--against", f"one.{form}", "--set", "report.number=2")
    report = read_record(folder / "two.json").report
    assert [section.id for section in report.sections] == ["changes", "chronology", "sources"]
    assert "Changes since No. 1 of 16 February 2024. Events: 1 new, 2 unchanged." in str(report.sections[0].blocks[0])
    assert report.provenance is not None
    assert report.provenance.against is not None


def test_without_an_earlier_report_there_is_no_such_section(folder: Path) -> None:
    run("render", "spec.yaml", "-o", "one.json")
    assert [section.id for section in read_record(folder / "one.json").report.sections] == ["chronology", "sources"]


def test_the_earlier_report_is_not_written_over(folder: Path) -> None:
    run("render", "spec.yaml", "-o", "one.json")
    result = CliRunner().invoke(app, ["render", "spec.yaml", "-o", "one.json", "--against", "one.json"])
    assert (result.exit_code, "S114" in result.stderr) == (3, True)


def test_a_later_report_is_refused(folder: Path) -> None:
    run("render", "spec.yaml", "-o", "one.json", "--as-of", "2024-03-01")
    result = CliRunner().invoke(app, ["check", "spec.yaml", "--against", "one.json"])
    assert result.exit_code == 2
    assert "speaks from 2024-03-01, which is after 2024-02-16; compare with an earlier report" in result.stderr


def test_a_report_that_a_script_built_is_refused(folder: Path) -> None:
    rows = Chronology((ChronologyRow("e-1", "4 March 2023", "The pier opened."),))
    report = Report(Head("Ferries", dt.date(2023, 3, 9)), (Section("chronology", "Chronology", (rows,)),))
    render_pdf(report, folder / "made.pdf")
    result = CliRunner().invoke(app, ["check", "spec.yaml", "--against", "made.pdf"])
    assert result.exit_code == 2
    assert "'Ferries' was built by a script, and does not say which sentences its rows come from" in result.stderr


@pytest.mark.parametrize(
    ("before", "now", "sections", "code"),
    [
        ("TLP:AMBER", "TLP:AMBER", "[changes, chronology]", 0),
        ("TLP:GREEN", "TLP:AMBER", "[changes, chronology]", 0),
        ("TLP:AMBER", "TLP:GREEN", "[changes, chronology]", 3),
        ("TLP:AMBER", None, "[changes, chronology]", 3),
        ("TLP:AMBER", "TLP:GREEN", "[chronology]", 0),  # which repeats nothing of it
    ],
)
def test_nothing_is_repeated_of_a_report_that_is_marked_higher(
    before: str, now: str | None, sections: str, code: int, folder: Path
) -> None:
    run("render", "spec.yaml", "-o", "one.json", "--set", f"report.marking={before}")
    settings = ["--set", f"sections={sections}", *(["--set", f"report.marking={now}"] if now else [])]
    result = CliRunner().invoke(app, ["check", "spec.yaml", "--against", "one.json", *settings])
    assert (result.exit_code, "S115" in result.stderr) == (code, code == 3), result.output


def test_reports_are_given_in_any_order(folder: Path) -> None:
    run("render", "spec.yaml", "-o", "one.json", "--as-of", "2024-02-16")
    run("render", "spec.yaml", "-o", "two.json", "--as-of", "2024-02-17", "--set", "report.number=2")
    for name, given in {"three.json": ("one.json", "two.json"), "four.json": ("two.json", "one.json")}.items():
        against = [argument for each in given for argument in ("--against", each)]
        run("render", "spec.yaml", "-o", name, "--as-of", "2024-02-18", *against)
    assert (folder / "three.json").read_bytes() == (folder / "four.json").read_bytes()
    assert "No. 2 of 17 February 2024" in (folder / "three.json").read_text(encoding="utf-8")


def test_the_same_reports_make_the_same_bytes(folder: Path) -> None:
    run("render", "spec.yaml", "-o", "one.json")
    for name in ("two.pdf", "three.pdf"):
        run("render", "spec.yaml", "-o", name, "-f", "pdf", "--against", "one.json")
    assert (folder / "two.pdf").read_bytes() == (folder / "three.pdf").read_bytes()

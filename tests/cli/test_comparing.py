from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit import Report, render_pdf
from briefkit.cli.main import app
from briefkit.model.head import Head
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    QuotationList,
    QuotationRow,
    Section,
    Source,
)

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """briefkit: 1
report: {title: The dyke, number: 1}
sources: [articles]
sections: [overview, chronology, sources]
texts: {overview: Quiet.}
"""
FIRST = "Dyke breaks\n\nThe dyke at Lionde broke on 15 February 2024. Ana Vale closed a bridge on 16 February 2024.\n"
SECOND = "Boats come\n\nThe navy sent 18 boats to Lionde on 17 February 2024.\n"


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    return result.stderr if code else result.stdout


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "2024-02-16-dyke.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    run("render", "spec.yaml", "-o", "one.docx")
    (tmp_path / "articles" / "2024-02-17-boats.txt").write_text(SECOND, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC.replace("Quiet", "Loud").replace("overview, ", "overview, ahead, "))
    run("render", "spec.yaml", "-o", "two.pdf", "-f", "pdf", "--set", "report.number=2")
    return tmp_path


def test_two_reports_of_any_format_are_compared() -> None:
    lines = run("diff", "one.docx", "two.pdf").splitlines()
    row = next(line for line in lines if line.startswith("new: "))
    assert lines == [
        "as of: 2024-02-17, before 2024-02-16",
        "number: 2, before 1",
        "new section: Ahead",
        "text of the desk changed: Situation overview",
        "notes changed",
        "new source: Boats come",
        row,
        "unchanged: 2 rows",
    ]
    assert row.endswith("The navy sent 18 boats to Lionde on 17 February 2024.")


def test_the_other_way_round_rows_are_no_longer_printed() -> None:
    shown = run("diff", "two.pdf", "one.docx")
    assert "section taken out: Ahead\n" in shown
    assert "no longer printed: e-" in shown


def test_a_report_is_not_otherwise_than_itself() -> None:
    assert run("diff", "one.docx", "one.docx") == "no differences\n"


HEAD = Head("Ferries", dt.date(2024, 3, 9))
ROW = ChronologyRow("e-1", "4 March 2024", "The pier opened.", "Ford")
SAID = QuotationRow("q-1", "Mira Sol", "We will cross.", said="4 March 2024")
PLAIN = Section("chronology", "Chronology", (Chronology((ROW,)),))
ACTORS = Section("actors", "Actors", (ActorTable("People", (ActorRow("a-1", "Mira Sol"),)),))
SOURCE = Source("s-1", 1, "Pier opens", text_sha256="00" * 32)


def made(*sections: Section, sources: tuple[Source, ...] = (SOURCE,), notes: tuple[str, ...] = ()) -> Report:
    """A report that a script built itself, which says nothing of what its rows are told by."""
    return Report(HEAD, sections, sources, notes)


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        (made(PLAIN), made(PLAIN), ["no differences"]),
        (made(), made(Section("chronology", "Chronology", PLAIN.blocks)), ["new section: Chronology"]),
        (
            made(PLAIN),
            made(Section("chronology", "Chronology", (Chronology((dataclasses.replace(ROW, date="5 March 2024"),)),))),
            ["corrected: e-1  5 March 2024, Ford: The pier opened.; before: 4 March 2024, Ford: The pier opened."],
        ),
        (
            made(Section("q", "Statements", (QuotationList((SAID,)),))),
            made(Section("q", "Statements", (QuotationList((dataclasses.replace(SAID, text="We will not."),)),))),
            ["corrected: q-1  Mira Sol, 4 March 2024: We will not.; before: Mira Sol, 4 March 2024: We will cross."],
        ),
        (
            made(PLAIN, ACTORS),
            made(PLAIN, Section("actors", "Actors", (ActorTable("People", (ActorRow("a-1", "M. Sol"),)),))),
            ["section changed: Actors", "unchanged: 1 row"],
        ),
        (made(PLAIN), made(PLAIN, notes=("A note.",)), ["notes changed", "unchanged: 1 row"]),
        (
            made(PLAIN),
            made(PLAIN, sources=(dataclasses.replace(SOURCE, title="Pier shut"),)),
            ["entry of a source changed: Pier shut", "unchanged: 1 row"],
        ),
        (
            made(PLAIN),
            made(PLAIN, sources=(dataclasses.replace(SOURCE, text_sha256="01" * 32),)),
            ["text of a source changed: Pier opens", "unchanged: 1 row"],
        ),
        (
            made(PLAIN),
            made(PLAIN, sources=(Source("s-2", 1, "Pier shut"),)),
            ["new source: Pier shut", "source no longer cited: Pier opens", "unchanged: 1 row"],
        ),
        (
            made(PLAIN),
            made(Section("chronology", "Chronology", (Chronology((dataclasses.replace(ROW, outlets=2),)),))),
            ["the same rows in other words: write a redline with -f docx -o changes.docx"],
        ),
    ],
)
def test_reports_that_a_script_built_are_compared_by_what_they_print(
    before: Report, now: Report, lines: list[str], folder: Path
) -> None:
    render_pdf(before, folder / "before.pdf")
    render_pdf(now, folder / "now.pdf")
    shown = run("diff", "before.pdf", "now.pdf").replace("\n  ", " ").splitlines()
    assert [line for line in shown if not line.startswith("new: ")] == lines


def test_a_redline_is_written_for_word(folder: Path) -> None:
    assert run("diff", "one.docx", "two.pdf", "-f", "docx", "-o", "changes.docx") == "changes.docx\n"
    assert (folder / "changes.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-f", "docx"], "name the file of the redline: -o changes.docx"),
        (["-f", "docx", "-o", "one.docx"], "one.docx would be written over a report that is compared"),
        (["-o", "x.txt"], "-o needs -f docx; without it the differences are printed"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], message: str) -> None:
    assert message in run("diff", "one.docx", "two.pdf", *arguments, code=2)

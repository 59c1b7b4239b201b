"""One spec, several editions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.api import build_briefing, read_spec
from briefkit.cli.main import app
from briefkit.errors import UsageError
from briefkit.render.manifest import write_manifest

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """briefkit: 1
report: {title: Ferry, marking: TLP:AMBER}
sources:
  - {path: wire.txt, outlet: Wire}
  - {path: note.txt, outlet: Desk, marking: TLP:AMBER}
sections: [chronology, assessment, sources]
texts: {assessment: More deaths are likely.}
exclude: [Orvel]
audiences:
  partners: {texts: {assessment: Little is known.}}
  public:
    report: {marking: TLP:CLEAR, to: [Press]}
    sections: [chronology, sources]
    texts: {}
    exclude: [e-0]
output: [{docx: "out/{slug}-{audience}.docx"}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text("---\ndate: 2024-02-16\n---\nA ferry sank at Lund on Thursday.\n")
    (tmp_path / "note.txt").write_text("---\ndate: 2024-02-16\n---\nMiners struck at Orvel on Wednesday.\n")
    (tmp_path / "spec.yaml").write_text(SPEC)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def test_every_edition_is_written(folder: Path) -> None:
    code, output = run("render", str(folder / "spec.yaml"))
    assert (code, sorted(path.name for path in (folder / "out").iterdir())) == (
        0,
        ["ferry-partners.docx", "ferry-public.docx"],
    ), output


def test_one_edition_alone(folder: Path) -> None:
    assert run("render", str(folder / "spec.yaml"), "--audience", "public")[0] == 0
    assert [path.name for path in (folder / "out").iterdir()] == ["ferry-public.docx"]


def test_an_edition_has_its_marking_sections_texts_and_sources(folder: Path) -> None:
    spec, warnings = read_spec(folder / "spec.yaml", (), "public")
    briefing = build_briefing(spec)
    report = briefing.report
    assert warnings == ()
    assert report.head.marking is not None
    assert (report.head.marking.label, report.head.title, report.head.to) == ("TLP:CLEAR", "Ferry", ("Press",))
    assert [section.id for section in report.sections] == ["chronology", "sources"]
    assert [source.outlet for source in report.sources] == ["Wire"]
    assert spec.exclude == ("e-0", "Orvel")
    edition = json.loads(write_manifest(report))["edition"]
    assert edition == {"audience": "public", "omits": {"sections": ["assessment"], "sources": 1}}


def test_the_whole_report_is_no_edition(folder: Path) -> None:
    spec, _ = read_spec(folder / "spec.yaml")
    report = build_briefing(spec).report
    assert (spec.audiences, spec.audience, report.edition) == (("partners", "public"), None, None)
    assert [source.outlet for source in report.sources] == ["Desk", "Wire"]


def test_an_unknown_audience_is_wrong_usage(folder: Path) -> None:
    with pytest.raises(UsageError, match="no audience 'press'; there are partners, public"):
        read_spec(folder / "spec.yaml", (), "press")


def test_two_editions_are_not_written_over_each_other(folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC.replace("-{audience}", ""))
    code, output = run("render", str(folder / "spec.yaml"))
    assert (code, "two editions would be written to" in output) == (3, True)
    assert not (folder / "out").exists()


def test_a_row_of_the_desk_that_rests_on_what_is_left_out_is_left_out(folder: Path) -> None:
    rows = "rows: [{date: 2024-02-16, text: We heard so., sources: 2024-02-16-note}]\n"
    (folder / "spec.yaml").write_text(SPEC + rows)
    whole, public = (build_briefing(read_spec(folder / "spec.yaml", (), name)[0]) for name in (None, "public"))
    told = [[event.text for event in each.selection.events if event.own] for each in (whole, public)]
    assert told == [["We heard so."], []]
    assert ("S112", 17) in [(problem.code, problem.line) for problem in public.problems]

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.api import build_briefing, read_spec
from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")


@pytest.fixture
def flood(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "sample_input" / "flood", tmp_path / "flood")
    return tmp_path / "flood"


def review(folder: Path, answers: str) -> str:
    result = CliRunner().invoke(app, ["review", str(folder / "spec.yaml")], input=answers)
    assert result.exit_code == 0, result.output
    return result.output


def test_what_is_decided_is_written_and_holds_in_the_next_run(flood: Path) -> None:
    output = review(flood, "d 2024-02-10\nw Ana Vale; INGD\n\nx\n\nq\n")
    assert "4 decisions added" in output
    assert f"add this line to {flood / 'spec.yaml'}: decisions: decisions.yaml" in output
    spec = flood / "spec.yaml"
    spec.write_text(spec.read_text() + "decisions: decisions.yaml\n")
    loaded, _ = read_spec(spec)
    ((identifier, edit),) = loaded.edits.items()
    assert edit.who == ("Ana Vale", "INGD")
    briefing = build_briefing(loaded)
    row = next(event for event in briefing.selection.events if event.id == identifier)
    assert (row.edited, str(row.date.when and row.date.when.begin)) == (("date", "who"), "2024-02-10")
    assert set(loaded.exclude).isdisjoint(event.id for event in briefing.selection.events)
    first = next(line for line in output.splitlines() if line.startswith("e-")).split()[0]
    assert first not in review(flood, "q\n")


def test_an_answer_that_is_none_is_explained(flood: Path) -> None:
    output = review(flood, "zzz\n?\nd tomorrow\nq\n")
    assert "'zzz' is not an answer, or needs words after it" in output
    assert "d 2024-02-14 its date" in output
    assert "'tomorrow' is not a date" in output
    assert "nothing was decided" in output
    assert not (flood / "decisions.yaml").exists()


def test_the_end_of_the_input_saves_what_was_decided(flood: Path) -> None:
    assert "1 decision added" in review(flood, "\n")
    assert (flood / "decisions.yaml").read_text().startswith("reviewed:\n  - e-")


def test_show_gives_the_ids_although_a_text_cites_one_that_is_gone(flood: Path) -> None:
    spec = flood / "spec.yaml"
    asked = "texts: {overview: 'All calm [@e-0].'}\nsections: [overview, "
    spec.write_text(spec.read_text().replace("sections: [", asked))
    result = CliRunner().invoke(app, ["show", str(spec)])
    assert (result.exit_code, "e-ed87482c" in result.output) == (0, True)
    assert CliRunner().invoke(app, ["check", str(spec)]).exit_code == 3


def test_a_file_that_nothing_can_be_added_to_is_told_before_the_first_question(flood: Path) -> None:
    (flood / "decisions.yaml").write_text("{exclude: [e-1]}\n")
    result = CliRunner().invoke(app, ["review", str(flood / "spec.yaml")], input="x\nq\n")
    assert (result.exit_code, "1 of" in result.output) == (3, False)

"""The file of decisions that a spec includes."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.errors import SpecError
from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.facts import EventStatus
from briefkit.spec import read_spec
from briefkit.spec.briefing import Edit, OwnFigure, OwnRow, Spec

SPEC = "briefkit: 1\nreport: {title: T}\nsources: [a.txt]\ndecisions: decisions.yaml\n"
DECISIONS = """edits:
  e-1: {who: Ana Vale, status: claimed}
  q-1: {speaker: Ana Vale}
merge: [[e-1, e-2]]
split: [e-3]
exclude: [e-4]
rows: [{text: It rained., date: 2024-02-16, sources: e-1}]
figures: [{value: "14", label: Dead, as_of: 2024-02, sources: [e-1]}]
"""


def load(decisions: str, folder: Path, more: str = "") -> Spec:
    (folder / "decisions.yaml").write_text(decisions, encoding="utf-8")
    (folder / "spec.yaml").write_text(SPEC + more, encoding="utf-8")
    return read_spec(folder / "spec.yaml")[0]


def test_the_file_is_read_as_if_it_stood_in_the_spec(tmp_path: Path) -> None:
    spec = load(DECISIONS, tmp_path)
    day, month = read_calendar_value("2024-02-16"), read_calendar_value("2024-02")
    assert day is not None
    assert month is not None
    assert spec.edits == {
        "e-1": Edit(who=("Ana Vale",), status=EventStatus.CLAIMED),
        "q-1": Edit(speaker="Ana Vale"),
    }
    assert (spec.merge, spec.split, spec.exclude) == ((("e-1", "e-2"),), ("e-3",), ("e-4",))
    assert spec.rows == (OwnRow("It rained.", day, sources=("e-1",)),)
    assert spec.figures == (OwnFigure("14", "Dead", month, ("e-1",)),)
    assert spec.provenance is not None
    assert spec.provenance.decisions is not None


def test_lists_are_joined_and_the_spec_s_own_edit_holds(tmp_path: Path) -> None:
    spec = load(DECISIONS, tmp_path, "split: [e-9]\nedits: {e-1: {text: Mine.}}\n")
    assert spec.split == ("e-9", "e-3")
    assert spec.edits == {"e-1": Edit(text="Mine."), "q-1": Edit(speaker="Ana Vale")}


def test_a_warning_leads_to_the_line_of_the_file(tmp_path: Path) -> None:
    problem = load(DECISIONS, tmp_path, "split: [e-9]\n").warn_at("split.1", "S112", "gone")
    assert (Path(problem.path or "").name, problem.line, problem.column) == ("decisions.yaml", 5, 9)


def test_an_empty_file_decides_nothing(tmp_path: Path) -> None:
    assert load("# later\n", tmp_path).edits == {}


@pytest.mark.parametrize(
    ("decisions", "problem"),
    [
        (
            "edits: {e-1: {speaker: A, who: B}}",
            "decisions.yaml:1:32: error[S106]: edits.e-1: who is of an event, and speaker of a quotation",
        ),
        ("merge: [[e-1]]", "decisions.yaml:1:9: error[S106]: merge.0 needs 2 items or more"),
        (
            "title: T",
            "decisions.yaml:1:1: error[S104]: unknown key 'title'; known are "
            "edits, merge, split, exclude, rows, figures, reviewed",
        ),
        (
            "figures: [{value: 1, label: Dead}]",
            "decisions.yaml:1:11: error[S107]: the required key 'as_of' is missing in figures.0",
        ),
        ("[1]", "decisions.yaml: error[S105]: the file must be a mapping"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(decisions: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as failure:
        load(decisions, tmp_path)
    assert [str(each).removeprefix(f"{tmp_path}/") for each in failure.value.diagnostics] == [problem]


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    with pytest.raises(SpecError) as failure:
        read_spec(tmp_path / "spec.yaml")
    (problem,) = failure.value.diagnostics
    assert (problem.code, problem.line, problem.column) == ("S101", 4, 12)

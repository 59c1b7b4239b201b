"""What ``briefkit check --fix`` changes in a spec, and what it leaves as it is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from briefkit.cli.main import app
from briefkit.errors import Replacement, SpecError, error
from briefkit.spec import read_spec
from briefkit.spec.mending import mend_spec, mend_text

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = "briefkit: 1\nreport: {title: Flood}   # head\nsources: [articles]\n"
ARTICLE = "---\nDate: 2024-02-16\n---\nThe dyke at Lionde broke on Thursday, officials said.\n"
WAS = "The dyke at Lionde broke on Thursday, officials said."


def mend(path: Path, text: str) -> str:
    """A spec after one round, which looks at nothing but the spec itself."""
    path.write_bytes(text.encode())
    try:
        problems = read_spec(path)[1]
    except SpecError as wrong:
        problems = wrong.diagnostics
    for each in mend_spec(path, problems):
        each.path.write_bytes(each.data)
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("report: {titel: Flood}\n", "report: {title: Flood}\n"),
        ("report:\n  title: Flood\n  # until when\n  cut-off: x   # soon\n", None),
        ("report: {'titel': Flood}\n", "report: {'title': Flood}\n"),
        ('report: {title: Flood, "numbr": 3}\n', 'report: {title: Flood, "number": 3}\n'),
        ("sections: [key-points, cronology]\n", "sections: [key-points, chronology]\n"),
        ("select: {events: {grup_by: day}}\n", "select: {events: {group_by: day}}\n"),
        ("select: {events: {group_by: contry}}\n", "select: {events: {group_by: country}}\n"),
        ("report: {title: Flood, marking: tlp:green}\n", "report: {title: Flood, marking: TLP:GREEN}\n"),
        ("report: {title: Flood, marking: 'TLP: RED'}\n", "report: {title: Flood, marking: 'TLP:RED'}\n"),
        ("report: {title: Flood, marking: TLP:WHITE}\n", "report: {title: Flood, marking: TLP:CLEAR}\n"),
        (
            "report: {title: Flood, period: {from: 2024-02-18, to: 2024-02-12}}\n",
            "report: {title: Flood, period: {from: 2024-02-12, to: 2024-02-18}}\n",
        ),
        (
            "report:\n  title: Flood\n  period:\n    to: 2024-02-12   # first\n    from: '2024-02-18'\n",
            "report:\n  title: Flood\n  period:\n    to: 2024-02-18   # first\n    from: '2024-02-12'\n",
        ),
        (
            "actors: [{name: Ana Vale, roles: [{title: Mayor, from: 2024-05, until: 2023}]}]\n",
            "actors: [{name: Ana Vale, roles: [{title: Mayor, from: 2023, until: 2024-05}]}]\n",
        ),
        ("report: {title: Flood, title: Floods}\n", "report: {title: Flood, title: Floods}\n"),
        ("report: {title: Flood, titel: Floods}\n", "report: {title: Flood, titel: Floods}\n"),
        ("report: {title: Flood, xyzzy: 1}\n", "report: {title: Flood, xyzzy: 1}\n"),
        ("report: {title: Flood, number: three}\n", "report: {title: Flood, number: three}\n"),
        ("sections: [nonsense]\n", "sections: [nonsense]\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_what_has_one_mending_is_mended(tmp_path: Path, wrong: str, right: str | None, end: str) -> None:
    rest = "# ours\nbriefkit: 1\n\n\nsources:   # one\n    - articles\n"
    right = wrong.replace("cut-off", "cutoff") if right is None else right
    before, after = (f"{rest}{text}# end".replace("\n", end) for text in (wrong, right))
    path = tmp_path / "spec.yaml"
    assert mend(path, before) == after
    assert mend(path, after) == after


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    assert mend(tmp_path / "spec.yaml", "\ufeff" + SPEC.replace("title", "titel")) == "\ufeff" + SPEC


def test_an_alias_is_mended_once(tmp_path: Path) -> None:
    text = SPEC + "select:\n  events: &x {group_bi: day}\n  quotations: *x\n"
    assert mend(tmp_path / "spec.yaml", text) == text.replace("group_bi", "group_by")


def test_templates_texts_and_settings_are_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/spec.yaml").write_text("select: {events: {grup_by: day}}\n", encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC + "template: mine\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        read_spec(tmp_path / "spec.yaml", ["report.marking=tlp:red"])
    assert {each.code for each in caught.value.diagnostics} == {"S104", "S106"}
    assert mend_spec(tmp_path / "spec.yaml", caught.value.diagnostics) == ()


PIECES = st.text("ab:", min_size=1, max_size=3)
REPLACEMENTS = st.builds(Replacement, st.integers(-2, 9), st.integers(-2, 30), PIECES, st.text("xy", max_size=3))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text("ab: \n'x", max_size=200), st.lists(REPLACEMENTS, max_size=6))
def test_a_piece_that_is_not_there_is_left_alone(text: str, replacements: list[Replacement]) -> None:
    mended = mend_text(text, replacements)
    assert mended.count("\n") == text.count("\n")
    there = [each for each in replacements if each.old in text]
    assert mended == text or there


def test_a_file_that_cannot_be_read_is_not_mended(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text("{", encoding="utf-8")
    wrong = dataclasses.replace(error("S102", "x", str(tmp_path / "spec.yaml")), mending=(Replacement(1, 1, "{", "}"),))
    assert mend_spec(tmp_path / "spec.yaml", [wrong]) == ()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*more: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", "spec.yaml", "--fix", "--jobs", "1", *more])
    return result.exit_code, result.stdout


def test_ids_that_have_one_successor_are_changed_wherever_they_stand(folder: Path) -> None:
    spec = SPEC + "decisions: decisions.yaml   # ours\nselect: {events: {pin: [e-0000]}}\n"
    decisions = f"# old\nedits:\n  e-0000: {{where: Chana, was: '{WAS}'}}   # moved\nsplit:\n  - e-0000\n"
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    (folder / "decisions.yaml").write_text(decisions, encoding="utf-8")
    before = (folder / "articles/a.txt").read_bytes()
    exit_code, shown = fix()
    assert exit_code == 0
    assert (folder / "spec.yaml").read_text(encoding="utf-8") == spec.replace("e-0000", "e-cc791311")
    assert (folder / "decisions.yaml").read_text(encoding="utf-8") == decisions.replace("e-0000", "e-cc791311")
    assert "-select: {events: {pin: [e-0000]}}\n+select: {events: {pin: [e-cc791311]}}\n" in shown
    assert "--- decisions.yaml (before)\n+++ decisions.yaml (after)\n" in shown
    assert fix() == (0, "spec.yaml: 1 document, 1 event, 0 quotations, 0 actors\n")
    assert (folder / "articles/a.txt").read_bytes() == before


@pytest.mark.parametrize(
    ("was", "article"),
    [
        ("The dyke at Lionde broke on Friday, officials said.", ""),
        (WAS, ARTICLE.replace("Date", "Title: Again\nDate")),
    ],
    ids=["other words", "two sentences"],
)
def test_an_id_without_one_successor_stays(folder: Path, was: str, article: str) -> None:
    if article:
        (folder / "articles/b.txt").write_text(article, encoding="utf-8")
    spec = SPEC + f"edits: {{e-0000: {{where: Chana, was: '{was}'}}}}\n"
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    fix()
    assert (folder / "spec.yaml").read_text(encoding="utf-8") == spec


def test_what_a_mended_key_holds_is_mended_too(folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC + "selekt: {events: {grup_by: contry}}\n", encoding="utf-8")
    exit_code, shown = fix()
    assert exit_code == 0
    assert (folder / "spec.yaml").read_text(encoding="utf-8") == SPEC + "select: {events: {group_by: country}}\n"
    assert shown.count("--- spec.yaml (before)") == 3


def test_what_is_left_is_told(folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC + "sektions: [nonsense]\n", encoding="utf-8")
    exit_code, shown = fix()
    assert exit_code == 3
    assert shown.endswith("+sections: [nonsense]\n")


def test_a_file_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefkit.errors import OutputError

    def fail(*_: object) -> None:
        raise OutputError(error("R101", "cannot be written", "spec.yaml"))

    monkeypatch.setattr("briefkit.api.write_files", fail)
    (folder / "spec.yaml").write_text(SPEC.replace("title", "titel"), encoding="utf-8")
    assert fix() == (5, "")
    assert "titel" in (folder / "spec.yaml").read_text(encoding="utf-8")

"""What a run tells of its problems: which, in which form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from briefkit.cli.main import app
from briefkit.cli.run import MOST_ANNOTATIONS
from briefkit.errors import Problems, warning

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\noutput: [{docx: out/x.docx}]\n"
DATED = "---\nDate: 2024-02-16\n---\nThe dyke at Lionde broke on Thursday, officials said.\n"
UNDATED = "The dyke at Chana broke on Thursday, officials said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose specs lie below its root."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "brief" / "articles").mkdir(parents=True)
    (tmp_path / "brief" / "articles" / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "brief" / "articles" / "b.txt").write_text(UNDATED, encoding="utf-8")
    (tmp_path / "brief" / "spec.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


@pytest.mark.parametrize(
    ("more", "arguments", "exit_code", "told"),
    [
        ("", [], 0, "warning[E101]"),
        ("", ["--strict"], 1, "warning[E101]"),
        ("checks: {E101: off}\n", ["--strict"], 0, None),
        ("checks: {E101: error}\n", [], 1, "error[E101]"),
        ("checks: {E101: note}\n", ["--strict"], 0, "note[E101]"),
        ("checks: {E101: error}\n", ["--set", "sources=[{path: articles, checks: {E101: off}}]"], 0, None),
        ("checks: {R112: error}\n", [], 0, "warning[E101]"),
    ],
)
@pytest.mark.parametrize("command", ["check", "render"])
def test_a_strict_run_is_quiet_when_nothing_is_new(
    folder: Path, command: str, more: str, arguments: list[str], exit_code: int, told: str | None
) -> None:
    (folder / "brief/spec.yaml").write_text(SPEC + more, encoding="utf-8")
    result = run(command, "brief/spec.yaml", *arguments)
    assert result.exit_code == exit_code
    assert (told in result.stderr) if told else (result.stderr == "")
    assert (folder / "brief/out/x.docx").exists() == (command == "render")


def test_what_was_ignored_is_counted_in_json(folder: Path) -> None:
    (folder / "brief/spec.yaml").write_text(SPEC + "checks: {E101: off}\n", encoding="utf-8")
    assert run("check", "brief/spec.yaml", "--log-format", "json").stderr.splitlines() == [
        '{"ignored": {"E101": 1}, "path": "brief/spec.yaml"}'
    ]


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (("E101", ""), [{"ignored", "path"}]),
        (("L104", ""), [{"code", "severity", "message", "path", "help"}]),
        (("XXXX", ""), [{"code", "severity", "message", "path", "line", "column", "help"}]),
    ],
)
def test_every_line_of_json_is_as_the_schema_says(folder: Path, change: tuple[str, str], kinds: list[set[str]]) -> None:
    (folder / "brief/spec.yaml").write_text(f"{SPEC}checks: {{{change[0]}: off}}\n", encoding="utf-8")
    schema = json.loads(run("schema", "diagnostics").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = [json.loads(line) for line in run("check", "brief/spec.yaml", "--log-format", "json").stderr.splitlines()]
    assert [set(line) for line in lines] == kinds
    for line in lines:
        validator.validate(line)


@pytest.mark.parametrize(
    "line",
    [
        {"code": "E101", "severity": "error", "message": "x"},
        {"code": "E1", "severity": "error", "message": "x", "help": "docs/errors.md"},
        {"code": "E101", "severity": "fatal", "message": "x", "help": "docs/errors.md"},
        {"code": "E101", "severity": "error", "message": "x", "help": "docs/errors.md", "line": 0},
        {"code": "E101", "severity": "error", "message": "x", "help": "docs/errors.md", "lines": 1},
        {"ignored": {}},
        {"ignored": {"E101": 0}},
        {"ignored": {"all": 1}},
        {},
    ],
)
def test_the_schema_refuses_what_is_never_printed(line: dict[str, object]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(run("schema", "diagnostics").stdout))
    assert not validator.is_valid(line)


def test_annotations_name_files_from_the_root_of_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "brief")
    (folder / "brief/spec.yaml").write_text(SPEC + "select: {events: {actors: [Nobody]}}\n", encoding="utf-8")
    lines = run("check", "spec.yaml", "--log-format", "github").stderr.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        "warning file=brief/articles/b.txt,title=E101",
        "warning file=brief/spec.yaml,line=5,col=28,title=L103",
        "warning file=brief/spec.yaml,line=5,col=19,title=L101",
    ]


def test_the_ten_gravest_problems_are_annotations_and_the_others_lines_of_the_log(folder: Path) -> None:
    for number in range(MOST_ANNOTATIONS + 3):
        (folder / f"brief/articles/c{number:02}.txt").write_text(UNDATED.replace("Chana", f"Chana {number}"))
    (folder / "brief/articles/z.txt").write_text("", encoding="utf-8")
    lines = run("check", "brief/spec.yaml", "--log-format", "github").stderr.splitlines()
    assert lines[0].startswith("::error file=brief/articles/z.txt,title=I105::")
    assert [line.startswith("::") for line in lines] == [True] * MOST_ANNOTATIONS + [False] * (
        len(lines) - MOST_ANNOTATIONS
    )
    assert len(lines) == MOST_ANNOTATIONS + 5
    assert lines[-1].startswith("brief/articles/c12.txt: warning[E101]: ")


def test_all_specs_are_checked_and_the_highest_exit_code_holds(folder: Path) -> None:
    (folder / "brief/wrong.yaml").write_text(SPEC.replace("title", "titel"), encoding="utf-8")
    (folder / "brief/empty.yaml").write_text(SPEC.replace("[articles]", "[gone]"), encoding="utf-8")
    (folder / "brief/quiet.yaml").write_text(SPEC + "checks: {E101: off}\n", encoding="utf-8")
    names = ["brief/empty.yaml", "brief/wrong.yaml", "brief/spec.yaml", "brief/quiet.yaml"]
    result = run("check", *names, "--strict")
    assert result.exit_code == 4
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == ["brief/quiet.yaml"]
    told = [
        line for line in result.stderr.splitlines()[:-1] if not line.startswith(" ")
    ]  # the lines of the specs aside
    assert [line.partition("[")[2][:4] for line in told] == ["I101", "S107", "S104", "E101"]
    assert result.stderr.splitlines()[-1] == "to learn more: briefkit explain I101 S107 S104 E101"
    assert run("check", *names[2:]).exit_code == 0


def test_files_are_named_from_the_working_directory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for cwd, path in ((folder, "brief/articles/b.txt"), (folder / "brief", "articles/b.txt")):
        monkeypatch.chdir(cwd)
        spec = str(Path(path).parent.parent / "spec.yaml")
        assert run("check", spec).stderr.startswith(f"{path}: warning[E101]: ")
        assert json.loads(run("check", spec, "--log-format", "json").stderr)["path"] == path


def test_what_is_ignored_of_one_spec_is_told_of_the_next(folder: Path) -> None:
    (folder / "brief/quiet.yaml").write_text(SPEC + "checks: {E101: off}\n", encoding="utf-8")
    for names in (["quiet", "spec"], ["spec", "quiet"]):
        result = run("check", *(f"brief/{name}.yaml" for name in names), "--log-format", "json")
        assert sorted("ignored" in json.loads(line) for line in result.stderr.splitlines()) == [False, True]


def test_many_problems_of_a_kind_are_bounded() -> None:
    told = list(Problems(warning("I113", "x", "a.txt", line) for line in range(1, 400)))
    assert list(Problems(told)) == told


def test_a_bug_loses_no_annotation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "brief/wrong.yaml").write_text("{", encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("briefkit.api.build_briefing", fail)
    result = run("check", "brief/wrong.yaml", "brief/spec.yaml", "--log-format", "github", "--summary", "s.md")
    assert result.exit_code == 70
    assert result.stderr.startswith("::error file=brief/wrong.yaml,")
    assert "internal error: RuntimeError: boom" in result.stderr
    assert Path("s.md").read_text().startswith("## briefkit: internal error\n")

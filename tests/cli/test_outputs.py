"""Where reports go, what they are called, and what they may not be written over."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")

ARTICLE = "---\nTitle: Dyke breaks\nDate: 2024-02-16\n---\nPolice arrested a man in Ostrand on Thursday.\n"
SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [a.txt]\n"


def draw() -> bytes:
    drawn = io.BytesIO()
    Image.new("1", (1, 1)).save(drawn, "PNG")
    return drawn.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "spec.yaml").write_text(SPEC)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_titles_in_other_scripts_give_files_of_their_own(folder: Path) -> None:
    for title in ("Паводок", "Забастовка"):
        run("render", "spec.yaml", "--set", f"report.title={title}", "--as-of", "2024-03-01", "-o", "out/")
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "забастовка-2024-03-01.docx",
        "паводок-2024-03-01.docx",
    ]


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md", "json"])
def test_a_report_with_another_title_is_not_replaced_in_silence(folder: Path, form: str) -> None:
    def render(title: str, *more: str) -> Result:
        return run("render", "spec.yaml", "-o", f"x.{form}", "--set", f"report.title={title}", *more)

    long = "Über & “alles” <b> " * 30
    assert render("Flood").stderr == ""
    assert render("Flood", "--strict", "--as-of", "2024-05-05").exit_code == 0
    assert f"x.{form}: warning[R112]: replaced a report with another title, 'Flood'" in render(long).stderr
    assert "R112" not in render(long).stderr
    assert render("Flood", "--strict").exit_code == 1


def test_tables_of_another_report_are_not_replaced_in_silence(folder: Path) -> None:
    def render(title: str, *more: str) -> Result:
        return run("render", "spec.yaml", "-o", "x.csv", "--set", f"report.title={title}", *more)

    tables = [f"x-{name}.csv" for name in ("events", "actors", "quotations", "figures", "sources")]
    first = render("=Flood")
    assert (first.stdout.split(), first.stderr) == (tables, "")
    assert render("=Flood", "--strict").exit_code == 0
    told = [line for line in render("Drought").stderr.splitlines() if "R112" in line and "explain" not in line]
    filled = [name for name in tables if len((folder / name).read_bytes().splitlines()) > 1]
    assert told == [f"{name}: warning[R112]: replaced a report with another title, '=Flood'" for name in filled]
    (folder / "x-figures.csv").write_text("a,b\n")
    assert "x-figures.csv: warning[R112]: replaced a file that was no csv report" in render("Drought").stderr


@pytest.mark.parametrize(
    ("output", "problem"),
    [
        ("-", "error[U101]: csv is several files: name a folder"),
        ("a-events.csv", None),
        ("a.csv", "error[S114]: a-events.csv would be written over a-events.csv, which the report is made of"),
    ],
)
def test_each_of_the_tables_is_looked_after(folder: Path, output: str, problem: str | None) -> None:
    (folder / "a-events.csv").write_text("text,date\nPolice arrested a man in Ostrand.,2024-02-16\n")
    before = (folder / "a-events.csv").read_bytes()
    result = run("render", "spec.yaml", "--set", "sources=[a-events.csv]", "-f", "csv", "-o", output)
    assert (result.exit_code == 0) == (problem is None)
    assert (problem or "") in result.stderr
    assert (folder / "a-events.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("outputs", "problem"),
    [
        ("[{csv: x.csv}, {csv: X.csv}]", "error[S106]: x.csv and X.csv are the same file"),
        ("[{csv: x.csv}, {json: x-actors.csv}]", "error[S106]: x.csv and x-actors.csv are the same file"),
        ("[{csv: in/x.csv}]", "error[S109]: in/x.csv leaves the spec's folder through a link"),
    ],
)
def test_tables_have_places_of_their_own(folder: Path, outputs: str, problem: str) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "x-sources.csv").symlink_to("../../outside.csv")
    (folder / "spec.yaml").write_text(SPEC + f"output: {outputs}\n")
    result = run("render", "spec.yaml")
    assert (result.exit_code, result.stdout) == (3, "")
    assert problem in result.stderr


def test_editions_have_tables_of_their_own(folder: Path) -> None:
    (folder / "spec.yaml").write_text(
        SPEC + "audiences: {team: {}, public: {}}\noutput: [{csv: '{audience}.csv'}, {csv: 'out/x.csv'}]\n"
    )
    result = run("render", "spec.yaml")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "error[S106]: two editions would be written to" in result.stderr
    assert "x-events.csv" in result.stderr


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md", "json"])
@pytest.mark.parametrize("content", [b"notes", b"PK\x03\x04", b"%PDF-1.7\n", b'{"report": []}', b"[" * 100_000])
def test_other_files_are_not_replaced_in_silence(folder: Path, form: str, content: bytes) -> None:
    (folder / f"x.{form}").write_bytes(content)
    result = run("render", "spec.yaml", "-o", f"x.{form}")
    assert f"x.{form}: warning[R112]: replaced a file that was no {form} report with a title" in result.stderr
    assert result.exit_code == 0


def test_an_empty_file_is_replaced(folder: Path) -> None:
    (folder / "x.docx").touch()
    assert run("render", "spec.yaml", "-o", "x.docx").stderr == ""


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("a.txt", ""),
        ("spec.yaml", ""),
        ("./spec.yaml", ""),
        ("mark.png", "logo: mark.png\n"),
        ("mine/theme.yaml", "template: mine\n"),
        ("link.txt", ""),
        ("hard.txt", ""),
    ],
)
@pytest.mark.parametrize("on_the_command_line", [True, False])
def test_nothing_is_written_over_what_the_report_is_made_of(
    folder: Path, name: str, more: str, on_the_command_line: bool
) -> None:
    (folder / "mine").mkdir()
    (folder / "mine/theme.yaml").write_text("page: Letter\n")
    (folder / "mark.png").write_bytes(draw())
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "hard.txt").hardlink_to(folder / "a.txt")
    output = "" if on_the_command_line else f"output: [{{docx: {name}}}]\n"
    (folder / "spec.yaml").write_text(SPEC + more + output)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = run("render", "spec.yaml", "-f", "docx", *(["-o", name] if on_the_command_line else []))
    assert (result.exit_code, result.stdout) == (3, "")
    place = "" if on_the_command_line else f"spec.yaml:{4 + bool(more)}:17: "
    problem, *frame, _ = result.stderr.splitlines()
    assert len(frame) == (0 if on_the_command_line else 4)
    assert problem.startswith(f"{place}error[S114]: {Path(name)} would be written over ")
    assert problem.endswith(", which the report is made of")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_no_output_of_a_spec_leaves_its_folder_through_a_link(folder: Path) -> None:
    (folder / "spec").mkdir()
    (folder / "outside").mkdir()
    (folder / "spec" / "out").symlink_to("../outside")
    (folder / "spec" / "in").mkdir()
    (folder / "spec" / "in" / "x.docx").symlink_to("../../outside/x.docx")
    (folder / "spec" / "a.txt").write_text(ARTICLE)
    for path in ("out/x.docx", "in/x.docx"):
        (folder / "spec" / "spec.yaml").write_text(SPEC + f"output:\n  - docx: {path}\n")
        result = run("render", "spec/spec.yaml")
        assert result.exit_code == 3
        assert f"spec/spec.yaml:5:11: error[S109]: {path} leaves the spec's folder through a link" in result.stderr
        assert run("render", "spec/spec.yaml", "-o", "spec/out/").exit_code == 0
        (folder / "outside" / "x.docx").unlink()


def test_a_folder_of_specs_that_is_a_link_is_no_way_out(folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "linked").symlink_to("real")
    (folder / "real" / "a.txt").write_text(ARTICLE)
    (folder / "real" / "spec.yaml").write_text(SPEC + "output: [{docx: x.docx}]\n")
    assert run("render", "linked/spec.yaml").exit_code == 0


@pytest.mark.parametrize("name", ["unused.txt", "hard.jsonl"])
def test_a_source_of_which_nothing_is_used_is_not_written_over(folder: Path, name: str) -> None:
    (folder / "unused.txt").write_text("---\nDate: 2024-03-09\n---\nPolice arrested a man in Ostrand on Friday.\n")
    (folder / "read.jsonl").write_text('{"text": "They met in Sund.", "date": "2024-02-16"}\n')
    (folder / "hard.jsonl").hardlink_to(folder / "read.jsonl")
    (folder / "spec.yaml").write_text(SPEC.replace("[a.txt]", "[a.txt, unused.txt, read.jsonl]"))
    result = run("render", "spec.yaml", "-f", "docx", "-o", name, "--as-of", "2024-03-01")
    assert (result.exit_code, result.stdout) == (3, "")
    assert f"error[S114]: {name} would be written over" in result.stderr


@pytest.mark.parametrize("output", ["a.txt", "./a.txt", "link.txt"])
def test_what_is_parsed_is_not_written_over(folder: Path, output: str) -> None:
    (folder / "link.txt").symlink_to("a.txt")
    result = run("parse", "a.txt", "-o", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"error[U101]: {output} would be written over a.txt, which is read" in result.stderr
    assert (folder / "a.txt").read_text() == ARTICLE


@pytest.mark.parametrize("other", ["./x.docx", "sub/../x.docx", "{slug}.docx", "X.docx", "sub/../X.DOCX"])
def test_two_spellings_of_one_file(folder: Path, other: str) -> None:
    (folder / "sub").mkdir()
    first = "x.docx" if "slug" not in other else "flood.docx"
    (folder / "spec.yaml").write_text(SPEC + f"output:\n  - docx: {first}\n  - pdf: '{other}'\n")
    result = run("render", "spec.yaml")
    assert (result.exit_code, result.stdout) == (3, "")
    for place in ("spec.yaml:5:11", "spec.yaml:6:10"):
        assert f"{place}: error[S106]: " in result.stderr
    assert run("render", "spec.yaml", "-f", "docx").exit_code == 0


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize(
    ("output", "code", "problem"),
    [
        ("x-{number}.docx", 3, "spec.yaml:4:17: error[S107]: x-{number}.docx asks for {number}, but the report has no"),
        ("{slug}-{number}.docx", 3, "spec.yaml:4:17: error[S107]: flood-{number}.docx asks for {number}"),
        ("out/x.docx", 3, "spec.yaml:4:17: error[S109]: out/x.docx leaves the spec's folder through a link"),
        ("a.txt", 3, "spec.yaml:4:17: error[S114]: a.txt would be written over a.txt, which the report is made of"),
    ],
)
def test_what_render_refuses_check_finds(folder: Path, command: str, output: str, code: int, problem: str) -> None:
    (folder / "out").symlink_to("..")
    (folder / "spec.yaml").write_text(SPEC + f"output: [{{docx: '{output}'}}]\n")
    result = run(command, "spec.yaml")
    assert (result.exit_code, result.stdout) == (code, "")
    assert problem in result.stderr


def test_check_says_all_it_finds_beside_the_outputs(folder: Path) -> None:
    (folder / "a.txt").write_text("Police arrested a man in Ostrand on Thursday.\n")
    (folder / "spec.yaml").write_text(SPEC + "output: [{docx: '{number}.docx'}]\n")
    result = run("check", "spec.yaml")
    assert result.exit_code == 3
    for code in ("E101", "S107"):
        assert f"[{code}]" in result.stderr


def test_two_folders_become_one(folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC + "output: [{docx: a/x.docx}, {docx: b/x.docx}]\n")
    result = run("render", "spec.yaml", "-o", "out/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "error[U101]: a/x.docx and b/x.docx would both be out/x.docx" in result.stderr
    assert run("render", "spec.yaml").stdout == "a/x.docx\nb/x.docx\n"

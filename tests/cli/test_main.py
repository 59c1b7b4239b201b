"""The command line as a shell sees it: output, problems, exit codes, files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import docx
import pypdf
import pytest
from typer.testing import CliRunner, Result

from briefkit.cli.main import app

SPEC = """\
briefkit: 1
template: situation-report
report:
  title: Flood at Lionde
  number: 4
  period: {from: 2024-02-01, to: 2024-02-29}
  marking: TLP:GREEN
sources:
  - articles/*
output:
  - docx: out/{slug}-{date}.docx
  - pdf: out/{slug}-{number}.pdf
"""
TEMPLATES = ["daily-brief", "humanitarian", "media-digest", "monthly-watch", "situation-report"]
ARTICLE = """\
---
Title: Dyke breaks at Lionde
Date: 2024-02-16
By: Otto Brandt
Outlet: Limpopo Wire
---
The dyke at Lionde gave way on Thursday, and nine people drowned in Chókwè.

“The water came at night,” said Governor Amélia Chissa. “Nobody slept.”
"""


@pytest.fixture
def briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def read_report(path: Path) -> tuple[str, set[str]]:
    """The words of a report without white space, and the addresses that its links lead to."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        links = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
        return "".join("".join(document.element.body.itertext()).split()), links
    reader = pypdf.PdfReader(path)
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    words = "".join("".join(page.extract_text() for page in reader.pages).split())
    return words, {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_render_writes_what_the_spec_names(briefing: Path) -> None:
    result = run("render", "spec.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == ["out/flood-at-lionde-2024-02-29.docx", "out/flood-at-lionde-4.pdf"]
    assert (briefing / "out" / "flood-at-lionde-2024-02-29.docx").read_bytes().startswith(b"PK")
    assert (briefing / "out" / "flood-at-lionde-4.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (["-f", "pdf"], ["out/flood-at-lionde-4.pdf"]),
        (["-f", "json"], ["flood-at-lionde-2024-02-29.json"]),
        (
            ["-f", "docx", "-f", "pdf", "-o", "here/"],
            ["here/flood-at-lionde-2024-02-29.docx", "here/flood-at-lionde-4.pdf"],
        ),
        (["-o", "here/brief.pdf"], ["here/brief.pdf"]),
        (["-f", "docx", "-o", "brief.docx"], ["brief.docx"]),
        (["-f", "json", "--as-of", "2024-03-01"], ["flood-at-lionde-2024-03-01.json"]),
        (["-f", "docx", "--set", "report.title=Other words"], ["out/other-words-2024-02-29.docx"]),
    ],
)
def test_render_goes_where_it_is_told(briefing: Path, arguments: list[str], written: list[str]) -> None:
    before = set(everything(briefing))
    result = run("render", "spec.yaml", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(set(everything(briefing)) - before) == written


def test_render_to_standard_output(briefing: Path) -> None:
    result = run("render", "spec.yaml", "-f", "json", "-o", "-")
    report = json.loads(result.stdout_bytes)
    (event,) = [each for each in report["selection"]["events"] if "dyke" in each["text"]]
    assert {"id", "date", "text", "type", "actors", "reports"} <= set(event)
    assert event["date"]["value"] == "2024-02-15"


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed(briefing: Path) -> None:
    made = []
    for seed in ("0", "1"):
        folder = briefing / f"made-{seed}"
        command = [
            sys.executable,
            "-m",
            "briefkit",
            "render",
            "spec.yaml",
            "-f",
            "docx",
            "-f",
            "pdf",
            "-f",
            "json",
            "-o",
        ]
        subprocess.run(
            [*command, f"{folder}/"], check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True
        )
        made.append(everything(folder))
    assert len(made[0]) == 3
    assert made[0] == made[1]


def test_parse_writes_one_object_a_line_and_reads_it_back(briefing: Path) -> None:
    first = run("parse", "articles/a.txt", "-o", "parsed.jsonl")
    assert (first.exit_code, first.output) == (0, "")
    (record,) = [json.loads(line) for line in Path("parsed.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (record["briefkit"], record["published"], record["byline"]) == (1, "2024-02-16", ["Otto Brandt"])
    second = run("parse", "parsed.jsonl")
    again = json.loads(second.stdout_bytes)
    assert {**again, "source": None} == {**record, "source": None}


def test_parsing_in_two_processes_changes_nothing(briefing: Path) -> None:
    for number in range(4):
        text = ARTICLE.replace("nine", f"{number + 3}")
        (briefing / "articles" / f"b{number}.txt").write_text(text, encoding="utf-8")
    assert run("parse", "articles", "--jobs", "2").stdout_bytes == run("parse", "articles", "--jobs", "1").stdout_bytes


def test_check_says_what_a_report_would_hold_and_writes_nothing(briefing: Path) -> None:
    before = everything(briefing)
    result = run("check", "spec.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith("spec.yaml: 1 document, ")
    assert everything(briefing) == before


def test_show_names_ids_dates_and_reasons(briefing: Path) -> None:
    shown = run("show", "articles/a.txt").stdout
    assert "15 February 2024  stated" in shown
    assert "Amélia Chissa" in shown
    selected = run("show", "spec.yaml", "--set", "select.events.match=nothing-like-it").stdout
    assert "Left out" in selected
    assert "does not match" in selected


def test_show_says_what_was_read_and_who_takes_which_part(briefing: Path) -> None:
    shown = run("show", "spec.yaml").stdout
    assert shown.startswith("Corpus\n  read: 1  considered: 1  near-copies: 0  undated: 0  en: 1  ")
    assert "  reported: 2024-02-16  " in shown
    (actor,) = [line for line in shown.splitlines() if "  person  Amélia Chissa  " in line]
    assert "  documents: 1  seen: 2024-02-16 to 2024-02-16  " in actor


def test_show_names_the_ids_of_figures(briefing: Path) -> None:
    (briefing / "articles" / "b.txt").write_text(
        "---\nDate: 2024-02-17\n---\nThe flood killed 12 people on Thursday.\n"
    )
    figures = json.loads(run("render", "spec.yaml", "-f", "json", "-o", "-").stdout_bytes)["selection"]["figures"]
    (reading,) = [each for figure in figures for each in figure["readings"] if each["value"] == 12]
    shown = run("show", "spec.yaml").stdout
    assert "\nFigures\n  f-" in shown
    assert f"\n  {reading['id']}  killed  12  as of 2024-02-17  [2024-02-17-b ¶ 1]\n    The flood" in shown
    left_out = run("show", "spec.yaml", "--set", f"exclude=[{reading['id']}]").stdout
    assert f"  {reading['id']}  figure  excluded by the spec\n" in left_out


def test_init_makes_a_project_that_renders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for template in TEMPLATES:
        made = run("init", template, "--template", template)
        assert made.exit_code == 0
        assert run("render", f"{template}/spec.yaml").exit_code == 0
    again = run("init", "media-digest", "--template", "media-digest")
    assert again.exit_code == 5
    assert "error[R101]: already exists; not overwritten" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["render", "spec.yaml", "--jobs", "0"], "'--jobs': must be at least 1"),
        (["render", "spec.yaml", "--jobs", "two"], "'--jobs': must be a whole number"),
        (["schema", "specs"], "'what': 'specs' is not one of 'spec', 'report', 'diagnostics'."),
        (
            ["store", "info", "x", "--log-format", "xml"],
            "'--log-format': 'xml' is not one of 'text', 'json', 'github'.",
        ),
    ],
)
def test_a_wrong_value_is_told_without_jargon(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert f"Error: Invalid value for {said}\n" in result.stderr


def test_schema_and_templates(tmp_path: Path) -> None:
    titles = {}
    for what in ("spec", "report", "diagnostics"):
        schema = json.loads(run("schema", what).stdout)
        assert schema["$schema"].endswith("2020-12/schema")
        titles[what] = schema["title"]
    assert titles["report"] == "briefkit report"
    assert json.loads(run("schema").stdout)["title"] == titles["spec"]
    assert [line.split(":")[0] for line in run("templates").stdout.splitlines()] == TEMPLATES


def test_version() -> None:
    from briefkit import __version__

    assert run("--version").stdout == f"briefkit {__version__}\n"


BOMB = "briefkit: 1\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("change", "exit_code", "line"),
    [
        (("spec.yaml", SPEC.replace("number: 4", "numbr: 4")), 3, "spec.yaml:5:3: error[S104]: unknown key 'numbr'"),
        (("spec.yaml", SPEC.replace("number: 4", "number: many")), 3, "spec.yaml:5:11: error[S105]"),
        (("spec.yaml", SPEC.replace("number: 4", "number: 4\n  number: 5")), 3, "spec.yaml:6:3: error[S103]"),
        (("spec.yaml", SPEC.replace("articles/*", "articles/*.md")), 4, "spec.yaml:9:5: error[I102]: articles/*.md"),
        (("spec.yaml", SPEC.replace("articles/*", "gone.txt")), 4, "spec.yaml:9:5: error[I101]: gone.txt"),
        (("spec.yaml", BOMB), 3, "error[S108]"),
        (("spec.yaml", "{"), 3, "error[S102]"),
        (("spec.yaml", None), 3, "spec.yaml: error[S101]"),
        (("articles/b.txt", ""), 4, "articles/b.txt: error[I105]"),
        (("articles/b.txt", "\x00\x01\x02\xff" * 100), 4, "articles/b.txt: error[I104]"),
        (("articles/b.txt", "x" * 50_000_000), 4, "error[I111]"),
        (("articles/b.jsonl", '{"text": "One."}\n{"text": \n'), 4, "articles/b.jsonl:2:10: error[I108]"),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, str) else None,
)
def test_bad_input_is_one_clear_line_and_nothing_is_written(
    briefing: Path, change: tuple[str, str | None], exit_code: int, line: str
) -> None:
    (briefing / "out").mkdir()
    (briefing / "out" / "flood-at-lionde-4.pdf").write_bytes(b"the last one")
    path, content = change
    if content is None:
        (briefing / path).unlink()
    else:
        (briefing / path).write_text(content, encoding="latin-1" if "\xff" in content else "utf-8")
    before = everything(briefing)
    result = run("render", "spec.yaml")
    assert result.exit_code == exit_code, result.stderr
    assert line in result.stderr
    assert "Traceback" not in result.output
    assert everything(briefing) == before


def test_what_can_be_read_is_parsed_and_the_rest_is_said(briefing: Path) -> None:
    (briefing / "articles" / "b.txt").write_text("")
    result = run("parse", "articles", "-o", "parsed.jsonl")
    assert result.exit_code == 4
    assert len(Path("parsed.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert "error[I105]" in result.stderr


def test_a_title_of_hostile_characters_is_printed_not_obeyed(briefing: Path) -> None:
    title = "AT&T <b>R&D</b> ]]> {{x}} <script>"
    (briefing / "articles" / "b.jsonl").write_text(
        json.dumps({"title": title, "date": "2024-02-17", "text": "Boats left Lionde on Friday with \x07maize."}) + "\n"
    )
    result = run("render", "spec.yaml", "-o", "made/")
    assert result.exit_code == 0
    assert all(content for content in everything(briefing / "made").values())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(briefing: Path) -> None:
    (briefing / "out").mkdir(mode=0o500)
    result = run("render", "spec.yaml")
    assert result.exit_code == 5
    assert "error[R101]" in result.stderr


def test_a_pipe_is_no_spec(briefing: Path) -> None:
    os.mkfifo(briefing / "pipe.yaml")
    result = run("check", "pipe.yaml")
    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "pipe.yaml: error[S101]: cannot be read: it is not a regular file",
        "to learn more: briefkit explain S101",
    ]


def test_show_prints_no_control_characters(briefing: Path) -> None:
    record = {"id": "x", "title": "One\x1b[31m", "outlet": "Two\x07", "date": "2024-02-16", "text": "Ana \x1b[2J left."}
    (briefing / "x.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    result = run("show", "x.jsonl")
    assert result.exit_code == 0
    assert result.stdout
    assert not any(ord(letter) < 32 and letter != "\n" for letter in result.stdout)


def test_a_missing_file_is_an_input_error_even_when_strict(briefing: Path) -> None:
    assert run("parse", "gone.txt", "--strict").exit_code == 4


def test_a_terminal_without_unicode_is_no_obstacle(briefing: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "briefkit", "show", "spec.yaml"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert b"\\xe9lia Chissa" in ran.stdout


def test_a_link_is_followed_and_not_replaced(briefing: Path) -> None:
    (briefing / "real.docx").write_bytes(b"old")
    (briefing / "link.docx").symlink_to("real.docx")
    assert run("render", "spec.yaml", "-o", "link.docx").exit_code == 0
    assert (briefing / "link.docx").is_symlink()
    assert (briefing / "real.docx").read_bytes().startswith(b"PK")


def test_an_output_folder_that_is_a_file(briefing: Path) -> None:
    (briefing / "out").write_text("in the way")
    result = run("render", "spec.yaml")
    assert result.exit_code == 5
    assert "error[R101]: cannot be written" in result.stderr
    assert (briefing / "out").read_text() == "in the way"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render", "spec.yaml", "--as-of", "yesterday"], "error[U101]: --as-of takes a day such as 2021-06-03"),
        (
            ["render", "spec.yaml", "-f", "odt"],
            "error[U101]: no format 'odt'; there are docx, pdf, html, md, json, csv",
        ),
        (["render", "spec.yaml", "-o", "one.docx", "-f", "docx", "-f", "pdf"], "error[U101]: one.docx is one file"),
        (["render", "spec.yaml", "-o", "-"], "error[U101]: standard output takes one format"),
        (["render", "spec.yaml", "--set", "report.title"], "error[U101]"),
        (["render", "spec.yaml", "-f", "docx", "-o", "x.pdf"], "error[U101]: x.pdf would be a docx file"),
        (["render"], "Missing argument"),
        (["nonsense"], "No such command"),
    ],
)
def test_wrong_usage_exits_with_two(briefing: Path, arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_strict_makes_findings_fail(briefing: Path) -> None:
    (briefing / "articles" / "b.txt").write_text("Boats left on Friday.\n\nThey came back.\n", encoding="utf-8")
    assert run("check", "spec.yaml").exit_code == 0
    result = run("check", "spec.yaml", "--strict")
    assert result.exit_code == 1
    assert "warning[E101]: no publication date" in result.stderr


def test_nothing_selected_is_a_warning_with_reasons(briefing: Path) -> None:
    result = run("check", "spec.yaml", "--set", "report.period={from: 1999-01-01, to: 1999-02-01}")
    assert "warning[L101]: no event and no quotation was selected" in result.stderr
    assert "(1 of all documents without bearing on the period)" in result.stderr
    result = run("check", "spec.yaml", "--set", "report.period={from: 2024-02-17, to: 2024-02-18}")
    assert "outside the period" in result.stderr


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_no_address_vanishes_and_no_password_is_printed(briefing: Path, form: str) -> None:
    addresses = {
        "https://x.example/lake_(salt)?a=b c": "https://x.example/lake_%28salt%29?a=b%20c",
        "www.x.example/b": "https://www.x.example/b",
        "//x.example/c": "https://x.example/c",
        "https://me:secret@x.example/d": "https://x.example/d",
        "javascript:alert(1)": None,
    }
    for number, address in enumerate(addresses):
        text = ARTICLE.replace("Date:", f"URL: {address}\nDate:").replace("nine", f"{number + 20}")
        (briefing / "articles" / f"b{number}.txt").write_text(text, encoding="utf-8")
    result = run("render", "spec.yaml", "-f", form, "-o", f"x.{form}")
    assert "warning[R110]: user information was left out of the address https://x.example/d" in result.stderr
    words, links = read_report(briefing / f"x.{form}")
    for address in addresses:
        assert address.replace("me:secret@", "").replace(" ", "") in words
    assert "secret" not in words
    assert sorted(links) == sorted(filter(None, addresses.values()))


def test_a_character_that_no_font_has_is_reported(briefing: Path) -> None:
    (briefing / "spec.yaml").write_text(SPEC.replace("Flood at Lionde", "Flood 洪水"), encoding="utf-8")
    result = run("render", "spec.yaml")
    assert result.exit_code == 0
    assert "warning[R104]: no font has the Chinese characters in this report (2 of them, first '水'" in result.stderr
    for command in ("render", "check"):
        assert run(command, "spec.yaml", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("log_format", "lines"),
    [
        (
            "text",
            [
                "spec.yaml:5:3: error[S104]: unknown key 'numbr' in report; did you mean 'number'?",
                "   |",
                " 5 |   numbr: 4",
                "   |   ^^^^^",
                "   = help: Let 'briefkit check --fix' do it. Correct its spelling; docs/spec-keys.md has all keys.",
                "to learn more: briefkit explain S104",
            ],
        ),
        (
            "github",
            [
                "::error file=spec.yaml,line=5,col=3,title=S104::unknown key 'numbr' in report; did you mean 'number'?"
                "%0Abriefkit explain S104 (docs/errors.md#spec)"
            ],
        ),
        (
            "json",
            [
                '{"code": "S104", "severity": "error", "message": "unknown key \'numbr\' in report; '
                'did you mean \'number\'?", "path": "spec.yaml", "line": 5, "column": 3, '
                '"help": "docs/errors.md#spec"}'
            ],
        ),
    ],
)
def test_log_formats(briefing: Path, log_format: str, lines: list[str]) -> None:
    (briefing / "spec.yaml").write_text(SPEC.replace("number: 4", "numbr: 4"), encoding="utf-8")
    assert run("render", "spec.yaml", "--log-format", log_format).stderr.splitlines() == lines


def test_a_bug_is_a_line_and_not_a_traceback(briefing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom\x1b[31m")

    monkeypatch.setattr("briefkit.api.build_briefing", fail)
    result = run("render", "spec.yaml")
    assert result.exit_code == 70
    assert result.stderr.splitlines()[0] == r"internal error: RuntimeError: boom\x1b[31m"


def test_an_interrupt_exits_with_130(briefing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefkit.api.build_briefing", interrupt)
    assert run("render", "spec.yaml").exit_code == 130


@pytest.mark.usefixtures("briefing")
def test_limits_on_the_command_line_and_in_the_spec() -> None:
    wrong = run("parse", "articles", "--limit", "seconds=soon", "--limit", "pagse=2")
    assert wrong.exit_code == 2
    assert wrong.stderr.splitlines() == [
        "error[U101]: --limit: limits.seconds must be a time such as 120 s or 5 min, not 'soon'",
        "error[U101]: --limit: unknown key 'pagse' in limits; did you mean 'pages'?",
        "to learn more: briefkit explain U101",
    ]
    small = run("parse", "articles", "--limit", "file_size=10 B")
    assert small.exit_code == 4
    assert "error[I106]: larger than 10 B (limits.file_size)" in small.stderr
    assert run("parse", "articles", "--limit", "file_size=1 MB", "--limit", "seconds=60").exit_code == 0
    for command in ("check", "render"):
        result = run(command, "spec.yaml", "--set", "limits.file_size=10 B", "--jobs", "1")
        assert result.exit_code == 4
        assert "error[I106]: larger than 10 B (limits.file_size)" in result.stderr

"""The summary of a job: what a run gave, with nothing in it but words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from typer.testing import CliRunner, Result

from briefkit.cli.main import app
from briefkit.cli.parts import Part
from briefkit.cli.summary import MOST_PROBLEMS, add_summary, escape, write_summary
from briefkit.errors import Diagnostic, ExitCode, Severity, error, warning

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """\
briefkit: 1
report: {title: "Flood | <b>Lionde</b>", marking: TLP:GREEN}
sources: [articles]
output: [{docx: out/x.docx}]
"""
ARTICLE = "---\nDate: 2024-02-16\n---\nThe dyke at Lionde broke on Thursday, officials said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


def read_text(markdown: str) -> str:
    """What a reader of the summary sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n".join(
        "".join(child.content for child in token.children) for token in tokens if token.children is not None
    )


@pytest.mark.usefixtures("folder")
def test_a_summary_of_a_render() -> None:
    assert run("render", "spec.yaml", "--summary", "summary.md").exit_code == 0
    text = Path("summary.md").read_text(encoding="utf-8")
    assert text.startswith("## briefkit: done\n\n### spec.yaml\n\n**Flood &#124; &#60;b&#62;Lionde")
    assert read_text(text).splitlines() == [
        "briefkit: done",
        "spec.yaml",
        "Flood | <b>Lionde</b>, marked TLP:GREEN",
        *("documents", "events", "quotations", "actors", "1", "1", "0", "0"),
        "Key points",
        "15 February 2024: The dyke at Lionde broke on Thursday, officials said. [1, ¶ 1]",
        "Written",
        "out/x.docx",
    ]


def test_a_summary_of_what_went_wrong_goes_behind_what_is_there(folder: Path) -> None:
    (folder / "summary.md").write_text("# Before\n", encoding="utf-8")
    (folder / "articles" / "b.txt").write_text("", encoding="utf-8")
    (folder / "wrong.yaml").write_text("{", encoding="utf-8")
    (folder / "quiet.yaml").write_text(
        SPEC + "checks: {L101: off}\nselect: {events: {match: fire}}\n", encoding="utf-8"
    )
    assert run("check", "spec.yaml", "wrong.yaml", "--summary", "summary.md").exit_code == 4
    text = Path("summary.md").read_text(encoding="utf-8")
    assert text.startswith("# Before\n\n## briefkit: input could not be read\n")
    assert re.findall(r"^\| (error|warning) \| (\w+) \| (\S+) \|", text, re.MULTILINE) == [
        ("error", "I105", "articles/b.txt"),
        ("error", "S102", "wrong.yaml&#58;2:1"),
    ]
    (folder / "articles" / "b.txt").unlink()
    assert run("check", "quiet.yaml", "--summary", "quiet.md").exit_code == 0
    assert "Ignored, as the spec says: L101 (1)." in Path("quiet.md").read_text(encoding="utf-8")


def test_editions_are_told_apart_with_their_markings(folder: Path) -> None:
    spec = SPEC.replace("docx: out/x.docx", "docx: 'out/{audience}.docx'")
    spec += "audiences: {public: {report: {marking: TLP:CLEAR}}, staff: {report: {marking: TLP:AMBER}}}\n"
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    assert run("render", "spec.yaml", "--summary", "summary.md").exit_code == 0
    lines = read_text(Path("summary.md").read_text(encoding="utf-8")).splitlines()
    assert [line for line in lines if "marked" in line] == [
        "Flood | <b>Lionde</b> for public, marked TLP:CLEAR",
        "Flood | <b>Lionde</b> for staff, marked TLP:AMBER",
    ]


def test_a_summary_that_cannot_be_written_is_a_problem(folder: Path) -> None:
    result = run("check", "spec.yaml", "--summary", "gone/summary.md")
    assert result.exit_code == 5
    assert "gone/summary.md: error[R101]: cannot be written: No such file or directory" in result.stderr
    (folder / "wrong.yaml").write_text("{", encoding="utf-8")
    assert run("check", "wrong.yaml", "--summary", "gone/summary.md").exit_code == 5


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        "https://evil.example www.evil.example a@evil.example",
        "@octocat #12 :tada:",
        "a | b\n| c",
        "# Heading\n- item\n1. item\n> quote\n```\ncode",
        "**bold** _slanted_ `code` ~~gone~~ $x$",
        "&lt;b&gt; &#60;",
        "a\x1b[31m\u202eb\0",
        *("- item", "+ item", "1. item", "12) item", "---", "===", "WWW.evil.example", "mailto:x@y.example"),
    ],
)
def test_words_of_strangers_are_words(words: str) -> None:
    problems = [error("S104", words, f"{words[:10]}.yaml")]
    text = write_summary([Part(words, problems=problems)], ExitCode.SPEC)
    (line,) = [line for line in text.splitlines() if line.startswith("| error")]
    assert len(re.findall(r"(?<!\\)\|", line)) == 5
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(escape(words))
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special"}
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert not re.search(r"https?://|(?i:www\.)|mailto:|:tada:|[@#<>`|*_\[\]](?!\d+;)", escape(words))


@given(st.text())
def test_escaping_loses_no_word(words: str) -> None:
    shown = "".join(
        child.content for token in MarkdownIt("commonmark").parse(escape(words)) for child in token.children or ()
    )
    spaced = " ".join(words.split())
    plain = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in spaced)
    assert shown == (plain if len(plain) <= 400 else f"{plain[:399]}…")


def test_a_summary_is_bounded(tmp_path: Path) -> None:
    problems = [warning("I113", "|" * 300, "|" * 4_000, number) for number in range(1, 3_000)]
    counted = Diagnostic("I113", Severity.WARNING, "x", more=9)
    text = write_summary([Part("x" * 4_000, problems=[*problems, counted])], ExitCode.FINDINGS)
    assert text.count("\n| warning |") == MOST_PROBLEMS
    assert "2,900 more are in the log." in text
    assert len(text.encode()) < 1_000_000
    add_summary(tmp_path / "a.md", [], ExitCode.OK)
    assert (tmp_path / "a.md").read_text() == "## briefkit: done\n"

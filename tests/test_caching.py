"""Runs with a cache: they give what runs without one give, and make only what is new."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.forking import fork_briefkit, has_ended, kill_group
from typer.testing import CliRunner, Result

from briefkit import api
from briefkit.cache import describe, verify
from briefkit.cache.layout import CACHE
from briefkit.cli.main import app
from briefkit.model.document import Document
from briefkit.read import FoundFile, SourceOptions, read_file

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with what a test changes")

ARTICLE = """---
Date: 2024-02-16
Outlet: Ostrand Post
---
Police arrested {} men in Ostrand on Thursday, the ministry said.

"The water came at night," Mayor Ada Lund said on Tuesday.
"""
SPEC = """briefkit: 1
report: {title: Arrests in Ostrand, number: 3}
sources: [articles]
output: [{docx: out/x.docx}, {pdf: out/x.pdf}, {json: out/x.json}]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six articles, one of them undated and one in French, and a spec."""
    (tmp_path / "articles").mkdir()
    for number in range(6):
        write_article(tmp_path, number)
    (tmp_path / "articles/undated.txt").write_text("They met on Monday. The dyke at Lionde broke.\n")
    (tmp_path / "articles/french.txt").write_text(
        "Le pont a été fermé jeudi et il sera rouvert lundi, selon le gouvernement.\n", encoding="utf-8"
    )
    (tmp_path / "spec.yaml").write_text(SPEC)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFKIT_CACHE", raising=False)
    return tmp_path


def write_article(project: Path, number: int) -> None:
    (project / f"articles/{number}.txt").write_text(ARTICLE.format(number + 2))


@pytest.fixture
def analysed(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """What was analysed since this was asked last, in whatever process."""
    from briefkit import parsing

    analyse = parsing._analyse_one
    noted = project / ".analysed"

    def note(document: Document) -> object:
        if document.origin:
            with noted.open("a") as file:
                file.write(f"{document.origin.path}\n")
        return analyse(document)

    def take() -> list[str]:
        lines = sorted(noted.read_text().splitlines()) if noted.exists() else []
        noted.unlink(missing_ok=True)
        return lines

    monkeypatch.setattr(parsing, "_analyse_one", note)
    return take


@pytest.fixture
def read(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Which files were read since this was asked last, in whatever process."""
    from briefkit import parsing

    noted = project / ".read"

    def note(found: FoundFile, options: SourceOptions, *, named: bool) -> object:
        with noted.open("a") as file:
            file.write(f"{found.name}\n")
        return read_file(found, options, named=named)

    def take() -> list[str]:
        lines = sorted(set(noted.read_text().splitlines())) if noted.exists() else []
        noted.unlink(missing_ok=True)
        return lines

    monkeypatch.setattr(parsing, "read_file", note)
    return take


ALL = sorted(f"articles/{name}.txt" for name in [*range(6), "undated", "french"])


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code in (0, 1), result.output
    return result


def read_outputs(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "out").iterdir()}


@pytest.mark.parametrize(
    "command", [("parse", "articles"), ("check", "spec.yaml"), ("show", "spec.yaml"), ("show", "articles")]
)
def test_with_and_without_a_cache_the_same_is_said(command: tuple[str, ...], project: Path) -> None:
    without, cold, warm = (run(*command, *more) for more in ((), ("--cache", "c"), ("--cache", "c")))
    assert (cold.stdout, cold.stderr) == (without.stdout, without.stderr)
    assert (warm.stdout, warm.stderr) == (without.stdout, without.stderr)
    assert re.search("E101.*undated", warm.stderr)
    assert re.search("E105.*french", warm.stderr)


def test_a_report_has_the_same_bytes(project: Path, analysed: Callable[[], list[str]]) -> None:
    run("render", "spec.yaml")
    without = read_outputs(project)
    assert set(without) == {"x.docx", "x.pdf", "x.json"}
    analysed()
    for expected in (ALL, []):
        shutil.rmtree(project / "out")
        run("render", "spec.yaml", "--cache", "c")
        assert analysed() == expected
        assert read_outputs(project) == without


def test_only_what_is_new_or_other_is_analysed(project: Path, analysed: Callable[[], list[str]]) -> None:
    run("parse", "articles", "--cache", "c")
    assert analysed() == ALL
    write_article(project, 7)
    text = (project / "articles/2.txt").read_text()
    (project / "articles/2.txt").write_text(text.replace("arrested", "questioned"))
    (project / "articles/3.txt").write_text((project / "articles/3.txt").read_text().replace("02-16", "02-17"))
    (project / "articles/4.txt").rename(project / "articles/renamed.txt")
    with_cache = run("parse", "articles", "--cache", "c")
    assert analysed() == ["articles/2.txt", "articles/3.txt", "articles/7.txt"]
    without = run("parse", "articles")
    assert (with_cache.stdout, with_cache.stderr) == (without.stdout, without.stderr)


def test_only_files_that_changed_are_read(project: Path, read: Callable[[], list[str]]) -> None:
    (project / "articles/control.txt").write_text("---\nDate: 2024-02-16\n---\nOne\x07 two.\n")
    run("check", "spec.yaml", "--cache", "c")
    assert read() == sorted([*ALL, "articles/control.txt"])
    write_article(project, 7)
    (project / "articles/2.txt").write_text((project / "articles/2.txt").read_text() + "\nIt rained.\n")
    (project / "articles/4.txt").rename(project / "articles/renamed.txt")
    os.utime(project / "articles/3.txt", (1, 1))
    with_cache = run("check", "spec.yaml", "--cache", "c", "--as-of", "2024-03-01")
    assert read() == ["articles/2.txt", "articles/7.txt", "articles/renamed.txt"]
    without = run("check", "spec.yaml", "--as-of", "2024-03-01")
    assert (with_cache.stdout, with_cache.stderr) == (without.stdout, without.stderr)
    assert "warning[I110]" in with_cache.stderr
    read()
    (project / "spec.yaml").write_text(SPEC.replace("[articles]", "[{path: articles, outlet: Wire}]"))
    run("check", "spec.yaml", "--cache", "c")
    assert len(read()) == len(ALL) + 2


def test_what_cannot_be_read_is_said_each_time(project: Path) -> None:
    (project / "articles/x.exe").write_bytes(b"MZ")
    (project / "articles/empty.txt").write_text("")
    (project / "articles/large.txt").write_text("x" * 3000)
    arguments = ("parse", "articles", "--limit", "file_size=2500B")
    without, cold, warm = (CliRunner().invoke(app, [*arguments, *more]) for more in ([], *[["--cache", "c"]] * 2))
    assert [each.exit_code for each in (without, cold, warm)] == [4, 4, 4]
    assert (cold.stdout, cold.stderr) == (warm.stdout, warm.stderr) == (without.stdout, without.stderr)
    assert {"I105", "I106", "I107"} <= set(re.findall(r"I\d{3}", warm.stderr))


def test_an_embargo_ends_with_a_cache_too(project: Path, read: Callable[[], list[str]]) -> None:
    item = {"uri": "urn:a", "versioncreated": "2024-02-16T10:00:00Z", "headline": "Dyke breaks"}
    item |= {"embargoed": "2024-02-20T10:00:00Z", "body_text": "The dyke at Lionde broke on Thursday, officials said."}
    (project / "articles/embargo.json").write_text(json.dumps(item))
    for day, times in (("2024-02-18", 2), ("2024-02-21", 2), ("2024-02-18", 1)):
        for _ in range(times):
            with_cache = run("check", "spec.yaml", "--as-of", day, "--cache", "c")
            without = run("check", "spec.yaml", "--as-of", day)
            assert (with_cache.stdout, with_cache.stderr) == (without.stdout, without.stderr)
            assert ("under embargo" in with_cache.stderr) == (day == "2024-02-18")
    read()
    run("check", "spec.yaml", "--as-of", "2024-02-21", "--cache", "c")
    assert read() == []


def write_records(path: Path, numbers: range) -> None:
    records = ({"date": "2024-02-16", "text": ARTICLE.split("---\n")[2].format(number)} for number in numbers)
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))


@pytest.mark.parametrize("numbers", [range(2, 202), range(102, 302)], ids=["in front", "behind"])
def test_of_200_records_the_100_new_ones_are_analysed(
    numbers: range, project: Path, analysed: Callable[[], list[str]]
) -> None:
    write_records(project / "x.jsonl", range(102, 202))
    api.parse_paths(["x.jsonl"], cache=project / "c")
    assert len(analysed()) == 100
    write_records(project / "x.jsonl", numbers)
    parsing = api.parse_paths(["x.jsonl"], cache=project / "c")
    assert len(analysed()) == 100
    assert parsing == api.parse_paths(["x.jsonl"])


def test_another_version_of_the_rules_analyses_all_anew(
    project: Path, analysed: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("parse", "articles", "--cache", "c")
    analysed()
    monkeypatch.setattr("briefkit.cache.session.find_version", lambda kind: "another")
    run("parse", "articles", "--cache", "c")
    assert analysed() == ALL


def test_what_could_not_be_analysed_is_not_kept(
    project: Path, analysed: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("briefkit.extract.parse_document", lambda document: 1 / 0)
        parsing = api.parse_paths(["articles"], cache="c")
        assert not parsing.documents
    analysed()
    assert len(api.parse_paths(["articles"], cache="c").documents) == len(ALL)
    assert analysed() == ALL


SOURCES: dict[str, tuple[str, dict[str, str], list[str], str | None]] = {
    "none": ("", {}, [], None),
    "the spec": ("cache: below/c\n", {}, [], "below/c"),
    "the environment": ("cache: c\n", {"BRIEFKIT_CACHE": "e"}, [], "e"),
    "the command line": ("cache: c\n", {"BRIEFKIT_CACHE": "e"}, ["--cache", "o"], "o"),
    "an empty variable": ("", {"BRIEFKIT_CACHE": ""}, [], None),
    "a setting": ("cache: c\n", {}, ["--set", "cache=s"], "s"),
    "no cache wanted": ("cache: c\n", {"BRIEFKIT_CACHE": "e"}, ["--cache", "o", "--no-cache"], None),
}


@pytest.mark.usefixtures("in_one_process")
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("command", ["check", "render", "show", "review"])
def test_who_says_where_the_cache_is(source: str, command: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line, environment, options, expected = SOURCES[source]
    (project / "spec.yaml").write_text(SPEC + line)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run(command, "spec.yaml", *options)
    assert [path.parent.relative_to(project).as_posix() for path in project.rglob(CACHE.file)] == (
        [expected] if expected else []
    )


@pytest.mark.usefixtures("in_one_process")
def test_a_spec_keeps_its_cache_below_itself(project: Path) -> None:
    (project / "spec.yaml").write_text(f"{SPEC}cache: ../c\n")
    result = CliRunner().invoke(app, ["check", "spec.yaml"])
    assert result.exit_code == 3
    assert "spec.yaml:5:8: error[S109]" in result.stderr


@pytest.mark.usefixtures("in_one_process")
def test_a_damaged_cache_is_a_warning_and_the_report_is_the_same(project: Path) -> None:
    run("render", "spec.yaml", "--cache", "c")
    before = read_outputs(project)
    (project / "c" / CACHE.file).write_bytes(b"no database")
    result = run("render", "spec.yaml", "--cache", "c")
    assert f"c/{CACHE.file}: warning[C102]" in result.stderr
    assert read_outputs(project) == before
    assert "C1" not in run("render", "spec.yaml", "--cache", "c").stderr
    assert run("render", "spec.yaml", "--cache", "spec.yaml").stderr.count("warning[C101]") == 1


@pytest.mark.usefixtures("in_one_process")
@pytest.mark.parametrize("part", ["begin", "end", "whole"])
def test_an_entry_that_is_whole_and_no_document_is_made_anew(part: str, project: Path) -> None:
    expected = run("parse", "articles", "--cache", "c")
    from briefkit.cache.entries import list_rows, make_row

    with closing(sqlite3.connect(project / "c" / CACHE.file, isolation_level=None)) as connection:
        for row in list(list_rows(connection)):
            value = {"begin": row.value[:50], "end": row.value + b"x", "whole": b"{}"}[part]
            digest = make_row(row.kind, row.version, row.key, value).digest
            connection.execute("UPDATE entries SET value = ?, digest = ? WHERE key = ?", (value, digest, row.key))
    result = run("parse", "articles", "--cache", "c")
    assert result.stdout == expected.stdout
    if part != "end":  # what comes after the end of a value is no part of it
        assert result.stderr.count("warning[C102]") == 2 * len(ALL)
        assert "C102" not in run("parse", "articles", "--cache", "c").stderr


PARSE = ("parse", "x.jsonl", "--cache", "c", "--jobs", "2", "-o")


def test_two_runs_at_once_lose_nothing_and_keep_everything_once(project: Path) -> None:
    from scripts.disturb import Run

    write_records(project / "x.jsonl", range(2, 207))
    expected = run("parse", "x.jsonl").stdout
    runs = [Run(project, *PARSE, f"{number}.jsonl") for number in range(3)]
    for number, each in enumerate(runs):
        _, messages = each.communicate()
        assert (each.returncode, messages) == (0, "")
        assert (project / f"{number}.jsonl").read_text() == expected
    assert [holding.entries for holding in describe(project / "c").holdings] == [205]  # the file has too many to keep
    assert verify(project / "c") == (205, ())


def test_a_killed_run_leaves_a_cache_that_works(project: Path) -> None:
    """Ten times at any moment, ten times while it writes; each time what was kept before is still there."""
    chance, kept = random.Random(1), 0
    log = project / "c" / f"{CACHE.file}-wal"
    for number in range(20):
        write_records(project / "x.jsonl", range(1000 * number, 1000 * number + 150))
        process = fork_briefkit(*PARSE, "x.out")
        while number % 2 == 0 and not has_ended(process) and not log.exists():
            time.sleep(0.0005)
        time.sleep(chance.random() * (0.8 if number % 2 else 0.005))
        kill_group(process)
        if (project / "c" / CACHE.file).exists():
            whole, problems = verify(project / "c")
            assert not problems
            assert whole >= kept
            kept = whole
    expected = run("parse", "x.jsonl")
    for _ in range(2):
        result = run("parse", "x.jsonl", "--cache", "c")
        assert (result.stdout, result.stderr) == (expected.stdout, "")
    assert verify(project / "c")[1] == ()


def test_a_selection_is_recalled_whatever_the_order_of_hashes(project: Path) -> None:
    command = [sys.executable, "-m", "briefkit", "render", "spec.yaml", "--cache", "c"]
    written = []
    for seed in ("1", "2"):
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(read_outputs(project))
    assert written[0] == written[1]
    (usage,) = (each for each in describe(project / "c").usage if each.kind == "selection")
    assert (usage.runs, usage.hits, usage.misses) == (2, 1, 1)

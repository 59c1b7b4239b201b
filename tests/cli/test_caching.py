"""The commands that look after a cache."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.cache.layout import CACHE
from briefkit.cli.main import app

ARTICLE = "---\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in (2, 3):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.format(number))
    for _ in range(2):
        assert CliRunner().invoke(app, ["parse", "2.txt", "3.txt", "--cache", "c"]).exit_code == 0
    return tmp_path / "c"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["cache", *arguments])
    return result.exit_code, result.stdout, result.stderr


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / CACHE.file, isolation_level=None)) as connection:
        connection.execute(statement)


def test_info(folder: Path) -> None:
    code, said, _ = run("info", "c")
    lines = said.splitlines()
    assert code == 0
    assert lines[0].startswith(f"c/{CACHE.file}: ")
    assert ": 2 files, " in lines[1]
    assert ": 2 documents, " in lines[2]
    assert all(line.endswith(" bytes, current") for line in lines[1:3])
    assert lines[3:] == [f"  2 runs: 2 {what} found here, 2 not" for what in ("documents", "files")]
    change(folder, "UPDATE entries SET version = 'old' WHERE kind = 'document'")
    assert "old: 2 documents" in run("info", "c")[1]
    assert run("info", "c")[1].count("current") == 1


def test_clear(folder: Path) -> None:
    assert run("clear", "c", "--old") == (0, "c: 0 entries removed\n", "")
    change(folder, "UPDATE entries SET version = 'old' WHERE id = 1")
    assert run("clear", "c", "--old") == (0, "c: 1 entry removed\n", "")
    assert run("clear", "c") == (0, "c: 3 entries removed\n", "")


def test_verify(folder: Path) -> None:
    assert run("verify", "c") == (0, "c: 4 entries checked and intact\n", "")
    change(folder, "UPDATE entries SET digest = value WHERE id = 1")
    code, said, problems = run("verify", "c")
    assert (code, said) == (1, "c: 3 entries checked and intact\n")
    assert problems.startswith(f"c/{CACHE.file}: warning[C102]: entry ")
    assert " (file) was damaged and is removed\n" in problems
    assert run("verify", "c") == (0, "c: 3 entries checked and intact\n", "")


def test_the_environment_names_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("verify")[0] == 2
    monkeypatch.setenv("BRIEFKIT_CACHE", "c")
    assert run("verify") == (0, "c: 4 entries checked and intact\n", "")


@pytest.mark.parametrize("command", ["info", "clear", "verify"])
def test_no_cache_there(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, said, problems = run(command, "c")
    assert (code, said) == (4, "")
    assert problems.startswith("c: error[C101]: there is no cache in this folder\n")
    assert list(tmp_path.iterdir()) == []

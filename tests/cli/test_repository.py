"""Paths as a workflow's annotations need them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefkit.cli.repository import find_root, place_here, place_in_repository


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a spec below its root, in a folder that is none."""
    for name in (
        "repo/.git/HEAD",
        "repo/briefs/a/spec.yaml",
        "repo/briefs/a/articles/x.txt",
        "repo/spec.yaml",
        "y.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path / "repo"


@pytest.mark.parametrize(
    ("cwd", "folder", "path", "here", "in_repository"),
    [
        (".", "briefs/a", "briefs/a/spec.yaml", "briefs/a/spec.yaml", "briefs/a/spec.yaml"),
        ("briefs", "a", "a/spec.yaml", "a/spec.yaml", "briefs/a/spec.yaml"),
        ("briefs/a", ".", "spec.yaml", "spec.yaml", "briefs/a/spec.yaml"),
        ("..", "repo/briefs/a", "repo/briefs/a/spec.yaml", "repo/briefs/a/spec.yaml", "briefs/a/spec.yaml"),
        (".", "briefs/a", "articles/x.txt", "briefs/a/articles/x.txt", "briefs/a/articles/x.txt"),
        ("briefs", "a", "articles/x.txt", "a/articles/x.txt", "briefs/a/articles/x.txt"),
        ("briefs", "a", "../../spec.yaml", "a/../../spec.yaml", "spec.yaml"),
        (".", "briefs/a", "articles/gone.txt", "articles/gone.txt", "articles/gone.txt"),
        (".", "briefs/a", "../../../y.txt", "briefs/a/../../../y.txt", "briefs/a/../../../y.txt"),
        (".", "briefs/a", "a\0b", "a\0b", "a\0b"),
    ],
)
def test_paths_from_here_and_from_the_root(
    repository: Path, monkeypatch: pytest.MonkeyPatch, cwd: str, folder: str, path: str, here: str, in_repository: str
) -> None:
    monkeypatch.chdir(repository / cwd)
    assert place_here(path, Path(folder)) == here
    assert place_in_repository(here, Path(folder)) == in_repository


def test_absolute_paths_and_links(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.parent)
    whole = repository / "briefs/a/spec.yaml"
    assert place_here(str(whole), whole.parent) == str(whole)
    assert place_in_repository(str(whole), whole.parent) == "briefs/a/spec.yaml"
    (repository / "briefs/b").symlink_to("a")
    there = place_here("articles/x.txt", repository / "briefs/b")
    assert place_in_repository(there, repository / "briefs/b") == "briefs/a/articles/x.txt"


def test_a_worktree_has_a_file_for_its_mark(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    assert find_root(tmp_path / "below") == tmp_path


def test_without_a_repository_the_working_directory_stands_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if find_root(tmp_path) != Path.cwd():
        pytest.skip("the folder of the tests lies in a repository")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert place_in_repository("a/x.txt", Path("a")) == "a/x.txt"


def test_names_that_are_no_utf8_are_found_as_they_are_printed(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        (repository / "briefs/a/articles" / os.fsdecode(b"\xe9.txt")).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    monkeypatch.chdir(repository / "briefs")
    assert place_here(r"articles/\udce9.txt", Path("a")) == r"a/articles/\udce9.txt"
    assert place_in_repository(r"a/articles/\udce9.txt", Path("a")) == r"briefs/a/articles/\udce9.txt"

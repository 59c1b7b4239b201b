"""Versions change with everything that could change a result, and with nothing else."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from briefkit.cache import versions
from briefkit.cache.versions import MAKERS, PARSED, find_version, list_versions

SOURCE = Path(versions.__file__).parents[1]

MAKE_NOTHING = {"PIL", "fsspec"}
"""Libraries that are imported and make nothing of a document: fsspec fetches bytes, whose hash an entry has."""


def list_imports(room: str) -> set[str]:
    """Names of modules that a room imports wherever it does, as "briefkit.model" and "sentencex"."""
    place = SOURCE / room
    found: set[str] = set()
    for path in [place] if place.is_file() else place.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


@pytest.mark.parametrize("kind", MAKERS)
def test_makers_are_all_that_they_import(kind: str) -> None:
    makers = MAKERS[kind]
    imported = {name for room in makers.rooms for name in list_imports(room)}
    rooms = {name.split(".")[1] for name in imported if name.startswith("briefkit.")}
    assert {room.removesuffix(".py") for room in makers.rooms} >= rooms
    others = {name.split(".")[0] for name in imported} - sys.stdlib_module_names - {"briefkit", *MAKE_NOTHING}
    installed = packages_distributions()
    assert {distribution.lower() for name in others for distribution in installed[name]} == set(makers.libraries)


def test_a_version_is_always_the_same() -> None:
    assert find_version("document") == find_version("document")


def write(path: Path, text: str = "x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def move_words(folder: Path) -> None:
    write(folder / "data/words.tsv", "xx")
    write(folder / "one.py", "")


CHANGES: dict[str, tuple[Callable[[Path], object], bool]] = {
    "code": (lambda root: write(root / "extract/a.py", "y"), True),
    "a word list": (lambda root: write(root / "text/data/words.tsv", "y"), True),
    "a value": (lambda root: write(root / "model/deep/b.py", "y"), True),
    "how an entry is packed": (lambda root: write(root / "cache/a.py", "y"), True),
    "the module of errors": (lambda root: write(root / "errors.py", "y"), True),
    "a new file": (lambda root: write(root / "extract/new.py", ""), True),
    "a file that is gone": (lambda root: (root / "extract/a.py").unlink(), True),
    "a file with another name": (lambda root: (root / "extract/a.py").rename(root / "extract/c.py"), True),
    "words that move to the next file": (lambda root: move_words(root / "text"), True),
    "Python's caches": (lambda root: write(root / "extract/__pycache__/a.pyc", "y"), False),
    "another room": (lambda root: write(root / "render/a.py", "y"), False),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_a_version(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = ("cache/a.py", "extract/a.py", "text/data/words.tsv", "text/one.py", "model/deep/b.py", "render/a.py")
    for name in ("database.py", "errors.py", *rooms):
        write(tmp_path / name)
    monkeypatch.setattr(versions, "files", lambda _: tmp_path)
    before = find_version("document")
    make, counts = CHANGES[change]
    make(tmp_path)
    assert (find_version("document") != before) == counts


def test_another_library_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = find_version("document")
    monkeypatch.setattr(versions, "find_installed", lambda name: "0.0")
    assert find_version("document") != before


def test_machines_agree_by_all_that_has_a_part_in_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = ("cache/a.py", "extract/a.py", "text/a.py", "model/a.py", "read/a.py", "workers/a.py", "render/a.py")
    for name in ("database.py", "errors.py", "parsing.py", "recalling.py", *rooms):
        write(tmp_path / name)
    monkeypatch.setattr(versions, "files", lambda _: tmp_path)
    before = list_versions()
    assert list(before)[:2] == ["Python", "briefkit"]
    assert {*before} >= {library for kind in PARSED for library in MAKERS[kind].libraries}
    for name in ("extract/a.py", "read/a.py", "workers/a.py", "parsing.py"):
        write(tmp_path / name, "y")
        assert list_versions()["briefkit"] != before["briefkit"]
        write(tmp_path / name)
    write(tmp_path / "render/a.py", "y")
    assert list_versions() == before
    monkeypatch.setattr(versions, "find_installed", lambda name: "0.0")
    assert list_versions()["lxml"] == "0.0"

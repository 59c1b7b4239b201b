"""The examples of docs/python.md run as they stand, and are typed; README.md is short, and what it shows works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import briefkit

ROOT = Path(__file__).resolve().parents[1]


def read_examples(page: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)


EXAMPLES = [
    pytest.param(example, id=f"{page} {number}")
    for page in ("README.md", "docs/python.md")
    for number, example in enumerate(read_examples(page), 1)
]
"""All of them, in pages that have some."""
FILES: tuple[list[str], ...] = (
    ["out/brief.docx", "out/brief.pdf"],
    [],
    ["levels.pdf"],
    ["out/week.docx", "out/week.pdf"],
    [],
)
"""What each example writes."""


@pytest.mark.parametrize(("example", "files"), [(*e.values, f) for e, f in zip(EXAMPLES, FILES, strict=True)])
def test_examples_run(
    example: str,
    files: list[str],
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "sample_input").symlink_to(root / "sample_input")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "example", "exec"), {})
    written = sorted(path for path in tmp_path.rglob("*.*") if "sample_input" not in path.parts)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == files
    for path in written:
        if path.suffix == ".docx":
            assert "word/document.xml" in zipfile.ZipFile(path).namelist()
        else:
            assert path.read_bytes().startswith(b"%PDF-")
    said = re.findall(r"print\(\w+\)  # (.*)", example)
    assert not said or capsys.readouterr().out.splitlines() == said


def test_examples_are_typed(root: Path, tmp_path: Path) -> None:
    """As `make check` holds everything else, whose cache is used."""
    for number, example in enumerate(EXAMPLES):
        (tmp_path / f"example_{number}.py").write_text(str(example.values[0]), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *sorted(map(str, tmp_path.glob("*.py")))],
        env={**os.environ, "MYPYPATH": str(tmp_path)},
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert ran.stdout == f"Success: no issues found in {len(EXAMPLES)} source files\n", ran.stderr


def test_every_name_is_explained(root: Path) -> None:
    page = (root / "docs/python.md").read_text(encoding="utf-8")
    explained = {name for shown in re.findall(r"`([^`\n]+)`", page) for name in re.findall(r"\w+", shown)}
    assert set(briefkit.__all__) <= explained


def test_examples_import_from_briefkit_alone() -> None:
    for example in EXAMPLES:
        modules = re.findall(r"^from (\S+) import", str(example.values[0]), re.MULTILINE)
        assert set(modules) <= {"briefkit", "datetime", "pathlib"}


def test_the_spec_of_the_readme_is_a_spec(root: Path, tmp_path: Path) -> None:
    from briefkit import load_spec

    (text,) = re.findall(r"```yaml\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "spec.yaml").write_text(text, encoding="utf-8")
    assert load_spec(tmp_path / "spec.yaml").report.number == 3


def test_every_relative_link_leads_somewhere(root: Path) -> None:
    for page in [root / "README.md", root / "CHANGELOG.md", *sorted((root / "docs").glob("*.md"))]:
        words = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))  # what shows how to write one is no link
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", words):
            assert (page.parent / target).exists(), f"{page.name}: {target}"

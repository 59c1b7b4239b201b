"""The examples of README.md run as they stand."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest


def examples(root: Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("number", range(2))
def test_python_examples_run(number: int, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sample_input").symlink_to(root / "sample_input")
    monkeypatch.chdir(tmp_path)
    exec(compile(examples(root)[number], f"README.md example {number}", "exec"), {})
    written = sorted((tmp_path / "out").iterdir())
    assert {path.suffix for path in written} == {".docx", ".pdf"}
    for path in written:
        if path.suffix == ".docx":
            assert "word/document.xml" in zipfile.ZipFile(path).namelist()
        else:
            assert path.read_bytes().startswith(b"%PDF-")


def test_there_are_no_other_examples(root: Path) -> None:
    assert len(examples(root)) == 2


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

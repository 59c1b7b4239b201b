"""The example of docs/series.md runs as it stands, from its first command to its last."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")


@pytest.fixture
def page(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page, in a folder with its spec and the articles of the sample."""
    text = (root / "docs/series.md").read_text(encoding="utf-8")
    (spec,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "spec.yaml").write_text(spec, encoding="utf-8")
    (tmp_path / "articles").symlink_to(root / "sample_input/flood/articles")
    monkeypatch.chdir(tmp_path)
    return text


def test_the_example_runs(page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = "".join(re.findall(r"```console\n(.*?)```", page, re.DOTALL))
    steps = [step.partition("\n") for step in re.split(r"^\$ briefkit ", shown, flags=re.MULTILINE)[1:]]
    for command, _, said in steps:
        result = CliRunner().invoke(app, shlex.split(command))
        told = [line for line in result.stderr.splitlines() if ": note[" not in line]
        assert [*result.stdout.splitlines(), *told] == said.splitlines(), command
    assert len(steps) == 10
    (script,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(compile(script, "example", "exec"), {})
    assert capsys.readouterr().out == "5\n"
    assert sorted(path.name for path in (tmp_path / "issues").iterdir()) == [
        *("0001", "0002", "0003", "0004", "0005", "series.json")
    ]
    kept = [path.name for path in (tmp_path / "issues/0004").iterdir()]
    tree = page.partition("issues/\n  series.json")[2].partition("```")[0]
    listed = re.findall(r"^    (\S+)", tree, re.MULTILINE)
    assert sorted([*kept, "decisions.yaml"]) == sorted(listed)

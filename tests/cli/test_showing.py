"""``briefkit show``: which sources and rows it takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.cli.main import app


@pytest.mark.parametrize(
    ("arguments", "exit_code", "words"),
    [
        (["a.txt"], 0, ["2024-02-16-a  "]),
        (["a.txt", "b.txt"], 0, ["2024-02-16-a  ", "2024-02-16-b  "]),
        (["a.txt", "e-1"], 4, ["a.txt: error[V101]"]),
        (["spec.yaml", "e-1"], 2, ["error[U101]: a spec is shown by itself; leave out 'e-1'"]),
        (["spec.yaml", "a.txt"], 2, ["error[U101]: a spec is shown by itself; leave out 'a.txt'"]),
    ],
)
def test_several_sources_are_shown_and_ids_are_of_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], exit_code: int, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("---\ndate: 2024-02-16\n---\nA ferry sank at Nordby on Thursday.\n", encoding="utf-8")
    Path("spec.yaml").write_text("briefkit: 1\nreport: {title: Ferry}\nsources: [a.txt]\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["show", *arguments, "--jobs", "1"])
    assert result.exit_code == exit_code
    lines = [*result.stdout.splitlines(), *result.stderr.splitlines()]
    assert [word for word in words if any(line.startswith(word) for line in lines)] == words

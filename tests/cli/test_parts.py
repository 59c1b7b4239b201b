"""Problems of several specs as one list."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.cli.parts import Part, rank_problems
from briefkit.errors import error, note, warning


def test_the_gravest_come_first_each_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("a/x.txt", "a/spec.yaml", "b/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    parts = [
        Part("a/spec.yaml", problems=[note("I117", "x", "a/x.txt"), warning("E101", "x", "a/x.txt")]),
        Part(
            "b/spec.yaml", problems=[warning("E101", "x", "b/x.txt"), error("I105", "x", "b/x.txt"), error("R103", "x")]
        ),
        Part("a/spec.yaml", problems=[warning("E101", "x", "a/x.txt")]),
    ]
    assert [str(problem).partition(":")[0] for problem in rank_problems(parts)] == [
        "b/x.txt",
        "error[R103]",
        "a/x.txt",
        "b/x.txt",
        "a/x.txt",
    ]

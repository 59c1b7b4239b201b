"""Files that a wrong spec may mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.spec.mentions import list_mentions


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("{", []),
        ("logo: gone.png\nsources: [a.txt, {path: b/*.md}]\n", ["gone.png", "a.txt", "b/*.md"]),
        ("texts: {overview: {file: x/y.md}}\nlogo:\n", ["x/y.md"]),
        ("template: mine\n", ["mine", "mine/theme.yaml"]),
        ("a: b\n!", []),
        (f'a: {"x" * 2000}\nb: "c\\0d"\n', []),
    ],
)
def test_what_it_mentions(tmp_path: Path, text: str, mentioned: list[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.yaml").write_text("page: A4", encoding="utf-8")
    spec = tmp_path / "spec.yaml"
    spec.write_text(text, encoding="utf-8")
    assert list_mentions(spec) == (spec, *(tmp_path / name for name in mentioned))


def test_a_spec_that_is_not_there_is_mentioned(tmp_path: Path) -> None:
    assert list_mentions(tmp_path / "gone.yaml") == (tmp_path / "gone.yaml",)

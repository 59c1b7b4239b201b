from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.errors import SpecError
from briefkit.model.theme import Logo
from briefkit.spec import read_spec

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"
PNG = b"\x89PNG\r\n\x1a\n and more"


@pytest.mark.parametrize("data", [PNG, b"\xff\xd8\xff and more"])
def test_relative_to_the_template_that_names_it(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/spec.yaml").write_text("logo: mark.png\n")
    (tmp_path / "ours/mark.png").write_bytes(data)
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\n")
    assert read_spec(tmp_path / "spec.yaml")[0].theme.logo == Logo(str(tmp_path / "ours/mark.png"), data)


def test_none_where_the_spec_takes_it_away(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC + "logo:\n")
    assert read_spec(tmp_path / "spec.yaml")[0].theme.logo is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [(None, "no such file"), (b"GIF89a", "neither PNG nor JPEG"), (PNG + b"x" * 30, "larger than 40 bytes")],
)
def test_what_cannot_be_used(tmp_path: Path, data: bytes | None, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.spec.loading._MAX_LOGO", 40)
    (tmp_path / "spec.yaml").write_text(SPEC + "logo: mark.png\n")
    if data is not None:
        (tmp_path / "mark.png").write_bytes(data)
    with pytest.raises(SpecError) as caught:
        read_spec(tmp_path / "spec.yaml")
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.line, problem.column) == ("R109", 4, 7)
    assert reason in problem.message

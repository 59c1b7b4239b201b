from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from briefkit.errors import SpecError
from briefkit.model.theme import Logo
from briefkit.spec import read_spec

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"


def draw(form: str, size: tuple[int, int] = (20, 20), **options: Any) -> bytes:
    drawn = io.BytesIO()
    Image.new("1" if form == "PNG" else "RGB", size).save(drawn, form, **options)
    return drawn.getvalue()


PNG = draw("PNG")


@pytest.mark.parametrize("data", [PNG, draw("JPEG")])
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
    [
        (None, "no such file"),
        (b"GIF89a", "it is neither a sound PNG nor a sound JPEG"),
        (PNG[:-30], "neither a sound PNG"),
        (PNG[:8] + b" and more", "neither a sound PNG"),
        (draw("MPO", save_all=True, append_images=[Image.new("RGB", (20, 20))]), "neither a sound PNG"),
        (draw("PNG", (9000, 9000)), "it is too large; 60,000,000 pixels are allowed"),
        (PNG + b"x" * 20_000, "larger than 20,000 bytes"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, data: bytes | None, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.spec.loading._MAX_LOGO", 20_000)
    (tmp_path / "spec.yaml").write_text(SPEC + "logo: mark.png\n")
    if data is not None:
        (tmp_path / "mark.png").write_bytes(data)
    with pytest.raises(SpecError) as caught:
        read_spec(tmp_path / "spec.yaml")
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.line, problem.column) == ("R109", 4, 7)
    assert reason in problem.message

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image
from scripts.reference.spec import refresh_spec_page

from briefkit.spec import load_spec, read_spec
from briefkit.spec.kinds import ByKey, Either, Kind, Listed, Record
from briefkit.spec.language import SPEC

DOCS = Path(__file__).parents[2] / "docs"
KEYS = DOCS / "spec-keys.md"
PAGE = DOCS / "spec.md"


def list_keys(kind: Kind) -> set[str]:
    match kind:
        case Record():
            return {field.key for field in kind.fields}.union(*(list_keys(field.kind) for field in kind.fields))
        case Either():
            return list_keys(kind.long)
        case Listed():
            return list_keys(kind.item)
        case ByKey():
            return list_keys(kind.value)
    return set()


def test_the_page_is_up_to_date() -> None:
    page = KEYS.read_text(encoding="utf-8")
    assert refresh_spec_page(page) == page, "run: python -m scripts.reference"


def test_the_specs_of_the_page_can_be_read(tmp_path: Path) -> None:
    small, full = re.findall(r"```yaml\n(briefkit.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "spec.yaml"
    path.write_text(small, encoding="utf-8")
    assert load_spec(path).template == "situation-report"
    path.write_text(full, encoding="utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house/report.dotx").write_bytes(b"")
    Image.new("1", (1, 1)).save(tmp_path / "house/mark.png")
    font = files("briefkit.render.pdf").joinpath("fonts", "signs-regular.ttf").read_bytes()
    (tmp_path / "house/NotoSansTamil-Regular.ttf").write_bytes(font)
    (tmp_path / "decisions.yaml").write_text("split: [e-1]", encoding="utf-8")
    (tmp_path / "overview.md").write_text("A quiet week.", encoding="utf-8")
    assert read_spec(path)[1] == ()
    assert {key for key in list_keys(SPEC) if not re.search(rf"\b{key}: ?", full)} == set()


def test_a_page_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the lines"):
        refresh_spec_page("# A page\n")

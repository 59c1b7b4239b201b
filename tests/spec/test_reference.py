from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image
from scripts.reference.spec import refresh_spec_page

from briefkit.spec import load_spec, read_spec
from briefkit.spec.files import read_yaml
from briefkit.spec.kinds import ByKey, Either, Kind, Listed, Record
from briefkit.spec.language import SPEC
from briefkit.spec.nodes import ListNode, MappingNode, Node

DOCS = Path(__file__).parents[2] / "docs"
KEYS = DOCS / "spec-keys.md"
PAGE = DOCS / "spec.md"


OTHER_WAYS = re.compile(
    r"(report|select\.\w+)\.period\.|.*\bmarking\.(scheme|level)$|audiences\.\*\.(report|sections|texts)\.|series\b"
)
"""Keys that the page has in a comment, or shows elsewhere in the same spec."""


def list_keys(kind: Kind, above: str = "") -> Iterator[str]:
    """The dotted paths of all keys."""
    match kind:
        case Record():
            for field in kind.fields:
                yield f"{above}{field.key}"
                yield from list_keys(field.kind, f"{above}{field.key}.")
        case Either():
            yield from list_keys(kind.long, above)
        case Listed():
            yield from list_keys(kind.item, above)
        case ByKey():
            yield from list_keys(kind.value, f"{above}*.")


def list_used(kind: Kind, node: Node, above: str = "") -> Iterator[str]:
    """The dotted paths of the keys that a spec has."""
    match kind, node:
        case Record(), MappingNode():
            for entry in node.entries:
                field = kind.find_field(entry.key)
                assert field is not None
                yield f"{above}{entry.key}"
                yield from list_used(field.kind, entry.value, f"{above}{entry.key}.")
        case Either(), _:
            yield from list_used(kind.long, node, above)
        case Listed(), ListNode():
            for item in node.items:
                yield from list_used(kind.item, item, above)
        case ByKey(), MappingNode():
            for entry in node.entries:
                yield from list_used(kind.value, entry.value, f"{above}*.")


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
    unused = {*list_keys(SPEC)} - {*list_used(SPEC, read_yaml(path).tree)}
    assert {key for key in unused if not OTHER_WAYS.match(key)} == set()
    assert {key for key in unused if not re.search(rf"\b{key.rpartition('.')[2]}: ?", full)} == set()


def test_a_page_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the lines"):
        refresh_spec_page("# A page\n")

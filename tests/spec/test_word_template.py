from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.errors import SpecError
from briefkit.model.theme import WordTemplate
from briefkit.spec import read_spec

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"


def test_relative_to_the_spec(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC + "word_template: house.dotx\n")
    (tmp_path / "house.dotx").write_bytes(b"words")
    spec, warnings = read_spec(tmp_path / "spec.yaml")
    assert spec.theme.word_template == WordTemplate(str(tmp_path / "house.dotx"), b"words")
    assert warnings == ()


def test_relative_to_the_template_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/spec.yaml").write_text("word_template: house.dotx\n")
    (tmp_path / "ours/house.dotx").write_bytes(b"words")
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\n")
    found = read_spec(tmp_path / "spec.yaml")[0].theme.word_template
    assert found == WordTemplate(str(tmp_path / "ours/house.dotx"), b"words")


def test_a_setting_is_relative_to_the_spec(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC)
    (tmp_path / "house.dotx").write_bytes(b"words")
    found = read_spec(tmp_path / "spec.yaml", ["word_template=house.dotx"])[0].theme.word_template
    assert found is not None
    assert found.data == b"words"


@pytest.mark.parametrize("name", ["gone.dotx", ".", "x" * 5000])
def test_not_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "spec.yaml").write_text(f"{SPEC}word_template: {name}\n")
    with pytest.raises(SpecError) as caught:
        read_spec(tmp_path / "spec.yaml")
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.line, problem.column) == ("R105", 4, 16)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.spec.loading._MAX_WORD_TEMPLATE", 3)
    (tmp_path / "spec.yaml").write_text(f"{SPEC}word_template: house.dotx\n")
    (tmp_path / "house.dotx").write_bytes(b"words")
    with pytest.raises(SpecError, match="larger than 3 bytes"):
        read_spec(tmp_path / "spec.yaml")


def test_citations_are_part_of_the_look(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/spec.yaml").write_text("citations: endnotes\n")
    path = tmp_path / "spec.yaml"
    for words, expected in (
        (SPEC, "references"),
        (f"{SPEC}citations: footnotes\n", "footnotes"),
        (f"{SPEC}template: ours\n", "endnotes"),
        (f"{SPEC}template: ours\ncitations:\n", "references"),
    ):
        path.write_text(words)
        assert read_spec(path)[0].theme.citations.value == expected

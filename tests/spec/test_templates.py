from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefkit.model.theme import Theme
from briefkit.spec import Template, list_templates, read_spec, templates_folder
from briefkit.spec.templates import find_template

TEMPLATES = pytest.mark.parametrize("template", list_templates(), ids=lambda template: template.name)
SAMPLES = sorted((Path(__file__).parents[2] / "sample_input").glob("*/spec.yaml"))


def test_lists_the_templates() -> None:
    names = ["daily-brief", "humanitarian", "media-digest", "monthly-watch", "situation-report"]
    assert [template.name for template in list_templates()] == names
    assert {template.folder.parent for template in list_templates()} == {templates_folder()}


@TEMPLATES
def test_a_template_is_complete(template: Template) -> None:
    assert len(template.description.split()) > 4
    assert sorted(path.name for path in template.folder.iterdir()) == ["example", "spec.yaml", "theme.yaml"]
    assert {path.suffix for path in (template.example / "articles").iterdir()} >= {".txt", ".html", ".jsonl"}
    assert (template.example / "README.md").is_file()


@TEMPLATES
def test_an_example_reads_without_a_warning(template: Template) -> None:
    spec, warnings = read_spec(template.example / "spec.yaml")
    assert warnings == ()
    assert spec.template == template.name
    assert spec.theme != Theme() or template.name == "situation-report"
    for source in spec.sources:
        assert list(spec.folder.glob(source.path)), source.path
    assert template.name.replace("-", " ") in spec.report.product.lower()


@TEMPLATES
def test_jsonl_articles_are_json(template: Template) -> None:
    for line in (template.example / "articles/wire.jsonl").read_text(encoding="utf-8").splitlines():
        assert {"id", "outlet", "date", "title", "text"} <= set(json.loads(line))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_sample_reads_without_a_warning(path: Path) -> None:
    assert read_spec(path)[1] == ()


def test_finds_templates(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/theme.yaml").touch()
    (tmp_path / "empty").mkdir()
    assert find_template("own", tmp_path) == tmp_path / "own"
    assert find_template("media-digest", tmp_path) == templates_folder() / "media-digest"
    assert find_template("empty", tmp_path) is None
    assert find_template("nosuch", tmp_path) is None

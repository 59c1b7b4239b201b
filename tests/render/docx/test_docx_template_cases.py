"""Templates and hostile files that went wrong once, kept beside the repository; skipped where they are not there."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from tests.render.docx.integrity import find_faults, read_parts, read_words
from tests.render.docx.test_docx_template import REPORT

from briefkit.errors import OutputError
from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.lint import check_template

TITLE = REPORT.head.title


@pytest.fixture(scope="module")
def cases(root: Path) -> Path:
    folder = root.parent / "shared" / "cases"
    if not folder.is_dir():
        pytest.skip("no shared cases beside the repository")
    return folder


@pytest.fixture(scope="module")
def hostile(hostile_inputs: Path) -> dict[str, bytes]:
    """The hostile templates, by the number and words in their names."""
    return {path.stem: path.read_bytes() for path in hostile_inputs.glob("*.dotx")}


def fill(data: bytes) -> tuple[list[str], bytes, list[str]]:
    """What is said of a template, but for its styles; the report in it, and its lines."""
    template = WordTemplate("h", data)
    problems = [f"{each.code}: {each.message}" for each in check_template(template, REPORT)]
    said = [each for each in problems if "style" not in each]
    made = docx_bytes(REPORT, Theme(word_template=template))
    assert find_faults(made) == []
    assert docx.Document(io.BytesIO(made)).settings is not None
    return said, made, read_words(read_parts(made)["word/document.xml"]).splitlines()


def test_tracked_changes(cases: Path) -> None:
    said, made, words = fill((cases / "render/templates/t01.docx").read_bytes())
    assert said == ["R121: word/document.xml: tracked changes are accepted (5 times)"]
    assert words[0] == f"Report on: {TITLE}"
    assert b"Reviewer" not in made
    assert "River desk" not in words[0]


def test_a_control_that_shows_the_title(cases: Path) -> None:
    said, _, words = fill((cases / "render/templates/t02b.docx").read_bytes())
    assert said == []
    assert words[:2] == [f"Bound: {TITLE}", f"Field: {TITLE}"]


def test_two_columns(cases: Path) -> None:
    said, _, _ = fill((cases / "render/templates/t08.docx").read_bytes())
    assert said == ["R125: {{sections}} is in a section with 2 columns; its tables are as narrow as one of them"]


def test_the_table_of_contents_of_word(cases: Path) -> None:
    said, _, words = fill((cases / "render/templates/t11.docx").read_bytes())
    assert said == ["R124: word/document.xml: Word's own table of contents is filled as {{contents}} is"]
    assert words[:3] == [TITLE, "Key points\t", "Chronology\t"]
    assert not any("No table of contents" in line for line in words)


def test_without_relationships_of_the_text(cases: Path) -> None:
    said, made, words = fill((cases / "kinds/27-template-without-relations/t.docx").read_bytes())
    assert [each[:4] for each in said] == ["R121", "R123", "R123"]
    assert any(TITLE in line for line in words)
    assert "word/_rels/document.xml.rels" in read_parts(made)


def test_strict_open_xml(cases: Path) -> None:
    with pytest.raises(OutputError, match=r"R105.*saved as Strict Open XML; save it in Word as a Word document"):
        fill((cases / "render/templates/t04.docx").read_bytes())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("09-bad-deflate", r"a part of it is damaged: \[Content_Types\].xml: Error -3"),
        ("09-false-size", "a part of it is damaged: word/media/z.bin"),
        ("19-macro-by-default", "it has macros"),
    ],
)
def test_refused(hostile: dict[str, bytes], name: str, expected: str) -> None:
    with pytest.raises(OutputError, match=rf"R105.*{expected}"):
        fill(hostile[name])


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("20-external-image", ["R122"]),
        ("20-external-object", ["R122"]),
        ("20-external-frame", ["R122"]),
        ("20-altchunk", ["R122"]),
        ("20-dde", ["R122"]),
        ("21-no-settings", ["R123", "R123"]),
        ("21-no-font-table", ["R123", "R123"]),
        ("22-prefixed-relations", []),
    ],
)
def test_cleaned(hostile: dict[str, bytes], name: str, codes: list[str]) -> None:
    said, made, words = fill(hostile[name])
    assert [each.partition(":")[0] for each in said] == codes
    assert words[0] == TITLE
    parts = read_parts(made)
    relations = parts["word/_rels/document.xml.rels"]
    assert relations.prefix is None
    outside = {each.get("Type", "").rpartition("/")[2] for each in relations if each.get("TargetMode") == "External"}
    assert outside <= {"hyperlink"}
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        everything = b"".join(map(package.read, package.namelist()))
    assert not any(word in everything for word in (b"DDEAUTO", b"evil", b"altChunk", b"<script>"))

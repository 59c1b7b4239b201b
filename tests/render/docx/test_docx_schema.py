"""What ECMA-376 says of a file, as openxml-audit reads it; `integrity` has what no schema says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.render.arabic import make_arabic_report
from tests.render.docx.house import make_house_template, repack
from tests.render.docx.test_docx_document import REPORT, draw_png
from tests.render.test_hostile import GROUPS, write_report

from briefkit import build_report, load_spec
from briefkit.model.theme import CitationStyle, Logo, Theme, WordTemplate
from briefkit.render.docx import docx_bytes

pytestmark = pytest.mark.usefixtures("in_one_process")

# Asks for a newer lxml than the oldest that we do, so that it is not there where the lower bounds are tried.
audit = pytest.importorskip("openxml_audit")

HOUSE = WordTemplate("house.docx", make_house_template())


def list_findings(data: bytes, folder: Path) -> list[str]:
    path = folder / "report.docx"
    path.write_bytes(data)
    return [str(finding) for finding in audit.OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize("name", ["flood", "defence-talks"])
def test_samples(name: str, root: Path, tmp_path: Path) -> None:
    spec = load_spec(root / "sample_input" / name / "spec.yaml")
    assert list_findings(docx_bytes(build_report(spec), spec.theme), tmp_path) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: docx_bytes(REPORT, Theme(contents=True, logo=Logo("mark.png", draw_png(400, 100)))),
        lambda: docx_bytes(REPORT, Theme(citations=CitationStyle.ENDNOTES)),
        lambda: docx_bytes(make_arabic_report(), Theme(contents=True, logo=Logo("mark.png", draw_png(400, 100)))),
        lambda: docx_bytes(make_arabic_report(), Theme(word_template=HOUSE, citations=CitationStyle.FOOTNOTES)),
        lambda: docx_bytes(REPORT, Theme(word_template=HOUSE, citations=CitationStyle.FOOTNOTES)),
    ],
    ids=["every block", "endnotes", "arabic", "arabic in a house template", "house template"],
)
def test_made_reports(make: Callable[[], bytes], tmp_path: Path) -> None:
    assert list_findings(make(), tmp_path) == []


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_words(group: str, tmp_path: Path) -> None:
    assert (
        list_findings(docx_bytes(write_report(GROUPS[group]), Theme(citations=CitationStyle.FOOTNOTES)), tmp_path) == []
    )


def test_a_fault_is_found(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:tbl>", b"<w:tble/><w:tbl>", 1)

    assert list_findings(repack(docx_bytes(REPORT, Theme()), change), tmp_path)

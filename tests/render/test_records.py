from __future__ import annotations

import dataclasses
import json
import zipfile
from pathlib import Path

import pytest
from tests.model.test_report_json import REPORT

from briefkit import read_record, render_bytes
from briefkit._version import __version__
from briefkit.errors import InputError
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.manifest import write_manifest

FORMS = ("docx", "pdf", "html", "json")


@pytest.mark.parametrize("form", FORMS)
def test_a_file_carries_its_report(form: str, tmp_path: Path) -> None:
    path = tmp_path / "brief"  # told by content
    path.write_bytes(render_bytes(REPORT, form))
    record = read_record(path)
    assert (record.report, record.form) == (REPORT, form)
    assert record.version == ("" if form == "json" else __version__)


@pytest.mark.parametrize("style", list(CitationStyle))
def test_a_file_tells_how_its_citations_are_printed(style: CitationStyle, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(render_bytes(REPORT, "docx", Theme(citations=style)))
    assert read_record(path).citations is style


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_what_is_rendered_again_is_the_same_file(form: str, tmp_path: Path) -> None:
    path = tmp_path / "brief"
    path.write_bytes(render_bytes(REPORT, form))
    assert render_bytes(read_record(path).report, form) == path.read_bytes()


def test_a_manifest_that_was_taken_out_is_read(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(render_bytes(REPORT, "pdf"))
    record = read_record(tmp_path / "brief.pdf")
    (tmp_path / "manifest.json").write_text(record.manifest, encoding="utf-8")
    assert read_record(tmp_path / "manifest.json") == dataclasses.replace(record, form="json")


def test_a_mark_before_the_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "brief.json").write_bytes(b"\xef\xbb\xbf" + render_bytes(REPORT, "json"))
    assert read_record(tmp_path / "brief.json").report == REPORT


def manifest(**changed: object) -> bytes:
    whole = {"briefkit": 2, "citations": "references", "report": {}, **changed}
    return json.dumps({key: value for key, value in whole.items() if value is not None}).encode()


def zipped(tmp_path: Path, content: bytes) -> bytes:
    with zipfile.ZipFile(tmp_path / "x", "w") as package:
        package.writestr("customXml/item1.xml", content)
    return (tmp_path / "x").read_bytes()


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (b"", "V101", "is not a DOCX, PDF, HTML or JSON of a report"),
        (b"\xff\xfe", "V101", "is not a DOCX, PDF, HTML or JSON of a report"),
        (b"\xff\xd8\xff\xe0 a picture", "V101", "is not a DOCX, PDF, HTML or JSON of a report"),
        (b"[]", "V101", "carries no report"),
        (b'{"title": "x"}', "V101", "carries no report"),
        (manifest(briefkit=1, report=None), "V101", "has a manifest of version 1, which carries no report"),
        (manifest(briefkit=3), "V102", "is of version 3 of the format, and this briefkit reads up to 2"),
        (manifest(briefkit="two"), "V102", "has the unknown format version 'two'"),
        (manifest(briefkit=True), "V102", "has the unknown format version True"),
        (manifest(briefkit=0), "V102", "has the unknown format version 0"),
        (manifest(citations=None, events=[]), "V102", "the report in it is damaged"),
        (manifest(), "V102", "the report in it is damaged: the report is no Report"),
        (manifest(report=None), "V101", "carries no report"),
        (manifest(citations="margins"), "V102", "the report in it is damaged"),
        (b"[" * 100_000, "V101", "is not a DOCX, PDF, HTML or JSON of a report"),
        (b"%PDF-1.7 and nothing", "V102", "cannot be read as pdf"),
        (b"PK\x03\x04 and nothing", "V102", "cannot be read as docx"),
    ],
)
def test_what_carries_no_report_is_said(content: bytes, code: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "brief").write_bytes(content)
    with pytest.raises(InputError) as refusal:
        read_record(tmp_path / "brief")
    (problem,) = refusal.value.diagnostics
    assert (problem.code, problem.path) == (code, str(tmp_path / "brief"))
    assert message in problem.message


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"<x/>", "V101"),
        (b"<x", "V102"),
        (b'<manifest xmlns="urn:briefkit:manifest">{</manifest>', "V102"),
        (b'<!DOCTYPE x [<!ENTITY e "{}">]><manifest xmlns="urn:briefkit:manifest">&e;</manifest>', "V102"),
    ],
)
def test_the_part_of_a_docx_is_read_with_care(part: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "brief").write_bytes(zipped(tmp_path, part))
    with pytest.raises(InputError) as refusal:
        read_record(tmp_path / "brief")
    assert refusal.value.diagnostics[0].code == code


def test_what_is_not_there_or_no_file_is_said(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none", "I101"), (tmp_path, "I103")):
        with pytest.raises(InputError) as refusal:
            read_record(path)
        assert refusal.value.diagnostics[0].code == code


def test_a_file_tells_the_colours_of_its_drawings(tmp_path: Path) -> None:
    theme = Theme(accent="336600")
    (tmp_path / "brief").write_bytes(render_bytes(REPORT, "docx", theme))
    assert read_record(tmp_path / "brief").colours == {
        "muted": theme.muted,
        "table_rule": theme.table_rule,
        "accent": "336600",
        "table_head": theme.table_head,
    }
    text = json.dumps(json.loads(write_manifest(REPORT)) | {"colours": {"accent": "green"}})
    (tmp_path / "brief").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"Theme\.accent must be six hex digits"):
        read_record(tmp_path / "brief")

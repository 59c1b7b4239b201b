from __future__ import annotations

import datetime as dt
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.render.docx.house import make_house_template

from briefkit import (
    Figure,
    Head,
    InputError,
    Link,
    OutputError,
    Paragraph,
    Report,
    Section,
    Severity,
    SpecError,
    Theme,
    UsageError,
    WordTemplate,
    build_briefing,
    build_report,
    check_report,
    load_spec,
    parse,
    render_bytes,
    render_docx,
    render_pdf,
)
from briefkit.api import FORMATS, init_project, write_file

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "2024-02-16-dyke.txt").write_text(
        "Dyke breaks\n\nThe dyke broke on Thursday.\n", encoding="utf-8"
    )
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


def test_from_spec_to_files(folder: Path) -> None:
    report = build_report(load_spec(folder / "spec.yaml"), as_of=dt.date(2024, 2, 20))
    assert report.head.as_of == dt.date(2024, 2, 20)
    assert render_docx(report, folder / "new" / "brief.docx").read_bytes().startswith(b"PK")
    assert render_pdf(report, str(folder / "brief.pdf")).read_bytes().startswith(b"%PDF")


def read_streams(data: bytes) -> bytes:
    """All that a DOCX or PDF holds, unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b"".join(name.encode() + package.read(name) for name in package.namelist())
    streams = re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
    return data + b"".join(zlib.decompress(each) for each in streams if each[:1] == b"x")


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_no_name_of_a_file_gets_out(folder: Path, form: str) -> None:
    article = folder / "articles" / "2024-02-16-dyke.txt"
    article.rename(article.with_name("2024-02-16-from-informant-jones.txt"))
    article.with_name("from-informant-smith.txt").write_bytes(b"Dyke breaks\n\nThe dyke broke on Thursday.\n")
    report = build_report(load_spec(folder / "spec.yaml"), as_of=dt.date(2024, 2, 20))
    assert "informant" in str(report.sources[0].document)
    held = read_streams(render_bytes(report, form))
    assert b"Dyke breaks" in held or form == "pdf"
    assert report.sources[0].id.encode() in held
    assert b"informant" not in held


def test_parsed_documents_may_come_from_the_script(folder: Path) -> None:
    documents = parse(folder / "articles")
    spec = load_spec(folder / "spec.yaml")
    assert build_report(spec, documents=documents) == build_report(spec)


def test_parse_names_every_source_that_cannot_be_read(folder: Path) -> None:
    with pytest.raises(InputError) as caught:
        parse(folder / "gone.txt", folder / "nothing*.md", folder / "articles")
    assert [problem.code for problem in caught.value.diagnostics] == ["I101", "I102"]


def test_a_report_without_documents_is_an_error(folder: Path) -> None:
    with pytest.raises(InputError):
        build_briefing(load_spec(folder / "spec.yaml"), documents=())


def test_an_unknown_format_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        render_bytes(Report(Head("T", dt.date(2024, 2, 20)), ()), "odt")


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_report_can_be_rendered(form: str) -> None:
    assert render_bytes(Report(Head("T", dt.date(2024, 2, 20)), ()), form)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_broken_picture_is_an_error_of_rendering(form: str) -> None:
    report = Report(
        Head("T", dt.date(2024, 2, 20)), (Section("map", "Map", (Figure(b"\x89PNG\r\n\x1a\nno picture", "A map"),)),)
    )
    with pytest.raises(OutputError) as caught:
        render_bytes(report, form)
    assert caught.value.diagnostics[0].code == "R102"


def test_init_knows_its_templates(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        init_project(tmp_path / "x", "nonsense")
    assert str(caught.value) == "error[S110]: no template 'nonsense'; there are media-digest, situation-report"


def test_a_file_is_written_whole_with_the_usual_rights(tmp_path: Path) -> None:
    path = write_file(tmp_path / "a" / "b.bin", b"one")
    (tmp_path / "plain").write_bytes(b"")
    assert path.read_bytes() == b"one"
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)
    write_file(path, b"two")
    assert [each.name for each in path.parent.iterdir()] == ["b.bin"]


def test_a_failed_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_file(tmp_path / "b.bin", b"one")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match=r"error\[R101\]: cannot be written: No space left on device"):
        write_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["b.bin"]


LINKED = Report(
    Head("T", dt.date(2024, 2, 20)),
    (Section("all", "\u0b85", (Paragraph((Link("gauge", "https://me:secret@gauge.example/"),)),)),),
)


@pytest.mark.parametrize(
    ("formats", "theme", "codes"),
    [
        (FORMATS, Theme(), ["R110", "R104"]),
        (("pdf",), None, ["R110", "R104"]),
        (["docx"], Theme(), ["R110"]),
        (("docx",), Theme(word_template=WordTemplate("house.dotx", make_house_template())), ["R110", "R108"]),
        (("json",), Theme(), []),
        ((), Theme(), []),
    ],
)
def test_what_rendering_does_not_stop_at_is_returned(
    formats: Iterable[str], theme: Theme | None, codes: list[str]
) -> None:
    assert [problem.code for problem in check_report(LINKED, theme, formats)] == codes


def test_what_is_returned_of_a_sound_report_is_nothing() -> None:
    assert check_report(Report(Head("T", dt.date(2024, 2, 20)), ())) == ()


def test_only_formats_that_there_are_can_be_checked() -> None:
    with pytest.raises(UsageError, match="no format 'odt'; there are docx, pdf, json"):
        check_report(LINKED, None, ["pdf", "odt"])


def test_a_briefing_says_what_its_report_does_not(folder: Path) -> None:
    spec = load_spec(folder / "spec.yaml")
    (folder / "articles" / "again.txt").write_text("Dyke breaks\n\nNobody knows when this was.\n", encoding="utf-8")
    briefing = build_briefing(spec)
    assert briefing.report == build_report(spec)
    assert {problem.severity for problem in briefing.problems} >= {Severity.WARNING}


def test_unknown_names_of_the_package_are_errors() -> None:
    import briefkit

    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        briefkit.nonsense  # noqa: B018
    assert all(getattr(briefkit, name) is not None for name in briefkit.__all__)

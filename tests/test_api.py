from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
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
    render_csv,
    render_docx,
    render_pdf,
)
from briefkit.api import FORMATS, init_project, name_files, parse_sources, render_files, write_file

pytestmark = pytest.mark.usefixtures("in_one_process")

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
    tables = render_csv(report, str(folder / "brief.csv"))
    assert [path.name for path in tables] == [
        f"brief-{name}.csv" for name in ("events", "actors", "quotations", "figures", "sources")
    ]
    assert all(path.read_bytes().startswith(b'\xef\xbb\xbf"') for path in tables)


def read_streams(data: bytes) -> bytes:
    """All that a DOCX or PDF holds, unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b"".join(name.encode() + package.read(name) for name in package.namelist())
    streams = re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
    return data + b"".join(zlib.decompress(each) for each in streams if each[:1] == b"x")


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md"])
def test_no_name_of_a_file_gets_out(folder: Path, form: str) -> None:
    article = folder / "articles" / "2024-02-16-dyke.txt"
    article.rename(article.with_name("2024-02-16-from-informant-jones.txt"))
    article.with_name("from-informant-smith.txt").write_bytes(b"Dyke breaks\n\nThe dyke broke on Thursday.\n")
    briefing = build_briefing(load_spec(folder / "spec.yaml"), as_of=dt.date(2024, 2, 20))
    report = briefing.report
    assert "informant" in str(report.sources[0].document)
    held = read_streams(render_bytes(report, form, None, briefing.selection))
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


BODY = (
    "Karvia's army shelled the port of Orvel on Monday and killed 12 people. Prime Minister Ilse Brandvik said on "
    'Tuesday: "We will rebuild the port."\n\nPolice arrested two men in Sund on 3 September.\n'
)
FILES = {
    "plain.txt": BODY,
    "2024-09-04-dated.txt": BODY,
    "dateline.txt": f"ORVEL, September 4, 2024 (Northern Wire) - {BODY}",
    "front.md": f"---\ntitle: The port\noutlet: Herald\ndate: 2024-09-04\nurl: https://h.example/1\n---\n\n{BODY}",
    "address.md": f"---\nurl: https://h.example/1\n---\n\n{BODY}",
    "page.html": f"<html><head><title>Port</title></head><body><article><p>{BODY}</p></article></body></html>",
    "one.json": json.dumps({"id": "r-1", "text": BODY}),
    "many.jsonl": "\n".join(json.dumps({"title": title, "text": BODY}) for title in ("A port", "A harbour")),
}
SUPPLIED = (
    "title: Port of Orvel shelled",
    "date: 2024-09-06",
    "date: 2024-09-06T18:00+03:00",
    "outlet: Karvia Herald",
    "byline: [Mette Dahl]",
    "url: https://herald.example/port",
    "language: en-GB",
    "reliability: B",
    "title: Port, date: 2024-09-06, outlet: Herald, byline: Mette Dahl, url: https://k.example/2, language: en-AZ",
)


def list_ids(folder: Path, sources: str) -> tuple[list[str], list[str]]:
    """The ids of all documents, and those of all events and quotations."""
    path = folder / "spec.yaml"
    path.write_text(f"briefkit: 1\nreport: {{title: T}}\nsources: {sources}\n", encoding="utf-8")
    spec = load_spec(path)
    parsing = parse_sources(spec.sources, spec.folder, spec=spec)
    assert not parsing.errors
    facts = [event.id for parsed in parsing.documents for event in parsed.events]
    facts += [quotation.id for parsed in parsing.documents for quotation in parsed.quotations]
    return [parsed.document.id for parsed in parsing.documents], facts


@pytest.mark.parametrize("supplied", SUPPLIED)
@pytest.mark.parametrize("name", FILES)
def test_no_id_changes_when_the_spec_supplies_something(name: str, supplied: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    bare = list_ids(tmp_path, f"[{name}]")
    assert len(bare[0]) == (2 if name == "many.jsonl" else 1)
    assert len(bare[1]) >= 3 * len(bare[0])
    for source in (f"{{path: {name}, {supplied}}}", f"{{path: '*', exclude: spec.yaml, {supplied}}}"):
        assert list_ids(tmp_path, f"[{source}]") == bare
    one = "A harbour" if name == "many.jsonl" else bare[0][0]
    assert list_ids(tmp_path, f"[{name}, {{path: {name}, document: {one}, {supplied}}}]") == bare


def test_a_document_in_another_language_stands_among_the_sources_as_unread(folder: Path) -> None:
    french = (
        "Le pont rouvre\n\nLe gouvernement a annoncé jeudi que le pont sera rouvert, selon M. Aas. « Enfin », dit-il."
    )
    (folder / "articles" / "2024-02-17-pont.txt").write_text(french, encoding="utf-8")
    briefing = build_briefing(load_spec(folder / "spec.yaml"))
    assert [each.code for each in briefing.problems if each.code != "L101"] == ["E105"]
    (note,) = [note for note in briefing.report.notes if note.startswith("Unread")]
    assert note.endswith("rules for: Le pont rouvre (17 February 2024, in French).")
    again = build_briefing(load_spec(folder / "spec.yaml"), documents=parse(folder / "articles"))
    assert [each.code for each in again.problems if each.code != "L101"] == []
    parsed = [dataclasses.replace(each, problems=()) for each in parse(folder / "articles")]
    (unread,) = [each for each in parsed if each.document.language == "fr"]
    assert (unread.events, unread.quotations, unread.actors) == ((), (), ())
    assert unread.document.text.startswith("Le gouvernement")
    again = build_briefing(load_spec(folder / "spec.yaml"), documents=parsed)
    assert [each.code for each in again.problems if each.code != "L101"] == ["E105"]
    spec = SPEC.replace("[articles]", "[articles, {path: articles/2024-02-17-pont.txt, language: en}]")
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    assert "E105" not in [each.code for each in build_briefing(load_spec(folder / "spec.yaml")).problems]


def test_what_the_sources_name_and_nothing_is_called_stands_at_its_place(folder: Path) -> None:
    text = SPEC.replace(
        "[articles]",
        "\n  - path: articles\n    exclude: [2024*, dyk]\n  - {path: articles, document: Dyke brakes}",
    )
    (folder / "spec.yaml").write_text(text, encoding="utf-8")
    (folder / "articles" / "b.txt").write_text("Dyke breaks\n\nThe dyke broke.\n", encoding="utf-8")
    problems = build_briefing(load_spec(folder / "spec.yaml")).problems
    assert [str(each).replace(f"{folder}/", "") for each in problems if each.code == "L103"] == [
        "spec.yaml:5:22: warning[L103]: 'dyk' leaves nothing of articles out",
        "spec.yaml:6:32: warning[L103]: no document of articles is 'Dyke brakes'; did you mean 'Dyke breaks'?",
    ]


def test_an_unknown_format_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        render_bytes(Report(Head("T", dt.date(2024, 2, 20)), ()), "odt")
    with pytest.raises(UsageError, match="csv is several files; use render_csv"):
        render_bytes(Report(Head("T", dt.date(2024, 2, 20)), ()), "csv")


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_report_can_be_rendered(form: str) -> None:
    files = render_files(Report(Head("T", dt.date(2024, 2, 20)), ()), form, Path("x"))
    assert all(files.values())
    assert tuple(files) == name_files(form, Path("x"))


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md"])
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
    on_hand = "daily-brief, humanitarian, media-digest, monthly-watch, situation-report"
    assert str(caught.value) == f"error[S110]: no template 'nonsense'; there are {on_hand}"


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
        (["csv"], None, ["R110"]),
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
    with pytest.raises(UsageError, match="no format 'odt'; there are docx, pdf, html, md, json, csv"):
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


MARKED = """briefkit: 1
report: {{title: T{own}}}
sources:
  - {{path: a.txt, marking: {first}}}
  - {{path: b.txt, marking: {second}}}
"""


@pytest.mark.parametrize(
    ("own", "first", "second", "expected"),
    [
        ("", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER"),
        (", marking: TLP:RED", "TLP:GREEN", "TLP:AMBER", "TLP:RED"),
        (", marking: TLP:GREEN", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER"),
        ("", "TLP:GREEN", "{scheme: US, level: SECRET}", "give the report a marking"),
        (", marking: {scheme: UN, level: CONFIDENTIAL}", "TLP:GREEN", "TLP:AMBER", "which is marked TLP:AMBER"),
    ],
)
def test_a_report_is_marked_no_lower_than_what_it_cites(
    own: str, first: str, second: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("---\ndate: 2024-02-16\noutlet: Wire\n---\nA ferry sank at Lund on Thursday.\n")
    (tmp_path / "b.txt").write_text("---\ndate: 2024-02-16\noutlet: Post\n---\nMiners struck at Orvel on Friday.\n")
    (tmp_path / "spec.yaml").write_text(MARKED.format(own=own, first=first, second=second))
    spec = load_spec(tmp_path / "spec.yaml")
    if expected.startswith("TLP") and own != ", marking: TLP:GREEN":
        marking = build_report(spec).head.marking
        assert marking is not None
        assert marking.label == expected
        return
    with pytest.raises(SpecError) as failure:
        build_report(spec)
    (problem,) = failure.value.diagnostics
    assert (problem.code, expected in problem.message) == ("S115", True)


@pytest.mark.parametrize(
    ("period", "codes"),
    [
        ("{from: 2024-02-12, to: 2024-02-18}", []),
        ("{from: 2024-02-05, to: 2024-02-16}", ["I118"]),
        ("{last: 7d}", ["I118"]),
    ],
)
def test_what_is_under_embargo_is_used_when_that_has_ended(folder: Path, period: str, codes: list[str]) -> None:
    item = {
        "uri": "urn:x:1",
        "versionCreated": "2024-02-16T10:00:00Z",
        "embargoedUntil": "2024-02-17T06:00:00Z",
        "headlines": [{"value": "Dyke is mended"}],
        "bodies": [{"value": "The dyke was mended on Friday."}],
    }
    (folder / "articles" / "wire.json").write_text(json.dumps(item), encoding="utf-8")
    (folder / "spec.yaml").write_text(SPEC.replace("Flood}", f"Flood, period: {period}}}"), encoding="utf-8")
    problems = build_briefing(load_spec(folder / "spec.yaml")).problems
    assert [each.code for each in problems if each.code.startswith("I")] == codes


def test_a_source_names_the_columns_of_a_table(folder: Path) -> None:
    (folder / "export.csv").write_text("Kop;Tekst;Dag\nDyke;The dyke broke on Thursday.;2024-02-16\n", encoding="utf-8")
    spec = SPEC.replace("[articles]", "[{path: export.csv, fields: {text: Tekst, title: kop, date: DAG}}]")
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    report = build_report(load_spec(folder / "spec.yaml"))
    assert [(each.title, each.published) for each in report.sources] == [("Dyke", "16 February 2024")]

from __future__ import annotations

import dataclasses
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.render.docx.house import make_house_template

from briefkit import Theme, build_report, load_spec, read_record, render_bytes
from briefkit.api import verify_report
from briefkit.errors import Severity
from briefkit.model.report import Chronology, ChronologyRow, QuotationList, Report
from briefkit.model.theme import CitationStyle, WordTemplate
from briefkit.render.manifest import write_manifest

pytestmark = pytest.mark.usefixtures("in_one_process")

Forge = Callable[[Report], Report]


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("flood") / "flood"
    shutil.copytree(root / "sample_input" / "flood", copy)
    return copy


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return build_report(load_spec(folder / "spec.yaml"))


def verify(content: bytes, folder: Path, tmp_path: Path, *sources: str) -> list[str]:
    (tmp_path / "brief").write_bytes(content)
    found = verify_report(tmp_path / "brief", *(folder / source for source in sources or ("spec.yaml",)))
    return [f"{each.code} {each.message}" for each in found.problems]


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_a_report_as_it_was_written_is_found_right(report: Report, folder: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "brief").write_bytes(render_bytes(report, form))
    found = verify_report(tmp_path / "brief", folder / "spec.yaml")
    assert found.problems == ()
    assert (found.compared > 100) == (form != "json")
    assert found.sources == len(report.sources)
    assert found.passages > 25


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_report_from_right_to_left_is_found_right(
    report: Report, folder: Path, tmp_path: Path, form: str, language: str
) -> None:
    turned = dataclasses.replace(report, head=dataclasses.replace(report.head, language=language))
    assert verify(render_bytes(turned, form), folder, tmp_path) == []


LOOKS = (
    Theme(font_size=14, table_font_size=13, margin_side=120),
    Theme(page="Letter", accent="AA0000", citations=CitationStyle.FOOTNOTES),
    Theme(citations=CitationStyle.ENDNOTES, contents=True),
)


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
@pytest.mark.parametrize("look", LOOKS)
def test_no_look_counts(report: Report, folder: Path, tmp_path: Path, form: str, look: Theme) -> None:
    assert verify(render_bytes(report, form, look), folder, tmp_path) == []


def test_of_a_word_template_only_what_is_missing_is_found(report: Report, folder: Path, tmp_path: Path) -> None:
    look = Theme(word_template=WordTemplate("house.dotx", make_house_template()))
    assert verify(render_bytes(report, "docx", look), folder, tmp_path) == [
        "V106 it was made with a Word template; text that the template added was not checked"
    ]


def test_a_pdf_is_filled_into_no_word_template(report: Report, folder: Path, tmp_path: Path) -> None:
    look = Theme(word_template=WordTemplate("house.dotx", make_house_template()))
    assert verify(render_bytes(report, "pdf", look), folder, tmp_path) == []


Rows = list[ChronologyRow]


def change_rows(change: Callable[[Rows], Rows]) -> Forge:
    """A report with other rows in its chronology."""

    def forge(report: Report) -> Report:
        sections = []
        for section in report.sections:
            blocks = [
                dataclasses.replace(each, rows=tuple(change(list(each.rows)))) if isinstance(each, Chronology) else each
                for each in section.blocks
            ]
            sections.append(dataclasses.replace(section, blocks=tuple(blocks)))
        return dataclasses.replace(report, sections=tuple(sections))

    return forge


def change_row(**fields: Any) -> Forge:
    """A report with another row in the place of the first one that has anything in those fields, else of the second."""

    def change(rows: Rows) -> Rows:
        place = next((place for place, row in enumerate(rows) if all(getattr(row, name) for name in fields)), 1)
        return [*rows[:place], dataclasses.replace(rows[place], **fields), *rows[place + 1 :]]

    return change_rows(change)


def change_words(old: str, new: str) -> Forge:
    return change_rows(lambda rows: [dataclasses.replace(row, text=row.text.replace(old, new)) for row in rows])


def change_source(**fields: Any) -> Forge:
    def forge(report: Report) -> Report:
        first, *rest = report.sources
        return dataclasses.replace(report, sources=(dataclasses.replace(first, **fields), *rest))

    return forge


def change_head(**fields: Any) -> Forge:
    return lambda report: dataclasses.replace(report, head=dataclasses.replace(report.head, **fields))


def change_quotation(report: Report) -> Report:
    sections = []
    for section in report.sections:
        blocks = []
        for block in section.blocks:
            if isinstance(block, QuotationList):
                first, *rest = block.rows
                block = QuotationList((dataclasses.replace(first, text="We opened the gates too late."), *rest))
            blocks.append(block)
        sections.append(dataclasses.replace(section, blocks=tuple(blocks)))
    return dataclasses.replace(report, sections=tuple(sections))


def drop_section(report: Report) -> Report:
    return dataclasses.replace(report, sections=tuple(each for each in report.sections if each.id != "ahead"))


ADDED = ChronologyRow("e-0", "1 March 2024", "The dam burst.")
FORGERIES: dict[str, tuple[Forge, str]] = {
    "a word": (change_words("died", "fled"), "fled"),
    "a figure": (change_words("27,000", "72,000"), "72,000"),
    "a sign": (change_words("41", "47"), "47"),
    "a date": (change_row(date="3 January 2024"), "3January2024"),
    "a name": (change_row(who=()), "the file"),
    "a place": (change_row(place="Atlantis"), "Atlantis"),
    "a status": (change_row(status="denied"), "Denied"),
    "a mark": (change_row(marks="‡"), "‡"),
    "a citation": (change_row(sources=()), "the file"),
    "a row that was taken out": (change_rows(lambda rows: rows[1:]), "the file lacks"),
    "a row that was added": (change_rows(lambda rows: [*rows, ADDED]), "Thedamburst."),
    "rows that were exchanged": (change_rows(lambda rows: [rows[1], rows[0], *rows[2:]]), "the file"),
    "a title of a source": (change_source(title="All is well"), "Alliswell"),
    "a grade of a source": (change_source(reliability="F"), "F"),
    "a statement": (change_quotation, "Weopenedthegatestoolate."),
    "a section": (drop_section, "the file lacks 'Ahead"),
    "the number": (change_head(number=99), "99"),
    "who it is from": (change_head(originator="Another desk"), "Anotherdesk"),
    "a note": (lambda report: dataclasses.replace(report, notes=()), "the file lacks 'Notes"),
}


def forge_file(forged: Report, genuine: Report, form: str) -> bytes:
    """A file that prints one report and carries the manifest of another."""
    manifest = write_manifest(genuine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefkit.render.lowering.write_manifest", lambda *_: manifest)
        return render_bytes(forged, form)


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
@pytest.mark.parametrize("name", FORGERIES)
def test_what_was_tampered_with_is_found_and_named(
    report: Report, folder: Path, tmp_path: Path, form: str, name: str
) -> None:
    forge, words = FORGERIES[name]
    forged = forge(report)
    assert forged != report
    problems = verify(forge_file(forged, report, form), folder, tmp_path)
    assert problems
    assert all(problem.startswith("V103 ") for problem in problems)
    assert any(words.replace("-", "") in problem for problem in problems), problems


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_the_manifest_of_another_report_is_found(
    report: Report, root: Path, folder: Path, tmp_path: Path, form: str
) -> None:
    other = build_report(load_spec(root / "sample_input" / "defence-talks" / "spec.yaml"))
    problems = verify(forge_file(report, other, form), folder, tmp_path)
    assert {problem[:4] for problem in problems} == {"V103", "V106"}


@pytest.mark.parametrize(
    ("forge", "code", "words"),
    [
        # print and manifest agree, and the sources do not
        (change_words("27,000", "72,000"), "V107", "72,000"),
        (change_quotation, "V107", "We opened the gates too late."),
        (change_row(sources=()), "V106", "cites no place in a source, so it could not be checked: event e-"),
        (change_source(text_sha256="00" * 32), "V105", "the same file"),
        (change_source(text_sha256="00" * 32, sha256="00" * 32, id="s-0"), "V106", "was not found"),
    ],
)
@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_a_report_that_its_sources_do_not_bear_out_is_found(
    report: Report, folder: Path, tmp_path: Path, form: str, forge: Forge, code: str, words: str
) -> None:
    if words == "was not found":
        report = dataclasses.replace(report, sections=())
    problems = verify(render_bytes(forge(report), form), folder, tmp_path)
    assert any(problem.startswith(code) and words in problem for problem in problems), problems


def test_a_source_that_was_edited_is_found(report: Report, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "flood"
    shutil.copytree(folder, copy)
    article = next((copy / "articles").glob("limpopo-wire-*.txt"))
    article.write_text(
        article.read_text(encoding="utf-8").replace("Nine dead", "Ten dead").replace("nine", "ten"), encoding="utf-8"
    )
    problems = verify(render_bytes(report, "pdf"), copy, tmp_path)
    assert len(problems) == 1
    assert problems[0].startswith("V105 source ")
    assert "has changed since" in problems[0]


def test_two_sources_of_one_text_are_two(tmp_path: Path) -> None:
    names = ("2024-02-16-one.txt", "2024-02-17-two.txt")
    (tmp_path / "articles").mkdir()
    for name in names:
        (tmp_path / "articles" / name).write_text(
            "Dyke breaks\n\nThe dyke broke on 15 February 2024.\n", encoding="utf-8"
        )
    (tmp_path / "spec.yaml").write_text(
        "briefkit: 1\nreport: {title: The dyke}\nsources: [articles]\nsections: [chronology, sources]\n",
        encoding="utf-8",
    )
    content = render_bytes(build_report(load_spec(tmp_path / "spec.yaml")), "json")
    assert verify(content, tmp_path, tmp_path, "articles") == []
    (tmp_path / "articles" / names[0]).unlink()
    (problem,) = verify(content, tmp_path, tmp_path, "articles")
    assert problem.startswith("V106 source 1 ('Dyke breaks') was not found, though another one has the same text")
    (tmp_path / "articles" / "moved.txt").write_bytes((tmp_path / "articles" / names[1]).read_bytes())
    assert verify(content, tmp_path, tmp_path, "articles") == []


def test_without_its_sources_a_report_is_held_against_its_manifest_alone(report: Report, tmp_path: Path) -> None:
    (tmp_path / "brief").write_bytes(render_bytes(report, "docx"))
    found = verify_report(tmp_path / "brief")
    assert (found.problems, found.sources, found.passages) == ((), 0, 0)


ADDED_PARAGRAPH = "<w:p><w:r><w:t>P.S.</w:t></w:r></w:p>"


def rewrite(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """A DOCX with a part that somebody has edited."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()) if name == part else data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("part", "change", "words"),
    [
        ("word/document.xml", lambda xml: xml.replace("At least nine", "At least ninety"), "Atleastninety"),
        (
            "word/document.xml",
            lambda xml: xml.replace("</w:body>", "<w:p><w:r><w:t>P.S.</w:t></w:r></w:p></w:body>"),
            "P.S.",
        ),
        (
            "word/_rels/document.xml.rels",
            lambda xml: xml.replace("https://", "https://evil."),
            "to https://evil.",
        ),
        (
            "customXml/item1.xml",
            lambda xml: xml.replace('"locator":"¶ 1"', '"locator":"¶ 9"', 1),
            "the manifest contradicts the report in it",
        ),
    ],
)
def test_an_edited_docx_is_found(
    report: Report, folder: Path, tmp_path: Path, part: str, change: Callable[[str], str], words: str
) -> None:
    problems = verify(rewrite(render_bytes(report, "docx"), part, change), folder, tmp_path)
    assert any(words in problem for problem in problems), problems


def test_all_that_is_wrong_is_an_error(report: Report, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "brief").write_bytes(
        rewrite(render_bytes(report, "docx"), "word/document.xml", lambda xml: xml.replace("dyke", "dam"))
    )
    found = verify_report(tmp_path / "brief", folder / "spec.yaml")
    assert {problem.severity for problem in found.problems} == {Severity.ERROR}
    assert json.loads(read_record(tmp_path / "brief").manifest)["briefkit"] == 2

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, cast, get_args

import pytest
from pypdf._text_extraction import mult
from pypdf.generic import DictionaryObject
from tests.render.pdf.samples import (
    HEAD,
    SOURCES,
    every_block,
    find_losses,
    make_chronology,
    make_png,
    make_report,
    read_links,
    read_pdf,
    read_words,
)
from tests.render.pdf.structure import walk

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Section,
    Source,
    SourceList,
    Table,
    Text,
)
from briefkit.model.theme import Logo, Theme
from briefkit.render.drawing.inks import name_colours
from briefkit.render.manifest import write_manifest
from briefkit.render.pdf import missing_characters, pdf_bytes
from briefkit.render.pictures import LOGO_HEIGHT, LOGO_SHARE

EVERYTHING = make_report(*every_block())
NOTES = "/notes%20of%20the%20report"


def test_the_sample_has_every_kind_of_block() -> None:
    assert {type(block) for block in every_block()} == set(get_args(Block))


@pytest.mark.parametrize(
    "words",
    [
        "Situation report No. 7",
        "River crossings and relief",
        "3–9 March 2024",
        "9 March 2024, 18:30 (UTC+04:00)",
        "Director; Duty officer",
        "16 March 2024",
        "Room 12",
        "First part Smaller part plain words, strong words, set-off words, “somebody's words”[1, ¶ 3]the crossing",
        "an address (https://example.org/page)",
        "• a dotted item",
        "1. a numbered item",
        "1. 4 March: the bottom line [1] [2]",
        "1,250 people moved as of 8 March 2024 [2]",
        "Reported: what was reported",
        "Assessment: what was judged Likelihood: likely. Confidence in this judgement: moderate. Basis: [1].",
        "4 March 2024° Lower Ford Planned: The bridge was opened to lorries.",
        "Figures differ: one outlet says three lanes Mira Sol, the mayor 2 [1] [2]",
        "Table 2. Undated events What happened A ferry ran aground.",
        "° carried over from an earlier sentence",
        "People Name Also known as Role Country Acts this period Named Sources",
        "Mira Sol 5 mentions M. Sol Head of the ferry office Freeland 4 March 3–8 March [1]",
        "Mira Sol, Head “We will cross.” 4 March · named in the source as “she” · [1]",
        "that it would “hold” (reported speech)",
        "Tomas Rey that all was well (paraphrase)",
        "Levels Day Water Monday high",
        "Crossings. 8 March 2024. Source: Map office.",
        "Nothing to report in this period. No road was closed.",
        "[1] Valley Post, “Bridge opens”, by Ann Lee, 4 March 2024. Reliability B (usually reliable).",
        "https://example.org/bridge?a=1",
        "[2] Delta News, “Ferry stops”. also in Coast Mail, 5 March 2024",
        "Notes Made from two sources",
    ],
)
def test_everything_is_printed(words: str) -> None:
    assert words in everything()


def everything(cache: list[str] = []) -> str:  # noqa: B006  the file is read once for all words
    if not cache:
        cache.append(read_words(EVERYTHING))
    return cache[0]


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_every_page_has_marking_number_and_header_row(page: str) -> None:
    reader = read_pdf(make_report(make_chronology(60)), Theme(page=page))
    total = len(reader.pages)
    assert total > 2
    for number, sheet in enumerate(reader.pages, 1):
        words = " ".join(sheet.extract_text().split())
        assert words.count("TLP:GREEN") == 2
        assert f"Page {number} of {total}" in words
        assert "As of 9 March 2024 · Valley desk" in words
        assert "Situation report No. 7 · River crossings and relief" in words
        if "Convoy" in words:
            assert words.count("Date What happened Sources") == 1


def test_every_row_is_printed_once_and_whole() -> None:
    reader = read_pdf(make_report(make_chronology(200)))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    for number in range(200):
        sentence = f"Convoy {number} crossed the river with tents, and a second boat followed it in the afternoon."
        assert sum(sentence in page for page in pages) == 1


def test_links_lead_to_named_destinations() -> None:
    reader = read_pdf(EVERYTHING)
    names = set(reader.named_destinations)
    assert {"/main", "/part-1", "/e1", "/e2", "/a1", "/q1", "/q2", "/q3", "/s1", "/s2", NOTES} == names
    inner = [str(link["/Dest"]) for link in read_links(reader) if "/Dest" in link]
    assert set(inner) == {"/e1", "/e2", "/a1", "/s1", "/s2"}
    assert {str(link["/Contents"]) for link in read_links(reader)} >= {"[1]", "Mira Sol", "the crossing"}


def test_a_destination_stands_on_the_page_of_its_row() -> None:
    reader = read_pdf(make_report(make_chronology(100), Paragraph((Ref("e77", "there"),))))
    page = reader.get_destination_page_number(reader.named_destinations["/e77"])
    assert page is not None
    assert "Convoy 77 crossed" in " ".join(reader.pages[page].extract_text().split())


def test_addresses_are_links_only_where_they_are_safe() -> None:
    links = (Link("good", "https://example.org/ə?q=(1)"), Link("bad", "javascript:alert(1)"), Link("f", "file:///x"))
    report = make_report(Paragraph(links))
    actions = [link["/A"].get_object() for link in read_links(read_pdf(report))]
    assert {str(cast(DictionaryObject, action)["/URI"]) for action in actions} == {
        "https://example.org/%C9%99?q=%281%29"
    }
    assert "bad (javascript:alert(1))" in read_words(report)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Paragraph((Ref("nowhere", "a lost row"),)), "a lost row"),
        (Paragraph((Cite("s1"),)), "[1]"),  # the source is known, but no source list is printed
        (QuotationList((QuotationRow("q", "Ana", "Yes.", speaker_ref="lost"),)), "Ana “Yes.”"),
    ],
)
def test_a_link_without_target_is_plain_words(block: Block, words: str) -> None:
    report = make_report(block)
    assert words in read_words(report)
    assert read_links(read_pdf(report)) == []


@pytest.mark.parametrize(
    "text",
    [
        "AT&T R&D <b>bold</b> &amp; &lt;",
        "<img src='/etc/passwd'> <a href=\"javascript:x\">",
        r"\(brackets\) )( \n \101",
        "${x} {{ y }} %s %%",
        "Müdafiə, Şuşa, İğdır, Ağdam",
        "Những người ở Huế",
        "Київ, Қазақстан, Ђорђе",
        "Αθήνα",
        "ნინო ბერიძე",
        "Գարեգին",
        "₼ ₾ ₺ ₽ €",
        "x ≤ 5 → 6",
    ],
)
def test_text_is_only_text(text: str) -> None:
    assert text in read_words(make_report(Paragraph((Text(text),))))


def test_control_characters_and_accents() -> None:
    words = read_words(make_report(Paragraph((Text("nul\x00bell\x07 \ud800 cafe\u0301 so\u00adft"),))))
    assert "nulbell \ufffd café soft" in words


LONG = "x" * 10_000


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Text(LONG),)),
        Paragraph((Link(LONG, "https://example.org/" + LONG),)),
        Heading(LONG),
        Bullets(((Text(LONG),),)),
        Chronology((ChronologyRow("e", "2024", LONG, LONG),)),
        QuotationList((QuotationRow("q", "A", LONG),)),
        ActorTable(LONG, (ActorRow("a", LONG, role=LONG),)),
        KeyFigures((KeyFigure("1", LONG, "now", ()),)),
        Table((LONG, "b"), (((Text(LONG),), (Text("y"),)),), LONG),
    ],
    ids=lambda block: type(block).__name__,
)
def test_long_words_are_broken_and_stay_on_the_page(block: Block) -> None:
    reader = read_pdf(make_report(block))
    found = 0
    for page in reader.pages:
        places: list[tuple[float, float]] = []

        def visit(text: str, page: list[float], words: list[float], *_: object, seen: list[Any] = places) -> None:
            if text.strip():
                seen.append(mult(words, page)[4:])

        found += page.extract_text(visitor_text=visit).count("x")
        assert all(50 <= x < 540 and 20 < y < 820 for x, y in places)
    assert found >= 10_000


def test_a_row_taller_than_a_page_is_divided() -> None:
    words = [f"word{number}" for number in range(4000)]
    reader = read_pdf(make_report(Chronology((ChronologyRow("e", "2024", " ".join(words)),))))
    assert len(reader.pages) > 3
    printed = " ".join(page.extract_text() for page in reader.pages).split()
    assert [word for word in printed if word.startswith("word")] == words


@pytest.mark.parametrize(
    ("text", "missing"),
    [("plain", ()), ("北京 and 😀", ("京", "北", "😀")), ("ზ Ա ש ع ə ₼", ()), ("a\u200db\ufe0f\t", ())],
)
def test_missing_characters(text: str, missing: tuple[str, ...]) -> None:
    report = make_report(Paragraph((Text(text),)))
    assert missing_characters(report, Theme()) == missing
    assert all(character in read_words(report) for character in missing)


def test_missing_characters_looks_everywhere() -> None:
    report = Report(replace(HEAD, to=("北",)), (Section("s", "京", (make_chronology(1),)),), SOURCES, ("東",))
    assert missing_characters(report, Theme()) == ("京", "北", "東")


def test_faces_are_embedded_and_georgian_has_the_fallback() -> None:
    reader = read_pdf(make_report(Paragraph((Text("თბილისი"),))))
    fonts = {
        str(font["/BaseFont"])[8:]
        for page in reader.pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())  # type: ignore[index]
        if "/FontFile2" in font["/FontDescriptor"]
    }
    assert {"BriefkitSans-Regular", "BriefkitSans-Bold", "BriefkitWide-Regular"} == fonts


def test_metadata_and_outline() -> None:
    reader = read_pdf(EVERYTHING)
    assert reader.metadata is not None
    assert reader.metadata.title == "River crossings and relief"
    assert reader.metadata.author == "Valley desk"
    assert reader.metadata.subject == "Situation report, No. 7, Lower valley"
    assert reader.metadata.creator == "briefkit"
    assert str(reader.metadata["/CreationDate"]) == "D:20240309000000Z"
    root = reader.root_object
    assert str(root["/Lang"]) == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # type: ignore[index]  # noqa: E712
    assert list_titles(reader.outline) == ["Main part", ["First part", ["Smaller part"]], "Notes"]


def list_titles(outline: list[Any]) -> list[Any]:
    return [list_titles(entry) if isinstance(entry, list) else entry.title for entry in outline]


def test_same_report_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = pdf_bytes(EVERYTHING, Theme())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert pdf_bytes(EVERYTHING, Theme()) == first
    assert pdf_bytes(make_report(*every_block()[:-1]), Theme()) != first


def test_same_bytes_in_other_processes(root: Path) -> None:
    code = (
        "import hashlib; from tests.render.pdf.samples import *;"
        "print(hashlib.sha256(pdf_bytes(make_report(*every_block()), Theme())).hexdigest())"
    )
    digests = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_harfbuzz_is_imported_only_when_a_report_is_rendered() -> None:
    code = "import sys, briefkit.render.pdf; sys.exit('uharfbuzz' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_empty_report_is_one_page() -> None:
    report = Report(replace(HEAD, marking=None, number=None), (Section("s", "", ()),))
    assert len(read_pdf(report).pages) == 1


def test_ids_of_any_kind_are_targets() -> None:
    ids = ["a(b)/c #%", "жук" * 90, "\ud800", ""]
    rows = tuple(ChronologyRow(row, "2024", "Something") for row in ids)
    report = make_report(Chronology(rows), Paragraph(tuple(Ref(row, f"to {row}") for row in ids)))
    reader = read_pdf(report)
    assert {link["/Dest"] for link in read_links(reader)} <= set(reader.named_destinations)
    assert len(reader.named_destinations) == len(ids) + 2  # the section and the notes


@pytest.mark.parametrize("rows", range(30, 42))
def test_no_page_has_fewer_than_three_notes_nor_a_lone_row(rows: int) -> None:
    report = replace(make_report(make_chronology(rows)), notes=tuple(f"Remark {number}." for number in range(7)))
    for page in read_pdf(report).pages:
        words = page.extract_text()
        assert words.count("Remark") not in (1, 2)
        assert words.count("Convoy") != 1
        assert ("Notes" in words) == ("Remark 0" in words)


def test_the_manifest_is_attached() -> None:
    reader = read_pdf(EVERYTHING)
    (content,) = reader.attachments["briefkit-manifest.json"]
    assert content == f"{write_manifest(EVERYTHING, colours=name_colours(Theme()))}\n".encode()
    root: Any = reader.root_object
    assert root["/AF"][0]["/AFRelationship"] == "/Data"


def test_a_source_leads_back_to_the_first_row_that_cites_it() -> None:
    rows = (ChronologyRow("e1", "2024", "It rose."), ChronologyRow("e2", "2024", "It fell.", sources=(Cite("s2"),)))
    reader = read_pdf(make_report(Chronology(rows), SourceList()))
    inner = [(str(link["/Contents"]), str(link["/Dest"])) for link in read_links(reader) if "/Dest" in link]
    assert inner == [("[2]", "/s2"), ("[2]", "/e2")]


@pytest.mark.parametrize("lines", range(22, 36))
def test_no_source_stands_alone(lines: int) -> None:
    sources = tuple(Source(f"s{number}", number, f"Title {number}") for number in range(1, 6))
    above = Paragraph((Text("line\n" * lines),))
    for page in read_pdf(make_report(above, SourceList(), sources=sources)).pages:
        assert page.extract_text().count("Title") != 1


@pytest.mark.parametrize(("width", "height"), [(600, 600), (4000, 100), (8, 8)])
def test_a_logo_stands_beside_the_title(width: int, height: int) -> None:
    theme = Theme(logo=Logo("mark.png", make_png(width, height)))
    title = "Crossings " * 12
    reader = read_pdf(make_report(head=replace(HEAD, title=title)), theme)
    (figure,) = [node for node in walk(reader) if node.kind == "Figure"]
    assert figure.entries["/Alt"] == "Logo of Valley desk"
    left, bottom, right, top = map(float, figure.entries["/A"]["/BBox"])
    assert right == pytest.approx(595.28 - theme.margin_side, abs=0.01)
    assert top == pytest.approx(841.89 - theme.margin_top, abs=0.01)
    assert right - left <= (595.28 - 2 * theme.margin_side) * LOGO_SHARE + 0.02
    assert top - bottom <= LOGO_HEIGHT + 0.01
    assert " ".join(reader.pages[0].extract_text().split()).count(title.strip()) == 1


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="neither a sound PNG"):
        pdf_bytes(make_report(), Theme(logo=Logo("mark.png", b"\x89PNG\r\n\x1a\n")))


CHANGES: dict[str, object] = {
    "page": "Letter",
    "margin_top": 90,
    "margin_bottom": 90,
    "margin_side": 90,
    "font_size": 12,
    "table_font_size": 10,
    "line_spacing": 1.2,
    "accent": "770000",
    "muted": "777700",
    "table_head": "DDDDDD",
    "table_rule": "333333",
    "table_band": "EEEEEE",
    "logo": Logo("mark.png", make_png()),
    "archive": True,
}
NOT_FOR_PDF = {"font", "contents", "word_template", "citations", "fonts"}  # fonts have tests of their own


@pytest.mark.parametrize("key", CHANGES)
def test_every_value_of_a_theme_shows(key: str) -> None:
    report = make_report(*every_block(), make_chronology(40, "row-"))
    values: dict[str, Any] = {key: CHANGES[key]}
    theme = replace(Theme(), **values)
    data = pdf_bytes(report, theme)
    assert data != pdf_bytes(report, Theme())
    assert find_losses(data, report, theme) == ()


def test_every_value_of_a_theme_is_tried() -> None:
    assert set(CHANGES) | NOT_FOR_PDF == {each.name for each in fields(Theme)}

from __future__ import annotations

import datetime as dt
import io
import re

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    Head,
    Heading,
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Reported,
    RowNote,
    Section,
    Source,
    SourceList,
    Table,
    Text,
)
from briefkit.model.theme import Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.sanitise import clean_text

SOURCES = (Source("s-1", 1, "Ferry stops"), Source("s-2", 2, "Ferry runs"))


def read_back(*blocks: Block, sources: tuple[Source, ...] = SOURCES) -> Document:
    report = Report(Head("T", dt.date(2021, 5, 6)), (Section("section", "Section", blocks),), sources)
    return docx.Document(io.BytesIO(docx_bytes(report, Theme())))


def list_paragraphs(document: Document) -> list[tuple[str, str]]:
    """Style and text of each paragraph of the section, tables left out."""
    paragraphs = [(it.style.name if it.style else "", it.text.replace("\u00a0", " ")) for it in document.paragraphs]
    start = paragraphs.index(("Heading 1", "Section"))
    return [it for it in paragraphs[start + 1 :] if it[0] != "Table End"]


def list_cells(document: Document, index: int = 0) -> list[list[str]]:
    table = document.tables[1 + index]
    return [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading("Part"), [("Heading 2", "Part")]),
        (Heading("Part", 3), [("Heading 3", "Part")]),
        (Bullets(((Text("a"),), (Text("b"),))), [("List Bullet", "a"), ("List Bullet", "b")]),
        (Bullets(((Text("a"),),), numbered=True), [("List Number", "a")]),
        (
            KeyPoints((KeyPoint((Text("It rose."),), (Cite("s-1"), Cite("s-2", "¶ 3")), (Ref("e", "3 May"),)),)),
            [("Key Point", "3 May: It rose. [1] [2, ¶ 3]")],
        ),
        (Reported((Text("It rose."),)), [("Reported", "Reported: It rose.")]),
        (Assessed((Text("It will rise."),)), [("Assessed", "Assessment: It will rise.")]),
        (
            Assessed((Text("It will rise."),), "likely", "low", (Cite("s-1"),)),
            [
                (
                    "Assessed",
                    "Assessment: It will rise.\nLikelihood: likely. Confidence in this judgement: low. Basis: [1].",
                )
            ],
        ),
        (Empty("No row changed."), [("Nothing To Report", "Nothing to report in this period. No row changed.")]),
        (Empty(""), [("Nothing To Report", "Nothing to report in this period.")]),
        (Chronology((), notes=("° carried over",)), [("Table Key", "° carried over")]),
        (ActorTable("People", ()), [("Caption", "Table 1. People")]),
        (Table((), (), "Piers"), [("Caption", "Table 1. Piers")]),
        (KeyFigures(()), []),
        (Paragraph((Cite("s-2", "p. 2"),)), [("Normal", "[2, p. 2]")]),
    ],
)
def test_paragraphs(block: Block, expected: list[tuple[str, str]]) -> None:
    assert list_paragraphs(read_back(block)) == expected


def test_chronology() -> None:
    rows = (
        ChronologyRow(
            "e-1",
            "early May 2021",
            "The ferry stopped.",
            "Şəki",
            (Ref("a-1", "Nərgiz Əliyeva"), Text("boatmen")),
            (Cite("s-1", "¶ 2"), Cite("s-2")),
            marks="°",
            status="denied",
            outlets=2,
            notes=(RowNote("Figures differ", (Text("two in "), Cite("s-2"))),),
        ),
        ChronologyRow("e-2", "5 May 2021", "The pier opened."),
    )
    undated = (ChronologyRow("e-3", "", "A depot was closed.", sources=(Cite("s-1"),)),)
    document = read_back(Chronology(rows, undated, ("° carried over",)))
    assert list_cells(document) == [
        ["Date", "Place", "What happened", "Who", "Outlets", "Sources"],
        [
            "early May 2021°",
            "Şəki",
            "Denied: The ferry stopped.\nFigures differ: two in [2]",
            "Nərgiz Əliyeva,\nboatmen",
            "2",
            "[1, ¶ 2] [2]",
        ],
        ["5 May 2021", "", "The pier opened.", "", "", ""],
    ]
    assert list_cells(document, 1) == [["What happened", "Sources"], ["A depot was closed.", "[1]"]]
    assert list_paragraphs(document) == [
        ("Table Key", "° carried over"),
        ("Caption", "Table 1. Chronology"),
        ("Caption", "Table 2. Undated events"),
    ]


def test_outlets_of_nought_and_of_nobody_counting() -> None:
    rows = (ChronologyRow("e-1", "3 May", "x", outlets=0), ChronologyRow("e-2", "4 May", "y"))
    assert [row[-1] for row in list_cells(read_back(Chronology(rows)))] == ["Outlets", "0", ""]


def test_actor_table() -> None:
    row = ActorRow(
        "a-1",
        "Nərgiz Əliyeva",
        ("N. Aliyeva", "Nargiz"),
        "Envoy",
        "Azerbaijan",
        (Ref("e-1", "3 May"), Ref("e-2", "4 May")),
        "3 May 2021",
        "4 May 2021",
        (Cite("s-1"),),
        mentions=1,
    )
    once = ActorRow("a-2", "Ivan", first_seen="3 May 2021", last_seen="3 May 2021", mentions=2)
    columns = ("aliases", "role", "country", "acts", "seen", "sources")
    assert list_cells(read_back(ActorTable("People", (row, once), columns))) == [
        ["Name", "Also known as", "Role", "Country", "Acts this period", "Named", "Sources"],
        [
            "Nərgiz Əliyeva\n1 mention",
            "N. Aliyeva; Nargiz",
            "Envoy",
            "Azerbaijan",
            "3 May, 4 May",
            "3–4 May 2021",
            "[1]",
        ],
        ["Ivan\n2 mentions", "", "", "", "", "3 May 2021", ""],
    ]
    assert list_cells(read_back(ActorTable("People", (row,), ("role",)))) == [
        ["Name", "Role"],
        ["Nərgiz Əliyeva\n1 mention", "Envoy"],
    ]


def test_quotations_by_speaker() -> None:
    rows = (
        QuotationRow("q-1", "Nərgiz", "We wait", role="Envoy", said="3 May, Şəki", sources=(Cite("s-1", "¶ 2"),)),
        QuotationRow("q-2", "Nərgiz", "she said the pier was “quite safe”", "mixed", role="Envoy"),
        QuotationRow("q-3", "Nərgiz", "that it would open", "indirect", role="Minister", sources=(Cite("s-2"),)),
        QuotationRow("q-4", "Ivan", "The water is high", speaker_text="the boatman", paraphrase=True),
    )
    assert list_paragraphs(read_back(QuotationList(rows))) == [
        ("Speaker", "Nərgiz, Envoy"),
        ("Quote", "“We wait”"),
        ("Quote Source", "3 May, Şəki · [1, ¶ 2]"),
        ("Quote", "she said the pier was “quite safe” (reported speech)"),
        ("Quote", "that it would open (reported speech)"),
        ("Quote Source", "Minister · [2]"),
        ("Speaker", "Ivan"),
        ("Quote", "The water is high (paraphrase)"),
        ("Quote Source", "named in the source as “the boatman”"),
    ]


def test_source_list() -> None:
    sources = (
        Source(
            "s-1",
            1,
            "Ferry stops",
            "Çay Qəzeti",
            ("V. Quliyeva", "I. Petrenko"),
            "3 May 2021",
            "https://news.example.org/1",
            "B",
            ("also in Delta Wire", "also in Delta Post"),
        ),
        Source("s-2", 2, "Паром", reliability="F", url="ftp://files.example.org/x"),
    )
    assert list_paragraphs(read_back(SourceList(), sources=sources)) == [
        (
            "Source Entry",
            "[1]\tÇay Qəzeti, “Ferry stops”, by V. Quliyeva, I. Petrenko, 3 May 2021. "
            "Reliability B (usually reliable).\nhttps://news.example.org/1\nalso in Delta Wire; also in Delta Post",
        ),
        ("Source Entry", "[2]\t“Паром”. Reliability F (reliability cannot be judged).\nftp://files.example.org/x"),
    ]


def test_a_source_leads_back_to_where_it_is_cited_first() -> None:
    rows = tuple(ChronologyRow(f"e-{n}", "3 May", "It rose.", sources=(Cite("s-1"),)) for n in (1, 2))
    sources = (Source("s-1", 1, "Ferry", copies=("also in Delta Wire",)), Source("s-2", 2, "Pier"))
    document = read_back(Chronology(rows), SourceList(), sources=sources)
    cited, uncited = (line._p.xml for line in document.paragraphs if line.style and line.style.name == "Source Entry")
    assert re.findall('w:anchor="([^"]*)"', cited) == ["e_1"]
    assert "<w:hyperlink" not in uncited
    assert re.findall('w:val="Secondary"/>.*?<w:t>([^<]*)', cited, re.DOTALL) == ["also in Delta Wire"]


def test_key_figures_and_table() -> None:
    document = read_back(
        KeyFigures((KeyFigure("240", "people moved", "4 May 2021", (Cite("s-1"),)),)),
        Table(("Pier", "State"), (((Text("north"),), (Text("open, "), Cite("s-2"))),), "Piers", (3, 1)),
    )
    assert list_cells(document) == [["240\npeople moved\nas of 4 May 2021 [1]"]]
    assert list_cells(document, 1) == [["Pier", "State"], ["north", "open, [2]"]]
    widths = [int(column.get(qn("w:w"), "0")) for column in document.tables[2]._tbl.tblGrid]
    assert widths[0] == pytest.approx(3 * widths[1], abs=3)


HOSTILE = (
    "&",
    "AT&T <b>R&D</b>",
    "]]>",
    "<!-- -->",
    "&amp;",
    "'\"",
    "$font ${accent} {0} %s {{7*7}}",
    "\x00\x07bell",
    "lone \ud83d",
    "\ufffe",
    "😀👩‍👧",
    "שלום (UNHCR) 12",
    "photo\u202egnp",
    "x" * 10_000,
    "two\nlines\tand a tab",
    " spaced  out ",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_readable(text: str) -> None:
    readable = clean_text(text)
    document = read_back(
        Paragraph((Text(text),)),
        Heading(text),
        Chronology((ChronologyRow("e-1", "3 May", text, place=text),)),
        QuotationList((QuotationRow("q-1", "Ivan", text, paraphrase=True),)),
    )
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert readable in texts
    assert f"{readable} (paraphrase)" in texts
    assert [cell.text for cell in document.tables[1].rows[1].cells] == ["3 May", readable, readable]


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec=None, categories=None), min_size=1), key=st.text(min_size=1))
def test_any_words_and_ids(text: str, key: str) -> None:
    row, source = f"e{key}", f"s{text}"  # ids are told apart by their first letter, as those of composed reports are
    rows = (ChronologyRow(row, text, text, who=(Ref(row, text),), sources=(Cite(source),)),)
    document = read_back(Chronology(rows), SourceList(), sources=(Source(source, 1, text, url=text, copies=(text,)),))
    assert document.tables[1].rows[1].cells[0].text == clean_text(text)


def test_title_of_any_length() -> None:
    head = Head("A very long title " * 40 + "\x00", dt.date(2021, 5, 6), originator="Desk " * 100)
    document = docx.Document(io.BytesIO(docx_bytes(Report(head, ()), Theme())))
    assert len(document.core_properties.title) == 255
    assert document.core_properties.title.endswith("…")
    assert document.paragraphs[1].text == clean_text(head.title)

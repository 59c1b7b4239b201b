"""Words of sources in another language than the report say so in every format that can."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pypdf

from briefkit import render_bytes
from briefkit.model.report import (
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyPoint,
    KeyPoints,
    Paragraph,
    QuotationList,
    QuotationRow,
    Quoted,
    Report,
    Section,
    Source,
    SourceList,
    Text,
    Verbatim,
)
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Heading, Listing, Run, Table
from briefkit.render.print_tree import Paragraph as PrintedParagraph

ENGLISH, FRENCH, UNKNOWN = Cite("en"), Cite("fr"), Cite("none")


def make_report(language: str) -> Report:
    blocks = (
        KeyPoints((KeyPoint((Verbatim("The pier opened."),), (ENGLISH,)),)),
        Chronology(
            (
                ChronologyRow("e1", "4 mai", "It rose.", sources=(ENGLISH,)),
                ChronologyRow("e2", "5 mai", "Il monte.", sources=(FRENCH,)),
                ChronologyRow("e3", "6 mai", "It sank.", sources=(UNKNOWN,)),
                ChronologyRow("e4", "7 mai", "Corrigé par nous.", sources=(ENGLISH,), edited=True),
            )
        ),
        QuotationList(
            (
                QuotationRow("q1", "Mira Sol", "We will cross.", sources=(ENGLISH,)),
                QuotationRow("q2", "Mira Sol", "she would cross", kind="indirect", sources=(ENGLISH,)),
                QuotationRow("q3", "Mira Sol", "Elle passera.", paraphrase=True, sources=(ENGLISH,)),
            )
        ),
        Paragraph((Text("Le maire : "), Quoted("We stay"), FRENCH, Text(" puis "), Quoted("We go"), ENGLISH)),
        SourceList(),
    )
    sources = (
        Source("en", 1, "River rises", language="en-GB"),
        Source("fr", 2, "La crue", language="fr"),
        Source("none", 3, "Sans langue"),
    )
    return Report(Head("Crue", dt.date(2024, 5, 8), language=language), (Section("main", "Tout", blocks),), sources)


def list_tagged(language: str) -> list[tuple[str, str]]:
    runs: list[Run] = []
    for block in lower_report(make_report(language), CitationStyle.REFERENCES, Theme()).blocks():
        match block:
            case Table():
                lines = [line for row in block.rows for cell in row.cells for line in cell]
            case Listing():
                lines = [line for item in block.items for line in item.lines]
            case PrintedParagraph():
                lines = list(block.lines)
            case Heading():
                lines = []
            case _:
                raise AssertionError(block)
        runs += [each for line in lines for each in line if isinstance(each, Run)]
    return [(run.text, run.language) for run in runs if run.language is not None]


def test_the_words_of_a_source_have_its_language() -> None:
    assert list_tagged("fr") == [
        ("The pier opened.", "en-GB"),
        ("It rose.", "en-GB"),
        ("«\u202fWe will cross.\u202f»", "en-GB"),
        ("she would cross", "en-GB"),
        ("«\u202fWe go\u202f»", "en-GB"),
        ("«\u202fRiver rises\u202f»", "en-GB"),
    ]


def test_words_in_the_language_of_the_report_have_none() -> None:
    assert [text for text, _ in list_tagged("en-US")] == ["Il monte.", "“We stay”", "“La crue”"]


def list_elements(node: Any) -> Iterator[str]:
    """The types of the elements below a node of a structure tree that are in English."""
    found = node.get_object()
    if found.get("/Lang") == "en-GB":
        yield found["/S"]
    kids = found.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid.get_object(), dict):
            yield from list_elements(kid)


def test_each_format_says_it() -> None:
    report = make_report("fr")
    page = render_bytes(report, "html").decode()
    assert page.count('<span lang="en-GB">') == 6
    with zipfile.ZipFile(io.BytesIO(render_bytes(report, "docx"))) as package:
        document = package.read("word/document.xml").decode()
    assert document.count('<w:lang w:val="en-GB"/>') == 6
    pdf = pypdf.PdfReader(io.BytesIO(render_bytes(report, "pdf")))
    assert sorted(list_elements(pdf.root_object["/StructTreeRoot"])) == ["/LBody", "/LBody", "/P", "/TD"]


def test_no_words_are_cut_or_lost_by_it() -> None:
    plain = re.sub(r"</?span[^>]*>", "", render_bytes(make_report("fr"), "html").decode())
    assert "She would cross".lower() in plain.lower()
    assert "«\u202fWe go\u202f»" in plain

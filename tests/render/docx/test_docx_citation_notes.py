from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree
from tests.render.docx.house import make_house_template, repack
from tests.render.docx.integrity import R, W, find_faults, read_parts, read_words

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyPoint,
    KeyPoints,
    QuotationList,
    QuotationRow,
    Report,
    Section,
    Source,
    SourceList,
    Text,
)
from briefkit.model.theme import CitationStyle, Theme, WordTemplate
from briefkit.render.docx import docx_bytes

TITLES = ("Ferry stops", "Αθήνα & <b>")
SOURCES = tuple(
    Source(f"s-{n}", n, title, "Wire", published="3 May 2021", url=f"https://wire.example/{n}?a=1&b=2")
    for n, title in enumerate(TITLES, 1)
)
BLOCKS = (
    KeyPoints((KeyPoint((Text("It rose."),), (Cite("s-1", "¶ 1"), Cite("s-2", "¶ 4"))),)),
    Chronology((ChronologyRow("e-1", "3 May", "It rose.", sources=(Cite("s-1", "¶ 2"),)),)),
    ActorTable("People", (ActorRow("a-1", "Mira Sol", sources=(Cite("s-1"), Cite("s-2"))),)),
)
HEAD = Head("Ferries", dt.date(2021, 5, 6))
SAID = QuotationRow("q-1", "Mira Sol", "We wait.", said="3 May 2021", sources=(Cite("s-1", "¶ 5"),))
LISTED = Report(HEAD, (Section("all", "All", (*BLOCKS, SourceList())),), SOURCES)
UNLISTED = Report(HEAD, (Section("all", "All", BLOCKS),), SOURCES)
STYLES = {CitationStyle.FOOTNOTES: "footnote", CitationStyle.ENDNOTES: "endnote"}


def read_notes(data: bytes, kind: str) -> list[etree._Element]:
    assert find_faults(data) == []
    return [note for note in read_parts(data)[f"word/{kind}s.xml"] if note.get(f"{W}type") is None]


@pytest.mark.parametrize("style", STYLES)
def test_notes_in_full_and_in_short(style: CitationStyle) -> None:
    data = docx_bytes(LISTED, Theme(citations=style))
    assert [read_words(note).strip() for note in read_notes(data, STYLES[style])] == [
        "Wire, “Ferry stops”, 3\u00a0May 2021, ¶\u00a01\u00a0[1]. https://wire.example/1?a=1&b=2",
        "Wire, “Αθήνα & <b>”, 3\u00a0May 2021, ¶\u00a04\u00a0[2]. https://wire.example/2?a=1&b=2",
        "Wire, 3\u00a0May 2021, ¶\u00a02\u00a0[1].",
    ]
    other = next(kind for kind in STYLES.values() if kind != STYLES[style])
    assert read_notes(data, other) == []


def test_marks_stand_close_to_the_words() -> None:
    body = read_parts(docx_bytes(LISTED, Theme(citations=CitationStyle.FOOTNOTES)))["word/document.xml"]
    lines = [line for line in body.iter(f"{W}p") if next(line.iter(f"{W}footnoteReference"), None) is not None]
    assert [read_words(line) for line in lines] == ["It rose. ", "It rose."]
    header = [read_words(row).splitlines() for row in body.iter(f"{W}tr")]
    assert ["Date", "What happened"] in header
    assert ["Mira Sol", "[1] [2]"] in header


def test_the_dot_before_a_mark_is_neither_written_nor_missed() -> None:
    report = Report(HEAD, (Section("all", "All", (QuotationList((SAID,)), SourceList())),), SOURCES)
    body = read_parts(docx_bytes(report, Theme(citations=CitationStyle.FOOTNOTES)))["word/document.xml"]
    assert "3\u00a0May 2021" in [read_words(line) for line in body.iter(f"{W}p")]


def test_addresses_of_notes_are_links_of_their_part() -> None:
    parts = read_parts(docx_bytes(UNLISTED, Theme(citations=CitationStyle.FOOTNOTES)))
    targets = {each.get("Id"): each.get("Target") for each in parts["word/_rels/footnotes.xml.rels"]}
    links = [targets[link.get(f"{R}id")] for link in parts["word/footnotes.xml"].iter(f"{W}hyperlink")]
    assert links == [source.url for source in SOURCES]
    assert "[1]" not in read_words(parts["word/footnotes.xml"])


def test_references_have_no_notes() -> None:
    data = docx_bytes(LISTED, Theme())
    assert read_notes(data, "footnote") == read_notes(data, "endnote") == []
    assert "[1,\u00a0¶\u00a01] [2,\u00a0¶\u00a04]" in read_words(read_parts(data)["word/document.xml"])


@pytest.mark.parametrize("style", STYLES)
def test_a_house_template_without_notes(style: CitationStyle) -> None:
    theme = Theme(word_template=WordTemplate("house.docx", make_house_template()), citations=style)
    assert len(read_notes(docx_bytes(LISTED, theme), STYLES[style])) == 3


def add_notes(parts: dict[str, bytes]) -> None:
    """What Word makes of a template with a footnote of its own: a part, a style of another name's id, a link."""
    made = docx_bytes(LISTED, Theme(citations=CitationStyle.FOOTNOTES))
    repack(made, lambda theirs: _take_note(parts, theirs))


def _take_note(parts: dict[str, bytes], theirs: dict[str, bytes]) -> None:
    notes = etree.fromstring(theirs["word/footnotes.xml"])
    for note in list(notes)[3:]:
        notes.remove(note)
    for link in notes.iter(f"{W}hyperlink"):
        link.attrib.pop(f"{W}anchor", "")
    for style in notes.iter(f"{W}pStyle", f"{W}rStyle"):
        style.set(f"{W}val", {"FootnoteText": "Funotentext"}.get(style.get(f"{W}val", ""), "Funotenzeichen"))
    parts["word/footnotes.xml"] = etree.tostring(notes)
    parts["word/_rels/footnotes.xml.rels"] = theirs["word/_rels/footnotes.xml.rels"]
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override.encode())
    relation = f'<Relationship Id="rId800" Type="{R[1:-1]}/footnotes" Target="footnotes.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation.encode())
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{own}"><w:name w:val="footnote {name}"/></w:style>'
        for kind, own, name in (("paragraph", "Funotentext", "text"), ("character", "Funotenzeichen", "reference"))
    )
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    mark = b'<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + mark, 1)


def test_a_house_template_with_notes_keeps_them() -> None:
    template = WordTemplate("house.docx", repack(make_house_template(), add_notes))
    data = docx_bytes(LISTED, Theme(word_template=template, citations=CitationStyle.FOOTNOTES))
    notes = read_notes(data, "footnote")
    assert [note.get(f"{W}id") for note in notes] == ["1", "2", "3", "4"]
    assert [read_words(note).strip()[:21] for note in notes] == [
        "Wire, “Ferry stops”, ",
        "Wire, “Ferry stops”, ",
        "Wire, “Αθήνα & <b>”, ",
        "Wire, 3\u00a0May 2021, ¶\u00a02",
    ]
    styles = {each.get(f"{W}val") for note in notes for each in note.iter(f"{W}pStyle")}
    assert styles == {"Funotentext"}
    endnotes = docx_bytes(LISTED, Theme(word_template=template, citations=CitationStyle.ENDNOTES))
    assert len(read_notes(endnotes, "footnote")) == 1
    assert len(read_notes(endnotes, "endnote")) == 3

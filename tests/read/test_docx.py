"""Word files; what the tests write is what Word writes, as ISO/IEC 29500-1 has it."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile

import docx
import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read.docx import read_docx
from briefkit.read.formats import Format, choose_reader, detect_format
from briefkit.read.source import Reading, SourceFile, SourceOptions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = """
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def pack(body: str, *, core: str = "", namespace: str = W, parts: dict[str, str] | None = None) -> bytes:
    """A Word file with a body and, where they are given, core properties and other parts."""
    names = f'xmlns:w="{namespace}" xmlns:r="{RELATIONS}"'
    names += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x"'
    core_names = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = {
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{STYLES}</w:styles>",
        "docProps/core.xml": f'<cp:p {core_names} xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:p>',
        **(parts or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in content.items():
            package.writestr(name, text)
    return stream.getvalue()


def read(content: bytes, limits: Limits | None = None, name: str = "note.docx") -> Reading:
    options = SourceOptions(limits=limits) if limits else SourceOptions()
    return read_docx(SourceFile(name, content), options)


def read_one(content: bytes) -> Document:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    return document


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def code(field: str, result: str) -> str:
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return (
        turn("begin") + f"<w:r><w:instrText>{field}</w:instrText></w:r>" + turn("separate") + run(result) + turn("end")
    )


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(par(run(each)) for each in paragraphs)}</w:tc>"


LONG = "The ferry to Sundby will run every hour from Monday, the harbour office of Norhaven said on its board."
SENTENCE = par(run("The ferry ran."))
BOX = par(
    run("before "),
    "<w:r><w:pict><x:t><w:txbxContent>" + par(run("in the box")) + "</w:txbxContent></x:t></w:pict></w:r>",
)
PROMPT = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
BOTH = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (par(run("one "), run("two")) + par() + par(run("three")), "one two\n\nthree"),
        (par(run("kept "), f"<w:del>{run('gone ')}</w:del>", f"<w:ins>{run('new')}</w:ins>"), "kept new"),
        (par(f"<w:moveFrom>{run('here ')}</w:moveFrom>", f"<w:moveTo>{run('there')}</w:moveTo>"), "there"),
        (par(run("one "), properties="<w:rPr><w:del/></w:rPr>") + par(run("two")), "one two"),
        (par(run("one"), properties="<w:rPr><w:del/></w:rPr>"), "one"),
        (par(run("seen "), run("unseen", "<w:vanish/>"), run("too", '<w:vanish w:val="0"/>')), "seen too"),
        (par(run("seen"), run("unseen", '<w:rStyle w:val="Secret"/>')), "seen"),
        (par(run("old", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "old"),
        (par(run("a"), "<w:r><w:tab/></w:r>", run("b"), properties='<w:tabs><w:tab w:val="left"/></w:tabs>'), "a b"),
        (par(run("By Ada"), "<w:r><w:br/></w:r>", run("Norhaven")), "By Ada\nNorhaven"),
        (par(run("the ferry"), "<w:r><w:br/></w:r>", run("ran")), "the ferry ran"),
        (par(run("well"), "<w:r><w:noBreakHyphen/></w:r>", run("known, co\xadoperation")), "well-known, cooperation"),
        (par(code("HYPERLINK x", "the link"), f'<w:hyperlink r:id="r1">{run(" and more")}</w:hyperlink>'),
         "the link and more"),
        (par(code("PAGE", "7"), run("kept")), "kept"),
        (par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + par(run("a field that never ends")),
         "a field that never ends"),
        (par(f'<w:fldSimple w:instr="DATE">{run("3 June")}</w:fldSimple>', run(" it was")), "3 June it was"),
        (par(run("12"), run("3", '<w:vertAlign w:val="superscript"/>')), "12³"),
        (par(run("16"), run("th", '<w:vertAlign w:val="superscript"/>')), "16th"),
        (par(run("a"), "<w:r><w:footnoteReference w:id='1'/></w:r>", run(" b")), "a b"),
        (BOX + par(run("behind")), "before\n\nin the box\n\nbehind"),
        (par("<w:r>" + BOTH.format(*["<w:txbxContent>" + par(run("once")) + "</w:txbxContent>"] * 2) + "</w:r>"),
         "once"),
        (f"<w:tbl><w:tr>{cell('Town')}{cell('Dead')}</w:tr><w:tr>{cell('Orvel')}{cell('3')}</w:tr></w:tbl>",
         "Town | Dead\n\nOrvel | 3"),
        (f"<w:tbl><w:tr>{cell('Place:')}{cell('Orvel')}</w:tr></w:tbl>", "Place: Orvel"),
        (f"<w:tbl><w:tr>{cell(LONG)}{cell('one', 'two')}</w:tr></w:tbl>", f"{LONG}\n\none\n\ntwo"),
        ("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
         f"<w:sdtContent>{par(run('Aid 3'))}</w:sdtContent></w:sdt>" + par(run("text")), "text"),
        (par(PROMPT, run("text")), "text"),
        (par(run("text")) + "<w:sectPr><w:headerReference r:id='r1'/></w:sectPr>", "text"),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read(body: str, text: str) -> None:
    """A sentence above keeps short lines from being taken for a headline."""
    content = pack(par(run(LONG)) + body)
    assert read_one(content).text == f"{LONG}\n\n{text}"
    assert read_one(pack(par(run(LONG)) + body, namespace=STRICT)).text == f"{LONG}\n\n{text}"


@pytest.mark.parametrize(
    ("core", "body", "title", "text"),
    [
        ("Ferry runs again", par(run("Ferry runs again")) + SENTENCE, "Ferry runs again", "The ferry ran."),
        ("Ferry runs again", SENTENCE, "Ferry runs again", "The ferry ran."),
        ("Microsoft Word - ferry.doc", SENTENCE, None, "The ferry ran."),
        ("Document1", par(run("Ferry runs"), properties=style("berschrift1")) + SENTENCE,
         "Ferry runs", "The ferry ran."),
        ("", par(run("Ferry runs"), properties=style("Own")) + SENTENCE, "Ferry runs", "The ferry ran."),
        ("Weekly note of Norhaven", par(run("Ferry"), properties=style("Titel")) + SENTENCE, "Ferry", "The ferry ran."),
        ("", par(run("Ferry"), properties=style("Titel")) + par(run("runs"), properties=style("Titel")) + SENTENCE,
         "Ferry runs", "The ferry ran."),
        ("", SENTENCE + par(run("Background"), properties=style("berschrift1")) + SENTENCE, None,
         "The ferry ran.\n\nBackground\n\nThe ferry ran."),
        ("", par(run("x"), properties=style("Loop")), None, "x"),
    ],
)  # fmt: skip
def test_the_title_is_the_one_that_is_shown(core: str, body: str, title: str | None, text: str) -> None:
    document = read_one(pack(body, core=f"<dc:title>{core}</dc:title>"))
    assert (document.title, document.text) == (title, text)


@pytest.mark.parametrize(
    ("creator", "byline"),
    [
        ("Ada Lem", ("Ada Lem",)),
        ("H. Vik", ("H. Vik",)),
        ("", ()),
        ("ada", ()),
        ("Windows User", ()),
        ("Microsoft Office User", ()),
        ("DESKTOP-7K2", ()),
        ("ada.lem@wire.example", ()),
        ("Norhaven Gazette", ()),
        ("python-docx", ()),
    ],
)
def test_an_author_is_a_person_with_a_full_name(creator: str, byline: tuple[str, ...]) -> None:
    assert read_one(pack(SENTENCE, core=f"<dc:creator>{creator}</dc:creator>")).byline == byline


def test_the_byline_of_the_text_stands_before_that_of_the_file() -> None:
    content = pack(par(run("By Tor Vik")) + SENTENCE, core="<dc:creator>Ada Lem</dc:creator>")
    assert read_one(content).byline == ("Tor Vik",)


def test_the_day_of_the_file_stands_where_nothing_else_does() -> None:
    core = "<dcterms:created>2021-06-03T10:00:00Z</dcterms:created>"
    assert read_one(pack(SENTENCE, core=core)).published == dt.date(2021, 6, 3)
    dated = read(pack(par(run("1 June 2021")) + SENTENCE, core=core))
    (document,) = dated.documents
    assert isinstance(document, Document)
    assert (document.published, dated.problems) == (dt.date(2021, 6, 1), ())
    template = core + "<dc:creator>python-docx</dc:creator>"
    assert read_one(pack(SENTENCE, core=template)).published is None


def test_a_file_of_python_docx() -> None:
    made = docx.Document()
    made.add_heading("Ferry runs again", 0)
    made.add_paragraph("The ferry ran.")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ferries", "3"
    made.add_paragraph("It stopped.", style="List Bullet")
    made.sections[0].header.paragraphs[0].text = "running head"
    made.add_comment(made.paragraphs[1].runs, text="a comment", author="Ada Lem")
    stream = io.BytesIO()
    made.save(stream)
    document = read_one(stream.getvalue())
    assert (document.title, document.text) == ("Ferry runs again", "The ferry ran.\n\nFerries | 3\n\nIt stopped.")


def test_web_pages_that_a_file_takes_in_are_parts_of_it() -> None:
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="x/aFChunk" Target="a.html"/>'
    )
    parts = {"word/_rels/document.xml.rels": f"{relations}</Relationships>", "word/a.html": "<p>The ferry ran.</p>"}
    reading = read(pack("<w:altChunk r:id='r1'/>", parts=parts))
    assert reading.documents == ()
    assert [(part.part, part.content) for part in reading.parts] == [("word/a.html", b"<p>The ferry ran.</p>")]


BOMB = pack(par(run("a" * 3_000_000)))
ENTITIES = "<!DOCTYPE a [<!ENTITY a 'ha'>]><w:document xmlns:w='w'>&a;</w:document>"
LOCKED = bytearray(pack(SENTENCE))
for place in (LOCKED.find(b"PK\x01\x02") + 8, 6):
    LOCKED[place] |= 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pack(SENTENCE)[:-40], "I103"),
        (pack(SENTENCE)[:200], "I103"),
        (pack("<w:p>"), "I103"),
        (pack("", parts={"word/document.xml": ENTITIES}), "I103"),
        (pack("", parts={"word/document.xml": "<?xml version='1.0' encoding='none'?><a/>"}), "I103"),
        (pack("", parts={"word/styles.xml": "no XML"}), "I103"),
        (pack(""), "I105"),
        (pack(par("<w:r><w:drawing/></w:r>")), "I105"),
        (BOMB, "I120"),
        (bytes(LOCKED), "I121"),
    ],
)
def test_bad_files_are_told(content: bytes, problem: str) -> None:
    with pytest.raises(InputError) as failure:
        read(content, Limits(unpacked_size=2**20))
    assert [each.code for each in failure.value.diagnostics] == [problem]


def test_too_much_text_is_told() -> None:
    with pytest.raises(InputError) as failure:
        read(pack(par(run("word " * 1000)) * 300), Limits(characters=1000))
    assert [each.code for each in failure.value.diagnostics] == ["I111"]


def test_the_kind_is_known_by_content() -> None:
    kind = detect_format(SourceFile("note.bin", pack(SENTENCE)))
    assert (kind, choose_reader(kind)) == (Format.DOCX, read_docx)


@pytest.mark.parametrize(
    "piece",
    [
        "<w:p><w:r><w:t>a b </w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a </w:t></w:r>",
        "<w:txbxContent><w:p>",
        "<w:del>",
    ],
)
def test_deep_nesting_takes_no_more_than_its_share_of_time(piece: str) -> None:
    """Open elements 20 000 deep."""
    closing = "".join(f"</{name}>" for name in reversed(open_names(piece)))
    content = pack(par(run(LONG)) + piece * 20_000 + closing * 20_000)
    began = time.process_time()
    read(content)
    assert time.process_time() - began < 10


def open_names(piece: str) -> list[str]:
    """The elements that a piece of XML leaves open."""
    names: list[str] = []
    for tag in piece.replace(">", "<").split("<")[1::2]:
        if tag.startswith("/"):
            names.remove(tag[1:])
        elif not tag.endswith("/"):
            names.append(tag.split()[0])
    return names


def test_a_file_with_a_password_is_known_from_one_of_an_old_office() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    names = []
    for content in (old, old + "EncryptedPackage".encode("utf-16-le")):
        with pytest.raises(InputError) as failure:
            detect_format(SourceFile("note.docx", content))
        names += [each.code for each in failure.value.diagnostics]
    assert names == ["I107", "I121"]

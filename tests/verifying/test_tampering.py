"""Files that somebody edited: each way to show other words than the report has, and the words that name it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from tests.render.pdf.samples import every_block, make_png, make_report

from briefkit import Theme, read_record, render_bytes
from briefkit.errors import InputError
from briefkit.model.report import Table, Text
from briefkit.model.theme import CitationStyle, Logo
from briefkit.verifying import verify_record

WIDE = Table(tuple(f"Column {number}" for number in range(12)), (tuple((Text("cell"),) for _ in range(12)),))
REPORT = make_report(*every_block(), WIDE)
LOGO = Logo("logo.png", make_png(40, 40))
LOOKS = (
    Theme(),
    Theme(logo=LOGO, contents=True, font_size=13),
    Theme(citations=CitationStyle.FOOTNOTES, page="Letter", margin_side=140),
    Theme(citations=CitationStyle.ENDNOTES, contents=True),
)


def list_problems(content: bytes, folder: Path) -> list[str]:
    path = folder / "brief"
    path.write_bytes(content)
    return [f"{each.code} {each.message}" for each in verify_record(read_record(path), path, None).problems]


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_of_block_is_found_right_in_every_look(form: str, look: Theme, tmp_path: Path) -> None:
    assert list_problems(render_bytes(REPORT, form, look), tmp_path) == []


Parts = dict[str, bytes]
EditParts = Callable[[Parts], None]
MAIN, STYLES, RELATIONS, HEADER = (
    "word/document.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "word/header1.xml",
)
RUN = re.compile(rb"<w:r>(?:(?!</w:r>).)*strong words, </w:t></w:r>")


def put(old: str, new: str, part: str = MAIN) -> EditParts:
    """Write something else into a part, once."""

    def edit(parts: Parts) -> None:
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return edit


def after(markup: str) -> EditParts:
    """Put something behind a run."""
    return lambda parts: parts.update({MAIN: RUN.sub(lambda found: found[0] + markup.encode(), parts[MAIN])})


def around(begin: str, end: str) -> EditParts:
    """Put something around a run."""
    return lambda parts: parts.update(
        {MAIN: RUN.sub(lambda found: begin.encode() + found[0] + end.encode(), parts[MAIN])}
    )


def look(markup: str) -> EditParts:
    """Give a run another look."""
    run = f"<w:r><w:rPr>{markup}</w:rPr><w:t>strong words, </w:t></w:r>".encode()
    return lambda parts: parts.update({MAIN: RUN.sub(run, parts[MAIN])})


def field(instruction: str, result: str = "") -> EditParts:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    half = len(instruction) // 2
    words = [f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in (instruction[:half], instruction[half:])]
    return after(f"{kinds[0]}{''.join(words)}{kinds[1]}<w:r><w:t>{result}</w:t></w:r>{kinds[2]}")


def move_main(parts: Parts) -> None:
    """Leave the text where it was, and open another one."""
    parts["word/other.xml"] = parts[MAIN].replace(b"plain", b"bold")
    parts["word/_rels/other.xml.rels"] = parts[RELATIONS]
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/other.xml")


def hide_by_style(parts: Parts) -> None:
    base = '<w:style w:type="character" w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style>'
    style = '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="B"/></w:style>'
    put("</w:styles>", f"{base}{style}</w:styles>", STYLES)(parts)
    look('<w:rStyle w:val="C"/>')(parts)


DRAWING = (
    '<w:r><w:drawing><a:graphicData xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"/></w:drawing></w:r>'
)
MATH = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>9</m:t></m:r></m:oMath>'
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>All false.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
CONTENTS_LINE = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:body>'


def exchange_addresses(parts: Parts) -> None:
    """Let the second link to an address lead where the first did, and the first nowhere."""
    first, second = dict.fromkeys(re.findall(rb'<w:hyperlink r:id="\w+"', parts[MAIN]))
    parts[MAIN] = parts[MAIN].replace(first, b'<w:hyperlink r:id="nowhere"').replace(second, first)


EDITS: dict[str, tuple[EditParts, str]] = {
    "hidden words": (look("<w:vanish/>"), "the file has hidden words"),
    "words hidden by a style": (hide_by_style, "the file has hidden words"),
    "words struck out": (look("<w:dstrike/>"), "the file has struck-out words"),
    "words taken out under tracking": (around('<w:del w:id="9">', "</w:del>"), "the file has tracked changes"),
    "words put in under tracking": (
        after('<w:ins w:id="9"><w:r><w:t>not</w:t></w:r></w:ins>'),
        "notset-offwords",
    ),
    "a line of contents": (put("</w:body>", CONTENTS_LINE.format("The dam burst.")), "Thedamburst."),
    "a symbol": (after('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "the file has symbols"),
    "a formula": (after(MATH), "the file has formulas"),
    "a text box": (after(BOX), "the file prints 'Allfalse.'"),
    "a drawing": (after(DRAWING), "the file has drawings"),
    "a field": (field(' QUOTE "not" '), "the file has fields that can change words"),
    "a simple field": (around('<w:fldSimple w:instr="FILENAME">', "</w:fldSimple>"), "the file has fields"),
    "words for the number of a page": (field(" PAGE ", "not"), "notset-offwords"),
    "a comment": (after('<w:r><w:commentReference w:id="0"/></w:r>'), "the file has comments"),
    "another document": (put("</w:body>", '<w:altChunk r:id="rId1"/></w:body>'), "the file has embedded files"),
    "another main part": (move_main, "boldwords"),
    "the title": (put("<dc:title>River", "<dc:title>Sea", "docProps/core.xml"), "the title in the properties"),
    "the author": (put("Valley desk</dc:creator>", "x</dc:creator>", "docProps/core.xml"), "the creator in the"),
    "links that were exchanged": (
        exchange_addresses,
        "links on 'https://example.org/bridge?a=1' to https://example.org/page: 1 in the file",
    ),
    "where a citation leads": (put('w:anchor="s1"', 'w:anchor="s2"'), "to #s2: "),
    "no header": (
        lambda parts: parts.update({MAIN: re.sub(rb"<w:headerReference[^>]*>", b"", parts[MAIN])}),
        "the file does not print 'Situationr' in a header or footer",
    ),
    "a number in the header": (put("No. 7", "No. 8", HEADER), "'SituationreportNo.8"),
    "a first page of its own": (
        lambda parts: parts.update({MAIN: parts[MAIN].replace(b"<w:pgSz", b"<w:titlePg/><w:pgSz")}),
        "first pages with a header of their own",
    ),
    "the sign of a list": (
        lambda parts: parts.update(
            {"word/numbering.xml": parts["word/numbering.xml"].replace(b'lvlText w:val="', b'lvlText w:val="False: ')}
        ),
        "words before the items of a list",
    ),
    "a picture": (lambda parts: parts.update({"word/media/image1.png": make_png(9, 9)}), "the pictures of the file"),
    "what a picture shows": (put('descr="a map', 'descr="a ruin'), "the pictures of the file"),
    "a picture that was added": (
        lambda parts: parts.update(
            {MAIN: re.sub(rb"(<w:p>(?:(?!</w:p>).)*?<w:drawing.*?</w:p>)", rb"\1\1", parts[MAIN], count=1)}
        ),
        "the pictures of the file",
    ),
}


def edit_docx(content: bytes, edit: EditParts) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = dict(parts)
    edit(parts)
    assert parts != before
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


@pytest.fixture(scope="module")
def docx() -> bytes:
    return render_bytes(REPORT, "docx")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_bytes(REPORT, "pdf")


@pytest.mark.parametrize("name", EDITS)
def test_whatever_changes_what_a_docx_shows_is_found(docx: bytes, name: str, tmp_path: Path) -> None:
    edit, words = EDITS[name]
    problems = list_problems(edit_docx(docx, edit), tmp_path)
    assert any(words in problem for problem in problems), problems


def test_notes_that_were_exchanged_are_found(tmp_path: Path) -> None:
    content = render_bytes(REPORT, "docx", Theme(citations=CitationStyle.FOOTNOTES))
    marks = re.findall(rb'<w:footnoteReference w:id="(\d+)"', zipfile.ZipFile(io.BytesIO(content)).read(MAIN))

    def exchange(parts: Parts) -> None:
        one, other = (b'<w:footnoteReference w:id="%s"' % mark for mark in (marks[0], marks[2]))
        text = parts[MAIN].replace(one, b"@@").replace(other, one).replace(b"@@", other)
        parts[MAIN] = text

    assert list_problems(edit_docx(content, exchange), tmp_path)


@pytest.mark.parametrize(
    "edit",
    [
        # what Word writes when it saves a file again
        after('<w:proofErr w:type="spellStart"/>'),
        look('<w:vanish w:val="0"/>'),
        look('<w:strike w:val="false"/>'),
        put("strong words, ", "strong</w:t></w:r><w:r><w:t> words, "),
        lambda parts: parts.update({"docProps/app.xml": b"<Properties/>"}),
        # and LibreOffice
        put("package/2006/relationships/metadata", "officedocument/2006/relationships/metadata", "_rels/.rels"),
        put("; No. 7; ", " No. 7 ", "docProps/core.xml"),
    ],
)
def test_what_other_programs_make_of_a_file_is_no_forgery(docx: bytes, edit: EditParts, tmp_path: Path) -> None:
    assert list_problems(edit_docx(docx, edit), tmp_path) == []


def test_the_contents_are_known_by_the_name_of_their_style(tmp_path: Path) -> None:
    def rename(parts: Parts) -> None:
        for part in (MAIN, STYLES):
            for name in (b"TOCHeading", b"TOC1"):
                parts[part] = parts[part].replace(name, name.replace(b"TOC", b"Inhalt"))

    content = render_bytes(REPORT, "docx", Theme(contents=True))
    assert list_problems(edit_docx(content, rename), tmp_path) == []


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda parts: parts.update({MAIN: parts[MAIN][:-9]}), "cannot be read as docx"),
        (lambda parts: parts.pop(MAIN), "a part that it refers to is missing"),
        (lambda parts: parts.pop(RELATIONS), "a part that it refers to is missing"),
        (lambda parts: parts.pop(HEADER), "a part that it refers to is missing"),
        (put("<w:document ", '<!DOCTYPE x [<!ENTITY y "z">]><w:document '), "declares a document type"),
    ],
)
def test_a_damaged_docx_is_refused(docx: bytes, edit: EditParts, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=words) as refused:
        list_problems(edit_docx(docx, edit), tmp_path)
    assert refused.value.diagnostics[0].code == "V102"


def test_a_part_that_unpacks_to_too_much_is_not_read(
    docx: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefkit.render.docx.printed.MOST_UNPACKED", 1_000)
    with pytest.raises(InputError, match="larger than 1,000 bytes"):
        list_problems(docx, tmp_path)


Writer = pypdf.PdfWriter
HELVETICA = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    }
)
WORDS = b"BT %s /Zz 12 Tf 100 500 Td (All false) Tj ET"


def draw(writer: Writer, content: bytes) -> None:
    """Draw over the first page, as other programs do."""
    page: Any = writer.pages[0]
    stream = DecodedStreamObject()
    stream.set_data(content)
    held = page.raw_get("/Contents")
    streams = held if isinstance(held, ArrayObject) else [held]
    page[NameObject("/Contents")] = ArrayObject([*streams, writer._add_object(stream)])
    page["/Resources"].setdefault(NameObject("/Font"), DictionaryObject()).get_object()[NameObject("/Zz")] = HELVETICA


def stamp(writer: Writer) -> None:
    form = DecodedStreamObject()
    form.set_data(WORDS % b"")
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(NumberObject, (0, 0, 600, 800))),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/Zz"): HELVETICA})}
            ),
        }
    )
    draw(writer, b"/Fx Do")
    page: Any = writer.pages[0]
    objects = page["/Resources"].setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
    objects[NameObject("/Fx")] = writer._add_object(form)


def list_links(writer: Writer, key: str) -> list[Any]:
    pages: list[Any] = list(writer.pages)
    found = [each.get_object() for page in pages for each in page.get("/Annots", ())]
    return [each for each in found if key in each]


def exchange_links(writer: Writer) -> None:
    one, other = (link["/A"] for link in list_links(writer, "/A")[:2])
    one[NameObject("/URI")], other[NameObject("/URI")] = other["/URI"], one["/URI"]


def lead_elsewhere(writer: Writer) -> None:
    links = list_links(writer, "/Dest")
    links[0][NameObject("/Dest")] = next(each["/Dest"] for each in links if each["/Dest"] != links[0]["/Dest"])


def hide_link(writer: Writer) -> None:
    list_links(writer, "/A")[0][NameObject("/NM")] = TextStringObject("continued 1")


def exchange_pages(writer: Writer) -> None:
    tree: Any = writer._pages.get_object()
    pages = tree["/Kids"]
    pages[0], pages[1] = pages[1], pages[0]


def repeat_page(writer: Writer) -> None:
    pages: Any = writer._pages.get_object()
    pages["/Kids"].append(pages["/Kids"][0])
    pages[NameObject("/Count")] = NumberObject(len(pages["/Kids"]))


PDF_EDITS: dict[str, tuple[Callable[[Writer], object], str]] = {
    "words": (lambda writer: draw(writer, WORDS % b""), "prints 'Allfalse' beside the text"),
    "words as part of the text": (
        lambda writer: draw(writer, b"/P <</MCID 0>> BDC " + WORDS % b"" + b" EMC"),
        "Allfalse",
    ),
    "words as part of no text": (
        lambda writer: draw(writer, b"/P <</MCID 999>> BDC " + WORDS % b"" + b" EMC"),
        "prints 'Allfalse' beside the text",
    ),
    "words nobody sees": (lambda writer: draw(writer, WORDS % b"3 Tr"), "the file has hidden words"),
    "a stamp": (stamp, "the file has stamps"),
    "a comment": (
        lambda writer: writer.add_annotation(0, FreeText(text="All false", rect=(50, 50, 200, 200))),
        "the file has comments or forms",
    ),
    "a file": (lambda writer: writer.add_attachment("more.txt", b"x"), "the file has attached files"),
    "the title": (lambda writer: writer.add_metadata({"/Title": "All is well"}), "the title in the properties"),
    "links that were exchanged": (exchange_links, "in another order"),
    "a link that is counted as another's": (hide_link, "links to https://example.org/"),
    "where a citation leads": (lead_elsewhere, "links to #"),
    "the order of pages": (exchange_pages, "the file has pages out of order"),
    "a page twice": (repeat_page, "the file has pages out of order"),
}


@pytest.mark.parametrize("name", PDF_EDITS)
def test_whatever_changes_what_a_pdf_shows_is_found(pdf: bytes, name: str, tmp_path: Path) -> None:
    edit, words = PDF_EDITS[name]
    writer = Writer(clone_from=io.BytesIO(pdf))
    edit(writer)
    file = io.BytesIO()
    writer.write(file)
    problems = list_problems(file.getvalue(), tmp_path)
    assert any(words in problem for problem in problems), problems


def test_a_pdf_that_was_only_saved_again_is_found_right(pdf: bytes, tmp_path: Path) -> None:
    file = io.BytesIO()
    Writer(clone_from=io.BytesIO(pdf)).write(file)
    assert list_problems(file.getvalue(), tmp_path) == []

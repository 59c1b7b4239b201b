"""Word (DOCX), OpenDocument (ODT) and Rich Text (RTF)."""

from __future__ import annotations

import datetime as dt
import io

import docx
from tests.read.samples.packages import (
    ODF,
    STRICT,
    WORD,
    line,
    make_bomb,
    make_compound,
    make_docx,
    make_odt,
    make_zip,
    paragraph,
    repack,
    run,
)
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import (
    BANK,
    BLACKOUT,
    BORDER,
    CLINIC,
    COURT,
    DAM,
    FERRY,
    FRENCH,
    GERMAN,
    HARVEST,
    QUOTA,
    RUSSIAN,
    TUNNEL,
    Story,
)


def write_head(story: Story) -> str:
    """Headline, byline and a line of outlet and day, as paragraphs of a Word file."""
    by = paragraph(f"By {' and '.join(story.byline)}") if story.byline else ""
    return paragraph(story.title, "Title") + by + paragraph(f"{story.outlet}, {story.day}")


def write_document(story: Story) -> str:
    """A story as paragraphs of a Word file."""
    return write_head(story) + "".join(map(paragraph, story.paragraphs))


def write_odt(story: Story) -> str:
    """A story as paragraphs of an OpenDocument file."""
    by = line(f"By {' and '.join(story.byline)}") if story.byline else ""
    head = line(story.title, "text:h") + by + line(f"{story.outlet}, {story.day}")
    return head + "".join(map(line, story.paragraphs))


def write_with_word(story: Story) -> bytes:
    """A story as python-docx writes it, with the parts and styles of a real file."""
    document = docx.Document()
    document.core_properties.title = story.title
    document.core_properties.author = "Typist"
    document.add_heading(story.title, 0)
    document.add_paragraph(f"By {' and '.join(story.byline)}")
    document.add_paragraph(f"{story.outlet}, {story.day}")
    for each in story.paragraphs:
        words = document.add_paragraph().add_run
        words(each[:9]).bold = True
        words(each[9:20])
        words(each[20:]).italic = True
    document.sections[0].header.paragraphs[0].text = "Consulate press room"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 1"
    stream = io.BytesIO()
    document.save(stream)
    return repack(stream.getvalue())


def track(kind: str, runs: str) -> str:
    """Runs that somebody put in or took out."""
    return f'<w:{kind} w:id="1" w:author="Somebody" w:date="2026-03-19T08:00:00Z">{runs}</w:{kind}>'


TRACKED = (
    write_head(BANK)
    + paragraph(
        "",
        runs=run(BANK.paragraphs[0][:30])
        + track("del", "<w:r><w:delText>by fraud</w:delText></w:r>")
        + track("ins", run(BANK.paragraphs[0][30:])),
    )
    + paragraph(BANK.paragraphs[1])
    + f"<w:p><w:pPr><w:rPr>{track('del', '')}</w:rPr></w:pPr>"
    f"{track('del', '<w:r><w:delText>The governor resigned on Monday.</w:delText></w:r>')}</w:p>"
    + paragraph(BANK.paragraphs[2])
)

COMMENTED = (
    write_head(CLINIC)
    + paragraph(
        "",
        runs='<w:commentRangeStart w:id="0"/>'
        + run(CLINIC.paragraphs[0])
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )
    + "".join(map(paragraph, CLINIC.paragraphs[1:]))
)
AROUND = {
    "comments.xml": f'<w:comments {WORD}><w:comment w:id="0" w:author="J. Field">'
    f"{paragraph('Is that true? The mayor lied on Monday.')}</w:comment></w:comments>",
    "header1.xml": f"<w:hdr {WORD}>{paragraph('INTERNAL - press room')}</w:hdr>",
    "footer1.xml": f"<w:ftr {WORD}>{paragraph('Page 1 of 3')}</w:ftr>",
}
FIELDS = (
    write_head(COURT)
    + paragraph(
        "",
        runs='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK'
        ' "https://spy.example/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run(COURT.paragraphs[0])
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    + paragraph("", runs=f'<w:hyperlink r:id="r9">{run(COURT.paragraphs[1])}</w:hyperlink>')
    + paragraph("", runs=run(COURT.paragraphs[2]) + run("The mayor was bribed.", "<w:vanish/>"))
    + f"<w:sdt><w:sdtContent>{paragraph(COURT.paragraphs[3])}</w:sdtContent></w:sdt>"
    + paragraph("", runs=f"<w:smartTag>{run(COURT.paragraphs[4])}</w:smartTag>")
)
CELLS = (
    f"<w:tbl><w:tr><w:tc>{write_head(TUNNEL)}</w:tc></w:tr><w:tr><w:tc>"
    f"{''.join(map(paragraph, TUNNEL.paragraphs))}</w:tc></w:tr></w:tbl>" + paragraph("", runs=run(""))
)
BOX = f"<w:txbxContent>{paragraph(HARVEST.paragraphs[2])}</w:txbxContent>"
BOXED = (
    write_head(HARVEST)
    + "".join(map(paragraph, HARVEST.paragraphs[:2]))
    + '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict>'
    f"{BOX}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)
BROKEN_LINES = paragraph(QUOTA.title, "Title") + paragraph(
    "",
    runs="<w:r><w:br/></w:r><w:r><w:br/></w:r>".join(map(run, QUOTA.paragraphs)).replace(
        "eleven hours", 'eleven</w:t><w:tab/><w:t xml:space="preserve">hours'
    ),
)
NOTE_TITLE = "Note to file, 20 March 2026 (J. Field)"
NOTE_TEXT = (
    "Met fleet owner Sven Ardal in Skerry Bay on Thursday. He said that half of his boats would be sold by June."
)
NOTE = Story(NOTE_TITLE, FERRY.published.replace(day=20), "", ("J. Field",), (NOTE_TEXT, "He asked not to be named."))
OTHER_DAY = (
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-27T10:00:00Z</dcterms:created><dc:creator>J. Field</dc:creator>'
)

BOMB = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 12}">' for number in range(1, 9))
BOMB_XML = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "bomb">{BOMB}]>'
OUTSIDE_XML = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'


def make_bomb_docx() -> bytes:
    """A Word file whose entities would fill the memory."""
    body = f"{BOMB_XML}<w:document {WORD}><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body></w:document>"
    return make_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": body.encode()})


ODT_MARKED = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    f"{line('The minister resigned on Monday.')}</text:deletion></text:changed-region></text:tracked-changes>"
    + line(BLACKOUT.title, "text:h")
    + line(f"{BLACKOUT.outlet}, {BLACKOUT.day}")
    + f'<text:p>{BLACKOUT.paragraphs[0]}<text:change text:change-id="c1"/><office:annotation>'
    "<dc:creator>J.</dc:creator>"
    "<text:p>Ask Lumen about the fire.</text:p></office:annotation></text:p>"
    + "<text:p>A fire in a substation near<text:s text:c='3'/>"
    f"Aldmoor{BLACKOUT.paragraphs[1].partition('Aldmoor')[2]}</text:p>"
    + "<text:p>Two hospitals ran on their generators.<text:line-break/>Nobody was hurt, "
    "<text:a xlink:href='https://x.example'>Interior Minister</text:a> <text:span>Karel</text:span>"
    " Vance said.</text:p>" + f"<text:section>{line(BLACKOUT.paragraphs[3])}</text:section><text:list><text:list-item>"
    f"{line(BLACKOUT.paragraphs[4])}</text:list-item></text:list>"
)
LOCKED = (
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data'
    ' manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>'
    "</manifest:encryption-data></manifest:file-entry>"
)


def write_rtf(paragraphs: tuple[str, ...], codepage: int = 1252, head: str = "") -> bytes:
    """Paragraphs as RTF, letters of the code page as bytes and the others by number."""

    def spell(letter: str) -> str:
        if letter in "\\{}":
            return f"\\{letter}"
        if letter.isascii():
            return letter
        try:
            return f"\\'{letter.encode(f'cp{codepage}').hex()}"
        except UnicodeEncodeError:
            return f"\\u{ord(letter)}?"

    body = "\\par\n".join("".join(map(spell, each)) for each in paragraphs)
    fonts = "{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fcharset204 Times New Roman;}}"
    return f"{{\\rtf1\\ansi\\ansicpg{codepage}\\deff0{fonts}{head}\\pard\\f0\\fs22 {body}\\par}}".encode("ascii")


def list_lines(story: Story) -> tuple[str, ...]:
    """A story under its headline and a line of outlet and day."""
    return (story.title, f"{story.outlet}, {story.day}", *story.paragraphs)


RTF_HEAD = (
    "{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator Writer 9.1;}{\\info{\\title"
    " Untitled}{\\author Typist}{\\creatim\\yr2026\\mo3\\dy28}}"
    "{\\stylesheet{\\s0 Normal;}}{\\header INTERNAL press room\\par}{\\footer Page"
    " {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}"
)
RTF_MARKED = (
    write_rtf(list_lines(HARVEST), head=RTF_HEAD)
    .replace(b"dry winter", b"dry{\\deleted  and stolen} winter")
    .replace(
        b"Traders in Port Mereth",
        b'{\\field{\\*\\fldinst HYPERLINK "https://spy.example"}{\\fldrslt Traders}} in Port Mereth{\\v  who lied}',
    )
    .replace(b"12 percent", b"12{\\*\\annotation Really?}\\~percent{\\pict\\pngblip 89504e470d0a1a0a}")
)

SAMPLES = (
    Sample(
        "docx/python-docx.docx", write_with_word(FERRY), (expect(FERRY),), absent=("press room", "Page 1", "Typist")
    ),
    Sample("docx/plain.docx", make_docx(write_document(DAM)), (expect(DAM),)),
    Sample(
        "docx/note.docx",
        make_docx(
            paragraph(NOTE_TITLE) + "".join(map(paragraph, NOTE.paragraphs)),
            core=f"<dc:title>{NOTE_TITLE}</dc:title>{OTHER_DAY}",
        ),
        (expect(NOTE, outlet=None),),
    ),
    Sample("docx/tracked-changes.docx", make_docx(TRACKED), (expect(BANK),), absent=("fraud", "resigned")),
    Sample(
        "docx/comments.docx",
        make_docx(COMMENTED, AROUND),
        (expect(CLINIC),),
        absent=("Is that true", "INTERNAL", "Page 1"),
    ),
    Sample(
        "docx/fields-and-hidden.docx",
        make_docx(FIELDS),
        (expect(COURT),),
        absent=("HYPERLINK", "spy.example", "bribed"),
    ),
    Sample("docx/in-table.docx", make_docx(CELLS), (expect(TUNNEL),)),
    Sample("docx/text-box.docx", make_docx(BOXED), (expect(HARVEST),)),
    Sample("docx/line-breaks.docx", make_docx(BROKEN_LINES), (expect(QUOTA, published=None, byline=()),)),
    Sample(
        "docx/undated.docx",
        make_docx(
            paragraph(HARVEST.title) + "".join(map(paragraph, HARVEST.paragraphs)),
            core=OTHER_DAY.replace("J. Field", "Typist"),
        ),
        (expect(HARVEST, published=(None, dt.date(2026, 3, 27)), outlet=None, byline=None),),
    ),
    Sample("docx/strict.docx", make_docx(write_document(BANK), names=STRICT), (expect(BANK),)),
    Sample(
        "docx/french.docx",
        make_docx(
            paragraph(FRENCH.title, "Title") + paragraph("4 mars 2026") + "".join(map(paragraph, FRENCH.paragraphs)),
            {
                "styles.xml": f'<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr>'
                "</w:rPrDefault></w:docDefaults></w:styles>"
            },
        ),
        (expect(FRENCH, outlet=None, byline=()),),
    ),
    Sample("docx/named-doc.doc", make_docx(write_document(CLINIC)), (expect(CLINIC),)),
    Sample("docx/named-zip.zip", make_docx(write_document(CLINIC)), (expect(CLINIC),)),
    Sample("docx/rtf-named-docx.docx", write_rtf(list_lines(BANK)), (expect(BANK, byline=()),)),
    Sample("docx/protected.docx", make_compound("EncryptedPackage", "EncryptionInfo"), (), ("error I121",)),
    Sample("docx/old.doc", make_compound("WordDocument", "1Table"), (), ("error I107",)),
    Sample("docx/no-text.docx", make_docx(paragraph("")), (), ("error I105",)),
    Sample("docx/cut.docx", make_docx(write_document(DAM))[:900], (), ("error I103",)),
    Sample("docx/broken-xml.docx", make_docx(write_document(DAM).replace("</w:p>", "", 1)), (), ("error I103",)),
    Sample("docx/entity-bomb.docx", make_bomb_docx(), (), ("error I103",), absent=("bombbomb",)),
    Sample(
        "docx/zip-bomb.docx", make_bomb("word/document.xml", b"<w:document>", b" " * 1024, 300)[1], (), ("error I120",)
    ),
    Sample(
        "odt/plain.odt",
        make_odt(
            write_odt(BORDER),
            f"<dc:title>{BORDER.title}</dc:title><meta:creation-date>2026-03-29T09:00:00</meta:creation-date>",
        ),
        (expect(BORDER),),
    ),
    Sample(
        "odt/changes-and-comments.odt",
        make_odt(
            ODT_MARKED,
            styles=f"<office:master-styles><style:master-page><style:header>{line('INTERNAL')}</style:header>"
            "</style:master-page></office:master-styles>",
        ),
        (expect(BLACKOUT),),
        absent=("resigned", "Ask Lumen", "INTERNAL", "x.example"),
    ),
    Sample(
        "odt/in-table.odt",
        make_odt(
            line(BANK.title, "text:h")
            + line(f"{BANK.outlet}, {BANK.day}")
            + "<table:table><table:table-row><table:table-cell>"
            f"{''.join(map(line, BANK.paragraphs))}</table:table-cell></table:table-row></table:table>"
        ),
        (expect(BANK, byline=()),),
    ),
    Sample(
        "odt/german.odt",
        make_odt(
            line(GERMAN.title, "text:h") + line("6. März 2026") + "".join(map(line, GERMAN.paragraphs)),
            "<dc:language>de-DE</dc:language>",
        ),
        (expect(GERMAN, outlet=None, byline=()),),
    ),
    Sample("odt/protected.odt", make_odt("", manifest=LOCKED), (), ("error I121",)),
    Sample("odt/cut.odt", make_odt(write_odt(DAM))[:700], (), ("error I103",)),
    Sample("odt/no-text.odt", make_odt(""), (), ("error I105",)),
    Sample(
        "odt/entity-bomb.odt",
        make_zip(
            {
                "mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": f"{BOMB_XML}<office:document-content {ODF}><office:body><office:text><text:p>"
                "&a8;</text:p>"
                "</office:text></office:body></office:document-content>".encode(),
            }
        ),
        (),
        ("error I103",),
        absent=("bombbomb",),
    ),
    Sample(
        "odt/outside-entity.odt",
        make_zip(
            {
                "mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": f"{OUTSIDE_XML}<office:document-content {ODF}><office:body><office:text><text:p>"
                "&out;</text:p>"
                "</office:text></office:body></office:document-content>".encode(),
            }
        ),
        (),
        ("error I103",),
        absent=("root:",),
    ),
    Sample("odt/spreadsheet.ods", make_odt("", kind="spreadsheet"), (), ("error I107",)),
    Sample("rtf/plain.rtf", write_rtf(list_lines(FERRY)), (expect(FERRY, byline=()),)),
    Sample(
        "rtf/marked.rtf",
        RTF_MARKED,
        (expect(HARVEST),),
        absent=("stolen", "spy.example", "lied", "Really", "89504e", "INTERNAL", "Typist", "Untitled", "Writer"),
    ),
    Sample(
        "rtf/russian.rtf",
        write_rtf((RUSSIAN.title, "10 марта 2026", *RUSSIAN.paragraphs), 1251).replace(b"\\f0\\fs22", b"\\f1\\fs22"),
        (expect(RUSSIAN, outlet=None),),
    ),
    Sample(
        "rtf/numbers-only.rtf",
        write_rtf((RUSSIAN.title, "10 марта 2026", *RUSSIAN.paragraphs), 1252),
        (expect(RUSSIAN, outlet=None),),
    ),
    Sample(
        "rtf/cut.rtf",
        write_rtf(list_lines(DAM))[:-5],
        (expect(DAM, byline=(), extent=None),),
        ("warning I103|I116",),
    ),
    Sample("rtf/deep.rtf", b"{\\rtf1\\ansi " + b"{" * 200_000 + b"}" * 200_001, (), refused=("I103", "I105", "I120")),
    Sample("rtf/no-text.rtf", b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\par}", (), ("error I105",)),
    Sample(
        "rtf/text-named-rtf.rtf",
        f"{COURT.title}\n\n{COURT.text}\n".encode(),
        (expect(COURT, published=None, outlet=None, byline=()),),
        refused=("I107",),
    ),
)

"""What a report takes over of a Word template and what not: people's words, what fetches or starts, what is broken."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree
from tests.render.docx.integrity import find_faults, read_parts, read_words
from tests.render.docx.plain import (
    MAIN,
    R_URI,
    RELS,
    declare,
    make_parts,
    pack,
    relate,
    say,
    write_part,
    write_relations,
)
from tests.render.docx.test_docx_document import draw_png
from tests.render.docx.test_docx_template import REPORT as FERRIES

from briefkit.errors import Severity
from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.lint import check_template
from briefkit.render.docx.template import open_template

REPORT = replace(FERRIES, head=replace(FERRIES.head, title="Ferries & floods"))
MICROSOFT = "http://schemas.microsoft.com/office"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
BY = 'w:id="7" w:author="Ines Quill" w:date="2021-05-01T00:00:00Z"'
COMMENTS = write_part("comments", f"<w:comment {BY}>{say('draft only, see {{report.contact}}')}</w:comment>")


def find(parts: dict[str, bytes]) -> list[str]:
    """What is said of a template, but for styles that it lacks."""
    problems = check_template(WordTemplate("h", pack(parts)), REPORT)
    said = [f"{each.severity}[{each.code}]: {each.message}" for each in problems if each.code != "R108"]
    assert all(each.path == "h" for each in problems)
    return said


def clean(template: WordTemplate) -> bytes:
    """What is left of a template, as python-docx writes it."""
    packed = io.BytesIO()
    open_template(template).document.save(packed)
    return packed.getvalue()


def fill(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a report in a template; python-docx opens both it and what is left of the template."""
    template = WordTemplate("h", pack(parts))
    opened = clean(template)
    data = docx_bytes(REPORT, Theme(word_template=template))
    for each in (opened, data):
        assert docx.Document(io.BytesIO(each)).styles is not None
    assert find_faults(data) == []
    assert docx_bytes(REPORT, Theme(word_template=template)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        filled = {name: package.read(name) for name in package.namelist()}
    _check_types(filled)
    return filled


def _check_types(parts: dict[str, bytes]) -> None:
    """Every part has a content type, and every content type of a part is there for one."""
    types = parts["[Content_Types].xml"].decode()
    declared = {name.lstrip("/") for name in re.findall(r'PartName="([^"]*)"', types)}
    extensions = set(re.findall(r'Extension="([^"]*)"', types))
    assert declared <= set(parts)
    assert {name for name in parts if name.rpartition(".")[2].lower() not in extensions} <= declared | {
        "[Content_Types].xml"
    }


def words_of(parts: dict[str, bytes]) -> list[str]:
    return read_words(read_parts(pack(parts))[MAIN]).splitlines()


def ins(content: str) -> str:
    return f"<w:ins {BY}>{content}</w:ins>"


def strike(content: str) -> str:
    return f"<w:del {BY}>{content}</w:del>"


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


GONE = strike("<w:r><w:delText>secret</w:delText></w:r>")
CELL = f"<w:tc><w:tcPr/>{say('kept')}</w:tc>"
ROW = f"<w:tr>{CELL}</w:tr>"
STRUCK_ROW = f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc><w:tcPr/>{say('secret')}</w:tc></w:tr>"
STRUCK_CELL = f"<w:tc><w:tcPr><w:cellDel {BY}/></w:tcPr>{say('secret')}</w:tc>"
STRUCK_END = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"


@pytest.mark.parametrize(
    ("body", "expected", "times"),
    [
        (f"<w:p>{ins(run('new'))}{GONE}</w:p>", ["new"], 2),
        (f"<w:p>{run('{{report.')}{ins(run('title'))}{run('}}')}</w:p>", ["Ferries &amp; floods"], 1),
        (
            f"<w:p><w:moveFrom {BY}>{run('secret')}</w:moveFrom><w:moveTo {BY}>{run('moved')}</w:moveTo></w:p>",
            ["moved"],
            2,
        ),
        (f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr>{run('x')}</w:p>", ["x"], 1),
        (f"<w:p><w:r><w:rPr><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>", ["x"], 1),
        (
            f"{STRUCK_END}{run('one ')}</w:p>{STRUCK_END}{run('two ')}</w:p><w:p><w:pPr/>{run('three')}</w:p>",
            ["one two three"],
            2,
        ),
        (f"<w:tbl><w:tblPr/>{ROW}{STRUCK_ROW}</w:tbl>", ["kept"], 1),
        (f"<w:tbl><w:tblPr/>{STRUCK_ROW}</w:tbl>{say('after')}", ["after"], 1),
        (
            f"<w:tbl><w:tblPr/><w:tr>{CELL}{STRUCK_CELL}</w:tr></w:tbl>",
            ["kept"],
            1,
        ),
        (f"<w:p>{ins(ins(run('twice')) + GONE)}</w:p>", ["twice"], 3),
    ],
)
def test_tracked_changes_are_accepted(body: str, expected: list[str], times: int) -> None:
    parts = make_parts(body)
    count = f" ({times} times)" if times > 1 else ""
    assert find(parts) == [f"warning[R121]: {MAIN}: tracked changes are accepted{count}"]
    filled = fill(parts)
    assert words_of(filled)[: len(expected)] == [each.replace("&amp;", "&") for each in expected]
    everything = b"".join(filled.values())
    for secret in (b"secret", b"Ines Quill", b"2021-05-01"):
        assert secret not in everything


def test_a_section_that_ends_in_a_struck_paragraph_still_ends() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr><w:sectPr/></w:pPr>{run('x')}</w:p>"
    assert fill(make_parts(body))[MAIN].count(b"<w:sectPr") == 2


def test_a_struck_picture_and_a_struck_note_do_not_go_out() -> None:
    picture = '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
    note = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p/></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    parts = make_parts(
        f"<w:p>{strike(picture + note)}</w:p>",
        relations=relate(9, "image", "media/a.png") + relate(10, "footnotes", "footnotes.xml"),
        types=declare("footnotes.xml", "footnotes"),
        parts={
            "word/media/a.png": draw_png(4, 4),
            "word/footnotes.xml": write_part("footnotes", f'{lines}<w:footnote w:id="5">{say("secret")}</w:footnote>'),
        },
    )
    filled = fill(parts)
    assert not any("media" in name for name in filled)
    assert b"secret" not in b"".join(filled.values())


def comment() -> dict[str, bytes]:
    marks = '<w:commentRangeStart w:id="7"/>{}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    return make_parts(
        f"<w:p>{marks.format(run('kept'))}</w:p>",
        relations=relate(9, "comments", "comments.xml")
        + relate(10, f"{MICROSOFT}/2011/relationships/commentsExtended", "commentsExtended.xml")
        + relate(11, f"{MICROSOFT}/2011/relationships/people", "people.xml"),
        types=declare("comments.xml", "comments"),
        parts={
            "word/comments.xml": COMMENTS,
            "word/commentsExtended.xml": b"<x/>",
            "word/people.xml": b'<p author="Ines Quill"/>',
        },
    )


def test_comments_and_reviewers() -> None:
    assert find(comment()) == [
        f"warning[R121]: {MAIN}: comments were removed (2 times)",
        "warning[R121]: word/comments.xml: the placeholder {{report.contact}} is in a comment, and was removed with it",
        f"warning[R121]: {MAIN}: names of reviewers were removed",
    ]
    filled = fill(comment())
    assert words_of(filled)[0] == "kept"
    assert not {"word/comments.xml", "word/commentsExtended.xml", "word/people.xml"} & set(filled)
    assert b"omment" not in filled[MAIN] + filled["[Content_Types].xml"] + filled[RELS]
    assert b"Ines Quill" not in b"".join(filled.values())


APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">{}</Properties>'
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ines Quill</dc:creator></cp:coreProperties>'
)


def describe(app: str) -> dict[str, bytes]:
    return make_parts(
        types=f'<Override PartName="/docProps/core.xml" ContentType="{CORE_TYPE}"/>',
        parts={
            "_rels/.rels": write_relations(
                relate(1, "officeDocument", MAIN)
                + relate(2, "extended-properties", "docProps/app.xml")
                + relate(3, "custom-properties", "docProps/custom.xml")
                + relate(4, f"{PACKAGE}/metadata/core-properties", "docProps/core.xml")
            ),
            "docProps/app.xml": APP.format(app).encode(),
            "docProps/custom.xml": b"<Properties><property>Ines Quill</property></Properties>",
            "docProps/core.xml": CORE.encode(),
        },
    )


def test_properties_that_name_people() -> None:
    app = "<Template>C:\\Users\\Ines Quill\\a.dotx</Template><Manager>Ines Quill</Manager>"
    app += "<Company>Harbour Institute</Company>"
    assert find(describe(app)) == [
        "warning[R121]: _rels/.rels: custom properties of the file were removed",
        "warning[R121]: docProps/app.xml: a property was removed: Template",
        "warning[R121]: docProps/app.xml: a property was removed: Manager",
    ]
    everything = b"".join(fill(describe(app)).values())
    assert b"Ines Quill" not in everything
    assert b"Harbour Institute" in everything
    quiet = describe("<Template>Normal.dotm</Template><Manager/>")
    assert len(find(quiet)) == 1
    assert not any(
        b"Ines Quill" in etree.tostring(each) for each in read_parts(clean(WordTemplate("h", pack(quiet)))).values()
    )


def test_settings_of_those_who_write() -> None:
    settings = '<w:trackRevisions/><w:docVars><w:docVar w:name="a" w:val="Ines Quill"/></w:docVars>'
    settings += '<w:mailMerge/><w:zoom w:percent="80"/>'
    parts = make_parts(parts={"word/settings.xml": write_part("settings", settings)})
    assert find(parts) == [
        "warning[R121]: word/settings.xml: tracking of changes was switched off",
        "warning[R121]: word/settings.xml: variables of the file were removed",
        "warning[R122]: word/settings.xml: a mail merge was removed",
    ]
    left = fill(parts)["word/settings.xml"]
    assert b'w:percent="80"' in left
    assert not any(word in left for word in (b"trackRevisions", b"docVar", b"mailMerge"))


def test_rights_of_people() -> None:
    parts = make_parts(f'<w:p><w:permStart w:id="1" w:ed="ines@quill.example"/>{run("x")}<w:permEnd w:id="1"/></w:p>')
    assert find(parts) == [f"warning[R121]: {MAIN}: names of those who may edit something were removed"]
    assert b"quill.example" not in fill(parts)[MAIN]


def test_what_a_document_library_says_of_people() -> None:
    data = f'<p:properties xmlns:p="{MICROSOFT}/2006/metadata/properties"><u>Ines Quill</u></p:properties>'
    parts = make_parts(
        relations=relate(9, "customXml", "../customXml/item1.xml"), parts={"customXml/item1.xml": data.encode()}
    )
    assert find(parts) == [f"warning[R121]: {MAIN}: what a document library says about people was removed"]
    assert b"Ines Quill" not in b"".join(fill(parts).values())


def test_remarks_in_the_xml_itself() -> None:
    parts = make_parts(parts={"word/settings.xml": write_part("settings", "<!-- Ines Quill was here -->")})
    assert find(parts) == []
    assert b"Ines Quill" not in b"".join(fill(parts).values())


def test_parts_that_nothing_leads_to() -> None:
    parts = make_parts(parts={"word/old.xml": b"<x>secret</x>", "trash/0000.dat": b"secret"})
    assert not {"word/old.xml", "trash/0000.dat"} & set(fill(parts))


SHAPE = '<v:shape id="s"><v:imagedata r:id="rId8"/></v:shape>'
OBJECT = f'<w:p><w:r><w:object w:dxaOrig="9">{SHAPE}{{}}</w:object></w:r></w:p>'
OLE = OBJECT.format('<o:OLEObject Type="Embed" ProgID="Package" ShapeID="s" r:id="rId9"/>')
ACTIVEX = OBJECT.format('<w:control r:id="rId9" w:name="b" w:shapeid="s"/>')
LOGO = relate(8, "image", "media/a.png")
NET = "http://127.0.0.1:9/x"
DRAWING = "<w:p><w:r><w:drawing><wp:inline><a:blip {}/></wp:inline></w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "relation", "expected", "left"),
    [
        ("", relate(9, "image", NET, True), f"image ({NET})", ""),
        (DRAWING.format('r:link="rId9"'), relate(9, "image", NET, True), f"image ({NET})", ""),
        (
            DRAWING.format('r:embed="rId8" r:link="rId9"'),
            relate(9, "image", NET, True),
            f"image ({NET})",
            'r:embed="rId8"',
        ),
        (
            SHAPE.replace("rId8", "rId9").join(("<w:p><w:r><w:pict>", "</w:pict></w:r></w:p>")),
            relate(9, "image", NET, True),
            f"image ({NET})",
            "",
        ),
        (OLE, relate(9, "oleObject", NET, True), f"oleObject ({NET})", 'r:id="rId8"'),
        (OLE, relate(9, "oleObject", "embeddings/o.bin"), "oleObject (word/embeddings/o.bin)", 'r:id="rId8"'),
        (OLE, relate(9, "package", "embeddings/o.bin"), "package (word/embeddings/o.bin)", 'r:id="rId8"'),
        (ACTIVEX, relate(9, "control", "embeddings/o.bin"), "control (word/embeddings/o.bin)", 'r:id="rId8"'),
        ('<w:altChunk r:id="rId9"/>', relate(9, "aFChunk", "embeddings/o.bin"), "aFChunk (word/embeddings/o.bin)", ""),
        ('<w:p><w:subDoc r:id="rId9"/></w:p>', relate(9, "subDocument", NET, True), f"subDocument ({NET})", ""),
        ("", relate(9, "officeDocument", "embeddings/o.bin"), "officeDocument (word/embeddings/o.bin)", ""),
        ("", relate(9, "frame", NET, True), f"frame ({NET})", ""),
        ("", relate(9, "header", NET, True), f"header ({NET})", ""),
        (
            "",
            relate(9, f"{MICROSOFT}/2006/relationships/keyMapCustomizations", "embeddings/o.bin"),
            "keyMapCustomizations (word/embeddings/o.bin)",
            "",
        ),
        (
            "",
            relate(9, "http://evil.example/relationships/styles", "embeddings/o.bin"),
            "styles (word/embeddings/o.bin)",
            "",
        ),
    ],
)
def test_what_fetches_or_embeds(body: str, relation: str, expected: str, left: str) -> None:
    parts = make_parts(
        body,
        relations=relation + LOGO,
        types='<Default Extension="bin" ContentType="application/octet-stream"/>',
        parts={"word/embeddings/o.bin": b"evil", "word/media/a.png": draw_png(4, 4)},
    )
    assert find(parts) == [f"warning[R122]: {MAIN}: what a report must not contain was removed: {expected}"]
    filled = fill(parts)
    everything = b"".join(filled.values())
    assert not any(
        word in everything for word in (b"evil", NET.encode(), b"OLEObject", b"w:control", b"altChunk", b"subDoc")
    )
    assert left.encode() in filled[MAIN]
    assert ("word/media/a.png" in filled) is bool(left)


def test_a_remote_template() -> None:
    parts = make_parts(
        parts={
            "word/settings.xml": write_part("settings", '<w:attachedTemplate r:id="rId1"/><w:zoom w:percent="80"/>'),
            "word/_rels/settings.xml.rels": write_relations(relate(1, "attachedTemplate", f"{NET}.dotm", True)),
        }
    )
    assert find(parts) == [
        f"warning[R122]: word/settings.xml: what a report must not contain was removed: attachedTemplate ({NET}.dotm)"
    ]
    filled = fill(parts)
    assert "word/_rels/settings.xml.rels" not in filled
    assert b"attachedTemplate" not in b"".join(filled.values())


def test_addresses_in_pictures_themselves() -> None:
    parts = make_parts(
        f'<w:p><w:r><w:pict><v:shape><v:imagedata src="{NET}" o:href="{NET}"/></v:shape></w:pict></w:r></w:p>'
    )
    assert find(parts) == [f"warning[R122]: {MAIN}: addresses of pictures were removed (2 times)"]
    assert NET.encode() not in fill(parts)[MAIN]


@pytest.mark.parametrize(
    ("svg", "fetches"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)"/></svg>', False),
        ("<svg><path style='fill:url( \"#a\" )'/></svg>", False),
        ("<svg><style>@import 'http://127.0.0.1:9/';</style></svg>", True),
        ("<svg><script/></svg>".encode("utf-16").decode("latin-1"), True),
        (f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{NET}"/></svg>', True),
        ("<svg><script>alert(1)</script></svg>", True),
        ('<!DOCTYPE svg SYSTEM "http://127.0.0.1:9/"><svg/>', True),
        (f'<svg><path style="fill:url({NET})"/></svg>', True),
    ],
)
def test_pictures_that_fetch(svg: str, fetches: bool) -> None:
    parts = make_parts(
        DRAWING.format('r:embed="rId9"'),
        relations=relate(9, "image", "media/a.svg"),
        types='<Default Extension="svg" ContentType="image/svg+xml"/>',
        parts={"word/media/a.svg": svg.encode("latin-1")},
    )
    said = [
        f"warning[R122]: {MAIN}: a picture that is not a picture, or fetches something, was removed: word/media/a.svg"
    ]
    assert find(parts) == (said if fetches else [])
    assert ("word/media/a.svg" in fill(parts)) is not fetches


@pytest.mark.parametrize("kind", ["settings", "fontTable"])
@pytest.mark.parametrize("related", [True, False])
def test_a_part_that_every_file_has_is_not_there(kind: str, related: bool) -> None:
    parts = make_parts()
    del parts[f"word/{kind}.xml"]
    if not related:
        parts[RELS] = re.sub(rb"<Relationship [^>]*" + kind.encode() + rb'\.xml"/>', b"", parts[RELS])
    assert [each.split(": ")[0] for each in find(parts)] == ["note[R123]"] * (1 + related)
    filled = fill(parts)
    assert filled[RELS].count(f'/{kind}"'.encode()) == 1


def test_without_relationships_of_the_text() -> None:
    parts = make_parts()
    del parts[RELS]
    filled = fill(parts)
    for kind in ("settings", "fontTable", "styles"):
        assert f'/{kind}"'.encode() in filled[RELS]


def test_relationships_with_a_prefix() -> None:
    parts = make_parts(relations=relate(9, "hyperlink", "https://house.example/", True))
    for name in (RELS, "_rels/.rels"):
        parts[name] = (
            parts[name].replace(b"<Rel", b"<p:Rel").replace(b"</Rel", b"</p:Rel").replace(b"xmlns=", b"xmlns:p=")
        )
    assert find(parts) == []
    filled = fill(parts)
    for name in (RELS, "_rels/.rels"):
        assert b"p:Rel" not in filled[name]


def test_links_stay_and_lost_ones_leave_their_words() -> None:
    def link(number: int, words: str) -> str:
        return f'<w:p><w:hyperlink r:id="rId{number}">{run(words)}</w:hyperlink></w:p>'

    parts = make_parts(
        link(9, "house") + link(10, "top") + link(11, "nowhere"),
        relations=relate(9, "hyperlink", "https://house.example/", True) + relate(10, "hyperlink", "#_top"),
    )
    assert find(parts) == []
    filled = fill(parts)
    assert words_of(filled)[:3] == ["house", "top", "nowhere"]
    assert b'Target="https://house.example/" TargetMode="External"' in filled[RELS]
    assert b'Target="#_top" TargetMode="External"' in filled[RELS]
    assert b'"rId11"' not in filled[MAIN]


def test_a_placeholder_in_the_address_of_a_link() -> None:
    body = f'<w:p><w:hyperlink r:id="rId9">{run("mail")}</w:hyperlink></w:p>'
    parts = make_parts(body, relations=relate(9, "hyperlink", "mailto:%7b%7breport.contact%7d%7d", True))
    (said,) = find(parts)
    assert said.startswith(f"error[R106]: {MAIN}: a placeholder in the address of a link")


@pytest.mark.parametrize("target", ["NULL", "media/gone.png", "../../etc/passwd", "_rels/document.xml.rels"])
def test_relationships_to_nothing(target: str) -> None:
    parts = make_parts(DRAWING.format('r:embed="rId9"') + say("after"), relations=relate(9, "image", target))
    (said,) = find(parts)
    assert said.startswith(f"note[R123]: {MAIN}: a reference to a missing part was removed: ")
    filled = fill(parts)
    assert b"<w:drawing" not in filled[MAIN]
    assert words_of(filled)[1] == "after"


def test_what_can_be_there_once_is_taken_once() -> None:
    parts = make_parts(relations=relate(9, "styles", "styles.xml") + relate(1, "theme", "theme.xml"))
    assert find(parts) == [f"note[R123]: {MAIN}: a second {kind} is left out" for kind in ("styles", "theme")]
    assert fill(parts)[RELS].count(b'/styles"') == 1


def test_names_do_not_heed_case() -> None:
    parts = make_parts()
    parts["word/SETTINGS.xml"] = parts.pop("word/settings.xml")
    assert find(parts) == []
    assert b'Target="SETTINGS.xml"' in fill(parts)[RELS]


def test_marks_of_notes_that_are_not_there() -> None:
    parts = make_parts('<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p>')
    assert find(parts) == [f"note[R123]: {MAIN}: marks of missing notes were removed"]
    assert b"footnoteReference" not in fill(parts)[MAIN]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("glossaryDocument", "building blocks were left out"),
        ("printerSettings", "settings of a printer were left out"),
        (f"{MICROSOFT}/2007/relationships/stylesWithEffects", "a copy of the styles for Word 2010 was left out"),
    ],
)
def test_what_serves_those_who_write(kind: str, words: str) -> None:
    parts = make_parts(relations=relate(9, kind, "more.xml"), parts={"word/more.xml": write_part("styles", "")})
    assert find(parts) == [f"note[R123]: {MAIN}: {words}"]
    assert "word/more.xml" not in fill(parts)


def test_findings_of_check_are_those_of_open() -> None:
    opened = open_template(WordTemplate("h", pack(comment())))
    assert opened.findings == check_template(WordTemplate("h", pack(comment())), REPORT)[:3]
    assert all(each.severity is Severity.WARNING for each in opened.findings)
    assert R_URI.encode() in etree.tostring(read_parts(clean(WordTemplate("h", pack(comment()))))[RELS])


@pytest.mark.parametrize(
    "piece", [f"{STRUCK_END}{run('x')}</w:p>", f"<w:p>{strike(run('x'))}</w:p>", say("{{chronology}}")]
)
def test_time_grows_with_the_template(piece: str) -> None:
    """Four times the paragraphs cost about four times the work, not sixteen times."""
    times = []
    for number in (1_000, 4_000):
        template = WordTemplate("h", pack(make_parts(piece * number + "<w:p/>")))
        tries = []
        for _ in range(3):  # the best of them: a collection of the garbage of other tests may fall into one
            start = time.process_time()
            check_template(template, REPORT)
            tries.append(time.process_time() - start)
        times.append(min(tries))
    assert times[1] < 9 * times[0]

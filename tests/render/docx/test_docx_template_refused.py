"""Files that cannot be used as a Word template: refused with R105, the part and the cure named."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping

import pytest
from tests.render.docx.plain import MAIN, TYPES, W_URI, declare, make_parts, pack, relate, write_part

from briefkit.errors import OutputError
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.template import open_template

MACRO = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"


def refuse(data: bytes) -> str:
    """What is said of a file, behind the words that begin every such message."""
    with pytest.raises(OutputError) as caught:
        open_template(WordTemplate("house.dotx", data))
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.path) == ("R105", "house.dotx")
    assert len(problem.message) < 400
    assert problem.message.isprintable()
    return problem.message.removeprefix("the Word template cannot be used: ")


def break_stream(name: str) -> bytes:
    """A file in which one part's deflate stream is broken."""
    data = bytearray(pack(make_parts()))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.getinfo(name)
    start = entry.header_offset + 30 + len(name)
    data[start] = 0x07  # a last block of a type that does not exist
    return bytes(data)


def break_checksum(name: str) -> bytes:
    data = bytearray(pack(make_parts()))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    data[at + 16] ^= 255
    return bytes(data)


def lie_about_size(size: int, said: int) -> bytes:
    """A file with a part that says it is smaller or larger than it is."""
    name = "word/media/z.png"
    data = bytearray(pack({**make_parts(), name: bytes(size)}))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    data[at + 24 : at + 28] = struct.pack("<I", said)
    return bytes(data)


def lock(name: str) -> bytes:
    data = bytearray(pack(make_parts()))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    data[at + 8] |= 1
    return bytes(data)


def pack_with(method: int) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", method) as package:
        for name, part in make_parts().items():
            package.writestr(name, part)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: break_stream("word/styles.xml"), "a part of it is damaged: word/styles.xml: Error -3"),
        (lambda: break_stream(TYPES), "a part of it is damaged: [Content_Types].xml: Error -3"),
        (lambda: break_checksum(MAIN), "a part of it is damaged: word/document.xml: Bad CRC-32"),
        (lambda: lie_about_size(500_000, 10), "a part of it is damaged: word/media/z.png: Bad CRC-32"),
        (lambda: lie_about_size(10, 500_000), "a part of it is damaged: word/media/z.png: "),
        (
            lambda: lie_about_size(10, 3_000_000_000),
            "it holds more than 64,000,000 bytes when unpacked, with word/media/z.png",
        ),
        (lambda: pack({**make_parts(), "word/media/z.png": bytes(65_000_000)}), "it holds more than 64,000,000 bytes"),
        (
            lambda: pack({**make_parts(), "word/x.xml": bytes(16_000_001)}),
            "a part of it holds more than 16,000,000 bytes of XML",
        ),
        (lambda: lock(MAIN), "a part of it is encrypted: word/document.xml"),
        (
            lambda: pack_with(zipfile.ZIP_LZMA),
            "a part of it is packed in a way that Word does not use: [Content_Types].xml",
        ),
        (
            lambda: pack_with(zipfile.ZIP_BZIP2),
            "a part of it is packed in a way that Word does not use: [Content_Types].xml",
        ),
        (lambda: pack({f"{number}.png": b"" for number in range(5_001)}), "it holds more than 5,000 parts"),
    ],
)
def test_damaged_and_too_large(make: Callable[[], bytes], expected: str) -> None:
    assert refuse(make()).startswith(expected)


@pytest.mark.parametrize(
    "name",
    [
        "../x.xml",
        "/word/x.xml",
        "word/../x.xml",
        "word//x.xml",
        "word/./x.xml",
        "word\\x.xml",
        "C:x.xml",
        "word/%2e%2e/x.xml",
        "word/x\n.xml",
        "word/\u202ex.xml",
        "word/%5Cx.xml",
    ],
)
def test_odd_names(name: str) -> None:
    assert refuse(pack({**make_parts(), name: b"<x/>"})).startswith("a part of it has an odd name: ")


@pytest.mark.parametrize("name", ["WORD/styles.xml", "word/Styles.XML", "word/%73tyles.xml"])
def test_names_that_differ_in_case_only(name: str) -> None:
    assert refuse(pack({**make_parts(), name: b"<x/>"})) == f"a part of it occurs twice: {name}"


STRICT_MAIN = write_part("document", "<w:body/>").replace(
    W_URI.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
)
STRICT_RELATION = relate(1, "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", MAIN)


def deep(depth: int) -> bytes:
    return b"<w:customXml>" * depth + b"</w:customXml>" * depth


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"_rels/.rels": f"<R>{STRICT_RELATION}</R>".encode()}, "it is saved as Strict Open XML; save it in Word as"),
        ({MAIN: STRICT_MAIN}, "it is saved as Strict Open XML; save it in Word as"),
        ({MAIN: b"<w:document"}, "a part of it is not XML: word/document.xml: "),
        ({MAIN: write_part("document", "")}, "its text has no body"),
        (
            {MAIN: write_part("hdr", "<w:body/>")},
            "a part of it is not what it should be, document: word/document.xml",
        ),
        ({"word/styles.xml": b"<styles/>"}, "a part of it is not what it should be, styles: word/styles.xml"),
        (
            {"word/settings.xml": b"<!DOCTYPE w [<!ENTITY x 'y'>]><w>&x;</w>"},
            "a part of it declares a document type: word/s",
        ),
        (
            {MAIN: write_part("document", "<w:body>" + "<w:p/>" * 500_001 + "</w:body>")},
            "a part of it has more than 500,000",
        ),
        (
            {MAIN: write_part("document", f"<w:body>{deep(300).decode()}</w:body>")},
            "a part of it is not XML: word/document",
        ),
    ],
)
def test_parts_that_cannot_be_read(change: Mapping[str, bytes], expected: str) -> None:
    assert refuse(pack(make_parts(parts=change))).startswith(expected)


def field(instruction: str, mark: str = "begin") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<w:p>{field('PAGE') * 21}</w:p>", "fields in it are nested more than 20 deep: word/document.xml"),
        (f"<w:p>{field('DDE cmd')}</w:p>", "a field in it does not end: DDE cmd: word/document.xml"),
        (
            '<w:bookmarkStart w:id="x" w:name="y"/><w:bookmarkEnd w:id="x"/>',
            "word/document.xml has no number as id of book",
        ),
        ('<w:bookmarkStart w:id="" w:name="y"/>', "word/document.xml has no number as id of bookmarkStart: "),
        ('<w:bookmarkStart w:id="1.5" w:name="y"/>', "word/document.xml has no number as id of bookmarkStart: 1.5"),
        (
            '<w:p><w:pPr><w:sectPr><w:pgSz w:w="wide"/></w:sectPr></w:pPr></w:p>',
            "word/document.xml has no number as w of pg",
        ),
        (
            '<w:p><w:pPr><w:sectPr><w:cols w:num="inf"/></w:sectPr></w:pPr></w:p>',
            "word/document.xml has no number as num of",
        ),
    ],
)
def test_text_that_cannot_be_read(body: str, expected: str) -> None:
    assert refuse(pack(make_parts(body))).startswith(expected)


@pytest.mark.parametrize(
    ("types", "relations", "part"),
    [
        (
            '<Default Extension="mac" ContentType="application/vnd.ms-office.vbaProject"/>',
            relate(9, MACRO, "z.mac"),
            "z.mac",
        ),
        ('<Default Extension="mac" ContentType="application/vnd.ms-office.vbaProject"/>', "", "z.mac"),
        ('<Override PartName="/word/z.bin" ContentType="application/vnd.ms-office.VBAProject"/>', "", "z.bin"),
        ('<Default Extension="bin" ContentType="image/png"/>', relate(9, MACRO, "z.bin"), "z.bin"),
        ("", "", "vbaProject.bin"),
    ],
)
def test_macros_however_they_are_declared(types: str, relations: str, part: str) -> None:
    data = pack(make_parts(types=types, relations=relations, parts={f"word/{part}": b"x"}))
    assert refuse(data) == "it has macros; save it as .docx or .dotx"


def test_a_part_that_is_two_things() -> None:
    parts = make_parts(
        '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId8"/></v:shape></w:pict></w:r></w:p>',
        relations=relate(8, "image", "styles.xml"),
        types='<Override PartName="/word/x.xml" ContentType="image/png"/>',
    )
    parts[TYPES] = parts[TYPES].replace(
        declare("styles.xml", "styles").encode(), b'<Override PartName="/word/styles.xml" ContentType="image/png"/>'
    )
    assert refuse(pack(parts)) == "a part of it is two things at once, styles and image: word/styles.xml"


PROGRAM = """
import resource, sys
from briefkit.errors import OutputError
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.template import open_template
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    open_template(WordTemplate("x", sys.stdin.buffer.read()))
except OutputError as problem:
    print(problem.diagnostics[0].code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.parametrize("said", [10, 60_000_000])
def test_memory_is_bounded(said: int) -> None:
    """A part that unpacks to 400 MB out of 0.4 MB is not held, whatever it says of itself."""
    run = subprocess.run([sys.executable, "-c", PROGRAM], input=lie_about_size(400_000_000, said), capture_output=True)
    code, grown = run.stdout.split()
    assert code == b"R105", run.stderr
    assert int(grown) * (1 if sys.platform == "darwin" else 1024) < 200_000_000

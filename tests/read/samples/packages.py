"""How the samples of ZIP, DOCX and ODT are put together, the same bytes at each call."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from xml.sax.saxutils import escape

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("meta", "meta"),
            ("style", "style"),
            ("table", "table"),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
_DAY = (2026, 3, 20, 12, 0, 0)


def make_zip(files: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    """An archive of files, all of one day."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, archive.compression)
    return stream.getvalue()


def repack(package: bytes) -> bytes:
    """An archive whose files are all of one day."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return make_zip({entry.filename: archive.read(entry) for entry in archive.infolist()})


def protect(archive: bytes, name: str) -> bytes:
    """An archive in which a file is marked as encrypted, in its own header and in the directory."""
    content = bytearray(archive)
    for mark, flags, start in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        place = content.find(mark)
        while place >= 0:
            if content[place + start :].startswith(name.encode()):
                content[place + flags] |= 1
            place = content.find(mark, place + 4)
    return bytes(content)


def make_bomb(name: str, begin: bytes, filling: bytes, megabytes: int) -> tuple[str, bytes]:
    """An archive of one file that unpacks to many megabytes, of blocks that are written once and repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = filling * (2**20 // len(filling))
    first = packer.compress(begin) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    data = first + packed * megabytes + packer.flush(zlib.Z_FINISH)
    checksum = zlib.crc32(begin)
    for _ in range(megabytes):
        checksum = zlib.crc32(block, checksum)
    size = len(begin) + megabytes * len(block)
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0x6000, 0x5C74, checksum, len(data), size, len(name), 0)
    local = b"PK\x03\x04" + common + name.encode()
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local) + len(data), 0)
    return name, local + data + central + end


def make_docx(body: str, parts: Mapping[str, str] | None = None, core: str = "", names: str = WORD) -> bytes:
    """A Word file of the content of its body, with further parts by their name below ``word/``."""
    parts = dict(parts or {})
    kinds = {"comments.xml": "comments", "header1.xml": "header", "footer1.xml": "footer", "footnotes.xml": "footnotes"}
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_TYPES}.{kinds.get(name, "styles")}+xml"/>' for name in parts
    )
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kinds.get(name, "styles")}" Target="{name}"/>'
        for number, name in enumerate(parts)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        ' ContentType="application/xml"/><Override PartName="/word/document.xml"'
        f' ContentType="{_TYPES}.document.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
        f' Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="r2"'
        f' Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f'{head}<w:document {names} xmlns:r="{_RELATIONS}"><w:body>{body}</w:body></w:document>',
        "docProps/core.xml": f'{head}<cp:coreProperties xmlns:cp="{package}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{core}</cp:coreProperties>',
        **{f"word/{name}": content for name, content in parts.items()},
    }
    return make_zip({name: content.encode() for name, content in files.items()})


def make_odt(body: str, meta: str = "", manifest: str = "", styles: str = "", kind: str = "text") -> bytes:
    """An OpenDocument file of the content of its body."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    files = {
        "content.xml": f"{head}<office:document-content {ODF}><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>",
        "meta.xml": f"{head}<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        "styles.xml": f"{head}<office:document-styles {ODF}>{styles}</office:document-styles>",
        "META-INF/manifest.xml": f'{head}<manifest:manifest xmlns:manifest="{namespace}"><manifest:file-entry'
        f' manifest:full-path="/" manifest:media-type="{mimetype}"/>{manifest}</manifest:manifest>',
    }
    return make_zip({"mimetype": mimetype.encode(), **{name: content.encode() for name, content in files.items()}})


def run(text: str, properties: str = "") -> str:
    """A run of a Word file."""
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str, style: str = "", runs: str = "") -> str:
    """A paragraph of a Word file: its text, or runs that are written already."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{runs or run(text)}</w:p>"


def line(text: str, tag: str = "text:p") -> str:
    """A paragraph of an OpenDocument file."""
    return f"<{tag}>{escape(text)}</{tag}>"


def make_compound(*streams: str) -> bytes:
    """An OLE compound file (MS-CFB) with empty streams: what Word puts a protected document into, or a .doc is."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 40, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *([0xFFFFFFFF] * 108))
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *([0xFFFFFFFF] * 126))
    directory = b""
    for number, name in enumerate(("Root Entry", *streams)[:4]):
        letters = name.encode("utf-16-le") + b"\0\0"
        child, right = (1 if number == 0 and streams else 0xFFFFFFFF), 0xFFFFFFFF
        if 0 < number < len(streams):
            right = number + 1
        directory += letters.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(letters), 5 if number == 0 else 2, 1, 0xFFFFFFFF, right, child
        )
        directory += bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
    return bytes(header) + table + directory.ljust(512, b"\0")

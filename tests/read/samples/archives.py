"""ZIP archives, and files of kinds that are not read."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile

from tests.read.samples.office import list_lines, write_document, write_rtf
from tests.read.samples.packages import make_bomb, make_docx, make_zip, protect
from tests.read.samples.pages import FULL, LIES, NOISE
from tests.read.samples.pdfs import make_plain
from tests.read.samples.records import record, write_lines
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import BANK, BLACKOUT, BORDER, CLINIC, COURT, DAM, FERRY, HARVEST, TUNNEL
from tests.read.samples.texts import write_headed

from briefkit.model.limits import Limits
from briefkit.read.source import SourceOptions

MIXED = make_zip(
    {
        "week/1-ferry.html": FULL.encode(),
        "week/2-dam.txt": write_headed(DAM).encode(),
        "week/3-border.docx": make_docx(write_document(BORDER)),
        "week/4-tunnel.pdf": make_plain(TUNNEL),
        "week/5-lines.jsonl": write_lines(record(CLINIC), record(HARVEST)),
        "week/6-bank.rtf": write_rtf(list_lines(BANK)),
    }
)
JUNK = make_zip(
    {
        "__MACOSX/._bank.txt": b"\0\x05\x16\x07" + b"\0" * 60,
        ".DS_Store": b"\0\0\0\1Bud1" + b"\0" * 60,
        "bank.txt": write_headed(BANK).encode(),
        "empty folder/": b"",
        "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "desktop.ini": b"[.ShellClassInfo]\r\n",
    }
)
NAMES = make_zip(
    {
        "../../outside.txt": write_headed(BANK).encode(),
        "..\\..\\windows.txt": write_headed(CLINIC).encode(),
        "/etc/absolute.txt": write_headed(COURT).encode(),
        "C:\\drive.txt": write_headed(HARVEST).encode(),
    }
)
WITH_PICTURE = make_zip(
    {
        "bank.txt": write_headed(BANK).encode(),
        "map.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 90,
        "table.xlsx": make_zip({"xl/workbook.xml": b"<x/>"}),
    }
)
SAVED_PAGE = make_zip(
    {
        "page.html": FULL.encode(),
        "page_files/frame.html": b"<html><body><p>Buy boats.</p></body></html>",
        "page_files/a.css": b"p{}",
        "page_files/b.js": b"1",
    }
)


def nest(levels: int) -> bytes:
    """Archives in archives; the innermost holds a story."""
    content = make_zip({"bank.txt": write_headed(BANK).encode()})
    for level in range(levels):
        content = make_zip({f"level-{level}.zip": content}, stored=True)
    return content


def lie_about_size() -> bytes:
    """An archive whose directory says that a file has ten bytes; it has a hundred megabytes."""
    _, archive = make_bomb("big.txt", b"", b"All is quiet at the port. " * 40, 100)
    changed = bytearray(archive)
    struct.pack_into("<I", changed, 22, 10)
    struct.pack_into("<I", changed, archive.rindex(b"PK\x01\x02") + 24, 10)
    return bytes(changed)


def spoil_checksum() -> bytes:
    """An archive of two files, the first of which is damaged."""
    content = bytearray(
        make_zip({"a.txt": write_headed(BANK).encode(), "b.txt": write_headed(COURT).encode()}, stored=True)
    )
    content[60] ^= 0x20
    return bytes(content)


def link_out() -> bytes:
    """An archive with a symbolic link to a file of the machine."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("passwords.txt", (2026, 3, 20, 12, 0, 0))
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
        archive.writestr(zipfile.ZipInfo("bank.txt", (2026, 3, 20, 12, 0, 0)), write_headed(BANK))
    return stream.getvalue()


MANY = make_zip({f"{number:03}.txt": write_headed(BANK).encode() for number in range(60)})
LOCKED = protect(make_zip({"a.txt": write_headed(BANK).encode(), "b.txt": write_headed(COURT).encode()}), "a.txt")
ALL_LOCKED = protect(make_zip({"a.txt": write_headed(BANK).encode()}), "a.txt")

SAMPLES = (
    Sample(
        "zip/week.zip",
        MIXED,
        (
            expect(FERRY),
            expect(DAM),
            expect(BORDER),
            expect(TUNNEL),
            expect(CLINIC),
            expect(HARVEST),
            expect(BANK, byline=()),
        ),
        absent=(*NOISE, *LIES),
    ),
    Sample("zip/nested-3.zip", nest(3), (expect(BANK),)),
    Sample("zip/nested-9.zip", nest(9), (), ("error I120",)),
    Sample("zip/computer-junk.zip", JUNK, (expect(BANK),), may=("I115",)),
    Sample(
        "zip/paths-out.zip",
        NAMES,
        (expect(BANK), expect(CLINIC), expect(COURT), expect(HARVEST)),
        may=("I115",),
        refused=("I103",),
    ),
    Sample(
        "zip/with-picture.zip", WITH_PICTURE, (expect(BANK),), ("warning I107|I115",), told=("map.png", "table.xlsx")
    ),
    Sample("zip/saved-page.zip", SAVED_PAGE, (expect(FERRY),), may=("I115",), absent=(*NOISE, *LIES, "Buy boats")),
    Sample("zip/one-protected.zip", LOCKED, (expect(COURT),), ("error I121",), told=("a.txt",)),
    Sample("zip/protected.zip", ALL_LOCKED, (), ("error I121",)),
    Sample("zip/one-damaged.zip", spoil_checksum(), (expect(COURT),), ("error I103",), told=("a.txt",)),
    Sample(
        "zip/link-out.zip", link_out(), (expect(BANK),), may=("I115", "I107", "I103"), absent=("root:", "/etc/passwd")
    ),
    Sample(
        "zip/bomb.zip", make_bomb("a.txt", b"", b"All is quiet at the port. " * 40, 300)[1], (), ("error I120|I106",)
    ),
    Sample(
        "zip/bomb-in-zip.zip",
        make_zip({"in.zip": make_bomb("a.txt", b"", b" " * 1024, 300)[1], "z.txt": write_headed(BANK).encode()}),
        (expect(BANK),),
        ("error I120|I106",),
        refused=("I120",),
    ),
    Sample("zip/false-size.zip", lie_about_size(), (), ("error I103|I120|I111",)),
    Sample("zip/many.zip", MANY, (expect(BANK),) * 20, ("error I120",), options=SourceOptions(limits=Limits(parts=21))),
    Sample("zip/empty.zip", make_zip({}), (), ("error I105",)),
    Sample("zip/cut.zip", MIXED[:4000], (), ("error I103",)),
    Sample(
        "other/sheet.xlsx",
        make_zip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}),
        (),
        ("error I107",),
        told=("CSV",),
    ),
    Sample(
        "other/slides.pptx",
        make_zip({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"}),
        (),
        ("error I107",),
    ),
    Sample(
        "other/book.epub",
        make_zip({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<x/>"}),
        (),
        ("error I107",),
    ),
    Sample("other/photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 200, (), ("error I107",)),
    Sample("other/photo-named-txt.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, (), ("error I107",)),
    Sample("other/packed.gz", gzip.compress(write_headed(BANK).encode(), mtime=0), (), ("error I107",)),
    Sample("other/folder.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 90, (), ("error I107",)),
    Sample("other/style.css", b"p { margin: 0 }\n", (), ("error I107",)),
    Sample("other/no-suffix", write_headed(BLACKOUT).encode(), (expect(BLACKOUT),)),
    Sample("other/odd-suffix.article", write_headed(BLACKOUT).encode(), (expect(BLACKOUT),), refused=("I107",)),
    Sample(
        "other/folder",
        {
            "a/bank.txt": write_headed(BANK).encode(),
            "b.docx": make_docx(write_document(COURT)),
            "c.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 90,
            ".hidden.txt": b"x",
            "d.pdf": b"%PDF-1.4\nbroken",
        },
        (expect(BANK), expect(COURT)),
        ("warning I107", "error I103"),
    ),
)

from __future__ import annotations

import base64
import datetime as dt

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.read.formats import Format, detect_format
from briefkit.read.mhtml import read_mhtml
from briefkit.read.source import Reading, SourceFile, SourceOptions

PAGE = """<html><head>{}</head><body><article><p>The ferry ran again on Thursday, the harbour office of Orvel said – a
first.</p><p>It carried 200 people.</p></article></body></html>"""
TEXT = "The ferry ran again on Thursday, the harbour office of Orvel said – a first.\n\nIt carried 200 people."
HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.ledger.example/ferry
Subject: =?utf-8?Q?Ferry_runs_again=20=E2=80=93?=
Date: Fri, 17 Oct 2025 12:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="B"

"""


def part(kind: str, content: bytes, location: str = "cid:x") -> bytes:
    head = f"--B\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\nContent-Location: {location}\n\n"
    return head.encode() + base64.encodebytes(content) + b"\n"


def save(*parts: bytes, head: str = HEAD) -> bytes:
    return head.encode() + b"".join(parts) + b"--B--\n"


def read(content: bytes, name: str = "ferry.mhtml") -> Reading:
    return read_mhtml(SourceFile(name, content), SourceOptions())


def only(content: bytes) -> Document:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    return document


STYLE = part("text/css", b"p { content: 'Read more' }")
FRAME = part("text/html", b"<p>Buy a boat today, the best that there is.</p>", "cid:frame-1@mhtml.blink")
PICTURE = part("image/png", b"\x89PNG")
WHOLE = part("text/html", PAGE.format("").encode(), "https://www.ledger.example/ferry")


def test_the_page_is_read_and_nothing_else() -> None:
    content = save(WHOLE, STYLE, FRAME, PICTURE)
    document = only(content)
    assert document.text == TEXT
    assert document.title == "Ferry runs again –"
    assert document.url == "https://www.ledger.example/ferry"
    assert document.origin == SourceFile("ferry.mhtml", content).origin


def test_the_day_it_was_saved_is_only_that() -> None:
    reading = read(save(WHOLE))
    assert [item.published for item in reading.documents if isinstance(item, Document)] == [dt.date(2025, 10, 17)]
    assert list(map(str, reading.problems)) == [
        "ferry.mhtml: warning[E101]: 'ferry' is dated 2025-10-17, which is only the day it was saved or sent; "
        'if you know the date, add to sources: - {path: "ferry.mhtml", date: YYYY-MM-DD}'
    ]
    dated = PAGE.format('<meta property="article:published_time" content="2025-10-14">')
    reading = read(save(part("text/html", dated.encode())))
    assert [item.published for item in reading.documents if isinstance(item, Document)] == [dt.date(2025, 10, 14)]
    assert reading.problems == ()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("declared", ["", '<meta charset="iso-8859-5">'])
def test_the_header_of_the_part_tells_the_encoding(charset: str, declared: str) -> None:
    page = PAGE.format(declared).encode(charset)
    assert only(save(part(f'text/html; charset="{charset}"', page))).text == TEXT


def test_without_it_the_page_does() -> None:
    page = PAGE.format('<meta charset="windows-1252">').encode("windows-1252")
    assert only(save(part("text/html", page))).text == TEXT


@pytest.mark.parametrize(
    "content",
    [
        HEAD.replace("multipart/related; type", "text/html; x").encode() + PAGE.format("").encode(),
        save(
            b'--B\nContent-Type: multipart/alternative; boundary="C"\n\n' + WHOLE.replace(b"--B", b"--C") + b"--C--\n"
        ),
        save(WHOLE).replace(b"--B--\n", b""),
        save(WHOLE).replace(b'; boundary="B"', b""),
        save(STYLE, WHOLE),
        b"\xef\xbb\xbf\r\n" + save(WHOLE),
    ],
)
def test_other_ways_to_write_it(content: bytes) -> None:
    assert only(content).text == TEXT


@pytest.mark.parametrize("content", [save(), save(STYLE, PICTURE), HEAD.encode(), b""])
def test_a_file_without_a_page(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert caught.value.diagnostics[0].code == "I105"


MAIL = (
    "From: Karvia Daily <n@k.example>\nTo: desk@m.example\nSubject: x\nContent-Type: multipart/related; boundary=B\n\n"
)
OLD = "From: <Saved by Microsoft Internet Explorer 11>\nSubject: x\nContent-Type: text/html\n\n<p>x"
PLAIN = "Subject: x\nDate: Fri, 17 Oct 2025 12:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n"


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (HEAD, "x.mhtml", Format.MHTML),
        (HEAD, "x", Format.MHTML),
        (HEAD, "x.eml", Format.MHTML),
        (OLD, "x.mht", Format.MHTML),
        (OLD, "x", Format.MHTML),
        (PLAIN, "x", Format.MHTML),
        (PLAIN, "x.mht", Format.MHTML),
        (MAIL, "x.eml", Format.MAIL),
        (MAIL, "x", Format.MAIL),
        ("Delivered-To: a@b\nReceived:from x\nX-Empty:\nSubject: y\n\n", "x", Format.MAIL),
    ],
)
def test_pages_and_mail_are_told_apart(content: str, name: str, kind: Format) -> None:
    assert detect_format(SourceFile(name, content.encode())) is kind

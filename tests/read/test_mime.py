from __future__ import annotations

import datetime as dt

import pytest

from briefkit.read.dates import Moment
from briefkit.read.mime import decode_field, name_part, parse_entity, read_sent


@pytest.mark.parametrize(
    ("content", "fields", "body"),
    [
        (b"A: b\nC: d\n e\n\nbody", {"a": (b"b",), "c": (b"d e",)}, b"body"),
        (b"A: b\r\nA: c\r\n\r\nbody\r\n", {"a": (b"b", b"c")}, b"body\r\n"),
        (b"A:\n\n", {"a": (b"",)}, b""),
        (b"A: b\nno field\n\nC: d", {"a": (b"b",)}, b"no field\n\nC: d"),
        (b"\nbody", {}, b"body"),
        (b"body", {}, b"body"),
        (b" folded\nA: b\n\n", {}, b" folded\nA: b\n\n"),
        (b"", {}, b""),
    ],
)
def test_header_and_body(content: bytes, fields: dict[str, tuple[bytes, ...]], body: bytes) -> None:
    entity = parse_entity(content)
    assert (entity.fields, entity.body) == (fields, body)


@pytest.mark.parametrize(
    ("field", "filename"),
    [
        (b'Content-Disposition: attachment; filename="a b.pdf"', "a b.pdf"),
        (b"Content-Disposition: attachment; filename*=utf-8''K%C3%B6pr%C3%BC.pdf", "Köprü.pdf"),
        (b"Content-Disposition: attachment; filename*0*=utf-8''K%C3%B6; filename*1*=pr%C3%BC.pdf", "Köprü.pdf"),
        (b'Content-Disposition: attachment; filename="=?utf-8?B?S8O2cHLDvC5wZGY=?="', "Köprü.pdf"),
        ('Content-Disposition: attachment; filename="Köprü.pdf"'.encode(), "Köprü.pdf"),
        (b'Content-Type: text/plain; name="..\\\\..\\\\a.txt"', "a.txt"),
        (b'Content-Type: text/plain; name="/etc/passwd"', "passwd"),
        (b"Content-Disposition: attachment; filename*9999999999999999999999=x; filename", None),
        (b"Content-Disposition: attachment", None),
        (b"X: y", None),
    ],
)
def test_file_names(field: bytes, filename: str | None) -> None:
    assert parse_entity(field + b"\n\n").filename == filename


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        (b"text/HTML; charset=x", "text/html"),
        (b"text", "text/plain"),
        (b"text/", "text/plain"),
        (b"", "text/plain"),
        (b"a/b/c", "text/plain"),
        (b"\xff/\xff", "text/plain"),
    ],
)
def test_types_of_content(field: bytes, kind: str) -> None:
    assert parse_entity(b"Content-Type: " + field + b"\n\n").content_type == kind


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (b"preamble\n--x\n\none\n--x\n\ntwo\n--x--\nepilogue", [b"one", b"two"]),
        (b"--x\r\n\r\none\r\n\r\n--x--\r\n", [b"one\r\n"]),
        (b"--x \n\none\n--xy\n--x\n", [b"one\n--xy", b""]),
        (b"--x\n\none", [b"one"]),
        (b"a--x\n\none", []),
        (b"", []),
    ],
)
def test_parts(body: bytes, parts: list[bytes]) -> None:
    entity = parse_entity(b"Content-Type: multipart/mixed; boundary=x\n\n" + body)
    assert [part.body for part in entity.split()] == parts


def test_what_a_digest_is_made_of() -> None:
    entity = parse_entity(b"Content-Type: multipart/digest; boundary=x\n\n--x\n\nSubject: a\n\nb\n--x--")
    assert [part.content_type for part in entity.split()] == ["message/rfc822"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"plain  text", "plain text"),
        (b"=?iso-8859-1?Q?J=FCrgen?= <j@x.example>", "Jürgen <j@x.example>"),
        (b"=?utf-8?B?S8O2?=\n =?utf-8?B?cHLDvA==?=", "Köprü"),
        ("Köprü".encode(), "Köprü"),
        (b"=?utf-8?B?x?=", "=?utf-8?B?x?="),
        (b"a\0b\x1bc", "a b c"),
    ],
)
def test_fields_in_words(value: bytes, text: str) -> None:
    assert decode_field(value) == text


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (
            "Thu, 16 Oct 2025 23:30:00 -0700 (PDT)",
            Moment(dt.date(2025, 10, 16), dt.datetime(2025, 10, 17, 6, 30, tzinfo=dt.UTC)),
        ),
        ("16 Oct 2025 23:30:00", Moment(dt.date(2025, 10, 16))),
        ("Thu, 31 Feb 2025 10:00:00 +0000", None),
        ("Thu, 1 Oct 0999 10:00:00 +0000", None),
        ("soon", None),
    ],
)
def test_days_of_sending(value: str, moment: Moment | None) -> None:
    assert read_sent(value) == moment


def test_names_of_parts_lead_nowhere() -> None:
    assert name_part("../a\\b\n\0" + "x" * 500) == ".._a_b " + "x" * 113

from __future__ import annotations

import hashlib

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document, Origin
from briefkit.model.limits import Limits
from briefkit.read.jsonl import read_jsonl
from briefkit.read.source import Reading, SourceFile, SourceOptions


def read(content: bytes, options: SourceOptions | None = None) -> Reading:
    return read_jsonl(SourceFile("a/wire.jsonl", content), options or SourceOptions())


def test_one_record_a_line() -> None:
    line = '{"id": "1", "text": "Line\u2028separators stay \u0085."}'.encode()
    reading = read(b"\xef\xbb\xbf" + line + b'\r\n\n{"text": "y"}')
    first, second = reading.documents
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.origin == Origin("a/wire.jsonl", hashlib.sha256(line).hexdigest(), 1)
    assert first.text == "Line\u2028separators stay \u0085."
    assert second.id == "wire-3"
    assert second.origin is not None
    assert second.origin.line == 3


def test_lines_of_no_use_are_named_and_the_others_read() -> None:
    long = b'{"text": "' + b"a" * 2_000_001 + b'"}'
    lines = [b"{oops}", b'{"text": "ok"}', b"[]", b"\xff", b'{"title": "x"}', long, b'{"text": "end"}', b"[" * 100_000]
    reading = read(b"\n".join(lines))
    assert len(reading.documents) == 2
    assert [(problem.code, problem.line) for problem in reading.problems] == [
        ("I108", 1),
        ("I108", 3),
        ("I104", 4),
        ("I108", 5),
        ("I111", 6),
        ("I108", 8),
    ]
    assert (reading.problems[0].path, reading.problems[0].column) == ("a/wire.jsonl", 2)


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_records(content: bytes) -> None:
    with pytest.raises(InputError, match="I105"):
        read(content)


def test_bad_lines_without_end_are_counted() -> None:
    reading = read(b"x\n" * 30_000 + b'{"text": "y"}', SourceOptions(limits=Limits(parts=20_000)))
    assert [problem.code for problem in reading.problems] == ["I108"] * 21 + ["I120"]
    assert [problem.message for problem in reading.problems][-2:] == [
        "and 19,980 more of this kind",
        "more than 20,000 records (limits.parts); 10,001 lines were not read",
    ]


def test_as_many_articles_as_a_desk_keeps_in_one_file() -> None:
    reading = read(b'{"text": "The ferry ran."}\n' * 25_000)
    assert (len(reading.documents), reading.problems) == (25_000, ())

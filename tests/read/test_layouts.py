from __future__ import annotations

import time

import pytest

from briefkit.read.formats import Format, detect_format
from briefkit.read.layouts import holds_lines, holds_value
from briefkit.read.source import SourceFile

RECORD = '{"title": "A", "text": "The ferry ran."}'
TABLE = 'Title\tSource\tDate\tText\r\nA\tTor Wire\t2021-06-03\t"The ferry ran."\r\n'


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.json", f"{RECORD}\n{RECORD}\n", Format.JSON_LINES),
        ("a.json", f"\ufeff{RECORD}\r\n\r\n{RECORD}", Format.JSON_LINES),
        ("a.json", f"{RECORD}\n", Format.JSON),
        ("a.json", f"[{RECORD},\n{RECORD}]", Format.JSON),
        ("a.json", '{\n"text": {}\n}', Format.JSON),
        ("a", f"{RECORD}\n{RECORD}\n", Format.JSON_LINES),
        ("a", f"[{RECORD}]", Format.JSON),
        ("a.json", f'{{"text": "{"x" * 9000}"}}\n{RECORD}', Format.JSON_LINES),
        ("a.jsonl", f"[{RECORD}, {RECORD}]\n", Format.JSON),
        ("a.jsonl", f"[\n{RECORD},\n{RECORD}]", Format.JSON),
        ("a.jsonl", f"[{{\n{RECORD[1:]}]", Format.JSON),
        ("a.ndjson", '{\n"text": "The ferry ran."\n}', Format.JSON),
        ("a.jsonl", f"[1]\n{RECORD}", Format.JSON_LINES),
        ("a.jsonl", f"{{oops\n{RECORD}", Format.JSON_LINES),
        ("a.txt", TABLE, Format.CSV),
        ("a.txt", TABLE.replace("\t", ","), Format.CSV),
        ("a.txt", TABLE.replace("\t", ";").replace("Date", '"Date"'), Format.CSV),
        ("a.txt", f"sep=;\n{TABLE}", Format.CSV),
        ("a", TABLE, Format.CSV),
        ("a.txt", "Text, body, and soul\nA review by Ada Lem, our critic.", Format.TEXT),
        ("a.txt", "Title, source, date, text: what a record has\nThe ferry ran.", Format.TEXT),
        ("a.txt", "Source | Date | The ferry\nThe ferry ran.", Format.TEXT),
        ("a.txt", "Title\tSource\tDate\tText", Format.TEXT),
        ("a.txt", "Title\rSource\tDate\tText\n", Format.TEXT),
    ],
)
def test_the_layout_of_records(name: str, content: str, kind: Format) -> None:
    assert detect_format(SourceFile(name, content.encode())) is kind


def test_a_table_in_utf_16() -> None:
    assert detect_format(SourceFile("a.txt", TABLE.encode("utf-16"))) is Format.CSV


@pytest.mark.parametrize("piece", [b"{", b"{}", b"] ", b"[{", b"{ ", b" ", b"\n", b"[]\n", b"}\n"])
def test_the_layout_is_told_in_linear_time(piece: bytes) -> None:
    start = time.process_time()
    for opening in (b"", b"[", b"{"):
        holds_lines(opening + piece * 500_000)
        holds_value(opening + piece * 500_000)
    assert time.process_time() - start < 2

from __future__ import annotations

import csv
import io
import re
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.csv.cells import Cell, guard_words, read_number, release_words, write_table


@pytest.mark.parametrize(
    ("words", "guarded"),
    [
        ("The dyke broke.", "The dyke broke."),
        ("=1+1", "'=1+1"),
        ("+1 800", "'+1 800"),
        ("-5 degrees", "'-5 degrees"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"),
        ("  =1", "  '=1"),
        ("\u200b\u00a0=1", "\u200b\u00a0'=1"),
        ("\u061c\u180e\u2061\ufe0f=1", "\u061c\u180e\u2061\ufe0f'=1"),
        ("＝1+1", "'＝1+1"),
        ("'quoted' words", "''quoted' words"),
        ("''", "'''"),
        ("one; =two; three", "one; '=two; three"),
        ("one\n=two", "one\n'=two"),
        ("one\t \n@two", "one\t \n'@two"),
        ("one; 'two'", "one; ''two'"),
        ("a - b, =c", "a - b, =c"),
        ("2021-05-31/2021-06-06", "2021-05-31/2021-06-06"),
        ("", ""),
    ],
)
def test_formulas_become_words(words: str, guarded: str) -> None:
    assert guard_words(words) == guarded
    assert release_words(guarded) == words


PIECES = st.sampled_from([*"=+-@'＝;,\t\n \u200b\u061ca", "=1", "; '"])


@given(st.lists(PIECES).map("".join) | st.text())
def test_nothing_begins_like_a_formula_and_nothing_is_lost(words: str) -> None:
    guarded = guard_words(words)
    assert release_words(guarded) == words
    for cell in re.split("[;\t\n]", guarded):
        assert not re.match("[\\s\u00ad\u061c\u200b-\u200f\u2060\ufeff]*[=+\\-@＝＋－＠]", cell)


def test_guarding_takes_linear_time() -> None:
    before = time.process_time()
    guard_words("\n" * 200_000 + "x")
    release_words("; \t" * 100_000)
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("12", Decimal(12)),
        ("-5", Decimal(-5)),
        ("-5.20", Decimal("-5.20")),
        *((text, text) for text in ("+5", "1,200", "007", "1e5", "12%", "", "٣", "1234567890123456", "about 12")),
    ],
)
def test_numbers_are_what_a_spreadsheet_keeps(text: str, cell: Cell) -> None:
    assert read_number(text) == cell
    assert str(read_number(text)) == text


def test_a_table_is_written_as_rfc_4180_has_it() -> None:
    rows: list[dict[str, Cell]] = [
        {"id": "e-1", "value": Decimal("-5"), "text": 'He said "no", then\r\nleft.'},
        {"text": "=1+1\x00", "value": 12, "id": "Əliyev"},
        {},
    ]
    assert write_table(("id", "text", "value"), rows) == (
        b'\xef\xbb\xbf"id","text","value"\r\n'
        b'"e-1","He said ""no"", then\nleft.",-5\r\n'
        b'"\xc6\x8fliyev","\'=1+1",12\r\n'
        b'"","",""\r\n'
    )


@given(st.lists(st.tuples(st.text(), st.text(), st.integers())))
def test_what_is_written_is_read_again(rows: list[tuple[str, str, int]]) -> None:
    written = write_table(("a", "b", "c"), [dict(zip("abc", row, strict=True)) for row in rows])
    _, *read = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert [int(each[2]) for each in read] == [row[2] for row in rows]
    assert written.count(b"\r") == len(rows) + 1  # none of them within a cell

"""Cells that a spreadsheet takes for what they are, and a table of them as bytes.

A spreadsheet that opens a CSV file runs what begins like a formula (OWASP, "CSV Injection"). An apostrophe before it
makes it words. So that this can be undone, an apostrophe that stood there itself gets another one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from briefkit.render.sanitise import clean_text

Cell = str | int | Decimal
"""What stands in a table: words, or a number."""

ENCODING = "utf-8-sig"
"""With the byte order mark by which Excel knows UTF-8."""

_UNSEEN = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff"
_BEGINNING = rf"((?:^|(?<=;))[\s{_UNSEEN}]*+|(?<![\s{_UNSEEN}])(?:[^\S\t\n]|[{_UNSEEN}])*+[\t\n][\s{_UNSEEN}]*+)"
"""Where a cell may begin, with the blanks there: at the beginning, after a semicolon, in blanks with a tab or line end.

No blank is given back and none is looked at twice, so that the search takes linear time.
"""
_FORMULA = re.compile(rf"{_BEGINNING}(?=['=+\-@＇＝＋－＠])")
_GUARDED = re.compile(f"{_BEGINNING}'")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)


def guard_words(text: str) -> str:
    """Words in which nothing can be taken for a formula: "'=1+1" for "=1+1"; `release_words` gives back what they were.

    What begins a formula is guarded at the beginning of the text and after semicolons, tabs and line feeds, where
    programs with other settings begin a new cell, behind blanks and characters that are not seen, too.
    """
    if text[:1].isalnum() and ";" not in text and "\t" not in text and "\n" not in text:
        return text
    return _FORMULA.sub(r"\1'", text)


def release_words(text: str) -> str:
    """What `guard_words` was given."""
    return _GUARDED.sub(r"\1", text)


def read_number(text: str) -> Cell:
    """A number where words are nothing but one that a spreadsheet keeps digit for digit, else the words."""
    return Decimal(text) if _NUMBER.fullmatch(text) else text


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """A table as CSV: a line with the names of the columns, then one for each row; all but numbers in quotation marks.

    Args:
        columns: Their names.
        rows: Cells by column; one that is not given is empty.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_write_cell(row.get(name, "")) for name in columns])
    return file.getvalue().encode(ENCODING)


def _write_cell(cell: Cell) -> Cell:
    return guard_words(clean_text(cell)) if isinstance(cell, str) else cell

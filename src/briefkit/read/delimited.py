"""Tables of articles as CSV or TSV: one row each, under a row with the columns' names."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from itertools import islice

from briefkit.errors import BriefkitError, InputError, Problems, error
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.read.decoding import decode_text
from briefkit.read.mapping import look_up
from briefkit.read.parts import describe_excess
from briefkit.read.records import HOW_TO_MAP, describe_extents, read_record
from briefkit.read.recordtext import has_text, list_names
from briefkit.read.source import Reading, SourceFile, SourceOptions

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 65_536
"""Characters of the table that tell what parts its cells."""

_MOST_PREAMBLE = 20
"""Rows among which the one with the columns' names is looked for."""

_LONGEST_CELL = 2_100_000
"""Characters of a cell; a longer text is too long for a document."""

_NO_FIELDS: Mapping[str, str] = {}
_DECLARED = "sep="
"""Excel's own first line, which names the delimiter."""


def read_delimited(file: SourceFile, options: SourceOptions) -> Reading:
    """The rows of a table as documents; a row that cannot be used is a problem with its line.

    Raises:
        InputError: I104; I105 without rows; I108 where no column is known to be the text, with the columns there are.
    """
    text, unsure = decode_text(file.content, file.path, options.language)
    problems = Problems(unsure)
    delimiter, text, skipped = find_delimiter(text, options.fields)
    rows = _Rows(text, delimiter, skipped)
    names = _find_header(rows, options.fields)
    if names is None:
        raise InputError(error("I105", "the table has no row", file.path))
    _check_header(names, file, options.fields)
    documents: list[Document | ParsedDocument] = []
    records = 0
    for line, cells in rows:
        records += 1
        if records > options.limits.parts:
            problems.add(describe_excess(options.limits.parts, "the others", file.path))
            break
        try:
            record = _join(names, cells, file.path, line)
            digest = hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode()).hexdigest()
            origin = Origin(file.path, digest, line, file.part)
            document, doubts = read_record(record, f"{file.stem}-{records}", origin, options, file.known)
        except BriefkitError as failure:
            problems.extend(failure.diagnostics)
        else:
            documents.append(document)
            problems.extend(doubts)
    if rows.failure:
        problems.add(error("I108", f"not readable as a table from here on: {rows.failure}", file.path, rows.line))
    if not records and not rows.failure:
        raise InputError(error("I105", "the table has no row below its header row", file.path))
    problems.extend(describe_extents(documents, file.path))
    return Reading(tuple(documents), tuple(problems))


def find_delimiter(text: str, fields: Mapping[str, str] = _NO_FIELDS) -> tuple[str, str, int]:
    """What parts the cells: what Excel's first line says, else what makes names of columns of one of the first rows.

    Args:
        text: The table.
        fields: Names of columns that the spec gives.

    Returns:
        The delimiter, the text without Excel's line, and how many lines were taken off.
    """
    first, _, rest = text.partition("\n")
    declared = first.strip(' "\n').partition(_DECLARED)
    if declared[:2] == ("", _DECLARED) and (declared[2] or "\t") in _DELIMITERS:
        return declared[2] or "\t", rest, 1
    return max(_DELIMITERS, key=lambda delimiter: _judge_delimiter(text[:_SAMPLE], delimiter, fields)), text, 0


def _judge_delimiter(sample: str, delimiter: str, fields: Mapping[str, str]) -> tuple[bool, int]:
    """Whether one of the first rows names a column of texts then, and how many cells it or else the first row has."""
    first = [cells for _, cells in islice(_Rows(sample, delimiter), _MOST_PREAMBLE)]
    named = next((cells for cells in first if _names_text(cells, fields)), None)
    return named is not None, len(named or next(iter(first), ()))


class _Rows:
    """The rows of a table with the line on which each begins, read one by one.

    Attributes:
        line: Where the row that was read last begins.
        failure: Why no more can be read, if it is so.
    """

    def __init__(self, text: str, delimiter: str, skipped: int = 0) -> None:
        self.line = 1 + skipped
        self.failure: str | None = None
        self._skipped = skipped
        self._reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        while True:
            self.line = self._reader.line_num + 1 + self._skipped
            limit = csv.field_size_limit(_LONGEST_CELL)  # of the whole process, so only for one row
            try:
                cells = next(self._reader, None)
            except csv.Error as failure:
                self.failure = str(failure)
                return
            finally:
                csv.field_size_limit(limit)
            if cells is None:
                return
            if any(map(str.strip, cells)):
                yield self.line, cells


def _find_header(rows: _Rows, fields: Mapping[str, str]) -> list[str] | None:
    """The names of the columns: the first row that names a text, below whatever a database puts above it, or the first.

    Raises:
        InputError: I108 without a column of texts.
    """
    first: list[str] | None = None
    for _, cells in islice(rows, _MOST_PREAMBLE):
        names = [cell.strip() for cell in cells]
        if _names_text(names, fields):
            return names
        first = first or names
    return first


def _names_text(names: list[str], fields: Mapping[str, str]) -> bool:
    row = dict.fromkeys(map(str.strip, names), "x")
    return look_up(row, fields["text"]) is not None if "text" in fields else has_text(row)


def _check_header(names: list[str], file: SourceFile, fields: Mapping[str, str]) -> None:
    """Refuse a table without a column of texts.

    Raises:
        InputError: I108, with the names that there are and the line for the spec.
    """
    if _names_text(names, fields):
        return
    missing = f"no column is called {fields['text']!r}" if "text" in fields else "no column is known to be the text"
    columns = list_names(dict.fromkeys(names))
    raise InputError(error("I108", f"{missing}; the columns are {columns}; {HOW_TO_MAP}", file.path, 1))


def _join(names: list[str], cells: list[str], path: str, line: int) -> dict[str, object]:
    """The cells of a row by their columns' names; empty cells behind the last column do no harm.

    Raises:
        InputError: I108 for a row with more or fewer cells than there are columns.
    """
    while len(cells) > len(names) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(names):
        many = "cell" if len(cells) == 1 else "cells"
        raise InputError(
            error("I108", f"a row of {len(cells)} {many} where there are {len(names)} columns", path, line)
        )
    row: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=True):
        if cell.strip():
            row.setdefault(name, cell)
    return row

"""A report as tables for spreadsheets: five CSV files; docs/csv.md has their columns."""

from __future__ import annotations

import csv
from pathlib import Path

from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.render.csv.cells import ENCODING, release_words, write_table
from briefkit.render.csv.tables import COLUMNS, fill_tables

_FIELD_LIMIT = 1 << 24
"""Characters of the longest cell that is read; the standard library gives up at 131,072."""


def csv_files(report: Report, selection: Selection | None = None) -> dict[str, bytes]:
    """The tables of a report by name, in the order of `COLUMNS`: UTF-8 with a byte order mark, CRLF, RFC 4180.

    Args:
        report: The report; all rows and words are taken from it.
        selection: What it was composed from, which adds the days that a report has in words only, and every reading of
            the figures that it prints.
    """
    filled = fill_tables(report, selection)
    return {name: write_table(columns, filled[name]) for name, columns in COLUMNS.items()}


def name_tables(path: Path) -> dict[str, Path]:
    """The files of the tables beside a path, by name of the table: ``brief-events.csv`` for ``brief.csv``."""
    stem = path.name[:-4] if path.suffix.lower() == ".csv" else path.name
    return {name: path.with_name(f"{stem}-{name}.csv") for name in COLUMNS}


def read_title(path: Path) -> str | None:
    """The title of the report that a table was written of; empty for a table without rows, None for another file."""
    before = csv.field_size_limit(_FIELD_LIMIT)
    try:
        with path.open(encoding=ENCODING, newline="") as file:
            rows = csv.reader(file)
            header = tuple(next(rows, ()))
            if header not in COLUMNS.values():
                return None
            first = next(rows, None)
            return "" if first is None else release_words(first[header.index("report")])
    except (OSError, ValueError, IndexError, csv.Error):
        return None
    finally:
        csv.field_size_limit(before)

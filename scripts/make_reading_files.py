"""Write the files that the readers are tested with, and what is to be read from each.

Usage: PYTHONPATH=src:. python scripts/make_reading_files.py FOLDER

The files go to FOLDER/files, the same bytes at each call; FOLDER/expected.tsv has a line for each document that is to
be read, and for each file that gives none. Files and expectations stand in tests/read/samples; some of the files are
hostile (bombs of entities and of archives), but none does anything unless it is opened.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.read.samples.every import SAMPLES, write_samples
from tests.read.samples.sample import Expected, Sample

NAMES = (
    *("file", "documents", "exit", "problems", "may be told", "or refused with"),
    *(
        "title",
        "date",
        "outlet",
        "byline",
        "language",
        "extent",
        "paragraphs",
        "first words",
        "last words",
        "not in it",
    ),
)


def list_rows(sample: Sample) -> Iterator[tuple[object, ...]]:
    """The lines of a file."""
    exit_code = "" if sample.exit_code is None else sample.exit_code
    file = (
        sample.name,
        len(sample.documents),
        exit_code,
        *(", ".join(codes) for codes in (sample.codes, sample.may, sample.refused)),
    )
    absent = " | ".join(sample.absent)
    for expected in sample.documents:
        yield (*file, *describe(expected), absent)
    if not sample.documents:
        yield (*file, *[""] * 9, absent)


def describe(expected: Expected) -> tuple[object, ...]:
    """A document in nine columns."""
    return (
        name_choices(expected.title),
        name_choices(expected.published),
        name_choices(expected.outlet),
        "any" if expected.byline is None else ", ".join(expected.byline),
        expected.language,
        expected.extent or "any",
        len(expected.paragraphs),
        " ".join(expected.paragraphs[0].split()[:6]),
        " ".join(expected.paragraphs[-1].split()[-6:]),
    )


def name_choices(choices: object) -> str:
    """A value, or several that are all right."""
    return " / ".join(str(each or "none") for each in choices) if isinstance(choices, tuple) else str(choices or "")


def main() -> None:
    """Write files and table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    write_samples(folder / "files")
    with (folder / "expected.tsv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, delimiter="\t", lineterminator="\n")
        table.writerow(NAMES)
        table.writerows(row for sample in SAMPLES for row in list_rows(sample))
    print(f"{len(SAMPLES)} files and folders, {sum(len(sample.documents) for sample in SAMPLES)} documents: {folder}")


if __name__ == "__main__":
    main()

"""The table of dates in docs/json.md, against what is read from its words and how that is written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from briefkit.extract.dates import extract_dates
from briefkit.extract.sentences import split_sentences
from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.edtf import format_edtf
from briefkit.model.paragraphs import split_paragraphs
from briefkit.model.when import Precision, When

PUBLISHED = dt.date(2021, 6, 3)


def read_table(page: str) -> list[list[str]]:
    """The rows of the table of dates, without marks of code."""
    _, _, table = page.partition("| words |")
    lines = table.partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


def read_words(words: str) -> When:
    """What words of a sentence published on Thursday, 3 June 2021, mean."""
    text = f"The dyke broke {words}."
    return extract_dates(text, split_sentences(text, split_paragraphs(text)), PUBLISHED)[0][0].when


def test_the_dates_of_the_page_are_read_and_written_as_it_says(root: Path) -> None:
    table = read_table((root / "docs/json.md").read_text(encoding="utf-8"))
    for words, value, mod, begin, finish, edtf in table:
        first, last = (dt.date.fromisoformat(day) if day else None for day in (begin, finish))
        known = read_calendar_value(value)
        when = When(value, known.precision if known else Precision.VAGUE, first, last, mod or None)
        if words.startswith('"'):
            assert read_words(words.strip('"')) == when, words
        assert (format_edtf(when) or "") == edtf, words
    assert sum(words.startswith('"') for words, *_ in table) > 25

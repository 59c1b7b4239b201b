"""Reading a document as a whole."""

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.model.document import Document


@pytest.mark.parametrize(
    ("published", "language", "codes", "actors"),
    [
        (dt.date(2021, 6, 3), "en", [], ["Ada Lund"]),
        (None, "en", ["E101"], ["Ada Lund"]),
        (None, "fi", ["E105"], []),
    ],
)
def test_a_document_without_a_date_is_read_and_one_in_another_language_is_not(
    published: dt.date | None, language: str, codes: list[str], actors: list[str]
) -> None:
    text = "Ada Lund left in May."
    parsed = parse_document(Document(id="d", title="", text=text, published=published, language=language))
    assert [problem.code for problem in parsed.problems] == codes
    assert [actor.name for actor in parsed.actors] == actors


def test_a_report_that_ends_a_text_without_a_mark_is_read() -> None:
    text = "Workers are unhappy, says Tern Union Review"
    parsed = parse_document(Document(id="d", title="", text=text, published=dt.date(2021, 6, 3)))
    assert [actor.name for actor in parsed.actors] == ["Tern Union Review"]

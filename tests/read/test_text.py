from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document, Origin
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.text import read_text


def read(content: str, path: str = "articles/ferry.txt", defaults: SourceOptions | None = None) -> Reading:
    return read_text(SourceFile(path, content.encode()), defaults or SourceOptions())


def test_front_matter_header_and_story() -> None:
    content = "---\nTitle: Ferry runs\nDate: June 3, 2021\nBy Ada Lem\n---\n\nFerry runs\n\nThe ferry ran again.\n"
    reading = read(content, defaults=SourceOptions("Wire", "B", "en-GB"))
    assert reading == Reading(
        (
            Document(
                id="2021-06-03-ferry",
                text="The ferry ran again.",
                title="Ferry runs",
                byline=("Ada Lem",),
                outlet="Wire",
                published=dt.date(2021, 6, 3),
                language="en-GB",
                reliability="B",
                origin=Origin("articles/ferry.txt", hashlib.sha256(content.encode()).hexdigest()),
            ),
        )
    )


def test_the_language_of_a_text_orders_its_date() -> None:
    spanish = "El barco volvió a navegar el jueves, tras tres semanas de reparaciones, dijo la alcaldía en su página."
    english = "The ferry ran again on Thursday, after three weeks of repairs, the town said on its page."
    days = [read(f"Norhaven\n\n03/06/2021 - 14:30h\n\n{story}").documents[0] for story in (spanish, english)]
    assert [item.published for item in days if isinstance(item, Document)] == [dt.date(2021, 6, 3), None]


def test_a_dateline_stays_in_the_text() -> None:
    story = "NORHAVEN, June 3, 2021 (Northern Wire) - The ferry ran again."
    (document,) = read(f"Ferry runs again\n\n{story}").documents
    assert isinstance(document, Document)
    assert (document.text, document.outlet, document.published) == (story, "Northern Wire", dt.date(2021, 6, 3))


def test_a_dateline_without_a_year_dates_nothing() -> None:
    (document,) = read("NORHAVEN, June 3 (Northern Wire) - The ferry ran again.").documents
    assert isinstance(document, Document)
    assert (document.outlet, document.published) == ("Northern Wire", None)


def test_the_outlet_of_the_spec_stands_before_that_of_the_dateline() -> None:
    (document,) = read("NORHAVEN (NW) - The ferry ran again.", defaults=SourceOptions("Courier")).documents
    assert isinstance(document, Document)
    assert document.outlet == "Courier"


def test_the_file_name_gives_a_date() -> None:
    (document,) = read("The ferry ran again.", "2021-06-03-ferry.txt").documents
    assert isinstance(document, Document)
    assert (document.id, document.published) == ("2021-06-03-ferry", dt.date(2021, 6, 3))


def test_dates_in_figures_follow_the_language_of_the_source() -> None:
    (document,) = read("03/06/2021\n\nThe ferry ran again.", defaults=SourceOptions(language="tr")).documents
    assert isinstance(document, Document)
    assert document.published == dt.date(2021, 6, 3)


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("---\nDate: someday\n---\nThe ferry ran again.", ["E102"]),
        ("---\nDate: 2021-06-03\n  oops\n---\nThe ferry ran again.", ["I113"]),
        ("---\nDate: 2021-06-03\n---\n5 June 2021\n\nThe ferry ran again.", ["E104"]),
        ("The ferry\x07 ran again.", ["I110"]),
        ("---\nDate: 2021-06-04\n---\nNORHAVEN, June 3, 2021 - The ferry ran again.", []),
    ],
)
def test_doubts_are_told(content: str, codes: list[str]) -> None:
    assert [problem.code for problem in read(content).problems] == codes


@pytest.mark.parametrize(
    ("content", "code"),
    [("", "I105"), (" \n\t\n", "I105"), ("By Ada Lem\n", "I105"), ("a " * 1_000_001, "I111"), ("a\0b", "I104")],
)
def test_a_file_of_no_use(content: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert [problem.code for problem in caught.value.diagnostics] == [code]

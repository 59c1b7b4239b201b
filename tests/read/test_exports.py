from __future__ import annotations

import datetime as dt

import pytest
from tests.timing import hold_growth, spend_seconds

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read.exports import split_export
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.text import read_text

CLASSIC = """\
Page 1 of 3
1 of 2 DOCUMENTS

Tor Wire -- English

June 3, 2021 Thursday 3:12 PM GMT

Ferry runs again

BYLINE: Ada Lem
SECTION: HOME NEWS
LENGTH: 12 words
DATELINE: Sund, June 3 2021

The ferry ran again on Thursday.

"We saw it," Tor Vik said.

LOAD-DATE: June 4, 2021
URL: https://tor.example
LANGUAGE: ENGLISH
Copyright 2021 Tor Wire. All Rights Reserved

2 of 2 DOCUMENTS

Sund Herald (Sund)

June 5, 2021 Saturday
Final Edition

Bridge at Sund is shut
for the winter

SECTION: NEWS; Pg. 4

The bridge was shut on Saturday.

GRAPHIC: A bridge
LOAD-DATE: June 6, 2021
"""
NEXIS_UNI = """\
Ferry runs again
Tor Wire
June 3, 2021 Thursday

Copyright 2021 Tor Wire All Rights Reserved

Section: HOME NEWS; Pg. 3
Length: 12 words
Byline: Ada Lem
Highlight: It ran.

Body


The ferry ran again on Thursday.

"We saw it," Tor Vik said.


Classification


Language: ENGLISH

Publication-Type: Newspaper

Subject: FERRIES (90%); SHIPS (89%)

Load-Date: June 4, 2021


End of Document
Bridge at Sund is shut for the winter
Sund Herald (Sund)
June 5, 2021 Saturday

Body

The bridge was shut on Saturday.

Load-Date: June 6, 2021

End of Document
"""
FACTIVA = """\
HOME NEWS
Ferry runs again

By Ada Lem
12 words
3 June 2021
15:12
Tor Wire
TORW
English
Copyright 2021. Tor Wire. All rights reserved.

The ferry ran again on Thursday.

"We saw it," Tor Vik said.

Document TORW000020210603eh63000xd

Bridge at Sund is shut for the winter

1,204 words
5 June 2021
Sund Herald (Sund)
SUNDH
4
English
(c) 2021 Sund Herald

The bridge was shut on Saturday.

Document SUNDH00020210605eh650001p
"""
TAGGED = """\
SE  HOME NEWS
HD  Ferry runs again
BY  By Ada Lem
WC  12 words
PD  3 June 2021
ET  15:12
SN  Tor Wire
SC  TORW
LA  English
CY  Copyright 2021. Tor Wire.

LP
The ferry ran again on Thursday.

TD
"We saw it," Tor Vik said.

CO
torw : Tor Wire
AN  Document TORW000020210603eh63000xd

HD  Bridge at Sund is shut
    for the winter
PD  5 June 2021
SN  Sund Herald (Sund)
LP  The bridge was shut on Saturday.
AN  Document SUNDH00020210605eh650001p
"""
PROQUEST = """\
____________________________________________________________
Document 1 of 2

Ferry runs again

Author: Ada Lem

Publication info: Tor Wire ; Sund [Sund] 03 June 2021.

Full text: The ferry ran again on Thursday.

"We saw it," Tor Vik said.

Subject: Ferries; Ships

Location: Sund

Title: Ferry runs again

Publication title: Tor Wire

Publication date: Jun 3, 2021

Section: HOME NEWS

Language of publication: English

____________________________________________________________
Document 2 of 2

Bridge at Sund is shut for the winter

Abstract: Shut.

Full text: The bridge was shut on Saturday.

Subject: Bridges

Title: Bridge at Sund is shut for the winter

Publication title: Sund Herald (Sund)

Publication date: Jun 5, 2021

Copyright: Copyright Sund Herald 2021
"""
RULED = """\
Source: Tor Wire
Date: June 3, 2021
Headline: Ferry runs again
Byline: Ada Lem
Word count: 12
Page: 3

The ferry ran again on Thursday.

"We saw it," Tor Vik said.
==========
Source: Sund Herald (Sund)
Date: June 5, 2021
Headline: Bridge at Sund is shut for the winter
Word count: 9
Page: 4

The bridge was shut on Saturday.
"""
DATED = """\
Tor Wire
3 June 2021
Ferry runs again

By Ada Lem

The ferry ran again on Thursday.

"We saw it," Tor Vik said.
----------
Sund Herald (Sund)
5 June 2021
Bridge at Sund is shut for the winter

The bridge was shut on Saturday.
"""


def read(text: str, options: SourceOptions | None = None) -> Reading:
    return read_text(SourceFile("2021-06-09 export.txt", text.encode()), options or SourceOptions())


@pytest.mark.parametrize(
    "text",
    [CLASSIC, NEXIS_UNI, FACTIVA, TAGGED, PROQUEST, RULED, DATED],
    ids=["LexisNexis", "Nexis Uni", "Factiva", "Factiva with tags", "ProQuest", "rules", "dates"],
)
def test_an_export_is_one_document_for_each_article(text: str) -> None:
    reading = read(text)
    first, second = reading.documents
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text.replace("\n\n", " ") == 'The ferry ran again on Thursday. "We saw it," Tor Vik said.'
    assert (first.title, first.outlet, first.byline) == ("Ferry runs again", "Tor Wire", ("Ada Lem",))
    assert first.published == dt.date(2021, 6, 3)
    assert second.text == "The bridge was shut on Saturday."
    assert (second.title, second.outlet) == ("Bridge at Sund is shut for the winter", "Sund Herald (Sund)")
    assert second.published == dt.date(2021, 6, 5)
    assert [each.origin.part for each in (first, second) if each.origin] == ["document 1", "document 2"]
    assert reading.problems == ()


def test_one_article_of_a_database_is_the_whole_file() -> None:
    (document,) = read(CLASSIC[: CLASSIC.index("2 of 2")].replace("1 of 2 DOCUMENTS\n", "")).documents
    assert isinstance(document, Document)
    assert document.text == 'The ferry ran again on Thursday.\n\n"We saw it," Tor Vik said.'
    assert document.section == "HOME NEWS"
    assert document.origin is not None
    assert document.origin.part is None


@pytest.mark.parametrize(
    "text",
    [
        "Ferry runs\n\nThe ferry ran.\n\nIt was number\n2 of 3 boats\n\nto run.",
        "By Ada Lem\nSource: Tor Wire\n\nThe ferry ran.\n\nNotes: it rained.",
        "Ferry runs\n\nThe ferry ran.\n\n----------\n\nIt sank.",
        "HD was the word. LP too.",
        "HD\n\nA heading.",
        "2 of 3 documents\n\nThe ferry ran.",
        "",
    ],
)
def test_what_is_no_export(text: str) -> None:
    assert split_export(text) is None


def test_a_document_without_text_does_not_stop_the_others() -> None:
    reading = read(CLASSIC.replace("The bridge was shut on Saturday.\n", ""))
    assert len(reading.documents) == 1
    assert [str(each) for each in reading.problems] == [
        "2021-06-09 export.txt: error[I105]: document 2: the document has no text"
    ]


def test_the_cover_is_left_out_with_a_word() -> None:
    cover = "User Name: A\nDate and Time: 9 June 2021\nDocuments (2)\n1. Ferry runs again\nSearch Terms: ferry\n"
    reading = read(cover + NEXIS_UNI)
    assert next(each.title for each in reading.documents if isinstance(each, Document)) == "Ferry runs again"
    assert [(each.code, each.severity.value) for each in reading.problems] == [("I115", "note")]


def test_an_export_has_a_most_of_articles() -> None:
    reading = read(NEXIS_UNI * 2, SourceOptions(limits=Limits(parts=3)))
    assert len(reading.documents) == 3
    assert [each.code for each in reading.problems] == ["I120"]


def test_only_an_article_has_a_greatest_length() -> None:
    options = SourceOptions(limits=Limits(characters=100))
    assert len(read(NEXIS_UNI, options).documents) == 2
    with pytest.raises(InputError, match="I111"):
        read("It ran. " * 20, options)


@pytest.mark.parametrize(
    "piece", ["Document 1 of 2\n", "HD x\n", "HD\nLP\n", "LENGTH: 3\n", "End of Document\n", "________\n", "1 of 2 "]
)
def test_reading_is_linear(piece: str) -> None:
    def measure(times: int) -> float:
        return spend_seconds(lambda: split_export(piece * times))

    measure(100)
    hold_growth(measure, 10_000, 4, 8, 0.5)

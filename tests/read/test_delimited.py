from __future__ import annotations

import csv
import datetime as dt

import pytest
from tests.timing import hold_growth, spend_seconds

from briefkit.errors import InputError
from briefkit.model.document import Document, Extent
from briefkit.model.limits import Limits
from briefkit.read.delimited import find_delimiter, read_delimited
from briefkit.read.source import Reading, SourceFile, SourceOptions


def read(content: str | bytes, options: SourceOptions | None = None) -> Reading:
    raw = content if isinstance(content, bytes) else content.encode()
    return read_delimited(SourceFile("export.csv", raw), options or SourceOptions())


def documents(reading: Reading) -> list[Document]:
    return [item for item in reading.documents if isinstance(item, Document)]


NAMES = [
    "Headline",
    "Publication Title",
    "Publication Date",
    "Byline",
    "Document URL",
    "Section",
    "Language",
    "Full Text",
]
ROW = ["Ferry runs", "Tor Wire", "3 June 2021", "By Ada Lem", "https://tor.example/1", "Opinion", "English"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_gives_its_articles(delimiter: str, encoding: str) -> None:
    text = '"It ran; and, then | it\tsank.\n\n""We saw it,"" Tor Vik said.  Café."'
    table = (
        f"{delimiter.join(NAMES)}\r\n{delimiter.join([*ROW, text])}\r\n{delimiter.join(['', *ROW[1:], 'Café 2'])}\r\n"
    )
    reading = read(table.encode(encoding))
    first, second = documents(reading)
    assert first.text == 'It ran; and, then | it\tsank.\n\n"We saw it," Tor Vik said.  Café.'
    assert (first.title, first.outlet, first.byline) == ("Ferry runs", "Tor Wire", ("Ada Lem",))
    assert (first.url, first.section, first.language) == ("https://tor.example/1", "Opinion", "en")
    assert first.published == dt.date(2021, 6, 3)
    assert [each.origin.line for each in (first, second) if each.origin] == [2, 5]
    assert second.text == "Café 2"
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("table", "delimiter"),
    [
        ("a,b\n1;2;3,4\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n", "\t"),
        ("text\nIt ran, and ran.\n", ","),
        ('title,text\n"a;b;c;d",x\n', ","),
        ("sep=;\na;b,c,d\n", ";"),
        ("sep=\t\na\tb,c,d\n", "\t"),
    ],
)
def test_what_parts_the_cells(table: str, delimiter: str) -> None:
    assert find_delimiter(table)[0] == delimiter


def test_lines_are_those_of_the_file() -> None:
    reading = read('sep=;\n\ntitle;text\n"a\nb";It ran.\n\nc;It sank.\n')
    assert [each.origin.line for each in documents(reading) if each.origin] == [4, 7]


def test_what_stands_above_the_names_is_passed_over() -> None:
    reading = read("Search results,\nExported,2021-06-04\n\nTitle,Text\nFerry,It ran.\n")
    assert [(each.title, each.text) for each in documents(reading)] == [("Ferry", "It ran.")]


def test_a_row_of_no_use_does_not_stop_the_others() -> None:
    reading = read("title,date,text\nA,2021-06-03,It ran.\nB,It sank.\nC,2021-06-04,x,y\nD,never,It swam.,,\nE,,\n")
    assert [each.text for each in documents(reading)] == ["It ran.", "It swam."]
    assert [str(each) for each in reading.problems] == [
        "export.csv:3: error[I108]: a row of 2 cells where there are 3 columns",
        "export.csv:4: error[I108]: a row of 4 cells where there are 3 columns",
        "export.csv:5: warning[E102]: 'never' cannot be read as a date",
        "export.csv:6: error[I108]: a record must have a text as a string; it has title; write `fields: {text: NAME}`"
        " below the source's path in the spec",
    ]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "I105.*no row"),
        ("\n\n", "I105.*no row"),
        ("title,text\n", "I105.*no row below"),
        (
            "Kop,Tekst\nFerry,It ran.\n",
            r"export\.csv:1: error\[I108\]: no column is known to be the text; the columns are Kop, Tekst; write"
            r" `fields: \{text: NAME\}` below the source's path in the spec",
        ),
    ],
)
def test_a_table_of_no_use(table: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(table)


def test_the_spec_says_which_columns_are_meant() -> None:
    table = "Kop;Tekst;Dag;Text\nFerry;It ran.;3.6.2021;no\n"
    (document,) = documents(read(table, SourceOptions(fields={"text": "tekst", "title": "Kop", "date": "dag"})))
    assert (document.title, document.text, document.published) == ("Ferry", "It ran.", dt.date(2021, 6, 3))
    with pytest.raises(InputError, match="no column is called 'inhoud'; the columns are Kop, Tekst, Dag, Text"):
        read(table, SourceOptions(fields={"text": "inhoud"}))


def test_a_table_of_abstracts_says_so() -> None:
    reading = read("Title,Abstract\nFerry,It ran.\n")
    assert [each.extent for each in documents(reading)] == [Extent.SUMMARY]
    assert [each.code for each in reading.problems] == ["I117"]


def test_a_quotation_mark_that_is_not_closed_ends_the_table() -> None:
    reading = read('title,text\nA,It ran.\nB,"It sank.\n' + "C,It swam.\n" * 200_000)
    assert [each.text for each in documents(reading)] == ["It ran."]
    assert [(each.code, each.line) for each in reading.problems] == [("I108", 3)]


def test_a_cell_may_be_long_and_the_limit_of_the_process_stays() -> None:
    before = csv.field_size_limit()
    text = "It ran. " * 100_000
    (document,) = documents(read(f'title,text\nA,"{text}"\n'))
    assert document.text == text
    assert csv.field_size_limit() == before


def test_a_table_has_a_most_of_rows() -> None:
    reading = read("text\n" + "It ran.\n" * 5, SourceOptions(limits=Limits(parts=3)))
    assert len(reading.documents) == 3
    assert [each.code for each in reading.problems] == ["I120"]


@pytest.mark.parametrize("piece", ["a,b\n", '"', '"a\n', ",", "\n", "a;"])
def test_reading_is_linear(piece: str) -> None:
    def measure(times: int) -> float:
        return spend_seconds(lambda: read("title,text\nA,It ran.\n" + piece * times))

    measure(100)
    hold_growth(measure, 4_000, 4, 8, 0.5)

"""The tables against the reports that they are of: the same rows and words, and what only a selection knows."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from briefkit.api import Briefing, build_briefing
from briefkit.model.charts import CourseReading, FigureCourse
from briefkit.model.document import Span
from briefkit.model.grading import Marking
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    Insertion,
    KeyFigure,
    KeyFigures,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    RowNote,
    Section,
    Source,
    Text,
)
from briefkit.model.theme import CitationStyle, Theme
from briefkit.model.tracking import Tracked
from briefkit.model.when import Precision, When
from briefkit.render.claims import claim_words, list_body, squeeze
from briefkit.render.csv import csv_files, read_title
from briefkit.render.csv.cells import release_words
from briefkit.render.csv.tables import COLUMNS
from briefkit.render.lowering import lower_report
from briefkit.spec import read_spec

DAY = When("2024-03-04", Precision.DAY, dt.date(2024, 3, 4), dt.date(2024, 3, 4))
MAY = When("2023-05", Precision.MONTH, dt.date(2023, 5, 1), dt.date(2023, 5, 10), "START")


def read_tables(files: dict[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """The rows of the tables, as they were before anything was guarded."""
    read = {}
    for name, content in files.items():
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        read[name] = [{key: release_words(cell) for key, cell in row.items()} for row in rows]
    return read


OWN = Report(
    Head("Ferries", dt.date(2024, 3, 9), number=4, marking=Marking("TLP:AMBER")),
    (
        Section(
            "chronology",
            "Chronology",
            (
                Chronology(
                    (
                        ChronologyRow(
                            "e1",
                            "early May 2023",
                            "He said {no} on Tuesday.",
                            "Quay",
                            (Ref("a1", "Ida"), Text("boatmen")),
                            (Cite("s2", "¶ 2"), Cite("s1"), Cite("s2", "¶ 4")),
                            MAY,
                            "†",
                            "claimed",
                            2,
                            (RowNote("Figures differ", (Text("12 "), Cite("s1", "¶ 1"))),),
                            insertions=(Insertion(2, "Ida", Span(0, 2)),),
                        ),
                    ),
                    (ChronologyRow("e2", "", "=1+1", edited=True),),
                    caption="Karvia",
                ),
            ),
        ),
        Section(
            "actors",
            "Actors",
            (
                ActorTable(
                    "People",
                    (
                        ActorRow(
                            "a1", "Ida", ("I.", "'Didi'"), "pilot", "Karvia", (Ref("e1", "May"),), "4 Mar", "5 Mar"
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "said",
            "Said",
            (
                QuotationList(
                    (
                        QuotationRow(
                            "q1", "Ida", "No boat left.", "direct", "a1", "she", "pilot", "May", (Cite("s1"),)
                        ),
                        QuotationRow("q2", "Bo", "it was late", "indirect", paraphrase=True),
                    )
                ),
            ),
        ),
        Section(
            "figures",
            "Figures",
            (
                KeyFigures(
                    (KeyFigure("-5", "degrees", "4 March", (Cite("s1"),)), KeyFigure("1,200", "boats", "May", ()))
                ),
                FigureCourse("Boats", (CourseReading(dt.date(2024, 3, 4), 12, "a dozen", "Ida", (Cite("s1"),)),)),
            ),
        ),
    ),
    (
        Source("s1", 1, "River rises", "Valley Post", ("Ann", "Bo"), "4 March 2024", "https://a:b@example.org/x", "B"),
        Source("s2", 2, "-", copies=("also in Coast Mail",)),
    ),
    tracked=(
        Tracked("e1", "chronology", "He said {no} on Tuesday.", "consult", reported=dt.date(2024, 3, 5), when=MAY),
        Tracked("e3", "ahead", "The pier is to open.", "build", (), ("s1", "s9"), DAY, "planned", "Pier"),
        Tracked("q1", "said", "No boat left.", "quotation", when=DAY),
        Tracked("f1", "figures", "Boats: 12", "boats", value=12),
    ),
)
HEAD = {"report": "Ferries", "number": "4", "as_of": "2024-03-09", "marking": "TLP:AMBER"}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "events",
            [
                {
                    "id": "e1",
                    "section": "chronology",
                    "group": "Karvia",
                    "date": "early May 2023",
                    "edtf": "2023-05-01/2023-05-10~",
                    "begin": "2023-05-01",
                    "finish": "2023-05-10",
                    "precision": "month",
                    "marks": "†",
                    "status": "claimed",
                    "type": "consult",
                    "edited": "no",
                    "text": "He [Ida] said {no} on Tuesday.",
                    "place": "Quay",
                    "who": "Ida; boatmen",
                    "actors": "a1",
                    "outlets": "2",
                    "reported": "2024-03-05",
                    "notes": "Figures differ: 12 [1,\u00a0¶\u00a01]",
                    "sources": "2; 1",
                    "citations": "2, ¶ 2; 1; 2, ¶ 4",
                    "urls": "https://example.org/x",
                },
                {"id": "e2", "section": "chronology", "group": "Karvia", "text": "=1+1", "edited": "yes"},
                {
                    "id": "e3",
                    "section": "ahead",
                    "edtf": "2024-03-04",
                    "begin": "2024-03-04",
                    "finish": "2024-03-04",
                    "precision": "day",
                    "status": "planned",
                    "type": "build",
                    "text": "The pier is to open.",
                    "place": "Pier",
                    "sources": "1",
                    "citations": "1",
                    "urls": "https://example.org/x",
                },
            ],
        ),
        (
            "actors",
            [
                {
                    "id": "a1",
                    "section": "actors",
                    "group": "People",
                    "name": "Ida",
                    "aliases": "I.; 'Didi'",
                    "role": "pilot",
                    "country": "Karvia",
                    "acts": "e1",
                    "first_seen": "4 Mar",
                    "last_seen": "5 Mar",
                }
            ],
        ),
        (
            "quotations",
            [
                {
                    "id": "q1",
                    "section": "said",
                    "speaker": "Ida",
                    "actor": "a1",
                    "named_as": "she",
                    "role": "pilot",
                    "text": "“No boat left.”",
                    "kind": "direct",
                    "paraphrase": "no",
                    "said": "May",
                    "edtf": "2024-03-04",
                    "begin": "2024-03-04",
                    "finish": "2024-03-04",
                    "precision": "day",
                    "sources": "1",
                    "citations": "1",
                    "urls": "https://example.org/x",
                },
                {
                    "id": "q2",
                    "section": "said",
                    "speaker": "Bo",
                    "text": "it was late",
                    "kind": "indirect",
                    "paraphrase": "yes",
                },
            ],
        ),
        (
            "figures",
            [
                {
                    "section": "figures",
                    "what": "degrees",
                    "value": "-5",
                    "words": "-5",
                    "counted": "4 March",
                    "outlets": "Valley Post",
                    "sources": "1",
                    "citations": "1",
                    "urls": "https://example.org/x",
                },
                {"section": "figures", "what": "boats", "value": "1,200", "words": "1,200", "counted": "May"},
                {
                    "section": "figures",
                    "series": "Boats",
                    "value": "12",
                    "words": "a dozen",
                    "counted": "2024-03-04",
                    "said_by": "Ida",
                    "outlets": "Valley Post",
                    "sources": "1",
                    "citations": "1",
                    "urls": "https://example.org/x",
                },
            ],
        ),
        (
            "sources",
            [
                {
                    "source": "1",
                    "id": "s1",
                    "title": "River rises",
                    "outlet": "Valley Post",
                    "byline": "Ann; Bo",
                    "published": "4 March 2024",
                    "url": "https://example.org/x",
                    "reliability": "B",
                    "extent": "whole",
                },
                {"source": "2", "id": "s2", "title": "-", "copies": "also in Coast Mail", "extent": "whole"},
            ],
        ),
    ],
)
def test_the_tables_of_a_report_of_ones_own(table: str, expected: list[dict[str, str]]) -> None:
    rows = read_tables(csv_files(OWN))[table]
    assert [{key: cell for key, cell in row.items() if cell} for row in rows] == [{**row, **HEAD} for row in expected]


def test_an_empty_report_has_all_tables() -> None:
    for name, content in csv_files(Report(Head("Ferries", dt.date(2024, 3, 9)), ())).items():
        assert content.decode("utf-8-sig") == ",".join(f'"{column}"' for column in COLUMNS[name]) + "\r\n"


@pytest.fixture(scope="module", params=["flood", "defence-talks"])
def sample(request: pytest.FixtureRequest, root: Path) -> Briefing:
    return build_briefing(read_spec(root / "sample_input" / request.param / "spec.yaml")[0])


MARKS = str.maketrans('“”"', "‘’'")
"""Double quotation marks, which become single ones where they stand in others."""


def test_a_table_has_what_is_printed_and_nothing_else(sample: Briefing) -> None:
    report, tables = sample.report, read_tables(csv_files(sample.report, sample.selection))
    printout = lower_report(report, CitationStyle.REFERENCES, Theme())
    printed = "".join(claim.words for claim in claim_words(list_body(printout), squeeze)).translate(MARKS)
    rows = list(report.rows())
    told = [row for row in rows if isinstance(row, ChronologyRow)]
    beside = [each for each in report.tracked if each.status and each.id not in {row.id for row in told}]
    assert [row["id"] for row in tables["events"]] == [*(row.id for row in told), *(each.id for each in beside)]
    assert [row["id"] for row in tables["actors"]] == [row.id for row in rows if isinstance(row, ActorRow)]
    assert [row["id"] for row in tables["quotations"]] == [row.id for row in rows if isinstance(row, QuotationRow)]
    assert [row["id"] for row in tables["sources"]] == [source.id for source in report.sources]
    shown = {"events": ("date", "text", "place"), "actors": ("name", "role"), "quotations": ("speaker", "text", "said")}
    for name, columns in {**shown, "sources": ("title", "outlet", "published", "url")}.items():
        for row in tables[name]:
            for column in columns:
                assert squeeze(row[column]).translate(MARKS) in printed, (name, row["id"], column)


def test_a_table_has_every_reading_of_the_figures_that_are_printed(sample: Briefing) -> None:
    readings = [reading for series in sample.selection.figures for reading in series.readings]
    rows = read_tables(csv_files(sample.report, sample.selection))["figures"]
    printed = any(section.id == "figures" for section in sample.report.sections)
    assert [(row["id"], row["value"]) for row in rows] == [(each.id, str(each.value)) for each in readings if printed]
    series = {row["series"] for row in rows}
    assert len(series) == sum(row["latest"] == "yes" for row in rows)
    numbers = {row["source"]: row for row in read_tables(csv_files(sample.report))["sources"]}
    for row in rows:
        assert row["outlets"]
        assert not row["sources"] or numbers[row["sources"]]["outlet"] == row["outlets"]


def test_days_come_from_the_selection(sample: Briefing) -> None:
    tables = read_tables(csv_files(sample.report, sample.selection))
    days = {document.published for document in sample.selection.documents}
    published = {day.isoformat() if day else "" for day in days}
    assert {row["published_day"] for row in tables["sources"]} <= published
    for row in tables["actors"]:
        assert row["first_day"] <= row["last_day"]
        assert row["first_day"] in published
    without = read_tables(csv_files(sample.report))
    drawn = [block for block in sample.report.blocks() if isinstance(block, FigureCourse)]
    assert len(without["figures"]) == sum(len(course.readings) for course in drawn)
    for name, added in (("sources", {"published_day"}), ("actors", {"first_day", "last_day"})):
        assert [{**row, **dict.fromkeys(added, "")} for row in tables[name]] == without[name]


def test_every_line_has_the_marking(sample: Briefing) -> None:
    marking = sample.report.head.marking
    assert marking
    for rows in read_tables(csv_files(sample.report, sample.selection)).values():
        assert {row["marking"] for row in rows} <= {marking.label}


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (csv_files(OWN)["events"], "Ferries"),
        (csv_files(Report(Head("=Ferries", dt.date(2024, 3, 9)), ()))["events"], ""),
        (b'"id","name"\r\n"a","b"\r\n', None),
        (b"", None),
        (b"\xff\xfe\xff", None),
        (b'"' + b"x" * 200_000, None),
        (csv_files(OWN)["sources"][:-1].rpartition(b'"1,')[0] + b'"\x00', None),
    ],
)
def test_the_title_of_a_table_is_read(content: bytes, title: str | None, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    before = csv.field_size_limit()
    assert read_title(path) == title
    assert csv.field_size_limit() == before

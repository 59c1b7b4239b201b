"""Reports for the PDF renderer's tests, and what can be read from the files it makes."""

from __future__ import annotations

import datetime as dt
import io

from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from briefkit.model.charts import CourseReading, EventCount, NetworkActor, Tie, TimelineEntry
from briefkit.model.grading import Marking
from briefkit.model.maps import MapPlace, UnplacedPlace
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Emphasis,
    Empty,
    EventCounts,
    Figure,
    FigureCourse,
    Head,
    Heading,
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Link,
    Network,
    Paragraph,
    PlaceMap,
    QuotationList,
    QuotationRow,
    Quoted,
    Ref,
    Report,
    Reported,
    RowNote,
    Section,
    Source,
    SourceList,
    Strong,
    Table,
    Text,
    Timeline,
)
from briefkit.model.theme import CitationStyle, Theme
from briefkit.model.when import Period
from briefkit.render.lowering import lower_report
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pdf.readback import find_lost

HEAD = Head(
    title="River crossings and relief",
    as_of=dt.date(2024, 3, 9),
    number=7,
    place="Lower valley",
    period=Period(dt.date(2024, 3, 3), dt.date(2024, 3, 9)),
    cutoff=dt.datetime(2024, 3, 9, 18, 30, tzinfo=dt.timezone(dt.timedelta(hours=4))),
    marking=Marking("TLP:GREEN"),
    originator="Valley desk",
    prepared_by="A. Writer",
    cleared_by="B. Reader",
    to=("Director", "Duty officer"),
    cc=("Archive",),
    next_report="16 March 2024",
    contact="Room 12",
)

SOURCES = (
    Source("s1", 1, "Bridge opens", "Valley Post", ("Ann Lee",), "4 March 2024", "https://example.org/bridge?a=1", "B"),
    Source("s2", 2, "Ferry stops", "Delta News", copies=("also in Coast Mail, 5 March 2024",)),
)


def make_png(width: int = 120, height: int = 60) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), (200, 210, 220)).save(file, "PNG")
    return file.getvalue()


def every_block() -> tuple[Block, ...]:
    """One of every kind of block, and within them one of every kind of inline."""
    return (
        Heading("First part", 2, "part-1"),
        Heading("Smaller part", 3),
        Paragraph(
            (
                Text("plain words, "),
                Strong("strong words, "),
                Emphasis("set-off words, "),
                Quoted("somebody's words"),
                Cite("s1", "¶ 3"),
                Ref("e1", "the crossing"),
            )
        ),
        Paragraph((Link("an address", "https://example.org/page"),)),
        Bullets(((Text("a dotted item"),),)),
        Bullets(((Text("a numbered item"),),), numbered=True),
        KeyPoints((KeyPoint((Text("the bottom line"),), (Cite("s1"), Cite("s2")), (Ref("e1", "4 March"),)),)),
        KeyFigures((KeyFigure("1,250", "people moved", "8 March 2024", (Cite("s2"),)),)),
        Reported((Text("what was reported"),)),
        Assessed((Text("what was judged"),), "likely", "moderate", (Cite("s1"),)),
        Chronology(
            (
                ChronologyRow(
                    "e1",
                    "4 March 2024",
                    "The bridge was opened to lorries.",
                    "Lower Ford",
                    (Ref("a1", "Mira Sol"), Text("the mayor")),
                    (Cite("s1"), Cite("s2")),
                    marks="°",
                    status="planned",
                    outlets=2,
                    notes=(RowNote("Figures differ", (Text("one outlet says three lanes"),)),),
                ),
            ),
            (ChronologyRow("e2", "", "A ferry ran aground."),),
            ("° carried over from an earlier sentence",),
        ),
        ActorTable(
            "People",
            (
                ActorRow(
                    "a1",
                    "Mira Sol",
                    ("M. Sol",),
                    "Head of the ferry office",
                    "Freeland",
                    (Ref("e1", "4 March"),),
                    "3 March",
                    "8 March",
                    (Cite("s1"),),
                    5,
                ),
            ),
            ("aliases", "role", "country", "acts", "seen", "sources"),
        ),
        QuotationList(
            (
                QuotationRow(
                    "q1", "Mira Sol", "We will cross.", "direct", "a1", "she", "Head", "4 March", (Cite("s1"),)
                ),
                QuotationRow("q2", "Mira Sol", "that it would “hold”", "mixed", "a1", role="Head"),
                QuotationRow("q3", "Tomas Rey", "that all was well", "indirect", paraphrase=True),
            )
        ),
        Table(("Day", "Water"), (((Text("Monday"),), (Strong("high"),)),), "Levels", (1, 2)),
        Figure(make_png(), "a map", "Crossings", "8 March 2024", "Map office"),
        *every_chart(),
        Empty("No road was closed."),
        SourceList(),
    )


def every_chart(first: str = "s1", second: str = "s2") -> tuple[EventCounts, Timeline, Network, FigureCourse, PlaceMap]:
    """One of every kind of chart, with the ids of two sources."""
    counts = (EventCount(dt.date(2024, 3, 4), (2, 1)), EventCount(dt.date(2024, 3, 8), (0, 1)))
    begin, finish = dt.date(2024, 3, 3), dt.date(2024, 3, 9)
    entries = (
        TimelineEntry("e1", dt.date(2024, 3, 4), dt.date(2024, 3, 4), "4 Mar", "The bridge opened."),
        TimelineEntry("e2", begin, finish, "early March", "A ferry stranded.", settled=False),
    )
    actors = (NetworkActor("a1", "Mira Sol"), NetworkActor("a2", "Port of Ford"), NetworkActor("a3", "Guards"))
    ties = (
        Tie("a1", "a2", (Ref("e1", "4 Mar"), Ref("e2", "early March"))),
        Tie("a1", "a3", (Ref("e1", "4 Mar"),), True),
    )
    readings = (
        CourseReading(dt.date(2024, 3, 4), 900, "about 900", "Mira Sol", (Cite(first),)),
        CourseReading(dt.date(2024, 3, 4), 1000, "1,000", "", (Cite(second),)),
        CourseReading(dt.date(2024, 3, 8), 1250, "1,250", "Guards", (Cite(second),)),
    )
    return (
        EventCounts("Events a day", "day", begin, finish, ("Talks", "Force"), counts, ("One has no day.",)),
        Timeline("Crossings", begin, finish, entries),
        Network("Who with whom", actors, ties),
        FigureCourse("People moved", readings),
        make_map(),
    )


def make_map() -> PlaceMap:
    """A map of a town and a region, and a place that is not on it."""
    places = (
        MapPlace("Chókwè", 32.98, -24.53, "town", (Ref("e1", "4 Mar"), Ref("e2", "5 Mar")), "Mozambique", "MZ"),
        MapPlace("Gaza", 33.12, -24.48, "region", (Ref("e1", "4 Mar"),), "Mozambique", "MZ"),
    )
    return PlaceMap("Places", places, (UnplacedPlace("Lionde", (Ref("e2", "5 Mar"),)),), ("Boundaries are not ours.",))


def make_report(*blocks: Block, head: Head = HEAD, sources: tuple[Source, ...] = SOURCES) -> Report:
    return Report(head, (Section("main", "Main part", blocks),), sources, ("Made from two sources",))


def read_pdf(report: Report, theme: Theme | None = None) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(report, theme or Theme())))


def find_losses(data: bytes, report: Report, theme: Theme | None = None) -> tuple[str, ...]:
    """What a report says and a file does not hold."""
    look = theme or Theme()
    return find_lost(data, lower_report(report, CitationStyle.REFERENCES, look), look)


def read_words(report: Report, theme: Theme | None = None) -> str:
    """The words of a file, all white space being one space."""
    return " ".join(" ".join(page.extract_text() for page in read_pdf(report, theme).pages).split())


def read_links(reader: PdfReader) -> list[DictionaryObject]:
    return [entry.get_object() for page in reader.pages for entry in page.get("/Annots", ())]


def make_chronology(rows: int, prefix: str = "e") -> Chronology:
    return Chronology(
        tuple(
            ChronologyRow(
                f"{prefix}{number}",
                "4 March 2024",
                f"Convoy {number} crossed the river with tents, and a second boat followed it in the afternoon.",
                "Ford",
                (Text("Mira Sol"),),
                (Cite("s1"),),
            )
            for number in range(rows)
        )
    )

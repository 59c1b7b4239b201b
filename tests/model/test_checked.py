"""Every report that is built wrongly is refused where it is built, and the message names class and field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args

import pytest
from tests.render.pdf.samples import every_block, make_png, make_report

import briefkit
from briefkit import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    CitationStyle,
    Cite,
    Figure,
    Head,
    Heading,
    Inline,
    Insertion,
    KeyFigure,
    KeyPoint,
    KeyPoints,
    Link,
    Logo,
    Marking,
    Paragraph,
    Period,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    RowNote,
    Section,
    Source,
    SourceList,
    Span,
    Table,
    Text,
    Theme,
    When,
)
from briefkit.model import checked
from briefkit.model.checked import Checked

DAY = dt.date(2024, 3, 6)
HEAD = Head("Floods", DAY)
WORDS = (Text("It rose."),)
ROW = ChronologyRow("e-1", "3 May", "It rose.")
WIRE = Source("wire", 1, "River rises")


def report(*blocks: Block, sources: tuple[Source, ...] = (WIRE,)) -> Report:
    return Report(HEAD, (Section("all", "All", blocks),), sources)


loose: Any = briefkit
"""As a script sees it that nobody checks the types of."""
INLINES = " or ".join(each.__name__ for each in get_args(Inline))


def loose_row(**changes: Any) -> ChronologyRow:
    return replace(ROW, **changes)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: loose.Text(DAY), "Text.text must be str, not date"),
        (lambda: loose.Text(None), "Text.text must be str, not NoneType"),
        (lambda: loose.Text(12), "Text.text must be str, not int"),
        (lambda: loose.Emphasis(b"Wire"), "Emphasis.text must be str, not bytes"),
        (lambda: loose.Link("gauge", None), "Link.url must be str, not NoneType"),
        (lambda: loose.Ref("e-1", DAY), "Ref.text must be str, not date"),
        (lambda: loose.Cite(WIRE), "Cite.source must be str, not Source"),
        (lambda: loose.Cite("wire", 2), "Cite.locator must be str or None, not int"),
        (lambda: loose.Cite("wire", spans=((0, 4),)), "Cite.spans must be a tuple of Span, not a tuple of tuple"),
        (lambda: loose.Insertion("2", "Lund", Span(0, 2)), "Insertion.at must be int, not str"),
        (lambda: loose.Paragraph("It rose."), f"Paragraph.content must be a tuple of {INLINES}, not str"),
        (lambda: loose.Paragraph(Text("It rose.")), f"Paragraph.content must be a tuple of {INLINES}, not Text"),
        (lambda: loose.Paragraph([*WORDS]), f"Paragraph.content must be a tuple of {INLINES}, not list"),
        (
            lambda: loose.Paragraph((Text("It "), "rose.")),
            f"Paragraph.content must be a tuple of {INLINES}, not a tuple of Text and str",
        ),
        (lambda: loose.Bullets(WORDS), f"Bullets.items must be a tuple of a tuple of {INLINES}, not a tuple of Text"),
        (lambda: loose.Bullets((WORDS,), numbered=1), "Bullets.numbered must be bool, not int"),
        (lambda: loose.Heading("Part", "2"), "Heading.level must be int, not str"),
        (lambda: loose.Heading("Part", True), "Heading.level must be int, not bool"),
        (lambda: loose.KeyPoints(WORDS), "KeyPoints.points must be a tuple of KeyPoint, not a tuple of Text"),
        (lambda: loose.KeyPoint(WORDS, ("wire",)), "KeyPoint.sources must be a tuple of Cite, not a tuple of str"),
        (lambda: loose.KeyFigure(240, "moved", "May", ()), "KeyFigure.value must be str, not int"),
        (lambda: loose.KeyFigure("240", "moved", DAY, ()), "KeyFigure.as_of must be str, not date"),
        (lambda: loose.ChronologyRow(1, "3 May", "It rose."), "ChronologyRow.id must be str, not int"),
        (lambda: loose.ChronologyRow("e-1", DAY, "It rose."), "ChronologyRow.date must be str, not date"),
        (lambda: loose.ChronologyRow("e-1", "", Text("x")), "ChronologyRow.text must be str, not Text"),
        (
            lambda: loose_row(who=("Lund",)),
            "ChronologyRow.who must be a tuple of Ref or Text, not a tuple of str",
        ),
        (lambda: loose_row(when=DAY), "ChronologyRow.when must be When or None, not date"),
        (lambda: loose.RowNote("Edit", "by us"), f"RowNote.content must be a tuple of {INLINES}, not str"),
        (lambda: loose.Chronology(ROW), "Chronology.rows must be a tuple of ChronologyRow, not ChronologyRow"),
        (lambda: loose.ActorRow("a-1", "Lund", aliases="L."), "ActorRow.aliases must be a tuple of str, not str"),
        (lambda: loose.ActorRow("a-1", "Lund", mentions="5"), "ActorRow.mentions must be int or None, not str"),
        (lambda: loose.QuotationList((ROW,)), "QuotationList.rows must be a tuple of QuotationRow, not a tuple of Ch"),
        (lambda: loose.Table(("Day",), (("Monday",),)), "Table.rows must be a tuple of a tuple of a tuple of"),
        (lambda: loose.Figure("map.png", "a map"), "Figure.image must be bytes, not str"),
        (lambda: loose.Source("wire", "1", "x"), "Source.number must be int, not str"),
        (lambda: loose.Source("wire", 1, "x", published=DAY), "Source.published must be str, not date"),
        (lambda: loose.Section("all", "All", Paragraph(WORDS)), "Section.blocks must be a tuple of Heading or"),
        (lambda: loose.Section("all", "All", WORDS), "or SourceList, not a tuple of Text"),
        (lambda: loose.Section("all", None, ()), "Section.title must be str, not NoneType"),
        (lambda: loose.Head("Floods", "2024-03-06"), "Head.as_of must be date, not str"),
        (lambda: loose.Head("Floods", dt.datetime(2024, 3, 6)), "Head.as_of must be date, not datetime"),
        (lambda: loose.Head("Floods", DAY, marking="TLP:RED"), "Head.marking must be Marking or None, not str"),
        (lambda: loose.Head("Floods", DAY, number="3"), "Head.number must be int or None, not str"),
        (lambda: loose.Head("Floods", DAY, to="Desk"), "Head.to must be a tuple of str, not str"),
        (lambda: loose.Head("Floods", DAY, cutoff=DAY), "Head.cutoff must be datetime or None, not date"),
        (lambda: loose.Period("2024-03-01"), "Period.begin must be date or None, not str"),
        (lambda: loose.When("2024-03", "month"), "When.precision must be Precision, not str"),
        (lambda: loose.Report("Floods", ()), "Report.head must be Head, not str"),
        (lambda: loose.Report(HEAD, (), notes="None."), "Report.notes must be a tuple of str, not str"),
        (lambda: loose.Theme(font_size="11"), "Theme.font_size must be float, not str"),
        (lambda: loose.Theme(citations="footnotes"), "Theme.citations must be CitationStyle, not str"),
        (lambda: loose.Theme(logo="mark.png"), "Theme.logo must be Logo or None, not str"),
        (lambda: loose.Theme(fonts=("a.ttf",)), "Theme.fonts must be a tuple of FontFile, not a tuple of str"),
        (lambda: loose.WordTemplate("house.docx", "house.docx"), "WordTemplate.data must be bytes, not str"),
        (lambda: loose.FontFile("a.ttf", None), "FontFile.data must be bytes, not NoneType"),
    ],
)
def test_values_of_another_type(build: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        build()
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Marking("TLP:WHITE"), "Marking.label must be one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN,"),
        (lambda: Marking("tlp:red"), "Marking.label must be one of"),
        (lambda: Marking(" ", "UN"), "Marking.label must not be empty"),
        (lambda: Theme(page="A5"), "Theme.page must be one of A4, Letter, not 'A5'"),
        (lambda: Theme(accent="blue"), "Theme.accent must be six hex digits, not 'blue'"),
        (lambda: Theme(table_band="#FFFFFF"), "Theme.table_band must be six hex digits, not '#FFFFFF'"),
        (lambda: Theme(font_size=0), "Theme.font_size must be above zero, not 0"),
        (lambda: Theme(line_spacing=float("nan")), "Theme.line_spacing must be above zero, not nan"),
        (lambda: Theme(margin_side=400), "Theme.margin_side must be from 0 to half of the page (297.64), not 400"),
        (lambda: Theme(margin_top=-1), "Theme.margin_top must be from 0 to"),
        (lambda: Theme(font=""), "Theme.font must not be empty"),
        (lambda: Logo("mark.gif", b"GIF89a"), "Logo.data of 'mark.gif' is neither PNG nor JPEG"),
        (lambda: Head("", DAY), "Head.title must not be empty"),
        (lambda: Head("Floods", DAY, number=-1), "Head.number must not be below zero, not -1"),
        (lambda: Head("Floods", DAY, language="English!"), "Head.language must be a BCP 47 tag such as 'en-GB'"),
        (
            lambda: Head("Floods", DAY, period=Period(DAY, DAY - dt.timedelta(1))),
            "Head.period ends on 2024-03-05, before it begins on 2024-03-06",
        ),
        (lambda: Heading("Part", 1), "Heading.level must be 2 or 3, not 1"),
        (lambda: Insertion(-1, "Lund", Span(0, 2)), "Insertion.at must not be below zero, not -1"),
        (lambda: Cite("wire", None, (Span(4, 2),)), "Cite.spans has one that ends before it begins"),
        (lambda: KeyFigure("", "moved", "May", ()), "KeyFigure.value must not be empty"),
        (lambda: KeyFigure("240", "moved", " ", ()), "KeyFigure.as_of of 'moved' must not be empty"),
        (lambda: Assessed(WORDS, "perhaps"), "Assessed.likelihood must be one of almost no chance, very unlikely,"),
        (lambda: Assessed(WORDS, confidence="medium"), "Assessed.confidence must be one of high, moderate, low, not"),
        (
            lambda: ActorTable("People", (), ("role", "shoe size")),
            "ActorTable.columns must be one of aliases, role, country, acts, seen, sources, not 'shoe size'",
        ),
        (lambda: QuotationRow("q-1", "Lund", "No.", "shouted"), "QuotationRow.kind must be one of direct, mixed, ind"),
        (lambda: Table(("a", "b"), ((WORDS,),), "Piers"), "Table.rows: row 1 of 'Piers' is not as long as the header"),
        (lambda: Table(("a",), (), "Piers", (0,)), "Table.widths of 'Piers' must be one for each column, all above"),
        (lambda: Table(("a",), (), "Piers", (1, 2)), "Table.widths of 'Piers' must be one for each column"),
        (lambda: Figure(b"GIF89a", "a map"), "Figure.image of 'a map' is neither PNG nor JPEG"),
        (lambda: Figure(make_png(), ""), "Figure.alt must not be empty"),
        (lambda: Source("wire", 0, "x"), "Source.number must be 1 or more, not 0"),
        (lambda: Source("wire", 1, "x", reliability="Z"), "Source.reliability must be one of A, B, C, D, E, F, not"),
        (lambda: Section("", "All", ()), "Section.id must not be empty"),
        (lambda: Section("all", "All", (), written=1), "Section.written must be at most 0"),
    ],
)
def test_values_that_a_field_cannot_have(build: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the table has the messages
        build()
    assert message in str(caught.value)


ABSENT = (Cite("gone"),)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(ABSENT),
        Bullets((ABSENT,)),
        KeyPoints((KeyPoint(WORDS, ABSENT),)),
        KeyPoints((KeyPoint(ABSENT),)),
        Chronology((replace(ROW, sources=ABSENT),)),
        Chronology((), (replace(ROW, sources=ABSENT),)),
        Chronology((replace(ROW, notes=(RowNote("Edit", ABSENT),)),)),
        ActorTable("People", (ActorRow("a-1", "Lund", sources=ABSENT),)),
        QuotationList((QuotationRow("q-1", "Lund", "No.", sources=ABSENT),)),
        Assessed(WORDS, basis=ABSENT),
        Table(("Day",), ((ABSENT,),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_citations_of_no_source(block: Block) -> None:
    with pytest.raises(ValueError, match=r"^Report\.sources has no 'gone', which section 'all' cites$"):
        report(block)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: report(sources=(WIRE, WIRE)), "Report.sources has the id 'wire' twice"),
        (lambda: report(sources=(replace(WIRE, number=4),)), "numbered from 1 without gaps; 'wire' has 4, not 1"),
        (lambda: report(Chronology((ROW, ROW))), "Report.sections has the id 'e-1' twice"),
        (lambda: report(Chronology((ROW,), (ROW,))), "Report.sections has the id 'e-1' twice"),
        (lambda: report(Chronology((ROW,)), Heading("Part", id="e-1")), "Report.sections has the id 'e-1' twice"),
        (lambda: report(Chronology((replace(ROW, id="wire"),))), "Report.sections has the id 'wire' twice"),
        (lambda: report(Heading("Part", id="all")), "Report.sections has the id 'all' twice"),
        (lambda: Report(HEAD, (Section("a", "A", ()), Section("a", "B", ()))), "Report.sections has the id 'a' twice"),
    ],
)
def test_ids_and_numbers_that_are_there_twice(build: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the table has the messages
        build()
    assert message in str(caught.value)


def test_right_ones_pass() -> None:
    made = make_report(*every_block())
    assert {type(each) for each in made.blocks()} == set(get_args(Block))
    Theme("Letter", font_size=11, line_spacing=1.5, citations=CitationStyle.ENDNOTES, logo=Logo("m.png", make_png()))
    Head(
        "Floods",
        DAY,
        number=0,
        period=Period(None, DAY),
        cutoff=dt.datetime(2024, 3, 6, 18),
        marking=Marking("X", "UN"),
    )
    report(
        Paragraph((Ref("nowhere", "plain words"), Link("no address", ""))), Paragraph(()), Table((), ()), SourceList()
    )


def test_a_subclass_is_as_good_as_its_class() -> None:
    class Word(str):
        """Such as a `StrEnum`, or what lxml gives."""

    class Words(tuple[Text, ...]):
        """Such as a named tuple."""

    assert Text(Word("rose")).text == "rose"
    assert Paragraph(Words(WORDS)).content == WORDS
    with pytest.raises(TypeError, match="not a tuple of str"):
        Paragraph(Words(("rose",)))  # type: ignore[arg-type]


def test_a_change_is_checked_too() -> None:
    with pytest.raises(TypeError, match=r"^ChronologyRow\.date must be str, not date$"):
        replace(ROW, date=DAY)  # type: ignore[arg-type]


def test_every_class_of_the_tree_is_checked() -> None:
    for cls in (Report, Head, Section, Source, Marking, Theme, Period, When, *get_args(Block), *get_args(Inline)):
        assert issubclass(cls, Checked), cls


def test_a_check_is_written_once_however_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[type] = []

    def write_check(cls: type) -> Callable[[object], None]:
        written.append(cls)
        return lambda _: None

    monkeypatch.setattr(checked, "_write_check", write_check)

    @dataclass(frozen=True)
    class Grade(checked.Checked):
        letter: str

    held = Grade.__post_init__
    for grade in (Grade("A"), Grade("B")):
        held(grade)
    assert written == [Grade]

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from tests.render.pdf.samples import HEAD, every_block, make_report

from briefkit.model.report import (
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyPoint,
    KeyPoints,
    Link,
    Paragraph,
    Ref,
    Report,
    RowNote,
    Section,
    Source,
    SourceList,
    Text,
)
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.claims import (
    Claim,
    LinkCount,
    Part,
    claim_words,
    find_fewer,
    find_lost,
    list_body,
    list_head,
    squeeze,
)
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Printout


def lower(report: Report, in_notes: bool = False) -> Printout:
    return lower_report(report, CitationStyle.FOOTNOTES if in_notes else CitationStyle.REFERENCES, Theme())


def list_all(report: Report, in_notes: bool = False) -> list[Part]:
    printout = lower(report, in_notes)
    return [*list_head(printout), *list_body(printout)]


def list_claims(report: Report, in_notes: bool = False) -> list[str]:
    return [str(claim) for claim in claim_words(list_all(report, in_notes), squeeze)]


def count_links(report: Report, in_notes: bool = False) -> LinkCount:
    links = LinkCount(squeeze)
    list(links.watch(list_all(report, in_notes)))
    return links


EVERYTHING = make_report(*every_block())


@pytest.mark.parametrize("block", every_block(), ids=lambda block: type(block).__name__)
def test_every_kind_of_block_claims_words(block: Block) -> None:
    assert len({type(each) for each in every_block()}) == len(get_args(Block))
    assert len(list_claims(make_report(block))) > len(list_claims(make_report()))


def test_kinds_of_claims() -> None:
    kinds = {claim.name.rpartition(" ")[0] for claim in claim_words(list_all(EVERYTHING), squeeze)}
    assert kinds >= {"event", "statement", "speaker", "actor", "source", "key point", "key figure", "table row"}


DAY = dt.date(2024, 3, 9)
SOURCES = (
    Source("s1", 1, "River rises", "Wire", published="4 March", url="https://wire.example/1"),
    Source("s2", 2, "Depot shut"),
)
LINE = (Text("It rose"), Text(" · "), Cite("s1", "¶ 2"), Text(" "), Cite("s1", "¶ 3"), Text(" or more"))


@pytest.mark.parametrize(
    ("in_notes", "expected"),
    [
        (False, "item 1: Itrose·[1,¶2][1,¶3]ormore"),
        (True, "item 1: ItroseWire,“Riverrises”,4March,¶2[1].https://wire.example/1W…"),
    ],
)
def test_citations_are_claimed_as_they_are_printed(in_notes: bool, expected: str) -> None:
    report = Report(
        Head("T", DAY, contact="a@b.example"),
        (Section("x", "X", (Bullets((LINE,)), SourceList())),),
        SOURCES,
        ("A caveat.",),
    )
    assert list_claims(report, in_notes) == [
        "head of the report: SituationreportT",
        "head As of: Asof9March2024",
        "head Contact: Contacta@b.example",
        "section x: X",
        expected,
        "source s1: [1]",
        "source s1: Wire,“Riverrises”,4March.",
        "source s1: https://wire.example/1",
        "source s2: [2]",
        "source s2: “Depotshut”.",
        "section of the notes: Notes",
        "note 1: Acaveat.",
    ]
    links = count_links(report, in_notes)
    assert links.anchors == {"s1": 2}
    assert links.addresses == {"mailto:a@b.example": 1, "https://wire.example/1": 1 + in_notes}


def test_notes_say_the_rest_in_short_when_a_source_is_cited_again() -> None:
    report = Report(Head("T", DAY), (Section("x", "", (Paragraph(LINE[2:5]),)),), SOURCES)
    *_, claim = claim_words(list_all(report, in_notes=True), squeeze)
    assert claim.words == "Wire,“Riverrises”,4March,¶2.https://wire.example/1Wire,4March,¶3."


def test_events_are_claimed_with_their_notes_before_their_remarks() -> None:
    row = ChronologyRow("e1", "4 March", "It rose.", sources=(Cite("s1"),), notes=(RowNote("Edit", (Text("by us"),)),))
    report = Report(Head("T", DAY), (Section("x", "", (Chronology((row,)),)),), SOURCES)
    *_, event = claim_words(list_all(report, in_notes=True), squeeze)
    assert event.words == "4MarchItrose.Wire,“Riverrises”,4March.https://wire.example/1Edit:byus"


def test_key_points_are_claimed_with_their_rows() -> None:
    point = KeyPoint((Text("It rose."),), (Cite("s1"),), (Ref("e1", "4 May"),))
    assert "key point 1: 4May:Itrose.[1]" in list_claims(make_report(KeyPoints((point,))))


@pytest.mark.parametrize(
    ("words", "text", "lost"),
    [
        (("one", "two"), "one.two", ()),
        (("two", "one"), "one.two", ()),
        (("one", "one"), "one.two", ()),
        (("one", "three"), "one.two", ("three",)),
    ],
)
def test_find_lost(words: tuple[str, ...], text: str, lost: tuple[str, ...]) -> None:
    assert tuple(claim.words for claim in find_lost([Claim("event e", each) for each in words], text)) == lost


def test_only_what_can_be_a_link_is_asked_for() -> None:
    line = (Link("one", "https://a.example/"), Link("two", "javascript:alert(1)"), Text("three"))
    assert count_links(Report(HEAD, (Section("s", "S", (Paragraph(line),)),))).addresses == {"https://a.example/": 1}


def test_what_is_there_less_often_is_told() -> None:
    assert find_fewer({"b": 2, "a": 1, "c": 1}, {"b": 1, "c": 2}) == ("a", "b")

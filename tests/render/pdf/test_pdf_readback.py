from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.render.pdf.samples import HEAD, SOURCES, every_block, make_chronology, make_report

from briefkit import api
from briefkit.errors import OutputError
from briefkit.model.grading import Marking
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Block,
    Chronology,
    ChronologyRow,
    Heading,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    SourceList,
    Text,
)
from briefkit.model.theme import Theme
from briefkit.render.claims import MOST_NAMED
from briefkit.render.pdf import lost_content, pdf_bytes
from briefkit.render.pdf.content import ContentStream
from briefkit.render.pdf.flow import Mark, Page, Placed
from briefkit.render.pdf.page import set_marking
from briefkit.render.pdf.paint import PagePainter
from briefkit.render.pdf.text import Address, Goal, Jump, Piece

EVERYTHING = make_report(*every_block(), head=replace(HEAD, contact="desk@example.org"))


def test_nothing_is_lost() -> None:
    assert lost_content(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == ()


@pytest.mark.parametrize(
    ("block", "lost"),
    [
        (Chronology((ChronologyRow("e9", "2024", "A dam broke."),)), {"event e9: 2024Adambroke.", "target /e9"}),
        (Chronology((), (ChronologyRow("e9", "", "A dam broke."),)), {"event e9: Adambroke.", "target /e9"}),
        (Chronology((ChronologyRow("e9", "", "Mira Sol"),)), {"event e9: MiraSol", "target /e9"}),
        (ActorTable("", (ActorRow("a9", "Ana Rey"),)), {"actor a9: AnaRey", "target /a9"}),
        (QuotationList((QuotationRow("q9", "", "No."),)), {"statement q9: “No.”", "target /q9"}),
        (Heading("", 2, "part"), {"target /part"}),
    ],
)
def test_what_the_file_does_not_hold_is_named(block: Block, lost: set[str]) -> None:
    said = QuotationList((QuotationRow("q1", "Mira Sol", "We will cross."),))
    written = pdf_bytes(make_report(said), Theme())
    found = lost_content(written, make_report(said, block))
    assert {line.removeprefix("the ").removeprefix("words of ") for line in found} >= lost


DROPPED_WORDS = {
    "opened to lorries": "event e1",
    "the mayor": "event e1",
    "one outlet says three lanes": "event e1",
    "ran aground": "event e2",
    "carried over": "mark 1",
    "We will cross.": "statement q1",
    "named in the source": "statement q1",
    "Tomas Rey": "speaker q3",
    "M. Sol": "actor a1",
    "Head of the ferry": "actor a1",
    "Bridge opens": "source s1",
    "also in Coast Mail": "source s2",
    "the bottom line": "key point 1",
    "1,250": "key figure 1",
    "people moved": "key figure 1",
    "Monday": "table row 1",
    "high": "table row 1",
    "Levels": "caption of a table",
    "Crossings": "caption of a figure",
    "First part": "heading part-1",
    "strong words": "paragraph 1",
    "https://example.org/page": "paragraph 1",
    "a dotted item": "item 1",
    "a numbered item": "item 1",
    "what was reported": "report 1",
    "what was judged": "assessment 1",
    "moderate": "assessment 1",
    "No road was closed": "remark 1",
    "Main part": "section main",
    "River crossings": "head of the report",
    "A. Writer": "head Prepared by",
}


@pytest.mark.parametrize(("words", "lost"), DROPPED_WORDS.items())
def test_words_that_are_not_printed_are_named(words: str, lost: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add_piece = ContentStream.add_piece

    def drop(stream: ContentStream, piece: Piece, x: float, baseline: float) -> None:
        if words not in piece.text:
            add_piece(stream, piece, x, baseline)

    monkeypatch.setattr(ContentStream, "add_piece", drop)
    with pytest.raises(OutputError, match=f"R103.*the words of {re.escape(lost)}: "):
        api.render_bytes(EVERYTHING, "pdf")


@pytest.mark.parametrize(
    ("goal", "lost"),
    [
        (Jump("s1"), "link to /s1"),
        (Jump("e1"), "link to /e1"),
        (Jump("a1"), "link to /a1"),
        (Address("https://example.org/bridge?a=1"), "address https://example.org/bridge?a=1"),
        (Address("https://example.org/page"), "address https://example.org/page"),
        (Address("mailto:desk@example.org"), "address mailto:desk@example.org"),
    ],
)
@pytest.mark.parametrize("which", [0, -1])
def test_one_link_that_is_not_there_is_named(
    goal: Goal, lost: str, which: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_link = PagePainter.place_link
    calls: list[int] = []

    def count(page: PagePainter, pieces: Sequence[Piece], to: Goal, *rest: Any) -> None:
        calls.append(1) if to == goal else None
        place_link(page, pieces, to, *rest)

    monkeypatch.setattr(PagePainter, "place_link", count)
    assert lost_content(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == ()
    dropped, total = range(len(calls))[which], len(calls)
    calls.clear()

    def drop(page: PagePainter, pieces: Sequence[Piece], to: Goal, *rest: Any) -> None:
        if to == goal:
            calls.append(1)
        if to != goal or len(calls) != dropped + 1:
            place_link(page, pieces, to, *rest)

    monkeypatch.setattr(PagePainter, "place_link", drop)
    assert lost_content(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == (f"the {lost}",)
    assert len(calls) == total


@pytest.mark.parametrize("target", sorted(EVERYTHING.targets()))
def test_a_target_that_is_not_there_is_named(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place_marks = PagePainter.place_marks

    def drop(page: PagePainter, boxes: Page) -> Iterator[tuple[float, float, Mark]]:
        return place_marks(
            page,
            [
                Placed(each.y, replace(each.box, anchors=tuple(name for name in each.box.anchors if name != target)))
                for each in boxes
            ],
        )

    monkeypatch.setattr(PagePainter, "place_marks", drop)
    assert f"the target /{target}" in lost_content(pdf_bytes(EVERYTHING, Theme()), EVERYTHING)


def test_rows_out_of_order_are_missing() -> None:
    rows = make_chronology(5).rows
    written = pdf_bytes(make_report(Chronology(rows[::-1])), Theme())
    lost = lost_content(written, make_report(Chronology(rows)))
    named = [line.partition(":")[0] for line in lost]
    assert named == [*(f"the words of event e{number}" for number in range(1, 5)), "the manifest"]


@pytest.mark.parametrize(
    ("broken", "instead", "lost"),
    [
        ("document.set_notes", lambda *_: iter(()), "the words of note 1: Madebyhand."),
        ("inlines.Links.cite", lambda links, cite: links.span("[9]", cite.source), "the words of event e1: "),
        ("inlines.Links.number", lambda links, source: links.span("[9]", None), "the words of source s1: [1]"),
        ("paint.attach_manifest", lambda *_: "", "the manifest"),
        ("attachment.write_manifest", lambda _: "{}", "the manifest"),
        ("page.place_marking", lambda *_: [], "the marking at the head and foot of every page"),
        ("page.set_marking", lambda _, setting: set_marking(Marking("TLP:RED"), setting), "the marking at the head"),
    ],
)
def test_a_writer_that_drops_or_changes_something_is_caught(
    broken: str, instead: object, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = replace(HEAD, marking=Marking("TLP:AMBER"))
    report = replace(make_report(*every_block(), head=head), notes=("Made by hand.",))
    assert lost_content(pdf_bytes(report, Theme()), report) == ()
    monkeypatch.setattr(f"briefkit.render.pdf.{broken}", instead)
    assert any(line.startswith(lost) for line in lost_content(pdf_bytes(report, Theme()), report))


def test_few_losses_stand_for_many() -> None:
    written = pdf_bytes(make_report(), Theme())
    lost = lost_content(written, make_report(make_chronology(200)))
    assert len([line for line in lost if line.startswith("the words")]) == MOST_NAMED
    assert len([line for line in lost if line.startswith("the target")]) == MOST_NAMED


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-30], lambda data: data.replace(b"startxref\n", b"startxref\n1"), lambda _: b""]
)
def test_a_damaged_file_cannot_be_read_back(damage: object) -> None:
    written = pdf_bytes(make_report(make_chronology(3)), Theme())
    assert callable(damage)
    (lost,) = lost_content(damage(written), make_report(make_chronology(3)))
    assert lost.startswith("the file cannot be read back")


LETTERS = st.text(max_size=200) | st.text("ابلاتیמש\u064e\u05b8\u200c\u200f(1٢)a .", max_size=200)


@given(st.lists(LETTERS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_survive(texts: list[str]) -> None:
    rows = tuple(ChronologyRow(f"e{number}", "2024", text) for number, text in enumerate(texts))
    report = make_report(
        Chronology(rows),
        QuotationList(tuple(QuotationRow(f"q{number}", "Ana", text) for number, text in enumerate(texts))),
        Paragraph(tuple(Ref("e0", text) for text in texts)),
        Paragraph(tuple(Link(text, "https://example.org/?q=" + text) for text in texts)),
        SourceList(),
        sources=(replace(SOURCES[0], title=texts[0], outlet=texts[-1]),),
    )
    assert lost_content(pdf_bytes(report, Theme()), report) == ()


def test_a_report_that_loses_words_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.render.pdf.pdf_bytes", lambda *_: pdf_bytes(make_report(), Theme()))
    with pytest.raises(OutputError) as caught:
        api.render_bytes(make_report(make_chronology(2)), "pdf")
    assert {problem.code for problem in caught.value.diagnostics} == {"R103"}
    named = {problem.message.partition(":")[0] for problem in caught.value.diagnostics}
    assert named >= {f"the PDF does not hold the words of event e{number}" for number in range(2)}


@pytest.mark.parametrize(
    "words",
    [
        "a \ufeffسلام",
        "\u061cسلام b",
        "\ufe0fسلام",
        "\u061chello",
        "e\u00ad\u0301 x",
        "\ufeff",
        "see /StructParent 9 here",
    ],
)
def test_words_that_a_layout_is_steered_with_are_no_loss(words: str) -> None:
    report = make_report(Paragraph((Text(words), Ref("e1", words))), make_chronology(2))
    assert lost_content(pdf_bytes(report, Theme()), report) == ()


@pytest.mark.parametrize("url", ["http://example.org/Dest/foo", "mailto:a@example.org?subject=/Dest/y"])
def test_an_address_may_look_like_an_entry_of_the_file(url: str) -> None:
    report = make_report(Paragraph((Link("x", url),)))
    assert lost_content(pdf_bytes(report, Theme()), report) == ()


def test_nothing_but_words_comes_of_damaged_bytes() -> None:
    report = make_report(make_chronology(3))
    written = pdf_bytes(report, Theme())
    chance = random.Random(1)
    for _ in range(60):
        damaged = bytearray(written)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        assert all(isinstance(line, str) for line in lost_content(bytes(damaged), report))

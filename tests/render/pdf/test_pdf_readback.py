from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.render.pdf.samples import HEAD, SOURCES, every_block, find_losses, make_chronology, make_report

from briefkit import api
from briefkit.errors import OutputError
from briefkit.model.grading import Marking
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Block,
    Chronology,
    ChronologyRow,
    Head,
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
from briefkit.render.pdf import checked_bytes, pdf_bytes
from briefkit.render.pdf.drawing import Drawing
from briefkit.render.pdf.flow import Strip, Strips
from briefkit.render.pdf.margins import set_marking
from briefkit.render.pdf.press import Press
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Piece
from briefkit.render.print_tree import Address, Goal, Jump

EVERYTHING = make_report(*every_block(), head=replace(HEAD, contact="desk@example.org"))


def test_nothing_is_lost() -> None:
    assert checked_bytes(EVERYTHING, Theme()) == (pdf_bytes(EVERYTHING, Theme()), ())


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
    found = find_losses(written, make_report(said, block))
    assert {line.removeprefix("the ").removeprefix("words of ") for line in found} >= lost


DROPPED_WORDS = {
    "opened to lorries": "event e1",
    "mayor": "event e1",
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
    "strong words": "paragraph",
    "https://example.org/page": "paragraph",
    "a dotted item": "item 1",
    "a numbered item": "item 1",
    "what was reported": "report",
    "what was judged": "assessment",
    "moderate": "assessment",
    "No road was closed": "remark",
    "Main part": "section main",
    "River crossings": "head of the report",
    "A. Writer": "head Prepared by",
}


@pytest.mark.parametrize(("words", "lost"), DROPPED_WORDS.items())
def test_words_that_are_not_printed_are_named(words: str, lost: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add_piece = Drawing.add_piece

    def drop(drawing: Drawing, piece: Piece, *place: Any, **options: Any) -> None:
        if words not in piece.text:
            add_piece(drawing, piece, *place, **options)

    monkeypatch.setattr(Drawing, "add_piece", drop)
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
    place_link = Press._place_link
    calls: list[int] = []

    def count(press: Press, link: Element, pieces: Sequence[Piece], *rest: Any) -> None:
        calls.append(1) if pieces[0].span.goal == goal else None
        place_link(press, link, pieces, *rest)

    monkeypatch.setattr(Press, "_place_link", count)
    assert find_losses(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == ()
    dropped, total = range(len(calls))[which], len(calls)
    calls.clear()

    def drop(press: Press, link: Element, pieces: Sequence[Piece], *rest: Any) -> None:
        found = pieces[0].span.goal == goal
        if found:
            calls.append(1)
        if not found or len(calls) != dropped + 1:
            place_link(press, link, pieces, *rest)

    monkeypatch.setattr(Press, "_place_link", drop)
    assert find_losses(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == (f"the {lost}",)
    assert len(calls) == total


def test_a_link_over_two_lines_does_not_stand_for_two() -> None:
    words = Ref("e0", "words of a link that goes on and on " * 6)
    written = pdf_bytes(make_report(Paragraph((words,)), make_chronology(1)), Theme())
    lost = find_losses(written, make_report(Paragraph((words, Ref("e0", "x"))), make_chronology(1)))
    assert "the link to /e0" in lost


@pytest.mark.parametrize("target", sorted(EVERYTHING.targets()))
def test_a_target_that_is_not_there_is_named(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    note_place = Press._note_place

    def drop(press: Press, strip: Strip, top: float) -> None:
        note_place(press, replace(strip, anchors=tuple(name for name in strip.anchors if name != target)), top)

    monkeypatch.setattr(Press, "_note_place", drop)
    assert f"the target /{target}" in find_losses(pdf_bytes(EVERYTHING, Theme()), EVERYTHING)


def test_rows_out_of_order_are_missing() -> None:
    rows = make_chronology(5).rows
    written = pdf_bytes(make_report(Chronology(rows[::-1])), Theme())
    lost = find_losses(written, make_report(Chronology(rows)))
    named = [line.partition(":")[0] for line in lost]
    assert named == [*(f"the words of event e{number}" for number in range(1, 5)), "the manifest"]


@pytest.mark.parametrize(
    ("broken", "instead", "lost"),
    [
        ("layout._set_notes", lambda section, blocks: Strips(()), "the words of note 1: Madebyhand."),
        ("layout.attach_manifest", lambda *_: {}, "the manifest"),
        ("margins.place_marking", lambda *_: [], "the marking at the head and foot of every page"),
        ("margins.set_marking", lambda _, setting: set_marking(Marking("TLP:RED"), setting), "the marking at the head"),
    ],
)
def test_a_writer_that_drops_or_changes_something_is_caught(
    broken: str, instead: object, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = replace(HEAD, marking=Marking("TLP:AMBER"))
    report = replace(make_report(*every_block(), head=head), notes=("Made by hand.",))
    assert find_losses(pdf_bytes(report, Theme()), report) == ()
    monkeypatch.setattr(f"briefkit.render.pdf.{broken}", instead)
    assert any(line.startswith(lost) for line in find_losses(pdf_bytes(report, Theme()), report))


def test_few_losses_stand_for_many() -> None:
    written = pdf_bytes(make_report(), Theme())
    lost = find_losses(written, make_report(make_chronology(200)))
    assert len([line for line in lost if line.startswith("the words")]) == MOST_NAMED
    assert len([line for line in lost if line.startswith("the target")]) == MOST_NAMED


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-30], lambda data: data.replace(b"startxref\n", b"startxref\n1"), lambda _: b""]
)
def test_a_damaged_file_cannot_be_read_back(damage: object) -> None:
    written = pdf_bytes(make_report(make_chronology(3)), Theme())
    assert callable(damage)
    (lost,) = find_losses(damage(written), make_report(make_chronology(3)))
    assert lost.startswith("the file cannot be read back")


LETTERS = st.text(max_size=200) | st.text("ابلاتیמש\u064e\u05b8\u200c\u200f(1٢)a .", max_size=200)


@pytest.mark.parametrize("head", [HEAD, replace(HEAD, language="ar")], ids=["en", "ar"])
@given(st.lists(LETTERS, min_size=1, max_size=4))
@example(["\u200f"])  # quotation marks around nothing, and brackets that end from right to left
@example(["®"])  # of which the reader makes an R
@example(["\U0002f8fa"])  # which stands beyond the first plane, and is printed as a letter of it
@example(["0\u200f"])  # the same around a number, which is printed again further down
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_survive(head: Head, texts: list[str]) -> None:
    rows = tuple(ChronologyRow(f"e{number}", "2024", text) for number, text in enumerate(texts))
    report = make_report(
        Chronology(rows),
        QuotationList(tuple(QuotationRow(f"q{number}", "Ana", text) for number, text in enumerate(texts))),
        Paragraph(tuple(Ref("e0", text) for text in texts)),
        Paragraph(tuple(Link(text, "https://example.org/?q=" + text) for text in texts)),
        SourceList(),
        head=head,
        sources=(replace(SOURCES[0], title=texts[0], outlet=texts[-1]),),
    )
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


def test_a_report_that_loses_words_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    written = pdf_bytes(make_report(), Theme())
    monkeypatch.setattr("briefkit.render.pdf.layout.write_pdf", lambda *_: written)
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
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


@pytest.mark.parametrize("url", ["http://example.org/Dest/foo", "mailto:a@example.org?subject=/Dest/y"])
def test_an_address_may_look_like_an_entry_of_the_file(url: str) -> None:
    report = make_report(Paragraph((Link("x", url),)))
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


def test_nothing_but_words_comes_of_damaged_bytes() -> None:
    report = make_report(make_chronology(3))
    written = pdf_bytes(report, Theme())
    chance = random.Random(1)
    for _ in range(60):
        damaged = bytearray(written)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        assert all(isinstance(line, str) for line in find_losses(bytes(damaged), report))

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.render.pdf.samples import SOURCES, every_block, make_chronology, make_report

from briefkit import api
from briefkit.errors import OutputError
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Block,
    Chronology,
    ChronologyRow,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    SourceList,
)
from briefkit.model.theme import Theme
from briefkit.render.pdf import lost_content, pdf_bytes

EVERYTHING = make_report(*every_block())


def test_nothing_is_lost() -> None:
    assert lost_content(pdf_bytes(EVERYTHING, Theme()), EVERYTHING) == ()


@pytest.mark.parametrize(
    ("block", "lost"),
    [
        (Chronology((ChronologyRow("e9", "2024", "A dam broke."),)), ("the words of event e9",)),
        (Chronology((), (ChronologyRow("e9", "", "A dam broke."),)), ("the words of event e9",)),
        (Chronology((ChronologyRow("e9", "2024", "We will cross."),)), ("the target of event e9",)),
        (ActorTable("People", (ActorRow("a9", "Ana Rey"),)), ("the words of actor a9",)),
        (QuotationList((QuotationRow("q9", "Ana", "No."),)), ("the words of quotation q9",)),
        (SourceList(), ("the words of source s1", "the words of source s1", "the words of source s2")),
    ],
)
def test_what_the_file_does_not_hold_is_named(block: Block, lost: tuple[str, ...]) -> None:
    written = pdf_bytes(make_report(QuotationList((QuotationRow("q1", "Mira Sol", "We will cross."),))), Theme())
    asked = make_report(QuotationList((QuotationRow("q1", "Mira Sol", "We will cross."),)), block)
    found = lost_content(written, asked)
    assert set(found) == set(lost)


def test_a_link_that_is_not_there_is_named() -> None:
    written = pdf_bytes(make_report(SourceList()), Theme())
    other = replace(SOURCES[0], url="https://example.org/other")
    assert lost_content(written, make_report(SourceList(), sources=(other, SOURCES[1]))) == ("the link of source s1",)


def test_rows_out_of_order_are_missing() -> None:
    rows = make_chronology(5).rows
    written = pdf_bytes(make_report(Chronology(rows[::-1])), Theme())
    assert lost_content(written, make_report(Chronology(rows))) == tuple(
        f"the words of event e{number}" for number in range(1, 5)
    )


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-30], lambda data: data.replace(b"startxref\n", b"startxref\n1"), lambda _: b""]
)
def test_a_damaged_file_cannot_be_read_back(damage: object) -> None:
    written = pdf_bytes(make_report(make_chronology(3)), Theme())
    assert callable(damage)
    (lost,) = lost_content(damage(written), make_report(make_chronology(3)))
    assert lost.startswith("the file cannot be read back")


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4))
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
    assert [problem.code for problem in caught.value.diagnostics] == ["R103", "R103"]

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.printed import show_line
from tests.render.pdf.samples import SOURCES, make_report

from briefkit.languages import load_catalogue
from briefkit.model.document import Span
from briefkit.model.evidence import Evidence, Involvement, Passage
from briefkit.model.report import Chronology, ChronologyRow, SourceList
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering.evidence import MOST_PASSAGES, EvidenceLowering, choose_evidence
from briefkit.render.lowering.inlines import InlineLowering

PASSAGE = Passage(
    source="s1",
    title="Bridge opens",
    outlet="Valley Post",
    published=dt.date(2024, 3, 4),
    url=None,
    paragraph=2,
    span=Span(10, 40),
    before="It had been closed.",
    sentence="She opened the bridge [1].",
    after="Lorries waited.",
    told_by="opened",
    date="2024-03-04",
    date_basis="stated",
    date_words="on Monday",
    date_sentence="",
    involved=(Involvement("Mira Sol", "doer", "Mira Sol"),),
    places=("Lower Ford",),
    shared=(),
)
REPORT = make_report(Chronology((ChronologyRow("e1", "4 March", "She opened the bridge."),)), SourceList())


def lower(passage: Passage, *edited: str) -> list[str]:
    inlines = InlineLowering(REPORT, CitationStyle.REFERENCES)
    lowering = EvidenceLowering(REPORT, inlines, load_catalogue("en"))
    return [show_line(line) for each in lowering.lower(Evidence("e1", (passage,), edited)) for line in each.lines]


SENTENCE = "<secondary>It had been closed. </><strong>She opened the bridge {1}.</><secondary> Lorries waited.</>"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "[[1, ¶ 2]>#s1]"),
        ({"paragraph": 0}, "[[1]>#s1]"),
        ({"source": "s9"}, "<emphasis>Valley Post</>, Bridge opens, ¶ 2"),
        ({"date_basis": "published"}, "[[1, ¶ 2]>#s1] · Date of publication"),
        (
            {"date_basis": "carried", "date_sentence": "On Monday it rained."},
            "[[1, ¶ 2]>#s1] · Date from another sentence: “On Monday it rained.”",
        ),
        (
            {"involved": (Involvement("Mira Sol", "doer", "She", "Mira Sol came."),)},
            "[[1, ¶ 2]>#s1] · “She”: Mira Sol",
        ),
        (
            {"shared": ("“opened”", "2024-03-04", "Mira Sol")},
            "[[1, ¶ 2]>#s1] · The same event by: “opened”, the same date, Mira Sol",
        ),
    ],
)
def test_a_passage_is_its_sentence_with_neighbours_and_what_it_rests_on(changes: dict[str, object], told: str) -> None:
    assert lower(dataclasses.replace(PASSAGE, **changes)) == [SENTENCE, told]  # type: ignore[arg-type]


def test_a_first_sentence_has_none_before_it_and_long_ones_are_cut() -> None:
    lines = lower(dataclasses.replace(PASSAGE, before="", after="x" * 500))
    assert lines[0] == f"<strong>She opened the bridge {{1}}.</><secondary> {'x' * 400}…</>"


def test_what_the_desk_corrected_is_said_first() -> None:
    assert lower(PASSAGE, "date")[0] == "The desk has corrected this row; its sources differ."


def test_only_rows_that_are_printed_have_evidence_and_not_too_much() -> None:
    evidence = (Evidence("e1", (PASSAGE,) * 9), Evidence("e9", (PASSAGE,)))
    assert choose_evidence(REPORT, evidence) == (Evidence("e1", (PASSAGE,) * MOST_PASSAGES),)
    assert {source.id for source in SOURCES} == {"s1", "s2"}


def test_addresses_of_documents_have_no_user_information() -> None:
    passage = dataclasses.replace(PASSAGE, url="https://me:secret@x.example/d")
    (chosen,) = choose_evidence(REPORT, (Evidence("e1", (passage,)),))
    assert chosen.passages[0].url == "https://x.example/d"

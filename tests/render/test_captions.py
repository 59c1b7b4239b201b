from __future__ import annotations

import io

import docx
import pytest
from tests.render.pdf.samples import make_chronology, make_png, make_report, read_pdf
from tests.render.pdf.structure import read_aloud

from briefkit.model.report import ActorRow, ActorTable, Block, Chronology, ChronologyRow, Figure, Table, Text
from briefkit.model.theme import Theme
from briefkit.render.captions import Captions, Kind
from briefkit.render.docx import docx_bytes

UNDATED = Chronology((), (ChronologyRow("e0", "", "A dam broke."),))
PEOPLE = ActorTable("People", (ActorRow("a1", "Ida"),))
PIERS = Table(("Pier",), (((Text("north"),),),), "Piers")
BARE = Table(("Pier",), (((Text("south"),),),))
PLAIN = Figure(make_png(), "a pier")
SHOWN = Figure(make_png(), "a pier", "The pier")


def test_each_kind_is_counted_by_itself() -> None:
    captions = Captions()
    kinds: tuple[Kind, ...] = ("Table", "Figure", "Table")
    assert [str(captions.number(kind, "Piers")) for kind in kinds] == [
        "Table 1. Piers",
        "Figure 1. Piers",
        "Table 2. Piers",
    ]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((make_chronology(2), UNDATED), ["Table 1. Chronology", "Table 2. Undated events"]),
        ((Chronology((), notes=("a note",)), PEOPLE), ["Table 1. People"]),
        ((BARE, PEOPLE, PIERS), ["Table 1. People", "Table 2. Piers"]),
        ((PLAIN, SHOWN, PIERS, SHOWN), ["Figure 1. The pier.", "Table 1. Piers", "Figure 2. The pier."]),
    ],
)
def test_both_formats_number_what_has_a_caption(blocks: tuple[Block, ...], expected: list[str]) -> None:
    report = make_report(*blocks)
    document = docx.Document(io.BytesIO(docx_bytes(report, Theme())))
    styled = [paragraph.text for paragraph in document.paragraphs if "aption" in str(paragraph.style.name)]  # type: ignore[union-attr]
    assert styled == expected
    assert [words for kind, words in read_aloud(read_pdf(report)) if kind == "Caption"] == expected

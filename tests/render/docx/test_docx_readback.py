from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import pytest
from tests.render.docx.house import make_house_template, repack
from tests.render.docx.test_docx_document import REPORT

from briefkit.errors import OutputError
from briefkit.model.report import Bullets, Report, Section, Text
from briefkit.model.theme import CitationStyle, Theme, WordTemplate
from briefkit.render.claims import MOST_NAMED
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.readback import Making, check_file
from briefkit.render.print_tree import Printout


@dataclass(frozen=True)
class Written:
    """A file, and what the writer says of it to whoever reads it again."""

    printout: Printout
    data: bytes
    making: Making


def write(report: Report, theme: Theme) -> Written:
    made: list[Written] = []
    with pytest.MonkeyPatch.context() as patch:
        for module in ("document", "filling"):
            patch.setattr(f"briefkit.render.docx.{module}.check_file", lambda *given: made.append(Written(*given)))
        docx_bytes(report, theme)
    return made[0]


@cache
def write_plain() -> Written:
    return write(REPORT, Theme())


@cache
def write_noted() -> Written:
    return write(REPORT, Theme(citations=CitationStyle.FOOTNOTES))


MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
NOTES = "word/footnotes.xml"
WITHOUT_HER_NAME = [
    "event e-1: 3May2021°ŞəkiTheferrystopped.Figuresdiffer:twoin[2]NərgizƏli…",
    "actor a-1: NərgizƏliyevaN.AliyevaEnvoyAzerbaijan3May",
    "speaker q-1: NərgizƏliyeva",
]
SAID = "statement q-1: “Wewaitforthewater”"
SOURCE = "source s-1: ÇayQəzeti,“Ferrystops”,byV.Quliyeva,3May2021.ReliabilityB(us…"
NOTED_LINE = "paragraph: Thegaugerose,fast,saystheÇayQəzeti:“neversohigh”ÇayQəzeti,“F…"
NOTED_POINT = "key point 1: 3May:Theferrystopped.ÇayQəzeti,3May2021[1].“Паромостановлен”…"
HOUSE = Theme(word_template=WordTemplate("house.dotx", make_house_template()))


def read_again(written: Written, data: bytes) -> list[str]:
    with pytest.raises(OutputError) as caught:
        check_file(written.printout, data, written.making)
    assert {each.code for each in caught.value.diagnostics} == {"R103"}
    return [each.message.removeprefix("the file was read again and lacks the ") for each in caught.value.diagnostics]


def change_part(data: bytes, part: str, before: str, after: str) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        assert before.encode() in parts[part]
        parts[part] = parts[part].replace(before.encode(), after.encode())

    return repack(data, change)


def test_nothing_is_lost() -> None:
    for written in (write_plain(), write_noted()):
        check_file(written.printout, written.data, written.making)
    assert (write_plain().making.note_kind, write_noted().making.note_kind) == (None, "footnote")


def test_few_losses_stand_for_many() -> None:
    many = Bullets(tuple((Text(f"The gauge rose by {number}"),) for number in range(99)))
    written = write(replace(REPORT, sections=(Section("s", "S", (many,)),)), Theme())
    assert len(read_again(written, change_part(written.data, MAIN, "gauge", "level"))) == MOST_NAMED


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A depot was closed.", "A depot closed.", ["event e-3: Adepotwasclosed."]),
        (">5 May 2021<", ">5 June 2021<", ["event e-2: 5May2021Planned:Thepieristoreopen."]),
        ("We wait for the water", "We wait for water", [SAID]),
        ("Nərgiz Əliyeva", "N. Əliyeva", WITHOUT_HER_NAME),
        ("Ferry stops", "Ferry", [SOURCE]),
        (">[1,\u00a0¶\u00a02]<", ">[2,\u00a0¶\u00a02]<", [WITHOUT_HER_NAME[0]]),
        (
            ">[1]<",
            "><",
            [
                "key point 1: 3May:Theferrystopped.[1][2]",
                "statement q-1: [1]",
                "table row 1: 4March2024about900MiraSol[1]",
                "source s-1: [1]",
            ],
        ),
        ("Ferries on the upper river", "Ferries", ["head of the report: SituationreportNo.12Ferriesontheupperriver"]),
        ("Field offices", "Offices", ["head To: ToFieldoffices"]),
        ("Everything", "Nothing", ["section all: Everything"]),
        ("Made by hand.", "", ["note 1: Madebyhand."]),
        ('w:name="e_1"', 'w:name="e_7"', ["target e_1"]),
        ('w:anchor="a_1"', 'w:anchor="e_1"', ["link to a_1"]),
    ],
)
def test_what_is_lost_is_named(before: str, after: str, expected: list[str]) -> None:
    assert read_again(write_plain(), change_part(write_plain().data, MAIN, before, after)) == expected


@pytest.mark.parametrize(
    ("part", "before", "after", "expected"),
    [
        (RELATIONS, 'Target="https://news.example.org/1"', 'Target=""', ["link to https://news.example.org/1"]),
        ("word/header1.xml", "TLP:AMBER", "", ["marking in word/header1.xml"]),
        ("word/footer1.xml", "TLP:AMBER", "TLP:RED", ["marking in word/footer1.xml"]),
        ("customXml/item1.xml", '"e-1"', '"e-9"', ["manifest"]),
    ],
)
def test_what_is_lost_beside_the_text_is_named(part: str, before: str, after: str, expected: list[str]) -> None:
    assert read_again(write_plain(), change_part(write_plain().data, part, before, after)) == expected


@pytest.mark.parametrize(
    ("part", "before", "after", "expected"),
    [
        (NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="77">', [NOTED_POINT, "footnote 2"]),
        (NOTES, "Ferry stops", "Ferry", [NOTED_LINE]),
        (NOTES, 'w:anchor="s_1"', 'w:anchor="s_7"', ["target s_7", "link to s_1"]),
        (MAIN, '<w:footnoteReference w:id="2"/>', "", [NOTED_POINT]),
        (MAIN, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>', [NOTED_POINT]),
        ("word/_rels/footnotes.xml.rels", 'Id="link1"', 'Id="link9"', ["link to https://news.example.org/1"]),
    ],
)
def test_a_lost_note_is_named(part: str, before: str, after: str, expected: list[str]) -> None:
    assert read_again(write_noted(), change_part(write_noted().data, part, before, after)) == expected


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("blocks.write_table", "event e-1: "),
        ("blocks.BlockWriter.write_masthead", "head of the report: "),
        ("document.write_details", "head Number: "),
        ("pages._write_header", "marking in word/header1.xml"),
        ("lines.LineWriter._write_run", "event e-1: "),
        ("lines.LineWriter.bookmark", "target a_1"),
    ],
)
def test_a_writer_that_drops_something_is_caught(broken: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"briefkit.render.docx.{broken}", lambda *_: "")
    with pytest.raises(OutputError, match=rf"R103.*lacks the {expected}"):
        docx_bytes(REPORT, Theme())


@pytest.mark.parametrize("citations", CitationStyle)
def test_in_a_template_of_the_house_what_it_has_a_place_for_is_looked_for(citations: CitationStyle) -> None:
    theme = replace(HOUSE, citations=citations)
    written = write(REPORT, theme)
    assert docx_bytes(REPORT, theme) == written.data
    assert {part.name for part in written.making.head} >= {"head As of", "head report.title"}
    lost = change_part(written.data, MAIN, "Ferries on the upper river", "Ferries")
    assert read_again(written, lost) == ["head report.title: Ferriesontheupperriver"]


def test_sections_are_read_in_the_order_of_the_template() -> None:
    report = replace(
        REPORT, sections=(replace(REPORT.sections[0], id="a"), replace(REPORT.sections[0], id="chronology", blocks=()))
    )
    docx_bytes(report, replace(HOUSE, citations=CitationStyle.ENDNOTES))

from __future__ import annotations

import pytest
from tests.render.docx.house import repack
from tests.render.docx.test_docx_document import REPORT

from briefkit.errors import OutputError
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.readback import check_file

DATA = docx_bytes(REPORT, Theme())
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
NOTES = ("footnote", "word/footnotes.xml")
NOTED = docx_bytes(REPORT, Theme(citations=CitationStyle.FOOTNOTES))


WITHOUT_HER_NAME = [
    "the event e-1: NərgizƏliyeva,boatmen2",
    "the actor a-1: NərgizƏliyevaN.AliyevaEnvoyAzerbaijan3May",
    "the speaker q-1: NərgizƏliyeva",
]
SOURCE = "the source s-1: ÇayQəzeti,“Ferrystops”,byV.Quliyeva,3May2021.ReliabilityB(us…"


def read_again(data: bytes, notes: tuple[str, str] | None = None) -> list[str]:
    with pytest.raises(OutputError) as caught:
        check_file(REPORT, data, MAIN, notes=notes)
    assert {each.code for each in caught.value.diagnostics} == {"R103"}
    return [each.message.removeprefix("the file was read again and lacks ") for each in caught.value.diagnostics]


def test_nothing_is_lost() -> None:
    check_file(REPORT, DATA, MAIN)
    check_file(REPORT, NOTED, MAIN, notes=NOTES)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A depot was closed.", "A depot closed.", ["the event e-3: Adepotwasclosed."]),
        (">5 May 2021<", ">5 June 2021<", ["the event e-2: 5May2021Planned:Thepieristoreopen."]),
        ("We wait for the water", "We wait for water", ["the statement q-1: “Wewaitforthewater”"]),
        ("Nərgiz Əliyeva", "N. Əliyeva", WITHOUT_HER_NAME),
        ("Ferry stops", "Ferry", [SOURCE]),
        ('w:name="e_1"', 'w:name="e_7"', ["the target e_1 of a link"]),
        ('Target="https://news.example.org/1"', 'Target=""', ["the link to https://news.example.org/1"]),
    ],
)
def test_what_is_lost_is_named(before: str, after: str, expected: list[str]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        (name,) = (name for name in (MAIN, RELATIONS) if before.encode() in parts[name])
        parts[name] = parts[name].replace(before.encode(), after.encode())

    assert read_again(repack(DATA, change)) == expected


@pytest.mark.parametrize(
    ("part", "before", "after", "expected"),
    [
        (NOTES[1], '<w:footnote w:id="2">', '<w:footnote w:id="77">', "the footnote 2"),
        (NOTES[1], 'w:anchor="s_1"', 'w:anchor="s_7"', "the target s_7 of a link"),
        ("word/_rels/footnotes.xml.rels", 'Id="link1"', 'Id="link9"', "the address link1 of a footnote"),
    ],
)
def test_a_lost_note_is_named(part: str, before: str, after: str, expected: str) -> None:
    def change(parts: dict[str, bytes]) -> None:
        assert before.encode() in parts[part]
        parts[part] = parts[part].replace(before.encode(), after.encode())

    assert read_again(repack(NOTED, change), NOTES) == [expected]


def test_a_renderer_that_drops_a_block_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.render.docx.blocks.write_actors", lambda block, context: iter(()))
    with pytest.raises(OutputError, match=r"R103.*the target a_1 of a link"):
        docx_bytes(REPORT, Theme())

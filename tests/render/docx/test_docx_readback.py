from __future__ import annotations

import dataclasses

import pytest
from tests.render.docx.house import repack
from tests.render.docx.test_docx_document import REPORT

from briefkit.errors import OutputError
from briefkit.model.report import (
    ActorTable,
    Block,
    Chronology,
    Link,
    Paragraph,
    QuotationList,
    Report,
    Section,
    SourceList,
    Text,
)
from briefkit.model.theme import Theme
from briefkit.render.claims import Claim, find_lost, list_addresses, list_claims
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.readback import check_file

DATA = docx_bytes(REPORT, Theme())
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def read_again(data: bytes) -> list[str]:
    with pytest.raises(OutputError) as caught:
        check_file(REPORT, data, MAIN)
    assert {each.code for each in caught.value.diagnostics} == {"R103"}
    return [each.message.removeprefix("the file was read again and lacks ") for each in caught.value.diagnostics]


def test_nothing_is_lost() -> None:
    check_file(REPORT, DATA, MAIN)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A depot was closed.", "A depot closed.", ["the event e-3: Adepotwasclosed."]),
        (">5 May 2021<", ">5 June 2021<", ["the event e-2: 5May2021Planned:Thepieristoreopen."]),
        ("We wait for the water", "We wait for water", ["the statement q-1: Wewaitforthewater"]),
        ("Nərgiz Əliyeva", "N. Əliyeva", ["the actor a-1: NərgizƏliyeva"]),
        ("Ferry stops", "Ferry", ["the source s-1: Ferrystops"]),
        ('w:name="e_1"', 'w:name="e_7"', ["the target e_1 of a link"]),
        ('Target="https://news.example.org/1"', 'Target=""', ["the link to https://news.example.org/1"]),
    ],
)
def test_what_is_lost_is_named(before: str, after: str, expected: list[str]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        (name,) = (name for name in (MAIN, RELATIONS) if before.encode() in parts[name])
        parts[name] = parts[name].replace(before.encode(), after.encode())

    assert read_again(repack(DATA, change)) == expected


def test_a_renderer_that_drops_a_block_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.render.docx.blocks.write_actors", lambda block, context: iter(()))
    with pytest.raises(OutputError, match=r"R103.*the target a_1 of a link"):
        docx_bytes(REPORT, Theme())


def test_claims_of_every_kind() -> None:
    kinds = {claim.kind for claim in list_claims(REPORT)}
    assert kinds == {"event", "statement", "actor", "source"}
    assert list_addresses(REPORT) == {"https://gauge.example.org/?a=1&b=2", "https://news.example.org/1"}


@pytest.mark.parametrize("kind", [Chronology, QuotationList, ActorTable, SourceList])
def test_each_kind_is_claimed_for_itself(kind: type[Block]) -> None:
    blocks = tuple(block for block in REPORT.blocks() if isinstance(block, kind))
    report = dataclasses.replace(REPORT, sections=(Section("s", "S", blocks),))
    assert len({claim.kind for claim in list_claims(report)}) == 1


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
    assert tuple(claim.words for claim in find_lost([Claim("event", "e", each) for each in words], text)) == lost


def test_few_losses_stand_for_many() -> None:
    assert len(find_lost([Claim("event", "e", "x")] * 99, "")) == 20


def test_only_what_can_be_a_link_is_asked_for() -> None:
    line = (Link("one", "https://a.example/"), Link("two", "javascript:alert(1)"), Text("three"))
    assert list_addresses(Report(REPORT.head, (Section("s", "S", (Paragraph(line),)),))) == {"https://a.example/"}

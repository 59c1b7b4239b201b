from __future__ import annotations

import pytest

from briefkit.compose.glossary import compose_glossary
from briefkit.languages import ENGLISH
from briefkit.model.citing import cite
from briefkit.model.document import Span
from briefkit.model.report import Empty, Paragraph, Source, Table, Text
from briefkit.model.selection import Expansion


def spell(short: str, words: str, document: str = "a") -> Expansion:
    return Expansion(short, words, document, Span(3, 40), 2)


WFP, INGD = spell("WFP", "World Food Programme"), spell("INGD", "National Institute for Disaster Management", "b")


@pytest.mark.parametrize(
    ("printed", "listed"),
    [
        ("The WFP sent lorries.", ["WFP"]),
        ("WFPs and the IWFP sent lorries.", []),
        ("The WFP's lorries and INGD/WFP's boats", ["INGD", "WFP"]),
        ("Nobody sent any.", []),
    ],
)
def test_what_the_report_uses_is_listed_in_order_of_the_alphabet(printed: str, listed: list[str]) -> None:
    (block,) = compose_glossary([WFP, INGD], [Paragraph((Text(printed),))], set(), ENGLISH)
    if not listed:
        assert block == Empty("No source spells out an abbreviation that this report uses.", periodic=False)
    else:
        assert isinstance(block, Table)
        assert [row[0] for row in block.rows] == [(Text(short),) for short in listed]


def test_addresses_are_not_read_as_words() -> None:
    source = Source("s-1", 1, "Lorries leave", url="https://post.example/WFP")
    assert isinstance(compose_glossary([WFP], [source], set(), ENGLISH)[0], Empty)
    assert isinstance(compose_glossary([WFP], [Source("s-1", 1, "Lorries of WFP leave")], set(), ENGLISH)[0], Table)


def test_a_document_that_is_cited_already_is_cited_before_others() -> None:
    again, other = spell("WFP", "World food programme", "c"), spell("WFP", "Wide Field Photometer", "d")
    (table,) = compose_glossary([WFP, again, other], ["WFP"], {"c"}, ENGLISH)
    assert isinstance(table, Table)
    assert table.rows == (
        ((Text("WFP"),), (Text("Wide Field Photometer"),), (cite("d", 2, (Span(3, 40),)),)),
        ((Text("WFP"),), (Text("World food programme"),), (cite("c", 2, (Span(3, 40),)),)),
    )

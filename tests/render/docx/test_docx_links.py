from __future__ import annotations

import datetime as dt
import re

import pytest
from briefkit.render.docx.links import Links
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.report import Block, Chronology, ChronologyRow, Cite, Head, Report, Section, Source, SourceList


def make_links(*ids: str, blocks: tuple[Block, ...] = (), added: list[str] | None = None) -> Links:
    rows = tuple(ChronologyRow(row_id, "3 May", "x") for row_id in ids)
    report = Report(
        Head("T", dt.date(2021, 5, 6)),
        (Section("section", "Section", (Chronology(rows), *blocks)),),
        (Source("s-1", 7, "Ferry stops"),),
    )
    addresses = [] if added is None else added

    def add_address(address: str) -> str:
        addresses.append(address)
        return f"link{len(addresses)}"

    return Links(report, add_address)


def read_name(bookmark: str) -> str:
    found = re.search('w:name="([^"]*)"', bookmark)
    return found[1] if found else ""


def test_bookmark_stands_once() -> None:
    links = make_links("e-1")
    assert read_name(links.bookmark("e-1")) == "e_1"
    assert links.bookmark("e-1") == ""
    assert links.bookmark("elsewhere") == ""
    assert links.bookmark(None) == ""


@given(st.lists(st.text(), unique=True, max_size=20))
def test_names_are_what_word_takes(ids: list[str]) -> None:
    links = make_links(*ids)
    names = [read_name(links.bookmark(row_id)) for row_id in sorted({*ids, "section"})]
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert len({name.lower() for name in names}) == len(names)


def test_ids_that_look_alike_get_different_names() -> None:
    links = make_links("e-1", "e_1", "E.1", "1", "ə" * 100)
    ids = ("E.1", "e-1", "e_1", "1", "ə" * 100)
    assert [read_name(links.bookmark(row_id)) for row_id in ids] == ["E_1", "e_1_2", "e_1_3", "b1", "b" + "_" * 32]


@pytest.mark.parametrize(
    ("blocks", "cite", "expected"),
    [
        ((SourceList(),), Cite("s-1"), ("s_1", "[7]")),
        ((SourceList(),), Cite("s-1", "¶ 3"), ("s_1", "[7,\u00a0¶\u00a03]")),
        ((), Cite("s-1"), (None, "[7]")),
        ((SourceList(),), Cite("unknown"), (None, "[unknown]")),
    ],
)
def test_cite(blocks: tuple[Block, ...], cite: Cite, expected: tuple[str | None, str]) -> None:
    xml = make_links(blocks=blocks).cite(cite)
    anchor = re.search('w:anchor="([^"]*)"', xml)
    assert (anchor and anchor[1], re.sub("<[^>]*>", "", xml)) == expected


def test_same_address_once() -> None:
    added: list[str] = []
    links = make_links(added=added)
    first = links.outside("https://example.org/a b", "one")
    assert 'r:id="link1"' in first
    assert 'r:id="link1"' in links.outside(" https://example.org/a b\n", "two")
    assert 'r:id="link2"' in links.outside("https://example.org/", "three")
    assert "hyperlink" not in links.outside("javascript:alert(1)", "four")
    assert added == ["https://example.org/a%20b", "https://example.org/"]

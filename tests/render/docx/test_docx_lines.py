from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.docx.integrity import R, W

from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx.frame import open_frame
from briefkit.render.docx.lines import STYLES, LineWriter
from briefkit.render.docx.look import describe_look
from briefkit.render.docx.markup import parse_fragment
from briefkit.render.print_tree import Address, Jump, Look, NoteMark, Run

VALUES = describe_look(Theme(), "en-GB")


def make_writer(*anchors: str, citations: CitationStyle = CitationStyle.REFERENCES) -> LineWriter:
    return LineWriter(open_frame(VALUES), anchors, citations, str)


def read_name(bookmark: str) -> str:
    found = re.search('w:name="([^"]*)"', bookmark)
    return found[1] if found else ""


def test_bookmark_stands_once() -> None:
    lines = make_writer("e-1", "e-2", "e-1")
    assert read_name(lines.bookmark("e-1")) == "e_1"
    assert lines.bookmark("e-1") == ""
    assert lines.bookmark("elsewhere") == ""
    assert lines.bookmark(None) == ""
    numbers = re.findall('w:id="([^"]*)"', lines.bookmark("e-2"))
    assert numbers == ["2", "2"]


@given(st.lists(st.text(), unique=True, max_size=20))
def test_names_are_what_word_takes(anchors: list[str]) -> None:
    lines = make_writer(*anchors)
    names = [read_name(lines.bookmark(anchor)) for anchor in sorted(anchors)]
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert len({name.lower() for name in names}) == len(names)


def test_anchors_that_look_alike_get_different_names() -> None:
    anchors = ("E.1", "e-1", "e_1", "1", "ə" * 100)
    lines = make_writer(*reversed(anchors))
    assert [lines.names[anchor] for anchor in anchors] == ["E_1", "e_1_2", "e_1_3", "b1", "b" + "_" * 32]


def test_every_look_has_a_style() -> None:
    assert set(STYLES) == set(Look)


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (Run("x"), None),
        (Run("x", Look.STRONG), "Strong"),
        (Run("x", goal=Jump("a")), "InternalLink"),
        (Run("x", Look.SECONDARY, Jump("a")), "InternalLink"),
        (Run("x", Look.STRONG, Jump("a")), "Strong underlined"),
        (Run("x", Look.SPEAKER, Jump("a")), "SpeakerName underlined"),
        (Run("x", goal=Address("https://a.example/")), "Hyperlink"),
        (Run("x", Look.SECONDARY, Address("https://a.example/")), "Hyperlink"),
    ],
)
def test_links_can_be_told_without_colours(run: Run, expected: str | None) -> None:
    (element,) = parse_fragment(make_writer("a").write((run,)))
    style = element.find(f".//{W}rStyle")
    underlined = " underlined" if element.find(f".//{W}u") is not None else ""
    assert (None if style is None else f"{style.get(f'{W}val')}{underlined}") == expected
    assert (element.tag == f"{W}hyperlink") is (run.goal is not None)


def test_same_address_once() -> None:
    document = open_frame(VALUES)
    lines = LineWriter(document, (), CitationStyle.REFERENCES, str)
    urls = ["https://example.org/a", "https://example.org/a", "mailto:a@example.org"]
    links = parse_fragment(lines.write(tuple(Run("x", goal=Address(url)) for url in urls)))
    ids = [link.get(f"{R}id", "") for link in links]
    assert ids[0] == ids[1] != ids[2]
    assert [document.part.rels[name].target_ref for name in ids] == urls


@pytest.mark.parametrize("citations", [CitationStyle.FOOTNOTES, CitationStyle.ENDNOTES])
def test_addresses_of_notes_are_those_of_their_part(citations: CitationStyle) -> None:
    lines = make_writer(citations=citations)
    (mark,) = parse_fragment(lines.write((NoteMark((Run("x", goal=Address("https://example.org/")),)),)))
    assert mark[-1].tag == f"{W}{citations.note_kind}Reference"
    assert lines.relations.find_address("https://example.org/2") == "link1"

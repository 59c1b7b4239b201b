from __future__ import annotations

import dataclasses
import datetime as dt
import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.docx.accepting import settle
from tests.render.docx.house import make_house_template
from tests.render.pdf.samples import every_block, make_png

from briefkit import build_report, load_spec, render_bytes
from briefkit.api import redline_bytes
from briefkit.errors import InputError, OutputError
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.report import (
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Figure,
    Heading,
    Link,
    Paragraph,
    Report,
    Section,
    Source,
    Strong,
    Table,
    Text,
)
from briefkit.model.theme import CitationStyle, Theme, WordTemplate
from briefkit.render.docx.printed import read_printed
from briefkit.render.docx.tracked import AUTHOR
from briefkit.render.records import read_record

pytestmark = pytest.mark.usefixtures("in_one_process")

AS_OF = dt.date(2024, 3, 9)
SOURCES = (Source("s1", 1, "River rises"), Source("s2", 2, "River falls", url="https://example.org/2"))


def report(*blocks: Block, title: str = "Ferries", as_of: dt.date = AS_OF) -> Report:
    return Report(Head(title, as_of), (Section("all", "All", blocks),), SOURCES)


def read(content: bytes, tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "x.docx").write_bytes(content)
    return read_printed(str(tmp_path / "x.docx")).pieces


def check(old: Report, new: Report, tmp_path: Path) -> bytes:
    redline = redline_bytes(old, new)
    assert read(settle(redline, accept=True), tmp_path) == read(render_bytes(new, "docx"), tmp_path)
    assert read(settle(redline, accept=False), tmp_path) == read(render_bytes(old, "docx"), tmp_path)
    return redline


ROWS = (
    ChronologyRow(
        "e1", "4 March 2024", "The bridge was opened to lorries.", "Ford", (Text("Mira Sol"),), (Cite("s1"),)
    ),
    ChronologyRow("e2", "5 March 2024", "A ferry ran aground.", sources=(Cite("s2", "¶ 2"),)),
    ChronologyRow("e3", "6 March 2024", "Divers found the anchor."),
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((), ()),
        ((Paragraph((Text("The river rose."),)),), (Paragraph((Text("The river fell again."),)),)),
        ((Paragraph((Text("It rose. "), Strong("Fast."))),), (Paragraph((Text("It rose. "), Text("Fast."))),)),
        ((Paragraph((Text("One."),)), Paragraph((Text("Two."),))), (Paragraph((Text("Two."),)),)),
        ((Paragraph((Text("Two."),)),), (Paragraph((Text("One."),)), Paragraph((Text("Two."),)))),
        ((Chronology(ROWS),), (Chronology(ROWS[1:]),)),
        ((Chronology(ROWS[:2]),), (Chronology(ROWS),)),
        ((Chronology(ROWS),), (Chronology((ROWS[0], dataclasses.replace(ROWS[1], text="A ferry sank."), ROWS[2])),)),
        ((Chronology(ROWS),), (Chronology(tuple(reversed(ROWS))),)),
        ((Chronology(ROWS),), ()),
        ((), (Chronology(ROWS),)),
        ((Heading("Part"), Bullets(((Text("a"),), (Text("b"),)))), (Heading("Part two"), Bullets(((Text("a"),),)))),
        ((Paragraph((Text("See "), Link("this", "https://example.org/1"))),), (Paragraph((Text("See this"),)),)),
        ((Paragraph((Text("See "), Cite("s1"))),), (Paragraph((Text("See "), Cite("s2"), Text(" now"))),)),
        (
            (Table(("A", "B"), (((Text("1"),), (Text("2"),)),)),),
            (Table(("A", "B", "C"), (((Text("1"),), (Text("2"),), (Text("3"),)),)),),
        ),
        ((), (Figure(make_png(), "The bridge", "The bridge", "2024", "the desk"),)),
        ((Figure(make_png(), "The bridge", "The bridge", "2024", "the desk"),), ()),
        ((), every_block()),
        (every_block(), ()),
        (every_block(), every_block()[::-1]),
    ],
)
def test_accepting_gives_the_new_report_and_rejecting_the_old(
    old: tuple[Block, ...], new: tuple[Block, ...], tmp_path: Path
) -> None:
    check(report(*old), report(*new, title="Ferries on the upper river"), tmp_path)


WORDS = st.lists(st.sampled_from(["ferry", "river", "rose", "4", "March", ",", "the", "Sol"]), max_size=6).map(" ".join)
BLOCKS = st.lists(
    st.one_of(
        WORDS.map(lambda words: Paragraph((Text(words or "x"),))),
        WORDS.map(lambda words: Heading(words or "x")),
        st.lists(WORDS, min_size=1, max_size=4).map(
            lambda rows: Table(("A", "B"), tuple(((Text(row),), (Text("1"),)) for row in rows))
        ),
    ),
    max_size=5,
)


@given(BLOCKS, BLOCKS)
@settings(max_examples=25, deadline=None)
def test_any_two_reports_can_be_told_apart_again(old: list[Block], new: list[Block]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        check(report(*old), report(*new), Path(folder))


def test_two_issues_of_a_sample(root: Path, tmp_path: Path) -> None:
    folder = root / "sample_input" / "flood"
    new = build_report(load_spec(folder / "spec.yaml"))
    old = build_report(load_spec(folder / "spec.yaml"), as_of=dt.date(2024, 2, 24))
    redline = check(old, new, tmp_path)
    opened = docx.Document(io.BytesIO(redline))
    assert {change.get(qn("w:author")) for change in opened.element.body.iter(qn("w:ins"), qn("w:del"))} == {AUTHOR}
    numbers = [change.get(qn("w:id")) for change in opened.element.body.iter(qn("w:ins"), qn("w:del"))]
    assert len(numbers) == len(set(numbers)) > 100
    assert redline == redline_bytes(old, new)


def test_a_row_of_which_one_word_changed_keeps_its_other_cells() -> None:
    changed = (dataclasses.replace(ROWS[0], text="The bridge was closed to lorries."), *ROWS[1:])
    body = docx.Document(io.BytesIO(redline_bytes(report(Chronology(ROWS)), report(Chronology(changed))))).element.body
    changes = body.iter(qn("w:ins"), qn("w:del"))
    said = [words.text for change in changes for words in change.iter(qn("w:t"), qn("w:delText"))]
    assert said == ["opened", "closed"]


def test_little_is_marked_where_little_changed() -> None:
    old, new = (report(Paragraph((Text(f"The river rose by {depth} in the night."),))) for depth in ("two", "three"))
    body = docx.Document(io.BytesIO(redline_bytes(old, new))).element.body
    marked = [(text.getparent().getparent().tag, text.text) for text in body.iter(qn("w:delText"), qn("w:t"))]
    changed = [(tag, words) for tag, words in marked if tag in (qn("w:del"), qn("w:ins"))]
    assert changed == [(qn("w:del"), "two"), (qn("w:ins"), "three")]


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("TLP:AMBER", "TLP:GREEN", "TLP:AMBER"),
        ("TLP:CLEAR", "TLP:GREEN", "TLP:GREEN"),
        ("TLP:AMBER", None, "TLP:AMBER"),
        (None, None, ""),
    ],
)
def test_a_redline_has_the_stricter_marking(
    before: str | None, after: str | None, printed: str, tmp_path: Path
) -> None:
    old, new = (mark(Marking(each) if each else None) for each in (before, after))
    (tmp_path / "x.docx").write_bytes(redline_bytes(old, new))
    header = next(each for each in read_printed(str(tmp_path / "x.docx")).margins if "Ferries" in each)
    assert header.partition("Ferries")[2] == printed


def mark(marking: Marking | None) -> Report:
    made = report(Paragraph((Text("It rose."),)))
    return dataclasses.replace(made, head=dataclasses.replace(made.head, marking=marking))


def test_markings_of_two_schemes_make_no_redline() -> None:
    with pytest.raises(OutputError, match="no single marking covers TLP:AMBER and CONFIDENTIAL"):
        redline_bytes(mark(Marking("TLP:AMBER")), mark(Marking("CONFIDENTIAL", "UN")))


HOUSE = WordTemplate("house.dotx", make_house_template())


@pytest.mark.parametrize(
    "look", [Theme(citations=CitationStyle.FOOTNOTES), Theme(contents=True), Theme(word_template=HOUSE)]
)
def test_no_look_takes_anything_from_a_redline(look: Theme, tmp_path: Path) -> None:
    old, new = report(Paragraph((Text("See "), Cite("s1")))), report(Paragraph((Text("See "), Cite("s2"))))
    assert read(redline_bytes(old, new, look), tmp_path) == read(redline_bytes(old, new), tmp_path)


def test_a_redline_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(redline_bytes(report(), report(Heading("Part"))))
    with pytest.raises(InputError, match="carries no report"):
        read_record(tmp_path / "x.docx")

"""A report in Hebrew: laid out from right to left, with the words of sources in the order of their own language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument
from tests.render.pdf.samples import HEAD, every_block, find_losses, make_chronology, make_png, make_report, read_pdf
from tests.render.pdf.structure import read_aloud
from tests.render.test_formats import FURTHER_BLOCKS, SOURCES

from briefkit.model.report import Block, Bullets, Cite, Paragraph, Ref, Report, SourceList, Table, Text
from briefkit.model.theme import Logo, Theme
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pdf.flow import Area, Mark, Words, mirror_marks
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines

RIGHTWARD = replace(HEAD, language="he", title="عبور النهر", originator="مكتب الوادي")
STYLE = TextStyle(10, 14, right_to_left=True)
REFERENCE = replace(STYLE, reference=True)
SENTENCE = "The bridge was opened to lorries on Monday, for the first time since 2019, the ministry said."


def find_words(report: Report, words: str, theme: Theme | None = None) -> list[tuple[int, float, float]]:
    """Where words stand, each time: page from 0, left and right end in points."""
    places = []
    with PdfDocument(pdf_bytes(report, theme or Theme())) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            search = text.search(words, match_case=True)
            while found := search.get_next():
                boxes = [text.get_charbox(found[0] + index) for index in range(found[1])]
                places.append((number, min(box[0] for box in boxes), max(box[2] for box in boxes)))
    return places


def test_the_first_column_of_a_table_stands_at_the_right() -> None:
    report = make_report(Table(("First", "Second", "Third"), (((Text("one"),), (Text("two"),), (Text("three"),)),)))
    for titles, order in ((HEAD, [0, 1, 2]), (RIGHTWARD, [2, 1, 0])):
        for words in (("First", "Second", "Third"), ("one", "two", "three")):
            places = [find_words(replace(report, head=titles), word)[0] for word in words]
            assert sorted(range(3), key=lambda column: places[column][1]) == order


def test_cells_are_flush_with_the_titles_of_their_columns() -> None:
    report = make_report(Table(("Days", "Ports"), (((Text("Monday"),), (Text("Baku"),)),)), head=RIGHTWARD)
    (_, _, title), (_, _, cell) = (find_words(report, word)[0] for word in ("Ports", "Baku"))
    assert title == pytest.approx(cell, abs=1)


def test_the_header_row_is_repeated_at_the_same_place() -> None:
    places = find_words(make_report(make_chronology(90), head=RIGHTWARD), "What happened")
    assert [page for page, _, _ in places] == list(range(len(places)))
    assert len(places) > 2
    assert len({(left, right) for _, left, right in places[1:]}) == 1


def test_the_frame_of_a_page_is_mirrored() -> None:
    theme = Theme(logo=Logo("mark.png", make_png()))
    report = make_report(head=RIGHTWARD)
    middle = 595 / 2
    assert all(right < middle for _, _, right in find_words(report, "TLP:GREEN", theme))
    assert all(left > middle for _, left, _ in find_words(report, "Situation report", theme))
    ((_, left, right),) = find_words(report, "Page 1 of 1", theme)
    assert left < middle < right
    with PdfDocument(pdf_bytes(report, theme)) as document:
        ((left, _, right, _),) = (entry.get_bounds() for entry in document[0].get_objects(filter=[3]))
    assert (left, right < middle) == (pytest.approx(theme.margin_side), True)


@pytest.mark.parametrize("words", ["بند قصير", "Short", SENTENCE])
def test_markers_stand_at_the_right(words: str) -> None:
    report = make_report(Bullets(((Text(words),),), numbered=True), head=RIGHTWARD)
    with PdfDocument(pdf_bytes(report, Theme())) as document:
        page = document[0]
        edge = page.get_width() - Theme().margin_side
        lefts = [entry.get_bounds()[0] for entry in page.get_objects(filter=[1])]
    assert any(edge - 10 < left < edge for left in lefts)


@pytest.mark.parametrize("block", [*every_block(), *FURTHER_BLOCKS], ids=lambda block: type(block).__name__)
def test_every_block_is_read_back(block: Block) -> None:
    targets = () if isinstance(block, SourceList) else (SourceList(),)
    report = make_report(block, *targets, sources=SOURCES, head=RIGHTWARD)
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


def test_a_long_table_is_read_back() -> None:
    report = make_report(make_chronology(200), SourceList(), head=RIGHTWARD)
    assert find_losses(pdf_bytes(report, Theme()), report) == ()
    rows = [row for row in make_chronology(200).rows if row.id != "e150"]
    shorter = replace(report.sections[0], blocks=(replace(make_chronology(1), rows=tuple(rows)), SourceList()))
    lost = find_losses(pdf_bytes(replace(report, sections=(shorter,)), Theme()), report)
    assert any("event e150" in each for each in lost)


def test_the_file_says_its_language_and_direction() -> None:
    reader = read_pdf(make_report(Paragraph((Text(SENTENCE),)), head=RIGHTWARD))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == "he"
    assert catalog["/StructTreeRoot"]["/K"].get_object()["/A"]["/WritingMode"] == "/RlTb"
    assert ("P", SENTENCE) in read_aloud(reader)


def show(line: Line) -> str:
    """What stands in a line from left to right."""
    pieces = sorted(line.pieces, key=lambda it: it.x)
    return "".join(piece.text[::-1] if piece.strokes else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("אבג 12.5", "12.5 גבא"),
        ("אבג (12) [3, ¶ 2]", "]2 ¶ ,3[ )12( גבא"),
        ("3–9 אבג", "גבא 9–3"),
        ("The port of אבג is open.", "The port of גבא is open."),
        ("[3, ¶ 2]", "]2 ¶ ,3["),
        ("12", "12"),
        ("אבגדהוז UN (Baku).", ".UN (Baku) זוהדגבא"),
    ],
)
def test_lines_read_as_their_letters_do(words: str, shown: str) -> None:
    (line,) = set_lines([Span(words)], STYLE, 400)
    assert show(line).translate(str.maketrans("", "", "\u00a0")) == shown.replace("\u00a0", "")


@pytest.mark.parametrize(
    ("words", "width", "begins"),
    [
        ("אבג דהו", 400, None),
        ("Baku", 400, None),
        (SENTENCE, 800, None),
        (SENTENCE, 200, -200),
        ("Kerim Veliyev", 50, None),
        ("12", float("inf"), None),
    ],
)
def test_only_running_text_from_left_to_right_stands_at_the_left(
    words: str, width: float, begins: float | None
) -> None:
    lines = set_lines([Span(words)], STYLE, width)
    left = min(piece.x for line in lines for piece in line.pieces)
    assert left == pytest.approx(-max(line.width for line in lines) if begins is None else begins)


def test_parts_of_a_reference_stand_from_right_to_left() -> None:
    (line,) = set_lines([Span("Post"), Span(", “Ferry stops”"), Span(", דלת")], REFERENCE, 400)
    assert show(line) == "תלד ,”Ferry stops“ ,Post"


def test_a_link_is_read_apart_from_what_is_around_it() -> None:
    report = make_report(
        Paragraph((Ref("main", "4 مارس"), Text(f": {SENTENCE} {SENTENCE} "), Cite("s1"))), SourceList(), head=RIGHTWARD
    )
    reader = read_pdf(report)
    annotations: Any = reader.pages[0]["/Annots"]
    link = annotations[0].get_object()
    assert str(link["/Contents"]) == "4 مارس"
    assert float(link["/Rect"][0]) == pytest.approx(Theme().margin_side, abs=1)


WORDS = st.text("abc אבג ابت 12.,:()[]¶–\u200f", max_size=60)


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from([STYLE, REFERENCE]), st.floats(20, 400))
def test_lines_stand_within_their_room(words: list[str], style: TextStyle, width: float) -> None:
    for line in set_lines([Span(each) for each in words], style, width):
        assert all(piece.x <= 1e-6 and piece.x + piece.width <= 1e-6 for piece in line.pieces)
        if line.width <= width:
            assert all(piece.x >= -width - 1e-6 for piece in line.pieces)


MARKS = st.builds(
    Area, st.floats(0, 400), st.just(0.0), st.floats(0, 100), st.just(1.0), st.just("000000")
) | st.builds(Words, st.floats(0, 400), st.just(0.0), st.just(Line((), 0, 14, 10)))


@given(MARKS, st.floats(400, 600))
def test_what_is_mirrored_twice_is_where_it_was(mark: Mark, width: float) -> None:
    (once,) = mirror_marks([mark], width)
    (twice,) = mirror_marks([once], width)
    assert twice.x == pytest.approx(mark.x)


def test_hebrew_in_latin_letters_is_laid_out_from_left_to_right() -> None:
    (_, left, _), *_ = find_words(make_report(head=replace(HEAD, language="he-Latn")), "Situation report")
    assert left == pytest.approx(Theme().margin_side, abs=2)


def test_a_label_is_read_apart_from_the_sentence_behind_it() -> None:
    (line,) = set_lines([Span("20 אבג", bold=True), Span(": The ministry said so.")], STYLE, 400)
    assert show(line) == "גבא 20: The ministry said so."

"""Drawings on the pages of a PDF, and as pictures of dots."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from tests.render.pdf.samples import HEAD, every_chart, make_report, read_pdf

from briefkit.model.report import Report, Section
from briefkit.model.theme import Theme
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.drawing.shapes import Anchor, Area, Disc, Ink, Label, Shape, Stroke, make_box
from briefkit.render.pdf import pdf_bytes, raster
from briefkit.render.pdf.raster import draw_png
from briefkit.render.print_tree import Caption, Drawing

COLOURS = choose_colours(Theme())


def draw(*shapes: Shape) -> Image.Image:
    """A drawing of 24 by 24 points as dots, four and a sixth a point."""
    image = draw_png(Drawing(24, 24, shapes, "", Caption("Figure", 1, "", "Figure ")), COLOURS)
    return Image.open(io.BytesIO(image)).convert("RGB")


@pytest.mark.parametrize(
    ("shape", "inside", "outside"),
    [
        (make_box(2, 2, 8, 4, Ink.SERIES_1), [(3, 3), (9, 5)], [(1, 3), (3, 7), (3, 20)]),
        (
            Area((((0, 0), (20, 0), (20, 20), (0, 20)), ((5, 5), (15, 5), (15, 15), (5, 15))), Ink.SERIES_1),
            [(2, 2), (17, 17)],
            [(10, 10), (22, 22)],
        ),
        (Disc(10, 6, 4, Ink.SERIES_1), [(10, 6), (10, 3), (13, 6)], [(13.5, 9.5), (10, 18)]),
        (Disc(10, 6, 4, Ink.SERIES_1, hollow=True), [(10, 2.5), (13.5, 6), (6.5, 6), (10, 9.5)], [(10, 6), (10, 18)]),
        (Stroke((((2, 2), (20, 20)),), Ink.SERIES_1, 2), [(2.5, 2.5), (11, 11)], [(11, 15), (2.5, 20)]),
    ],
)
def test_shapes_stand_where_they_are_said_to(
    shape: Shape, inside: list[tuple[float, float]], outside: list[tuple[float, float]]
) -> None:
    picture = draw(shape)
    blue, white = (0, 0x72, 0xB2), (255, 255, 255)
    assert {picture.getpixel((round(x * 300 / 72), round(y * 300 / 72))) for x, y in inside} == {blue}
    assert {picture.getpixel((round(x * 300 / 72), round(y * 300 / 72))) for x, y in outside} == {white}


@pytest.mark.parametrize(
    ("anchor", "left", "right"), [(Anchor.START, 11.5, 24), (Anchor.MIDDLE, 4, 20), (Anchor.END, 0, 12.5)]
)
def test_labels_stand_where_their_anchors_say(anchor: Anchor, left: float, right: float) -> None:
    box = draw(Label(12, 12, "HHH", 7, anchor)).convert("L").point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    start, top, end, bottom = (place * 72 / 300 for place in box)
    assert left <= start < end <= right
    assert 6 <= top < bottom == pytest.approx(12, abs=0.3)


def test_the_words_of_a_drawing_can_be_copied_and_are_part_of_the_figure() -> None:
    text = read_pdf(make_report(*every_chart())).pages[0].extract_text()
    assert "Talks" in text
    assert text.index("Talks") < text.index("Figure 1.")


def test_a_drawing_is_made_smaller_where_the_page_is_narrow() -> None:
    chart = every_chart()[0]
    report = Report(HEAD, (Section("main", "Main part", (chart,)),))
    wide, narrow = (pdf_bytes(report, Theme(margin_side=side)) for side in (57, 150))
    assert wide != narrow
    assert pdf_bytes(report, Theme(margin_side=57)) == wide


def test_the_same_drawing_gives_the_same_dots() -> None:
    shapes = (make_box(2, 2, 8, 4, Ink.SERIES_1), Label(2, 20, "Wałęsa", 8))
    drawing = Drawing(24, 24, shapes, "", Caption("Figure", 1, "", "Figure "))
    first = draw_png(drawing, COLOURS)
    raster._draw.cache_clear()
    assert draw_png(drawing, COLOURS) == first
    with Image.open(io.BytesIO(first)) as picture:
        assert picture.size == (100, 100)
        assert picture.info.keys() == {"dpi"}

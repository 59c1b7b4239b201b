"""Drawings as SVG."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from briefkit.model.theme import Theme
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.drawing.shapes import Anchor, Area, Disc, Ink, Label, Shape, Stroke, make_box
from briefkit.render.drawing.svg import format_length, write_svg
from briefkit.render.print_tree import Caption, Drawing

COLOURS = choose_colours(Theme())


def write(*shapes: Shape, caption: str = "Piers", alt: str = "Two piers.") -> str:
    return write_svg(Drawing(480, 99.5, shapes, alt, Caption("Figure", 2, caption, "Figure ")), COLOURS, "figure-2")


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        (
            Stroke((((0, 1), (2.5, 3)), ((4, 4), (5, 5))), Ink.RULE),
            '<path d="M0 1L2.5 3M4 4L5 5" fill="none" class="line-rule" stroke="#B8C2CE" stroke-width="0.5"/>',
        ),
        (
            Stroke((((0, 0), (1, 1)),), Ink.ACCENT, 1, dashed=True),
            '<path d="M0 0L1 1" fill="none" class="line-accent" stroke="#1F3A5F" stroke-width="1" '
            'stroke-dasharray="3 2"/>',
        ),
        (
            make_box(1, 2, 3, 4, Ink.SERIES_1, ("e-1",)),
            '<path d="M1 2L4 2L4 6L1 6Z" class="fill-series-1" fill="#0072B2"/>',
        ),
        (
            Area((((0, 0), (9, 0), (9, 9)), ((1, 1), (2, 1), (2, 2))), Ink.PALE),
            '<path d="M0 0L9 0L9 9ZM1 1L2 1L2 2Z" class="fill-pale" fill="#E6EBF1" fill-rule="evenodd"/>',
        ),
        (Disc(1, 2, 3, Ink.MUTED), '<circle cx="1" cy="2" r="3" class="fill-muted" fill="#5A6472"/>'),
        (
            Disc(1, 2, 3, Ink.TEXT, hollow=True),
            '<circle cx="1" cy="2" r="2.5" fill="#FFFFFF" class="fill-paper line-text" stroke="#000000" '
            'stroke-width="1"/>',
        ),
        (
            Label(1, 2, "a < b & c", anchor=Anchor.END, bold=True),
            '<text x="1" y="2" font-size="8" text-anchor="end" font-weight="bold" class="fill-text" fill="#000000">'
            "a &lt; b &amp; c</text>",
        ),
        (Label(1, 2, "9 مارس"), 'text-anchor="end" direction="rtl" class="fill-text" fill="#000000">9 مارس</text>'),
        (Label(1, 2, "9 مارس", anchor=Anchor.END), 'font-size="8" direction="rtl" class="fill-text"'),
        (
            Label(1, 2, "9 مارس", anchor=Anchor.MIDDLE),
            'font-size="8" text-anchor="middle" direction="rtl" class="fill-text"',
        ),
    ],
)
def test_shapes(shape: Shape, written: str) -> None:
    assert written in write(shape)


def test_it_is_named_for_readers_who_cannot_see_it() -> None:
    root = etree.fromstring(write(caption='The "piers" & <more>', alt="Two & more."))
    assert root.get("role") == "img"
    name, told = (root.get("aria-labelledby") or "").split()
    texts = {child.get("id"): child.text for child in root}
    assert texts[name] == 'Figure 2. The "piers" & <more>'
    assert texts[told] == "Two & more."
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("0 0 480 99.5", "480pt", "99.5pt")


def test_nothing_is_fetched() -> None:
    drawn = write(Label(0, 9, "https://example.org"), Disc(1, 1, 1, Ink.TEXT))
    assert re.findall(r"(?:href|src|url\()", drawn) == []


@pytest.mark.parametrize(("length", "written"), [(0, "0"), (-0.001, "0"), (1.005, "1"), (10, "10"), (2.5, "2.5")])
def test_lengths(length: float, written: str) -> None:
    assert format_length(length) == written

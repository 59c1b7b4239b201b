from __future__ import annotations

import time

import pytest

from briefkit.read.markup import read_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("Plain words", "Plain words"),
        ("<p>One\n  two</p><p>Three</p>", "One two\n\nThree"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<p>One<br> <br/>two", "One\n\ntwo"),
        ("Loose <b>words</b><div>A block</div>and more", "Loose words\n\nA block\n\nand more"),
        ("<ul><li>One<li>Two <i>more</i></ul>", "One\n\nTwo more"),
        ("<table><tr><td>Sund<td>12</table>", "Sund\n\n12"),
        ("Caf&eacute; &amp; bar&nbsp;&#8220;Sun&#8221;", "Café & bar “Sun”"),
        ("<head><title>T</title><style>p{}</style></head><p>Text<script>alert(1)</script>", "Text"),
        ("<p>Shown<p hidden>Not<p style='display: none'>Nor<p class='sr-only'>Nor this", "Shown"),
        ("<p class='hidden lg:block'>Shown on large screens", "Shown on large screens"),
        ("12<sup>3</sup> people", "12 3 people"),
        ("5 km<sup>2</sup> on the 19<sup>th</sup> floor", "5 km² on the 19th floor"),
        ("he said<sup><a href='#1'>[5]</a></sup>.", "he said."),
        ("CO<sub>2</sub>", "CO2"),
        ("<p>\u200b</p><p>Text</p>", "Text"),
    ],
)
def test_what_a_reader_sees(markup: str, text: str) -> None:
    assert read_markup(markup) == text


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<div>x" * 400, 400),
        ("<p><font size=2>x" * 400, 400),
        ("<p>x</p>" * 10 + "<b>" * 255 + "</b>" * 255 + "<p>x</p>" * 10, 20),
        ("<p>" + " ".join(f"a{number}=b" for number in range(40_000)) + ">x</p>", 1),
    ],
)
def test_nothing_is_lost_behind_deep_or_long_tags(markup: str, paragraphs: int) -> None:
    assert len(read_markup(markup).split("\n\n")) == paragraphs


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<b>",
        "<p><font size={}>x",
        "<b id={}>",
        "<table><tr><td>",
        "<a href=x>",
        "<ul><li>x",
        "<aside></aside>words ",
        "<i> </i>",
        "<select><option>",
        "<b><i><u></b></i></u>",
        "<sup></sup>",
        "<br> ",
        '<a "',
        "<!--",
        "<script>",
        "</p>",
        "<svg>",
        "&amp;",
        " ",
    ],
)
def test_time_is_in_proportion_to_length(piece: str) -> None:
    markup = "".join(piece.format(number) for number in range(100_000 // len(piece)))
    begin = time.process_time()
    read_markup(markup)
    assert time.process_time() - begin < 5

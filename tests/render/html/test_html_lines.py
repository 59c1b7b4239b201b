from __future__ import annotations

import pytest

from briefkit.render.html.lines import LineWriter
from briefkit.render.print_tree import Address, Jump, Look, NoteMark, Run


@pytest.mark.parametrize(
    ("run", "markup"),
    [
        (Run("plain"), "plain"),
        (Run("a < b & \"c\" 'd'"), "a &lt; b &amp; \"c\" 'd'"),
        (Run("two\nlines"), "two<br>lines"),
        (Run("x", Look.STRONG), "<strong>x</strong>"),
        (Run("x", Look.EMPHASIS), "<em>x</em>"),
        (Run("x", Look.SECONDARY), '<span class="secondary">x</span>'),
        (Run("x", Look.STRONG, Jump("e1")), '<a href="#e1"><strong>x</strong></a>'),
        (
            Run("x", goal=Address("https://a.example/?b&c='")),
            '<a href="https://a.example/?b&amp;c=&#x27;" rel="noopener noreferrer">x</a>',
        ),
        (Run("в Москве"), '<bdi lang="ru-RU">в Москве</bdi>'),
        (Run("said علي yes"), 'said <bdi lang="ar-SA">علي</bdi> yes'),
    ],
)
def test_runs(run: Run, markup: str) -> None:
    assert LineWriter("en-GB", ()).write((run,)) == markup


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("en", "The port reopened.", None),
        ("en", "أعيد فتح الميناء.", "rtl"),
        ("ar", "The port reopened.", "ltr"),
        ("ar", "أعيد فتح الميناء.", None),
        ("ar", "Ali أعيد فتح الميناء.", None),
        ("ar", "[1, ¶ 2]", None),
    ],
)
def test_a_line_that_runs_against_the_report_is_set_apart(language: str, text: str, direction: str | None) -> None:
    markup = LineWriter(language, ()).write((Run(text),))
    assert (f'dir="{direction}"' in markup) is (direction is not None)
    assert markup.startswith("<bdi dir=") is (direction is not None)


def test_an_anchor_is_marked_once() -> None:
    lines = LineWriter("en", ("e1",))
    assert [lines.identify(anchor) for anchor in ("e1", "e1", None, "e2")] == [' id="e1"', "", "", ""]


def test_notes_are_taken_up_in_the_order_of_their_marks() -> None:
    lines = LineWriter("en", ())
    marks = lines.write((Run("It rose."), NoteMark((Run("Wire"),)), NoteMark((Run("Post"),))))
    assert marks.count("doc-noteref") == 2
    assert lines.notes == ["Wire", "Post"]

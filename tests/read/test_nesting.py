from __future__ import annotations

import pytest

from briefkit.read.nesting import MOST_OPEN, bound_nesting


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "a < b",
        "<p>One<p>two" * 1000,
        "<div>" * 50 + "x" + "</div>" * 50,
        "<div title='<div>'>x</div>" * 500,
        "<script>" + "'<div>';" * 500 + "</script>",
        "<!--" + "<div>" * 500 + "-->",
    ],
)
def test_pages_as_they_are_stay(markup: str) -> None:
    assert bound_nesting(markup) == markup


def test_what_lies_too_deep_lies_side_by_side() -> None:
    bounded = bound_nesting("<div>x" * (MOST_OPEN + 2) + "</div>" * (MOST_OPEN + 2))
    assert bounded == "<div>x" * MOST_OPEN + "<hr>x<hr>x" + "<hr>" + "</div>" * MOST_OPEN


def test_attributes_that_are_too_many() -> None:
    bounded = bound_nesting("<p " + " ".join(f"a{number}='b>'" for number in range(5000)) + ">x")
    assert bounded.startswith("<p a0='b>' a1='b>'")
    assert bounded.endswith("'b>'>x")
    assert len(bounded) < 5000

from __future__ import annotations

import pytest

from briefkit.errors import InputError
from briefkit.read.elements import MOST_ELEMENTS, is_hidden, parse_elements
from briefkit.read.sizes import measure


@pytest.mark.parametrize(
    ("tag", "attributes", "hidden"),
    [
        ("p", {}, False),
        ("p", {"hidden": ""}, True),
        ("p", {"style": "color: red; DISPLAY:none"}, True),
        ("p", {"style": "visibility: hidden"}, True),
        ("p", {"aria-hidden": "true"}, True),
        ("p", {"class": "x screen-reader-text"}, True),
        ("p", {"class": "hidden md:block"}, False),
        ("p", {"class": "hidden"}, True),
        ("script", {}, True),
        ("script", {"type": "application/ld+json"}, False),
        ("template", {}, True),
    ],
)
def test_what_is_hidden(tag: str, attributes: dict[str, str], hidden: bool) -> None:
    assert is_hidden(tag, attributes) is hidden


def test_a_block_that_is_left_out_leaves_a_break() -> None:
    body = parse_elements("<div>One<p hidden>x</p>two</div>")
    assert body.text == "One two"


def test_blocks_part_words_and_inline_elements_do_not() -> None:
    assert parse_elements("<p>One</p><p>tw<b>o</b></p>").text == "One two"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div><template shadowrootmode=open><p>Words</p></template></div>", "Words"),
        ("<div><template><p>Words</p></template></div>", ""),
        ("<svg><template shadowrootmode=open><p>Words</p></template></svg>", "Words"),
    ],
)
def test_shadow_roots(markup: str, text: str) -> None:
    assert parse_elements(markup).text == text


def test_a_page_of_too_many_elements() -> None:
    with pytest.raises(InputError, match="I111"):
        parse_elements("<p>" * (MOST_ELEMENTS + 1))


def test_sizes() -> None:
    page = parse_elements(f"<div>{'word ' * 10}<a>{'link ' * 10}</a><b>Label</b></div>")
    order = list(page.iterate())
    sizes = measure(order)
    div = next(element for element in order if element.tag == "div")
    assert sizes.letters[id(div)] == sizes.letters[id(page)] == 40 + 40 + 5
    assert sizes.running[id(div)] == 50

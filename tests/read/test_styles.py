from __future__ import annotations

import time

import pytest

from briefkit.read.styles import find_hidden_names


@pytest.mark.parametrize(
    ("sheet", "hidden"),
    [
        ("", set()),
        (".a { color: red; display: none } p { margin: 0 }", {".a"}),
        ("#a, .b{visibility:hidden}", {"#a", ".b"}),
        (".a{display:none} .a.open{display:block}", set()),
        (".a{display:none} @media (min-width: 60em) { .a { display: flex } }", set()),
        ("@media print { .a { display: none } }", set()),
        ("@import url(x.css); .a{display:none}", {".a"}),
        ("/* .b{display:none} */ .a{display:none}", {".a"}),
        ("article .a{display:none}", set()),
        ("}} .a{display:none}", {".a"}),
    ],
)
def test_what_a_style_sheet_hides(sheet: str, hidden: set[str]) -> None:
    assert find_hidden_names([sheet]) == hidden


@pytest.mark.parametrize("piece", ["{", "}", "/", "/*", ".a{display:none}", "a", ".a,", ";"])
def test_time_is_in_proportion_to_length(piece: str) -> None:
    begin = time.process_time()
    find_hidden_names([".a{display:none}", piece * (200_000 // len(piece))])
    assert time.process_time() - begin < 3

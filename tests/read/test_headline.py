from __future__ import annotations

import pytest

from briefkit.read.elements import parse_elements
from briefkit.read.page_headline import find_headline


@pytest.mark.parametrize(
    ("body", "titles", "text"),
    [
        ("<h1>Storm over</h1>", [], "Storm over"),
        ("<h1>Courier</h1><h1>Ferry runs again</h1>", ["Ferry runs again | Courier"], "Ferry runs again"),
        (
            "<h1>Courier</h1><h2>Bakery wins prize</h2><h2>Ferry runs again</h2>",
            ["Ferry runs again!"],
            "Ferry runs again",
        ),
        ("<h1>One</h1><h1>Two</h1>", ["Front page"], None),
        ("<p>Ferry runs again</p>", ["Ferry runs again"], None),
    ],
)
def test_the_headline(body: str, titles: list[str], text: str | None) -> None:
    found = find_headline(parse_elements(body), titles)
    assert (found.text if found else None) == text

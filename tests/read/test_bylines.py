from __future__ import annotations

import pytest

from briefkit.read.bylines import Byline, read_byline


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("By Ada Lem", ("Ada Lem",), None),
        ("BY ADA LEM", ("ADA LEM",), None),
        ("by: Ada Lem", ("Ada Lem",), None),
        ("Written by Ada Lem", ("Ada Lem",), None),
        ("By Ada Lem and Tor Vik", ("Ada Lem", "Tor Vik"), None),
        ("By Ada Lem, Tor Vik & Ida Holm", ("Ada Lem", "Tor Vik", "Ida Holm"), None),
        ("By Ada Lem, Tor Vik, and Ida Holm", ("Ada Lem", "Tor Vik", "Ida Holm"), None),
        ("By Ada Lem, Northern Wire", ("Ada Lem",), "Northern Wire"),
        ("By Ada Lem | Norhaven Courier", ("Ada Lem",), "Norhaven Courier"),
        ("By Ada Lem, AFP", ("Ada Lem",), "AFP"),
        ("By Ada Lem for the Norhaven Courier", ("Ada Lem",), "Norhaven Courier"),
        ("By Ada Lem in Norhaven", ("Ada Lem",), None),
        ("By Ada Lem, Norhaven", ("Ada Lem",), None),
        ("By Ada Lem, Staff Writer", ("Ada Lem",), None),
        ("By Ada Lem, senior correspondent", ("Ada Lem",), None),
        ("By Ada Lem <ada@courier.example>", ("Ada Lem",), None),
        ("By Jan van der Berg", ("Jan van der Berg",), None),
        ("By Əli Ömərov", ("Əli Ömərov",), None),
        ("By Northern Wire", ("Northern Wire",), None),
        ("By Tor Vik Jr.", ("Tor Vik Jr.",), None),
        ("By Ada Lem, Jon Reed Jr. and Kim Orl, MD", ("Ada Lem", "Jon Reed Jr.", "Kim Orl"), None),
        ("By Ada Lem, Ph.D., and Tor Vik", ("Ada Lem", "Tor Vik"), None),
        ("By Ada Lem, RN, AFP", ("Ada Lem",), "AFP"),
        ("Par Ada Lem et Tor Vik", ("Ada Lem", "Tor Vik"), None),
        ("Von Ada Lem, AFP", ("Ada Lem",), "AFP"),
        ("Por Ada Lem y Tor Vik", ("Ada Lem", "Tor Vik"), None),
        ("Автор: Ада Лем", ("Ада Лем",), None),
    ],
)
def test_a_byline(line: str, names: tuple[str, ...], outlet: str | None) -> None:
    assert read_byline(line) == Byline(names, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lem",
        "By",
        "By Thursday the river had fallen",
        "By June, prices had doubled",
        "By the Sea",
        "By Friday Morning",
        "By Ada Lem, who is a minister.",
        "By some accounts, Ada Lem won",
        "By 2030 Norhaven will be dry",
        "Bylaws Passed in Norhaven",
        "By " + "A" * 400,
        "Par Avion",
        "Von der Leyen in Norhaven",
        "Von Norhaven nach Sund",
        "Por la Paz",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert read_byline(line) is None

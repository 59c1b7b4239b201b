from __future__ import annotations

import pytest

from briefkit.model.theme import Theme
from briefkit.render.html.look import is_theme, lighten, mix, read_sheet, write_theme

THEMES = (
    Theme(),
    Theme(page="Letter", accent="7a1f1f", font_size=14, line_spacing=1.25, font="Noto Sans", margin_top=10),
    Theme(table_band="F0F0F0", font='x";} body{display:none}', margin_side=0.5),
    Theme(font_size=1e-3, table_font_size=1e3),
)


@pytest.mark.parametrize("theme", THEMES)
def test_what_a_theme_gives_is_known_again(theme: Theme) -> None:
    assert is_theme(write_theme(theme))


@pytest.mark.parametrize(
    "style",
    [
        "",
        "p{display:none}",
        write_theme(Theme()) + "p{display:none}",
        write_theme(Theme()).replace("--size:1rem;", "--size:1rem;display:none;"),
        write_theme(Theme()).replace("#5A6472", "url(https://x.example)"),
    ],
)
def test_nothing_else_is(style: str) -> None:
    assert not is_theme(style)


@pytest.mark.parametrize(("colour", "lighter"), [("FFFFFF", "FFFFFF"), ("1F3A5F", "9AA6B7"), ("000000", "A6A6A6")])
def test_colours_are_lightened_until_they_can_be_read_on_a_dark_page(colour: str, lighter: str) -> None:
    assert lighten(colour) == lighter


def test_mixing() -> None:
    assert mix("FFFFFF", "000000", 0.5) == "808080"
    assert mix("123456", "ABCDEF", 1) == "123456"


def test_the_sheet_names_no_side_of_the_page() -> None:
    sheet = read_sheet()
    for word in ("left", "right:", "margin-right", "padding-right", "url(", "@import"):
        assert word not in sheet
    assert sheet.count("{") == sheet.count("}")

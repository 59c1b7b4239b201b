from __future__ import annotations

import pytest

from briefkit.model.theme import Theme
from briefkit.render.html.look import (
    find_unreadable,
    lighten,
    mix,
    read_sheet,
    read_theme,
    settle_theme,
    write_theme,
)

THEMES = (
    Theme(),
    Theme(page="Letter", accent="7a1f1f", font_size=14, line_spacing=1.25, font="Noto Sans", margin_top=10),
    Theme(table_band="F0F0F0", font='x";} body{display:none}', margin_side=0.5),
    Theme(font_size=1e-3, table_font_size=1e3),
    Theme(font_size=1e-9, margin_side=56.692913, table_font_size=28 / 3, font='";}'),
)


@pytest.mark.parametrize("theme", THEMES)
def test_what_a_theme_gives_is_known_again(theme: Theme) -> None:
    settled = settle_theme(theme)
    style = write_theme(settled)
    read = read_theme(style)
    assert read is not None
    for name in ("font", "font_size", "table_font_size", "margin_side", "page", "accent", "table_band"):
        assert getattr(read, name) == getattr(settled, name)
    assert write_theme(read) == style
    assert style.count("{") == style.count("}") == 3


@pytest.mark.parametrize(
    "style",
    [
        "",
        "p{display:none}",
        write_theme(Theme()) + "p{display:none}",
        write_theme(Theme()).replace("--size:1rem;", "--size:1rem;display:none;"),
        write_theme(Theme()).replace("#5A6472", "url(https://x.example)"),
        write_theme(Theme()).replace(":root{", ":root{--ink:#FFFFFF;"),
        write_theme(Theme()).replace("--dark-accent:#9AA6B7", "--dark-accent:#14181D"),
        write_theme(Theme()).replace("--size:1rem", "--size:0rem"),
        write_theme(Theme()).replace("margin:46pt", "margin:900pt"),
    ],
)
def test_nothing_else_is(style: str) -> None:
    assert read_theme(style) is None


@pytest.mark.parametrize(
    ("theme", "hidden"),
    [
        (Theme(), []),
        (Theme(accent="F59E0B", table_band="F0F0F0", font_size=6, table_font_size=6, line_spacing=0.8), []),
        (Theme(accent="FFFFFF"), ["words of the colour #FFFFFF on #FFFFFF"]),
        (Theme(muted="EEEEEE", table_head="1B2024"),
         ["words of the colour #EEEEEE on #FFFFFF", "words of the colour #1B1F24 on #1B2024"]),
        (Theme(table_band="1F3A5F"), ["words of the colour #1F3A5F on #1F3A5F"]),
        (Theme(font_size=0.5, line_spacing=0.01), ["a font size of 0.5", "a line spacing of 0.01"]),
    ],
)  # fmt: skip
def test_a_theme_that_hides_words_is_named(theme: Theme, hidden: list[str]) -> None:
    assert list(find_unreadable(theme)) == hidden


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

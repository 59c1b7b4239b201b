"""How a page looks: the style sheet, which is the same for all reports, and what the theme gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import product
from math import fsum

from briefkit.model.grading import TLP_COLOURS, Marking
from briefkit.model.theme import Theme
from briefkit.render.drawing.shapes import Ink

_DARK = "14181D"
"""Ground of a dark page; the style sheet has the same."""
_READABLE = 7.0
"""Contrast of coloured words on the dark ground (WCAG 2.2, 1.4.6)."""
_TINGE = 0.15
"""How much of the accent colours a ground of a dark page."""
_LEAST_CONTRAST = 1.3
"""Contrast under which words cannot be seen; that of yellow on white is 1.07, and nobody prints words so."""
_INK, _GROUND = "1B1F24", "FFFFFF"
"""Of a light page; the style sheet has the same."""
_SHOWN_ON = (
    ("accent", _GROUND),
    ("muted", _GROUND),
    (_INK, "table_head"),
    *product((_INK, "accent", "muted"), ("table_band",)),
)
"""Colours of words and of the ground below them, by the field of a theme or as RGB hex."""
_LEAST: Mapping[str, float] = {"font_size": 6, "table_font_size": 6, "line_spacing": 0.8}
"""The least that a spec can ask for."""
_CHANNEL_SHARES = (0.2126, 0.7152, 0.0722)
"""What red, green and blue add to the luminance (WCAG 2.2, relative luminance)."""
_STEPS = 20
_USUAL_SIZE = 10.5
"""Points of text that are as large on a screen as the reader has text there."""
_INKS = {
    Ink.TEXT: "ink",
    Ink.MUTED: "muted",
    Ink.RULE: "table-rule",
    Ink.PAPER: "ground",
    Ink.ACCENT: "accent",
    Ink.PALE: "table-head",
}
"""Custom properties of inks that are another colour on a dark page."""
_SPACING = 1.4
"""Distance between lines of running text, as a multiple of their size."""
_RUNNING_ROOM = 26.0
"""Points of a margin that its running line takes, with the space between it and the text."""
_LEAST_MARGIN = 20.0
_UNSAFE = re.compile(r"[^\w .,-]")
_PLACES = 3
"""Decimal places of lengths in a style."""
_LEAST_LENGTH = 10.0**-_PLACES
_GIVEN = re.compile(r"--([a-z-]+):([^;]*);")
_PAGE = re.compile(r"@page\{size:(\w+);margin:([\d.]+)pt ([\d.]+)pt ([\d.]+)pt\}")
_LIGHT = {
    "accent": "accent",
    "muted": "muted",
    "table-head": "table_head",
    "table-rule": "table_rule",
    "table-band": "table_band",
}
"""Custom properties of colours, and the fields of a theme that they are of."""


@cache
def read_sheet() -> str:
    """The style sheet of every page."""
    sheet = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    widths = "".join(f".w{share}{{width:{share}%}}" for share in range(1, 101))
    markings = "".join(f".{name_marking(Marking(label))}{{color:#{colour}}}" for label, colour in TLP_COLOURS.items())
    inks = "".join(
        f".fill-{ink.value}{{fill:var(--{name})}}.line-{ink.value}{{stroke:var(--{name})}}"
        for ink, name in _INKS.items()
    )
    return f"{sheet}{widths}{markings}{inks}\n"


@cache
def read_script() -> str:
    """The script of every page."""
    return files(__package__).joinpath("page.js").read_text(encoding="utf-8")


def name_marking(marking: Marking) -> str:
    """The class of a marking: "tlp-green", or "level" for one of another scheme."""
    return re.sub("[^a-z]+", "-", marking.label.lower()) if marking.colour else "level"


def settle_theme(theme: Theme) -> Theme:
    """A theme as a style can say it: lengths of three places, and a name of a font that is nothing but a name."""
    lengths = ("margin_top", "margin_bottom", "margin_side")
    sizes = ("font_size", "table_font_size", "line_spacing")
    return replace(
        theme,
        font=_UNSAFE.sub("", theme.font).strip() or Theme().font,
        **{name: round(getattr(theme, name), _PLACES) for name in lengths},
        **{name: max(_LEAST_LENGTH, round(getattr(theme, name), _PLACES)) for name in sizes},
    )


def write_theme(theme: Theme) -> str:
    """What a settled theme gives the style sheet: custom properties and the printed page."""
    light = {name: getattr(theme, field) for name, field in _LIGHT.items()}
    plain = theme.table_band.upper() == "FFFFFF"
    dark = {
        "accent": lighten(theme.accent),
        "muted": lighten(theme.muted),
        "table-head": mix(theme.accent, _DARK, _TINGE),
        "table-rule": mix(theme.muted, _DARK, 3 * _TINGE),
        "table-band": _DARK if plain else mix(theme.accent, _DARK, _TINGE / 2),
    }
    colours = "".join(f"--{name}:#{light[name]};--dark-{name}:#{dark[name]};" for name in light)
    sizes = (
        f"--size:{_number(theme.font_size / _USUAL_SIZE)}rem;--print-size:{_number(theme.font_size)}pt;"
        f"--table-size:calc({_number(theme.table_font_size)}em/{_number(theme.font_size)});"
        f"--spacing:{_number(_SPACING * theme.line_spacing)};"
    )
    top, bottom = (max(_LEAST_MARGIN, each - _RUNNING_ROOM) for each in (theme.margin_top, theme.margin_bottom))
    margins = " ".join(f"{_number(each)}pt" for each in (top, theme.margin_side, bottom))
    page = f"@page{{size:{theme.page};margin:{margins}}}@page wide{{size:{theme.page} landscape}}"
    return f':root{{{colours}{sizes}--font:"{theme.font}";}}{page}'


def _number(value: float) -> str:
    return f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")


def read_theme(style: str) -> Theme | None:
    """The theme that gives a style; None for a style that is anything but what a theme gives."""
    given = dict(_GIVEN.findall(style))
    page = _PAGE.search(style)
    try:
        if page is None:
            return None
        table, _, size = given["table-size"].removeprefix("calc(").partition("em/")
        theme = Theme(
            page=page[1],
            margin_top=float(page[2]) + _RUNNING_ROOM,
            margin_side=float(page[3]),
            margin_bottom=float(page[4]) + _RUNNING_ROOM,
            font=given["font"].strip('"'),
            font_size=float(size.removesuffix(")")),
            table_font_size=float(table),
            line_spacing=float(given["spacing"]) / _SPACING,
            **{field: given[name].removeprefix("#") for name, field in _LIGHT.items()},
        )
    except (KeyError, ValueError):
        return None
    return theme if write_theme(theme) == style else None


def find_unreadable(theme: Theme) -> Iterator[str]:
    """What of a theme hides words: colours that cannot be told from their ground, and letters nobody can read."""
    pairs = (tuple(getattr(theme, each, each) for each in pair) for pair in _SHOWN_ON)
    for one, other in dict.fromkeys(pairs):
        if _contrast(one, other) < _LEAST_CONTRAST:
            yield f"words of the colour #{one} on #{other}"
    for name, least in _LEAST.items():
        if getattr(theme, name) < least:
            yield f"a {name.replace('_', ' ')} of {getattr(theme, name):g}"


def lighten(colour: str) -> str:
    """A colour that can be read on a dark page: with as much white as that takes."""
    shades = (mix("FFFFFF", colour, step / _STEPS) for step in range(_STEPS))
    return next((shade for shade in shades if _contrast(shade, _DARK) >= _READABLE), "FFFFFF")


def mix(colour: str, other: str, share: float) -> str:
    """A share of a colour in another one."""
    pairs = zip(_split(colour), _split(other), strict=True)
    return "".join(f"{round(255 * (share * one + (1 - share) * two)):02X}" for one, two in pairs)


def _split(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    darker, lighter = sorted(map(_measure_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: str) -> float:
    linear = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in _split(colour))
    return fsum(share * value for share, value in zip(_CHANNEL_SHARES, linear, strict=True))

"""How a page looks: the style sheet, which is the same for all reports, and what the theme gives it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
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
_THEME = re.compile(
    r":root\{(?:--[a-z-]+:(?:#[0-9A-Fa-f]{6}|[0-9.]+(?:pt|rem|em)?|\"[\w .,-]+\");)+\}"
    r"@page\{size:(?:A4|Letter);margin:[0-9.pt ]+\}@page wide\{size:(?:A4|Letter) landscape\}"
)
"""All that a theme can give: colours, sizes, a font, and the page."""


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


def write_theme(theme: Theme) -> str:
    """What a theme gives the style sheet: custom properties and the printed page."""
    light = {
        "accent": theme.accent,
        "muted": theme.muted,
        "table-head": theme.table_head,
        "table-rule": theme.table_rule,
        "table-band": theme.table_band,
    }
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
        f"--table-size:{_number(theme.table_font_size / theme.font_size)}em;"
        f"--spacing:{_number(_SPACING * theme.line_spacing)};"
    )
    family = _UNSAFE.sub("", theme.font)
    top, bottom = (max(_LEAST_MARGIN, each - _RUNNING_ROOM) for each in (theme.margin_top, theme.margin_bottom))
    margins = " ".join(f"{_number(each)}pt" for each in (top, theme.margin_side, bottom))
    page = f"@page{{size:{theme.page};margin:{margins}}}@page wide{{size:{theme.page} landscape}}"
    return f':root{{{colours}{sizes}--font:"{family}";}}{page}'


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def is_theme(style: str) -> bool:
    """Whether a style is nothing but what a theme can give."""
    return _THEME.fullmatch(style) is not None


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

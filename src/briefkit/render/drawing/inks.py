"""The colours of inks on white paper, in the look of a report.

Words, rules and accents have the colours of the theme. The colours of series are those of Okabe and Ito ("Color
Universal Design", 2008) that are dark enough for white paper, which people with any kind of colour vision tell apart;
each series also has a pattern or a marker of its own, so that no colour has to be seen.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.model.theme import Theme
from briefkit.render.drawing.shapes import Ink

TEXT = "000000"
PAPER = "FFFFFF"
SERIES: Mapping[Ink, str] = {
    Ink.SERIES_1: "0072B2",
    Ink.SERIES_2: "E69F00",
    Ink.SERIES_3: "009E73",
    Ink.SERIES_4: "CC79A7",
    Ink.SERIES_5: "56B4E9",
    Ink.SERIES_6: "B0B0B0",
}
"""Blue, orange, bluish green, reddish purple, sky blue, and a grey for the rest."""


THEMED: Mapping[Ink, str] = {
    Ink.MUTED: "muted",
    Ink.RULE: "table_rule",
    Ink.ACCENT: "accent",
    Ink.PALE: "table_head",
}
"""Inks whose colours are those of the theme, with the names that the theme has for these."""


def name_colours(theme: Theme) -> dict[str, str]:
    """The colours that drawings take from a theme, by the names of its fields."""
    return {name: getattr(theme, name) for name in THEMED.values()}


def choose_colours(theme: Theme) -> dict[Ink, str]:
    """The colour of each ink in a theme, as RGB hex."""
    return {
        Ink.TEXT: TEXT,
        Ink.PAPER: PAPER,
        **{ink: getattr(theme, name) for ink, name in THEMED.items()},
        **SERIES,
    }

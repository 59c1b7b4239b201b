"""Fonts that stand for others where those are not installed: drawn to the same widths, so that lines break alike."""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.render.docx.markup import escape_attribute

_SUBSTITUTES: Mapping[str, tuple[str, str]] = {
    "Arial": ("Liberation Sans, Arimo, Helvetica", "swiss"),
    "Arial Narrow": ("Liberation Sans Narrow", "swiss"),
    "Calibri": ("Carlito", "swiss"),
    "Cambria": ("Caladea", "roman"),
    "Courier New": ("Liberation Mono, Cousine", "modern"),
    "Georgia": ("Gelasio", "roman"),
    "Helvetica": ("Liberation Sans, Arimo, Arial", "swiss"),
    "Times New Roman": ("Liberation Serif, Tinos, Times", "roman"),
}
"""By font: other names to look for, and what family of fonts to take from where none of them is there."""


_WITHOUT_ARABIC = frozenset({"Arial Narrow", "Calibri", "Cambria", "Georgia", "Helvetica"})
"""Widespread fonts that have neither Arabic nor Hebrew letters; a program would take any other for them."""


def choose_complex_font(font: str) -> str:
    """The font of words in Arabic or Hebrew letters beside those in a font: the same where it may have them."""
    return "Arial" if font in _WITHOUT_ARABIC else font


def describe_substitutes(font: str) -> str:
    """What the font table says of a font beside its name, as XML; nothing where no other stands for it."""
    if font not in _SUBSTITUTES:
        return ""
    others, family = _SUBSTITUTES[font]
    pitch = "fixed" if family == "modern" else "variable"
    return f'<w:altName w:val="{escape_attribute(others)}"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/>'

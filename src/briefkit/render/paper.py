"""The sizes of paper that a theme can name."""

from __future__ import annotations

from briefkit.model.theme import Theme

_PAGES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}


def measure_page(theme: Theme) -> tuple[float, float]:
    """Width and height of the page, in points (ISO 216; ANSI/ASME Y14.1).

    Raises:
        ValueError: The theme names a page that is neither A4 nor Letter.
    """
    if theme.page not in _PAGES:
        raise ValueError(f"unknown page {theme.page!r}; there are {', '.join(_PAGES)}")
    return _PAGES[theme.page]

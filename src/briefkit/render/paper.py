"""The size of the paper that a theme names."""

from __future__ import annotations

from briefkit.model.theme import PAGES, Theme


def measure_page(theme: Theme) -> tuple[float, float]:
    """Width and height of the page, in points."""
    return PAGES[theme.page]

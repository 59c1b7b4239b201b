"""Which paragraph of a written file is its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_TOP = 6
"""Paragraphs among which a title stands."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as a reader sees it.

    Attributes:
        text: Its words.
        is_title: Whether it has the style of a title.
        is_heading: Whether it is a heading of any rank.
    """

    text: str
    is_title: bool = False
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """Paragraphs parted at their headline.

    Attributes:
        headline: None where nothing shows it.
        above: What stands above it.
        story: What stands below it, or all.
    """

    headline: str | None
    above: tuple[str, ...]
    story: tuple[str, ...]


def split_headline(paragraphs: Sequence[Paragraph], told: str | None) -> Split:
    """Part the headline from the paragraphs.

    It is the paragraph at the top that repeats the title of the properties, has the style of a title, or is a heading
    above everything else; else the title of the properties.

    Args:
        paragraphs: In reading order.
        told: The title that the properties give.
    """
    shown = [each for each in paragraphs if each.text]
    texts = [each.text for each in shown]
    top = shown[:_TOP]
    place = next((number for number, each in enumerate(top) if told and _fold(each.text) == _fold(told)), None)
    if place is None:
        place = next((number for number, each in enumerate(top) if each.is_title), None)
    if place is None and shown and shown[0].is_heading:
        place = 0
    if place is None or len(shown) == 1:
        return Split(told, (), tuple(texts))
    last = place + 1
    while shown[place].is_title and last < len(shown) - 1 and shown[last].is_title:
        last += 1
    headline = " ".join(" ".join(texts[place:last]).split())
    return Split(headline, tuple(texts[:place]), tuple(texts[last:]))


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")

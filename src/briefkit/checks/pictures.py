"""Rules for maps and pictures: as of when they are, who made them, and what their boundaries do not mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.checks.case import Case, Finding, show
from briefkit.model.maps import PlaceMap
from briefkit.model.report import Figure

_YEAR = re.compile(r"\d{4}")
_SOURCE = re.compile(r"[:©]|\b(?:by|from|source|courtesy|credit)\b", re.IGNORECASE)
"""What a caption names a source by: "Photo: Ana Vale", "© Olifants Valley Observer", "drawn by the desk"."""


def find_bare_pictures(case: Case) -> Iterator[Finding]:
    """Pictures without a day or a source in fields or caption; maps without a day or a word on their boundaries."""
    for section in case.report.sections:
        for block in section.blocks:
            if isinstance(block, Figure):
                for lacking in _list_lacking(block):
                    message = (
                        f"the picture {show(block.alt)} in section {section.id!r} has no {lacking}; give it in the "
                        'caption, such as "The dyke at Lionde, 15 February 2024. Photo: Ana Vale"'
                    )
                    yield Finding(message, f"texts.{section.id}")
            elif isinstance(block, PlaceMap):
                if not _has_year(block.caption):
                    yield Finding(f"the map {show(block.caption)} has no date; add it")
                if not any(note.strip() for note in block.notes):
                    message = f"the map {show(block.caption)} has no disclaimer; say whose boundaries it shows"
                    yield Finding(message, "boundaries")


def _list_lacking(picture: Figure) -> Iterator[str]:
    if not picture.date and not _has_year(picture.caption):
        yield "date"
    if not picture.source and not _SOURCE.search(picture.caption):
        yield "source"


def _has_year(words: str) -> bool:
    """Whether words hold a year, in the figures of any script."""
    return _YEAR.search(words) is not None

"""The styles of a Word file, as far as they tell what a paragraph is and whether it is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HEADING = re.compile(r"heading [1-9]", re.IGNORECASE)
_OFF = frozenset(("0", "false", "off", "none"))
_MOST_PARENTS = 20
"""Styles that one style may be based on, one on the other; Word allows eleven."""


@dataclass(slots=True)
class Style:
    """A style of paragraphs or characters.

    Attributes:
        name: In English for those that Word has by itself, whatever the language of the user.
        parent: Id of the style it is based on.
        hidden: Whether its text is hidden; None where the style leaves it to its parent.
        outlined: Whether it stands in the outline, as headings do.
    """

    name: str = ""
    parent: str | None = None
    hidden: bool | None = None
    outlined: bool = False


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a property that is there is on: it is unless it says otherwise."""
    return attributes.get("w:val", "true").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says with those that it is based on."""

    hidden: bool = False
    is_title: bool = False
    is_heading: bool = False


class StylesReader:
    """Reads the part with the styles; afterwards `by_id` has what each of them says."""

    def __init__(self) -> None:
        """Begin without any style."""
        self._styles: dict[str, Style] = {}
        self._style: Style | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "w:style":
            self._style = self._styles[attributes.get("w:styleId", "")] = Style()
        elif self._style is None:
            return
        elif name == "w:name":
            self._style.name = attributes.get("w:val", "")
        elif name == "w:basedOn":
            self._style.parent = attributes.get("w:val")
        elif name == "w:vanish":
            self._style.hidden = is_on(attributes)
        elif name == "w:outlineLvl":
            self._style.outlined = attributes.get("w:val", "9") < "9"

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:style":
            self._style = None

    def text(self, text: str) -> None:
        """Characters between tags; styles have none."""

    @property
    def by_id(self) -> dict[str, Look]:
        """What each style says, by its id."""
        return {id_: self._look(id_) for id_ in self._styles}

    def _look(self, id_: str) -> Look:
        own = self._styles[id_]
        line = [own]
        while len(line) < _MOST_PARENTS and (parent := self._styles.get(line[-1].parent or "")):
            line.append(parent)
        return Look(
            hidden=next((style.hidden for style in line if style.hidden is not None), False),
            is_title=any(style.name.lower() == "title" for style in line),
            is_heading=any(style.outlined or _HEADING.fullmatch(style.name) for style in line),
        )

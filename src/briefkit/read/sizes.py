"""How much text the elements of a page hold."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.read.elements import Element

LABEL = 40
"""Characters of a text that may be a label, a name or a date."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Characters in each element of a page, by the element's id.

    Attributes:
        running: Of texts that are too long to be labels, links aside.
        letters: Of all texts, blanks aside.
    """

    running: dict[int, int]
    letters: dict[int, int]


def measure(order: list[Element]) -> Sizes:
    """Sizes of all elements of a page, which are given in its order."""
    running: dict[int, int] = dict.fromkeys(map(id, order), 0)
    letters = running.copy()
    for element in reversed(order):
        key = id(element)
        if element.tag in ("script", "head"):
            running[key] = letters[key] = 0
            continue
        for child in element.children:
            if isinstance(child, str) and not child.isspace():
                letters[key] += len("".join(child.split()))
                running[key] += len(child) if len(child) > LABEL else 0
        if element.tag == "a":
            running[key] = 0
        parent = element.parent
        if parent is not None and id(parent) in running:
            running[id(parent)] += running[key]
            letters[id(parent)] += letters[key]
    return Sizes(running, letters)

"""Docstrings in Google's style, taken apart."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Docstring:
    """What a docstring says.

    Attributes:
        text: Its paragraphs, before the first section.
        sections: By title ("Args", "Attributes", "Raises"): what is said, by name; under no name what has none.
    """

    text: str
    sections: dict[str, dict[str, str]] = field(default_factory=dict)


def read_docstring(thing: object) -> Docstring:
    """The docstring of a class or function."""
    text, *parts = re.split(r"^(Args|Attributes|Raises|Returns|Yields):\n", inspect.getdoc(thing) or "", flags=re.M)
    sections = {title: _read_section(said) for title, said in zip(parts[::2], parts[1::2], strict=True)}
    return Docstring(text.strip(), sections)


def _read_section(said: str) -> dict[str, str]:
    named = re.findall(r"^ {4}(\w+): (.*(?:\n(?: {5,}.*|))*)", said, re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in named} or {"": " ".join(said.split())}

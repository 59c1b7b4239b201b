"""What stands in quotation marks, whoever said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.model.document import Span

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|``.*?(?:''|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'][^’'\n]*(?:['’](?!\w)|$)",
    re.DOTALL,
)
"""Marks that are left open quote to the end."""


def find_quoted(text: str, start: int, end: int) -> Iterator[Span]:
    """The quoted parts of a paragraph, marks included."""
    return (Span(*found.span()) for found in _QUOTED.finditer(text, start, end))

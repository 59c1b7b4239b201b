"""Bounds on the markup of a page, so that a parser takes time in proportion to it.

An HTML parser looks through the elements that are open at every tag, and through the attributes of a tag at every
further one; it opens again in every paragraph what was left open in the one before. None of this is bounded by the
standard. Browsers bound the depth by putting deeper elements beside one another; so is it done here, and no text is lost.
"""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(
    r"<(?:!--.*?(?:-->|\Z)"
    r"|(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)(?![^\s/>]).*?(?:</(?P=raw)(?![^\s/>])|\Z)"
    r"|(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?)*+)>?)",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, an element whose content is no markup, or a tag, as the tokeniser of the HTML standard takes them.

Nothing in it gives back what it has taken, and an open quotation mark takes the rest: each character is read once.
"""

_ATTRIBUTE = re.compile(r"[^\s/=]++\s*+(?:=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+")

_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""The formatting elements of the HTML standard (13.2.4.2), which are opened again in the next paragraph."""

_NEVER_OPEN = frozenset(
    "area base br col embed hr img input link meta param source track wbr"
    " p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup rp rt html head body".split()
)
"""Void elements, and those that the next of their kind closes."""

MOST_OPEN = 200
"""Elements that are open at once; real pages have up to 60."""

_MOST_FORMATTING = 12
"""Formatting elements that are open at once."""

_MOST_ATTRIBUTES = 200
"""Attributes of a tag."""


def bound_nesting(markup: str) -> str:
    """The markup with the tags taken out that lie too deep, and the attributes that are too many.

    Where a block is taken out there is a break.
    """
    state = _Open()
    cuts = [(token.start(), token.end(), put) for token in _TOKEN.finditer(markup) if (put := state.follow(token))]
    if not cuts:
        return markup
    pieces = []
    done = 0
    for start, end, put in cuts:
        pieces += (markup[done:start], put)
        done = end
    return "".join((*pieces, markup[done:]))


class _Open:
    """How many elements of each name are open at a place of the markup."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()
        self._total = 0
        self._formatting = 0

    def follow(self, token: re.Match[str]) -> str | None:
        """What stands in for a tag; None where it stays."""
        name = token["name"]
        if name is None:
            return None
        name = name.lower()
        formatting = name in _FORMATTING
        if name not in _NEVER_OPEN:
            if token["end"]:
                return self._close(name, formatting=formatting)
            if self._total >= MOST_OPEN or (formatting and self._formatting >= _MOST_FORMATTING):
                self._left_out[name] += 1
                return " " if formatting else "<hr>"
            self._counts[name] += 1
            self._total += 1
            self._formatting += formatting
        attributes = token["attributes"]
        if len(attributes) > 2 * _MOST_ATTRIBUTES:
            found = _ATTRIBUTE.findall(attributes)
            if len(found) > _MOST_ATTRIBUTES:
                return f"<{name} {' '.join(found[:_MOST_ATTRIBUTES])}>"
        return None

    def _close(self, name: str, *, formatting: bool) -> str | None:
        if self._left_out[name]:
            self._left_out[name] -= 1
            return " " if formatting else "<hr>"
        if self._counts[name]:
            self._counts[name] -= 1
            self._total -= 1
            self._formatting -= formatting
        return None

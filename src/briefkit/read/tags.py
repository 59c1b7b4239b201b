"""The elements of HTML by what they do, after the HTML standard and the habits of its users."""

from __future__ import annotations

_BLOCKS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section"
    " summary table tbody td tfoot th thead tr ul"
)
_WITHOUT_TEXT = (
    "style template noscript svg map select datalist textarea source track noembed noframes frame frameset applet"
    " progress meter"
)
_CLOSED_BY_THE_NEXT = (
    "p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup rp rt html head body area base br col embed"
    " hr img input link meta param source track wbr"
)

BLOCKS = frozenset(_BLOCKS.split())
"""Elements that part what is before them from what is in them; all others stand within a line."""

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

WITHOUT_TEXT = frozenset(_WITHOUT_TEXT.split())
"""Elements that show no words of the text they stand in, whatever lies in them."""

EMBEDDED = frozenset(["iframe", "object", "embed", "video", "audio", "canvas"])
"""Elements without words of the text that tell what is around them."""

FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
"""The formatting elements of the standard (13.2.4.2), which are opened again in the next paragraph."""

NEVER_OPEN = frozenset(_CLOSED_BY_THE_NEXT.split())
"""Void elements, those that the next of their kind closes, and those that are there once."""

"""Words that say what kind of region a name is of, which lists of regions have or leave out as they like."""

from __future__ import annotations

import re

_KINDS = re.compile(
    r"\b(?:autonomous |special )*(?:city|county|department|district|emirate|governorate|krai|municipality|oblast"
    r"|okrug|parish|prefecture|province|raion|region|republic|state|territory|voivodeship|wilaya)(?: of)?\b"
)


def says_region(folded: str) -> bool:
    """Whether a folded name says that it is a region's: "kunduz province"; a "city" may be a town."""
    found = _KINDS.search(folded)
    return found is not None and found.group() != folded and "city" not in found.group()


def strip_kind(folded: str) -> str:
    """A folded name without the words for its kind: "kunduz" of "kunduz province", "anbar" of "al-anbar"."""
    plain = " ".join(_KINDS.sub(" ", folded).split())
    return plain.removeprefix("al-") or folded

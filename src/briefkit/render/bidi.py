"""The order in which the letters of a line stand, where some run from right to left (UAX #9).

Texts come here without explicit embeddings, overrides and isolates, which `clean_text` takes out; so rules X1 to X8
have nothing to do, and a paragraph is one run sequence. Neither has L1, since no line ends in white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional

LETTERS_OF_A_NAME = 40
"""What has no more letters is a name or the like: where it runs against the report, it stands under the title of its
column all the same, and only running text on its own side."""

_RIGHTWARD = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_IGNORED = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_SEPARATORS = {"ES", "ET", "CS"}
_NEUTRAL = {"B", "S", "WS", "ON"}
_OPENING = dict(zip("([{⁅⁽₍❨❪❬❮❰❲❴", ")]}⁆⁾₎❩❫❭❯❱❳❵", strict=True))  # those of the packed faces
_CLOSING = set(_OPENING.values())
_MIRRORED = {closing: opening for opening, closing in (*_OPENING.items(), *zip("<«‹≤", ">»›≥", strict=True))}
_ONE_OF_PAIRS = str.maketrans(_MIRRORED)
_DEEPEST = 63  # BD16

_ISOLATE = "\ufffc"  # class ON
_SEPARATING = " .,;:·"

Kind = TypeVar("Kind")


def level_brackets(text: str) -> str:
    """A text with one bracket for both of each pair: some readers turn those around that run from right to left."""
    return text.translate(_ONE_OF_PAIRS)


def is_rightward(text: str) -> bool:
    """Whether a text has anything that is written from right to left."""
    return not text.isascii() and _RIGHTWARD.search(text) is not None


def find_base(text: str, otherwise: int = 0) -> int:
    """The level of a paragraph: 1 where most of its letters run from right to left, 0 where most run the other way.

    This stands in for P2 and P3, as HL1 allows: the first letter alone would turn a whole English sentence around
    that begins with an Arabic name. A paragraph without letters, or with as many of both, has the level `otherwise`:
    that of its report.
    """
    classes = [bidirectional(character) for character in text]
    leftward, rightward = classes.count("L"), classes.count("R") + classes.count("AL")
    return otherwise if leftward == rightward else int(rightward > leftward)


def find_base_apart(parts: Iterable[tuple[str, bool]], order: int) -> int:
    """The level of a paragraph of which some parts are isolated, which count only where nothing else has a letter.

    Args:
        parts: Each with whether it is isolated.
        order: The level of the report.
    """
    parts = list(parts)
    everything = find_base("".join(text for text, _ in parts), order)
    return find_base("".join(text for text, isolated in parts if not isolated), everything)


def isolate_levels(text: str, base: int = 0) -> list[int]:
    """The levels of a part of a reference, whose parts stand in the order of the report whatever is in them.

    It runs as its first letter does (P2, P3), apart from what is around it; quotation marks around it and a separator
    before it are not of it.

    Args:
        text: The part.
        base: The level of the report.
    """
    inside = text.lstrip(_SEPARATING).rstrip(" ")
    if inside.startswith("“"):
        inside = inside.strip("“”")
    own = _find_own(inside, base)
    if own == base:
        return find_levels(text, base)
    start, shift = text.index(inside), 2 * base  # the least level above the base that runs the other way is 1 or 2
    levels = [level + shift for level in find_levels(inside, own)]
    return [base] * start + levels + [base] * (len(text) - start - len(inside))


def find_levels_apart(parts: Iterable[tuple[str, bool]], base: int) -> Iterator[int]:
    """The levels of a paragraph of which some parts are isolated: for what is around it, such a part is one sign (BD9).

    Args:
        parts: Each with whether it is isolated.
        base: The level of the paragraph.
    """
    parts = list(parts)
    around = find_levels("".join(_ISOLATE if isolated else text for text, isolated in parts), base)
    at = 0
    for text, isolated in parts:
        if isolated:
            within = 2 if around[at] != base and _find_own(text, base) == base else 0
            yield from (level + within for level in isolate_levels(text, base))
            at += 1
        else:
            yield from around[at : at + len(text)]
            at += len(text)


def _find_own(text: str, otherwise: int) -> int:
    """The level that a text has by itself, that of its first letter (P2, P3)."""
    first = next((side for side in map(bidirectional, text) if side in ("L", "R", "AL")), None)
    return otherwise if first is None else int(first != "L")


def find_levels(text: str, base: int) -> list[int]:
    """The level of every letter of a paragraph of level `base`: even from left to right, odd from right to left."""
    seen = [index for index, character in enumerate(text) if bidirectional(character) not in _IGNORED]  # X9
    side = "R" if base else "L"
    classes = resolve_weak([bidirectional(text[index]) or "L" for index in seen], side)
    resolve_brackets([text[index] for index in seen], classes, side)
    resolve_neutral(classes, side)
    levels = [base] * len(text)
    for index, kind in zip(seen, classes, strict=True):  # I1, I2
        levels[index] = base + (kind != side) if kind in "LR" else base + 2 - base % 2
    for index in set(range(1, len(text))).difference(seen):
        levels[index] = levels[index - 1]
    return levels


def resolve_weak(given: Sequence[str], side: str) -> list[str]:
    """Numbers and the signs at them (W1 to W7); of the classes only L, R, EN, AN and neutral ones are left."""
    classes = list(given)
    before, strong = side, side
    for index, kind in enumerate(classes):
        if kind == "NSM":  # W1
            kind = before
        before = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        classes[index] = "R" if kind == "AL" else kind  # W3
    for index in range(1, len(classes) - 1):  # W4
        around = classes[index - 1]
        if around == classes[index + 1] and (
            (classes[index] == "CS" and around in ("EN", "AN")) or (classes[index] == "ES" and around == "EN")
        ):
            classes[index] = around
    for kind, start, end in list(find_runs(classes)):  # W5
        if kind == "ET" and "EN" in (*classes[start - 1 : start], *classes[end : end + 1]):
            classes[start:end] = ["EN"] * (end - start)
    strong = side
    for index, kind in enumerate(classes):
        if kind in "LR":
            strong = kind
        if kind in _SEPARATORS:  # W6
            classes[index] = "ON"
        elif kind == "EN" and strong == "L":  # W7
            classes[index] = "L"
    return classes


def resolve_brackets(text: Sequence[str], classes: list[str], side: str) -> None:
    """Brackets that belong together run the same way (N0)."""
    for start, end in find_pairs(text, classes):
        inside = {turn_to_side(kind) for kind in classes[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        found = side
        if side not in inside:
            above = (turn_to_side(classes[index]) for index in range(start - 1, -1, -1))
            found = next((kind for kind in above if kind in "LR"), side)
        for index in (start, end):
            classes[index] = found
            while index + 1 < len(text) and bidirectional(text[index + 1]) == "NSM":
                index += 1
                classes[index] = found


def find_pairs(text: Sequence[str], classes: Sequence[str]) -> list[tuple[int, int]]:
    """The brackets that belong together, in order of the opening ones (BD16)."""
    pairs: list[tuple[int, int]] = []
    open_ones: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if classes[index] != "ON":
            continue
        if character in _OPENING:
            if len(open_ones) == _DEEPEST:
                return []
            open_ones.append((_OPENING[character], index))
        elif character in _CLOSING:
            depth = next((depth for depth, (it, _) in enumerate(reversed(open_ones), 1) if it == character), None)
            if depth is not None:
                pairs.append((open_ones[-depth][1], index))
                del open_ones[-depth:]
    return sorted(pairs)


def resolve_neutral(classes: list[str], side: str) -> None:
    """White space and punctuation run as what stands on both sides of them, else as the paragraph (N1, N2)."""
    for neutral, start, end in list(find_runs([kind in _NEUTRAL for kind in classes])):
        if neutral:
            left = turn_to_side(classes[start - 1]) if start else side
            right = turn_to_side(classes[end]) if end < len(classes) else side
            classes[start:end] = [left if left == right else side] * (end - start)


def turn_to_side(kind: str) -> str:
    """The side that a class takes for what stands beside it; numbers count as R."""
    return "R" if kind in ("EN", "AN") else kind


def order_levels(levels: Sequence[int]) -> list[int]:
    """The places in a line's text of what stands in it from left to right (L2)."""
    order = list(range(len(levels)))
    for lowest in range(max(levels, default=0), 0, -1):
        for high, start, end in find_runs([levels[index] >= lowest for index in order]):
            if high:
                order[start:end] = order[start:end][::-1]
    return order


def find_runs(kinds: Sequence[Kind]) -> Iterator[tuple[Kind, int, int]]:
    """Each run of equal things, with its [start, end)."""
    start = 0
    for kind, members in groupby(kinds):
        end = start + sum(1 for _ in members)
        yield kind, start, end
        start = end

"""Where a word may be broken at the end of a line: Liang's algorithm with TeX's patterns."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

HYPHEN = "\u00ad"
"""What stands at a break: it is printed as a hyphen, and is no part of the word for anyone who searches or copies."""

_LEFT = _RIGHT = 3  # letters that stay before and go after a break; TeX lets 2 stay, which gains a ragged line little
_WORDS_KEPT = 1 << 14
_WORD = re.compile(r"([\"'(\[“‘]*)([a-z]{6,})(?:[’'](?:s|t|re|ve|ll))?[\"')\]”’.,;:!?…]*")
_COMPOUNDS = ("5wo6man.", "5wo6men.")  # the British patterns make "spokeswo-man" of what news is full of
_NO_DIGITS = str.maketrans("", "", "0123456789")


class Patterns(NamedTuple):
    """Patterns as they are written, by their letters, and the number of letters of the longest."""

    table: dict[str, str]
    longest: int


@lru_cache(maxsize=_WORDS_KEPT)
def find_breaks(word: str, language: str) -> tuple[int, ...]:
    """The places where a word may be broken, as offsets into it; none in languages (BCP 47) without patterns.

    Only a word of small letters, with punctuation around it, is ever broken: no name, no number, no id, no address.
    """
    name = name_patterns(language)
    match = _WORD.fullmatch(word)
    if name is None or match is None:
        return ()
    letters = match[2]
    weights = weigh_places(letters, load_patterns(name))
    return tuple(match.start(2) + place for place in range(_LEFT, len(letters) - _RIGHT + 1) if weights[place] % 2 == 1)


def weigh_places(letters: str, patterns: Patterns) -> list[int]:
    """The weight of the place before each letter and after the last; odd ones are good to break at."""
    ended = f".{letters}."
    weights = [0] * (len(ended) + 1)
    for start in range(len(ended)):
        for end in range(start + 1, min(start + patterns.longest, len(ended)) + 1):
            place = start
            for sign in patterns.table.get(ended[start:end], ""):
                if sign.isdigit():
                    weights[place] = max(weights[place], int(sign))
                else:
                    place += 1
    return weights[1:-1]


def name_patterns(language: str) -> str | None:
    """The name of the patterns for a language, or None where there are none."""
    tag = language.lower()
    if tag.split("-")[0] != "en":
        return None
    return "en-us" if tag == "en-us" else "en-gb"


@cache
def load_patterns(name: str) -> Patterns:
    """Read packed patterns."""
    text = resources.files(__package__).joinpath("hyphenation", f"{name}.txt").read_text(encoding="ascii")
    table = {pattern.translate(_NO_DIGITS): pattern for pattern in (*text.split(), *_COMPOUNDS)}
    return Patterns(table, max(map(len, table)))

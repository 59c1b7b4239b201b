"""Text to tokens of known kinds: the letters of the grammar.

A token's kind is a word of the grammar (``month``, ``unit``, ``ago``); its value is what the vocabulary says of it, or
the digits of a figure. Words that the vocabulary does not know are ``other``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from briefkit.extract.lexicon import read_table
from briefkit.model.document import Span

# Ordered for speed: most tokens are plain words, and only a capital can begin the name of a holiday. What a token is
# shows in its own characters, so that it can be looked up once it has been cut out of the text.
_LETTERS = r"""
    (?![ap]\.|o['’])[a-z]++(?!\w)
    |(?=[A-Z])(?:(?P<holiday>HOLIDAYS)\b|(?P<quarterly>(?:Q[1-4]|H[12])\b)
        |(?P<fiscalyear>FY\s?['’]?(?:\d{4}|\d{2})(?:[-–/](?:\d{4}|\d{2}))?\b)
        |(?P<short>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.))
    |(?=[aopAP])(?:(?P<dotted>[apAP]\.\s?[mM]\.?(?!\w))|(?P<oclock>o['’]clock\b))
    |[^\W\d_]++(?!\w)
    |(?=\d)(?:
        (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
        |(?P<compact>(?:19|20)\d{6}(?!\w))
        |(?P<slashed>\d{1,2}(?:/\d{1,2}/(?:\d{4}|\d{2})|-\d{1,2}-\d{4}|\.\d{1,2}\.\d{4})(?![\w/]))
        |(?P<years>(?:1[0-9]|20)\d{2}[-–/]\d{2}(?![\w/]|[-–]\d))
        |(?P<zulu>\d{6}[A-Z]\s(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s\d{2}\b)
        |(?P<figured>[1-4]Q(?:\d{4}|\d{2})?\b|[12]H(?:\d{4}|\d{2})\b)
        |(?P<halfslashed>\d{1,2}/\d{1,2}(?![\w/]))
        |(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
        |(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)
        |(?P<decade>(?:\d{3}0|\d0)['’]?s\b)
        |(?P<figure>\d+(?:[.,]\d+)*(?=[apAP]\.?[mM]\b|(?!\w)))
    )
    |(?P<money>[$€£¥₹\#№]\d+(?:[.,]\d+)*(?!\w))
    |(?P<shortdecade>['‘’]\d0['’]?s\b)
    |(?P<shortyear>['‘’]\d\d(?![\w'’]))
    |(?P<clitic>['’](?:s|ll|d|re|ve|t)\b)
    |(?P<label>\w++)
    |\S
"""
_KINDS = {"dotted": "ampm", "shortdecade": "decade", "label": "other", "figured": "quarterly"}
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", ".": "dot", "/": "slash", "(": "open", ")": "close"}
_OTHER = ("other", "", "")
_REMEMBERED = 1 << 14


class Token(NamedTuple):
    """A word, a figure or a mark.

    Attributes:
        kind: Its kind in the grammar.
        value: What the vocabulary says it stands for; the digits of a figure.
        word: The token in lower case.
        capital: Whether it begins with a capital.
    """

    kind: str
    value: str
    word: str
    capital: bool


def tokenise(text: str, sentence: Span) -> list[Token]:
    """The tokens of one sentence."""
    return [_read_token(token) for token in _token_pattern().findall(text, sentence.start, sentence.end)]


def find_places(text: str, sentence: Span, count: int) -> list[tuple[int, int]]:
    """Start and end in the whole text of the first `count` tokens of a sentence."""
    matches = islice(_token_pattern().finditer(text, sentence.start, sentence.end), count)
    return [match.span(1) for match in matches]


@cache
def _vocabulary() -> dict[str, tuple[str, str, str]]:
    """Kind, value and written form of each word, by the word in lower case."""
    return {word.lower(): (kind, value, word) for word, kind, value in read_table("dates_vocabulary.txt")}


@cache
def _holidays() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("dates_holidays.tsv")}


@cache
def _grouped_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_holidays(), key=len, reverse=True))
    return re.compile(_LETTERS.replace("HOLIDAYS", names), re.VERBOSE)


@cache
def _token_pattern() -> re.Pattern[str]:
    """The same without its groups, and with the space after the token, which it is quicker to take than to skip."""
    plain = re.sub(r"\(\?P<\w+>", "(?:", _grouped_pattern().pattern)
    return re.compile(rf"({plain})\s*+", re.VERBOSE)


@lru_cache(_REMEMBERED)
def _read_token(token: str) -> Token:
    """What a piece of text stands for; memory keeps the common ones."""
    match = _grouped_pattern().fullmatch(token)
    group = match.lastgroup if match else None
    lower = token.lower()
    match group:
        case None:
            kind, value = _read_word(token, lower)
        case "figure":
            kind, value = _read_figure(token)
        case "short":
            kind, value, _ = _vocabulary()[lower[:-1]]
        case "holiday":
            kind, value = group, _holidays()[token]
        case _:
            kind, value = _KINDS.get(group, group), lower
    return Token(kind, value, lower, token[0].isupper())


def _read_word(word: str, lower: str) -> tuple[str, str]:
    """Kind and value of a word or a mark."""
    kind, value, written = _vocabulary().get(lower, _OTHER)
    if written == lower or word in (written, written.upper()):
        return kind, value
    return _MARKS.get(word, "other"), ""


def _read_figure(figure: str) -> tuple[str, str]:
    """Kind and value of digits: a ``day`` of a month, a ``year``, or any other number."""
    if not figure.isascii() or not figure.isdigit():
        return "int", figure.replace(",", "")
    if len(figure) <= 2 and 1 <= int(figure) <= 31:
        return "day", figure
    if len(figure) == 4 and 1000 <= int(figure) <= 2199:
        return "year", figure
    return "int", figure

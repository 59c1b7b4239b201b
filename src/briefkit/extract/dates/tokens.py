"""Text to tokens of known kinds: the letters of the grammar.

A token's kind is a word of the grammar (``month``, ``unit``, ``ago``); its value is what the vocabulary says of it, or
the digits of a figure. Words that the vocabulary does not know are ``other``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefkit.extract.lexicon import read_table
from briefkit.model.document import Span

# Ordered for speed: most tokens are plain words, and only a capital can begin the name of a holiday.
_LETTERS = r"""
    (?=[A-Z])(?:(?P<holiday>HOLIDAYS)\b|(?P<fiscalyear>FY\s?['’]?(?:\d{4}|\d{2})\b)|(?P<quarterly>[QH][1-4]\b)
        |(?P<short>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.))
    |(?=[aopAP])(?:(?P<dotted>[apAP]\.\s?[mM]\.?(?!\w))|(?P<oclock>o['’]clock\b))
    |(?P<word>[^\W\d_]++(?!\w))
    |(?=\d)(?:
        (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
        |(?P<compact>(?:19|20)\d{6}(?!\w))
        |(?P<slashed>(?:\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{4}|\d{1,2}/\d{1,2}/\d{2})(?![\w/]))
        |(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
        |(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)
        |(?P<decade>(?:\d{3}0|\d0)['’]?s\b)
        |(?P<figure>\d+(?:[.,]\d+)*(?=[apAP]\.?[mM]\b|(?!\w)))
    )
    |(?P<shortdecade>['‘’]\d0['’]?s\b)
    |(?P<clitic>['’](?:s|ll|d|re|ve|t)\b)
    |(?P<label>\w++)
    |(?P<mark>\S)
"""
_KINDS = {"dotted": "ampm", "shortdecade": "decade", "label": "other"}
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", ".": "dot", "/": "slash", "(": "open", ")": "close"}
_OTHER = ("other", "", "")
_MONEY = tuple("$€£¥₹#№")


class Token(NamedTuple):
    """A word, a figure or a mark.

    Attributes:
        kind: Its kind in the grammar.
        value: What the vocabulary says it stands for; the digits of a figure.
        word: The token in lower case.
        start: Where it begins in the text.
        end: Where it ends.
        capital: Whether it begins with a capital.
    """

    kind: str
    value: str
    word: str
    start: int
    end: int
    capital: bool


@cache
def _vocabulary() -> dict[str, tuple[str, str, str]]:
    """Kind, value and written form of each word, by the word in lower case."""
    return {word.lower(): (kind, value, word) for word, kind, value in read_table("dates_vocabulary.txt")}


# Every time has a token of one of these kinds, or a figure that can be a year, a clock time or a date.
_TRIGGERS = (
    {"month", "weekday", "weekdays", "wday", "season", "decades", "today", "tonight", "part", "noon", "ampm"}
    | {"unit", "units", "yearunit", "quarter", "half", "weekend", "fiscal", "rate", "lasting"}
    | {"reference", "now", "recent", "past", "present", "future"}
)
_TRIGGER_PARTS = frozenset(("clock", "m"))  # of o'clock and p.m.
_NO_TRIGGERS = frozenset(("s", "of", "new", "good", "international"))
_TRIGGER_FIGURE = re.compile(r"[0-9](?:[0-9]{3}|[:/.-][0-9]|['’]?s|(?<=[QHY][0-9]))")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")


@cache
def _trigger_words() -> frozenset[str]:
    words = {word for word, (kind, _, _) in _vocabulary().items() if kind in _TRIGGERS}
    names = {word for name in _holidays() for word in _PLAIN_WORD.findall(name.lower())}
    return frozenset(words | _TRIGGER_PARTS | (names - _NO_TRIGGERS))


def has_trigger(text: str, sentence: Span) -> bool:
    """Whether a sentence can hold a time at all; a cheap question that spares most sentences the tokeniser."""
    if _TRIGGER_FIGURE.search(text, sentence.start, sentence.end):
        return True
    words = _PLAIN_WORD.findall(text[sentence.start : sentence.end].lower())
    return not _trigger_words().isdisjoint(words)


@cache
def _holidays() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("dates_holidays.tsv")}


@cache
def _token_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_holidays(), key=len, reverse=True))
    return re.compile(_LETTERS.replace("HOLIDAYS", names), re.VERBOSE)


def tokenise(text: str, sentence: Span) -> list[Token]:
    """The tokens of one sentence, with their places in the whole text."""
    vocabulary = _vocabulary()
    tokens = []
    for match in _token_pattern().finditer(text, sentence.start, sentence.end):
        group = match.lastgroup
        word = match[0]
        lower = word.lower()
        start, end = match.span()
        if group == "word":
            kind, value, written = vocabulary.get(lower, _OTHER)
            if written != lower and word not in (written, written.upper()):
                kind, value = "other", ""
        elif group == "mark":
            kind, value = _MARKS.get(word, "other"), ""
        elif group == "figure":
            kind, value = _read_figure(word, text[start - 1 : start])
        elif group == "short":
            kind, value, _ = vocabulary[lower[:-1]]
        elif group == "holiday":
            kind, value = group, _holidays()[word]
        else:
            kind, value = _KINDS.get(group or "", group or ""), lower
        tokens.append(Token(kind, value, lower, start, end, word[0].isupper()))
    return tokens


def _read_figure(figure: str, before: str) -> tuple[str, str]:
    """Kind and value of digits: a ``day`` of a month, a ``year``, or any other number."""
    if before in _MONEY:
        return "money", figure
    if not figure.isascii() or not figure.isdigit():
        return "int", figure.replace(",", "")
    if len(figure) <= 2 and 1 <= int(figure) <= 31:
        return "day", figure
    if len(figure) == 4 and 1000 <= int(figure) <= 2199:
        return "year", figure
    return "int", figure

"""The grammar's machinery: patterns over kinds of tokens, tried in the order in which they are written.

A rule's pattern is a regular expression whose letters are kinds of tokens (see `tokens.py`): ``month day comma? year``
reads "June 3, 2021". Words in capitals are shorthands (`_MACROS`); look-ahead and look-behind see the tokens around the
match. A sentence becomes a string of one character for each token, its kind, which is read once, from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter

from briefkit.extract.dates.symbols import Symbol
from briefkit.extract.dates.tokens import Token

_MACROS = {
    "PHASE": "(?:(?:the very?)? (?:phase (?:dash|in)?|bound (?:of|dash))|(?:earlier|later) in)",
    "NUM": "(?:(?:day|int|year|number)(?: dash? (?:number|multiple)){0,2})",
    "COUNT": "(?:a? half a?|some(?! NUM)|NUM (?:and a half)?|a? few multiple?|a? multiple|a(?! units))",
    "UNIT": "(?:unit|yearunit|quarter|weekend)",
    "UNITS": "(?:UNIT|units)",
    "ABOUT": "(?:about|(?:no|not)? (?:more|less) than|at (?:least|most)|up to|some (?=NUM))",
    "LINK": "(?:dash|to|and|or|through)",
    "DAY": "(?:day|nth)",
    "YEAR": "(?:comma? year|of? shortyear|of? THATYEAR yearunit|of the? year)",
    "THATYEAR": "(?:the (?:same|following|previous|next)|last|this|next|that)",
    "OFYEAR": "(?:(?:the? fiscal? year clitic?|(?:last|this|next) yearunit clitic) (?=ordinal|nth|fiscal|last))",
    "SHIFT": "(?:this (?:coming|past)|last|past|previous|next|coming|FOLLOWING|this|current|that|same|latest)",
    "FOLLOWING": "(?:(?<=the) following)",
    "END": "(?=dot|comma|close|and|$)",
}
_NAME = re.compile(r"[a-z]+|[A-Z]+|\s+")
_OTHER = "\0"
_KIND = attrgetter("kind")
_LOOK_AROUND = re.compile(r"\(\?<?[=!]")
_NONE_OR_MORE = re.compile(r"\?|\{0,\d\}")
_NAMED = "other{0,2} (?:clitic|dash)? [era war child youth once unit ages]"
_NEVER_FIRST = (
    "[the a at after more less most no not up about some this that same very number int ordinal bound] other "
    f"(?!{_NAMED})"
)
"""For speed: common words that begin a time only before another word of the grammar."""
_OTHER_FIRST = f"other (?={_NAMED})"
"""The same for words outside the grammar: "the Soviet era", "election day"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens that a rule matched, and the sentence that they stand in.

    Attributes:
        sentence: All tokens of the sentence.
        start: Index of the first matched token.
        end: Index after the last.
        tokens: The matched tokens.
    """

    sentence: Sequence[Token]
    start: int
    end: int
    tokens: Sequence[Token]

    def find(self, *kinds: str) -> Token | None:
        """The first matched token of one of these kinds."""
        for token in self.tokens:
            if token.kind in kinds:
                return token
        return None

    def number(self, *kinds: str) -> int | None:
        """The value of the first matched token of one of these kinds, as a number."""
        token = self.find(*kinds)
        return int(token.value) if token else None

    def mod(self) -> str | None:
        """``START``, ``MID`` or ``END``, where the words say early, mid or late."""
        token = self.find("phase", "bound")
        return token.value if token else None

    def side(self) -> int:
        """-1 or 1, where the words say earlier or later."""
        return self.number("earlier", "later") or 0

    def governor(self) -> Token | None:
        """The token before the match, with "the" left out."""
        before = self.beside(-1)
        return self.beside(-2) if before is not None and before.kind == "the" else before

    def beside(self, distance: int) -> Token | None:
        """A token outside the match: -1 is the one before it, 1 the one after it."""
        index = self.start + distance if distance < 0 else self.end + distance - 1
        return self.sentence[index] if 0 <= index < len(self.sentence) else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time.

    Attributes:
        name: What mentions carry as their `rule`.
        pattern: Kinds of tokens, as described above.
        read: Matched tokens to their symbolic value; None where they are no time after all.
    """

    name: str
    pattern: str
    read: Callable[[Phrase], Symbol | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A time expression with its symbolic value."""

    phrase: Phrase
    rule: str
    symbol: Symbol


class _Compiled(dict[str, re.Pattern[str]]):
    """Patterns by their source, compiled when they are first asked for: all of them take as long as ten articles."""

    def __missing__(self, source: str) -> re.Pattern[str]:
        pattern = self[source] = re.compile(source)
        return pattern


class Grammar:
    """Rules, ready to read sentences with."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._letters = {"other": _OTHER}
        self._compiled = _Compiled()
        self._rules = [(rule, source := self._translate(rule.pattern), _first_letters(source)) for rule in rules]
        self._any_rule = "|".join(f"({source})" for _, source, _ in self._rules)
        firsts = "".join(sorted(set().union(*(letters for *_, letters in self._rules)) - {_OTHER}))
        self._start = re.compile(f"(?!{self._translate(_NEVER_FIRST)})[{firsts}]|{self._translate(_OTHER_FIRST)}")

    def read(self, sentence: Sequence[Token]) -> Iterator[Reading]:
        """The time expressions of a sentence, from left to right, the first rule that reads a place first."""
        kinds = "".join(map(self._letters.get, map(_KIND, sentence), repeat(_OTHER)))
        position = 0
        while place := self._start.search(kinds, position):
            first, position = place.span()
            for rule, (start, end) in self._match_rules(kinds, first):
                phrase = Phrase(sentence, start, end, sentence[start:end])
                symbol = rule.read(phrase)
                if symbol is not None:
                    yield Reading(phrase, rule.name, symbol)
                    position = end
                    break

    def _match_rules(self, kinds: str, first: int) -> Iterator[tuple[Rule, tuple[int, int]]]:
        """The rules that match at a place, in their order, and from where to where each does.

        The first one is found by a pattern of all rules, which mostly reads the place; patterns of the few that can
        begin with each kind would be a bit faster, and take as long to compile as to analyse three articles.
        """
        fitting = self._compiled[self._any_rule].match(kinds, first)
        if fitting is None or fitting.lastindex is None:
            return
        yield self._rules[fitting.lastindex - 1][0], fitting.span()
        for rule, source, letters in self._rules[fitting.lastindex :]:
            if kinds[first] in letters and (match := self._compiled[source].match(kinds, first)):
                yield rule, match.span()

    def _translate(self, pattern: str) -> str:
        """A pattern with each kind replaced by its letter."""

        def replace(match: re.Match[str]) -> str:
            name = match[0]
            if name.isspace():
                return ""
            if name.isupper():
                return self._translate(_MACROS[name])
            return self._letters.setdefault(name, chr(0x100 + len(self._letters)))

        return _NAME.sub(replace, pattern)


def _first_letters(source: str) -> set[str]:
    """The letters that a match of a pattern over letters can begin with."""
    return _read_alternatives(source + ")", 0)[0]


def _read_alternatives(source: str, at: int) -> tuple[set[str], bool, int]:
    """The first letters of what stands before the next ``)``, whether it can be empty, and the index after it."""
    letters: set[str] = set()
    empty = False
    while True:
        passable = True
        while source[at] not in "|)":
            found, optional, at = _read_item(source, at)
            letters |= found if passable else set()
            passable = passable and optional
        empty = empty or passable
        at += 1
        if source[at - 1] == ")":
            return letters, empty, at


def _read_item(source: str, at: int) -> tuple[set[str], bool, int]:
    """The first letters of one letter, set or group; whether it can be left out; and the index after it."""
    if source.startswith("(?:", at):
        letters, empty, at = _read_alternatives(source, at + len("(?:"))
    elif look_around := _LOOK_AROUND.match(source, at):
        letters, empty, at = set(), True, _read_alternatives(source, look_around.end())[2]
    elif source[at] == "[":
        end = source.index("]", at)
        letters, empty, at = set(source[at + 1 : end]), False, end + 1
    else:
        letters, empty, at = set(source[at]) - {"$"}, source[at] == "$", at + 1
    often = _NONE_OR_MORE.match(source, at)
    return letters, empty or often is not None, often.end() if often else at

"""Stretches of text as tokens, with names and quoted pieces as single ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefkit.extract.lexicon import KEPT_WORDS, LONGEST_KEPT
from briefkit.extract.quotations.marks import Marked
from briefkit.model.document import Span
from briefkit.model.facts import Actor

WORD, NAME, QUOTE, POSSESSIVE = "word", "name", "quote", "'s"

_TOKEN = re.compile(r"(\w+(?:[&'’./-]\w+|[,:](?=\d)\w+)*)|(['’]s?(?!\w))|--+|\.\.+|[^\s\w]")
_WORD_GROUP, _POSSESSIVE_GROUP = 1, 2
_DASHES = frozenset("–—―")


class Token(NamedTuple):
    """A word, name, quoted piece or mark of punctuation.

    `kind` is `WORD`, `NAME`, `QUOTE`, `POSSESSIVE` or the mark itself, with ``-`` for every dash that stands alone.
    `word` is the word in lower case, and `number` the place of the name or quoted piece in the list it came from.
    """

    kind: str
    start: int
    end: int
    word: str = ""
    capital: bool = False
    number: int = -1


class Mention(NamedTuple):
    """An actor's name where it stands."""

    span: Span
    actor: Actor


def list_mentions(actors: Sequence[Actor]) -> tuple[Mention, ...]:
    """Every mention by name in order; of two that overlap the one that starts first, then the longer."""
    everywhere = sorted(
        (Mention(span, actor) for actor in actors for span in actor.mentions),
        key=lambda mention: (mention.span.start, -mention.span.end, mention.actor.id),
    )
    kept: list[Mention] = []
    for mention in everywhere:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


class Tokens:
    """Cuts stretches of one text into tokens."""

    def __init__(self, text: str, mentions: Sequence[Mention], marked: Sequence[Marked]) -> None:
        self._text = text
        fixed: list[Token] = []
        named: set[int] = set()
        starts = [piece.span.start for piece in marked]
        for number, mention in enumerate(mentions):
            at = bisect_left(starts, mention.span.end) - 1
            clear = at < 0 or marked[at].span.end <= mention.span.start
            if not clear and mention.span.start < starts[at] and marked[at].span.end <= mention.span.end:
                # A nickname: Ada "Bee" Lund.
                named.add(at)
                clear = True
            if clear:
                fixed.append(Token(NAME, *mention.span, capital=True, number=number))
        fixed.extend(
            Token(QUOTE, *piece.span, number=number) for number, piece in enumerate(marked) if number not in named
        )
        self._fixed = sorted(fixed, key=lambda token: token.start)
        self._starts = [token.start for token in self._fixed]

    def cut(self, stretch: Span) -> list[Token]:
        """The tokens of a stretch that no quoted piece straddles."""
        tokens: list[Token] = []
        start = stretch.start
        for token in self._fixed[bisect_left(self._starts, stretch.start) : bisect_left(self._starts, stretch.end)]:
            self._scan(start, token.start, tokens)
            tokens.append(token)
            start = token.end
        self._scan(start, stretch.end, tokens)
        return tokens

    def _scan(self, start: int, end: int, tokens: list[Token]) -> None:
        cut = _cut if end - start <= LONGEST_KEPT else _cut.__wrapped__
        at = start
        for piece in self._text[start:end].split(" "):
            if piece.isalpha():
                word = piece.lower()
                tokens.append(Token._make((WORD, at, at + len(piece), word, word[0] != piece[0], -1)))
            else:
                for kind, first, last, word, capital, number in cut(piece):
                    if kind != "." or at + last == end:
                        tokens.append(Token._make((kind, at + first, at + last, word, capital, number)))
            at += len(piece) + 1


@lru_cache(KEPT_WORDS)
def _cut(piece: str) -> tuple[Token, ...]:
    """The tokens of what stands between two blanks, where it is more than a word; as if a text began with it."""
    return tuple(map(_read_token, _TOKEN.finditer(piece)))


def _read_token(match: re.Match[str]) -> Token:
    found, (first, last) = match.group(), match.span()
    if match.lastindex == _WORD_GROUP:
        word = found.lower()
        return Token(WORD, first, last, word.replace("’", "'"), word[0] != found[0])
    if match.lastindex == _POSSESSIVE_GROUP:
        return Token(POSSESSIVE, first, last)
    return Token("-" if found in _DASHES or found[0] == "-" else found, first, last)

"""The match language: words, "phrases", AND, OR, NOT and brackets.

``drone OR "joint commission"``; words beside each other must all be there; ``*`` at the end of a word stands for any
ending. Case and diacritics do not matter. NOT binds closest, then AND (written or not), then OR. The operators are
written in capitals; ``or`` is a word like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.model.folding import fold

MAX_DEPTH = 20
"""How deep brackets and NOT may nest."""

_TOKEN = re.compile(r'\s+|(?P<bracket>[()])|"(?P<phrase>[^"]*)"|“(?P<curly>[^”]*)”|(?P<word>[^\s()"“”]+)')
_OPERATORS = ("AND", "OR", "NOT")
_WORD = re.compile(r"[^\W_]+\*?")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must stand one after the other; a word that ends in ``*`` stands for all that begin like it."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these must hold."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these must hold."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This must not hold."""

    term: Term


Term = Words | AllOf | AnyOf | Not
"""What an expression is made of."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expression of the match language.

    Attributes:
        expression: As it was written.
        term: What it means.
    """

    expression: str
    term: Term

    def matches(self, text: str) -> bool:
        """Whether the text fits the expression; whole words only, in time linear in the text's length."""
        return _holds(self.term, tuple(split_words(text)))


@dataclass(frozen=True, slots=True)
class _Token:
    """A bracket, an operator or the words of one word or phrase, and the character it begins at, from 1."""

    text: str
    position: int
    words: tuple[str, ...] = ()


def parse_match(expression: str) -> Match:
    """Reads an expression of the match language.

    Raises:
        ValueError: It is not one; the message tells the character, from 1, and what was expected there.
    """
    return Match(expression, _Parser(expression).parse())


def split_words(text: str) -> list[str]:
    """The words of a text, folded, as expressions are compared with them."""
    return re.findall(r"[^\W_]+", fold(text))


def list_words(match: Match) -> tuple[str, ...]:
    """The words that an expression asks for, folded; not those that must not be there, nor the "*" behind them."""
    return tuple(word.removesuffix("*") for word in _list_wanted(match.term))


def find_small_operators(expression: str) -> tuple[str, ...]:
    """Words of an expression that would be operators in capitals: "or", "and", "not"."""
    words = (found["word"] for found in _TOKEN.finditer(expression))
    return tuple(word for word in words if word and word not in _OPERATORS and word.upper() in _OPERATORS)


def _list_wanted(term: Term) -> Iterator[str]:
    match term:
        case Words(words):
            yield from words
        case AllOf(terms) | AnyOf(terms):
            for each in terms:
                yield from _list_wanted(each)
        case Not():
            return


def _holds(term: Term, text: tuple[str, ...]) -> bool:
    match term:
        case Words(words):
            return any(
                all(map(_fits, words, text[start : start + len(words)])) for start in range(len(text) - len(words) + 1)
            )
        case AllOf(terms):
            return all(_holds(each, text) for each in terms)
        case AnyOf(terms):
            return any(_holds(each, text) for each in terms)
        case Not(negated):
            return not _holds(negated, text)


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _split_expression(expression: str) -> list[_Token]:
    tokens = []
    position = 0
    while position < len(expression):
        found = _TOKEN.match(expression, position)
        if found is None:
            raise ValueError(f"at character {position + 1}: a quotation mark without its pair")
        kind = found.lastgroup
        if kind is not None:
            text = found[kind]
            operator = kind == "bracket" or (kind == "word" and text in _OPERATORS)
            words = () if operator else _split_words(text, position + 1)
            tokens.append(_Token(text if operator else "", position + 1, words))
        position = found.end()
    return tokens


def _split_words(text: str, position: int) -> tuple[str, ...]:
    folded = fold(text)
    words = tuple(_WORD.findall(folded))
    if "*" in _WORD.sub("", folded) or re.search(r"\*[^\W_]", folded):
        raise ValueError(f"at character {position}: '*' can only be the end of a word")
    if not words:
        raise ValueError(f"at character {position}: expected letters or digits, found {text!r}")
    return words


class _Parser:
    """Recursive descent over the tokens; one method for each line of the grammar.

    Grammar::

        any  = all (OR all)*
        all  = one ([AND] one)*
        one  = NOT one | "(" any ")" | words
    """

    def __init__(self, expression: str) -> None:
        self._tokens = _split_expression(expression)
        self._next = 0
        self._end = len(expression) + 1

    def parse(self) -> Term:
        term = self._parse_any(0)
        if self._next < len(self._tokens):
            raise ValueError(f"at character {self._position}: ')' without its '('")
        return term

    @property
    def _ahead(self) -> str | None:
        """The operator or bracket ahead, "" for words, None at the end."""
        return self._tokens[self._next].text if self._next < len(self._tokens) else None

    @property
    def _position(self) -> int:
        return self._tokens[self._next].position if self._next < len(self._tokens) else self._end

    def _parse_any(self, depth: int) -> Term:
        terms = [self._parse_all(depth)]
        while self._ahead == "OR":
            self._next += 1
            terms.append(self._parse_all(depth))
        return terms[0] if len(terms) == 1 else AnyOf(tuple(terms))

    def _parse_all(self, depth: int) -> Term:
        terms = [self._parse_one(depth)]
        while self._ahead not in (None, "OR", ")"):
            self._next += self._ahead == "AND"
            terms.append(self._parse_one(depth))
        return terms[0] if len(terms) == 1 else AllOf(tuple(terms))

    def _parse_one(self, depth: int) -> Term:
        if depth > MAX_DEPTH:
            raise ValueError(f"at character {self._position}: nested more than {MAX_DEPTH} deep")
        ahead, position = self._ahead, self._position
        if ahead == "":
            words = self._tokens[self._next].words
            self._next += 1
            return Words(words)
        if ahead == "NOT":
            self._next += 1
            return Not(self._parse_one(depth + 1))
        if ahead == "(":
            self._next += 1
            term = self._parse_any(depth + 1)
            if self._ahead != ")":
                raise ValueError(f"at character {self._position}: expected ')' for the '(' at character {position}")
            self._next += 1
            return term
        found = f"'{ahead}'" if ahead else "the end"
        raise ValueError(f"at character {position}: expected a word, a phrase, NOT or '(', found {found}")

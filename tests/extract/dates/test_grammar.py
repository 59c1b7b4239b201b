"""Patterns over kinds of tokens."""

from __future__ import annotations

from briefkit.extract.dates.grammar import Grammar, Phrase, Rule
from briefkit.extract.dates.symbols import Symbol, Years
from briefkit.extract.dates.tokens import tokenise
from briefkit.model.document import Span


def read_nothing(phrase: Phrase) -> Symbol | None:
    return None


def read_year(phrase: Phrase) -> Symbol | None:
    return Years(phrase.number("year") or 0)


def readings(text: str, *rules: Rule) -> list[tuple[str, str]]:
    found = Grammar(rules).read(tokenise(text, Span(0, len(text))))
    return [(item.rule, " ".join(token.word for token in item.phrase.tokens)) for item in found]


def test_the_first_rule_that_reads_a_place_wins() -> None:
    long, short = Rule("long", "month year", read_year), Rule("short", "year", read_year)
    assert readings("In May 2019 and 2020.", long, short) == [("long", "may 2019"), ("short", "2020")]


def test_a_rule_that_reads_nothing_leaves_the_place_to_the_next() -> None:
    refused, other = Rule("refused", "month year", read_nothing), Rule("other", "month? year", read_year)
    assert readings("In May 2019.", refused, other) == [("other", "may 2019")]


def test_look_behind_sees_the_words_before() -> None:
    assert readings("In 2019 or by 2020.", Rule("by", "(?<=by) year", read_year)) == [("by", "2020")]


def test_no_reading_overlaps_another() -> None:
    assert readings("2019 2020 2021", Rule("two", "year year", read_year)) == [("two", "2019 2020")]

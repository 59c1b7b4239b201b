"""A sentence as the room of events sees it: its words and its grammar, in which days are known, and names if any."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.extract.dates import extract_dates
from briefkit.extract.events.grammar import Grammar, read_grammar
from briefkit.extract.events.namings import Namings
from briefkit.extract.events.triggers import Trigger, find_triggers
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.model.facts import Actor, DateMention
from briefkit.text.tokens import Sentence

PUBLISHED = dt.date(2024, 2, 16)  # a Friday


@dataclass(frozen=True)
class Sight:
    text: str
    dates: tuple[DateMention, ...]
    namings: Namings
    grammar: Grammar

    @property
    def sentence(self) -> Sentence:
        return self.grammar.reading.sentence

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return find_triggers(self.grammar)

    @property
    def finite(self) -> Trigger:
        return next(trigger for trigger in self.triggers if trigger.finite)

    def words(self, first: int, end: int) -> str:
        return self.text[slice(*self.sentence.span(first, end))] if first < end else ""


def see(text: str, actors: Sequence[Actor] = (), hidden: Sequence[Span] = ()) -> Sight:
    """One sentence, seen from Friday 16 February 2024."""
    whole = Span(0, len(text))
    dates, _ = extract_dates(text, (whole,), PUBLISHED)
    namings = Namings(text, actors, hidden)
    return Sight(text, dates, namings, read_grammar(read_tokens(text, whole), namings, dates))

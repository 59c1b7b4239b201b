"""What the grammar of a sentence says of the verbs that tell its events, looked up by where a verb stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefkit.extract.events.namings import Namings
from briefkit.model.facts import DateMention
from briefkit.text.clauses import Clause, Link, Reading
from briefkit.text.known import Known
from briefkit.text.reading import read_sentence
from briefkit.text.tokens import Sentence


@dataclass(frozen=True)
class Grammar:
    """The reading of a sentence; each look-up is made once for all its verbs."""

    reading: Reading

    def find(self, verb: int) -> Clause:
        """The clause whose main verb is a word of the sentence."""
        return self.reading.clauses[self.reading.clause_of_verb[verb]]

    def start_of(self, clause: Clause) -> int:
        """Where the main verb of a clause begins in the text."""
        return self.reading.sentence.starts[clause.verb.main]

    def has_content(self, clause: Clause) -> bool:
        """Whether its verb has a clause as its object: "found that …"."""
        return self.reading.clause_of_verb[clause.verb.main] in self._with_content

    def goes_on_in_past(self, clause: Clause) -> bool:
        """Whether it is coordinated with a verb that can only be past: "spread to Ardal and killed two"."""
        return self.reading.clause_of_verb[clause.verb.main] in self._with_past

    @cached_property
    def _with_content(self) -> frozenset[int | None]:
        return frozenset(each.parent for each in self.reading.clauses if each.link is Link.COMPLEMENT)

    @cached_property
    def _with_past(self) -> frozenset[int | None]:
        return frozenset(
            each.parent for each in self.reading.clauses if each.link is Link.COORDINATED and each.verb.form == "Y"
        )


def read_grammar(words: Sentence, namings: Namings, dates: Iterable[DateMention]) -> Grammar:
    """The grammar of a sentence in which names and days are known."""
    starts = words.starts
    places = [(bisect_left(starts, each.span.start), bisect_left(starts, each.span.end)) for each in dates]
    days = tuple([(first, end) for first, end in places if first < end])
    return Grammar(read_sentence(words, Known(namings.list_names(words), days)))

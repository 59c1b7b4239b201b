"""Courts: where a story's court sits, for what judges, juries and those who are tried do there."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.extract.events.namings import list_attached
from briefkit.extract.events.place_phrases import PlacePhrases
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import Actor
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase

_COMMON = "NM"
"""Parts of speech of nouns that are no names."""
_TITLES = frozenset(("judge", "magistrate"))


class Courts:
    """Finds the courts of a document, and what goes on in them."""

    def __init__(self, phrases: PlacePhrases) -> None:
        """Look at a document.

        Args:
            phrases: What its phrases name.
        """
        self._phrases = phrases
        self._words = read_groups("events_participants.tsv")

    def list_seats(self, reading: Reading) -> Iterator[Actor]:
        """The places of the courts that a sentence names: "in court in Orvel", "an Orvel court", "the Orvel judge"."""
        lower = reading.sentence.lower
        if self._words["judging"].isdisjoint(lower):
            return
        for preposition, phrase in list_attached(reading, 0, len(lower)):
            if preposition and lower[preposition - 1] in self._words["judging"] and lower[preposition] in ("at", "in"):
                yield from self._phrases.name(reading, preposition, phrase)
        for phrase in reading.phrases:
            if lower[phrase.head] in self._words["judging"]:
                yield from self._phrases.name_heads(reading, range(phrase.first, phrase.head))

    def is_in_court(self, reading: Reading, clause: Clause) -> bool:
        """Whether a court does it, or it is done in court: "the judge barred him", "Lund pleaded guilty"."""
        if clause.base in self._words["trying"]:
            return True
        agents = clause.agents if clause.verb.passive else clause.subjects
        return any(self._is_of_court(reading, agent) for agent in agents)

    def _is_of_court(self, reading: Reading, agent: Phrase) -> bool:
        """Whether somebody is the court that was told of, its judge or its jury; "the Supreme Court" is another."""
        lower = reading.sentence.lower
        if reading.tags[agent.head] in _COMMON:
            return lower[agent.head] in self._words["judging"]
        return not _TITLES.isdisjoint(lower[agent.first : agent.head])

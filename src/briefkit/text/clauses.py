"""Clauses of a sentence with their arguments: who does what to whom, with whom, where and when, by grammar.

`read_sentence` is the one way in. What it gives are places of words in the sentence, so that readers of names, dates
and events look up what stands there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from briefkit.text.phrases import Phrase, VerbGroup
from briefkit.text.tokens import Sentence

_HIGHEST = 8
"""Clauses above a clause that are looked at; deeper sentences are no prose."""


class Link(StrEnum):
    """What joins a clause to the rest of its sentence."""

    MAIN = "main"
    COORDINATED = "coordinated"
    COMPLEMENT = "complement"
    """What is said, thought or asked: "said that …", "…", he said."""
    ADVERBIAL = "adverbial"
    """Of time, cause, condition: "after he left"."""
    RELATIVE = "relative"
    PARTICIPIAL = "participial"
    """A participle alone: "men held since June", "…, killing three"."""
    GERUND = "gerund"
    """After a preposition: "by killing three"."""
    INFINITIVE = "infinitive"


class SubjectBy(StrEnum):
    """How a clause comes by its subject."""

    OWN = "own"
    SHARED = "shared"
    """With the clause it is coordinated to: "X met Y and left"."""
    ANTECEDENT = "antecedent"
    """The noun that a relative clause or participle says something of."""
    CONTROLLED = "controlled"
    """Subject or object of the clause above: "X wants to leave", "X told Y to leave"."""
    NONE = "none"


class Argument(StrEnum):
    """What a noun is to a verb."""

    SUBJECT = "subject"
    OBJECT = "object"
    AGENT = "agent"


class Oblique(NamedTuple):
    """A phrase that a preposition joins to a verb.

    Attributes:
        preposition: Index of the preposition; None for a bare phrase of time: "left Friday".
        phrase: What it governs.
        noun: Head of a noun before it that it may belong to instead: "met the head of staff in Baku".
    """

    preposition: int | None
    phrase: Phrase
    noun: int | None = None


class Clause(NamedTuple):
    """A verb with its arguments.

    Attributes:
        verb: Its verb group.
        base: The base form of its verb.
        link: What joins it to the rest.
        parent: Place of the clause above among the clauses; None for a main clause.
        marker: Index of the word that opens it: subordinator, relative word or preposition.
        antecedent: The noun phrase that a relative or participial clause belongs to.
        subjects: Who or what does it, or to which it is done if `verb.passive`; more than one only for a subject before
            and one after the verb.
        subject_by: How it comes by its subject.
        objects: To whom or what it is done: the direct object last, the one it is given to before it.
        agents: Who does it in a passive: "by".
        obliques: Phrases with other prepositions, and bare phrases of time.
        attributes: What the subject is said to be: "is the minister".
    """

    verb: VerbGroup
    base: str
    link: Link
    parent: int | None
    marker: int | None
    antecedent: Phrase | None
    subjects: tuple[Phrase, ...]
    subject_by: SubjectBy
    objects: tuple[Phrase, ...]
    agents: tuple[Phrase, ...]
    obliques: tuple[Oblique, ...]
    attributes: tuple[Phrase, ...]


@dataclass(frozen=True)
class Reading:
    """What the grammar tells of a sentence.

    Attributes:
        sentence: Its words.
        tags: Their parts of speech, a letter for each.
        phrases: Its noun phrases, in order.
        clauses: Its clauses, in the order of their verbs.
    """

    sentence: Sentence
    tags: str
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]

    @cached_property
    def clause_of_verb(self) -> dict[int, int]:
        """The place of the clause of each main verb, by the index of the verb."""
        return {clause.verb.main: place for place, clause in enumerate(self.clauses)}

    @cached_property
    def clause_of_subject(self) -> dict[int, int]:
        """The place of the first clause that a noun is subject of, by the index of the noun."""
        found: dict[int, int] = {}
        for place, clause in enumerate(self.clauses):
            for subject in clause.subjects:
                for head in subject.members:
                    found.setdefault(head, place)
        return found

    @cached_property
    def roles_of(self) -> dict[int, list[tuple[int, Argument]]]:
        """Of each noun the places of the clauses that it is subject, object or agent of, and as what."""
        found: dict[int, list[tuple[int, Argument]]] = {}
        for place, clause in enumerate(self.clauses):
            for argument, phrases in (
                (Argument.SUBJECT, clause.subjects),
                (Argument.OBJECT, clause.objects),
                (Argument.AGENT, clause.agents),
            ):
                for phrase in phrases:
                    for head in phrase.members:
                        found.setdefault(head, []).append((place, argument))
        return found

    def list_above(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that a clause hangs on, the nearest first."""
        for _ in range(_HIGHEST):
            if clause.parent is None:
                return
            clause = self.clauses[clause.parent]
            yield clause

    def list_below(self, clause: Clause) -> Sequence[Clause]:
        """The clauses that hang on a clause, in order."""
        return self._below.get(self.clause_of_verb[clause.verb.main], ())

    def list_phrases(self, first: int, end: int) -> Sequence[Phrase]:
        """The noun phrases that begin among the words ``[first, end)``."""
        start = bisect_left(self._begins, first)
        return self.phrases[start : bisect_left(self._begins, end, start)]

    @cached_property
    def _below(self) -> dict[int | None, list[Clause]]:
        below: dict[int | None, list[Clause]] = {}
        for clause in self.clauses:
            below.setdefault(clause.parent, []).append(clause)
        return below

    @cached_property
    def _begins(self) -> list[int]:
        return [phrase.first for phrase in self.phrases]

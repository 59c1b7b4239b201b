"""Actors in the making: the mentions of a document, and those that name one and the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from briefkit.model.facts import ActorKind


class Mention(NamedTuple):
    """A name, by its words in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        kind: What it names; None where only the rest of the document can tell, or, where that is sure, no actor.
        name: What it is listed under, for known names; else the words as written.
        country: ISO 3166-1 alpha-2 code, where the name itself tells it.
        adjective: Whether it is an adjective that only refers to a country or people.
        sure: Whether the kind rests on more than the words around it.
        others: Codes of other countries that have a place of this name.
    """

    first: int
    last: int
    kind: ActorKind | None
    name: str
    country: str | None = None
    adjective: bool = False
    sure: bool = True
    others: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Placed:
    """A mention and the sentence it stands in; not frozen, since that makes thousands of them slow to build.

    Attributes:
        sentence: Index of the sentence among those that were read.
        mention: The mention.
        written: Its words as they stand in the text, joined by single blanks.
    """

    sentence: int
    mention: Mention
    written: str


@dataclass(slots=True, eq=False)
class Cast:
    """One actor while the document is being read.

    Attributes:
        name: The fullest name so far.
        kind: What it is.
        country: ISO 3166-1 alpha-2 code, once known.
        mentions: In order of appearance.
        adjectives: Adjectives that refer to it.
        others: Codes of other countries that have a place of this name.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    mentions: list[Placed] = field(default_factory=list)
    adjectives: list[Placed] = field(default_factory=list)
    others: tuple[str, ...] = ()

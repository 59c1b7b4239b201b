"""Those whom a sentence tells of together, whom the next one can mean by "both", "the two leaders" or "they"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefkit.extract.descriptions import read_descriptions
from briefkit.extract.names.gazetteer import is_role_noun
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Reading

_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
PEOPLE = frozenset(("men", "women", "brothers", "sisters", "parents", "siblings", "couple", "pair", "duo", "trio"))
"""Nouns for several people who were told of, counted or not."""
_GENDERS = {"men": "m", "brothers": "m", "women": "f", "sisters": "f"}
_SIDES = "sides"
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_MEETING = frozenset(("marry", "meet"))
"""Verbs that subject and object do together."""


class Together(NamedTuple):
    """Actors of one kind whom a sentence tells of together.

    Attributes:
        actors: Nobody where the sentence tells of no such actors, or of several groups of them.
        is_shared: Whether they do one thing, so that "they" means them as well: "Lund met Vale".
    """

    actors: tuple[Actor, ...] = ()
    is_shared: bool = False

    @property
    def kind(self) -> ActorKind:
        """What all of them are; only where there is somebody."""
        return self.actors[0].kind


def join_actors(groups: Iterable[Together]) -> Together:
    """The only one of several groups in which all are different and of one kind."""
    found = [each for each in groups if len(each.actors) > 1]
    if len(found) != 1:
        return Together()
    actors = found[0].actors
    alike = len({actor.id for actor in actors}) == len(actors) and len({actor.kind for actor in actors}) == 1
    return found[0] if alike else Together()


def list_joined(reading: Reading, clause: Clause) -> list[tuple[int, bool]]:
    """Heads of the names that are object or partner in a clause, each with whether the clause is done together."""
    objects = [phrase for phrase in clause.objects[-1:] if len(phrase.members) == 1]
    heads = [(phrase.head, clause.base in _MEETING) for phrase in objects]
    for oblique in clause.obliques:
        at = oblique.preposition
        if at is not None and reading.sentence.lower[at] == "with" and len(oblique.phrase.members) == 1:
            heads.append((oblique.phrase.head, True))
    return [each for each in heads if reading.tags[each[0]] == "E"]


def read_count(reading: Reading, first: int, head: int) -> tuple[int | None, str] | None:
    """How many of what a phrase means by a count: "both", "the two", "the two leaders", "the men"; None for any other.

    Returns:
        The count, None where none is told, and the noun, empty where none is told.
    """
    lower = reading.sentence.lower
    words = lower[first : head + 1]
    if words[0] == "both":
        return (2, "") if len(words) == 1 else (2, words[-1]) if len(words) == 2 else None
    if words[0] not in _DEFINITE or len(words) == 1:
        return None
    if len(words) == 2 and words[1] in PEOPLE:
        return None, words[1]
    count = _COUNTS.get(words[1])
    if count is None or len(words) > 3:
        return None
    return count, words[2] if len(words) == 3 else ""


def fits(noun: str, together: Together, genders: Sequence[str | None]) -> bool:
    """Whether a noun in the plural, if any, can mean some actors of known genders."""
    if noun in ("", _SIDES):
        return True
    if noun in PEOPLE:
        gender = _GENDERS.get(noun)
        return together.kind is ActorKind.PERSON and (gender is None or all(each in (gender, None) for each in genders))
    return together.kind is _kind_of(noun)


def _kind_of(noun: str) -> ActorKind | None:
    for singular in (noun.removesuffix("s"), noun.removesuffix("ies") + "y"):
        description = read_descriptions().get(singular)
        if description is not None:
            return description.kind
        if is_role_noun(singular):
            return ActorKind.PERSON
    return None

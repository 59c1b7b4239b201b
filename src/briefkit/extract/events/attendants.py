"""Who is what a description says of a person: "Lund's doctor", "the lawyer of Ana Vale", "her physician".

A lawyer or aide of somebody must be told to be his. Of a doctor or coach somebody has one, so that the only one of the
story is his, unless he is told to be another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from briefkit.extract.descriptions import read_descriptions, read_head
from briefkit.extract.discourse import Discourse
from briefkit.extract.events.introductions import has_title
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import Actor, ActorKind, Role

_OWNS = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}$")
"""What stands between somebody's name and what another is to him: "Lund's former doctor"."""
_OWNS_NAMED = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}([a-z]+),? (?:Dr\.? )?$")
_BELONGS = re.compile(r" (?:of|for|to) (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?")
"""What stands between what somebody is to another and that one's name: "doctor of Mr Lund"."""
_REACH = 40  # characters before a title in which its owner is named
_MENTIONS = 5  # of somebody that are looked at


class Fit(IntEnum):
    """How well a description fits somebody; the best one decides."""

    NOT = 0
    ADDRESS = 1
    """By the form of address: "Dr Lund" for "the doctor"."""
    TITLE = 2
    WHOLE_TITLE = 3
    """By all of its words: "personal doctor"."""
    TOLD = 4
    """He is told to be that to the same person."""


class Attendants:
    """Finds those whom a document tells to be somebody's doctor, lawyer, wife and the like."""

    def __init__(self, text: str, actors: Sequence[Actor], discourse: Discourse) -> None:
        """Begin with nothing found.

        Args:
            text: The document's text.
            actors: Its actors.
            discourse: Who has been spoken of before any place.
        """
        self._text = text
        self._persons = [actor for actor in actors if actor.kind is ActorKind.PERSON]
        self._starting = {span.start: actor.id for actor in self._persons for span in actor.mentions}
        self._ending = {span.end: actor.id for actor in self._persons for span in actor.mentions}
        self._discourse = discourse
        self._of_one = read_groups("events_participants.tsv")["attending"]

    def find(self, words: Sequence[str], owner: Actor) -> Actor | None:
        """The only person who is to somebody what some words say.

        Args:
            words: A noun and what describes it, in lower case: "personal doctor".
            owner: Whose doctor it is.
        """
        fits = {actor.id: self._rate(words, owner, actor) for actor in self._persons if actor.id != owner.id}
        best = max(fits.values(), default=Fit.NOT)
        found = [actor for actor in self._persons if fits.get(actor.id) is best]
        return found[0] if best is not Fit.NOT and len(found) == 1 else None

    def _rate(self, words: Sequence[str], owner: Actor, actor: Actor) -> Fit:
        roles = [role for role in actor.roles if _is_same(words[-1], read_head(role.title)[-1:])]
        owners = {each for role in roles for each in self._list_owners(role)} | self._list_owners_of(words[-1], actor)
        if owner.id in owners:
            return Fit.TOLD
        if owners or words[-1] not in self._of_one:
            return Fit.NOT
        if any(set(words) <= set(read_head(role.title)) for role in roles):
            return Fit.WHOLE_TITLE
        if roles:
            return Fit.TITLE
        return Fit.ADDRESS if has_title(words[-1], actor, self._discourse) else Fit.NOT

    def _list_owners(self, role: Role) -> Iterator[str]:
        """Ids of the persons to whom somebody is told to be something: before the title, in it or behind it."""
        if role.span is None:
            return
        if own := _OWNS.search(self._text, max(0, role.span.start - _REACH), role.span.start):
            yield from self._name(self._ending, own.start())
        for end, id_ in self._ending.items():
            if role.span.start < end < role.span.end:
                yield id_
        if belongs := _BELONGS.match(self._text, role.span.end):
            yield from self._name(self._starting, belongs.end())

    def _list_owners_of(self, noun: str, actor: Actor) -> frozenset[str]:
        """Ids of the persons whose name stands before a noun and somebody's name: "Lund's doctor Karl Berg"."""
        found: set[str] = set()
        for span in actor.mentions[:_MENTIONS]:
            own = _OWNS_NAMED.search(self._text, max(0, span.start - _REACH), span.start)
            if own and own.group(1) == noun:
                found.update(self._name(self._ending, own.start()))
        return frozenset(found)

    def _name(self, places: dict[int, str], at: int) -> Iterator[str]:
        if at in places:
            yield places[at]


def _is_same(noun: str, head: Sequence[str]) -> bool:
    """Whether the noun of a title is a description's, or one that it can stand for: "physician" for "doctor"."""
    description = read_descriptions().get(noun)
    return (noun,) == tuple(head) or (description is not None and not description.titles.isdisjoint(head))

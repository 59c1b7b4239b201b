"""Who is what a description says of a person: "Lund's doctor", "the lawyer of Ana Vale", "her physician".

A lawyer or aide of somebody must be told to be his. Of a doctor or coach somebody has one, so that the only one of the
story is his, unless he is told to be another's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property

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
_TWO_OTHERS = 3  # among so many there are two others than the owner


class Fit(IntEnum):
    """How well a description fits somebody who is not told to be anybody's; the best one decides."""

    NOT = 0
    ADDRESS = 1
    """By the form of address: "Dr Lund" for "the doctor"."""
    TITLE = 2
    WHOLE_TITLE = 3
    """By all of its words: "personal doctor"."""


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
        self._ends = sorted(self._ending)
        self._discourse = discourse
        self._of_one = read_groups("events_participants.tsv")["attending"]
        self._fitting: dict[tuple[str, ...], Mapping[Fit, Sequence[Actor]]] = {}
        self._told: dict[str, Mapping[str, Sequence[Actor]]] = {}

    def find(self, words: Sequence[str], owner: Actor) -> Actor | None:
        """The only person who is to somebody what some words say.

        Args:
            words: A noun and what describes it, in lower case: "personal doctor".
            owner: Whose doctor it is.
        """
        told = [actor for actor in self._list_told(words[-1]).get(owner.id, ()) if actor.id != owner.id]
        if told:
            return told[0] if len(told) == 1 else None
        for _, actors in sorted(self._rate(tuple(words)).items(), reverse=True):
            found = [actor for actor in actors[:_TWO_OTHERS] if actor.id != owner.id]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _list_told(self, noun: str) -> Mapping[str, Sequence[Actor]]:
        """Those who are told to be what a noun says to another, by the id of that one."""
        if noun not in self._told:
            by_owner: dict[str, list[Actor]] = {}
            for actor, owners in self._owned:
                for owner in dict.fromkeys(owner for head, owner in owners if _is_same(noun, (head,))):
                    by_owner.setdefault(owner, []).append(actor)
            self._told[noun] = by_owner
        return self._told[noun]

    def _rate(self, words: tuple[str, ...]) -> Mapping[Fit, Sequence[Actor]]:
        """Those who fit a description without being told to be anybody's, by how well they do."""
        if words not in self._fitting:
            fitting: dict[Fit, list[Actor]] = {}
            for actor, owners in self._owned if words[-1] in self._of_one else ():
                if not any(_is_same(words[-1], (head,)) for head, _ in owners):
                    fitting.setdefault(self._fit(words, actor), []).append(actor)
            self._fitting[words] = {fit: actors for fit, actors in fitting.items() if fit is not Fit.NOT}
        return self._fitting[words]

    def _fit(self, words: Sequence[str], actor: Actor) -> Fit:
        heads = [read_head(role.title) for role in actor.roles]
        roles = [head for head in heads if _is_same(words[-1], head[-1:])]
        if any(set(words) <= set(head) for head in roles):
            return Fit.WHOLE_TITLE
        if roles:
            return Fit.TITLE
        return Fit.ADDRESS if has_title(words[-1], actor, self._discourse) else Fit.NOT

    @cached_property
    def _owned(self) -> Sequence[tuple[Actor, frozenset[tuple[str, str]]]]:
        """Each person with what he is told to be, as a noun, and to whom, by id."""
        return [
            (
                actor,
                frozenset(
                    (
                        *(
                            (read_head(role.title)[-1], owner)
                            for role in actor.roles
                            for owner in self._list_owners(role)
                        ),
                        *self._list_owners_before(actor),
                    )
                ),
            )
            for actor in self._persons
        ]

    def _list_owners(self, role: Role) -> Iterator[str]:
        """Ids of the persons to whom somebody is told to be something: before the title, in it or behind it."""
        if role.span is None or not read_head(role.title):
            return
        if own := _OWNS.search(self._text, max(0, role.span.start - _REACH), role.span.start):
            yield from self._name(self._ending, own.start())
        for end in self._ends[bisect_right(self._ends, role.span.start) : bisect_left(self._ends, role.span.end)]:
            yield self._ending[end]
        if belongs := _BELONGS.match(self._text, role.span.end):
            yield from self._name(self._starting, belongs.end())

    def _list_owners_before(self, actor: Actor) -> Iterator[tuple[str, str]]:
        """What stands before somebody's name, with the id of whose that is: "Lund's doctor Karl Berg"."""
        for span in actor.mentions[:_MENTIONS]:
            own = _OWNS_NAMED.search(self._text, max(0, span.start - _REACH), span.start)
            if own is not None:
                yield from ((own.group(1), owner) for owner in self._name(self._ending, own.start()))

    def _name(self, places: Mapping[int, str], at: int) -> Iterator[str]:
        if at in places:
            yield places[at]


def _is_same(noun: str, head: Sequence[str]) -> bool:
    """Whether the noun of a title is a description's, or one that it can stand for: "physician" for "doctor"."""
    description = read_descriptions().get(noun)
    return (noun,) == tuple(head) or (description is not None and not description.titles.isdisjoint(head))

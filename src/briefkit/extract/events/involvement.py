"""Whom a sentence involves beside those who take part in its events: bodies through their people, and who is cited.

A body is involved where it is subject, object or partner, and where its people or an event of it are spoken of ("Orvel
Council leader Ana Lund", "the Orvel Council vote"). It is not where it is a place, a means or a thing's owner ("at the
White House", "the Senate seat"), where somebody only used to be, or works or studies, at it, and where it only tells
the news.
"""

from __future__ import annotations

from bisect import bisect_left

from briefkit.extract.events.namings import Naming, Namings
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import is_role_noun
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Participant
from briefkit.text.clauses import Clause, Reading
from briefkit.text.outlets import is_called_outlet, is_outlet

_BEFORE_NAME = frozenset("JNMEC")
_IN_PHRASE = frozenset("DJNMEC+")
_NOUNS = frozenset("NME")
_THROUGH = ("acting", "acts", "members", "sources")
"""Nouns through which a body takes part: its people, what it does and its parts."""
_LONGEST = 8
"""Words of a phrase that are looked at before or behind a name."""


class Involvement:
    """Finds whom the sentences of a document involve; remembers what has been called an outlet."""

    def __init__(self, namings: Namings) -> None:
        """Begin with no sentence read.

        Args:
            namings: Who is named where.
        """
        self._namings = namings
        self._words = read_groups("events_participants.tsv")
        self._outlets: set[str] = set()

    def find(self, reading: Reading) -> tuple[str, ...]:
        """Ids of the persons and bodies that a sentence involves, in order."""
        starts = reading.sentence.starts
        namings = self._namings.list_sentence(reading.sentence)
        found: dict[str, None] = {}
        subjects = self._list_subjects(reading) if namings else set()
        ends: dict[int, bool] = {}
        for naming in namings:
            first, end = bisect_left(starts, naming.span.start), bisect_left(starts, naming.span.end)
            if not naming.by_name or first == end:
                continue
            if naming.actor.kind is ActorKind.ORGANISATION:
                ends[end] = self._involves_body(reading, naming, first, end, ends, subjects)
            elif naming.actor.kind is ActorKind.PERSON:
                ends[end] = naming.span in subjects or self._is_cited(reading, first, ends)
            if ends.get(end):
                found[naming.actor.id] = None
        return tuple(found)

    def drop_tellers(
        self, reading: Reading, clause: Clause, participants: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """Those who take part, without the outlets where a clause only says who tells the news or hears it."""
        telling = clause.base in self._words["reporting"]
        return tuple(
            [
                each
                for each in participants
                if each.actor not in self._outlets or not (telling or self._is_told(reading, each))
            ]
        )

    def _is_told(self, reading: Reading, participant: Participant) -> bool:
        """Whether an outlet only hears it: "in remarks to the Wire", "in an interview with it"; or "it" means one."""
        at = bisect_left(reading.sentence.starts, participant.span.start)
        if self._namings.find(reading, at) is None:
            return True
        begin = self._begin(reading, at)
        noun, preposition = ["", "", *reading.sentence.lower[max(0, begin - 2) : begin]][-2:]
        return preposition == "to" or (preposition == "with" and noun in self._words["encounters"])

    def _list_subjects(self, reading: Reading) -> set[Span]:
        """Where those are named who are subject or agent of a clause, or what its subject is: "the winner was X"."""
        heads = {
            head
            for clause in reading.clauses
            for phrase in (*clause.subjects, *clause.agents, *clause.attributes)
            for head in (*phrase.members, *phrase.appositions)
        }
        return {naming.span for head in heads if (naming := self._namings.find(reading, head))}

    def _is_cited(self, reading: Reading, first: int, ends: dict[int, bool]) -> bool:
        """Whether a person is named behind "according to" or "including", or listed: "two mayors: X and Y"."""
        lower = reading.sentence.lower
        at = self._begin(reading, first)
        if at and reading.tags[at - 1] in "+," and ends.get(at - 1):
            return True
        if at > 1 and lower[at - 1] == ":" and reading.tags[at - 2] == "M":
            return True
        return lower[max(0, at - 2) : at] == ["according", "to"] or lower[max(0, at - 1) : at] == ["including"]

    def _involves_body(
        self,
        reading: Reading,
        naming: Naming,
        first: int,
        end: int,
        ends: dict[int, bool],
        subjects: set[Span],
    ) -> bool:
        lower, tags = reading.sentence.lower, reading.tags
        begin = self._begin(reading, first)
        if is_outlet(naming.actor.name) or is_called_outlet(lower[begin:first]):
            self._outlets.add(naming.actor.id)
        if naming.actor.id in self._outlets or not self._words["over"].isdisjoint(lower[max(0, begin - 1) : first]):
            return False
        if naming.span in subjects:
            return True
        learned = not self._words["learning"].isdisjoint(naming.actor.name.lower().split())
        head = self._find_owned(reading, end)
        if head is not None:
            return self._acts(lower[head], learned)
        if begin == 0 or tags[begin - 1] not in "I+,":
            return not learned  # "attended the University of Orvel"
        if tags[begin - 1] in "+,":
            return ends.get(begin - 1, True)
        return self._involves_behind(reading, begin - 1, learned)

    def _involves_behind(self, reading: Reading, preposition: int, learned: bool) -> bool:
        """Whether a body behind a preposition is involved: by the preposition, or by the noun that it hangs on."""
        lower, tags = reading.sentence.lower, reading.tags
        if lower[preposition] in self._words["involving"]:
            return True
        if preposition == 0:
            return False
        if lower[preposition - 1 : preposition + 1] == ["according", "to"]:
            return not learned
        if lower[preposition] == "to":
            return lower[preposition - 1] in event_nouns()  # not the ambassador to a body
        if tags[preposition - 1] not in _NOUNS:
            return False
        named = self._namings.find(reading, preposition - 1)
        if named is not None and named.actor.kind is ActorKind.PERSON:
            return not learned
        if self._acts(lower[preposition - 1], learned):
            return True
        outer = self._find_outer(reading, preposition - 1)
        return outer is not None and self._acts(lower[outer], learned)

    def _find_outer(self, reading: Reading, noun: int) -> int | None:
        """Index of the noun that "of" joins another to: "director" of "health" in "director of public health at …"."""
        begin = self._begin(reading, noun)
        found = begin > 1 and reading.sentence.lower[begin - 1] == "of" and reading.tags[begin - 2] in _NOUNS
        return begin - 2 if found else None

    def _acts(self, noun: str, learned: bool) -> bool:
        """Whether a body takes part in what is said of a noun that it stands with: its people, or an event of it."""
        if noun in event_nouns():
            return True
        if learned or noun in self._words["learned"]:
            return False
        return any(noun in self._words[group] for group in _THROUGH) or is_people(noun)

    def _begin(self, reading: Reading, first: int) -> int:
        """Index of the first word of the phrase that a name is in, its article and what describes it included."""
        at = first
        while at > max(0, first - _LONGEST) and reading.tags[at - 1] in _BEFORE_NAME:
            at -= 1
        return at - (at > 0 and reading.tags[at - 1] == "D")

    def _find_owned(self, reading: Reading, end: int) -> int | None:
        """Index of the noun that a body stands before, "the Senate leader", or whose it is, "the Senate's leader"."""
        tags = reading.tags
        if tags[end : end + 1] == "(" and tags[end + 2 : end + 3] == ")":
            end += 3  # "the Orvel Union (OU) members"
        at = end + (tags[end : end + 1] == "o")
        head = None
        for index in range(at, min(len(tags), at + _LONGEST)):
            if tags[index] not in _IN_PHRASE:
                break
            if tags[index] in _NOUNS:
                person = self._namings.find(reading, index)
                if person is not None and person.actor.kind is ActorKind.PERSON:
                    return head
                head = index
            elif at == end and tags[index] != "J":
                break
        return head


def is_people(noun: str) -> bool:
    """Whether a noun in lower case says what somebody is, or what several are."""
    return is_role_noun(noun) or (noun.endswith("s") and is_role_noun(noun[:-1]))

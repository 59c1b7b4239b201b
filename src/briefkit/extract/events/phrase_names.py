"""Whom a noun phrase names: by its head, by what stands behind it, through those who act for somebody, or as "they"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefkit.extract.descriptions import describes_person
from briefkit.extract.discourse import Discourse
from briefkit.extract.events.anaphors import Anaphors
from briefkit.extract.events.attendants import Attendants
from briefkit.extract.events.introductions import Introductions
from briefkit.extract.events.namings import Naming, Namings, is_region, list_attached
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import is_party, is_role_noun
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Part, Participant
from briefkit.text.clauses import Clause, Link, Oblique, Reading
from briefkit.text.phrases import Phrase

_ACTING_KINDS = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.GROUP))
_ALONE = frozenset((ActorKind.COUNTRY, ActorKind.PERSON))
"""Kinds of actors for whom nobody acts who rises or only belongs to them."""
_OF_PEOPLE = frozenset("NMEJ()oC")
_PARTING = frozenset("I+,")
"""Parts of speech that part what stands before a head from it: "Lund of the Union and colleagues"."""
_NOMINAL = ",NMEdC"
"""Parts of speech behind which "as well as" adds somebody."""
_VERBAL = frozenset("YZVBHKU")
"""Parts of speech of verbs, which no list holds."""
_OF_ALL = ("s", "se", "sh", "ch")
"""Endings of what stands for a whole people behind "the": "the Karvians", "the French"."""
_COUPLE = 2
_PARTS = {"-": "-", "–": "–", "—": "—", "(": ")"}
"""Marks that open a list of names, with those that close it."""
_LONGEST_PARTED = 40
"""Words of such a list."""
_JOINING = frozenset((",", "and", "&", "the"))
_LEAST_LISTED = 2
"""Names that a list behind a colon has."""


class PhraseNames:
    """Finds whom the noun phrases of a document name."""

    def __init__(self, text: str, namings: Namings, discourse: Discourse) -> None:
        """Begin with nothing found.

        Args:
            text: The document's text.
            namings: Who is named where.
            discourse: Who has been spoken of before any place.
        """
        self._namings = namings
        self._words = read_groups("events_participants.tsv")
        self._introductions = Introductions(text, namings, discourse)
        self._anaphors = Anaphors(text, discourse, self._introductions, self._list_actors)
        self._attendants = Attendants(text, namings.actors, discourse)

    def look_ahead(self, readings: Sequence[Reading]) -> None:
        """Read whom the sentences of the document name, before any of them is asked for."""
        self._introductions.look_ahead(readings)

    def _name(self, reading: Reading, phrase: Phrase, part: Part, through: bool = True) -> list[Participant]:
        """Those whom a noun phrase names, each of its members by its head.

        Args:
            reading: The sentence.
            phrase: The noun phrase.
            part: Their part in the event.
            through: Whether somebody takes part through his people; no country dies with its soldiers.
        """
        found: list[Participant] = []
        first = phrase.first
        for head in phrase.members:
            found += self._name_member(reading, phrase, first, head, part, through)
            first = head + 1
        return found

    def _name_member(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part, through: bool
    ) -> Sequence[Participant]:
        naming = self._namings.find(reading, head)
        if naming is None and phrase.appositions:
            naming = self._find_apposition(reading, phrase, head)
        if naming is not None:
            is_one = naming.actor.kind is ActorKind.COUNTRY and not naming.by_name
            if is_region(reading, naming) or is_some_of_people(reading, naming, first):
                return ()
            if is_one and self._is_countryman(reading, first, head):
                countryman = self._anaphors.find_countryman(naming.actor.country)
                span = reading.sentence.span(first, head + 1)
                return () if countryman is None else take_part_by(span, countryman, part)
            if is_one and reading.sentence.lower[first] != "the":  # "a Karvian" is not the Karvians
                renamed = self._find_apposition(reading, phrase, head)
                return () if renamed is None else take_part(renamed, part)
            if "C" in reading.tags[max(0, min(first, head - 1)) : head] and self._is_follower(reading, naming, head):
                return ()  # nor are "two Republicans" their party
            return take_part(naming, part)
        return (
            self._name_titled(reading, phrase, head, part)
            or self._name_holder(reading, first, head, part)
            or self._name_attendant(reading, phrase, first, head, part)
            or self._name_identified(reading, head, part)
            or self._name_renamed(reading, phrase, head, part)
            or self._name_listed(reading, phrase, (head, *phrase.of)[-1], part)
            or self._name_parted(reading, phrase, head, part)
            or self._name_through(reading, phrase, first, head, part, through)
            or self._name_family(reading, first, head, part)
            or self._name_meant(reading, first, head, part)
        )

    def _is_countryman(self, reading: Reading, first: int, head: int) -> bool:
        """Whether somebody is told of by his country alone, "the Briton"; "the British" are all."""
        lower = reading.sentence.lower
        return lower[first] == "the" and head == first + 1 and not lower[head].endswith(_OF_ALL)

    def _is_follower(self, reading: Reading, naming: Naming, head: int) -> bool:
        """Whether a party or people is named by those who follow or belong to it: "Republicans"."""
        word = reading.sentence.lower[head]
        several = naming.actor.kind in (ActorKind.GROUP, ActorKind.ORGANISATION) and word.endswith("s")
        return (
            several
            and naming.span.start == reading.sentence.starts[head]
            and word not in naming.actor.name.lower().split()
        )

    def _find_apposition(self, reading: Reading, phrase: Phrase, head: int) -> Naming | None:
        """The first name that says a member of a phrase once more, before the next member."""
        following = [each for each in phrase.members if each > head]
        renaming = [each for each in phrase.appositions if each > head and not (following and each > following[0])]
        return next((naming for each in renaming if (naming := self._namings.find(reading, each))), None)

    def _name_family(self, reading: Reading, first: int, head: int, part: Part) -> Sequence[Participant]:
        """Both who bear a surname: "the Lunds", where two do."""
        word = reading.sentence.words[head]
        if (
            head != first + 1
            or reading.sentence.lower[first] != "the"
            or not (word[0].isupper() and word.endswith("s"))
        ):
            return ()
        found = [
            actor
            for actor in self._namings.actors
            if actor.kind is ActorKind.PERSON and actor.name.split()[-1] == word[:-1]
        ]
        span = reading.sentence.span(first, head + 1)
        return [each for actor in found if len(found) == _COUPLE for each in take_part_by(span, actor, part)]

    def _name_meant(self, reading: Reading, first: int, head: int, part: Part) -> list[Participant]:
        """Those whom a pronoun or a description means: "they", "the firm"."""
        actors = self._anaphors.resolve(reading, first, head)
        if not actors:
            return []
        span = reading.sentence.span(head if reading.tags[head] == "P" else first, head + 1)
        return [each for actor in actors for each in take_part_by(span, actor, part)]

    def _name_titled(self, reading: Reading, phrase: Phrase, head: int, part: Part) -> Sequence[Participant]:
        """Who stands right behind a title with "of": "Secretary of State Ana Vale"; not "the brother of Ana Vale"."""
        if not phrase.of or head != phrase.head or reading.sentence.lower[head] not in self._words["titles"]:
            return ()
        naming = self._namings.find(reading, phrase.of[-1])
        if naming is None or naming.actor.kind is not ActorKind.PERSON:
            return ()
        at = bisect_left(reading.sentence.starts, naming.span.start)
        word = reading.sentence.lower[at - 1]
        called = word == "state" or not is_role_noun(word) or reading.sentence.words[head][0].isupper()
        behind = reading.tags[at - 1] in "NME" and called  # "Secretary of Justice Ana Vale"
        return take_part(naming, part) if behind else ()

    def _name_holder(self, reading: Reading, first: int, head: int, part: Part) -> Sequence[Participant]:
        """Who is told elsewhere to be what somebody of a body or country is: "Karvia's envoy", "the Karvian envoy"."""
        lower = reading.sentence.lower
        if head == first or reading.tags[head] != "N" or lower[first] in ("a", "an") or not is_role_noun(lower[head]):
            return ()
        for owner in self._namings.list_within(reading, first, head):
            holder = self._anaphors.find_holder(reading, head, owner.actor)
            if holder is not None:
                return take_part_by(reading.sentence.span(first, head + 1), holder, part)
        return ()

    def _name_attendant(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part
    ) -> Sequence[Participant]:
        """Who is told elsewhere to be somebody's doctor or lawyer: "Lund's doctor", "the doctor of Ana Lund"."""
        lower = reading.sentence.lower
        if reading.tags[head] != "N" or not self._is_person(reading, head):
            return ()
        start, owners = self._find_owners(reading, phrase, first, head)
        words = [word for word in lower[start : head + 1] if word not in self._words["over"]]
        persons = [owner for owner in owners if owner.kind is ActorKind.PERSON]
        found = self._attendants.find(words, persons[0]) if len(persons) == 1 else None
        if found is None or self._anaphors.is_told_above(reading, head, found):
            return ()
        return take_part_by(reading.sentence.span(first, head + 1), found, part)

    def _find_owners(self, reading: Reading, phrase: Phrase, first: int, head: int) -> tuple[int, Sequence[Actor]]:
        """Where what describes a noun begins, and whose it is: "Lund's", "his", "… of Lund", "… of Lund's life"."""
        owner = reading.tags.rfind("o", first, head)
        if owner > first:
            return owner + 1, self._list_owners(reading, first, owner - 1)
        if reading.tags[first] == "D" and reading.sentence.lower[first] not in ("a", "an"):
            roles = reading.roles_of.get(head, ())
            owned = [each for place, _ in roles[:1] for each in self._find_owner(reading, place, first)]
            if owned or not phrase.of or head != phrase.members[-1]:
                return first + 1, owned
            behind = reading.tags.find("o", head, phrase.of[0])
            at = phrase.of[0] if behind < 0 else behind - 1
            return first + 1, self._list_owners(reading, head + 2, at)
        return first, ()

    def _find_owner(self, reading: Reading, place: int, index: int) -> Sequence[Actor]:
        return self._anaphors.resolve_owner(reading, reading.clauses[place], index)

    def _list_owners(self, reading: Reading, first: int, head: int) -> Sequence[Actor]:
        naming = self._namings.find(reading, head)
        return (naming.actor,) if naming is not None else self._anaphors.resolve(reading, first, head)

    def _name_identified(self, reading: Reading, head: int, part: Part) -> list[Participant]:
        """Those who are told behind a noun: "a man named X", "two men, who were named as X and Y", "a bus run by X"."""
        clause = self._find_identifying(reading, head)
        if clause is None:
            return []
        if clause.base in self._words["naming"]:
            named = [each.phrase for each in clause.obliques if read_preposition(reading, each) == "as"]
            heads = [at for phrase in (*clause.objects, *named) for at in phrase.members]
        elif clause.base in self._words["operating"]:
            heads = [at for phrase in clause.agents for at in phrase.members]
        else:
            return []
        namings = [naming for at in heads if (naming := self._namings.find(reading, at))]
        return [each for naming in namings for each in take_part(naming, part)]

    def _find_identifying(self, reading: Reading, head: int) -> Clause | None:
        """The participial clause of a noun, or the relative one that gives the name: "who were named as X"."""
        for place, _ in reading.roles_of.get(head, ()):
            clause = reading.clauses[place]
            named = clause.link is Link.RELATIVE and clause.verb.passive and clause.base in self._words["naming"]
            if named or clause.link is Link.PARTICIPIAL:
                return clause
        return None

    def _name_renamed(self, reading: Reading, phrase: Phrase, head: int, part: Part) -> Sequence[Participant]:
        """Who is named behind what stands between: "a nurse at the scene, Ana Lund, left"; not "for the mayor, X"."""
        place = reading.clause_of_subject.get(head)
        if place is None or reading.tags[head] != "N" or not self._is_person(reading, head):
            return ()
        for _, behind in list_attached(reading, phrase.first, reading.clauses[place].verb.first):
            if self._namings.find(reading, behind.head) is None and not self._is_person(reading, behind.head):
                for renaming in behind.appositions:
                    naming = self._namings.find(reading, renaming)
                    if naming is not None and naming.actor.kind is ActorKind.PERSON:
                        return take_part(naming, part)
        return ()

    def _is_person(self, reading: Reading, head: int) -> bool:
        word = reading.sentence.lower[head]
        return describes_person(word) or is_role_noun(word)

    def _name_listed(self, reading: Reading, phrase: Phrase, head: int, part: Part) -> list[Participant]:
        """Those whom a colon lists behind some who are counted: "two men were held: X and Y"; all must have names."""
        words = reading.sentence.lower
        if "C" not in reading.tags[phrase.first : head] or ":" not in words[head:]:
            return []
        colon = words.index(":", head)
        if ";" in words[colon:] and _VERBAL.isdisjoint(reading.tags[colon:]):
            several = [
                each for each in self._namings.list_within(reading, colon + 1, len(words)) if _can_be_listed(each)
            ]
            return [each for naming in several for each in take_part(naming, part)] if len(several) > 1 else []
        listed = reading.list_phrases(colon + 1, colon + 2)
        namings = [self._namings.find(reading, at) for each in listed for at in each.members]
        if len(namings) < _LEAST_LISTED or (head not in reading.clause_of_subject and phrase.end != colon):
            return []
        return [each for naming in namings if naming for each in take_part(naming, part)] if all(namings) else []

    def _name_parted(self, reading: Reading, phrase: Phrase, head: int, part: Part) -> list[Participant]:
        """Those whom dashes or brackets list behind several: "two ministers - X and Y - left"; all names, or none."""
        words, first = reading.sentence.words, phrase.end + 1
        closing = _PARTS.get(words[phrase.end]) if phrase.end < len(words) else None
        named = any(True for _ in self._namings.list_within(reading, phrase.first, phrase.end))
        if closing is None or reading.tags[head] != "M" or named:  # "lorries of the Tern Union (TU)"
            return []
        end = next((at for at in range(first, min(len(words), first + _LONGEST_PARTED)) if words[at] == closing), first)
        found: list[Participant] = []
        at = first
        while at < end:
            naming = self._namings.find(reading, at)
            if naming is not None:
                found += take_part(naming, part)
                at = bisect_left(reading.sentence.starts, naming.span.end)
            elif words[at] in _JOINING:
                at += 1
            else:
                return []
        return found if len(found) >= _LEAST_LISTED else []

    def _name_through(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part, through: bool
    ) -> list[Participant]:
        """Those who act through a body of people; where these suffer, `through` is false, a body but no country."""
        found = self._list_through(reading, phrase, first, head, part)
        suffering = ActorKind.ORGANISATION
        return [each for each in found if through or self._namings.actor(each.actor).kind is suffering]

    def _list_through(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part
    ) -> Iterator[Participant]:
        """Those whose people a phrase names: "Orvel troops", "a party of Karvian peacekeepers", "Union employees"."""
        word = reading.sentence.lower[head]
        if "I" in reading.tags[first:head]:
            first = max(at + 1 for at in range(first, head) if reading.tags[at] in _PARTING)
        acting = word in self._words["acting"] and self._words["civil_use"].isdisjoint(
            reading.sentence.lower[first:head]
        )
        for naming in self._namings.list_within(reading, first, head) if acting or self._is_people(word) else ():
            body = naming.actor.kind is ActorKind.ORGANISATION
            alone = naming.actor.kind in _ALONE and word in self._words["rising"]
            if body or (acting and not alone):
                yield from take_part(naming, part)
        if acting or self._is_people(word):
            yield from self._name_owner(reading, first, head, part)
        if word in self._words["members"] and head == phrase.head:
            named = list(self._name_heads(reading, phrase.of, part))
            yield from named
            if phrase.of and not named and reading.tags[phrase.of[0] - 1] == "D":  # "members of the union"
                yield from self._name_meant(reading, phrase.of[0] - 1, phrase.of[0], part)
            yield from self._name_senders(reading, phrase, ("from", "at"), part)
        elif word in self._words["voices"] and head == phrase.head and part is Part.DOER:
            yield from self._name_senders(reading, phrase, ("for", "from"), part)

    def _name_senders(
        self, reading: Reading, phrase: Phrase, prepositions: Sequence[str], part: Part
    ) -> Iterator[Participant]:
        """Those for whom a phrase acts: "delegates from the Union", "a spokesman for the Union"."""
        if phrase.end < len(reading.tags) and reading.sentence.lower[phrase.end] in prepositions:
            for sender in reading.list_phrases(phrase.end + 1, phrase.end + 2):
                yield from self._name_heads(reading, sender.members, part)

    def _name_owner(self, reading: Reading, first: int, head: int, part: Part) -> Iterator[Participant]:
        """The body or country whose people are a subject: "its pilots struck", "their troops left"."""
        place = reading.clause_of_subject.get(head)
        if place is None:
            return
        alone = reading.sentence.lower[head] in self._words["rising"]
        span = reading.sentence.span(first, head + 1)
        for actor in self._anaphors.resolve_owner(reading, reading.clauses[place], first):
            if actor.kind is ActorKind.ORGANISATION or (actor.kind is ActorKind.COUNTRY and not alone):
                yield from take_part_by(span, actor, part)

    def _name_heads(self, reading: Reading, heads: Sequence[int], part: Part) -> Iterator[Participant]:
        """Those whom words name that are heads of their phrases, or who act through these: "of Union member states"."""
        for head in heads:
            naming = self._namings.find(reading, head)
            if naming is not None:
                if not is_some_of_people(reading, naming, head - 1):
                    yield from take_part(naming, part)
                continue
            word = reading.sentence.lower[head]
            if word not in self._words["acting"] and not self._is_people(word):
                continue
            ruled = word in self._words["acting"] - self._words["rising"]
            first = head
            while first and reading.tags[first - 1] in _OF_PEOPLE:
                first -= 1
            for within in self._namings.list_within(reading, first, head):
                if ruled or within.actor.kind is ActorKind.ORGANISATION:
                    yield from take_part(within, part)

    def _is_people(self, word: str) -> bool:
        """Whether a plural says what several are who act for a body: "employees"; a scholar acts for none."""
        acting = word in self._words["acting"]
        return not acting and word.endswith("s") and is_role_noun(word[:-1]) and word[:-1] not in self._words["learned"]

    def note(self, reading: Reading) -> None:
        """Remember who is subject of a sentence, for the pronouns of the next one."""
        self._anaphors.note(reading)

    def _list_actors(self, reading: Reading, phrase: Phrase) -> list[Actor]:
        """Whom a noun phrase names, by itself, through others or as a pronoun."""
        return [self._namings.actor(each.actor) for each in self._name(reading, phrase, Part.DOER)]


def read_preposition(reading: Reading, oblique: Oblique) -> str:
    """The preposition of a phrase, "with" for "along with" and "as well as"; empty for a bare phrase of time."""
    at = oblique.preposition
    if at is None:
        return ""
    if reading.sentence.lower[max(0, at - 2) : at + 1] == ["as", "well", "as"]:
        return "with" if reading.tags[at - 3] in _NOMINAL else "as"  # not "played as well as X"
    first, *second = reading.sentence.lower[at : at + 2]
    return "with" if first in ("along", "together") and second == ["with"] else first


def _can_be_listed(naming: Naming) -> bool:
    """Whether a name in a list is that of one of those who are counted, and not of where they come from."""
    return naming.actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)


def take_part(naming: Naming, part: Part) -> Sequence[Participant]:
    """A place takes no part in what happens there."""
    return take_part_by(naming.span, naming.actor, part)


def take_part_by(span: Span, actor: Actor, part: Part) -> Sequence[Participant]:
    """The same for an actor whom words mean without naming him: "the firm"."""
    return (Participant(actor.id, part, span),) if actor.kind in _ACTING_KINDS else ()


def is_some_of_people(reading: Reading, naming: Naming, first: int) -> bool:
    """Whether a phrase means some of a people, who are nobody by name: "thousands of Kurds"; "the Kurds" are all."""
    people = naming.actor.kind is ActorKind.GROUP and not is_party(naming.actor.name)
    return people and reading.sentence.lower[first] != "the"

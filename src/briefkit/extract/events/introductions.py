"""Whom a description means whom the story names only afterwards: "A judge ruled that … Judge Lund said".

News opens with what somebody is and gives the name in one of the next sentences. Each rule asks for a sign that the two
are one, and for one person alone who bears it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefkit.extract.descriptions import gender_of_noun, is_official, read_descriptions, read_head
from briefkit.extract.discourse import Discourse, suits
from briefkit.extract.events.namings import Naming, Namings
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Argument, Clause, Reading
from briefkit.text.morphology import verb_class
from briefkit.text.phrases import Phrase

_LEAD = 3  # sentences with which a story opens, behind stamps and headlines
_AGE = re.compile(r", \d{1,3}\b")
_IN_COURT = "prosecuting"
_HARM = "harming"
_GROUPS = {_IN_COURT: (_IN_COURT,), _HARM: (_HARM, "dying"), "resigning": ("resigning",)}
"""Verbs that tell one deed in several ways: "was arrested", "was charged", "was sentenced"."""
_OF_ACCUSED = frozenset(("admit", "deny", "face", "plead"))
"""Verbs whose subject is the accused."""
_TELLING_NOTHING = frozenset(("be", "come", "do", "get", "give", "go", "have", "know", "make", "say", "take", "tell"))
"""Verbs that two people can be subject of in any story."""
_ARBITERS = frozenset(("coroner", "judge", "magistrate"))
"""Those of whom a case has one, so that who speaks is who acts."""

_HEADS = frozenset(("boss", "chair", "chairman", "chairwoman", "chief", "coach", "director", "executive", "head"))
_HEADS |= {"leader", "manager", "president"}
_LEADING = frozenset(("chair", "coach", "head", "lead", "manage", "run"))
"""What is told of those who are head of something."""


class Deed(NamedTuple):
    """What is told of somebody.

    Attributes:
        verb: A base form, or the group of verbs that tell the same.
        done_to: Whether it is done to him.
    """

    verb: str
    done_to: bool


class Described(NamedTuple):
    """Somebody whom a sentence describes.

    Attributes:
        noun: What he is, in lower case: "judge".
        number: Number of the sentence.
        deeds: What it tells of him.
        speaks: Whether one of the deeds is to speak.
        owners: Ids of the bodies and countries in the phrase: "Karvia" of "a Karvian envoy".
        is_first: Whether no sentence before has a name.
    """

    noun: str
    number: int
    deeds: frozenset[Deed]
    speaks: bool
    owners: frozenset[str]
    is_first: bool

    @property
    def suffers(self) -> bool:
        """Whether all that is told is done to him."""
        return all(deed.done_to for deed in self.deeds)


class Appearance(NamedTuple):
    """Somebody whom a sentence names.

    Attributes:
        actor: The person.
        number: Number of the sentence.
        opens: Whether the sentence begins with the name or the title before it.
        aged: Whether an age stands behind the name.
        deed: What is told of him.
        speaks: Whether that is to speak.
        called: The noun for whoever is named as him: "victim" of "the victim was named as Lund"; else empty.
    """

    actor: Actor
    number: int
    opens: bool
    aged: bool
    deed: Deed
    speaks: bool
    called: str


class Introductions:
    """Finds whom the stories of a document introduce by what they are."""

    def __init__(self, text: str, namings: Namings, discourse: Discourse) -> None:
        """Begin with nothing read.

        Args:
            text: The document's text.
            namings: Who is named where.
            discourse: Who has been spoken of before any place.
        """
        self._text = text
        self._namings = namings
        self._discourse = discourse
        self._words = read_groups("events_participants.tsv")
        self._speaking = frozenset().union(
            verb_class("speaking"), *(self._words[each] for each in ("addressing", "announcing", "saying"))
        )
        self._appearances: list[Appearance] = []
        self._first: dict[str, int] = {}
        self._persons: list[Actor] = []
        self._numbers: dict[int, int] = {}
        self._titled: dict[str, Sequence[Actor]] = {}

    def look_ahead(self, readings: Sequence[Reading]) -> None:
        """Read who is named in the sentences of a document, and what is told of them."""
        for number, reading in enumerate(readings):
            starts = reading.sentence.starts
            if not starts:
                continue
            self._numbers[starts[0]] = number
            persons = [
                each
                for each in self._namings.list_sentence(reading.sentence)
                if each.by_name and each.actor.kind is ActorKind.PERSON
            ]
            for naming in persons:
                if naming.actor.id not in self._first:
                    self._first[naming.actor.id] = number
                    self._persons.append(naming.actor)
            if persons:
                self._appearances += self._list_appearances(reading, number)

    def find(self, reading: Reading, first: int, head: int) -> Actor | None:
        """Whom a noun phrase means that describes somebody who has not been named; `head` is its noun."""
        number = self._numbers.get(reading.sentence.starts[0])
        if number is None:
            return None
        described = self._read_described(reading, first, head, number)
        titled = self._list_titled(described.noun)
        if len(titled) > 1:
            return None
        opens = number <= _LEAD
        for _, tells, behind_lead, elsewhere in RULES:
            found = {
                each.actor.id: each.actor
                for each in self._list_following(number, behind_lead if opens else elsewhere)
                if self._agrees(described, titled, each) and tells(self._discourse, described, each)
            }
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _list_titled(self, noun: str) -> Sequence[Actor]:
        """The persons who are called what a noun says, wherever the document names them."""
        if noun not in self._titled:
            self._titled[noun] = [each for each in self._persons if has_title(noun, each, self._discourse)]
        return self._titled[noun]

    def _list_following(self, number: int, reach: int) -> Iterator[Appearance]:
        """Those whom the sentences behind one name and none before them."""
        at = bisect_left(self._appearances, number + 1, key=lambda each: each.number)
        for each in self._appearances[at:]:
            if each.number > number + reach:
                return
            if self._first[each.actor.id] > number:
                yield each

    def _agrees(self, described: Described, titled: Sequence[Actor], named: Appearance) -> bool:
        """Whether somebody can be what a noun says: by sex, by what else he is called, and by whose that is.

        Where somebody is called so, it is nobody else.
        """
        gender = gender_of_noun(described.noun)
        if gender is not None and self._discourse.gender(named.actor) not in (gender, None):
            return False
        if titled:
            return named.actor in titled and self._belongs(described, named.actor)
        return not any(is_official(word) for word in self._discourse.titles(named.actor))

    def _belongs(self, described: Described, actor: Actor) -> bool:
        """Whether nobody else is told of whom or which somebody is what a noun says: of "Karvia's envoy" not Chad's."""
        owners = [self._namings.actor(each) for each in described.owners]
        held = {role.of for role in actor.roles if role.of and read_head(role.title)[-1:] == (described.noun,)}
        names = {name for owner in owners for name in (owner.name, *owner.aliases)}
        return not owners or not held or not held.isdisjoint(names)

    def _read_described(self, reading: Reading, first: int, head: int, number: int) -> Described:
        told = [(reading.clauses[place], argument) for place, argument in reading.roles_of.get(head, ())]
        deeds = [self._read_deed(reading, clause, argument) for clause, argument in told]
        speaks = any(self._is_speech(clause) and argument is Argument.SUBJECT for clause, argument in told)
        owners = {
            each.actor.id
            for each in self._namings.list_within(reading, first, head)
            if each.actor.kind in (ActorKind.COUNTRY, ActorKind.ORGANISATION)
        }
        is_first = not self._persons or self._first[self._persons[0].id] >= number
        return Described(reading.sentence.lower[head], number, frozenset(deeds), speaks, frozenset(owners), is_first)

    def _is_speech(self, clause: Clause) -> bool:
        return clause.base in self._speaking - _OF_ACCUSED and not clause.verb.passive

    def _read_deed(self, reading: Reading, clause: Clause, argument: Argument) -> Deed:
        base = clause.base
        if base in _OF_ACCUSED and argument is Argument.SUBJECT:
            return Deed(_IN_COURT, True)
        if base == "hold" and clause.verb.passive:
            return Deed(_IN_COURT, True)
        if base == "find" and reading.sentence.lower[clause.verb.end : clause.verb.end + 1] == ["guilty"]:
            base = "convict"
        verb = next(
            (group for group, parts in _GROUPS.items() if any(base in self._words[each] for each in parts)), base
        )
        dies = clause.base in self._words["dying"] or clause.verb.passive
        return Deed(verb, argument is Argument.OBJECT or (argument is Argument.SUBJECT and dies))

    def _list_appearances(self, reading: Reading, number: int) -> Iterator[Appearance]:
        for clause in reading.clauses:
            speaks = self._is_speech(clause)
            for argument, phrases in ((Argument.SUBJECT, clause.subjects), (Argument.OBJECT, clause.objects)):
                for phrase in phrases:
                    for naming in self._list_named(reading, phrase):
                        acts = argument is Argument.SUBJECT
                        deed = self._read_deed(reading, clause, argument)
                        yield self._read(naming, number, acts and phrase.first == 0, deed, acts and speaks, "")
            yield from self._list_named_as(reading, clause, number)

    def _list_named_as(self, reading: Reading, clause: Clause, number: int) -> Iterator[Appearance]:
        """Those whose names a clause gives: "the victim was named as X", "the killer is X"."""
        if clause.base in self._words["naming"] and clause.verb.passive:
            phrases = [
                each.phrase
                for each in clause.obliques
                if each.preposition is not None and reading.sentence.lower[each.preposition] == "as"
            ]
        elif clause.base == "be":
            phrases = list(clause.attributes)
        else:
            return
        for subject in clause.subjects[:1]:
            if len(subject.members) == 1 and reading.tags[subject.first] == "D":
                for phrase in phrases:
                    for naming in self._list_named(reading, phrase):
                        noun = reading.sentence.lower[subject.head]
                        yield self._read(naming, number, False, Deed("", True), False, noun)

    def _list_named(self, reading: Reading, phrase: Phrase) -> Iterator[Naming]:
        for head in (*phrase.members, *phrase.appositions):
            naming = self._namings.find(reading, head)
            if naming is not None and naming.by_name and naming.actor.kind is ActorKind.PERSON:
                yield naming

    def _read(self, naming: Naming, number: int, opens: bool, deed: Deed, speaks: bool, called: str) -> Appearance:
        aged = _AGE.match(self._text, naming.span.end) is not None
        return Appearance(naming.actor, number, opens, aged, deed, speaks, called)


def has_title(noun: str, actor: Actor, discourse: Discourse) -> bool:
    """Whether a noun says what somebody is called: "doctor" for Dr Lund, "novelist" for the novelist Ana Lund."""
    description = read_descriptions().get(noun)
    if description is not None and description.kind is ActorKind.PERSON and description.titles:
        return suits(description, actor, discourse)
    return any(read_head(role.title)[-1:] == (noun,) for role in actor.roles)


def _is_named_as(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A man was killed. The victim was named as X"; "a gunman opened fire. The gunman was X"."""
    words = read_groups("events_participants.tsv")
    if not named.called:
        return False
    if named.called == described.noun:
        return True
    return any(
        named.called in words[nouns] and any(deed == Deed(group, True) for deed in described.deeds)
        for nouns, group in (("victims", _HARM), ("accused", _IN_COURT))
    )


def _is_titled_and_does_the_same(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A judge ruled that the strike is lawful. … Judge X ruled …"."""
    return named.deed in described.deeds and has_title(described.noun, named.actor, discourse)


def _does_the_same(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A doctor was convicted on Friday. X, 58, was sentenced to four years"."""
    return named.deed in described.deeds and not named.speaks and named.deed.verb not in _TELLING_NOTHING


def _is_titled(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A judge jailed two men. Judge X said …"; in "A doctor was shot. Dr X said …" it is another who speaks."""
    acts = not described.suffers and (described.speaks or described.noun in _ARBITERS)
    return acts and has_title(described.noun, named.actor, discourse)


def _held_office(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "The head of the bank resigned. X had led it since 2005"."""
    return described.noun in _HEADS and named.deed.verb in _LEADING and not named.deed.done_to


def _speaks_next(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A lawmaker demanded an inquiry. X, who sits on the committee, said …"."""
    return described.speaks and described.is_first and named.speaks and named.opens


def _is_aged(discourse: Discourse, described: Described, named: Appearance) -> bool:
    """As in "A clerk was charged. X, 34, is from Leeds"."""
    accused = Deed(_IN_COURT, True) in described.deeds
    return accused and described.is_first and named.aged and named.opens and not named.speaks


RULES: tuple[tuple[str, Callable[[Discourse, Described, Appearance], bool], int, int], ...] = (
    ("named as", _is_named_as, 6, 6),
    ("titled and does the same", _is_titled_and_does_the_same, 30, 0),
    ("does the same", _does_the_same, 3, 0),
    ("titled", _is_titled, 3, 0),
    ("held office", _held_office, 3, 0),
    ("aged", _is_aged, 3, 0),
    ("speaks next", _speaks_next, 1, 0),
)
"""What shows that somebody described and somebody named are one, and how many sentences further the name can stand:
where the description opens the story, and elsewhere. The first that holds of anybody decides."""

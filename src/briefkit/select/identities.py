"""Which names across documents are one person's: spellings, initials, names left out, and names in another order.

Two spellings of all words of a name (`spellings.sound_key`) are one person's where the name comes from another script,
the consonants are the same or an office is, and what is known of both offices does not differ. Whatever is more than
spelling ("R. T. Orlan", "Tayyip Orlan", "Volodymyr" for "Vladimir", family name first) must be backed by an equal
organisation, or an equal title in one country, and must fit one person only.
What looks alike but lacks that is a doubt: it is told, and the names stay apart. Names that one document gives to two
people, and names of people of different countries, are never joined.

Names are compared only with those that share a key with them, so the time grows with their number, not its square.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.model.facts import Actor
from briefkit.model.folding import fold_name
from briefkit.select.spellings import is_romanised, is_variant, name_words, sound_key, variant_key

_MOST_ALIKE = 12  # persons that share a key; a name that more of them share tells nobody apart


@dataclass(slots=True)
class Person:
    """What the documents say of those who bear one name.

    Attributes:
        name: The name, folded.
        countries: Codes of their countries.
        offices: Folded titles and organisations of their roles.
        documents: Ids of the documents that name them.
        aliases: Other full names, folded, that a document uses of them.
        known: Folded name of the spec's actor who bears it.
    """

    name: str
    countries: set[str] = field(default_factory=set)
    offices: set[tuple[str, str]] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    known: str | None = None

    def add(self, actor: Actor, document: str, holders: Mapping[str, str]) -> None:
        """Take in what a document says; `holders` are the names of what it calls by others, "FBI", both folded."""
        self.documents.add(document)
        self.aliases.update(fold_name(alias) for alias in actor.aliases if " " in alias)
        if actor.country:
            self.countries.add(actor.country)
        for role in actor.roles:
            self.offices.add(("title", fold_name(role.title)))
            if role.of:
                of = fold_name(role.of)
                self.offices.add(("of", holders.get(of, of)))

    def absorb(self, other: Person) -> None:
        """Take in what is known of another name that is this person's."""
        self.countries |= other.countries
        self.offices |= other.offices
        self.documents |= other.documents
        self.known = self.known or other.known


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who.

    Attributes:
        main: For a folded name that is joined to another one, that name.
        doubts: Pairs of folded names that may be one person's and were not joined.
    """

    main: Mapping[str, str]
    doubts: tuple[tuple[str, str], ...]


def find_identities(persons: Sequence[Person]) -> Identities:
    """Find the names that are one person's.

    Args:
        persons: One for each name, in order of appearance. They are not changed.
    """
    search = _Search(persons)
    search.join_aliases()
    search.join_spellings()
    search.join_forms()
    return Identities(
        {person.name: search.root(person.name) for person in persons if search.root(person.name) != person.name},
        search.remaining_doubts(),
    )


class _Search:
    """Joins names step by step: spellings first, then shorter and other forms of names."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self.people = {person.name: copy_person(person) for person in persons}
        self.words = {person.name: name_words(person.name) for person in persons}
        self.parent: dict[str, str] = {}
        self.doubts: dict[tuple[str, str], None] = {}

    def root(self, name: str) -> str:
        """The name that a name is joined to, or itself."""
        while name in self.parent:
            name = self.parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make two names one person's, under the first; a name that the spec knows stays on top."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return
        if self.people[other].known and not self.people[one].known:
            one, other = other, one
        self.parent[other] = one
        self.people[one].absorb(self.people[other])

    def conflicts(self, one: str, other: str) -> bool:
        """Whether two names are certainly two people's."""
        first, second = self.people[self.root(one)], self.people[self.root(other)]
        two_countries = bool(first.countries and second.countries) and first.countries.isdisjoint(second.countries)
        two_known = bool(first.known and second.known and first.known != second.known)
        return two_countries or two_known or not first.documents.isdisjoint(second.documents)

    def doubt(self, one: str, other: str) -> None:
        """Take note that two names may be one person's."""
        first, second = sorted((self.root(one), self.root(other)))
        self.doubts[first, second] = None

    def remaining_doubts(self) -> tuple[tuple[str, str], ...]:
        """The doubts that nothing has settled since, each once."""
        pairs = ((self.root(one), self.root(other)) for one, other in self.doubts)
        return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))

    def join_aliases(self) -> None:
        """Join a full name with the only one of which it is an alias in some document: "Bill Orlan"."""
        bearers: dict[str, list[str]] = defaultdict(list)
        for name, person in self.people.items():
            for alias in sorted(person.aliases):
                bearers[alias].append(name)
        for alias, names in bearers.items():
            if alias in self.people and names != [alias] and len(names) == 1 and not self.conflicts(alias, names[0]):
                self.join(names[0], alias)

    def join_spellings(self) -> None:
        """Join the names whose every word sounds the same; "Jong-un" and "Jongun" too."""
        alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, words in self.words.items():
            if len(words) > 1:
                alike[_given_key(words), sound_key(words[-1])].append(name)
                alike["", "".join(words)].append(name)
        for names in alike.values():
            for at, name in enumerate(names[:_MOST_ALIKE]):
                for other in names[at + 1 : _MOST_ALIKE]:
                    self.compare_spellings(name, other)

    def compare_spellings(self, one: str, other: str) -> None:
        """Join two spellings, or doubt them."""
        if self.root(one) == self.root(other) or self.conflicts(one, other):
            return
        first, second = self.words[one], self.words[other]
        alike = "".join(first) == "".join(second) or (
            self.are_romanised(one, other) and (self.is_backed(one, other) or _skeleton(first) == _skeleton(second))
        )
        if self.shares_office(one, other) or (alike and not self.differs_in_office(one, other)):
            self.join(one, other)
        else:
            self.doubt(one, other)

    def are_romanised(self, one: str, other: str) -> bool:
        """Whether two names are such as have several spellings."""
        countries = self.people[self.root(one)].countries | self.people[self.root(other)].countries
        return is_romanised(one, frozenset(countries)) or is_romanised(other, frozenset())

    def shares_office(self, one: str, other: str) -> bool:
        """Whether two names share both a title and an organisation or country."""
        first, second = self.people[self.root(one)], self.people[self.root(other)]
        kinds = {kind for kind, _ in first.offices & second.offices}
        return "title" in kinds and ("of" in kinds or not first.countries.isdisjoint(second.countries))

    def is_backed(self, one: str, other: str) -> bool:
        """Whether two names share an organisation, or a title in one country; a country alone is shared by millions."""
        first, second = self.people[self.root(one)], self.people[self.root(other)]
        return self.shares_office(one, other) or any(kind == "of" for kind, _ in first.offices & second.offices)

    def differs_in_office(self, one: str, other: str) -> bool:
        """Whether something is known of the offices of both, and nothing of it is equal."""
        first, second = self.people[self.root(one)], self.people[self.root(other)]
        return bool(first.offices and second.offices) and first.offices.isdisjoint(second.offices)

    def join_forms(self) -> None:
        """Join a shorter, foreign or turned form of a name with the only person it fits."""
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name, words in self.words.items():
            if name == self.root(name):
                for key in _form_keys(words):
                    alike[key].append(name)
        fitting: dict[str, dict[str, None]] = defaultdict(dict)
        for names in alike.values():
            for name in names if len(names) <= _MOST_ALIKE else ():
                fitting[name] |= dict.fromkeys(other for other in names if other != name and self.is_form(name, other))
        for name, fuller in fitting.items():
            self.settle_form(name, fuller)

    def is_form(self, one: str, other: str) -> bool:
        """Whether a name may be a form of another one, no longer than that, and nothing speaks against it."""
        first, second = self.words[one], self.words[other]
        if len(first) > len(second) or self.conflicts(one, other):
            return False
        if len(first) == len(second) == 2 and first == second[::-1]:
            return True
        sounds = self.are_romanised(one, other)
        if not (sounds or first[-1] == second[-1]):  # as they sound, they are one: that is a part of the keys
            return False
        alike = len(first) == len(second) and _given_key(first) == _given_key(second)  # spellings have been compared
        return not alike and _is_shorter(first[:-1], second[:-1], sounds)

    def settle_form(self, name: str, others: Iterable[str]) -> None:
        """Join a form with the only one that it fits and that agrees with it; else doubt it."""
        found = dict.fromkeys(self.root(other) for other in others if self.root(other) != self.root(name))
        roots = [root for root in found if not self.conflicts(name, root)]
        if len(roots) == 1 and self.is_backed(name, roots[0]):
            self.join(roots[0], name)
            return
        for root in roots:
            self.doubt(root, name)


def copy_person(person: Person) -> Person:
    """A copy that can take in other names."""
    copied = Person(person.name, aliases=person.aliases, known=person.known)
    copied.absorb(person)
    return copied


def _skeleton(words: Sequence[str]) -> list[str]:
    """The words of a name without vowels and doubled letters, in which near spellings agree: "Kerim", "Karim".

    A first letter stays, but for a family name in "A" or "E": "Aliyev", "Eliyev".
    """
    bare = [word[0] + "".join(letter for letter in word[1:] if letter not in "aeiouy-'") for word in words]
    bare[-1] = re.sub("^[ae]", "a", bare[-1])
    return [re.sub(r"(.)\1+", r"\1", word) for word in bare]


def _given_key(words: Sequence[str]) -> str:
    """One key for the words before the last; an initial has its own."""
    if any(len(word) == 1 for word in words[:-1]):
        return " ".join(map(sound_key, words[:-1]))
    return sound_key("".join(words[:-1]))


def _form_keys(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Keys that a name shares with all others of which it may be a form, or which may be forms of it."""
    surname = sound_key(words[-1])
    if len(words) < 2:
        return
    for given in dict.fromkeys(words[:-1]):
        if len(given) > 1:
            yield "given", variant_key(given), surname
    yield "initial", words[0][0], surname
    if len(words) == 2:
        yield "turned", *sorted(words)


def _is_shorter(short: Sequence[str], long: Sequence[str], sounds: bool) -> bool:
    """Whether the given names of one name are found in another's, in order: as such, as initials, or as variants.

    Args:
        short: Folded given names.
        long: Those of the other.
        sounds: Whether names that sound the same count as the same.
    """
    at = 0
    for given in short:
        while at < len(long) and not _is_given(given, long[at], sounds):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _is_given(one: str, other: str, sounds: bool) -> bool:
    """Whether a given name, or an initial, stands for another one."""
    if len(one) == 1:
        return one == other[0]
    return one == other or is_variant(one, other) or (sounds and sound_key(one) == sound_key(other))

"""The names of a sentence as they are gathered: added as a person, an organisation or a known name."""

from __future__ import annotations

import re

from briefkit.extract.names.casts import Mention
from briefkit.extract.names.countries import is_supranational
from briefkit.extract.names.datelines import read_dateline
from briefkit.extract.names.described import find_described
from briefkit.extract.names.gazetteer import Entry, cue_words, load_gazetteer
from briefkit.extract.names.phrases import carries_person
from briefkit.extract.names.runs import POSSESSIVE, after_nickname, country_within
from briefkit.extract.names.shapes import is_shouted
from briefkit.extract.names.surroundings import in_place_context
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)
_INITIAL = re.compile(r"[A-Z]\.")
_LONGEST_PERSON = 5


class Gatherer:
    """Gathers the names of one sentence in order; what has been gathered helps to judge what comes next."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.lower = sentence.lower
        self.gazetteer = load_gazetteer()
        self.mentions: list[Mention] = []
        self.styled = -1

    def add(
        self,
        first: int,
        last: int,
        kind: ActorKind | None,
        *,
        country: str | None = None,
        sure: bool = True,
        name: str | None = None,
    ) -> int:
        """Add a name, called as it stands in the text where no other name is given; says where to go on."""
        name = name or self.sentence.written(first, last)
        self.mentions.append(Mention(first, last, kind, name, country, sure=sure))
        return last

    def add_known(self, first: int, last: int, entry: Entry) -> int:
        """Add a name from the gazetteer, without the article of "The Times"; says where to go on."""
        first += self.lower[first] == "the" and entry.kind is ActorKind.ORGANISATION
        adjective, country = entry.kind is None, entry.country
        if country is None and entry.kind is ActorKind.ORGANISATION and not is_supranational(entry.name):
            country = self.owner_before(first)
        name = entry.name
        if entry.kind is ActorKind.GROUP and self._is_of_people(first):
            name = self.sentence.written(first, last)  # "the Karvian Conservatives" are no Conservative Party
        self.mentions.append(Mention(first, last, entry.kind, name, country, adjective, others=entry.others))
        return last

    def add_head(self) -> int:
        """Add the place of a dateline; says where the story begins."""
        dateline = read_dateline(self.sentence)
        if dateline is None:
            return 0
        self.add_known(0, dateline.last, dateline.place)
        if dateline.region:
            self.add_known(dateline.last + 1, *dateline.region)
        return dateline.end

    def add_acronym(self, at: int, last: int) -> int:
        """Add a word in capitals: an organisation, or a place as datelines write it, "BAKU, June 3"."""
        known = self.gazetteer.match([word.capitalize() for word in self.words[at:last]], 0)
        if known and (known[0] > 1 or len(self.words[at]) > 3) and known[1].kind in PLACES:
            return self.add_known(at, at + known[0], known[1])
        listed = at > 1 and self.words[at - 1] == ":" and self.lower[at - 2] in cue_words("exchange")
        if listed or self.lower[at] in cue_words("not-organisation") or is_shouted(self.sentence, at):
            return at + 1
        return self.add(at, at + 1, ActorKind.ORGANISATION, sure=False)

    def add_organisation(self, first: int, last: int) -> int:
        """Add an organisation, under the name it is listed by if it is known; says where to go on."""
        known = self.gazetteer.match(self.words, first)
        if known and known[0] == last and known[1].kind is ActorKind.ORGANISATION:
            return self.add_known(first, *known)
        country = country_within(self.sentence, first, last) or self.owner_before(first)
        return self.add(first, last, ActorKind.ORGANISATION, country=country)

    def add_service(self, first: int, last: int) -> int:
        """Add a service by its description, with the place or people before it: "Leeds police"; says where to go on."""
        named = self.mentions[-1] if self.mentions else None
        if named is None or named.last != first or named.kind not in (*PLACES, None) or named.country is None:
            return self.add(first, last, None, sure=False, name=" ".join(self.lower[first:last]))
        self.mentions.pop()
        return self.add(named.first, last, ActorKind.ORGANISATION, country=named.country)

    def add_described(self, at: int) -> int:
        """Add the body described behind the name that ends before a word, instead of it; says where to go on."""
        named = self.mentions[-1] if self.mentions else None
        if named is not None and named.last == at and self._leads_government(named):
            self.mentions.pop()
            return self.add(named.first, at + 1, ActorKind.ORGANISATION)
        if named is None or named.last != at or (named.country is None and named.kind in (*PLACES, None)):
            return at
        end = find_described(self.sentence, at, named.kind)
        if end is None or (self.lower[end - 1] in cue_words("described-office") and self._tells_role(named, end)):
            return at
        self.mentions.pop()
        if self.lower[end - 1] in cue_words("described-state") and named.kind in (ActorKind.COUNTRY, None):
            if self._is_joined(named):
                self.mentions.append(named)
                return at  # "the Karvian and Bordurian governments" are not one
            self.mentions.append(named._replace(kind=None, adjective=True))
        return self.add(named.first, end, ActorKind.ORGANISATION, country=named.country)

    def _tells_role(self, named: Mention, end: int) -> bool:
        """Whether an office between commas is a person's before it: "Ann Orlan, Leeds and Sund's coroner, said"."""
        first = named.first
        for before in reversed(self.mentions[:-1]):
            joint = self.lower[first - 1]
            if before.last != first - 1 or joint not in ("and", ","):
                return False
            if before.kind not in PLACES:
                return joint == "," and before.kind is ActorKind.PERSON and self.words[end : end + 1] == [","]
            first = before.first
        return False

    def _leads_government(self, named: Mention) -> bool:
        """Whether a surname says whose government is meant: "the Orlan administration"."""
        single = named.last - named.first == 1 and named.kind in (ActorKind.PERSON, None) and not named.adjective
        behind = self.lower[named.last : named.last + 1]
        called = single and self.sentence.word(named.first - 1) == "the"
        return called and bool(behind) and behind[0] in cue_words("described-rule")

    def _is_joined(self, named: Mention) -> bool:
        """Whether "and" joins a name to the one before it."""
        before = self.mentions[-1] if self.mentions else None
        return before is not None and before.last == named.first - 1 and self.lower[named.first - 1] == "and"

    def _is_of_people(self, first: int) -> bool:
        """Whether an adjective of a country or people stands right before a word."""
        return bool(self.mentions) and self.mentions[-1].adjective and self.mentions[-1].last == first

    def owner_before(self, first: int) -> str | None:
        """The country named right before a word, with a possessive: "Chad's Senate", "the Chadian Senate"."""
        named = self.mentions[-1] if self.mentions else None
        if named is None or named.kind not in (ActorKind.COUNTRY, None):
            return None
        possessed = named.last == first - 1 and self.words[first - 1] in POSSESSIVE
        return named.country if possessed or (named.adjective and named.last == first) else None

    def add_person(self, at: int, last: int, *, titled: bool) -> int | None:
        """Add the person whose name begins at a word; a country after a title is none: "President Chad"."""
        while at < last and self.lower[at] in cue_words("function"):
            at += 1
        end = at
        while end < last and end - at < _LONGEST_PERSON and carries_person(self.sentence, end, end == at):
            end += 1
        while end > at and self.words[end - 1] in cue_words("particle"):
            end -= 1
        while end - at > 2 and self._is_honour(end - 1):
            end -= 1
        if end == at or (end == at + 1 and not titled and _INITIAL.fullmatch(self.words[at])):
            return None  # nobody but "Mr. K." is called by an initial
        end = after_nickname(self.sentence, end)
        known = self.gazetteer.match(self.words, at)
        if titled and known and known[0] >= end and known[1].kind is not ActorKind.PLACE:
            return self.add_known(at, *known)
        return self.add(at, end, ActorKind.PERSON)

    def is_post_nominal(self, at: int) -> bool:
        """Whether a word is an honour or degree behind a person's name: "Ann Orlan, MBE, PhD"."""
        if not self._is_honour(at):
            return False
        before = at - (at > 0 and self.words[at - 1] == ",")
        named = self.mentions[-1] if self.mentions else None
        return before == self.styled or (
            named is not None
            and named.last == before
            and named.kind in (ActorKind.PERSON, None)
            and not named.adjective
        )

    def _is_honour(self, at: int) -> bool:
        """Whether a word is written as an honour or degree is: "MBE", "PhD"; not "Ma", which is a name."""
        return self.lower[at] in cue_words("post-nominal") and not self.words[at][1:].islower()

    def previous_in_list(self, at: int) -> Mention | None:
        """The name that stands before a comma, "and" or "or" just before a word."""
        previous = self.mentions[-1] if self.mentions else None
        return previous if previous and at - previous.last == 1 and self.lower[at - 1] in (",", "and", "or") else None

    def ends_route(self, at: int) -> bool:
        """Whether a word is where a way ends: "from Leeds to X"."""
        if self.sentence.word(at - 1) != "to" or not self.mentions:
            return False
        start = self.mentions[-1]
        return start.kind in PLACES and start.last == at - 1 and self.sentence.word(start.first - 1) == "from"

    def is_in_places(self, at: int, end: int) -> bool:
        """Whether a place is named: by the words around, or in a list of places."""
        listed = self.previous_in_list(at)
        return in_place_context(self.sentence, at, end) or (listed is not None and listed.kind in PLACES)

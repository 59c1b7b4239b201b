"""Titles and roles: what the words before and after a person's name say that he or she is.

The forms that are read, with Z an organisation or country, adjective ("Turkish") or possessive ("Turkey's") included:
"Z Y X" (Turkish Deputy Minister X), "Z's Y, X,", "Y of Z, Rank X", "Y X of Z", "X, the Y of Z,", "X, who is the Y of
Z", "X, who heads Z", "X is Y of Z", "X (D-Ohio)". A title is given as written, without Z where that has a name:
"director" of "the director of the World Bank", "Deputy Defence Minister"; but "Second Chief of the Turkish General
Staff", which is the office's own name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.brackets import bracket_before, is_over
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.complements import (
    POSSESSIVE,
    PREPOSITIONS,
    Complement,
    closes,
    names_office,
    read_complement,
)
from briefkit.extract.names.descriptions import LONGEST, describes, is_epithet, leads_up, says_role
from briefkit.extract.names.gazetteer import cue_words, is_common_word, is_title_head, last_title_head
from briefkit.extract.names.leading import leading_nouns, led_body
from briefkit.extract.names.relations import find_quotes, is_claimed, pass_adverbs, pass_kin, pass_owner, read_relation
from briefkit.extract.names.seats import read_seat
from briefkit.extract.names.wording import Title, counted_before, is_party, is_plural_noun, joins_rank, parts_rank
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_ADJECTIVE = re.compile(r"[a-z]+(?:-[a-z]+)*(?:al|ary|ic|ive|ese|ish|ian|ist|wing|based|elect|born)$")
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "another"})
_DEFINITE = frozenset({"the", "'s", "’s", "his", "her", "its", "their", "our", "my", ""})
_BEFORE_VERBS = frozenset({"to", "not", "will", "would", "can", "could", "may", "might", "must", "should"})
_QUOTES = frozenset("\"“”‘'")
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_COPULAS = frozenset({"is", "was", "became", "remains"})
_SERVED = frozenset({"served", "worked"})
_SERVING = frozenset({"serves", "serving", "works", "working"}) | _SERVED
_LONGEST_TITLE = 10  # words
_LONGEST_FOLLOWER = 5  # words


class TitleReader:
    """Reads the titles of the persons of one sentence."""

    def __init__(
        self,
        sentence: Sentence,
        begins: dict[int, tuple[int, Cast]],
        ends: dict[int, tuple[int, Cast]],
        antecedents: Antecedents,
    ) -> None:
        """Take the sentence and its names.

        Args:
            sentence: The sentence.
            begins: For the index of a name's first word, the index after its last word and whom it names; adjectives
                of countries are among them.
            ends: For the index after a name's last word, the index of its first word and whom it names.
            antecedents: The organisations of the sentences before.
        """
        self.sentence = sentence
        self.antecedents = antecedents
        self.lower = sentence.lower
        self.words = sentence.words
        self.begins = begins
        self.ends = ends
        self.quotes: list[int] | None = None

    def read(self, first: int, last: int) -> list[Title]:
        """The titles of the person who is named by the words ``[first, last)``, in order."""
        titles = self.read_before(first, last)
        if self.sentence.word(last) == "of" or (not titles and self.sentence.word(last) == "from"):
            titles = self.place(titles, last)
        return sorted([*titles, *self.read_after(first, last)], key=lambda title: title.first)

    def place(self, titles: list[Title], last: int) -> list[Title]:
        """Titles before a name with what "of" behind it says: "President X of Chad"; "X from NASA" has none else."""
        named = self.name_at(last + 1) or self.body_at(last + 1)
        if named is None or self.lower[named[0] : named[0] + 1] in ([mark] for mark in POSSESSIVE):
            return titles
        end, cast = named
        if not titles:
            return [Title(last, end, cast)] if cast.kind is ActorKind.ORGANISATION else []
        office = next((at for at, title in enumerate(titles) if not self.is_rank(title)), 0)
        if titles[office].of is None and (len(titles) == 1 or office == 0):
            titles[office] = replace(titles[office], of=cast)
        return titles

    # Before the name

    def read_before(self, at: int, last: int) -> list[Title]:
        """Titles that end where the name that ends before `last` begins, or with a comma before it."""
        if at > 2 and self.lower[at - 1] == ":" and (listed := counted_before(self.sentence, at - 1)):
            return [listed]
        found = []
        near = self.title_ending(at)
        if near and self.is_rank(near):
            found.append(near)
            at, near = near.first, self.title_ending(near.first)
        if near:
            found += [] if self.is_address(near) else [near]
            at = near.first
            if at and (self.is_address(near) or self.parts_office(at)) and (other := self.title_ending(at)):
                found.append(other)
        if not found and (owner := self.owner(at)):
            return [owner]
        if at > 1 and self.lower[at - 1] == ",":
            apposed = self.title_ending(at - 1)
            if apposed and (
                found or (self.is_definite(apposed) and (self.opens(apposed) or closes(self.sentence, last)))
            ):
                found.append(apposed)
        return found

    def owner(self, at: int) -> Title | None:
        """The body to which somebody belongs whose name begins at a word: "the BBC's X" is of the BBC."""
        if at < 2 or self.lower[at - 1] not in POSSESSIVE:
            return None
        first, cast = self.ends.get(at - 1, (at, None))
        if cast is None or cast.kind is not ActorKind.ORGANISATION:
            return None
        return Title(first, at - 1, cast, noun="")

    def is_rank(self, title: Title) -> bool:
        """Whether the title is a rank: "Corps General"."""
        return all(word in cue_words("rank") for word in self.lower[title.first : title.last])

    def title_ending(self, end: int) -> Title | None:
        """The title whose last word stands before `end`."""
        apposed = self.sentence.word(end) == ","
        if end > 3 and self.words[end - 1] == ")":
            opening = bracket_before(self.sentence, end)
            title = self.title_ending(opening) if opening and self.words[opening - 1] != ")" else None
            return replace(title, former=title.former or is_over(self.sentence, opening)) if title else None
        at = end - 1
        if at < 0 or not self.words[at][0].isalnum():
            return None
        if apposed and is_plural_noun(self.words[at]):
            first = self.title_start(at)
            return self.extend_left(at, end) if self.sentence.word(first - 1) in cue_words("number") else None
        complete = self.lower[at - 1] not in ("of", "for") or self.lower[at] not in cue_words("portfolio")
        if complete and (self.is_head(at) or (not apposed and is_party(self.sentence, at))):
            return self.extend_left(at, end)
        prepositions = PREPOSITIONS if apposed else ("of", "for", "to")
        named = self.ends.get(end)
        start = named[0] if named and named[1].kind is ActorKind.ORGANISATION else at  # however long the name is
        for head in range(start, max(start - _LONGEST_TITLE, 0), -1):
            word = self.lower[head]
            if head < at and word in prepositions and self.is_head(head - 1):
                title = self.extend_left(head - 1, end)
                within = self.cast_within(head + 1, end) if word != "to" else None
                if word == "in":
                    return replace(title, last=head, of=title.of or within)
                held = within is not None and end in self.ends and not names_office(self.sentence, end)
                return replace(title, last=head if held else end, of=within or title.of)
            inner = head < at and word in ("the", "and", "of", "&", ",", "'s", "’s")
            noun = apposed and word in cue_words("place-noun")
            if not (inner or noun or word in cue_words("portfolio") or self.words[head][0].isupper()):
                break
        return self.extend_left(at, end) if self.is_head(at) else None

    def is_head(self, at: int) -> bool:
        """Whether a word is a title's head: an office, or an occupation in small letters."""
        return says_role(self.sentence, at)

    def extend_left(self, head: int, end: int) -> Title:
        """The title with the words before its head that belong to it, and the name that qualifies it."""
        first = self.title_start(head)
        first -= self.sentence.word(first - 1) in cue_words("acting-title")
        at, former = self.skip_former(first)
        if self.sentence.word(at - 1) in POSSESSIVE:
            at -= 1
        of = None
        if at in self.ends:
            at, of = self.ends[at]
            former = self.skip_former(at)[1] or former
            if self.sentence.word(at - 1) in cue_words("title-prefix"):  # "Assistant U.S. Attorney"
                first = at - 1
        elif 0 < at < first and is_title_head(self.lower[at - 1]):  # "the Turkish president's aide"
            holder = self.ends.get(self.title_start(at - 1))
            of = holder[1] if holder else None
        else:
            of = self.holder(at, head) or self.implied(at, head)
        return Title(first, end, of, former)

    def holder(self, at: int, head: int) -> Cast | None:
        """The organisation that "its", "the ministry's" or "department" before a title stands for.

        Args:
            at: Index after the word that stands for it, possessives aside.
            head: Index of the title's head; "ministry" may be counted to the title.
        """
        before = self.sentence.word(at - 1)
        if before == "its":
            return self.antecedents.subject(self.sentence, at, self.begins)
        if before in cue_words("organisation-head"):
            return self.antecedents.named(before)
        if self.lower[at] in cue_words("organisation-head"):
            return self.antecedents.named(self.lower[at])
        return None

    def implied(self, at: int, head: int) -> Cast | None:
        """What a bare title is held in: "In Leeds, Mayor X"; "spokeswoman X" of the organisation spoken of."""
        before = self.sentence.word(at - 1)
        if self.lower[head] in cue_words("local-office") and self.lower[0] == "in" and 1 in self.begins:
            place = self.begins[1][1]
            return place if place.kind is ActorKind.PLACE else None
        if at == head and before in ("", ",", "”", '"') and self.lower[head] in _VOICES:
            return self.antecedents.subject(self.sentence, at, self.begins)
        return None

    def title_start(self, head: int) -> int:
        """Index of the first of the words that lead up to a title's head."""
        if self.lower[head] in cue_words("address"):
            return head  # "Director-General Dr. X"
        first = head - joins_rank(self.sentence, head)
        ranked = self.lower[head] in cue_words("rank-head")
        while first > 0 and head - first < _LONGEST_TITLE and first not in self.ends and self.belongs(first - 1):
            if (ranked and parts_rank(self.lower[first - 1])) or self.parts_office(first):
                return first
            first -= 1
            first -= joins_rank(self.sentence, first)
        described = first
        while first > 0 and described - first < LONGEST and first not in self.ends and self.leads_up(first - 1):
            first -= 1
        return first

    def parts_office(self, at: int) -> bool:
        """Whether a capital after an office in small letters begins another: "the chairperson President X"."""
        before = self.lower[at - 1]
        if not (self.words[at][0].isupper() and self.words[at - 1].islower() and is_title_head(self.lower[at])):
            return False
        return is_title_head(before) and before not in cue_words("title-modifier")

    def leads_up(self, at: int) -> bool:
        """Whether a word that no title must have describes the title after it: "bus driver", "board president"."""
        small = self.words[at + 1].islower() and leads_up(self.sentence, at)
        return small and self.antecedents.named(self.lower[at]) is None

    def skip_former(self, at: int) -> tuple[int, bool]:
        """Index before "former", "acting", "new" and the like, and whether they say that a role is over."""
        former = False
        while at > 0 and self.qualifies(at - 1):
            at -= 1
            former = former or self.lower[at] in cue_words("former-true")
        return at, former

    def belongs(self, at: int) -> bool:
        """Whether a word before a title's head is part of the title."""
        word = self.lower[at]
        if word == self.words[at] and self.sentence.word(at - 1) in _BEFORE_VERBS and self.is_capital(at + 1):
            return False  # "to force President X"
        if word in cue_words("title-modifier") or word in cue_words("rank") or is_title_head(word):
            return True
        if word == "and" and at > 0:
            return self.lower[at - 1] in cue_words("portfolio") and self.lower[at + 1] in cue_words("portfolio")
        if self.words[at][0].isupper() and (at > 0 or self.words[1][0].isupper()):
            return is_common_word(word) and word not in cue_words("function") and not self.qualifies(at)
        return _ADJECTIVE.fullmatch(word) is not None or word in cue_words("portfolio")

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return at < len(self.words) and self.words[at][0].isupper()

    def is_address(self, title: Title) -> bool:
        """Whether the title is but a form of address, "Mr", "Dr", and no office, "Rev.", "Harvard professor".

        Of no place, either, if one happens to stand before it: "After talks in Leeds Ms X left".
        """
        forms = (cue_words("honorific") | cue_words("honorific-f")) - cue_words("clergy")
        words = self.lower[title.first : title.last]
        return cue_words("address").issuperset(words) or (title.of is None and forms.issuperset(words))

    def is_definite(self, title: Title) -> bool:
        """Whether a title before a comma can be that of the person named after it."""
        at = self.skip_former(title.first)[0]
        before = self.sentence.word(at - 1)
        if before in ("a", "an", "one"):
            return at < 2 or self.words[at - 2].isalpha() or self.words[at - 2] in _QUOTES
        counted = before in cue_words("number") and is_plural_noun(self.words[title.last - 1])
        return title.of is not None or counted or before in _DEFINITE or before in _QUOTES

    def opens(self, title: Title) -> bool:
        """Whether a title begins a clause, its holder included; after "told Chad's envoy, X" may be the next clause."""
        at = self.skip_former(title.first)[0]
        at -= self.sentence.word(at - 1) in POSSESSIVE
        at = self.ends[at][0] if at in self.ends else at
        at -= self.sentence.word(at - 1) in _DETERMINERS
        return at == 0 or not self.words[at - 1][-1].isalnum()

    # After the name

    def read_after(self, first: int, at: int) -> list[Title]:
        """Titles in apposition, in a relative clause, or after "is", behind the name ``[first, at)``."""
        lower, count = self.lower, len(self.lower)
        if at + 1 >= count:
            return []
        if lower[at] == "who":
            return self.read_clause(at + 1)
        if found := self.read_verb(first, at):
            return found
        if lower[at] in ("(", ",") and (seat := read_seat(self.sentence, at + 1)):
            behind = seat[0] + (lower[seat[0] : seat[0] + 1] == [")"])
            further = self.read_after(first, behind) if self.sentence.word(behind) == "," else []
            return [Title(at + 1, *seat), *further]
        if lower[at] not in (",", "-", "–", "—", "("):
            return []
        at += 1
        if lower[at - 1] == "," and (body := self.read_member(at)):
            return [body]
        if lower[at].isdigit() and at + 1 < count and lower[at + 1] == ",":
            at += 2
        if at + 1 < count and lower[at] == "who":
            return self.read_clause(at + 1)
        return self.read_apposed(at, opens=first == 0) if at < count else []

    def read_member(self, at: int) -> Title | None:
        """The body that "of" or "from" behind a comma says somebody is of: "X, of music retailer Orlan,"."""
        if self.lower[at] not in ("of", "from"):
            return None
        named = self.name_at(at + 1) or self.body_at(at + 1)
        if named is None or named[1].kind is not ActorKind.ORGANISATION or not closes(self.sentence, named[0]):
            return None
        return Title(at, named[0], named[1])

    def read_verb(self, first: int, at: int) -> list[Title]:
        """What "X is the Y", "X served as Y" or "X heads Y" says, unless somebody only says so of X."""
        word = self.lower[at]
        verb = pass_adverbs(self.sentence, at)
        leads = word in leading_nouns() and word.endswith("s")
        if not (word in _COPULAS or leads or self.lower[verb] in _SERVING):
            return []
        self.quotes = find_quotes(self.sentence) if self.quotes is None else self.quotes
        return [] if is_claimed(self.sentence, first, self.quotes) else self.read_clause(at)

    def read_clause(self, at: int) -> list[Title]:
        """What a clause says that somebody is, whose verb or an adverb before it stands at a word."""
        lower, count = self.lower, len(self.lower)
        verb = pass_adverbs(self.sentence, at)
        if verb + 1 >= count:
            return []
        if lower[verb] in leading_nouns():
            return self.read_leading(verb)
        if lower[verb] in _SERVING and lower[verb + 1] == "as":
            over = lower[verb] in _SERVED and not cue_words("over-adverb").isdisjoint(lower[at:verb])
            return [replace(title, former=title.former or over) for title in self.predicate(verb + 2)]
        return self.predicate(pass_adverbs(self.sentence, verb + 1)) if lower[verb] in _COPULAS else []

    def read_apposed(self, at: int, opens: bool) -> list[Title]:
        """Titles in an apposition that begins at a word, relations to somebody who is named among them.

        Args:
            at: Index of the word.
            opens: Whether the sentence begins with the name: "X, the coordinator for NASA praised" lacks but a comma.
        """
        at += self.lower[at] in ("also", "now")
        if kin := read_relation(self.sentence, at):
            return [Title(*kin)]
        at = pass_kin(self.lower, at)
        at = at if at in self.begins else pass_owner(self.sentence, at)
        apposed = self.title_beginning(at) if at < len(self.lower) else None
        if apposed is None:
            return self.read_follower(at)
        return [apposed[0]] if opens or closes(self.sentence, apposed[1]) else []

    def read_follower(self, at: int) -> list[Title]:
        """The party in the apposition that begins at a word, and what a clause adds: "a Texas Democrat who heads Z"."""
        lower, stop = self.lower, min(at + _LONGEST_FOLLOWER, len(self.lower) - 1)
        head = next((index for index in range(at, stop) if is_party(self.sentence, index)), None)
        if head is None or lower[at] not in ("a", "an", "the") or not closes(self.sentence, head + 1):
            return []
        further = self.read_clause(head + 2) if lower[head + 1] == "who" else []
        return [Title(head, head + 1), *further]

    def read_leading(self, verb: int) -> list[Title]:
        """What somebody "heads": an organisation, "the Kazakh side", "public health"."""
        led = led_body(self.sentence, self.begins, verb + 1)
        if led is None:
            return []
        first, end, of = led
        employer = self.name_at(end + 1) if self.sentence.word(end) == "for" else None
        last = end if first < end else verb + 1
        return [Title(verb, last, employer[1] if employer else of, noun=leading_nouns()[self.lower[verb]])]

    def predicate(self, at: int) -> list[Title]:
        """The title that begins at a word after "is"."""
        found = self.title_beginning(at)
        return [found[0]] if found else []

    def title_beginning(self, at: int) -> tuple[Title, int] | None:
        """The title phrase that begins at a word, and the index after it and what depends on it.

        "the Turkish deputy minister of defence", "Turkey's envoy to Z", "its coordinator in Z".
        """
        lower, count = self.lower, len(self.lower)
        stop = min(at + _LONGEST_TITLE, count)
        at += at < count and lower[at] in _DETERMINERS
        at, former = self.pass_former(at)
        at += self.sentence.word(at) in cue_words("standing") and at + 1 in self.begins
        of: Cast | None = None
        while at < stop and at in self.begins and not self.is_head(at):
            at, of = self.begins[at]
            at += at < count and lower[at] in POSSESSIVE
            if lower[at : at + 2] == ["-", "based"]:
                at, of = at + 2, None  # "a US-based analyst" is none of the US
        owner = at < stop and (self.words[at].islower() or lower[at] in cue_words("organisation-head"))
        at += 2 if owner and at + 2 < stop and lower[at + 1] in POSSESSIVE else 0  # "the city's mayor"
        at, again = self.pass_former(at)
        first = at
        while at < stop and not self.is_head(at):
            if not self.belongs(at) and not (at - first < LONGEST and describes(self.sentence, at)):
                return None
            at += 1
        if at >= stop:
            return None
        holder = of or self.holder(first - (self.sentence.word(first - 1) in POSSESSIVE), at)
        complement = self.complement(last_title_head(self.words, at, stop) + 1)
        field = complement.of if complement.of and complement.of.kind is ActorKind.PLACE else None
        employer = holder if holder and holder.kind is ActorKind.ORGANISATION else None
        of = (employer if field else None) or complement.of or holder or complement.where
        first -= self.lower[first - 1] in cue_words("acting-title")
        return Title(first, complement.last, of, former or again), complement.after

    def pass_former(self, at: int) -> tuple[int, bool]:
        """Index after "former", "acting", "new" and the like, and whether they say that a role is over."""
        former = False
        while at < len(self.lower) and self.qualifies(at):
            former = former or self.lower[at] in cue_words("former-true")
            at += 1
        return at, former

    def qualifies(self, at: int) -> bool:
        """Whether a word stands before a title without being part of it: "former", "acting", "new"."""
        word = self.lower[at]
        if word in cue_words("former") or word in cue_words("acting"):
            return True
        return is_epithet(word) and (self.words[at].islower() or at == 0)  # but "the New Democrat MP"

    def complement(self, at: int) -> Complement:
        """What depends on the title that ends before a word."""
        return read_complement(self.sentence, self.begins, self.antecedents, at)

    def name_at(self, at: int) -> tuple[int, Cast] | None:
        """The name that begins at a word, or after the article that stands there."""
        if self.sentence.word(at) == "the":
            at += 1
        return self.begins.get(at)

    def body_at(self, at: int) -> tuple[int, Cast] | None:
        """The body that begins at a word or behind the nouns that say what it is: "music retailer Orlan"."""
        at += self.sentence.word(at) == "the"
        first = at
        while at < len(self.lower) and at - first < LONGEST and leads_up(self.sentence, at):
            at += 1
        if at == first or at not in self.begins or self.lower[at - 1] not in cue_words("organisation-context"):
            return None
        return self.begins[at] if self.begins[at][1].kind is ActorKind.ORGANISATION else None

    def cast_within(self, first: int, last: int) -> Cast | None:
        """The first organisation or country named among some words."""
        return next((self.begins[at][1] for at in range(first, last) if at in self.begins), None)

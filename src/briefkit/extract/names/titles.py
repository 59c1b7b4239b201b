"""Titles and roles: what the words before and after a person's name say that he or she is.

The forms that are read, with Z an organisation or country, adjective ("Turkish") or possessive ("Turkey's") included:
"Z Y X" (Turkish Deputy Minister X), "Z's Y, X,", "Y of Z, Rank X", "Y X of Z", "X, the Y of Z,", "X, who is the Y of
Z", "X, who heads Z", "X is Y of Z", "X (D-Ohio)". A title is given as written, without Z where that has a name:
"director" of "the director of the World Bank", "Deputy Defence Minister"; but "Second Chief of the Turkish General
Staff", which is the office's own name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.casts import Cast, Placed
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
from briefkit.extract.names.seats import read_seat
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_ADJECTIVE = re.compile(r"[a-z]+(?:-[a-z]+)*(?:al|ary|ic|ive|ese|ish|ian|ist|wing|based|elect|born)$")
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "another"})
_DEFINITE = frozenset({"the", "'s", "’s", "his", "her", "its", "their", "our", "my", ""})
_QUOTES = frozenset("\"“”‘'")
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_PLURALS = frozenset({"ministers", "presidents", "senators", "chiefs", "mps", "leaders", "governors", "generals"})
_LONGEST_TITLE = 10  # words


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        of: The organisation or country it is held in.
        former: Whether a word says that it is over.
        noun: What somebody is of whom the first word, a verb, says that he or she leads.
    """

    first: int
    last: int
    of: Cast | None = None
    former: bool = False
    noun: str | None = None


def read_titles(
    sentences: list[Sentence],
    casts: list[Cast],
    begins: list[dict[int, tuple[int, Cast]]],
    ends: list[dict[int, tuple[int, Cast]]],
) -> dict[Placed, list[Title]]:
    """The titles at every mention of a person.

    Args:
        sentences: The sentences that were read.
        casts: The actors; those who are persons may have titles.
        begins: For each sentence, the names other than persons' as `TitleReader` takes them.
        ends: The same by the index after their last word.
    """
    persons: dict[int, list[Placed]] = {}
    for cast in casts:
        if cast.kind is ActorKind.PERSON:
            for item in cast.mentions:
                persons.setdefault(item.sentence, []).append(item)
    antecedents = Antecedents()
    titles: dict[Placed, list[Title]] = {}
    for index, sentence in enumerate(sentences):
        if index in persons:
            reader = TitleReader(sentence, begins[index], ends[index], antecedents)
            items = sorted(persons[index], key=lambda item: item.mention.first)
            titles |= {item: reader.read(item.mention.first, item.mention.last) for item in items}
            _share_plurals(sentence, items, titles)
        antecedents.pass_sentence(sentence, begins[index])
    return titles


def _share_plurals(sentence: Sentence, items: list[Placed], titles: dict[Placed, list[Title]]) -> None:
    """Give the title of "Ministers X and Y" to Y too."""
    for before, item in pairwise(items):
        between = sentence.lower[before.mention.last : item.mention.first]
        if between in (["and"], [","], [",", "and"]) and not titles[item]:
            titles[item] = [title for title in titles[before] if is_plural(sentence, title)]


def is_plural(sentence: Sentence, title: Title) -> bool:
    """Whether a title is that of several people, with an "s" at its end: "Deputy Ministers X and Y"."""
    return sentence.lower[title.last - 1] in _PLURALS


def name_title(sentence: Sentence, title: Title) -> str:
    """What a title is called, as written but in the singular; "leader of the Kazakh side" for "led the Kazakh side"."""
    if title.noun is None:
        words = sentence.written(title.first, title.last)
        return words[:-1] if is_plural(sentence, title) else words
    led = title.last - title.first > 1
    return f"{title.noun} of {sentence.written(title.first + 1, title.last)}" if led else title.noun


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

    def read(self, first: int, last: int) -> list[Title]:
        """The titles of the person who is named by the words ``[first, last)``, in order."""
        before = self.read_before(first, last)
        titles = [*before, *self.read_after(last)]
        if len(before) == 1 and before[0].of is None and self.lower[last : last + 1] == ["of"]:
            named = self.name_at(last + 1)
            titles[0] = replace(before[0], of=named[1] if named else None)
        return sorted(titles, key=lambda title: title.first)

    # Before the name

    def read_before(self, at: int, last: int) -> list[Title]:
        """Titles that end where the name that ends before `last` begins, or with a comma before it."""
        found = []
        near = self.title_ending(at)
        if near and self.is_rank(near):
            found.append(near)
            at, near = near.first, self.title_ending(near.first)
        if near:
            found += [] if self.is_address(near) else [near]
            at = near.first
        if at > 1 and self.lower[at - 1] == ",":
            apposed = self.title_ending(at - 1)
            if apposed and (
                found or (self.is_definite(apposed) and (self.opens(apposed) or closes(self.sentence, last)))
            ):
                found.append(apposed)
        return found

    def is_rank(self, title: Title) -> bool:
        """Whether the title is a rank: "Corps General"."""
        return all(word in cue_words("rank") for word in self.lower[title.first : title.last])

    def title_ending(self, end: int) -> Title | None:
        """The title whose last word stands before `end`."""
        apposed = self.lower[end : end + 1] == [","]
        if apposed and end > 3 and self.words[end - 1] == ")" and self.words[end - 3] == "(":
            end -= 3  # "the head of the Orlan Commission (OC), X"
        at = end - 1
        if at < 0 or not self.words[at][0].isalnum():
            return None
        complete = self.lower[at - 1] not in ("of", "for") or self.lower[at] not in cue_words("portfolio")
        if self.is_head(at) and complete:
            return self.extend_left(at, end)
        prepositions = PREPOSITIONS if apposed else ("of", "for", "to")
        for head in range(at, max(at - _LONGEST_TITLE, 0), -1):
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
        first -= first > 0 and self.lower[first - 1] in cue_words("acting-title")
        at, former = self.skip_former(first)
        if at and self.lower[at - 1] in POSSESSIVE:
            at -= 1
        of = None
        if at in self.ends:
            at, of = self.ends[at]
            former = self.skip_former(at)[1] or former
            if at and self.lower[at - 1] in cue_words("title-prefix"):  # "Assistant U.S. Attorney"
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
        before = self.lower[at - 1] if at else ""
        if before == "its":
            return self.antecedents.subject(self.sentence, at, self.begins)
        if before in cue_words("organisation-head"):
            return self.antecedents.named(before)
        if self.lower[at] in cue_words("organisation-head"):
            return self.antecedents.named(self.lower[at])
        return None

    def implied(self, at: int, head: int) -> Cast | None:
        """What a bare title is held in: "In Leeds, Mayor X"; "spokeswoman X" of the organisation spoken of."""
        before = self.lower[at - 1] if at else ""
        if self.lower[head] in cue_words("local-office") and self.lower[0] == "in" and 1 in self.begins:
            place = self.begins[1][1]
            return place if place.kind is ActorKind.PLACE else None
        if at == head and before in ("", ",", "”", '"') and self.lower[head] in _VOICES:
            return self.antecedents.subject(self.sentence, at, self.begins)
        return None

    def title_start(self, head: int) -> int:
        """Index of the first of the words that lead up to a title's head."""
        first = head
        ranked = self.lower[head] in cue_words("rank-head")
        while first > 0 and head - first < _LONGEST_TITLE and first not in self.ends and self.belongs(first - 1):
            if ranked and self.parts_rank(self.lower[first - 1]):
                return first
            first -= 1
        described = first
        while first > 0 and described - first < LONGEST and first not in self.ends and self.leads_up(first - 1):
            first -= 1
        return first

    def leads_up(self, at: int) -> bool:
        """Whether a word that no title must have describes the title after it: "bus driver", "board president"."""
        small = self.words[at + 1].islower() and leads_up(self.sentence, at)
        return small and self.antecedents.named(self.lower[at]) is None

    def parts_rank(self, word: str) -> bool:
        """Whether a word before a rank is of another title: "Minister Colonel X", but not "Attorney General X"."""
        civil = is_title_head(word) and word not in cue_words("general-of")
        return word not in cue_words("rank") and (civil or word in cue_words("portfolio"))

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
        if word in cue_words("title-modifier") or word in cue_words("rank") or is_title_head(word):
            return True
        if word == "and" and at > 0:
            return self.lower[at - 1] in cue_words("portfolio") and self.lower[at + 1] in cue_words("portfolio")
        if self.words[at][0].isupper() and (at > 0 or self.words[1][0].isupper()):
            return is_common_word(word) and word not in cue_words("function") and not self.qualifies(at)
        return _ADJECTIVE.fullmatch(word) is not None or word in cue_words("portfolio")

    def is_address(self, title: Title) -> bool:
        """Whether the title is but a form of address, "Mr", "Dr", and no office, "Rev."."""
        forms = (cue_words("honorific") | cue_words("honorific-f")) - cue_words("clergy")
        return forms.issuperset(self.lower[title.first : title.last])

    def is_definite(self, title: Title) -> bool:
        """Whether a title before a comma can be that of the person named after it."""
        at = self.skip_former(title.first)[0]
        before = self.lower[at - 1] if at else ""
        if before in ("a", "an"):
            return at < 2 or self.words[at - 2].isalpha() or self.words[at - 2] in _QUOTES
        return title.of is not None or before in _DEFINITE or before in _QUOTES

    def opens(self, title: Title) -> bool:
        """Whether a title begins a clause, its holder included; after "told Chad's envoy, X" may be the next clause."""
        at = self.skip_former(title.first)[0]
        at -= at > 0 and self.lower[at - 1] in POSSESSIVE
        at = self.ends[at][0] if at in self.ends else at
        at -= at > 0 and self.lower[at - 1] in _DETERMINERS
        return at == 0 or not self.words[at - 1][-1].isalnum()

    # After the name

    def read_after(self, at: int) -> list[Title]:
        """Titles in apposition, in a relative clause, or after "is"."""
        lower, count = self.lower, len(self.lower)
        if at + 1 >= count:
            return []
        if lower[at] in ("is", "was", "became", "remains"):
            return self.predicate(at + 1)
        if lower[at] in ("(", ",") and (seat := read_seat(self.sentence, at + 1)):
            return [Title(at + 1, *seat)]
        if lower[at] not in (",", "-", "–", "—", "("):
            return []
        at += 1
        if lower[at].isdigit() and at + 1 < count and lower[at + 1] == ",":
            at += 2
        if at + 1 < count and lower[at] == "who":
            verb = at + 1 + (lower[at + 1] in ("has", "had"))
            if verb < count and lower[verb] in leading_nouns():
                return self.read_leading(verb)
            if lower[at + 1] in ("is", "was", "became", "serves"):
                return self.predicate(at + (3 if lower[at + 1] == "serves" else 2))
        apposed = self.title_beginning(at)
        return [apposed[0]] if apposed and closes(self.sentence, apposed[1]) else []

    def read_leading(self, verb: int) -> list[Title]:
        """What somebody "heads": an organisation, "the Kazakh side", "public health"."""
        led = led_body(self.sentence, self.begins, verb + 1)
        if led is None:
            return []
        first, end, of = led
        employer = self.name_at(end + 1) if self.lower[end : end + 1] == ["for"] else None
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
        of: Cast | None = None
        while at < stop and at in self.begins and not self.is_head(at):
            at, of = self.begins[at]
            at += at < count and lower[at] in POSSESSIVE
        if at + 2 < stop and lower[at + 1] in POSSESSIVE and lower[at] in cue_words("organisation-head"):
            at += 2
        at, again = self.pass_former(at)
        first = at
        while at < stop and not self.is_head(at):
            if not self.belongs(at) and not (at - first < LONGEST and describes(self.sentence, at)):
                return None
            at += 1
        if at >= stop:
            return None
        holder = of or self.holder(first - (first > 0 and lower[first - 1] in POSSESSIVE), at)
        complement = self.complement(last_title_head(self.words, at, stop) + 1)
        of = complement.of or holder or complement.where
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
        if at < len(self.lower) and self.lower[at] == "the":
            at += 1
        return self.begins.get(at)

    def cast_within(self, first: int, last: int) -> Cast | None:
        """The first organisation or country named among some words."""
        return next((self.begins[at][1] for at in range(first, last) if at in self.begins), None)

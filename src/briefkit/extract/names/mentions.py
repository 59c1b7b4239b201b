"""Names where they stand: runs of capitalised words, cut into persons, organisations, places, countries and groups.

A run ends at the first word or mark that no name goes on over. Within it the cues decide, the surest first: a title
("President Alden"), a word that says what is named ("Ministry", "River"), a known name, a given name; what is left is
judged by the words around it (see `surroundings`), or by the rest of the document (see `linking`).
"""

from __future__ import annotations

import re
from itertools import compress, count
from operator import ne

from briefkit.extract.names.bodies import body_end, is_branch, is_named_like_bodies
from briefkit.extract.names.brackets import find_spelled
from briefkit.extract.names.casts import Mention
from briefkit.extract.names.datelines import read_dateline
from briefkit.extract.names.definitions import apposed_kind
from briefkit.extract.names.gazetteer import (
    Entry,
    cue_words,
    is_common_word,
    is_given_name,
    is_role_noun,
    is_surname,
    is_title_head,
    load_gazetteer,
)
from briefkit.extract.names.namesakes import find_relation
from briefkit.extract.names.phrases import begins_no_name, carries_person, names_title, title_bounds
from briefkit.extract.names.runs import after_nickname, country_within, extend_with_of, is_team, run_end
from briefkit.extract.names.surroundings import (
    acts,
    bears_country,
    begins_sentence,
    in_place_context,
    is_called_company,
    is_called_place,
    is_described_place,
    is_quoted,
    is_quoted_work,
    judge_single,
    may_be_person,
)
from briefkit.extract.names.tokens import is_acronym, is_capitalised, is_headline, is_plural_acronym
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_LONGEST_ORGANISATION = 12  # words
_LONGEST_PERSON = 5
_PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)
_LISTED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE)
_DOCTRINE = ("ism", "ity", "ics", "ology", "ography")
_MODEL = re.compile(r"[A-Z]+-?\d+[A-Z]*")  # of a rifle or aircraft: "AR-15"
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_HYPHENED_GIVEN = re.compile(r"[A-Z]\w+-[a-z]+")  # after a family name: "Moon Jae-in"


def find_mentions(sentence: Sentence) -> list[Mention]:
    """The names of a sentence, in order, without overlaps."""
    return _MentionReader(sentence).read()


class _MentionReader:
    """Reads the names of one sentence from left to right.

    Each ``read_`` method looks at the words ``[at, last)`` of a run; it adds what it finds, and says where to go on, or
    returns None where its rule does not apply.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.lower = sentence.lower
        self.headline = False
        self.gazetteer = load_gazetteer()
        self.mentions: list[Mention] = []

    def read(self) -> list[Mention]:
        """All names."""
        capitals = list(compress(count(), map(ne, self.words, self.lower)))
        self.headline = 3 * len(capitals) > len(self.words) and is_headline(self.sentence)
        after = self.read_head()
        spelled = find_spelled(self.sentence)
        for at in capitals:
            if at < after:
                continue
            if at in spelled:
                after = self.add_organisation(at, spelled[at])
            elif is_capitalised(self.words[at]):
                after = self.read_run(at, run_end(self.sentence, at))
        return self.mentions

    def read_head(self) -> int:
        """Read the place of a dateline; says where the story begins."""
        dateline = read_dateline(self.sentence)
        if dateline is None:
            return 0
        self.add_known(0, dateline.last, dateline.place)
        if dateline.region:
            self.add_known(dateline.last + 1, *dateline.region)
        return dateline.end

    def read_run(self, at: int, last: int) -> int:
        """Cut a run into names; says where to go on after it."""
        initial = begins_sentence(self.sentence, at)
        while at < last:
            at = max(at + 1, self.read_name(at, last, initial))
            initial = False
        return at

    def read_name(self, at: int, last: int, initial: bool) -> int:
        """Read the name that begins at a word, if one does; says where to go on."""
        known = self.gazetteer.match(self.words, at)
        whole = known and known[0] - at > 1 and known[0] >= last and not self.goes_on(known[0], known[1])
        if known and whole and not (known[1].doubtful and self.words[known[0] - 1] == "."):  # but "Mo." of a person
            return self.add_known(at, *known)
        if body := body_end(self.sentence, at, last):
            return self.add_organisation(at, body)
        if begins_no_name(self.sentence, at, last):
            return at + 1
        last = self.cut_at_day(at, last) if last - at > 1 else last
        if self.lower[at] in cue_words("storm") and at + 1 < last:
            return self.add(at + 1, last, None)
        if self.names_no_actor(at, last):
            return last
        return (
            self.read_titled(at, last)
            or self.read_organisation(at, last, initial)
            or self.read_work(at, last, known)
            or self.read_firm(at, last)
            or self.read_place(at, last, initial, known)
            or (known and self.read_known(at, last, known))
            or self.read_apposed(at, last)
            or self.read_person(at, last, initial)
            or self.read_unknown(at, last, initial)
        )

    def cut_at_day(self, at: int, last: int) -> int:
        """The end of a run before the day or month within it: "Alden Friday"."""
        if cue_words("calendar-only").isdisjoint(self.lower[at + 1 : last]):
            return last
        return next(i for i in range(at + 1, last) if self.lower[i] in cue_words("calendar-only"))

    def goes_on(self, end: int, entry: Entry) -> bool:
        """Whether "of" after a known court or newspaper leads to more of its name: "Supreme Court of Chad"."""
        named = entry.kind is ActorKind.ORGANISATION and self.lower[end - 1] in cue_words("organisation-head")
        return named and extend_with_of(self.sentence, end) > end

    def names_no_actor(self, at: int, last: int) -> bool:
        """Whether the words are a ship, a title in quotation marks, or an office without a name."""
        if self.lower[at] in cue_words("ship") and at + 1 < last and self.words[at].isupper():
            return True
        return is_quoted_work(self.sentence, at, last) or all(names_title(self.sentence, i) for i in range(at, last))

    # Titles and persons

    def read_titled(self, at: int, last: int) -> int | None:
        """Read "Deputy Defence Minister Karim Orlan", "Foreign Ministry Spokesman Orlan", "Mr Orlan"."""
        title = title_bounds(self.sentence, at, last)
        if title is None:
            return None
        start, end = title
        while at < start and is_title_head(self.lower[at]):  # "Deputy Leeds Mayor X"
            at += 1
        self.read_run(at, start)
        return self.add_person(end, last, titled=True) or end

    def read_person(self, at: int, last: int, initial: bool) -> int | None:
        """Read a given name and what follows it, or initials and a family name."""
        word, common = self.words[at], is_common_word(self.lower[at])
        if at + 1 == last:
            return self.read_given_name(at, initial)
        following = self.words[at + 1]
        if _HYPHENED_GIVEN.fullmatch(following) and is_surname(word):
            return self.add_person(at, at + 2, titled=False)
        titled = common or is_role_noun(self.lower[at])  # "Nutritionist Ann Orlan"
        if initial and titled and is_given_name(following) and not is_given_name(word):
            return at + 1
        if _INITIALS.fullmatch(word) and (
            len(word) == 2 or is_surname(following) or not is_common_word(following.lower())
        ):
            return self.add_person(at, last, titled=False)
        if not is_given_name(word) or is_called_place(self.sentence, at, last):
            return None
        if is_common_word(following.lower()) and not is_surname(following) and not is_given_name(following):
            return None if common or last - at > 2 else self.add_person(at, last, titled=False)
        return self.add_person(at, last, titled=False)

    def read_given_name(self, at: int, initial: bool) -> int | None:
        """Read a given name that stands alone."""
        word, common = self.words[at], is_common_word(self.lower[at])
        before = self.lower[at - 1] if at else ""
        if not is_given_name(word) or before == "the" or before in cue_words("organisation-context"):
            return None
        if common and (initial or self.headline or not is_surname(word)) and not find_relation(self.lower, at, at + 1):
            return None  # but "his wife, Carol"
        if is_called_place(self.sentence, at, at + 1):
            return None
        if in_place_context(self.sentence, at, at + 1) and not is_surname(word):
            return None
        return self.add(at, at + 1, ActorKind.PERSON, sure=False)

    def add_person(self, at: int, last: int, *, titled: bool) -> int | None:
        """Add the person whose name begins at a word; a country after a title is none: "President Chad"."""
        while at < last and self.lower[at] in cue_words("function"):
            at += 1
        end = at
        while end < last and end - at < _LONGEST_PERSON and carries_person(self.sentence, end, end == at):
            end += 1
        while end > at and self.words[end - 1] in cue_words("particle"):
            end -= 1
        while end - at > 2 and self.words[end - 1].isupper() and self.lower[end - 1] in cue_words("post-nominal"):
            end -= 1
        if end == at:
            return None
        if [len(word) for word in self.words[end : end + 3 : 2]] == [1, 1] and self.words[end] in '"“':
            end = after_nickname(self.sentence, end)
        known = self.gazetteer.match(self.words, at)
        if titled and known and known[0] >= end and known[1].kind is not ActorKind.PLACE:
            return self.add_known(at, *known)
        return self.add(at, end, ActorKind.PERSON)

    # Organisations, works, places

    def read_organisation(self, at: int, last: int, initial: bool) -> int | None:
        """Read "Turkish General Staff", "Ministry of Foreign Affairs", "Orlan & Sons Ltd"."""
        heads = cue_words("organisation-head")
        if last - at > 1 and self.lower[at] in cue_words("organisation-first"):
            return self.add_organisation(at, last)
        if heads.isdisjoint(self.lower[at:last]):
            return None
        end = next(index + 1 for index in range(last - 1, at - 1, -1) if self.lower[index] in heads)
        if end - at > _LONGEST_ORGANISATION or is_named_like_bodies(self.sentence, at, end):
            return None
        if end < last and (self.lower[end] in cue_words("work") or self.lower[end] in cue_words("place-after")):
            return None
        if end - at > 1 and initial and self.drops_first(at):
            at += 1
        if end < last and end - at > 1 and self.lower[end] in cue_words("company-tail"):
            end += 1  # "Orlan Capital Management"
        firm = self.lower[end - 1] in cue_words("company-head")  # "Orlan Motors of Leeds" is called Orlan Motors
        extended = extend_with_of(self.sentence, end) if end == last and not firm else end
        if extended == end < last and is_branch(self.sentence, at, end, last):
            return self.add_organisation(at, last)
        if end - at == 1 and extended == end:
            known = self.gazetteer.match(self.words, at)
            if known:
                return self.add_known(at, *known)
            the = at > 0 and self.lower[at - 1] == "the" and self.lower[at] in cue_words("organisation-alone")
            return at + 1 if initial else self.add(at, at + 1, ActorKind.ORGANISATION if the else None, sure=False)
        return self.add_organisation(at, extended)

    def read_firm(self, at: int, last: int) -> int | None:
        """Read "Barrow & Lyle"; everyday words joined by "&" are a heading or a subject."""
        if "&" not in self.words[at:last] or all(map(is_common_word, self.lower[at:last:2])):
            return None
        return self.add_organisation(at, last)

    def drops_first(self, at: int) -> bool:
        """Whether the first word of a sentence is no part of the name that follows."""
        word = self.lower[at]
        gerund = word.endswith("ing") and self.gazetteer.match(self.words, at) is None
        return gerund or any(word in cue_words(kind) for kind in ("former", "quantifier", "speech"))

    def read_apposed(self, at: int, last: int) -> int | None:
        """Read a name of which an apposition says that it is an organisation's: "Orlan, the state broadcaster,"."""
        if self.headline or last - at > _LONGEST_PERSON or apposed_kind(self.sentence, last) is None:
            return None
        return self.add(at, last, ActorKind.ORGANISATION)

    def read_work(self, at: int, last: int, known: tuple[int, Entry] | None) -> int | None:
        """Pass over wars, treaties, cups and other works, and makes of drones: they are no actors."""
        ending = self.lower[last - 1]
        following = self.lower[last] if last < len(self.lower) else ""
        if ending in cue_words("battle") and following == "of":
            after = last + 1 + (self.lower[last + 1 : last + 2] == ["the"])
            return (
                run_end(self.sentence, after) if after < len(self.words) and is_capitalised(self.words[after]) else last
            )
        if last - at > 1 and (
            ending in cue_words("work") or ending in cue_words("product") or is_plural_acronym(self.words[last - 1])
        ):
            if known and known[1].kind in (None, ActorKind.COUNTRY):
                self.add_known(at, *known)
            return last
        return last if last - at == 1 and not known and following in cue_words("product") else None

    def read_place(self, at: int, last: int, initial: bool, known: tuple[int, Entry] | None) -> int | None:
        """Read "Saltwater River", "Mount Orlan", "West Bengal"."""
        lower, size = self.lower, last - at
        if 1 < size < 6 and self.ends_as_place(at, last) and not may_be_person(self.sentence, at, last):
            return self.add(at + (initial and self.drops_first(at)), last, ActorKind.PLACE)
        if (known and known[0] >= last) or lower[at] not in cue_words("place-before") or size not in (2, 3):
            return None
        if size == 3 and lower[last - 1].endswith("s"):
            return None
        inner = self.gazetteer.match(self.words, at + 1)
        directed = lower[at] in cue_words("direction") or lower[at] == "new"
        if (inner and inner[0] == last and inner[1].kind in _PLACES) or not (
            directed or is_surname(self.words[last - 1])
        ):
            return self.add(at, last, ActorKind.PLACE)
        return None

    def ends_as_place(self, at: int, last: int) -> bool:
        """Whether the last of several words says that they name a place: "Saltwater River"."""
        return last - at > 1 and self.lower[last - 1] in cue_words("place-after")

    # Known names and what is left

    def read_known(self, at: int, last: int, known: tuple[int, Entry]) -> int | None:
        """Read a known name, unless what follows it in the run makes it part of another."""
        end, entry = known
        following = self.words[end] if end < last else None
        society = self.gazetteer.match(self.words, end) if following else None
        if society and entry.country and self.lower[society[0] - 1] in cue_words("national-society"):
            return self.add(at, society[0], ActorKind.ORGANISATION, country=entry.country)
        if entry.kind is None and last - end > 1 and all(map(is_common_word, self.lower[end:last])):
            if self.headline or is_title_head(self.lower[last - 1]):
                return self.add_known(at, end, entry)
            return self.add(at, last, ActorKind.ORGANISATION, country=entry.country, sure=False)
        if entry.kind is ActorKind.COUNTRY and bears_country(self.sentence, at, last):
            return None
        if entry.kind is None or entry.kind is ActorKind.GROUP or entry.kind is ActorKind.ORGANISATION:
            return self.add_known(at, end, entry)
        if following is not None and entry.kind is ActorKind.PLACE:
            if is_given_name(self.words[at]) and (is_surname(following) or entry.doubtful):
                return None
            if following.endswith("s") and last - end < 3 and not is_given_name(following):
                return self.add(at, last, ActorKind.ORGANISATION, country=entry.country)
        if self.words[end - 1] == ".":  # "Lee, Mo."
            placed = at > 1 and self.words[at - 1] == "," and is_capitalised(self.words[at - 2])
            return self.add_known(at, end, entry) if placed or not entry.doubtful else None
        if entry.doubtful and (following is not None or not self.is_in_places(at, end)):
            return None
        return self.add_known(at, end, entry)

    def is_in_places(self, at: int, end: int) -> bool:
        """Whether a place is named: by the words around, or in a list of places."""
        listed = self.previous_in_list(at)
        return in_place_context(self.sentence, at, end) or (listed is not None and listed.kind in _PLACES)

    def previous_in_list(self, at: int) -> Mention | None:
        """The name that stands before a comma, "and" or "or" just before a word."""
        previous = self.mentions[-1] if self.mentions else None
        return previous if previous and at - previous.last == 1 and self.lower[at - 1] in (",", "and", "or") else None

    def read_unknown(self, at: int, last: int, initial: bool) -> int:
        """Judge a name of which no word is known by its shape and by the words around it."""
        if self.headline:
            return last
        if initial and is_common_word(self.lower[at]):
            if last - at == 1 and is_surname(self.words[at]) and acts(self.sentence, at + 1):
                self.add(at, last, None, sure=False)  # "Cook said": a name if somebody bears it
            return at + 1
        if _MODEL.fullmatch(self.words[at]):
            return at + 1
        if is_acronym(self.words[at]) and not (len(self.words[at]) > 3 and is_common_word(self.lower[at])):
            return self.read_acronym(at, last)
        if last - at > 4 or is_quoted(self.sentence, at, last) or self.lower[last - 1].endswith(_DOCTRINE):
            return last
        if is_team(self.sentence, at, last):
            return self.add(at, last, ActorKind.ORGANISATION, sure=False)
        if is_called_company(self.sentence, at, last):
            return self.add(at, last, ActorKind.ORGANISATION, sure=False)
        if last - at == 1:
            return self.read_single(at)
        common = list(map(is_common_word, self.lower[at:last]))
        place = in_place_context(self.sentence, at, last)
        if not any(common) and last - at < 4:
            person = not place or is_surname(self.words[last - 1])
            return self.add(at, last, ActorKind.PERSON if person else ActorKind.PLACE, sure=False)
        if place and not all(common):
            return self.add(at, last, ActorKind.PLACE, sure=False)
        listed = self.previous_in_list(at) if last - at == 2 else None
        return self.add(at, last, listed.kind if listed and listed.kind in _LISTED else None, sure=False)

    def read_acronym(self, at: int, last: int) -> int:
        """Read a word in capitals: an organisation, or a place as datelines write it, "BAKU, June 3"."""
        known = self.gazetteer.match([word.capitalize() for word in self.words[at:last]], 0)
        if known and (known[0] > 1 or len(self.words[at]) > 3) and known[1].kind in _PLACES:
            return self.add_known(at, at + known[0], known[1])
        if self.lower[at] in cue_words("not-organisation"):
            return at + 1
        return self.add(at, at + 1, ActorKind.ORGANISATION, sure=False)

    def read_single(self, at: int) -> int:
        """Judge a single word that is in no list."""
        lower = self.lower[at]
        if lower in cue_words("not-organisation") or lower.endswith((".", *_DOCTRINE)):
            return at + 1
        if lower.endswith(("ian", "ean")) and self.words[at + 1 : at + 2] and self.words[at + 1][0].isalpha():
            return at + 1
        listed = self.previous_in_list(at)
        kind = judge_single(self.sentence, at) or (listed.kind if listed and not is_common_word(lower) else None)
        return self.add(at, at + 1, kind, sure=is_described_place(self.sentence, at, at + 1))

    def add(
        self, first: int, last: int, kind: ActorKind | None, *, country: str | None = None, sure: bool = True
    ) -> int:
        """Add a name that stands in the text as it is called; says where to go on."""
        name = self.sentence.written(first, last)
        self.mentions.append(Mention(first, last, kind, name, country, sure=sure))
        return last

    def add_organisation(self, first: int, last: int) -> int:
        """Add an organisation, under the name it is listed by if it is known; says where to go on."""
        known = self.gazetteer.match(self.words, first)
        if known and known[0] == last and known[1].kind is ActorKind.ORGANISATION:
            return self.add_known(first, *known)
        return self.add(first, last, ActorKind.ORGANISATION, country=country_within(self.sentence, first, last))

    def add_known(self, first: int, last: int, entry: Entry) -> int:
        """Add a name from the gazetteer, without the article of "The Times"; says where to go on."""
        first += self.lower[first] == "the" and entry.kind is ActorKind.ORGANISATION
        adjective = entry.kind is None
        self.mentions.append(
            Mention(first, last, entry.kind, entry.name, entry.country, adjective, others=entry.others)
        )
        return last

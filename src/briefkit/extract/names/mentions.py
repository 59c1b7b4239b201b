"""Names where they stand: runs of capitalised words, cut into persons, organisations, places, countries and groups.

A run ends at the first word or mark that no name goes on over. Within it the cues decide, the surest first: a title
("President Alden"), a word that says what is named ("Ministry", "River"), a known name, a given name; what is left is
judged by the words around it (see `surroundings`), or by the rest of the document (see `linking`).
"""

from __future__ import annotations

import re
from itertools import compress, count
from operator import ne

from briefkit.extract.names.bodies import find_body, find_joint, is_branch, is_led, is_named_like_bodies
from briefkit.extract.names.brackets import find_spelled
from briefkit.extract.names.casts import Mention
from briefkit.extract.names.definitions import apposed_kind
from briefkit.extract.names.described import find_office
from briefkit.extract.names.firms import is_firm_word, is_worded_firm, settle_lists
from briefkit.extract.names.gathering import PLACES, Gatherer
from briefkit.extract.names.gazetteer import (
    Entry,
    cue_words,
    is_common_word,
    is_given_name,
    is_role_noun,
    is_surname,
    is_title_head,
)
from briefkit.extract.names.namesakes import find_relation
from briefkit.extract.names.phrases import (
    bears_names,
    begins_no_name,
    is_bare_surname,
    is_initials,
    is_titled_surname,
    title_bounds,
)
from briefkit.extract.names.runs import after_nickname, extend_with_of, is_team, pass_particles, run_end
from briefkit.extract.names.services import find_services
from briefkit.extract.names.shapes import (
    after_adjective,
    cut_at_day,
    drops_first,
    ends_as_place,
    find_body_behind,
    find_water,
    goes_on,
    is_code,
    is_numbered_unit,
    is_thing,
    is_undotted,
    nameless_words,
    names_no_actor,
    shared_surname,
    stands_alone,
)
from briefkit.extract.names.surroundings import (
    QUOTES,
    acts,
    bears_known,
    begins_sentence,
    find_held_kind,
    in_place_context,
    is_called_body,
    is_called_company,
    is_called_place,
    is_currency,
    is_described_place,
    is_firm_by_noun,
    is_index,
    is_quoted,
    judge_single,
    may_be_person,
    names_thing,
)
from briefkit.extract.names.tokens import is_acronym, is_capitalised, is_headline, is_plural_acronym
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_LONGEST_ORGANISATION = 12  # words
_LONGEST_PERSON = 5
_CERTAIN = (ActorKind.COUNTRY, ActorKind.GROUP, None)
_LISTED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE)
_DOCTRINE = ("ism", "ity", "ics", "ology", "ography")
_MODEL = re.compile(r"[A-Z]+-?\d[A-Z\d]*s?")  # of a rifle or aircraft: "AR-15"
_OPENING_QUOTES = frozenset("\"“‘'")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)?")
_HYPHENED_GIVEN = re.compile(r"[A-Z]\w+-[a-z]+")  # after a family name: "Moon Jae-in"


def find_mentions(sentence: Sentence) -> list[Mention]:
    """The names of a sentence, in order, without overlaps."""
    return _MentionReader(sentence).read()


class _MentionReader(Gatherer):
    """Reads the names of one sentence from left to right.

    Each ``read_`` method looks at the words ``[at, last)`` of a run; it adds what it finds, and says where to go on, or
    returns None where its rule does not apply.
    """

    headline = False

    def read(self) -> list[Mention]:
        """All names."""
        capitals = [at for at in compress(count(), map(ne, self.words, self.lower)) if not self.words[at].islower()]
        self.headline = 3 * len(capitals) > len(self.words) and is_headline(self.sentence)
        after = self.add_head()
        spelled = find_spelled(self.sentence)
        services = find_services(self.sentence)
        nameless = nameless_words()
        for at in sorted({*capitals, *services}) if services else capitals:
            if at < after or (self.lower[at] in nameless and stands_alone(self.sentence, at)):
                continue
            if at in spelled:
                after = self.add_organisation(at, spelled[at])
            elif at in services:
                after = self.add_service(at, services[at])
            elif is_capitalised(self.words[at]):
                after = self.read_run(at, run_end(self.sentence, at))
        return settle_lists(self.sentence, self.mentions)

    def read_run(self, at: int, last: int) -> int:
        """Cut a run into names; says where to go on after it."""
        initial = begins_sentence(self.sentence, at)
        while after := after_adjective(self.sentence, at, last):
            at, initial = after, False
        while at < last:
            at = max(at + 1, self.read_name(at, last, initial))
            initial = False
        return at if self.headline else self.add_described(at)

    def read_name(self, at: int, last: int, initial: bool) -> int:
        """Read the name that begins at a word, if one does; says where to go on."""
        if self.is_post_nominal(at):
            self.styled = at + 1
            return at + 1
        if is_currency(self.sentence, at):
            return at + 1
        if is_index(self.sentence, at, last):
            return last
        known = self.gazetteer.match(self.words, at)
        if known and last - at == 1 and known[1].kind in _CERTAIN and not (at and self.words[at - 1] in QUOTES):
            return self.add_known(at, *known)  # nothing below reads a country or people that stands alone otherwise
        whole = known and known[0] - at > 1 and known[0] >= last and not goes_on(self.sentence, known[0], known[1])
        if known and whole and not (known[1].doubtful and self.words[known[0] - 1] == "."):  # but "Mo." of a person
            return self.add_known(at, *known)
        if known and (behind := find_body_behind(self.sentence, *known, last)):
            return self.add(at, behind[0], ActorKind.ORGANISATION, country=known[1].country, name=behind[1].name)
        if joint := find_joint(self.sentence, at, last):
            return [self.add(first, end, ActorKind.ORGANISATION, name=name) for first, end, name in joint][-1]
        if body := find_body(self.sentence, at, last):
            return self.add_organisation(at, body)
        if country := find_office(self.sentence, at, last):
            return self.add(at, last, ActorKind.ORGANISATION, country=country)
        if water := find_water(self.sentence, at, last):
            return self.add(at, water, ActorKind.PLACE)
        if last - at > 1 and is_titled_surname(self.sentence, last - 1):
            return self.add(last - 1, last, None, sure=False)  # if somebody bears it
        if last - at == 1 and is_bare_surname(self.sentence, at):
            return self.add(at, last, None, sure=False)
        if begins_no_name(self.sentence, at, last):
            return at + 1
        last = cut_at_day(self.sentence, at, last) if last - at > 1 else last
        if self.lower[at] in cue_words("storm") and at + 1 < last and not is_called_body(self.sentence, at):
            return self.add(at + 1, last, None)
        if names_no_actor(self.sentence, at, last):
            return last
        return (
            self.read_titled(at, last)
            or self.read_called(at, last, known)
            or self.read_organisation(at, last, initial)
            or self.read_work(at, last, known)
            or self.read_firm(at, last, initial)
            or self.read_place(at, last, initial, known)
            or (known and self.read_known(at, last, known))
            or self.read_apposed(at, last)
            or self.read_person(at, last, initial)
            or self.read_unknown(at, last, initial)
        )

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
        family = pass_particles(self.sentence, at + 1, last)
        following = self.words[family]
        if _HYPHENED_GIVEN.fullmatch(following) and is_surname(word):
            return self.add_person(at, at + 2, titled=False)
        titled = common or is_role_noun(self.lower[at])  # "Nutritionist Ann Orlan"
        if initial and titled and is_given_name(following) and not is_given_name(word):
            return at + 1
        if is_initials(word) and (len(word) == 2 or is_surname(following) or not is_common_word(following.lower())):
            return self.add_person(at, last, titled=False)
        named = is_surname(following) and (not is_common_word(following.lower()) or acts(self.sentence, last))
        if named and is_undotted(self.sentence, at):
            return self.add_person(at, last, titled=False)
        if not is_given_name(word) or is_called_place(self.sentence, at, last):
            return None
        plain = is_common_word(following.lower()) and not is_surname(following) and not is_given_name(following)
        if plain and family == at + 1 and (common or last - at > 2 or is_thing(self.sentence, at, last)):
            return None
        return self.add_person(at, last, titled=False)

    def read_nicknamed(self, at: int) -> int | None:
        """Read a name of one word before a nickname and a surname: `Varen "Kid" Orlan`."""
        end = after_nickname(self.sentence, at + 1)
        return self.add(at, end, ActorKind.PERSON) if end > at + 1 else None

    def read_given_name(self, at: int, initial: bool) -> int | None:
        """Read a given name that stands alone."""
        word, common = self.words[at], is_common_word(self.lower[at])
        before = self.sentence.word(at - 1)
        if not is_given_name(word) or before == "the" or before in cue_words("organisation-context"):
            return None
        if nicknamed := self.read_nicknamed(at):
            return nicknamed
        if common and (initial or self.headline or not is_surname(word)) and not find_relation(self.lower, at, at + 1):
            return None  # but "his wife, Carol"
        if is_called_place(self.sentence, at, at + 1):
            return None
        if in_place_context(self.sentence, at, at + 1) and not is_surname(word):
            return None
        if find_held_kind(self.sentence, at) is ActorKind.PLACE and not common:
            return None  # "the mayor of Bergen"
        listed = self.previous_in_list(at)
        if listed and listed.kind is None and listed.sure and not listed.adjective:
            return self.add(at, at + 1, None)  # "Hurricanes Gustav and Ike"
        return self.add(at, at + 1, ActorKind.PERSON, sure=False, name=shared_surname(self.sentence, at))

    # Organisations, works, places

    def read_organisation(self, at: int, last: int, initial: bool) -> int | None:
        """Read "Turkish General Staff", "Ministry of Foreign Affairs", "Orlan & Sons Ltd"."""
        heads = cue_words("organisation-head")
        if last - at > 1 and self.lower[at] in cue_words("organisation-first"):
            return self.add_organisation(at, last)
        if heads.isdisjoint(self.lower[at:last]):
            return None
        if last - at > 1 and self.gazetteer.match(self.words, at) is None and is_quoted(self.sentence, at, last):
            return last  # the song "Silver Harbour"
        end = next(index + 1 for index in range(last - 1, at - 1, -1) if self.lower[index] in heads)
        if end - at > _LONGEST_ORGANISATION or is_named_like_bodies(self.sentence, at, end):
            return None
        if end < last and (self.lower[end] in cue_words("work") or self.lower[end] in cue_words("place-after")):
            return None
        if end - at > 1 and ((initial and drops_first(self.sentence, at)) or is_led(self.sentence, at, end)):
            at += 1
        if (
            end - at == 2
            and self.lower[at] in cue_words("party-member")
            and self.lower[end - 1] in cue_words("chamber")
        ):
            at = self.add_known(at, at + 1, self.gazetteer.entries[self.words[at]])  # "Republican Senate leaders"
        if end < last and end - at > 1 and self.lower[end] in cue_words("company-tail"):
            end += 1  # "Orlan Capital Management"
        firm = self.lower[end - 1] in cue_words("company-head")  # "Orlan Motors of Leeds" is called Orlan Motors
        extended = extend_with_of(self.sentence, end) if end == last and not firm else end
        if extended == end < last and is_branch(self.sentence, at, end, last):
            return self.add_organisation(at, last)
        if end - at == 1 and extended == end:
            known = self.gazetteer.match(self.words, at)
            the = self.sentence.word(at - 1) in ("the", *cue_words("party-member"))
            owner = self.owner_before(at)
            if known and not (known[1].doubtful and (the or owner)):  # "the Union": towns have no article and no owner
                return self.add_known(at, *known)
            alone = (the or owner) and self.lower[at] in cue_words("organisation-alone")
            kind = ActorKind.ORGANISATION if alone else None
            return at + 1 if initial else self.add(at, at + 1, kind, country=owner if kind else None, sure=False)
        if (
            extended == end
            and self.lower[end - 1] in cue_words("numbered")
            and "".join(self.words[end : end + 1]).isdigit()
        ):
            extended += 1  # "Public School 12"
        return self.add_organisation(at - is_numbered_unit(self.sentence, at, end), extended)

    def read_firm(self, at: int, last: int, initial: bool) -> int | None:
        """Read "Barrow & Lyle", or everyday words that act as a firm does; joined by "&" they are a subject."""
        if "&" in self.words[at:last] and not all(map(is_common_word, self.lower[at:last:2])):
            return self.add_organisation(at, last)
        if self.headline:
            return None
        if last - at == 1 and is_firm_word(self.sentence, at, initial):
            return self.add(at, last, ActorKind.ORGANISATION)
        worded = is_worded_firm(self.sentence, at, last)
        return self.add(at, last, ActorKind.ORGANISATION, sure=False) if worded else None

    def read_called(self, at: int, last: int, known: tuple[int, Entry] | None) -> int | None:
        """Read what a noun before it calls a body: "the club Orlan Town", "the insurer Leeds"."""
        if self.headline or last - at > _LONGEST_PERSON or not is_firm_by_noun(self.sentence, at, last):
            return None
        if known and (known[1].kind is not ActorKind.PLACE or known[0] < last or self._opens_relative(at)):
            return None
        return self.add(at, last, ActorKind.ORGANISATION, sure=False)

    def _opens_relative(self, at: int) -> bool:
        """Whether an article before the noun leaves it open that a clause on it begins: "the firm Leeds accused"."""
        return self.sentence.word(at - 2) in ("the", "a", "an", "that", "this")

    def read_apposed(self, at: int, last: int) -> int | None:
        """Read a name called an organisation's: "Orlan, the state broadcaster,", "the band Tom Orlan"."""
        if self.headline or last - at > _LONGEST_PERSON:
            return None
        if not is_called_body(self.sentence, at) and apposed_kind(self.sentence, last) is None:
            return None
        return self.add(at, last, ActorKind.ORGANISATION)

    def read_work(self, at: int, last: int, known: tuple[int, Entry] | None) -> int | None:
        """Pass over wars, treaties, cups and other works, and makes of drones: they are no actors."""
        ending = self.lower[last - 1]
        following = self.sentence.word(last)
        if ending in cue_words("battle") and following == "of":
            after = last + 1 + (self.sentence.word(last + 1) == "the")
            return (
                run_end(self.sentence, after) if after < len(self.words) and is_capitalised(self.words[after]) else last
            )
        if last - at > 1 and (
            ending in cue_words("work") or ending in cue_words("product") or is_plural_acronym(self.words[last - 1])
        ):
            if known and known[1].kind in (None, ActorKind.COUNTRY) and ending not in ("war", "wars"):
                self.add_known(at, *known)  # but an "Iraq War veteran" is none of Iraq's
            return last
        return last if last - at == 1 and not known and following in cue_words("product") else None

    def read_place(self, at: int, last: int, initial: bool, known: tuple[int, Entry] | None) -> int | None:
        """Read "Saltwater River", "Mount Orlan", "West Bengal"."""
        lower, size = self.lower, last - at
        if 1 < size < 6 and ends_as_place(self.sentence, at, last) and not may_be_person(self.sentence, at, last):
            return self.add(at + (initial and drops_first(self.sentence, at)), last, ActorKind.PLACE)
        if (known and known[0] >= last) or lower[at] not in cue_words("place-before") or size not in (2, 3):
            return None
        if size == 3 and lower[last - 1].endswith("s"):
            return None
        inner = self.gazetteer.match(self.words, at + 1)
        directed = lower[at] in cue_words("direction") or lower[at] == "new"
        if (inner and inner[0] == last and inner[1].kind in PLACES) or not (
            directed or is_surname(self.words[last - 1])
        ):
            return self.add(at, last, ActorKind.PLACE)
        return None

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
        if bears_known(self.sentence, at, last, entry):
            return None
        if entry.kind is None or entry.kind is ActorKind.GROUP or entry.kind is ActorKind.ORGANISATION:
            return self.add_known(at, end, entry)
        if following is not None and following in cue_words("particle") and not is_given_name(self.words[at]):
            return self.add(at, last, ActorKind.PLACE, country=entry.country)  # "Orvel del Sur"
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
        if entry.doubtful and entry.kind is ActorKind.PLACE and self.sentence.word(at - 1) == "the":
            return None  # "the Union", "the University": towns have no article
        return self.add_known(at, end, entry)

    def read_unknown(self, at: int, last: int, initial: bool) -> int:
        """Judge a name of which no word is known by its shape and by the words around it."""
        if self.headline:
            if last - at == 1 and not is_common_word(self.lower[at]):
                self.add(at, last, None, sure=False)  # if the story names somebody so
            return last
        if initial and is_common_word(self.lower[at]):
            if last - at == 1 and (acts(self.sentence, last) or self.words[last : last + 1] == [","]):
                self.add(at, last, None, sure=False)  # "Cook said": a name if somebody bears it
            return at + 1
        if _MODEL.fullmatch(self.words[at]):
            return at + 1
        if is_acronym(self.words[at]) and not (len(self.words[at]) > 3 and is_common_word(self.lower[at])):
            return self.add_acronym(at, last)
        borne = last - at > 1 and bears_names(self.sentence, at, last)
        if (last - at > 4 and not borne) or is_quoted(self.sentence, at, last):
            return last
        if names_thing(self.sentence, at, last):
            return self.add(at, last, None)
        if is_team(self.sentence, at, last):
            return self.add(at, last, ActorKind.ORGANISATION, sure=False)
        if is_called_company(self.sentence, at, last):
            return self.add(at, last, ActorKind.ORGANISATION, sure=False)
        if self.lower[last - 1].endswith(_DOCTRINE):
            return last
        if last - at == 1:
            return self.read_single(at)
        particles = cue_words("particle")
        common = [is_common_word(word) for word in self.lower[at:last] if word not in particles]
        place = in_place_context(self.sentence, at, last) or self.ends_route(at)
        if borne and not place:
            return self.add(at, last, ActorKind.PERSON, sure=False)
        if not any(common) and len(common) < 4:
            person = not place or is_surname(self.words[last - 1])
            product = any(is_code(word) for word in self.words[at + 1 : last])
            kind = None if product else ActorKind.PERSON if person else ActorKind.PLACE
            return self.add(at, last, kind, sure=False)
        if place and not all(common):
            firm = self.sentence.word(at - 1) == "at" and common[-1] and self.lower[last - 1].endswith("s")
            employs = firm and (self.sentence.word(at - 2) in cue_words("company-noun") or self._employs(at - 2))
            return self.add(at, last, ActorKind.ORGANISATION if employs else ActorKind.PLACE, sure=False)
        listed = self.previous_in_list(at) if last - at == 2 else None
        return self.add(at, last, listed.kind if listed and listed.kind in _LISTED else None, sure=False)

    def _employs(self, at: int) -> bool:
        """Whether a word tells of those who work somewhere, or of their work: "workers at Orlan Tools"."""
        return self.sentence.word(at) in ("employees", "jobs", "staff", "strike", "workers")

    def read_single(self, at: int) -> int:
        """Judge a single word that is in no list."""
        lower = self.lower[at]
        if lower in cue_words("not-organisation") or lower.endswith((".", *_DOCTRINE)):
            return at + 1
        if lower.endswith(("ian", "ean")) and self.words[at + 1 : at + 2] and self.words[at + 1][0].isalpha():
            return at + 1
        if lower.rpartition("-")[2] in cue_words("house-end"):
            return self.add(at, at + 1, ActorKind.ORGANISATION)  # "Orlan-Klinik"
        if not is_common_word(lower) and (nicknamed := self.read_nicknamed(at)):
            return nicknamed
        listed = self.previous_in_list(at)
        if not is_common_word(lower) and self.ends_route(at):
            return self.add(at, at + 1, ActorKind.PLACE, sure=False)
        kind = judge_single(self.sentence, at) or (listed.kind if listed and not is_common_word(lower) else None)
        return self.add(at, at + 1, kind, sure=is_described_place(self.sentence, at, at + 1))

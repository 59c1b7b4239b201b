"""Which country places, organisations and persons belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.casts import Cast, Placed
from briefkit.extract.names.gazetteer import cue_words, is_given_name, load_gazetteer
from briefkit.extract.names.holders import leader_country, office_country, titled_country
from briefkit.extract.names.leading import leading_nouns
from briefkit.extract.names.provenance import code_apposed, code_based, code_described
from briefkit.extract.names.settings import WEIGHTS, Setting, find_setting, has_office
from briefkit.extract.names.wording import Title
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

Named = list[dict[int, tuple[int, Cast]]]

_SUBJECT = 4  # words in which a sentence's subject, or the place of its dateline, is named
_LOCATED = (ActorKind.COUNTRY, ActorKind.PLACE, None)
_POSSESSIVE = ("'s", "’s", "'", "’")


def settle_places(casts: list[Cast], sentences: list[Sentence]) -> None:
    """Give a place whose name several countries have to the one of them that the document names most.

    Where the document names none of them, or two as often, the place stays where its name is best known. A river is of
    no country, even if a region has its name.
    """
    for cast in casts:
        if cast.kind is ActorKind.PLACE and cast.country and _is_water(cast, sentences):
            cast.country, cast.others = None, ()
    named = count_countries(casts)
    countries = {cast.country for cast in casts if cast.kind is ActorKind.COUNTRY}
    for cast in casts:
        if cast.kind is ActorKind.COUNTRY and cast.others and countries == {cast.country, *cast.others}:
            if named[cast.country or ""] == len(cast.mentions):  # nothing else tells of a country: "Georgia" of a state
                cast.kind, cast.country = ActorKind.PLACE, cast.others[0]
        elif cast.kind is ActorKind.PLACE and cast.country and cast.others:
            first, second, *_ = sorted((cast.country, *cast.others), key=lambda code: -named[code])
            if named[first] > named[second]:
                cast.country = first


def _is_water(cast: Cast, sentences: list[Sentence]) -> bool:
    """Whether the words after a place's name say that it is a river or sea, and none that it is a region or town.

    A noun does, and with "the" before it also what rivers do: "the Orvel burst its banks".
    """
    nouns, deeds = set[str](), set[str]()
    for item in cast.mentions:
        sentence, last = sentences[item.sentence], item.mention.last
        nouns.update(sentence.lower[last : last + 1])
        if sentence.word(item.mention.first - 1) == "the":
            deeds.update(sentence.lower[last : last + 1])
    wet = not nouns.isdisjoint(cue_words("water")) or not deeds.isdisjoint(cue_words("water-deed"))
    return wet and nouns.isdisjoint(cue_words("place-noun") - cue_words("water"))


def count_countries(casts: list[Cast]) -> Counter[str]:
    """How often a document names each country, as such or in other names, and places that no other country has."""
    named: Counter[str] = Counter()
    for cast in casts:
        if cast.country and (_tells_country(cast) or (cast.kind is ActorKind.PLACE and not cast.others)):
            named[cast.country] += len(cast.mentions) + len(cast.adjectives)
    return named


def _tells_country(cast: Cast) -> bool:
    """Whether a name is a country's or has a country's in it, "Mozambique Red Cross"; not "Pentagon"."""
    by_name = cast.kind is ActorKind.ORGANISATION and cast.name not in load_gazetteer().entries
    return cast.kind is ActorKind.COUNTRY or (by_name and cast.country is not None)


@dataclass(frozen=True, slots=True)
class CountryFinder:
    """Finds the country of organisations and persons in the words around their names.

    Attributes:
        sentences: The sentences that were read.
        begins: For each sentence, the names other than persons' by the index of their first word.
        ends: The same by the index after their last word.
        setting: Where the story is set.
        opposites: Countries of persons by the sentence and first word of a mention, as `find_opposites` finds them.
        codes: Every country that the document names.
        firm: Country of the body of which the document speaks most.
    """

    sentences: list[Sentence]
    begins: Named
    ends: Named
    setting: Setting
    opposites: dict[tuple[int, int], str]
    codes: frozenset[str] = frozenset()
    firm: str | None = None

    def find_organisation(self, cast: Cast) -> str | None:
        """The country of an organisation whose own name tells none.

        It is that named just before ("Turkey's Defence Ministry", "Turkish company Orlan") or after it ("of Turkey"),
        or that of a place in its name that several countries have and the story's country has too. A part of a state
        without any ("the Defence Ministry") has that of the country with which its sentence begins, then the story's; a
        "National" body that of the story, as many countries have one;
        so have other bodies where the story is wholly of one country, but not those that are of none ("Red Cross").
        """
        if is_supranational(cast.name):
            return None  # "a Chadian UN peacekeeper"
        for find in (self.before, self.after, self.described, self.beside):
            if code := next((code for item in cast.mentions if (code := find(item))), None):
                return code
        if self.setting.country and self.setting.country in placed_codes(cast.name):
            return self.setting.country
        if codes := placed_codes(cast.name):
            return self.settle(codes)
        if _is_of_state(cast.name):
            is_national = cast.name.lower().startswith("national ")  # many have one; the story tells whose it is
            telling = () if is_national else cast.mentions
            code = next((code for item in telling if (code := self.of_sentence(item))), None)
            return code or self.setting.of(WEIGHTS.most)
        return self.setting.of(WEIGHTS.wholly)

    def settle(self, codes: tuple[str, ...]) -> str | None:
        """Which of the countries that have the place in a body's name is meant: the only one that is named.

        Where none is, that in which the place is best known, unless the story is set elsewhere; none where the place
        may be somebody's name.
        """
        named = [code for code in codes if code in self.codes]
        if "" in codes or len(named) > 1:
            return None
        return named[0] if named else None if self.setting.of(WEIGHTS.most) else codes[0]

    def find_person(self, cast: Cast, titles: dict[Placed, list[Title]]) -> str | None:
        """The country of a person.

        It is that of the first title that has one, else the one named before the name or after it ("X of Norway"), else
        that of a head of state known by name or of an office that only one has, else the story's: for those in public
        office, for whoever has a role in a story mostly of one country, and for everybody in one that is wholly so.
        Those who are only something in a body of no country, "Red Cross chief", have none.
        """
        held = [(item, title) for item in cast.mentions for title in titles.get(item, ())]
        for item, title in held:
            if title.of is not None and title.of.country and not self.is_subject(item, title):
                return title.of.country
        for find in (self.before, self.behind, self.opposite, self.beside):
            if code := next((code for item in cast.mentions if (code := find(item))), None):
                return code
        for item, title in held:
            if code := self.of_delegation(item, title):
                return code
        if code := leader_country(cast.name) or self.of_title(cast, held):
            return code
        if not held:
            return self.setting.of(WEIGHTS.wholly)
        if any(title.of is not None and self.is_elsewhere(title.of) for _, title in held):
            return None
        local = [(item, title) for item, title in held if title.of is None or not _is_bound_to_none(title.of)]
        if not local or any(self.is_abroad(item, title) for item, title in local):
            return None
        if any(self.is_public(item, title) for item, title in local):
            return self.setting.of(WEIGHTS.most) or self.of_firm(local)
        placed = any(title.of is None or title.of.kind is not ActorKind.ORGANISATION for _, title in local)
        return self.setting.of(WEIGHTS.mostly if placed else WEIGHTS.wholly) or self.of_firm(local)

    def of_title(self, cast: Cast, held: list[tuple[Placed, Title]]) -> str | None:
        """The country of an office that only some have, "Rep.", of "President Obama", of "In Kenya, Minister X"."""
        for item, title in held:
            if title.of is None:
                words = self.sentences[item.sentence].lower[title.first : title.last]
                if code := office_country(words, self.codes, self.setting.country):
                    return code
                if " " not in cast.name and (code := titled_country(cast.name, words)):
                    return code
                if self.is_public(item, title) and (code := self.of_opening(item, words) or self.of_same(item, title)):
                    return code
        return None

    def of_opening(self, item: Placed, words: Sequence[str]) -> str | None:
        """The country with which the sentence of a mention opens, "In Kenya,", if it has the office."""
        opened = self.begins[item.sentence].get(1)
        if opened is None or self.sentences[item.sentence].lower[0] != "in" or opened[0] >= item.mention.first:
            return None
        code = opened[1].country if opened[1].kind in _LOCATED else None
        return code if code and has_office(code, words) else None

    def of_same(self, item: Placed, title: Title) -> str | None:
        """The country of "his prime minister": the only one that the sentence names before."""
        if title.first == 0 or self.sentences[item.sentence].lower[title.first - 1] not in ("his", "her"):
            return None
        named = [cast for at, (_, cast) in self.begins[item.sentence].items() if at < title.first]
        codes = {cast.country for cast in named if cast.kind is ActorKind.COUNTRY}
        return codes.pop() if len(codes) == 1 else None

    def is_subject(self, item: Placed, title: Title) -> bool:
        """Whether the country before a title is what somebody deals with: "an Iran expert"; not "Iran's", "Iranian"."""
        sentence, at = self.sentences[item.sentence], title.first
        if title.of is None or title.of.kind is not ActorKind.COUNTRY or at == 0:
            return False
        before, known = sentence.words[at - 1], load_gazetteer().entries.get(sentence.words[at - 1])
        named = known is not None and known.kind is ActorKind.COUNTRY and not before.isupper()
        return named and not cue_words("subject-expert").isdisjoint(sentence.lower[at : title.last])

    def of_firm(self, held: list[tuple[Placed, Title]]) -> str | None:
        """The country of the story's only firm for who leads a firm that is not named."""
        words = {word for item, title in held for word in self.sentences[item.sentence].lower[title.first : title.last]}
        bare = all(title.of is None for _, title in held)
        return self.firm if bare and not words.isdisjoint(cue_words("firm-office")) else None

    def behind(self, item: Placed) -> str | None:
        """The country told after a person's name: "X of Norway", "X, 34, from the United States", "X of Orlan Bank"."""
        at, sentence = item.mention.last, self.sentences[item.sentence]
        if sentence.word(at) == ",":
            at += 1
            at += 2 * (sentence.word(at + 1) == "," and sentence.word(at).isdigit())
        if sentence.word(at) not in ("of", "from"):
            return None
        at += 1 + (sentence.word(at + 1) == "the")
        named = self.begins[item.sentence].get(at)
        return None if named is None or sentence.word(named[0]) in _POSSESSIVE else named[1].country

    def described(self, item: Placed) -> str | None:
        """The country of a body that is described before its name: "the German insurer X"."""
        return code_described(self.sentences[item.sentence], self.ends[item.sentence], item.mention.first)

    def beside(self, item: Placed) -> str | None:
        """The country in which somebody or a body is said to be: "Leeds-based X", "X, a bank in Chad,"."""
        sentence, mention = self.sentences[item.sentence], item.mention
        return code_based(sentence, self.ends[item.sentence], mention.first) or code_apposed(
            sentence, self.begins[item.sentence], mention.last
        )

    def opposite(self, item: Placed) -> str | None:
        """The other of two countries, for X in "X and his Chadian counterpart"."""
        return self.opposites.get((item.sentence, item.mention.first))

    def before(self, item: Placed) -> str | None:
        """The country named just before a mention, with a possessive or a common noun between at the most."""
        at, sentence = item.mention.first, self.sentences[item.sentence]
        if sentence.word(at - 1) == "," and sentence.word(at - 2) in cue_words("counterpart"):
            at -= 1
        if at > 1 and (
            sentence.words[at - 1] in _POSSESSIVE
            or sentence.lower[at - 1] in cue_words("organisation-context")
            or sentence.lower[at - 1] in cue_words("counterpart")
        ):
            at -= 1
        return _country(self.ends[item.sentence].get(at))

    def after(self, item: Placed) -> str | None:
        """The country named just after a mention: "the Ministry of Defence of Chad", "the ministry in N'Djamena"."""
        at, sentence = item.mention.last, self.sentences[item.sentence]
        if sentence.word(at) == "in" and (_is_of_state(item.written) or _is_seated(item.written)):
            named = self.begins[item.sentence].get(at + 1)
            return named[1].country if named and named[1].kind in (ActorKind.COUNTRY, ActorKind.PLACE) else None
        if sentence.word(at) != "of":
            return None
        at += 1 + (sentence.word(at + 1) == "the")
        return _country(self.begins[item.sentence].get(at))

    def of_sentence(self, item: Placed) -> str | None:
        """The country with whose name the sentence begins, "In" and "The" aside; not for "at the Defence Ministry"."""
        at, sentence = item.mention.first, self.sentences[item.sentence]
        at -= sentence.word(at - 1) == "the"
        if at > _SUBJECT and sentence.word(at - 1) in cue_words("place-preposition"):
            return None
        begun = self.begins[item.sentence]
        if sentence.word(0) == "in" and 1 in begun and begun[1][1].kind is ActorKind.PLACE:
            return begun[1][1].country
        return next((code for at in range(_SUBJECT) if (code := _country(begun.get(at)))), None)

    def of_delegation(self, item: Placed, title: Title) -> str | None:
        """The country of "the Kazakh delegation, led by" before a title."""
        lower = self.sentences[item.sentence].lower
        at = title.first - 2
        if at < 1 or lower[at + 1] != "by" or lower[at] not in leading_nouns():
            return None
        for end in range(at, max(at - 2 * _SUBJECT, 0), -1):
            if code := _country(self.ends[item.sentence].get(end)):
                return code if lower[end] in cue_words("delegation") else None
        return None

    def is_abroad(self, item: Placed, title: Title) -> bool:
        """Whether an office is another country's: "ambassador to Chad", "President" where there is only a king."""
        words = self.sentences[item.sentence].lower[title.first : title.last]
        sent = "to" in words and not cue_words("envoy").isdisjoint(words)
        return sent or (self.setting.country is not None and not has_office(self.setting.country, words))

    def is_elsewhere(self, body: Cast) -> bool:
        """Whether a body has a place in its name that is not in the country of the story, and no country for sure."""
        codes = placed_codes(body.name) if body.kind is ActorKind.ORGANISATION else ()
        return bool(codes) and self.setting.country not in codes

    def is_public(self, item: Placed, title: Title) -> bool:
        """Whether a title is that of a state's office, or of somebody at an institution of a state."""
        if title.of is not None and title.of.kind is ActorKind.ORGANISATION:
            return _is_of_state(title.of.name)
        words = self.sentences[item.sentence].lower[title.first : title.last]
        return any(word in cue_words("public-office") for word in words)


def find_opposites(casts: list[Cast], sentences: list[Sentence], ends: Named) -> dict[tuple[int, int], str]:
    """The country of X in "X and his Chadian counterpart": the other one, where the document names just two.

    Returns:
        For the index of a sentence and of the first word of X's name in it, the code.
    """
    codes = {cast.country for cast in casts if cast.kind is ActorKind.COUNTRY and cast.country}
    persons: dict[int, list[int]] = defaultdict(list)
    for cast in casts if len(codes) == 2 else ():
        if cast.kind is ActorKind.PERSON:
            for item in cast.mentions:
                persons[item.sentence].append(item.mention.first)
    found = {}
    for index, firsts in persons.items():
        lower = sentences[index].lower
        if "counterpart" not in lower:
            continue
        at = lower.index("counterpart")
        nearest = max((first for first in firsts if first < at), default=None)
        code = _country(ends[index].get(at))
        if nearest is not None and code in codes and lower[at - 2] in ("his", "her"):
            found[index, nearest] = next(other for other in codes if other != code)
    return found


def settle_countries(
    casts: list[Cast],
    titles: dict[Placed, list[Title]],
    sentences: list[Sentence],
    begins: Named,
    ends: Named,
    headline: tuple[str, ...] = (),
) -> None:
    """Give organisations and persons the country that the text gives them, as `CountryFinder` finds it.

    Args:
        casts: The actors; organisations and persons get their country here.
        titles: What persons are.
        sentences: The sentences that were read.
        begins: Their names other than persons' by the index of their first word.
        ends: The same by the index after their last word.
        headline: Codes of the countries that the document's title names.
    """
    bodies = [cast for cast in casts if cast.kind is ActorKind.ORGANISATION and cast.country is None]
    for cast in bodies:
        codes = placed_codes(cast.name)
        cast.country = codes[0] if len(codes) == 1 else None
    named = frozenset([cast.country for cast in casts if cast.country])
    opposites = find_opposites(casts, sentences, ends)
    finder = CountryFinder(sentences, begins, ends, find_setting(casts, headline), opposites, named, _main_firm(casts))
    for cast in bodies:
        cast.country = cast.country or finder.find_organisation(cast)
    for cast in casts:
        if cast.kind is ActorKind.PERSON:
            cast.country = finder.find_person(cast, titles)


def _main_firm(casts: list[Cast]) -> str | None:
    """The country of the body that is named twice as often as any other; None where there is no such body."""
    bodies = [cast for cast in casts if cast.kind is ActorKind.ORGANISATION]
    bodies.sort(key=lambda cast: -len(cast.mentions))
    if not bodies or (len(bodies) > 1 and len(bodies[0].mentions) < 2 * len(bodies[1].mentions)):
        return None
    return bodies[0].country


@lru_cache(KEPT_WORDS)
def placed_codes(name: str) -> tuple[str, ...]:
    """Codes of the countries that have the first place in a name: "University of Kansas", "Leeds City Council".

    A code without letters stands among them where it may be somebody's name, "Kennedy Center", or a country's and a
    region's.
    None where the name begins with a body that is known and of no country, "United Nations Mission in Chad", or is that
    of a river, which several share.
    """
    words = name.split()
    known = load_gazetteer().match(words, 0)
    if known and known[1].kind is ActorKind.ORGANISATION:
        return (known[1].country,) if known[1].country else ()
    if not cue_words("water").isdisjoint(map(str.lower, words)):
        return ()
    at = 0
    while at < len(words):
        end, entry = load_gazetteer().match(words, at) or (at + 1, None)
        if entry and entry.country and entry.kind in _LOCATED and not entry.doubtful:
            personal = entry.kind is ActorKind.PLACE and end - at == 1 and is_given_name(words[at])
            doubtful = personal or (entry.kind is ActorKind.COUNTRY and entry.others)  # "Georgia Teachers Union"
            return (entry.country, *entry.others, *([""] if doubtful else []))  # "Kennedy Center"
        at = end
    return ()


def _country(named: tuple[int, Cast] | None) -> str | None:
    """The code of what is named, if that is a country."""
    return named[1].country if named and named[1].kind is ActorKind.COUNTRY else None


def _is_bound_to_none(cast: Cast) -> bool:
    """Whether those who hold an office in an organisation are of no country by it."""
    return cast.kind is ActorKind.ORGANISATION and is_supranational(cast.name)


@lru_cache(KEPT_WORDS)
def _is_of_state(name: str) -> bool:
    """Whether an organisation is a part of some state by its name."""
    return not cue_words("state-organ").isdisjoint(name.lower().split()) and not is_supranational(name)


@lru_cache(KEPT_WORDS)
def _is_seated(name: str) -> bool:
    """Whether a body stays where it is by its name: a school, a hospital, a forum; a relief group goes abroad."""
    return name.split()[-1].lower() in cue_words("seated")


@lru_cache(KEPT_WORDS)
def is_supranational(name: str) -> bool:
    """Whether an organisation is of no country by its name, or known and of none: "Red Cross"; not "Congress"."""
    words = name.lower().split()
    if not cue_words("supranational").isdisjoint(words):
        return True
    known = load_gazetteer().match(name.split(), 0)
    listed = known is not None and known[1].kind is ActorKind.ORGANISATION and known[1].country is None
    return listed and cue_words("national-body").isdisjoint(words)

"""What is known of names beforehand: countries, places, organisations, given names, and the words around names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS, read_table
from briefkit.model.facts import ActorKind
from briefkit.model.folding import fold

_INFLECTION = re.compile(r"(?:s|es|ed|ing|ly|er|est|ness|'s)$")
_AFTER_E = ("es", "ed", "er", "est")
"""Endings that are joined with an "e" at the end of a word."""
_SURNAME_ENDING = re.compile(
    r"^[A-Z].*(?:yev|yeva|lov|lova|nov|nova|kov|kova|rov|rova|mov|mova|sky|skiy|skii|ski|ska|enko|chuk|yan|dze|shvili"
    r"|zade|zadeh|oglu|oghlu|ovich|ovic|evic|sson|dottir|escu|opoulos|akis|idis|wicz|czyk|^(?:Mc|Mac|O')[A-Z].+)$"
)
_TRADE = re.compile(r"[a-z]{3,}(?:olog|onom|iatr)ist|[a-z]{3,}(?:ographer|ician|woman|keeper)")
"""Nouns that their ending shows to say what somebody is: "hydrologist", "choreographer", "camerawoman"."""
_FAMILY_FIRST = re.compile(r"[A-Z]\w+ [A-Z]\w+-[a-z]\w*")
_SPOKEN = 3  # letters; longer acronyms may be spoken as words
_PARTED = re.compile(r"('s|(?<=s)'|,)(?=\s|$)")  # what `tokens` parts from the word before it


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that is known.

    Attributes:
        name: The name it is listed under; for an adjective, its country's, or the adjective itself.
        kind: What it names; None for an adjective.
        country: ISO 3166-1 alpha-2 code.
        doubtful: Whether the name may as well be another word or somebody's name, so that the context must decide.
        others: Codes of other countries that have a place of this name.
    """

    name: str
    kind: ActorKind | None
    country: str | None = None
    doubtful: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by their words, joined by single blanks.

    Attributes:
        entries: Every name.
        longest: For the first word of names of several words, the number of words of the longest.
    """

    entries: dict[str, Entry]
    longest: dict[str, int]

    def match(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest known name that begins at a word: index after its last word, and what it is."""
        word = words[at]
        if word in self.longest:
            for end in range(min(at + self.longest[word], len(words)), at + 1, -1):
                if entry := self.entries.get(" ".join(words[at:end])):
                    return end, entry
        entry = self.entries.get(word)
        return (at + 1, entry) if entry else None


@cache
def cue_words(name: str) -> frozenset[str]:
    """A class of `names_cues.tsv`."""
    return frozenset(word for row in read_table("names_cues.tsv") if row[0] == name for word in row[1].split())


@cache
def title_heads() -> frozenset[str]:
    """Words, in lower case, for offices, professions, ranks and forms of address."""
    return cue_words("title-head") | cue_words("rank-head") | cue_words("honorific") | cue_words("honorific-f")


def is_title_head(lower: str) -> bool:
    """Whether a word in lower case is among `title_heads`, or made of them: "co-chair", "minister-designate"."""
    return lower in title_heads() or ("-" in lower and _is_compound_title(lower))


@lru_cache(KEPT_WORDS)
def _is_compound_title(lower: str) -> bool:
    parts = lower.removeprefix("co-").split("-")
    fitting = title_heads() | cue_words("rank") | cue_words("title-suffix")
    return any(part in title_heads() for part in parts) and all(part in fitting for part in parts)


@lru_cache(KEPT_WORDS)
def is_role_noun(word: str) -> bool:
    """Whether a word says what somebody is: an office in any case, an occupation in small letters, "a baker"."""
    if is_title_head(word.lower()):
        return True
    noun = word.rsplit("-", 1)[-1]
    return word.islower() and (noun in occupations() or _TRADE.fullmatch(noun) is not None)


def is_party(name: str) -> bool:
    """Whether a group is a party: by that word, or named by its followers, "Liberals"."""
    last = name.lower().rpartition(" ")[2]
    return last == "party" or last in cue_words("party-follower")


@cache
def occupations() -> frozenset[str]:
    """Words, in lower case, for what people do, which as names in capitals tell nothing: "Baker"."""
    return frozenset(name for _, names in read_table("names_occupations.tsv") for name in names.split())


def last_title_head(words: Sequence[str], head: int, stop: int) -> int:
    """The last head of the title of which `head` is one, before `stop`: "Minister" in "Deputy Defence Minister"."""
    for index in range(head + 1, stop):
        lower = words[index].lower()
        if is_role_noun(words[index]):
            head = index
        elif lower not in cue_words("title-modifier") and lower not in cue_words("rank"):
            break
    return head


@cache
def given_names() -> dict[str, str]:
    """Given names, and "f", "m" or "-" for both."""
    return {name: gender for gender, _, names in read_table("given_names.tsv") for name in names.split()}


@cache
def surnames() -> frozenset[str]:
    """Family names."""
    return frozenset(name for _, names in read_table("surnames.tsv") for name in names.split())


@cache
def common_words() -> frozenset[str]:
    """Everyday English words in lower case, without regular inflections."""
    return frozenset(word for _, words in read_table("names_common_words.tsv") for word in words.split())


def strip_inflection(word: str) -> Iterator[str]:
    """Words, in lower case, of which `word` may be a regular inflection."""
    if ending := _INFLECTION.search(word):
        stem = word[: ending.start()]
        if len(stem) > 2:
            if not (stem.endswith("e") and ending[0] in _AFTER_E):  # "fared", not "fareed"
                yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"


@lru_cache(KEPT_WORDS)
def is_common_word(word: str) -> bool:
    """Whether a word in lower case is an everyday English word."""
    words = common_words()
    bases = list(strip_inflection(word))
    return word in words or any(base in words or any(b in words for b in strip_inflection(base)) for base in bases)


@cache
def load_gazetteer() -> Gazetteer:
    """All known names; where lists disagree, countries go before organisations, these before places, then cities."""
    entries = _read_places()
    for name, country in _fields("names_places.tsv", 2):
        entries[name] = Entry(name, ActorKind.PLACE, country or None)
    for state, certain, doubtful in _fields("names_states.tsv", 3):
        entries |= {_cut_abbreviation(form): Entry(state, ActorKind.PLACE, "US") for form in _parts(certain)}
        entries |= {_cut_abbreviation(form): Entry(state, ActorKind.PLACE, "US", True) for form in _parts(doubtful)}
    for name, others, country in _fields("names_organisations.tsv", 3):
        for form in (name, *_parts(others)):
            entries[form] = Entry(name, ActorKind.ORGANISATION, country or None)
            if len(form) > _SPOKEN and form.isalpha() and form.isupper() and not is_common_word(form.lower()):
                entries.setdefault(form.capitalize(), entries[form])  # "Nato", as some outlets write it
    for adjective, people, country, party in _fields("names_peoples.tsv", 4):
        entries[adjective] = Entry(party or adjective, None, country or None)
        if people:
            entries[people] = Entry(party or people, ActorKind.GROUP, country or None)
    regions = {name: code for name, code, *_ in read_table("regions.tsv")}
    for name, entry in _read_countries().items():
        region = regions.get(name) if entry.kind is ActorKind.COUNTRY else None
        entries[name] = replace(entry, others=(region,)) if region and region != entry.country else entry
    for name in [name for name in entries if "'" in name or "," in name]:
        entries[_PARTED.sub(r" \1", name)] = entries[name]
    longest: dict[str, int] = {}
    for name in entries:
        if " " in name:
            first, *others_words = name.split(" ")
            longest[first] = max(longest.get(first, 1), 1 + len(others_words))
    return Gazetteer(entries, longest)


def _cut_abbreviation(form: str) -> str:
    """An abbreviation in the words that `tokens` cuts it into: "N.J." is one, "Calif." two."""
    return form if form.isupper() else " ".join(form.replace(".", " . ").split())


def _read_places() -> dict[str, Entry]:
    """Cities and regions, regions first where they share a name; with the other countries that have the same name."""
    entries: dict[str, Entry] = {}
    others: dict[str, list[str]] = defaultdict(list)
    for country, certain, doubtful, lesser in _fields("cities.tsv", 4):
        entries |= {name: Entry(name, ActorKind.PLACE, country) for name in _parts(certain)}
        entries |= {name: Entry(name, ActorKind.PLACE, country, True) for name in _parts(doubtful)}
        for name in _parts(lesser):
            others[name].append(country)
    for name, country, lesser in _fields("regions.tsv", 3):
        city = entries.get(name)
        if lesser:
            others[name].append(country)
            continue
        if city and city.country:
            others[name].append(city.country)
        entries[name] = Entry(name, ActorKind.PLACE, country)
    for name, countries in others.items():
        found = entries.get(name) or Entry(name, ActorKind.PLACE, countries[0])
        entries[name] = replace(found, others=tuple(code for code in dict.fromkeys(countries) if code != found.country))
    return entries


def _read_countries() -> dict[str, Entry]:
    """Names, adjectives and peoples of countries; a word that is both adjective and people is an adjective."""
    found: dict[str, Entry] = {}
    for code, name, others, adjectives, nouns in _fields("countries.tsv", 5):
        for noun in _parts(nouns):
            if noun.endswith(("s", "men", "women")):
                found.setdefault(noun, Entry(noun, ActorKind.GROUP, code))
            else:
                found.setdefault(noun, Entry(name, None, code))
        for adjective in _parts(adjectives):
            found[adjective] = Entry(name, None, code)
        for form in (name, *_parts(others)):
            found[form] = Entry(name, ActorKind.COUNTRY, code)
    return found


def _fields(table: str, count: int) -> Iterator[tuple[str, ...]]:
    for row in read_table(table):
        yield (*row, *("" for _ in range(count - len(row))))


def _parts(field: str) -> list[str]:
    return field.split("|") if field else []


@lru_cache(KEPT_WORDS)
def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a known given name, with or without its diacritics."""
    return word in given_names() or (not word.isascii() and fold(word).capitalize() in given_names())


def is_family_first(name: str) -> bool:
    """Whether a name of two words begins with the family's, as the small letter after a hyphen shows: "Moon Jae-in"."""
    return "-" in name and _FAMILY_FIRST.fullmatch(name) is not None


@lru_cache(KEPT_WORDS)
def is_surname(word: str) -> bool:
    """Whether a capitalised word is a known family name, or ends as family names of a language do."""
    plain = word if word.isascii() else fold(word).capitalize()
    return plain in surnames() or _SURNAME_ENDING.search(plain) is not None

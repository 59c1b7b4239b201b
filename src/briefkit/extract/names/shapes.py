"""What the form of some words in a run says of them: models, units, catchwords, offices, words that name nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.gazetteer import (
    Entry,
    cue_words,
    is_common_word,
    is_given_name,
    is_surname,
    is_title_head,
    load_gazetteer,
)
from briefkit.extract.names.phrases import names_title
from briefkit.extract.names.runs import extend_with_of, run_end
from briefkit.extract.names.surroundings import QUOTES, is_quoted_work
from briefkit.extract.names.tokens import is_capitalised
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_OPENING_QUOTES = frozenset("\"“‘'")
_SEASONS = frozenset({"spring", "winter"})
_JOINED = re.compile(r"[A-Z]\w{4,}-([a-z]{4,})")
_JOINS_SHORT = ("ed", "born", "led", "run", "wide", "style", "bound", "area")  # behind the place: "Orlan York-based"
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)?")


@lru_cache(KEPT_WORDS)
def is_code(word: str) -> bool:
    """Whether a word behind another is a product's, "Varen VC-10", "Varen OS"; not initials or "Jr."."""
    coded = not word.isalpha() and any(map(str.isdigit, word))
    return coded or (word.isupper() and word.isalpha() and len(word) == 2)


@cache
def nameless_words() -> frozenset[str]:
    """Words that name nothing by themselves, however they are written."""
    return cue_words("function") | cue_words("calendar-only")


def cut_at_day(sentence: Sentence, at: int, last: int) -> int:
    """The end of a run before the day within it, "Alden Friday"; a season may be of the name, "Cold Spring"."""
    lower = sentence.lower
    if cue_words("calendar-only").isdisjoint(lower[at + 1 : last]):
        return last
    return next((i for i in range(at + 1, last) if lower[i] in cue_words("calendar-only") - _SEASONS), last)


def names_no_actor(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words are a ship, a title in quotation marks, or an office without a name."""
    if sentence.lower[at] in cue_words("ship") and at + 1 < last and sentence.words[at].isupper():
        return True
    before = sentence.words[at - 1] if at else ""
    if before.isdigit() and last - at == 1 and is_numbered(sentence, at):
        return True
    if before in QUOTES and (is_quoted_work(sentence, at, last) or is_catchword(sentence, at, last)):
        return True
    return names_title(sentence, at) and all(names_title(sentence, index) for index in range(at + 1, last))


def is_undotted(sentence: Sentence, at: int) -> bool:
    """Whether a word is two initials without full stops, "JD Orlan"; not a country's or what else letters mean."""
    word = sentence.words[at]
    if len(word) != 2 or not word.isupper() or word in cue_words("rank-acronym"):
        return False
    return sentence.lower[at] not in cue_words("not-organisation") and word not in load_gazetteer().entries


def after_adjective(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after an adjective of two words within a run, "Orlan Keynes-based", whose place is not known; or None."""
    for index in range(at, last):
        word = sentence.words[index]
        short = index > at and word.endswith(_JOINS_SHORT)  # "Ki-moon" is a name
        if "-" in word and is_joined_adjective(f"Place{word}" if short else word):
            return index + 1
    return None


@lru_cache(KEPT_WORDS)
def is_joined_adjective(word: str) -> bool:
    """Whether a hyphen joins a name or word to an everyday one: "Orlan-based", "Virus-resistant"; not "Ji-young"."""
    joined = _JOINED.fullmatch(word)
    return joined is not None and is_common_word(joined[1])


def find_water(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after a sea, coast or port that is called after something: "the Gulf of Aden"; None for anything else."""
    lower = sentence.lower
    if last - at > 1 or lower[at] not in cue_words("place-of") or sentence.word(last) != "of":
        return None
    after = last + 1 + (sentence.word(last + 1) == "the")
    if after >= len(lower) or not is_capitalised(sentence.words[after]):
        return None
    known = load_gazetteer().match(sentence.words, after)
    return known[0] if known else run_end(sentence, after)


def shared_surname(sentence: Sentence, at: int) -> str | None:
    """What somebody is called whose surname stands behind another's given name: "Ann and Tom Orlan"; else None."""
    words = sentence.words[at + 1 : at + 5]
    if len(words) < 3 or words[0] not in ("and", "&") or not is_given_name(words[1]):
        return None
    if not is_surname(words[2]) and (is_common_word(words[2].lower()) or not is_capitalised(words[2])):
        return None
    longer = len(words) > 3 and is_capitalised(words[3])
    return None if longer else f"{sentence.words[at]} {words[2]}"


def is_thing(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a given name and an everyday word name something: "the Everett Factory"; not "Ann Wonder"."""
    the = sentence.word(at - 1) in ("the", "a", "an", "its", "their")
    return the or sentence.lower[last - 1] in cue_words("thing")


def is_numbered_unit(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the number before a word belongs to the unit that ends before `end`: "3rd Infantry Division"."""
    number = sentence.words[at - 1] if at and sentence.lower[end - 1] in cue_words("unit") else ""
    return _ORDINAL.fullmatch(number) is not None


def drops_first(sentence: Sentence, at: int) -> bool:
    """Whether the first word of a sentence is no part of the name that follows."""
    word = sentence.lower[at]
    known = load_gazetteer().match(sentence.words, at)
    if known is not None and known[0] - at > 1:
        return False  # "New South Wales Police"
    gerund = word.endswith("ing") and known is None
    if word in cue_words("number"):
        behind = load_gazetteer().match(sentence.words, at + 1)  # "Seventeen United Nations staff"
        return behind is not None and behind[1].kind in (ActorKind.COUNTRY, ActorKind.ORGANISATION)
    return gerund or any(word in cue_words(kind) for kind in ("former", "quantifier", "speech"))


def is_numbered(sentence: Sentence, at: int) -> bool:
    """Whether a number before a word says that both are a model's, "the 737 Max"; but not "in 2019 Orlan"."""
    number, before = sentence.words[at - 1] if at else "", sentence.words[at - 2] if at > 1 else ""
    return number.isdigit() and (before[:1].isupper() or before in ("the", "a", "new", "'s", "’s")) and len(number) != 4


def is_catchword(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a quotation begins with everyday words in capitals, `"Witch Hunt garbage"`."""
    opens = at > 0 and sentence.words[at - 1] in _OPENING_QUOTES and last - at > 1
    if not opens or is_given_name(sentence.words[at]) or is_title_head(sentence.lower[at]):
        return False
    return all(map(is_common_word, sentence.lower[at:last])) and cue_words("organisation-head").isdisjoint(
        sentence.lower[at:last]
    )


def stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a word like "The" or "Monday" has no other with a capital behind it, and is no acronym ("US")."""
    word, after = sentence.words[at], sentence.words[at + 1 : at + 2]
    if len(word) > 1 and word.isupper():
        return False
    return not after or (after[0] != "&" and not is_capitalised(after[0]))


def ends_as_place(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the last of several words says that they name a place: "Saltwater River"."""
    return last - at > 1 and sentence.lower[last - 1] in cue_words("place-after")


def goes_on(sentence: Sentence, end: int, entry: Entry) -> bool:
    """Whether "of" after a known court or newspaper leads to more of its name: "Supreme Court of Chad"."""
    named = entry.kind is ActorKind.ORGANISATION and sentence.lower[end - 1] in cue_words("organisation-head")
    return named and extend_with_of(sentence, end) > end


def is_shouted(sentence: Sentence, at: int) -> bool:
    """Whether a word in capitals has its capitals from a heading, "SIR ANN ORLAN, VIROLOGIST", and is no acronym."""
    beside = sentence.words[max(0, at - 1) : at] + sentence.words[at + 1 : at + 2]
    long = len(sentence.words[at]) > 3 or sentence.lower[at] in cue_words("function")
    return long and any(
        len(word) > 2 and word.isalpha() and word.isupper() and word not in load_gazetteer().entries for word in beside
    )


def find_body_behind(sentence: Sentence, end: int, entry: Entry, last: int) -> tuple[int, Entry] | None:
    """A known body whose name goes on beyond the run and has its country before it: "U.S. Centers for Disease Control".

    Args:
        sentence: The sentence.
        end: Index after the country's name.
        entry: What stands before the body.
        last: Index after the run's last word.
    """
    if end >= last or entry.kind is not ActorKind.COUNTRY:
        return None
    body = load_gazetteer().match(sentence.words, end)
    return body if body is not None and body[1].kind is ActorKind.ORGANISATION and body[0] > last else None

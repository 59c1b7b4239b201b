"""How far a name can reach: runs of capitalised words, and what may follow them."""

from __future__ import annotations

from functools import cache

from briefkit.extract.names.gazetteer import (
    Entry,
    cue_words,
    is_common_word,
    is_given_name,
    is_surname,
    is_title_head,
    load_gazetteer,
)
from briefkit.extract.names.surroundings import begins_sentence, is_described_place
from briefkit.extract.names.tokens import is_capitalised, is_plural_acronym
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_OF_ACTION = ("tion", "sion", "ment", "ance")  # "Office for the Coordination of Humanitarian Affairs"
_OF_PURPOSE = frozenset({"defence", "defense", "rights", "relief", "study", "history", "conduct", "care", "support"})
_OF_COURT = frozenset({"appeal", "appeals", "justice"})  # "Court of Appeal of England and Wales"
_OPENING, _CLOSING = frozenset("\"“'‘"), frozenset("\"”'’")
_PLACED = (ActorKind.COUNTRY, ActorKind.PLACE)
_AGENTS = ("ers", "ors", "ists", "ees", "ians")
"""Endings of words for people of a trade, in the plural."""
_BARE = frozenset({"'", "’"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_LONGEST_RUN = 40  # words; a longer run is a list or a heading, and is read in pieces


def run_end(sentence: Sentence, at: int) -> int:
    """Index after the last word of the run that begins at a capitalised word."""
    words, count = sentence.words, min(len(sentence.words), at + _LONGEST_RUN)
    first = at
    at += 1
    while at < count:
        after = at + 1 if is_capitalised(words[at]) else _after_link(sentence, first, at)
        if after is None:
            break
        at = after
    return at


def _after_link(sentence: Sentence, first: int, at: int) -> int | None:
    """Where a run goes on after a word or mark that can stand within a name; None where it ends there."""
    word = sentence.words[at]
    if word not in _links():
        return None
    if word == "&":
        return at + 2 if _joins_firm(sentence, first, at) else None
    if word in POSSESSIVE:
        return _after_possessor(sentence, at)
    if word == "and":
        return _after_and(sentence, first, at)
    return _after_particles(sentence, at) if sentence.lower[at - 1] not in cue_words("function") else None


@cache
def _links() -> frozenset[str]:
    """Words and marks in small letters that can stand within a name."""
    return POSSESSIVE | cue_words("particle") | {"&", "and"}


def _joins_firm(sentence: Sentence, first: int, at: int) -> bool:
    """Whether "&" joins the words of one name, "Barrow & Lyle"; not two people's, "Ann Tarn & Tom Orlan"."""
    following = sentence.words[at + 1 : at + 3]
    if not following or not is_capitalised(following[0]):
        return False
    word = sentence.words[first]
    alone = first == at - 1 and not any(map(is_capitalised, following[1:]))
    return not is_given_name(following[0]) or (alone and is_surname(word) and not is_given_name(word))


def _after_possessor(sentence: Sentence, at: int) -> int | None:
    """The end of the run "People's Liberation Army", where the possessive stands at `at`; None for "Alden's Army"."""
    words = sentence.words
    saint = at > 1 and sentence.lower[at - 2] in ("st.", "st", "saint")  # "St. Mary's Medical Center"
    if not saint and not _are_people(sentence, at):
        return None
    if at + 1 >= len(words) or not words[at + 1][0].isupper():
        return None
    end = _capitals_end(sentence, at + 1)
    heads = cue_words("organisation-head") | cue_words("place-or-surname")  # "Dyers' Hall"
    return end if any(sentence.lower[index] in heads for index in range(at + 1, end)) else None


def _are_people(sentence: Sentence, at: int) -> bool:
    """Whether what stands before a possessive are people whom a body is of: "Dockers'", "Seamen's"; no surname."""
    word, lower = sentence.words[at - 1], sentence.lower[at - 1]
    if lower in cue_words("possessor"):
        return True
    several = lower.endswith(_AGENTS) if sentence.words[at] in _BARE else lower.endswith("men")
    return several and not is_surname(word)


def _after_and(sentence: Sentence, first: int, at: int) -> int | None:
    """The end of "National Oceanic and Seismic Administration", where "and" stands at `at`; None for two names."""
    lower, words = sentence.lower, sentence.words
    end = _capitals_end(sentence, at + 1)
    if end - at < 3 or lower[end - 1] not in cue_words("organisation-head"):
        return None
    if lower[end - 1] in cue_words("small-noun-plural"):
        return None  # the two of "Foreign and Defence Ministries"
    if is_given_name(words[at - 1]) and is_given_name(words[at + 1]):
        return end if first == at - 1 else None  # "Ann and Tom Orlan Foundation"
    known = load_gazetteer().match(words, first)
    if known and known[0] == at and known[1].kind is ActorKind.ORGANISATION:
        return None  # "Federal Reserve and Orlan Insurance Corporation"
    if begins_sentence(sentence, at - 1) or not (_names_area(lower[at + 1]) and _names_area(lower[at - 1])):
        return None
    return None if load_gazetteer().match(words, at + 1) or load_gazetteer().match(words, at - 1) else end


def _names_area(lower: str) -> bool:
    """Whether a word can say what a body deals with: "Seismic", "Technology"."""
    return lower in cue_words("portfolio") or lower in cue_words("joint-noun") or is_descriptive(lower)


def _capitals_end(sentence: Sentence, at: int) -> int:
    """Index after the capitalised words from one on."""
    stop = min(len(sentence.words), at + _LONGEST_RUN)
    return next((index for index in range(at, stop) if not is_capitalised(sentence.words[index])), stop)


def _after_particles(sentence: Sentence, at: int) -> int | None:
    """Index after "de la", "bin", "van der" and the capitalised word that follows them."""
    end = at
    while end < len(sentence.words) and end - at < 3 and sentence.words[end] in cue_words("particle"):
        end += 1
    return end + 1 if end > at and end < len(sentence.words) and sentence.words[end][0].isupper() else None


def pass_particles(sentence: Sentence, at: int, last: int) -> int:
    """Index after the particles of a family's name that begin at a word, before the run's last: "van der Berg"."""
    while at + 1 < last and sentence.words[at] in cue_words("particle"):
        at += 1
    return at


def after_nickname(sentence: Sentence, end: int) -> int:
    """The end of `William "Kid" Orlan`, where the quotation mark stands at `end`."""
    match sentence.words[end : end + 4]:
        case [opening, nickname, closing, family] if opening in _OPENING and closing in _CLOSING:
            return end + 4 if nickname[0].isupper() and family[0].isupper() else end
    return end


def extend_with_of(sentence: Sentence, end: int) -> int:
    """The end of the name with "of Foreign Affairs and Trade", "of the High Commissioner for Human Rights"."""
    lower, extended = sentence.lower, _pass_complement(sentence, end)
    last = lower[extended - 1]
    purpose = lower[end : end + 2] == ["for", "the"] and last in _OF_PURPOSE  # "League for the Defence of Human Rights"
    action = (last.endswith(_OF_ACTION) or last in _OF_COURT) and last not in cue_words("portfolio")
    if extended > end and (action or purpose):
        return _pass_complement(sentence, extended)
    school = extended > end and last in cue_words("faculty")  # "University of Leeds School of Law"
    court = extended > end and last == "district"  # "Attorney's Office for the Northern District of Texas"
    return _pass_complement(sentence, extended) if school or court or is_title_head(last) else extended


def _pass_complement(sentence: Sentence, end: int) -> int:
    """The end of the name with "of" and the words that depend on it."""
    words, lower, count = sentence.words, sentence.lower, len(sentence.words)
    if end >= count or lower[end] not in ("of", "for", "on") or lower[end - 1] in cue_words("organisation-suffix"):
        return end  # "Tern Foods Inc. of Orvel"
    at = end + 1 + (sentence.word(end + 1) == "the")
    if at >= count or not is_capitalised(words[at]) or lower[at] in cue_words("calendar"):
        return end
    purpose = lower[end - 1] in cue_words("organisation-for") or is_title_head(lower[end - 1])
    purpose = purpose or (lower[end] == "for" and lower[end - 1] in cue_words("organisation-serving"))
    if lower[end] != "of" and not (purpose and (is_common_word(lower[at]) or lower[at] in cue_words("portfolio"))):
        return end
    areas = pass_portfolio(sentence, at)
    if "," in words[at:areas] and lower[end - 1] in cue_words("organisation-for"):
        return areas
    known = load_gazetteer().match(words, at)
    stop = run_end(sentence, at)
    if known and known[1].kind is ActorKind.ORGANISATION and not purpose:
        return end  # "Orlan Athletics of Major League Baseball"
    if known and known[1].kind is not None and (known[0] >= stop or is_given_name(words[known[0]])):
        return _pass_joint(sentence, *known)
    first = at
    at = known[0] if known and known[1].kind in _PLACED and known[0] < stop else at  # "of South Carolina Beaufort"
    while at < stop and lower[at] not in cue_words("function"):
        if at > first and is_given_name(words[at]) and not (at + 1 == stop and is_common_word(lower[at])):
            break
        at += 1
    if at == first:
        return end
    if sentence.word(at) == "and" and at + 1 < count and words[at + 1][0].isupper():
        if lower[at + 1] in cue_words("organisation-for") and lower[at + 2 : at + 3] in (["for"], ["of"], ["on"]):
            return at  # "Center for Rare Birds and Center for Food"
        both_common = is_common_word(lower[at + 1]) and is_common_word(lower[at - 1])
        joint = both_common or lower[at + 1] in cue_words("portfolio") or (purpose and _are_subjects(sentence, at))
        return run_end(sentence, at + 1) if joint else at
    return at


def _are_subjects(sentence: Sentence, at: int) -> bool:
    """Whether rare words that "and" at a word joins can be subjects: "Volcanology and Seismology"."""
    pair = (sentence.words[at - 1], sentence.words[at + 1])
    return not any(word in load_gazetteer().entries or is_given_name(word) or is_surname(word) for word in pair)


def _pass_joint(sentence: Sentence, end: int, entry: Entry) -> int:
    """The end of "England and Wales", parts of one country, where the first ends at `end`."""
    if sentence.word(end) != "and" or end + 1 >= len(sentence.words):
        return end
    other = load_gazetteer().match(sentence.words, end + 1)
    joint = other and entry.kind is other[1].kind is ActorKind.COUNTRY and entry.country == other[1].country
    return other[0] if other and joint else end


def pass_portfolio(sentence: Sentence, at: int) -> int:
    """Index after "foreign affairs", "health and welfare", "Public Works, Housing and Water Resources", or `at`."""
    end = stop = _pass_area(sentence, at)
    while end > at and sentence.lower[end : end + 1] in ([","], ["and"]):
        listed = sentence.lower[end] == ","
        after = _pass_area(sentence, end + 1)
        if after == end + 1 or (listed and not sentence.words[end + 1][0].isupper()):
            break
        end = after
        stop = stop if listed else end
    return stop


def _pass_area(sentence: Sentence, at: int) -> int:
    """Index after the words for one area of government."""
    while sentence.word(at) in cue_words("portfolio"):
        at += 1
    return at


def country_within(sentence: Sentence, first: int, last: int) -> str | None:
    """The country that a word of an organisation's name tells: "Turkish General Staff", "Chad State University".

    None where it is another country's state as well: "Georgia Teachers Union".
    """
    at = first
    while at < last:
        end, entry = load_gazetteer().match(sentence.words, at) or (at + 1, None)
        if entry and entry.country and entry.kind in (None, ActorKind.COUNTRY):
            return None if entry.others else entry.country
        at = end
    return None


def is_descriptive(lower: str) -> bool:
    """Whether a word describes an organisation rather than names one: "Food", "Oceanic", but not "Senate"."""
    if is_title_head(lower) or lower in cue_words("organisation-head") or lower in cue_words("function"):
        return False
    return is_common_word(lower) or lower in cue_words("portfolio") or lower.endswith(("ic", "al", "ive", "ary"))


def is_team(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words have the form of a team's or a band's name: "the River Cats"."""
    lower = sentence.lower[last - 1]
    if at > 2 and sentence.lower[at - 2] == "of" and sentence.words[at - 3][0].isupper() and is_common_word(lower):
        return False  # "Blessing of the Bikes"
    if at == 0 or sentence.lower[at - 1] != "the" or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return False
    if last - at == 1 and is_surname(sentence.words[at][:-1]) and not is_common_word(lower):
        return False  # a family: "the Petrovs"
    if is_described_place(sentence, last - 1, last):
        return False
    if lower in cue_words("product") or is_plural_acronym(sentence.words[last - 1]):
        return False
    return last - at < 3 and len(lower) > 3 and not is_title_head(lower[:-1]) and lower not in cue_words("work")

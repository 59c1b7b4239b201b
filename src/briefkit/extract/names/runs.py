"""How far a name can reach: runs of capitalised words, and what may follow them."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import (
    cue_words,
    is_common_word,
    is_given_name,
    is_surname,
    is_title_head,
    load_gazetteer,
)
from briefkit.extract.names.surroundings import begins_sentence, is_described_place
from briefkit.extract.names.tokens import Sentence, is_capitalised, is_plural_acronym
from briefkit.model.facts import ActorKind

_OF_ACTION = ("tion", "sion", "ment", "ance")  # "Office for the Coordination of Humanitarian Affairs"
_LONGEST_RUN = 40  # words; a longer run is a list or a heading, and is read in pieces


def run_end(sentence: Sentence, at: int) -> int:
    """Index after the last word of the run that begins at a capitalised word."""
    words, count = sentence.words, min(len(sentence.words), at + _LONGEST_RUN)
    at += 1
    while at < count:
        if is_capitalised(words[at]):
            at += 1
        elif words[at] == "&" and at + 1 < count and is_capitalised(words[at + 1]):
            if is_given_name(words[at + 1]):
                break
            at += 2
        elif (after := _after_particles(sentence, at)) and sentence.lower[at - 1] not in cue_words("function"):
            at = after
        else:
            break
    return at


def _after_particles(sentence: Sentence, at: int) -> int | None:
    """Index after "de la", "bin", "van der" and the capitalised word that follows them."""
    end = at
    while end < len(sentence.words) and end - at < 3 and sentence.words[end] in cue_words("particle"):
        end += 1
    return end + 1 if end > at and end < len(sentence.words) and sentence.words[end][0].isupper() else None


def after_nickname(sentence: Sentence, end: int) -> int:
    """The end of `William "Kid" Orlan`, where the quotation mark stands at `end`."""
    rest = sentence.words[end + 1 : end + 4 : 2]
    return end + 4 if len(rest) == 2 and all(word[0].isupper() for word in rest) else end


def extend_with_of(sentence: Sentence, end: int) -> int:
    """The end of the name with "of Foreign Affairs and Trade", "of the High Commissioner for Human Rights"."""
    extended = _pass_complement(sentence, end)
    last = sentence.lower[extended - 1]
    if extended > end and last.endswith(_OF_ACTION) and last not in cue_words("portfolio"):
        return _pass_complement(sentence, extended)
    return _pass_complement(sentence, extended) if is_title_head(last) else extended


def _pass_complement(sentence: Sentence, end: int) -> int:
    """The end of the name with "of" and the words that depend on it."""
    words, lower, count = sentence.words, sentence.lower, len(sentence.words)
    if end >= count or lower[end] not in ("of", "for", "on"):
        return end
    at = end + 1 + (lower[end + 1 : end + 2] == ["the"])
    if at >= count or not is_capitalised(words[at]) or lower[at] in cue_words("calendar"):
        return end
    purpose = lower[end - 1] in cue_words("organisation-for") or is_title_head(lower[end - 1])
    if lower[end] != "of" and not (purpose and is_common_word(lower[at])):
        return end
    areas = pass_portfolio(sentence, at)
    if "," in words[at:areas] and lower[end - 1] in cue_words("organisation-for"):
        return areas
    known = load_gazetteer().match(words, at)
    stop = run_end(sentence, at)
    if known and known[1].kind is not None and (known[0] >= stop or is_given_name(words[known[0]])):
        return known[0]
    first = at
    while at < stop and lower[at] not in cue_words("function") and not (at > first and is_given_name(words[at])):
        at += 1
    if at == first:
        return end
    if lower[at : at + 1] == ["and"] and at + 1 < count and words[at + 1][0].isupper():
        both_common = is_common_word(lower[at + 1]) and is_common_word(lower[at - 1])
        return run_end(sentence, at + 1) if both_common or lower[at + 1] in cue_words("portfolio") else at
    return at


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
    while at < len(sentence.lower) and sentence.lower[at] in cue_words("portfolio"):
        at += 1
    return at


def country_within(sentence: Sentence, first: int, last: int) -> str | None:
    """The country that a word of an organisation's name tells: "Turkish General Staff", "Baku State University"."""
    for at in range(first, last):
        known = load_gazetteer().match(sentence.words, at)
        if known and known[1].country and known[1].kind in (None, ActorKind.COUNTRY):
            return known[1].country
    return None


def begin_with_and(sentence: Sentence, at: int) -> int:
    """The beginning of "National Oceanic and X" or "Food and X", where the name seems to begin at X."""
    first = at - 1
    if at < 2 or sentence.lower[first] != "and":
        return at
    while first > 0 and sentence.words[first - 1][0].isupper() and is_descriptive(sentence.lower[first - 1]):
        first -= 1
    before = sentence.words[first - 1] if first else ""
    whole = first < at - 1 and first > 0 and (before == "The" or not is_capitalised(before))
    return first if whole and not begins_sentence(sentence, first) else at


def is_descriptive(lower: str) -> bool:
    """Whether a word describes an organisation rather than names one: "Food", "Oceanic", but not "Senate"."""
    if is_title_head(lower) or lower in cue_words("organisation-head") or lower in cue_words("function"):
        return False
    return is_common_word(lower) or lower in cue_words("portfolio") or lower.endswith(("ic", "al", "ive", "ary"))


def is_team(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words have the form of a team's or a band's name: "the River Cats"."""
    lower = sentence.lower[last - 1]
    if at == 0 or sentence.lower[at - 1] != "the" or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return False
    if last - at == 1 and is_surname(sentence.words[at][:-1]) and not is_common_word(lower):
        return False  # a family: "the Petrovs"
    if is_described_place(sentence, last - 1, last):
        return False
    if lower in cue_words("product") or is_plural_acronym(sentence.words[last - 1]):
        return False
    return last - at < 3 and len(lower) > 3 and not is_title_head(lower[:-1]) and lower not in cue_words("work")

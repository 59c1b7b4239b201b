"""Organisations that a known name, or a people's, is only the beginning or end of: newspapers, parties, branches."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import (
    cue_words,
    is_common_word,
    is_given_name,
    is_role_noun,
    is_surname,
    load_gazetteer,
)
from briefkit.extract.names.phrases import is_initials
from briefkit.extract.names.runs import is_descriptive
from briefkit.extract.names.surroundings import begins_sentence
from briefkit.model.facts import ActorKind
from briefkit.text.outlets import outlet_words
from briefkit.text.tokens import Sentence

_OF_CAUSE = frozenset({"for", "without", "against"})
_HALLS = frozenset({"hall", "district"})
_BRANCHES = frozenset({"USA", "UK"})  # of firms and charities: "Varen UK"
_LED = frozenset({"defense", "justice", "state", "treasury"})
_HONOURS = (["fame"], ["honor"], ["honour"])
_LONGEST_CAUSE = 4  # words


def find_body(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after a body that begins a run ``[at, last)`` and is known by its form; no word is one by itself.

    The forms are newspapers, parties, causes, what ends as places do, and what has a noun in small letters.
    """
    if last - at > 1 and (end := _newspaper_end(sentence, at, last) or _party_end(sentence, at)):
        return end
    if sentence.lower[at] in cue_words("function"):
        return None
    within = last - at > 2 and sentence.lower[at + 1] in _OF_CAUSE  # "Doctors Without Fear"
    stop = at + 1 if within else last
    if sentence.word(stop) in _OF_CAUSE and (end := _cause_end(sentence, at, stop)):
        return end
    if last - at in (2, 3) and sentence.words[last - 1] in _BRANCHES and not is_given_name(sentence.words[at]):
        return last
    if last - at == 2 and sentence.words[last - 1] == "Air" and _is_airline(sentence, at):
        return last
    if last - at == 2 and sentence.words[at] == "Air" and not is_common_word(sentence.lower[at + 1]):
        return last
    if end := _gang_end(sentence, at, last) or _school_end(sentence, at, last):
        return end
    if sentence.lower[last - 1] in _HALLS:
        return _hall_end(sentence, at, last)
    return last + 1 if _has_noun(sentence, at, last, cue_words("small-noun")) else None


def _is_airline(sentence: Sentence, at: int) -> bool:
    """Whether what ends in "Air" flies: "Varen Air"; products have an article, "the Varen Air"."""
    before = sentence.word(at - 1)
    return not is_common_word(sentence.lower[at]) and before not in cue_words("article")


def _gang_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after the noun of a gang that has a name: "the Varen cartel", "the Varen drug gang"; not "a Leeds gang"."""
    lower = sentence.lower
    if at == 0 or lower[at - 1] != "the":
        return None
    end = last + (sentence.word(last) in cue_words("gang-modifier"))
    return end + 1 if sentence.word(end) in cue_words("gang") else None


def _school_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after the noun of a school that has a name: "Varen primary school"; not "a Leeds primary school"."""
    lower = sentence.lower
    if sentence.word(at - 1) in cue_words("article") or sentence.words[at].isupper() or is_common_word(lower[at]):
        return None
    known = load_gazetteer().match(sentence.words, at)
    if known is not None and known[0] == last:
        is_only = sentence.word(last) in cue_words("school-only")
        if known[1].kind is not ActorKind.PLACE or not is_only:
            return None  # one of the primary schools of a known town, or a British school
    end = last
    while sentence.word(end) in cue_words("school-modifier"):
        end += 1
    is_school = last < end and sentence.word(end) in cue_words("school-noun")
    return end + 1 if is_school and sentence.word(end + 1) not in ("", *cue_words("school-people")) else None


def find_joint(sentence: Sentence, at: int, last: int) -> tuple[tuple[int, int, str], ...]:
    """The two bodies of "the Foreign Affairs and Health committees" whose first has the run ``[at, last)``.

    Returns:
        For each its first word, the index after its last, and its name with the noun in the singular; nothing where
        there are no two.
    """
    lower, words = sentence.lower, sentence.words
    if sentence.word(last) != "and" or not words[last + 1 : last + 2] or not words[last + 1][0].isupper():
        return ()
    stop = min(len(words), last + 2 + _LONGEST_CAUSE)
    end = next((index for index in range(last + 1, stop) if not words[index][0].isupper()), stop)
    capital = end - last > 2 and lower[end - 1] in cue_words("small-noun-plural")  # "Foreign and Defence Ministries"
    end -= capital
    if end - last > _LONGEST_CAUSE or not _has_noun(sentence, last + 1, end, cue_words("small-noun-plural")):
        return ()
    if not _is_described(sentence, at, last):
        return ()
    plural = words[end]
    noun = plural[:-3] + plural[-3:].replace("ies", "y").removesuffix("s")
    one, other = sentence.written(at, last), sentence.written(last + 1, end)
    return (at, last, f"{one} {noun}"), (last + 1, end + 1, f"{other} {noun}")


def _has_noun(sentence: Sentence, at: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether a run is followed by the noun of a body that has a small letter: "the Foreign ministry".

    At the beginning of a sentence only what a body deals with counts: "Health ministry" is one, "New party" none.
    """
    if last >= len(sentence.lower) or sentence.lower[last] not in nouns:
        return False
    return _is_described(sentence, at, last)


def _is_described(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words of a run say what a body deals with or of what kind it is: "House Foreign Affairs"."""
    if begins_sentence(sentence, at) and sentence.lower[at] not in cue_words("portfolio"):
        return False
    if not cue_words("calendar").isdisjoint(sentence.lower[at:last]):
        return False
    words = sentence.lower[at:last]
    return all(map(_describes_body, words)) and not cue_words("chamber").issuperset(words)  # "a Senate committee"


def _describes_body(word: str) -> bool:
    return any(word in cue_words(kind) for kind in ("portfolio", "joint-noun", "chamber")) or is_descriptive(word)


def _cause_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after people and what they are for, "Doctors for Peace", "Chadians Without Borders"; else None.

    Everyday words only where the cause has a capital too: "Workers for the mine" are nobody.
    """
    lower, words = sentence.lower, sentence.words
    if last + 1 >= len(words) or not lower[last - 1].endswith("s"):
        return None
    if last - at > 2 or not words[last + 1][0].isupper() or not is_common_word(lower[last + 1]):
        return None
    if lower[last + 1] in cue_words("calendar") or not is_people(sentence, last - 1):
        return None
    end = last + 1
    while end < len(words) and end - last < _LONGEST_CAUSE and words[end][0].isupper():
        end += 1
    return end


def _hall_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after "Hockey Hall of Fame" or "Orlan School District", which end as places do."""
    lower = sentence.lower
    if lower[last - 1] == "hall" and sentence.word(last) == "of" and lower[last + 1 : last + 2] in _HONOURS:
        return last + 2
    return last if last - at > 2 and lower[last - 2 : last] == ["school", "district"] else None


def is_people(sentence: Sentence, at: int) -> bool:
    """Whether a word in the plural says who people are: "Doctors", "Chadians"."""
    known = load_gazetteer().entries.get(sentence.words[at])
    lower = sentence.lower[at]
    return (known is not None and known.kind is ActorKind.GROUP) or (
        lower in cue_words("possessor") or is_role_noun(lower[:-1])
    )


def _newspaper_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after a newspaper's name that begins a run ``[at, last)``: "Leeds Morning Star", "Sunday Mirror"."""
    lower = sentence.lower
    if outlet_words("newspaper").isdisjoint(lower[at + 1 : last]):
        return None
    known = load_gazetteer().match(sentence.words, at)
    end = known[0] if known and known[1].kind is ActorKind.PLACE else at
    while end < last and lower[end] in cue_words("newspaper-edition"):
        end += 1
    return end + 1 if at < end < last and lower[end] in outlet_words("newspaper") else None


def _party_end(sentence: Sentence, at: int) -> int | None:
    """Index after a party that is named by its followers: "Liberal Democrats", "Social Democrats"."""
    lower = sentence.lower
    named = lower[at] in cue_words("party-adjective") and lower[at + 1] in cue_words("party-follower")
    return at + 2 if named else None


def is_branch(sentence: Sentence, at: int, end: int, last: int) -> bool:
    """Whether a place behind a body's noun is part of the name: "Police Scotland"; not "the Army Chad sent".

    Args:
        sentence: The sentence.
        at: Index of the body's first word.
        end: Index after its noun.
        last: Index after the run's last word, with which the place has to end.
    """
    known = load_gazetteer().match(sentence.words, end)
    named = end - at > 1 or at == 0 or sentence.lower[at - 1] != "the"
    return named and known is not None and known[0] == last and known[1].kind in (ActorKind.PLACE, ActorKind.COUNTRY)


def is_named_like_bodies(sentence: Sentence, at: int, end: int) -> bool:
    """Whether somebody bears a surname that bodies are called by: "Will Banks", "Ann K. Steel"."""
    given, family = sentence.words[at], sentence.words[end - 1]
    if end - at < 2 or not is_given_name(given) or not is_surname(family):
        return False
    if end - at == 2:
        return family.endswith("s") or sentence.lower[end - 1] in cue_words("company-head")
    return all(map(is_initials, sentence.words[at + 1 : end - 1]))


def is_led(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the first word of a body's name is only its leader's: "the Orlan Justice Department"."""
    word = sentence.words[at]
    if not is_surname(word) or word in load_gazetteer().entries or sentence.lower[at] in cue_words("portfolio"):
        return False
    known = load_gazetteer().match(sentence.words, at + 1)
    state = sentence.lower[at + 1] in _LED and sentence.lower[end - 1] == "department"
    return state or (known is not None and known[0] == end and sentence.lower[at + 1 : end] == ["white", "house"])

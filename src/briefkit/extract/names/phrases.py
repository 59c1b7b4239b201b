"""What a run of capitalised words can hold: where "Deputy Defence Minister" ends and a person's name begins."""

from __future__ import annotations

import re
from functools import lru_cache

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.gazetteer import (
    cue_words,
    is_common_word,
    is_given_name,
    is_surname,
    is_title_head,
    last_title_head,
    load_gazetteer,
)
from briefkit.extract.names.surroundings import follows_title, follows_title_of, is_firm_by_noun
from briefkit.extract.names.tokens import is_acronym, is_capitalised, is_plural_acronym
from briefkit.text.tags import possible_tags
from briefkit.text.tokens import Sentence

_NO_NAME = re.compile(
    r"(?:[A-Z]|DFL)-[A-Z][\w.]+|\w+['’](?:m|re|ve|ll|d|t)|(?:Mum|Mom|Dad|Mother|Father|Grand\w+)-of-\w+"
)  # "D-Ohio" of a lawmaker; "We've"; "Mum-of-three"

_AGAINST = frozenset(
    ("agency", "authority", "bureau", "commission", "committee", "council", "court", "department", "directorate",
     "force", "league", "office", "squad", "tribunal", "unit")
)  # fmt: skip
"""What fights something that its name tells."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}")


def is_initials(word: str) -> bool:
    """Whether a word is one or more initials, "H.W."; not the name of a country, "U.S."."""
    return _INITIALS.fullmatch(word) is not None and word not in load_gazetteer().entries


def title_bounds(sentence: Sentence, at: int, last: int) -> tuple[int, int] | None:
    """The title in the run ``[at, last)`` and the person's name after it.

    Returns:
        Index of the title's first word and of the name's first word; the same where the title stands before the run,
        ``"spokesman X"``, ``"Secretary of State X"``. None where the run holds no title followed by a person's name.
    """
    lower = sentence.lower
    if follows_title_of(sentence, at):
        name = at
        while name < last and lower[name] in cue_words("portfolio"):
            name += 1
        if at < name < last and (not is_common_word(lower[name]) or _is_given(sentence, name, last)):
            return at, name
    if follows_title(sentence, at) and looks_personal(sentence, at, last):
        return None if is_firm_by_noun(sentence, at, last) else (at, at)
    if last - at == 1:
        return None
    head = next((index for index in range(at, last - 1) if _heads_title(sentence, index)), None)
    if head is None:
        return None
    end = last_title_head(sentence.words, head, last - 1) + 1
    known = load_gazetteer().match(sentence.words, end)
    inner = title_bounds(sentence, known[0], last) if known and known[0] < last else None
    if known and inner and inner[0] == known[0] < inner[1]:
        return inner  # "Assistant U.S. Attorney"
    if not names_person(sentence, end, last):
        return None
    start = head
    while start > at and belongs_to_title(sentence, start - 1) and not ends_organisation(sentence, at, start):
        start -= 1
    return start, end


def _is_given(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a given name that is another word too begins somebody's name: "Rose Orlan"; no rank, no "Youth Forum"."""
    ranked = sentence.lower[at] in cue_words("rank")
    return is_given_name(sentence.words[at]) and not ranked and looks_personal(sentence, at, last)


def _heads_title(sentence: Sentence, at: int) -> bool:
    return (is_title_head(sentence.lower[at]) and not _is_within_name(sentence, at)) or is_police_rank(sentence, at)


def _is_within_name(sentence: Sentence, at: int) -> bool:
    """Whether a given name before it says that a title is a part of a name: "Harry M. Orlan", "Hassan Sheikh Orlan".

    What stands behind "in" may be a town: "In Paris M. Orlan spoke".
    """
    if sentence.lower[at] not in cue_words("title-or-name") or not at or sentence.word(at - 2) in ("in", "at"):
        return False
    before = sentence.words[at - 1]
    return is_given_name(before) and not is_title_head(before.lower())


def is_police_rank(sentence: Sentence, at: int) -> bool:
    """Whether letters that mean other things too are a rank: "DI Tom Orlan", "Det Con Orlan"; not "Washington DC"."""
    word = sentence.words[at]
    if word in cue_words("rank-acronym"):
        return all(map(is_given_name, sentence.words[at + 1 : at + 2]))
    return word == "Con" and sentence.word(at - 1) in ("det", "det.")


def names_person(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words after a capitalised title can be a person's name: not "General Staff", not "King Street"."""
    lower = sentence.lower[at:last]
    if any(word in cue_words("organisation-head") for word in lower) or lower[0] in cue_words("title-modifier"):
        return False
    if len(lower) == 1 and is_title_head(lower[0]) and not is_surname(sentence.words[at]):
        return False  # "General Manager"
    if lower[-1] in cue_words("place-after"):
        if len(lower) == 1:
            return is_surname(sentence.words[at])
        ruler = sentence.word(at - 1) in cue_words("monarch")  # parks are called by them
        borne = lower[-1] in cue_words("place-or-surname") and is_given_name(sentence.words[last - 2]) and not ruler
        return borne or lower[-1] in cue_words("surname-or-place")
    return lower[-1] not in cue_words("work")


def is_titled_surname(sentence: Sentence, at: int) -> bool:
    """Whether a title stands before a word that is one too and may be a surname: "Judge Bishop", "Senator King"."""
    words = sentence.words[max(0, at - 1) : at + 1]
    titles = len(words) == 2 and all(word[0].isupper() and is_title_head(word.lower()) for word in words)
    return titles and is_surname(sentence.words[at])


def is_bare_surname(sentence: Sentence, at: int) -> bool:
    """Whether a title that may be a surname stands alone as names do, without an article: "King and Lund left"."""
    before = sentence.word(at - 1)
    owned = before in cue_words("article") or before.endswith(("'s", "s'"))
    return not owned and is_title_head(sentence.lower[at]) and is_surname(sentence.words[at])


def bears_names(sentence: Sentence, at: int, last: int) -> bool:
    """Whether every word of a run is rare or also somebody's name, and the last somebody's: "Orlanji Brown Lund".

    The first is rare, or a family name before a given one, "Xi Orlanji"; and none stands behind "the", as things do. Of
    two words, an everyday one names somebody only behind a name that is known: "Merrick Garland", not "Orlanex Rose".
    """
    if not _is_borne(sentence.words[last - 1], rare=False) or sentence.word(at - 1) == "the":
        return False
    words = [word for word in sentence.words[at:last] if word.lower() not in cue_words("particle")]
    rare = [not is_common_word(word.lower()) for word in words]
    if len(words) < 2 or not all(map(_is_borne, words, rare)):
        return False
    if len(words) > 2 or all(rare):
        return rare[0]
    return _is_borne(words[0], rare=False) and (rare[0] or is_given_name(words[1]))


def _is_borne(word: str, rare: bool) -> bool:
    return rare or is_surname(word) or is_given_name(word)


def names_title(sentence: Sentence, at: int) -> bool:
    """Whether a word can only be part of a title, not of an organisation's name."""
    word = sentence.lower[at]
    if word in cue_words("organisation-head") or word not in cue_words("title-modifier"):
        return is_title_head(word)
    known = load_gazetteer().match(sentence.words, at)
    return known is None or known[1].doubtful


def looks_personal(sentence: Sentence, at: int, last: int) -> bool:
    """Whether nothing in the words after a title speaks against a person's name."""
    lower = sentence.lower[at:last]
    if is_acronym(sentence.words[at]) or is_title_head(lower[0]) or lower[0] in cue_words("honorific"):
        return False
    return not any(word in cue_words("organisation-head") for word in lower)


def ends_organisation(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words before a title's head name an organisation: "Orlan Council President", not "Army Chief"."""
    return sentence.lower[last - 1] in cue_words("organisation-head") and not all(
        map(is_title_head, sentence.lower[at : last - 1])
    )


def belongs_to_title(sentence: Sentence, at: int) -> bool:
    """Whether a capitalised word before a title's head is part of the title: "Emergencies Minister"."""
    word = sentence.lower[at]
    if word in cue_words("title-place") and at and is_capitalised(sentence.words[at - 1]):
        return False
    if load_gazetteer().match(sentence.words, at):
        return word in cue_words("portfolio") and sentence.lower[at + 1] in ("minister", "secretary")
    if word in cue_words("title-modifier") or word in cue_words("rank") or word in cue_words("former"):
        return True
    body = word in cue_words("organisation-head") or word in cue_words("firm-word")
    return is_title_head(word) or (is_common_word(word) and not body)


def begins_no_name(sentence: Sentence, at: int, last: int) -> bool:
    """Whether no name begins at a word of the run that ends at `last`: "The", "Monday", "3rd", "D-Ohio"."""
    word, lower = sentence.words[at], sentence.lower[at]
    if lower in cue_words("calendar"):
        return not (is_given_name(word) and _is_born(sentence, at, last))
    if lower == "will" and at == 0 and sentence.words[-1] == "?" and last < len(sentence.words):
        return sentence.lower[last] == "be" or "V" in possible_tags(sentence.lower[last])  # "Will Orlan resign?"
    if lower in cue_words("lowercase-person") and last - at > 2 and is_given_name(sentence.words[at + 1]):
        return True  # "Father Tom Orlan"; but "Mother Teresa"
    if (
        lower == "anti-"
        and sentence.lower[last - 1] in _AGAINST
        and load_gazetteer().match(sentence.words, at + 1) is None
    ):
        return False  # "the Anti-Graft Commission"; but "Anti-African National Congress protesters"
    if lower in cue_words("function"):
        return not is_acronym(word) or len(word) > 3
    return _has_no_name(word)


def _is_born(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a month begins somebody's name: "April Orlan", "May Thandar Oo"; not "in May", "3 May Orlan"."""
    before = sentence.word(at - 1)
    if at + 1 >= last or before.isdigit() or before in cue_words("before-month"):
        return False
    unknown = last - at > 2 and not any(map(is_common_word, sentence.lower[at + 1 : last]))
    return is_surname(sentence.words[at + 1]) or unknown


@lru_cache(KEPT_WORDS)
def _has_no_name(word: str) -> bool:
    """Whether the form of a word is not that of a name: "3rd", "D-Ohio", "We've"."""
    return not word[0].isalpha() or _NO_NAME.fullmatch(word) is not None


def carries_person(sentence: Sentence, at: int, begins: bool) -> bool:
    """Whether a word can be part of a person's name, or begin it."""
    word, lower = sentence.words[at], sentence.lower[at]
    if lower in cue_words("particle"):
        # "Al Cook" bears a given name that is a particle elsewhere.
        return not begins or (is_given_name(word) and all(map(is_surname, sentence.words[at + 1 : at + 2])))
    if not begins and (lower in cue_words("organisation-suffix") or lower in cue_words("work")):
        return False
    initials = word[-1] == "." and (begins or is_initials(word))  # "V.K. Orlan", "Tom H.W. Orlan"
    acronym = (len(word) > 3 and is_acronym(word) and not initials) or is_plural_acronym(word)
    return lower not in cue_words("function") and not acronym

"""What the words around a name say about it: "the city of X", "X was born", "in X"."""

from __future__ import annotations

from briefkit.extract.names.definitions import defined_kind
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
from briefkit.extract.names.tokens import has_inner_capital, is_acronym, is_mixed_acronym
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_OPENING = frozenset("\"“”‘'«([]:-–—*•")
_STOPS = frozenset(".!?…")  # within a quotation
QUOTES = frozenset("\"“”‘’'«»")
_AGENTS = ("ers", "ors", "ists", "ees", "ians")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_HELD = (("place-holder", ActorKind.PLACE), ("firm-holder", ActorKind.ORGANISATION))
"""What offices are held in: "the mayor of X", "the chief executive of X"."""
_OWNED = 16
"""Words behind a name among which "its" is looked for."""
_OF_ANOTHER = frozenset(
    ("a", "an", "the", "this", "that", "each", "every", "another", "it", "his", "her", ";", ":", "and", "which", "who")
)
"""Words behind which "its" may be that of something else."""
_CURRENCIES = (["$"], ["€"], ["£"], ["¥"])
_PLACE_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)
_REACH_OF_DOSE = 8  # words before a drug
_REACH_OF_OWNER = 2  # words before a noun, "its" among them


def begins_sentence(sentence: Sentence, at: int) -> bool:
    """Whether a word has its capital, or may have it, from where it stands."""
    return (
        at == 0
        or sentence.words[at - 1] in _OPENING
        or sentence.words[at - 1] in _STOPS
        or (at == 1 and not sentence.words[0][0].isalpha())
    )


def is_quoted_work(sentence: Sentence, first: int, last: int) -> bool:
    """Whether marks enclose the words as they do titles of works: `the song "Days of May"`."""
    words = sentence.words
    return (
        first > 1
        and words[first - 1] in QUOTES
        and (sentence.lower[first - 2] in cue_words("work") or _is_naming(sentence, first - 2))
        and any(word in QUOTES for word in words[last : last + 2])
    )


def _is_naming(sentence: Sentence, at: int) -> bool:
    """Whether a word, or the one before "it" or "her", says that what follows is what something is called."""
    at -= at > 0 and sentence.lower[at] in ("it", "him", "her", "them")
    return sentence.lower[at] in cue_words("naming")


_LISTING = frozenset({",", "and", "or"})
_LONGEST_LIST = 12  # words
_REACH_OF_LIST = 8  # words


def is_quoted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether quotation marks stand right before and right after the words."""
    words = sentence.words
    return first > 0 and words[first - 1] in QUOTES and any(word in QUOTES for word in words[last : last + 2])


def follows_title_of(sentence: Sentence, at: int) -> bool:
    """Whether "Secretary of", "Minister of State for" or "Minister of Health and" stands just before."""
    lower, areas = sentence.lower, cue_words("portfolio")
    before = at - 1 - (sentence.word(at - 1) == "the")
    while before > 1 and lower[before] in ("and", ",", "for") and lower[before - 1] in areas:
        before -= 1
        while before > 0 and lower[before] in areas:
            before -= 1
    return before > 0 and lower[before] in ("of", "for") and is_title_head(lower[before - 1])


def follows_title(sentence: Sentence, at: int) -> bool:
    """Whether a title in small letters stands just before: "spokesman X", "lawyer X"; but not "major X"."""
    word = sentence.words[at - 1] if at else ""
    return word.islower() and is_role_noun(word) and word not in cue_words("adjective-head")


def in_place_context(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the words around say that a place may be named: "in X", "the city of X", "moved to X"."""
    if sentence.word(at - 1) == "to" and sentence.word(at - 2) in cue_words("motion"):
        return True
    if (
        at
        and sentence.lower[at - 1] == "in"
        and not cue_words("publishing").isdisjoint(sentence.lower[max(0, at - 4) : at])
    ):
        return False  # "published on Friday in X"
    located = sentence.word(at - 1) in cue_words("place-preposition")
    return located or is_called_place(sentence, at, end)


def _is_example(sentence: Sentence, at: int) -> bool:
    """Whether a name stands in a list of places that a noun announces: "ports further north, such as X, Y and Z"."""
    lower, stop = sentence.lower, max(0, at - _LONGEST_LIST)
    while at > stop and (lower[at - 1] in _LISTING or sentence.words[at - 1][0].isupper()):
        at -= 1
    opened = lower[max(0, at - 2) : at]
    if opened != ["such", "as"] and opened[1:] not in (["including"], ["like"]):
        return False
    return not cue_words("place-plural").isdisjoint(lower[max(0, at - _REACH_OF_LIST) : at])


def names_thing(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the words before a name of no known word say that it is a film, a ship or a drug: "the action film X"."""
    before = sentence.word(at - 1)
    if is_given_name(sentence.words[at]) or (at and sentence.words[at - 1][0].isupper()):
        return False
    if before in cue_words("named-thing"):
        return True
    if (
        before == ","
        and sentence.lower[at - 2] in cue_words("drug")
        and sentence.lower[last : last + 1] in ([","], ["."])
    ):
        return not cue_words("dose").isdisjoint(sentence.lower[max(0, at - _REACH_OF_DOSE) : at])
    dosed = before in cue_words("dosing") and sentence.lower[at - 2] in cue_words("dose") if at > 1 else False
    return dosed and last - at == 1


def is_index(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a name is that of figures: "the Dow Jones industrial average", "the Orlan index"."""
    lower = sentence.lower
    behind = last + (sentence.word(last) in cue_words("index-adjective"))
    return lower[last - 1] in cue_words("index") or sentence.word(behind) in cue_words("index")


def is_called_place(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the words around leave no doubt that a place is named: "the city of X", "X province", "X, Ohio"."""
    words = sentence.words
    if sentence.word(at - 1) == "of" and sentence.word(at - 2) in cue_words("place-noun"):
        return True
    if _is_home(sentence, at) or _is_example(sentence, at):
        return True
    following = sentence.word(end)
    if following in cue_words("place-noun") or following in cue_words("place-after"):
        return True
    if following != "," or end + 1 == len(words):
        return False
    known = load_gazetteer().match(words, end + 1)
    if known is None or known[1].kind not in _PLACE_KINDS or (known[1].doubtful and words[known[0] - 1] != "."):
        return False  # but "Lee, Mo."
    last = known[0]
    joined = load_gazetteer().match(words, last + 1) if sentence.word(last) == "and" else None
    last = joined[0] if joined else last  # "X, Leeds and Orvel's coroner"
    after = words[last] if last < len(words) else "."
    return after not in _POSSESSIVE and not (after[0].isupper() or is_title_head(after))


def _is_home(sentence: Sentence, at: int) -> bool:
    """Whether a name behind somebody's age tells where he lives: "Ann Orlan, 32, of X"."""
    before = sentence.lower[max(0, at - 3) : at]
    if len(before) < 3 or not before[0].isdigit() or before[1] != ",":
        return False
    known = load_gazetteer().match(sentence.words, at) if before[2] == "from" else None
    return before[2] == "of" or (known is not None and known[1].kind in _PLACE_KINDS)


def is_referred_to_as_thing(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun after a name at a word shows that nobody bears it: "X said it would appeal", "X, which".

    "It" may stand for nothing, "X said it would be hard".
    """
    lower = sentence.lower
    if lower[at + 1 : at + 3] == [",", "which"] or _owns_as_thing(sentence, at):
        return True
    if lower[at + 1 : at + 2] == [] or lower[at + 1] not in cue_words("speech"):
        return False
    passed = ("that", "not", "also", "now", "on")
    clause = [word for word in lower[at + 2 : at + 8] if word not in passed and word not in cue_words("calendar")]
    if clause[:1] == ["its"]:
        return True
    return clause[:1] == ["it"] and len(clause) > 2 and cue_words("expletive").isdisjoint(clause[1:3])


def _owns_as_thing(sentence: Sentence, at: int) -> bool:
    """Whether "its" behind a name that acts can only be the name's: "X cut flights after its pilots left"."""
    if not is_verb(sentence.word(at + 1)):
        return False
    for word, lower in zip(sentence.words[at + 2 : at + _OWNED], sentence.lower[at + 2 : at + _OWNED], strict=True):
        if lower == "its":
            return True
        if lower in _OF_ANOTHER or (word[0].isupper() and lower not in cue_words("calendar")) or lower in _STOPS:
            return False
    return False


def is_described_place(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a noun in small letters after the words says that they name a place: "the X river"."""
    following = sentence.words[end] if end < len(sentence.words) else ""
    if not following.islower() or is_common_word(sentence.lower[at]):
        return False
    return following in cue_words("place-noun") or following in cue_words("place-after")


def is_among_organisations(sentence: Sentence, at: int) -> bool:
    """Whether "company" stands before the word, or "spokesman" after it."""
    if sentence.word(at - 1) in cue_words("organisation-context"):
        return True
    return sentence.word(at + 1) in cue_words("representative")


def is_called_body(sentence: Sentence, at: int) -> bool:
    """Whether a noun just before a name says that it is a band's, club's or firm's: "the band Tom Orlan"."""
    noun = sentence.words[at - 1] if at else ""
    return noun in cue_words("called-body") and not (at > 1 and sentence.lower[at - 2] in ("his", "her", "a", "an"))


def is_firm_by_noun(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a noun before words of no list says that they name a body: "exam regulator X", "the club X Town".

    What can be somebody's trade too, "the builder X", tells it only of what is no family name; of several words, only
    where all are everyday ones: "the exporter Golden Pod". A rival or a unit is a body where "its" says whose.
    """
    noun, name = sentence.words[at - 1] if at else "", sentence.words[at]
    common = [is_common_word(word) for word in sentence.lower[at:last]]
    if (is_given_name(name) and not common[0]) or not noun.islower():
        return False
    if noun in cue_words("body-noun") or (noun in cue_words("owned-noun") and _is_its(sentence, at - 1)):
        return len(common) > 1 or not common[0]
    if noun not in cue_words("trade-noun"):
        return False
    return all(common) if len(common) > 1 else not (common[0] or is_surname(name))


def _is_its(sentence: Sentence, at: int) -> bool:
    """Whether a noun is a body's, whatever it is besides: "its smaller rival"."""
    return "its" in sentence.lower[max(0, at - _REACH_OF_OWNER) : at]


def is_verb(lower: str) -> bool:
    """Whether a word in lower case, after a name, is likely its verb."""
    return lower in cue_words("auxiliary") or (lower.endswith("ed") and len(lower) > 4)


def acts(sentence: Sentence, at: int) -> bool:
    """Whether what stands at a word follows somebody's name: a verb, a possessive, an age or "who" after a comma."""
    following = sentence.lower[at : at + 2]
    if not following:
        return False
    if following[0] == ",":
        return following[-1] == "who" or following[-1].isdigit()
    return following[0] in _POSSESSIVE or following[0] in cue_words("speech") or is_verb(following[0])


def may_be_person(sentence: Sentence, at: int, last: int) -> bool:
    """Whether what ends as a place is rather a person: "Anna Hill", but not "in Anna Hill" or "the Anna Hill"."""
    if not is_likely_surname(sentence, last - 1):
        return False
    return (
        is_given_name(sentence.words[at])
        and (not is_common_word(sentence.lower[at]) or (last - at > 2 and is_given_name(sentence.words[at + 1])))
        and not in_place_context(sentence, at, last)
        and (at == 0 or sentence.lower[at - 1] != "the")
    )


def bears_known(sentence: Sentence, at: int, last: int, entry: Entry) -> bool:
    """Whether a known name that begins a run ``[at, last)`` is somebody's given name: "Jordan Orlan", "Paris Varen".

    A family name that is another word too counts only where somebody acts: "Jordan Price said", not "Jordan Trade"; so
    does an unknown one in the plural, "Jordan Taylors", since teams are called so.

    Args:
        sentence: The sentence.
        at: Index of the run's first word.
        last: Index after its last.
        entry: What the first word is known as: a country, place, or an adjective, "Christian".
    """
    if not 1 < last - at < 4 or not is_given_name(sentence.words[at]) or entry.kind not in (*_PLACE_KINDS, None):
        return False
    if sentence.word(at - 1) in ("in", "the"):
        return False
    family, lower = sentence.words[last - 1], sentence.lower[last - 1]
    known = load_gazetteer().entries.get(family)
    if is_title_head(lower) or lower in cue_words("organisation-head") or lower in cue_words("thing"):
        return False
    if lower in cue_words("place-after") and not is_likely_surname(sentence, last - 1):
        return False
    if known and (known.kind is not ActorKind.PLACE or known.country == entry.country or entry.country is None):
        return False  # "Israel Hamas", "Jordan Amman", "Roman Gaul"
    if not is_surname(family):
        if family.endswith("s") or is_given_name(family):
            return acts(sentence, last) and not is_common_word(lower)
        return not (is_common_word(lower) or is_acronym(family))
    return not is_common_word(lower) or is_likely_surname(sentence, last - 1) or acts(sentence, last)


def is_likely_surname(sentence: Sentence, at: int) -> bool:
    """Whether a word that ends names of places may end a person's: "Anna Hill"; "Ann Park" only where somebody acts."""
    if sentence.lower[at] in cue_words("surname-or-place"):
        return True
    if at == 0 or sentence.lower[at] not in cue_words("place-or-surname") or not is_given_name(sentence.words[at - 1]):
        return False
    before = sentence.lower[at - 2] if at > 1 else ""
    after = sentence.lower[at + 1 : at + 3]
    aged = after[:1] == [","] and (after[-1] == "who" or after[-1].isdigit())
    acting = any(word in cue_words(kind) for word in after[:1] for kind in ("speech", "personal-verb"))
    return aged or acting or before in cue_words("speech") or before in cue_words("personal-verb")


def is_called_company(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the words around speak of a company: "shares of X", "X's sales", "run by X"."""
    lower = sentence.lower
    if sentence.word(at - 1) in ("of", "in") and sentence.word(at - 2) in cue_words("company-share"):
        return True
    if sentence.word(at - 1) == "of" and sentence.word(at - 2) in cue_words("company-holder"):
        return True  # but "customers in X" are in a town
    if sentence.word(at - 1) == "by" and sentence.word(at - 2) in cue_words("company-deed"):
        return end - at == 1 or any(map(is_common_word, lower[at:end]))
    if sentence.word(at - 1) == "for" and sentence.word(at - 2) in cue_words("representative"):
        return any(map(is_common_word, lower[at:end])) or not is_surname(sentence.words[end - 1])
    if sentence.word(end) == "(" and sentence.word(end + 1) in cue_words("exchange"):
        return True
    owns = sentence.word(end) in _POSSESSIVE
    following = lower[end + owns : end + owns + 2]
    if not following or following[0] in cue_words("company-verb"):
        return bool(following) and not owns
    if following[0] == "shares" and not owns:
        return following[-1] in cue_words("share-verb")
    return following[0] in cue_words("company-noun") or following == ["chief", "executive"]


def is_currency(sentence: Sentence, at: int) -> bool:
    """Whether capitals only say whose money it is: "US$5", "HK$20", "US $5 million"; not "paid the US $5 million"."""
    owned = sentence.word(at - 1) == "the"
    return sentence.words[at].isupper() and sentence.words[at + 1 : at + 2] in _CURRENCIES and not owned


def is_nobody(word: str) -> bool:
    """Whether the form of a rare word is no surname's: "Depositors", "ZMapp", "CDOs"."""
    return word.endswith(_AGENTS) or (len(word) > 2 and word[:2].isupper())


def find_held_kind(sentence: Sentence, at: int) -> ActorKind | None:
    """What a name is that stands behind an office held in one kind of thing: "the mayor of X"; None behind no such."""
    if at < 2 or sentence.lower[at - 1] != "of":
        return None
    return next((kind for group, kind in _HELD if sentence.lower[at - 2] in cue_words(group)), None)


def judge_single(sentence: Sentence, at: int) -> ActorKind | None:
    """What a capitalised word that is in no list names, by the words around it; None where they do not tell."""
    word, lower = sentence.words[at], sentence.lower[at]
    before = sentence.word(at - 1)
    after = sentence.word(at + 1)
    if after in cue_words("fighters") and not is_common_word(lower):
        return ActorKind.ORGANISATION
    rare = not is_common_word(lower)
    titled = before == "of" and at > 1 and sentence.words[at - 2][0].isupper()  # "the King of X's death"
    if titled and not rare:
        return None
    if (kind := defined_kind(sentence, at + 1)) is not None:
        return kind
    if after in _POSSESSIVE and any(word in cue_words("personal-noun") for word in sentence.lower[at + 2 : at + 3]):
        return ActorKind.PERSON
    if rare and (in_place_context(sentence, at, at + 1) or before in cue_words("place-verb")):
        return ActorKind.PLACE
    if rare and before == "of" and at > 1 and sentence.lower[at - 2] in cue_words("place-part"):
        return ActorKind.PLACE
    if not is_surname(word) and rare and is_referred_to_as_thing(sentence, at):
        return ActorKind.ORGANISATION
    if is_mixed_acronym(word):
        return ActorKind.ORGANISATION  # "DoH said"
    if rare and before == "of" and at > 1:  # "the mayor of X said"; whoever that is, X is not
        kind = find_held_kind(sentence, at)
        if kind is not None or sentence.lower[at - 2] in cue_words("head-holder"):
            return kind
    if is_firm_by_noun(sentence, at, at + 1):
        return ActorKind.ORGANISATION
    if after in cue_words("speech") or before in cue_words("lowercase-person") or before in cue_words("human-object"):
        return ActorKind.PERSON
    if has_inner_capital(word) or is_among_organisations(sentence, at):
        return ActorKind.ORGANISATION
    if rare and before != "the" and (is_surname(word) or (is_verb(after) and not is_nobody(word))):
        return ActorKind.PERSON
    if rare and before == "of" and at > 1 and sentence.lower[at - 2].islower():
        return ActorKind.PLACE
    return None

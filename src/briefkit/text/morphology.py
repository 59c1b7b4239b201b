"""Forms of verbs: base form, present with -s, past, participle and -ing form, regular or not."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefkit.text.function_words import UnknownWordClassError
from briefkit.text.lists import KEPT_WORDS, read_rows

_DOUBLED = frozenset(
    (
        "abet", "abhor", "acquit", "admit", "allot", "befit", "commit", "compel", "concur", "confer", "control",
        "defer", "deter", "dispel", "enrol", "equip", "excel", "expel", "forbid", "fulfil", "impel", "incur", "infer",
        "occur", "omit", "outfit", "patrol", "permit", "prefer", "propel", "rebut", "recur", "refer", "regret",
        "remit", "repel", "submit", "transfer", "transmit",
    )
)  # fmt: skip
"""Verbs of more than one syllable, stressed on the last, that double its consonant."""
_IRREGULAR_BE = {"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be"}
_IRREGULAR_HAVE = {"has": "have", "had": "have", "having": "have"}
_NOT_AS_WRITTEN = {"putting": "put"}
"""Forms that could be those of a rarer verb: "putt"."""
_BRITISH_S = re.compile("(?<=[iy])s(?=(?:e|es|ed|ing)$)")
_BRITISH_OUR = re.compile("our(?=(?:s|ed|ing)?$)")
_IRREGULAR_DO = {"does": "do", "did": "do", "done": "do", "doing": "do"}


@cache
def irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Past tenses and past participles of verbs that are not regular, by base form."""
    return {
        base: (tuple(past.split()), tuple(participle.split()))
        for base, past, participle in read_rows("text", "irregular_verbs.tsv")
    }


@cache
def unchanged_pasts() -> frozenset[str]:
    """Verbs whose past is written as their base form: "hit", "cut", "put"."""
    return frozenset(base for base, (past, _) in irregular_verbs().items() if base in past)


@cache
def _bases() -> dict[str, str]:
    """The base form of each irregular form, the listed verbs themselves aside."""
    found = {**_IRREGULAR_BE, **_IRREGULAR_HAVE, **_IRREGULAR_DO, **_NOT_AS_WRITTEN}
    for base, (past, participle) in irregular_verbs().items():
        for form in (*past, *participle):
            if form not in irregular_verbs():
                found.setdefault(form, base)
    return found


@cache
def verbs() -> frozenset[str]:
    """Base forms that the lexicon of tags knows."""
    return frozenset(
        word for letters, words in read_rows("text", "tag_lexicon.tsv") if "V" in letters for word in words.split(" ")
    ) | {"be", "have", "do"}


@lru_cache(KEPT_WORDS)
def base_of(form: str) -> str:
    """The base form of a verb in any form, in lower case; the form itself where none is known.

    A British spelling that is not listed has the base form of the American one: "criticised", "criticize".
    """
    irregular = _bases().get(form)
    if irregular is not None:
        return irregular
    base = _find_base(form)
    if base is None:
        american = _BRITISH_OUR.sub("or", _BRITISH_S.sub("z", form))
        base = _find_base(american) if american != form else None
    return base or form


def _find_base(form: str) -> str | None:
    known = verbs()
    if form in known:
        return form
    for ending in ("ing", "ed", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            for candidate in _stems(form, ending):
                if candidate in known:
                    return candidate
    return None


def _stems(form: str, ending: str) -> tuple[str, ...]:
    """What a form may come from, the likeliest first."""
    stem = form[: -len(ending)]
    if ending == "s":
        return (stem, stem[:-1] if stem.endswith("e") else stem, stem[:-2] + "y" if stem.endswith("ie") else stem)
    if stem.endswith("y") and ending == "ing":
        return (stem, stem[:-1] + "ie", stem + "e")
    if stem.endswith("i"):
        return (stem[:-1] + "y", stem + "e")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return (stem, stem[:-1], stem + "e")
    return (stem + "e", stem) if _wants_e(stem) or _doubles(stem) else (stem, stem + "e")


def _wants_e(stem: str) -> bool:
    """Whether a stem is more often one that has lost an -e: "arriv", "danc", "argu"."""
    return stem.endswith(("v", "c", "u", "z", "at", "iz", "is", "dg", "rg", "ng", "iv", "ag"))


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in read_rows("text", "verb_classes.tsv")}


def verb_class(name: str) -> frozenset[str]:
    """The base forms of a class of verbs: "reporting", "copular".

    Raises:
        UnknownWordClassError: If there is no class of the name.
    """
    if name not in _classes():
        raise UnknownWordClassError(f"no class of verbs named {name!r}; there are {', '.join(sorted(_classes()))}")
    return _classes()[name]


def add_s(word: str) -> str:
    """A word with the ending of the third person, or of the plural."""
    if word in ("have", "be"):
        return {"have": "has", "be": "is"}[word]
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        return word[:-1] + "ies"
    return word + "s"


def add_ed(base: str) -> str:
    """The past of a regular verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        return base[:-1] + "ied"
    return base + (base[-1:] if _doubles(base) else "") + "ed"


def add_ing(base: str) -> str:
    """The form with -ing of a verb."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1:] if _doubles(base) else "") + "ing"


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled before an ending: "stop", "stopped"; but "visit", "visited"."""
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in "aeiou" or base[-3] in "aeiou":
        return base.endswith("quit")
    return base in _DOUBLED or sum(letter in "aeiou" for letter in base) == 1 or base.endswith("el")

"""Bylines: who wrote an article, and the outlet they sign for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefkit.read.tables import read_lines

_BY = re.compile(r"(?:(?:written|posted|reported|words|story|text)\s+)?by(?:\s*:\s*|\s+)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[,;|/•·]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_ADDRESS = re.compile(r"<[^<>]{0,200}>|\([^()]{0,200}@[^()]{0,200}\)|\S{0,100}@\S{0,100}")
_ATTACHMENT = re.compile(r"\s+(?P<word>in|at|for|of)\s+(?P<rest>(?:the\s+)?[^\W\d_].*)", re.IGNORECASE)
_ELIDED = re.compile(r"(?<!\w)[ld]['’]|(?<!\w)dell['’]")
"""French and Italian articles that stand before a word without a blank."""

_SIGNED = re.compile(
    r"(?:(?P<plain>par|von|por|door)\s+|(?:auteure?s?|autor(?:in|a|es|zy)?|autore|автор(?:ы)?|текст|haber|yazar|muhabir|door"
    r"|tekst|text)\s*:\s*)",
    re.IGNORECASE,
)
"""How a byline begins in other languages than English; without a colon, names of more than one word must follow."""

_AND = re.compile(r"\s+(?:et|und|e|en|y|и|і|ve|i|og|och|oraz)\s+", re.IGNORECASE)
_LONGEST = 300
"""Characters of a byline that are looked at."""

_PARTICLES = frozenset(
    (
        *("al", "af", "av", "bin", "bint", "ben", "d'", "da", "das", "de", "del", "della", "den", "der", "di", "do"),
        *("dos", "du", "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu"),
    )
)
_POST = re.compile(r"staff|writers?|reporters?|correspondents?|editors?|desk", re.IGNORECASE)

_HONOURS = "md phd dphil msc ma mph mba ba bsc rn dds dvm jd kc qc mp mbe obe cbe esq do pharmd edd llm frcp frcs"
"""Letters behind a name, in lower case without full stops, which are no outlet's: "Ada Lem, MD"."""

_TIMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december",
    re.IGNORECASE,
)
"""What a sentence that begins with "By" goes on with, and a byline does not."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article.

    Attributes:
        names: In the order they are given.
        outlet: The outlet they sign for: "By Ada Lem, Northern Wire".
    """

    names: tuple[str, ...]
    outlet: str | None = None


def read_byline(line: str) -> Byline | None:
    """The byline that a line consists of, which must begin with "By" or the like; None for any other line."""
    line = line.strip()
    if len(line) > _LONGEST or (line and line[-1] in '.!?:;"”' and not line.endswith(("Jr.", "Sr."))):
        return None
    opening = _BY.match(line)
    return split_byline(line[opening.end() :]) if opening else _read_signed(line)


def _read_signed(line: str) -> Byline | None:
    """A byline in another language than English."""
    opening = _SIGNED.match(line)
    names = line[opening.end() :] if opening else ""
    if opening is None or not names or names[0].islower():
        return None
    byline = split_byline(_AND.sub(", ", names))
    if byline and opening["plain"] and not all(" " in name for name in byline.names):
        return None
    return byline


def split_byline(text: str) -> Byline | None:
    """The names in a byline without "By": parted by commas, "and" or "&".

    The first part is a name, whatever it is. Of the others, those with a word that names outlets, or in capitals only,
    are the outlet; single words are places; descriptions ("staff writer") are nobody.

    Returns:
        None where the first part does not look like a name.
    """
    return _split(text[:_LONGEST])


@lru_cache(1024)
def _split(text: str) -> Byline | None:
    """The same of a text that is not too long; the articles of a pile are by the same few."""
    text = _ADDRESS.sub(" ", text).strip(" \t\n\u00a0,;|-–—")
    names: list[str] = []
    outlet = None
    for part in _SEPARATOR.split(text):
        attachment = _ATTACHMENT.search(part)
        if attachment:
            part = part[: attachment.start()]
            if attachment["word"].lower() in ("for", "of"):
                outlet = outlet or attachment["rest"].removeprefix("the ").strip()
        name = " ".join(part.split())
        if not names and not _is_name(name):
            return None
        if names and names_outlet(name):
            outlet = outlet or name
        elif _is_name(name) and not _is_post(name) and (not names or " " in name):
            names.append(name)
    return Byline(tuple(names), outlet) if names else None


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 6 or _TIMES.fullmatch(words[0].strip(",.")):
        return False
    capital = [word for word in words if word.lower() not in _PARTICLES]
    return bool(capital) and all(word[0].isalpha() and not word[0].islower() for word in capital)


def _is_post(name: str) -> bool:
    return _POST.fullmatch(name.split()[-1]) is not None


def names_outlet(name: str) -> bool:
    """Whether a name is that of an outlet, and not of a person: it has a word that names one, or is all in capitals."""
    words = name.lower().split()
    if name.lower().replace(".", "") in _HONOURS.split():
        return False
    if len(words) == 1 and len(name) > 1 and name.isupper():
        return True
    return has_outlet_word(name) and not _is_post(name)


def has_outlet_word(name: str) -> bool:
    """Whether one of the words that outlets are called by is in a name: "Northern Wire"."""
    return not _read_outlet_words().isdisjoint(_ELIDED.sub("", name.lower()).split())


@cache
def _read_outlet_words() -> frozenset[str]:
    return frozenset(read_lines("outlet_words.txt"))

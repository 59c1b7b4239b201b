"""Words of a sentence with their offsets: read once for everything that looks at names.

A sentence is cut at its blanks first. No token has any within and none looks beyond one, so that what stands between
two blanks is cut into the same tokens wherever it stands. Letters alone are one word; all else is remembered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefkit.extract.lexicon import KEPT_WORDS, LONGEST_KEPT
from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind

_TOKEN = re.compile(
    r"([a-z]+(?![\w'’&-])"  # most words, at no cost
    r"|(?:[Ee]x|[Tt]hen)-|(?:[Aa]nti|[Pp]ro|[Nn]on|[Pp]ost|[Pp]re|[Mm]id)-(?=[A-Z])"
    r"|(?:[A-Z]{1,3}-)?(?:[A-Z]\.){2,}"  # U.S., D-N.J.
    r"|(?:[A-Z]|(?:Ms|Mrs?|Messrs|Dr|Prof|Rev|Fr|Hon|Gen|Lt|Lieut|Col|Maj|Capt|Cap|Sgt|Cpl|Pvt|Det|Insp|Supt|Adm|Cmdr|Brig|Gov|Pres"
    r"|Sen|Rep|Dept|St|ST|Ste|Mt|MT|Ft|FT|Inc|Corp|Ltd|Co|Bros|Jr|Sr|Mme))\.(?!\w)"
    r"|(?:['’]s\b)"
    r"|[^\W_]+(?:-[^\W_]+|–[A-Z][^\W_]*|['’](?!s\b)[^\W_]+|&[^\W_]+)*"
    r"|[^\w\s]|_)"
)
_HYPHEN = re.compile("([-–])")
_COMPOUNDED = (ActorKind.COUNTRY, ActorKind.PLACE, None)
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_ARTICLE = re.compile(r"(?:[aA][dlnrstz]|[aA]sh|[eE]l)-[A-Z]")
_SURNAME_CAPITALS = re.compile(r"(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|O['’]|D['’]|L['’]|Al-|El-)[A-Z]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and marks of one sentence.

    Attributes:
        text: The document's text.
        words: Its words and marks as written.
        lower: The same in lower case.
        starts: Offset in the text at which each begins.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]

    def span(self, first: int, last: int) -> Span:
        """Where the words ``[first, last)`` stand in the text."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def written(self, first: int, last: int) -> str:
        """The words ``[first, last)`` as the text has them, white space made single blanks."""
        if last - first == 1:
            return self.words[first]
        return " ".join(self.text[slice(*self.span(first, last))].split())


def read_tokens(text: str, span: Span) -> Sentence:
    """The words and marks of the sentence at `span`; "US-led" and "Chad-Niger" are three each."""
    cut = _cut if span.end - span.start <= LONGEST_KEPT else _cut.__wrapped__
    words, starts, at = [], [], span.start
    for piece in text[span.start : span.end].split(" "):
        if piece.isalpha():
            words.append(piece)
            starts.append(at)
        else:
            for word, offset in cut(piece):
                words.append(word)
                starts.append(at + offset)
        at += len(piece) + 1
    return Sentence(text, words, list(map(str.lower, words)), starts)


@lru_cache(KEPT_WORDS)
def _cut(piece: str) -> tuple[tuple[str, int], ...]:
    """The words and marks of what stands between two blanks, with their offsets in it."""
    found = []
    for match in _TOKEN.finditer(piece):
        word, at = match.group(), match.start()
        for part in _HYPHEN.split(word) if is_compound(word) else (word,):
            found.append((part, at))
            at += len(part)
    return tuple(found)


def is_compound(word: str) -> bool:
    """Whether a word joins a name with an ordinary word or with other names of countries or places: "US-led"."""
    entries = load_gazetteer().entries
    if not word[0].isupper() or _HYPHEN.search(word) is None or word in entries:
        return False
    first, *rest = _HYPHEN.split(word)[::2]
    if all(part.islower() for part in rest):
        return (len(first) > 1 and first.isupper()) or (first in entries and not entries[first].doubtful)
    found = [entries.get(part) for part in (first, *rest)]
    return all(entry and not entry.doubtful and entry.kind in _COMPOUNDED for entry in found)


def is_capitalised(word: str) -> bool:
    """Whether a word can begin or carry on a name: "Baku", "al-Assad", "STM"."""
    return word[0].isupper() or ("-" in word and _ARTICLE.match(word) is not None)


@lru_cache(KEPT_WORDS)
def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals as an acronym is: "STM", "ASELSAN-Baku", "AT&T", "U.N."; not "McKay"."""
    head = word.split("-", 1)[0]
    return len(head) > 1 and head.isupper() and sum(map(str.isalpha, head)) > 1


@lru_cache(KEPT_WORDS)
def is_plural_acronym(word: str) -> bool:
    """Whether a word is an acronym in the plural: "UAVs"."""
    return _PLURAL_ACRONYM.fullmatch(word) is not None


@lru_cache(KEPT_WORDS)
def has_inner_capital(word: str) -> bool:
    """Whether a capital follows a small letter as in trade names, "YouTube", but not as in "MacArthur" or "Al-Said"."""
    if word.isupper() or not any(a.islower() and b.isupper() for a, b in pairwise(word)):
        return False
    return _SURNAME_CAPITALS.match(word) is None


def is_headline(sentence: Sentence) -> bool:
    """Whether capitals tell nothing here: a headline in title case or in capitals throughout."""
    long_words = [word for word in sentence.words if len(word) > 3]
    if len(long_words) < 4:
        return sum(word.isupper() and len(word) > 3 for word in sentence.words) == len(long_words) > 1
    return sum(not word[0].islower() for word in long_words) > 0.85 * len(long_words)

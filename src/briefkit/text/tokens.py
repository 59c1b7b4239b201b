"""Words of a sentence with their offsets: read once for everything that looks at text.

A sentence is cut at its blanks first. No token has any within and none looks beyond one, so that what stands between
two blanks is cut into the same tokens wherever it stands. Letters alone are one word; all else is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from briefkit.model.document import Span
from briefkit.text.lists import KEPT_WORDS, LONGEST_KEPT

_TOKEN = re.compile(
    r"([aApP]\.[mM]\b\.?"
    r"|[a-z]+(?![\w'’&-]|\.[a-z])"  # most words, at no cost
    r"|(?:[Ee]x|[Tt]hen)-|(?:[Aa]nti|[Pp]ro|[Nn]on|[Pp]ost|[Pp]re|[Mm]id)-(?=[A-Z])"
    r"|(?:[A-Z]{1,3}-)?(?:[A-Z]\.){2,}"  # U.S., D-N.J.
    r"|(?:[A-Z]|(?:Ms|Mrs?|Messrs|Dr|Prof|Rev|Fr|Hon|Gen|Lt|Lieut|Col|Maj|Capt|Cap|Sgt|Cpl|Pvt|Det|Insp|Supt|Adm|Cmdr|Brig|Gov|Pres"
    r"|Sen|Rep|Dept|St|ST|Ste|Mt|MT|Ft|FT|Inc|Corp|Ltd|Co|Bros|Jr|Sr|Mme))\.(?!\w)"
    r"|(?:['’]s\b)"
    r"|\d+(?:[.,:]\d+)+(?:-[^\W_]+)*"  # 1,000; 5.3-magnitude; 8:30
    r"|[^\W_]+(?:-[^\W_]+|–[A-Z][^\W_]*|['’](?!s\b)[^\W_]+|&[^\W_]+|\.[a-z][^\W_]*)*"  # AT&T, tern.org
    r"|[^\w\s]|_)"
)
_DASH = "–"
HYPHEN = re.compile("([-–])")
"""What parts the words of a compound."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and marks of one sentence.

    Attributes:
        text: The document's text.
        words: Its words and marks as written.
        lower: The same in lower case, with straight apostrophes, and a dash for a hyphen between blanks.
        starts: Offset in the text at which each begins.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]

    def span(self, first: int, last: int) -> Span:
        """Where the words ``[first, last)`` stand in the text."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def word(self, at: int) -> str:
        """The word at an index in lower case; nothing before the first word and behind the last."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def written(self, first: int, last: int) -> str:
        """The words ``[first, last)`` as the text has them, white space made single blanks."""
        if last - first == 1:
            return self.words[first]
        return " ".join(self.text[slice(*self.span(first, last))].split())


Tokeniser = Callable[[str, Span], Sentence]
"""Gives the words and marks of the sentence at a span of a text."""


def make_tokeniser(is_compound: Callable[[str], bool]) -> Tokeniser:
    """A tokeniser that cuts the words of which `is_compound` is true at their hyphens: "US-led" is then three tokens.

    Args:
        is_compound: Asked of every word with its hyphens; it must always answer the same.
    """

    def cut_afresh(piece: str) -> tuple[tuple[str, int], ...]:
        found = []
        for match in _TOKEN.finditer(piece):
            word, at = match.group(), match.start()
            for part in HYPHEN.split(word) if is_compound(word) else (word,):
                found.append((part, at))
                at += len(part)
        return tuple(found)

    cut_once = lru_cache(KEPT_WORDS)(cut_afresh)

    def read_tokens(text: str, span: Span) -> Sentence:
        cut = cut_once if span.end - span.start <= LONGEST_KEPT else cut_afresh
        words: list[str] = []
        starts: list[int] = []
        add_word, add_start = words.append, starts.append
        at, written = span.start, text[span.start : span.end]
        for piece in written.split(" "):
            if piece.isalpha():
                add_word(piece)
                add_start(at)
            else:
                for word, offset in cut(piece):
                    add_word(word)
                    add_start(at + offset)
            at += len(piece) + 1
        lower = list(map(str.lower, words))
        if "’" in written:
            lower = [word.replace("’", "'") if len(word) > 1 else word for word in lower]
        if " - " in written:
            lower = [
                _DASH if word == "-" and text[at - 1 : at + 2] == " - " else word
                for word, at in zip(lower, starts, strict=True)
            ]
        return Sentence(text, words, lower, starts)

    return read_tokens

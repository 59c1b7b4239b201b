"""Times of what something is only compared with: "sales fell to 40 million from 60 million in 2017"."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.lexicon import read_groups
from briefkit.text.clauses import Reading
from briefkit.text.morphology import base_of

_WORDS = read_groups("events_words.tsv")
_CHANGING = _WORDS["changing"]
_REACH = 12
"""How many words of a comparison may stand before its time."""
_ENDING = frozenset(";KHBYZW")
"""Parts of speech that no phrase of a comparison holds, and the mark that ends one."""
_NUMERIC = "C"
_CURRENCIES = frozenset(("$", "€", "£", "¥", "#"))
_OPENERS = (("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"))
_BEFORE_FIGURES = frozenset(("against", "versus", "vs"))


def is_compared(reading: Reading, before: int) -> bool:
    """Whether the time behind a word is that of an earlier figure or of another case.

    So it is behind "compared with", "up from" and "more than", behind "against" with a number, and behind "from" with a
    number in a sentence that tells how one changed: "rose from 26 on Monday to 40 on Tuesday" rose on Tuesday.

    Args:
        reading: The sentence.
        before: Index of the word before the time.
    """
    lower, tags = reading.sentence.lower, reading.tags
    for index in range(before, max(0, before - _REACH), -1):
        if tags[index] in _ENDING and lower[index] != "compared":
            return False
        word, previous = lower[index], lower[index - 1]
        opened = (previous, word) in _OPENERS and tags[max(0, index - 2)] != "B"  # not "was compared to X"
        if opened or (word == "than" and _opens_case(lower, tags, index + 1)):
            return True
        figure = _opens_figure(lower, tags, index + 1)
        if figure and word == "to" and index < before:
            return False
        if figure and (word in _BEFORE_FIGURES or (word == "from" and _tells_change(lower, tags, index))):
            return True
    return False


def _opens_figure(lower: Sequence[str], tags: str, at: int) -> bool:
    return at < len(lower) and (tags[at] == _NUMERIC or lower[at] in _CURRENCIES)


def _opens_case(lower: Sequence[str], tags: str, at: int) -> bool:
    """Whether "than" stands before another case, "than in 2017", "than the 26 it lost"; not before "100" or "half"."""
    return at < len(lower) and (lower[at] == "the" or tags[at] == "I")


def _tells_change(lower: Sequence[str], tags: str, end: int) -> bool:
    """Whether the last verb before a word tells that a figure rose or fell."""
    verb = max(map(tags[:end].rfind, "YZVGQ"))
    return verb >= 0 and base_of(lower[verb]) in _CHANGING

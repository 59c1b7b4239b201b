"""Times of what something is only compared with: "sales fell to 40 million from 60 million in 2017"."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.lexicon import read_groups
from briefkit.model.when import Precision
from briefkit.text.clauses import Reading
from briefkit.text.morphology import base_of

_WORDS = read_groups("events_words.tsv")
_CHANGING = _WORDS["changing"]
_REACH = 12
"""How many words of a comparison may stand before its time."""
_ENDING = frozenset(";KHBYZW")
"""Parts of speech that no phrase of a comparison holds, and the mark that ends one."""
_NUMERIC = "C"
_VERBS = "YZVGQ"
_CURRENCIES = frozenset(("$", "€", "£", "¥", "#"))
_COMPARED = (("compared", "with"), ("compared", "to"))
_FROM = (("up", "from"), ("down", "from"))
_PERIODS = frozenset((Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR, Precision.DECADE))
"""What an earlier figure is that of: "from 60 in 2017"; a day is rather that of the change, "from 1.5 on Friday"."""


def is_compared(reading: Reading, before: int, precision: Precision) -> bool:
    """Whether a time is that of an earlier figure or of another case, with which something is compared.

    So it is behind "compared with", "more than in" and "up from" with a number. A month or a year is also behind "from"
    with a number, if the figure to which that changed stands before it, "fell to 40 from 60 in 2017", and behind
    ", against" with one. "Rose from 26 on Monday to 40 on Tuesday" rose on Tuesday.

    Args:
        reading: The sentence.
        before: Index of the word before the time.
        precision: That of the time.
    """
    lower, tags = reading.sentence.lower, reading.tags
    period = precision in _PERIODS
    for index in range(before, max(0, before - _REACH), -1):
        if tags[index] in _ENDING and lower[index] != "compared":
            return False
        pair, figure = (lower[index - 1], lower[index]), index < before and _opens_figure(lower, tags, index + 1)
        if pair in _COMPARED and tags[max(0, index - 2)] != "B":  # not "was compared to X"
            return True
        if pair[1] == "than":
            return index == before - 1 and tags[before] == "I"
        if figure and pair in _FROM:
            return True
        if figure and pair[1] == "to":
            return False
        if figure and pair[1] == "from" and (period or _goes_on(lower, tags, before)):
            return _tells_change(lower, tags, index) and (_changes_to(lower, tags, index) or not period)
        if figure and period and pair == (",", "against"):
            return True
    return False


def _opens_figure(lower: Sequence[str], tags: str, at: int) -> bool:
    return at < len(lower) and (tags[at] == _NUMERIC or lower[at] in _CURRENCIES)


def _goes_on(lower: Sequence[str], tags: str, before: int) -> bool:
    """Whether the later figure stands behind the time: "from 26 on Monday to 40"."""
    behind = range(before + 1, min(len(lower) - 1, before + _REACH))
    return any(lower[at] == "to" and _opens_figure(lower, tags, at + 1) for at in behind)


def _changes_to(lower: Sequence[str], tags: str, end: int) -> bool:
    """Whether the later figure stands before a word: "fell to 40 from 60"."""
    ahead = range(max(0, end - _REACH), end)
    return any(lower[at] == "to" and _opens_figure(lower, tags, at + 1) for at in ahead)


def _tells_change(lower: Sequence[str], tags: str, end: int) -> bool:
    """Whether the last verb before a word tells that a figure rose or fell."""
    verb = max(map(tags[:end].rfind, _VERBS))
    return verb >= 0 and base_of(lower[verb]) in _CHANGING

"""Disagreements: figures and dates on which the tellings of one event differ, side by side instead of one hidden."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.facts import Basis
from briefkit.model.folding import fold
from briefkit.model.selection import Disagreement
from briefkit.model.when import When
from briefkit.select.candidates import Candidate
from briefkit.select.certainty import find_certainty
from briefkit.select.count_rules import Counted
from briefkit.select.counts import find_illness, read_counts

_FIGURE = re.compile(
    r"(?<![\w.,])(?P<money>[$€£¥]\s?)?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?:\s(?P<scale>hundred|thousand|million|billion|trillion)|(?(money)(?P<short>\s?(?:m|bn|tn))|(?!)))?\b"
    r"(?P<words>(?:\s[a-z][\w-]*){0,3})"
)
_DIGIT = re.compile(r"\d")
_ZONE = r"(?:local(?:\stime)?|GMT|BST|UTC|[CEMP][DS]T|hours|hrs)"
_CLOCK = re.compile(rf"\b\d{{1,2}}:\d{{2}}\b|\b[0-2]\d[0-5]\d\b(?=\s\(?{_ZONE}\b|\s\([0-2]\d[0-5]\d\s{_ZONE}\b)")
"""A time of day, which counts nothing: "16:53", "1653 local time", "1653 (2153 GMT)"."""
_ONLY_CLOCK = re.compile(
    rf"(?:(?:about|around|at|by)\s)?(?:\d{{1,2}}(?:[:.]?\d{{2}})?(?:\s?[ap]\.?m\b\.?)?|noon|midnight)(?:\s{_ZONE})?",
    re.IGNORECASE,
)
"""Words for a time that say nothing of the day."""
_TOLL = re.compile(r"(?:death\s)?toll\b[^.;:\d]{0,60}?\b(?:to|at|of|is|was|stands at)\s(?P<number>\d[\d,]*)\b")
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_EMPTY = re.compile(
    r"a|an|the|of|in|on|at|to|from|by|with|for|and|or|as|had|have|has|were|was|are|is|been|be|more|than|others?|new|now"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|[ap]m"
)
"""Words behind a figure that do not say what it counts."""
_CURRENCY = re.compile(
    r"dollars?|euros?|pounds?|roubles?|rubles?|yuan|yen|rand|lari|tenge|manats?|lira|rupees?|francs?"
)
_PEOPLE = re.compile(r"people|persons|men|women|children|residents|civilians|soldiers")
_FATE = re.compile(
    r"dead|deaths?|killed|died|drowned|missing|injured|wounded|hurt|displaced|homeless|arrested|detained"
)
"""What befell the people that a figure counts."""


_FATES = {
    Counted.KILLED: "dead",
    Counted.INJURED: "injured",
    Counted.MISSING: "missing",
    Counted.DISPLACED: "displac",
    Counted.ARRESTED: "arreste",
}
"""What befell people, by the names that `name_counted` gives."""
_COARSE_APART = dt.timedelta(days=31)
"""How far from a day a longer time can be and still be meant for it; what is further away is another event."""


Ends = tuple[float, float]
"""The least and the most that a figure can be, which are one where it is neither a range nor bounded."""
_LONGEST_BOUND = 24
"""Characters before a number in which the words that bound it stand."""
_ROUGH = 0.05
"""How much more or less than "about 150" there may have been, in parts of it."""
_BOUNDS = (
    (r"(?:up\sto|as\smany\sas|as\smuch\sas|fewer\sthan|less\sthan|at\smost)", (0.0, 1.0)),
    (r"(?:at\sleast|more\sthan|no\sfewer\sthan|no\sless\sthan|over)", (1.0, float("inf"))),
    (
        r"(?:about|almost|an\sestimated|approximately|around|close\sto|nearly|roughly|some)",
        (1 - _ROUGH, 1 + _ROUGH),
    ),
)
"""Words that bound a number, and what it is multiplied by for the least and the most that there were."""
_BOUND_RULES = tuple((re.compile(rf"\b{words}\s$", re.IGNORECASE), ends) for words, ends in _BOUNDS)
_LOW_END = re.compile(r"(?:between\s)?\d[\d,.]*(?:\s(?:hundred|thousand|million))?(?:\s(?:to|and)\s|[-–])$")
"""The lower end of a range, behind what bounds it."""
_TOLL_WORDS = ("toll", "death")
_FATE_BEHIND = re.compile(r"(?:\s[\w'’-]+){0,5}?\s" + rf"(?:{_FATE.pattern})\b")
"""From behind a number to the word for what befell those whom it counts: "have been made homeless"."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure in a text.

    Attributes:
        about: What it counts.
        value: It.
        start: Where it begins, with its currency.
        words: It with what it counts.
        end: Where the number ends, with its scale.
    """

    about: str
    value: float
    start: int
    words: str
    end: int


def find_disagreements(tellings: Sequence[Candidate]) -> tuple[Disagreement, ...]:
    """The points on which tellings of one event differ; what only some of them mention is no disagreement."""
    if len(tellings) < 2:
        return ()
    return (*_differing_figures(tellings), *_differing_dates(tellings))


def _differing_figures(tellings: Sequence[Candidate]) -> list[Disagreement]:
    said: dict[str, dict[Ends, tuple[str, dict[str, None]]]] = {}
    for telling in tellings:
        for about, ends, words in read_rivals(telling.text):
            _, documents = said.setdefault(about, {}).setdefault(ends, (words, {}))
            documents[telling.document.id] = None
    found = []
    for values in said.values():
        differing = [each for ends, each in values.items() if any(are_rivals(ends, other) for other in values)]
        if differing and _apart(values):
            found.append(Disagreement("figure", tuple((words, tuple(documents)) for words, documents in differing)))
    return found


def are_rivals(left: Ends, right: Ends) -> bool:
    """Whether two figures of one thing cannot both be true: "at least 60" and "up to 103" can."""
    return left[1] < right[0] or right[1] < left[0]


def _apart(values: dict[Ends, tuple[str, dict[str, None]]]) -> bool:
    """Whether no document gives two of the values: a document that does speaks of two things."""
    documents = [document for _, each in values.values() for document in each]
    return len(documents) == len(set(documents))


def read_figures(text: str) -> list[tuple[str, float, str]]:
    """What each figure counts, its value, and its words."""
    return [(figure.about, figure.value, figure.words) for figure in _find_figures(text)]


def read_rivals(text: str) -> list[tuple[str, Ends, str]]:
    """What each figure counts of which another may be a rival, the least and the most it can be, and its words.

    The words are those of the text, with what bounds the number: "up to 103 dead".

    A count that only comes to another, is a part of it or is taken back has no rivals, nor has what is suspected any
    among what is confirmed; of two people of whom different things are told, neither is one of the other's.
    """
    figures = list(_find_figures(text))
    if not figures:
        return []
    counts, is_of_illness = read_counts(text), find_illness(text) is not None
    rivals: list[tuple[str, Ends, str]] = []
    for figure in figures:
        count = next((each for each in counts if each.start <= figure.start < each.end), None)
        if count is None:
            if figure.about not in _FATES.values():
                before = text[max(0, figure.start - _LONGEST_BOUND) : figure.start]
                bound = next((match.group() for rule, _ in _BOUND_RULES if (match := rule.search(before))), "")
                rivals.append((figure.about, _find_ends(figure.value, None, bound), bound + figure.words))
        elif count.standing.is_current:
            certainty = find_certainty(text, count.start, count.end).value if is_of_illness else ""
            about = f"{_FATES.get(count.counted, figure.about)} {certainty}".strip()
            bound = "" if figure.words.startswith(_TOLL_WORDS) else text[count.start : figure.start]
            ends = _find_ends(figure.value, count.low, text[count.start : figure.start])
            rivals.append((about, ends, bound + _tell_fate(text, figure)))
    return rivals


def _find_ends(value: float, low: float | None, before: str) -> Ends:
    """The least and the most that a figure can be.

    Args:
        value: The number; of a range its upper end.
        low: Its lower end.
        before: The words that bound it, with the lower end.
    """
    least, most = value if low is None else low, value
    for rule, (down, up) in _BOUND_RULES:
        bound = rule.search(before if low is None else _LOW_END.sub("", before))
        if bound is not None:
            return least * down, most * up
    return least, most


def _tell_fate(text: str, figure: _Figure) -> str:
    """The words of a count of people, up to that for what befell them if it stands behind the number."""
    fate = _FATE_BEHIND.match(text, figure.end)
    behind = text[figure.start : fate.end()] if fate is not None else ""
    return behind if len(behind) > len(figure.words) else figure.words


def _find_figures(text: str) -> Iterator[_Figure]:
    if not _DIGIT.search(text):
        return
    clocks = [match.span() for match in _CLOCK.finditer(text)]
    for match in _FIGURE.finditer(text):
        if any(start < match.end("number") and match.start("number") < end for start, end in clocks):
            continue
        value = float(match["number"].replace(",", "")) * _SCALES.get(
            match["scale"] or (match["short"] or "").strip(), 1
        )
        year = value.is_integer() and 1900 <= value <= 2100
        words = match["words"].split()
        last = _counted(words)
        figure = match.group()[: match.start("words") - match.start()].strip()
        if match["money"]:
            yield _Figure("money", value, match.start(), figure, _find_end(match))
        elif words and _CURRENCY.fullmatch(words[0]):
            yield _Figure("money", value, match.start(), f"{figure} {words[0]}", _find_end(match))
        elif last is not None and not year:
            told = " ".join([figure, *words[: last + 1]])
            yield _Figure(name_counted(fold(words[last])), value, match.start(), told, _find_end(match))
    for match in _TOLL.finditer(text):
        value = float(match["number"].replace(",", ""))
        yield _Figure("dead", value, match.start("number"), match.group(), match.end("number"))


def _find_end(match: re.Match[str]) -> int:
    """Where the number of a figure ends, with its scale."""
    scale = next((name for name in ("scale", "short") if match[name]), "number")
    return match.end(scale)


def _counted(words: Sequence[str]) -> int | None:
    """Which of the words behind a figure says what it counts; people's fate goes before their number alone."""
    fate = next((index for index, word in enumerate(words) if _FATE.fullmatch(word)), None)
    if words and _PEOPLE.fullmatch(words[0]):
        return 0 if fate is None else fate
    return next((index for index, word in enumerate(words) if not _EMPTY.fullmatch(fold(word))), None)


def name_counted(word: str) -> str:
    """One name for what a word says is counted, whatever its form: "dead" for "killed", "people" for "women"."""
    if word in {"dead", "death", "deaths", "killed", "died", "drowned"}:
        return "dead"
    return "people" if _PEOPLE.fullmatch(word) else word.removesuffix("s")[:7]


def _differing_dates(tellings: Sequence[Candidate]) -> list[Disagreement]:
    """The dates that tellings state, unless one only says less than another: "in June" beside "on 3 June".

    A time of day alone states no day, and a month that is far from a day is one of something else.
    """
    said: dict[When, dict[str, None]] = {}
    for telling in tellings:
        date = telling.event.date
        if date.basis is Basis.STATED and date.when is not None and not _is_only_clock(telling):
            same = next((when for when in said if when.contains(date.when) and date.when.contains(when)), date.when)
            said.setdefault(same, {})[telling.document.id] = None
    exact = [when for when in said if not any(when.contains(other) for other in said if other is not when)]
    days = [when for when in exact if when.begin is not None and when.begin == when.finish]
    exact = [when for when in exact if when in days or not days or any(_is_near(when, day) for day in days)]
    if len(exact) < 2:
        return []
    return [Disagreement("date", tuple((when, tuple(said[when])) for when in exact))]


def _is_only_clock(telling: Candidate) -> bool:
    """Whether the words of its date say a time of day alone, whose day is only that of publication."""
    span = telling.event.date.span
    return span is not None and _ONLY_CLOCK.fullmatch(telling.document.text[slice(*span)].strip()) is not None


def _is_near(when: When, day: When) -> bool:
    """Whether a longer time is so near to a day that both may be told of one event."""
    if when.begin is None or when.finish is None or day.begin is None:
        return True
    return when.begin - _COARSE_APART <= day.begin <= when.finish + _COARSE_APART

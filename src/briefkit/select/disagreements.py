"""Disagreements: figures and dates on which the tellings of one event differ, side by side instead of one hidden."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefkit.model.facts import Basis
from briefkit.model.folding import fold
from briefkit.model.selection import Disagreement
from briefkit.model.when import When
from briefkit.select.candidates import Candidate

_FIGURE = re.compile(
    r"(?<![\w.,])(?P<money>[$€£¥]\s?)?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?:\s(?P<scale>hundred|thousand|million|billion|trillion)|(?(money)(?P<short>\s?(?:m|bn|tn))|(?!)))?\b"
    r"(?P<words>(?:\s[a-z][\w-]*){0,3})"
)
_DIGIT = re.compile(r"\d")
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


def find_disagreements(tellings: Sequence[Candidate]) -> tuple[Disagreement, ...]:
    """The points on which tellings of one event differ; what only some of them mention is no disagreement."""
    if len(tellings) < 2:
        return ()
    return (*_differing_figures(tellings), *_differing_dates(tellings))


def _differing_figures(tellings: Sequence[Candidate]) -> list[Disagreement]:
    said: dict[str, dict[float, tuple[str, dict[str, None]]]] = {}
    for telling in tellings:
        for about, value, words in read_figures(telling.text):
            _, documents = said.setdefault(about, {}).setdefault(value, (words, {}))
            documents[telling.document.id] = None
    return [
        Disagreement("figure", tuple((words, tuple(documents)) for words, documents in values.values()))
        for values in said.values()
        if len(values) > 1 and _apart(values)
    ]


def _apart(values: dict[float, tuple[str, dict[str, None]]]) -> bool:
    """Whether no document gives two of the values: a document that does speaks of two things."""
    documents = [document for _, each in values.values() for document in each]
    return len(documents) == len(set(documents))


def read_figures(text: str) -> list[tuple[str, float, str]]:
    """What each figure counts, its value, and its words."""
    if not _DIGIT.search(text):
        return []
    figures = []
    for match in _FIGURE.finditer(text):
        value = float(match["number"].replace(",", "")) * _SCALES.get(
            match["scale"] or (match["short"] or "").strip(), 1
        )
        year = value.is_integer() and 1900 <= value <= 2100
        words = match["words"].split()
        last = _counted(words)
        figure = match.group()[: match.start("words") - match.start()].strip()
        if match["money"]:
            figures.append(("money", value, figure))
        elif words and _CURRENCY.fullmatch(words[0]):
            figures.append(("money", value, f"{figure} {words[0]}"))
        elif last is not None and not year:
            figures.append((name_counted(fold(words[last])), value, " ".join([figure, *words[: last + 1]])))
    for match in _TOLL.finditer(text):
        figures.append(("dead", float(match["number"].replace(",", "")), match.group()))
    return figures


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
    """The dates that tellings state, unless one only says less than another: "in June" beside "on 3 June"."""
    said: dict[When, dict[str, None]] = {}
    for telling in tellings:
        date = telling.event.date
        if date.basis is Basis.STATED and date.when is not None:
            same = next((when for when in said if when.contains(date.when) and date.when.contains(when)), date.when)
            said.setdefault(same, {})[telling.document.id] = None
    exact = [when for when in said if not any(when.contains(other) for other in said if other is not when)]
    if len(exact) < 2:
        return []
    return [Disagreement("date", tuple((when, tuple(said[when])) for when in exact))]

"""Counts: how many a sentence says were killed, injured, missing, displaced or arrested, or voted, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from briefkit.select.count_rules import BOUND, ILLNESSES, NUMBER, RULES, Counted, Rule
from briefkit.select.standings import Standing, find_standing
from briefkit.text.function_words import words_of
from briefkit.text.numbers import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Count:
    """A number in a sentence with what it counts.

    Attributes:
        counted: What it counts.
        value: The number.
        start: Where its words begin in the sentence.
        end: Where they end.
        words: They, verbatim: "at least 12", "300 families".
        unit: Whom it counts where they are not people one by one: "families".
        standing: Whether it is the count of now.
        moving: Whether it is of a sum that moves or stands, one of all until then: "the toll rose to 16".
    """

    counted: Counted
    value: int
    start: int
    end: int
    words: str
    unit: str = ""
    standing: Standing = Standing.COUNTED
    moving: bool = False


_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_CUES = frozenset(cue for rule in RULES for cue in rule.cues)
_BOUND_BEFORE = re.compile(BOUND + "$", re.IGNORECASE)
_LONGEST_BOUND = len("between 999,999,999 thousand and ")
_YEAR = re.compile(r"(?:in|since|of|by|from|until|before|after|for)\s(?:1[89]|20)\d\d$", re.IGNORECASE)
_PART_OF = re.compile(r"\bof\s(?:the|its|their|those|these)\s$", re.IGNORECASE)
_PART_OF_FATE = re.compile(
    r"\sof\s(?:the|its|their|those|these)(?:\s\d[\d,]*)?\s(?:dead|displaced|injured|killed|missing|wounded)$",
    re.IGNORECASE,
)
_ILLNESS = re.compile(rf"\b(?:{ILLNESSES}|epidemic|outbreak)\b", re.IGNORECASE)
_UNIT = re.compile(r"\s(?:[a-z]+\s)?(families|households)\b", re.IGNORECASE)
_NO_PEOPLE = re.compile(
    r"\s(?:[a-z]+\s)?(?:animals|birds|boats|buildings|buses|camels|cars|cats|cattle|chickens|cows|dogs|elephants|fish|flats|goats"
    r"|homes|horses|hospitals|houses|jobs|pigs|planes|schools|sheep|ships|shops|tanks|towns|trees|trucks|vehicles"
    r"|vessels|villages|whales)\b",
    re.IGNORECASE,
)
"""What may be killed, evacuated or missing as well."""
_REPLACED = re.compile(rf"\b(?:not|instead\sof|rather\sthan)\s(?:the\s)?{BOUND}{NUMBER}", re.IGNORECASE)
_GROUP = (
    r"\s(?:[\w-]+\s)?(?:adults|babies|boys|children|civilians|doctors|drivers|engineers|farmers|fighters|firefighters|fishermen"
    r"|girls|guards|gunmen|infants|inmates|insurgents|journalists|men|migrants|militants|miners|nurses|officers|passengers"
    r"|patients|peacekeepers|police|policemen|prisoners|protesters|rebels|refugees|rescuers|residents|sailors|soldiers"
    r"|students|teachers|tourists|troops|villagers|women|workers)"
)
_LISTED_BEFORE = re.compile(rf"(?<![\w.,$€£-]){NUMBER}{_GROUP},?\sand\s$", re.IGNORECASE)
_LISTED_BEHIND = re.compile(rf"{_GROUP}(?:,\s|,?\sand\s){BOUND}{NUMBER}{_GROUP}\b", re.IGNORECASE)
"""Groups of people that are counted one by one, before a count and behind it."""
_NUMERAL = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b")
_HABIT = re.compile(
    r"\b(?:each|every|per|(?:an?|the)\s(?:average|normal|typical|usual))\s(?:day|month|season|week|winter|year)\b|\ba\syear\b(?!\s(?:ago|before|earlier|later)\b)",
    re.IGNORECASE,
)
"""Behind a number, what makes it one of a habit: "kills 36,000 people a year"."""
_NEAR = 60
"""Characters in which it stands there."""
_MODAL = re.compile(r"\b(?:could|may|might|must|should|will|would)\b(?!\shave\b)", re.IGNORECASE)
_NEXT = re.compile(r"\s([a-z][\w'’-]*)", re.IGNORECASE)
_AFTER_SUM = words_of(
    "preposition", "coordinator", "subordinator", "adverb-time", "time-day", "relative", "be", "have"
) | {
    *("people", "persons", "dead", "deaths", "fatalities", "cases", "confirmed"),
    *("amid", "because", "due", "instead", "not", "rather"),
}
"""What may follow the number of a sum, which stands alone: "to 16 on Friday", not "to 16 villages"."""


def read_counts(sentence: str, *, of_illness: bool = False) -> tuple[Count, ...]:
    """The counts of a sentence, in order; a number counts one thing only, that which stands nearest to it.

    Args:
        sentence: The sentence.
        of_illness: Whether the text before it tells of an illness, whose cases need no name any more.
    """
    folded = sentence.lower()
    cues = {cue for cue in _CUES if cue in folded}
    if not cues or _NUMERAL.search(folded) is None:
        return ()
    of_illness = of_illness or find_illness(sentence) is not None
    found: dict[int, Count] = {}
    for _, count in sorted(_match(sentence, cues, of_illness=of_illness), key=lambda each: (each[1].start, each[0])):
        found.setdefault(count.start, count)
    counts = [found[start] for start in sorted(found)]
    return tuple(sorted((*_settle(sentence, counts), *_list_replaced(sentence, counts)), key=lambda count: count.start))


def _settle(sentence: str, counts: Sequence[Count]) -> Iterator[Count]:
    """The counts, of which those are whole after all that other people stand beside.

    "Killed two and hurt 12 more": nobody was hurt before. "12 were in the bus, of whom four died": no other died.
    """
    for place, count in enumerate(counts):
        before = [each.counted is count.counted for each in counts[:place]]
        if count.standing is Standing.COUNTED and _is_listed(sentence, count, counts):
            yield replace(count, standing=Standing.PART)
            continue
        others = count.standing is Standing.ADDED and count.counted is not Counted.CASES and not all(before)
        is_whole = others or (count.standing is Standing.PART and not any(before))
        yield replace(count, standing=Standing.COUNTED) if is_whole else count


def _is_listed(sentence: str, count: Count, counts: Sequence[Count]) -> bool:
    """Whether a count is one of several to whom the same happened: "12 soldiers and three civilians were killed"."""
    starts = {each.start for each in counts}
    before = _LISTED_BEFORE.search(sentence, 0, count.start)
    if before is not None and _find_start(before) not in starts:
        return True
    behind = _LISTED_BEHIND.match(sentence, count.end)
    return behind is not None and _find_start(behind) not in starts


def _list_replaced(sentence: str, counts: Sequence[Count]) -> Iterator[Count]:
    """The numbers that a count replaces, with nothing of their own to say what they count: "killed 38, not 40"."""
    starts = {count.start for count in counts}
    for match in _REPLACED.finditer(sentence):
        replacing = [count for count in counts if count.end <= match.start()]
        if replacing and _find_start(match) not in starts:
            last, end = replacing[-1], match.end("scale") if match["scale"] else match.end("number")
            value, words = _read_number(match["number"], match["scale"]), sentence[_find_start(match) : end]
            yield Count(last.counted, value, _find_start(match), end, words, last.unit, Standing.WITHDRAWN)


def find_illness(text: str) -> int | None:
    """Where a text first names an illness, if it does."""
    match = _ILLNESS.search(text)
    return match.start() if match else None


def _match(sentence: str, cues: Set[str], *, of_illness: bool) -> Iterator[tuple[int, Count]]:
    """The counts that each rule finds, with the number of characters that tell them."""
    for rule in RULES:
        if not rule.cues & cues or (rule.of_illness and not of_illness):
            continue
        for match in rule.pattern.finditer(sentence):
            end = match.end("scale") if match["scale"] else match.end("number")
            if not _is_other(match, rule, end):
                yield match.end() - match.start(), _build_count(sentence, rule, match, end)


def _build_count(sentence: str, rule: Rule, match: re.Match[str], end: int) -> Count:
    start = _find_start(match)
    standing = find_standing(sentence, start, end)
    unit = _UNIT.match(sentence, end)
    if unit is not None:
        end = unit.end()
    value = _read_number(match["number"], match["scale"])
    whom = unit[1].lower() if unit else ""
    return Count(rule.counted, value, start, end, sentence[start:end], whom, standing, rule.moving)


def _is_other(match: re.Match[str], rule: Rule, end: int) -> bool:
    """Whether a number is no count of people or cases that were.

    It may be a year ("in 2019 people …"), a whole of which another number is a part, of animals, of a habit, or of what
    may come ("the toll could rise to 40").
    """
    sentence, at = match.string, match.start("number")
    before = sentence[max(0, at - 12) : at]
    if _PART_OF.search(before) or _YEAR.search(before + match["number"]) or _NO_PEOPLE.match(sentence, end):
        return True
    if _HABIT.search(sentence, end, end + _NEAR):
        return True
    if rule.moving:
        if _MODAL.search(match.group()):
            return True
        word = _NEXT.match(sentence, end)
        return word is not None and word[1].lower() not in _AFTER_SUM
    return _PART_OF_FATE.match(sentence[end : match.end()]) is not None


def _find_start(match: re.Match[str]) -> int:
    """Where a number begins, with the words that bound it."""
    at = match.start("number")
    before = _BOUND_BEFORE.search(match.string, max(0, at - _LONGEST_BOUND), at)
    return before.start() if before else at


def _read_number(words: str, scale: str | None) -> int:
    plain = words.lower().replace(",", "")
    value = float(plain) if plain[0].isdigit() else float(NUMBER_WORDS[plain])
    return round(value * _SCALES.get((scale or "").lower(), 1))

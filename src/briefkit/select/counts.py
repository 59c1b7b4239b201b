"""Counts: how many a sentence says were killed, injured, missing, displaced or arrested, or voted, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from briefkit.select.ballots import find_ballots
from briefkit.select.count_rules import BEHIND, BOUND, ILLNESSES, LOW, NUMBER, RULES, TAKEN_UP, Counted, Rule
from briefkit.select.standings import Standing, find_standing
from briefkit.text.function_words import words_of
from briefkit.text.numbers import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Count:
    """A number in a sentence with what it counts.

    Attributes:
        counted: What it counts.
        value: The number; of a range its upper end.
        start: Where its words begin in the sentence.
        end: Where they end.
        words: They, verbatim: "at least 12", "300 families".
        unit: Whom it counts where they are not people one by one: "families".
        standing: Whether it is the count of now.
        moving: Whether it is of a sum that moves or stands, one of all until then: "the toll rose to 16".
        low: The lower end of a range: 5,000 of "5,000 to 10,000".
        takes_up: Whether it goes on with the count of the sentence before: "the number had grown to 212".
    """

    counted: Counted
    value: int
    start: int
    end: int
    words: str
    unit: str = ""
    standing: Standing = Standing.COUNTED
    moving: bool = False
    low: int | None = None
    takes_up: bool = False


_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_CUES = frozenset(cue for rule in RULES for cue in rule.cues)
_BOUND_BEFORE = re.compile(BOUND + "$", re.IGNORECASE)
_BEHIND = re.compile(BEHIND, re.IGNORECASE)
_LONGEST_BOUND = len("at the very least between 999,999,999 thousand and ")
_LOW_BEFORE = re.compile(rf"(?<![\w.,$€£:-])(?P<between>between\s)?{LOW}$", re.IGNORECASE)
_LONGEST_LOW = 45
_FROM = re.compile(rf"\bfrom\s{BOUND}$", re.IGNORECASE)
"""Before a number that is no end of a range: "rose from 9 to 16"."""
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
_HABIT_BEFORE = re.compile(r"\b(?:each|every)\s(?:day|month|season|week|winter|year),?\s[^.;:\d]{0,40}$", re.IGNORECASE)
_NEAR = 60
"""Characters in which it stands there."""
_MARGIN_BEFORE = re.compile(
    rf"\b(?:(?:lead|majority|margin)\sof|by|behind|lack\w*|needs?|needed|requir\w+|short\sof)\s{BOUND}$", re.IGNORECASE
)
_MARGIN_BEHIND = re.compile(
    r"\svotes?\s(?:ahead|behind|lead|majority|margin|more|needed|required|short)\b", re.IGNORECASE
)
"""Around a number of votes, what makes it the one that a vote was won by, or that it takes."""
_INSTANCES_BEFORE = re.compile(
    r"(?<!result\s)(?<!resulted\s)(?<!resulting\s)(?<!results\s)\bin"
    r"\s(?:(?:all|just|only|most\sof)\s)?(?:(?:the|these|those)\s)?$",
    re.IGNORECASE,
)
_INSTANCES_BEHIND = re.compile(r"\s(?:other\s|such\s)?cases\b(?!\sof\b)", re.IGNORECASE)
"""Around a number, what makes its cases instances in which something holds: "in 20 cases we have the tests"."""
_DEFINED = re.compile(r"\b[a-z]+\s(?:in\swhich|where)\s$")
_OR_MORE = re.compile(r"\sor\s(?:fewer|less|more)\b", re.IGNORECASE)
"""Around a number, what makes it one of a definition: "events where four or more people are killed"."""
_RATIO = re.compile(rf"(?:\b(?:half|most)|{NUMBER})\sin\s(?:every\s)?$", re.IGNORECASE)
"""Before a number, what makes the two a share: "one in 20 cases of cholera"."""
_FOUND_IN = re.compile(
    r"\b(?:confirmed|detected|diagnosed|discovered|established|found|identified|isolated|recorded|reported|seen|verified)\b"
    r"(?:\s(?:so\sfar|now|already|only|just|today|yesterday|there))*\s$",
    re.IGNORECASE,
)
"""Before "in 20 cases", what makes them cases of an illness after all: "cholera was confirmed in 20 cases"."""
_BEHIND_COUNTED = re.compile(rf"(?:{NUMBER})\s(?:people\s)?$", re.IGNORECASE)
_NAME = re.compile(r"\s[A-Z]")
"""Around a fate and a number, what makes the fate that of a number before it: "and 250 injured 2032 Gen Lukan says"."""
_MODAL = re.compile(r"\b(?:could|may|might|must|should|will|would)\b(?!\shave\b)", re.IGNORECASE)
_NEXT = re.compile(r"\s([a-z][\w'’-]*)", re.IGNORECASE)
_AFTER_SUM = words_of(
    "preposition", "coordinator", "subordinator", "adverb-time", "time-day", "relative", "be", "have"
) | {
    *("people", "persons", "dead", "deaths", "fatalities", "cases", "confirmed"),
    *("amid", "because", "due", "early", "instead", "late", "not", "rather"),
}
"""What may follow the number of a sum, which stands alone: "to 16 on Friday", not "to 16 villages"."""


def read_counts(sentence: str, *, of_illness: bool = False, before: Counted | None = None) -> tuple[Count, ...]:
    """The counts of a sentence, in order; a number counts one thing only, that which stands nearest to it.

    Args:
        sentence: The sentence.
        of_illness: Whether the text before it tells of an illness, whose cases need no name any more.
        before: What the sentence before it counted last, which "the number" takes up.
    """
    folded = sentence.lower()
    if _NUMERAL.search(folded) is None:
        return ()
    ballots = tuple(_read_ballots(sentence))
    cues = {cue for cue in _CUES if cue in folded}
    found = {count.start: count for count in _take_up(sentence, before)}
    for _, count in sorted(_match(sentence, cues, of_illness=of_illness), key=lambda each: (each[1].start, each[0])):
        if not any(ballot.start <= count.start < ballot.end for ballot in ballots):
            found.setdefault(count.start, count)
    found |= {ballot.start: ballot for ballot in ballots}
    counts = [found[start] for start in sorted(found)]
    return tuple(sorted((*_settle(sentence, counts), *_list_replaced(sentence, counts)), key=lambda count: count.start))


def _read_ballots(sentence: str) -> Iterator[Count]:
    """The results of votes."""
    for ballot in find_ballots(sentence):
        words = sentence[ballot.start : ballot.end]
        yield Count(Counted.VOTES, ballot.value, ballot.start, ballot.end, words)


def _take_up(sentence: str, before: Counted | None) -> Iterator[Count]:
    """The sums of what the sentence before counts: "Cholera was found in five. The number has grown to 212"."""
    if before is not None:
        rule = Rule(before, frozenset(), TAKEN_UP, moving=True)
        yield from (replace(count, takes_up=True) for _, count in _match_rule(sentence, rule))


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
    if not cues:
        return
    names_illness = find_illness(sentence) is not None
    of_illness = of_illness or names_illness
    for rule in RULES:
        if not rule.cues & cues or (rule.of_illness and not of_illness) or (rule.names_illness and not names_illness):
            continue
        yield from _match_rule(sentence, rule)


def _match_rule(sentence: str, rule: Rule) -> Iterator[tuple[int, Count]]:
    """The counts that a rule finds, with the number of characters that tell them."""
    for match in rule.pattern.finditer(sentence):
        end = match.end("scale") if match["scale"] else match.end("number")
        if not _is_other(match, rule, end):
            yield match.end() - match.start(), _build_count(sentence, rule, match, end)


def _build_count(sentence: str, rule: Rule, match: re.Match[str], end: int) -> Count:
    start, low = _find_start(match), _find_low(match)
    behind = _find_end(sentence, end)
    standing = find_standing(sentence, start, behind)
    unit = _UNIT.match(sentence, end) or _UNIT.match(sentence, behind)
    end = behind if unit is None else _find_end(sentence, unit.end())
    value = _read_number(match["number"], match["scale"])
    whom = unit[1].lower() if unit else ""
    return Count(rule.counted, value, start, end, sentence[start:end], whom, standing, rule.moving, low and low[1])


def _is_other(match: re.Match[str], rule: Rule, end: int) -> bool:
    """Whether a number is no count of people or cases that were.

    It may be a year ("in 2019 people …"), a whole of which another number is a part, of animals, of a habit, of a
    definition ("a crash in which ten or more people die"), of instances ("in 20 cases the tests failed"), or of what
    may come ("the toll could rise to 40").
    """
    sentence, low = match.string, _find_low(match)
    at = low[0] if low else match.start("number")
    before = sentence[max(0, at - 12) : at]
    if _PART_OF.search(before) or _YEAR.search(before + match["number"]) or _NO_PEOPLE.match(sentence, end):
        return True
    if _HABIT.search(sentence, end, end + _NEAR) or _HABIT_BEFORE.search(sentence, 0, at):
        return True
    if rule.counted is Counted.VOTES and (
        _MARGIN_BEFORE.search(sentence, 0, at) or _MARGIN_BEHIND.match(sentence, end)
    ):
        return True
    if _OR_MORE.match(sentence, end) and _DEFINED.search(sentence, 0, at):
        return True
    if rule.counted is Counted.CASES and _are_instances(sentence, _find_start(match), end):
        return True
    if _BEHIND_COUNTED.search(sentence, 0, match.start()) and _NAME.match(sentence, end):
        return True
    if rule.moving:
        if _MODAL.search(match.group()):
            return True
        word = _NEXT.match(sentence, end)
        return word is not None and word[1].lower() not in _AFTER_SUM
    return _PART_OF_FATE.match(sentence[end : match.end()]) is not None


def _are_instances(sentence: str, start: int, end: int) -> bool:
    """Whether cases are instances of what a sentence tells, or a share, and no count of the ill: "only in 20 cases"."""
    if _RATIO.search(sentence, 0, start):
        return True
    before = _INSTANCES_BEFORE.search(sentence, 0, start)
    if before is None or not _INSTANCES_BEHIND.match(sentence, end):
        return False
    return _FOUND_IN.search(sentence, 0, before.start()) is None


def _find_end(sentence: str, end: int) -> int:
    """Where a number ends, with words behind it that bound it: "66 people or so"."""
    behind = _BEHIND.match(sentence, end)
    return behind.end() if behind else end


def _find_start(match: re.Match[str]) -> int:
    """Where a number begins, with the lower end of its range and the words that bound it."""
    low = _find_low(match)
    at = low[0] if low else match.start("number")
    before = _BOUND_BEFORE.search(match.string, max(0, at - _LONGEST_BOUND), at)
    return before.start() if before else at


def _find_low(match: re.Match[str]) -> tuple[int, int] | None:
    """Where the range begins of which a number is the upper end, and its lower end, if it is of one.

    What both ends share is told once: "45-50,000", "two to three million".
    """
    sentence, at = match.string, match.start("number")
    found = _LOW_BEFORE.search(sentence, max(0, at - _LONGEST_LOW), at)
    if found is None or (found["joint"] == "and" and not found["between"]):
        return None
    if not found["between"] and _FROM.search(sentence, 0, found.start("low")):
        return None
    high = _read_number(match["number"], match["scale"])
    scales = (found["low_scale"], match["scale"], "thousand" if "," in match["number"] else None)
    lows = [_read_number(found["low"], scale) for scale in scales if scale] or [_read_number(found["low"], None)]
    if not found["low_scale"] and "," in found["low"]:
        lows = [_read_number(found["low"], None)]
    low = next((low for low in lows if low < high), None)
    return None if low is None else (found.start(), low)


def _read_number(words: str, scale: str | None) -> int:
    plain = words.lower().replace(",", "")
    value = float(plain) if plain[0].isdigit() else float(NUMBER_WORDS[plain])
    return round(value * _SCALES.get((scale or "").lower(), 1))

"""The table of rules for counts: how a sentence says how many were killed, hurt, missing, displaced, arrested or ill.

A rule is a pattern with the number in it. Most follow one of four forms: a number with what befell them ("12 people
were killed"), a verb with the number behind it ("killed 12 people"), a number with a noun ("12 deaths"), and a sum that
moves ("the toll rose from 9 to 12").
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefkit.languages import message_in
from briefkit.select.causes import DISEASES
from briefkit.text.numbers import TENS, UNITS


class Counted(StrEnum):
    """What a figure of a situation report counts."""

    KILLED = message_in("counted", "killed")
    INJURED = message_in("counted", "injured")
    MISSING = message_in("counted", "missing")
    DISPLACED = message_in("counted", "displaced")
    SHELTERED = message_in("counted", "in shelters")
    ARRESTED = message_in("counted", "arrested")
    CASES = message_in("counted", "cases")
    VOTES = message_in("counted", "votes")


@dataclass(frozen=True, slots=True)
class Rule:
    """How a count is told.

    Attributes:
        counted: What it counts.
        cues: One of them is in every sentence of which the rule holds; to look for them takes next to no time.
        written: The pattern of the words of the count.
        moving: Whether it is of a sum that moves or stands, "the toll rose to", which is one of all until then.
        of_illness: Whether it holds only where the text tells of an illness, "cases rose to 38".
        names_illness: Whether it holds only where the sentence names one, "cholera was confirmed, with 38 cases".
    """

    counted: Counted
    cues: frozenset[str]
    written: str
    moving: bool = False
    of_illness: bool = False
    names_illness: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """It compiled, once a text has one of the cues: 44 such patterns take longer than to read an article."""
        return _compile(self.written)


ILLNESSES = rf"{DISEASES}|diarrhoeal|disease|fever|flu|infection|virus"
"""Words before "cases", or behind "cases of", by which they are of a disease and not of a court."""

_WORDED = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[:9])}))?|{'|'.join(reversed(UNITS))}"
"""The words of `NUMBER_WORDS`; "seventeen" is tried before "seven"."""
_PLAIN = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,2}})?|{_WORDED})"
_SCALED = rf"{_PLAIN}(?:\s(?:hundred|thousand|million))?"
_BOUNDS = (
    r"(?:well|just|slightly|far)\s(?:over|under|above|below|more\sthan|fewer\sthan|less\sthan)"
    r"|at\s(?:the\svery\s)?least|at\s(?:the\svery\s)?most|(?:no|not)\s(?:fewer|less|more)\sthan"
    r"|(?:more|fewer|less)\sthan|up\sto|upwards?\sof|in\sexcess\sof|as\s(?:few|many)\sas"
    r"|an\sestimated|a\s(?:minimum|maximum|total)\sof|close\sto|over|under|some|about|around|roughly|approximately"
    rf"|nearly|almost|perhaps|possibly|between\s{_SCALED}\sand"
)
BOUND = rf"(?:(?:{_BOUNDS})\s){{0,2}}"
"""Words before a number that bound it, "at least", or two of them: "up to about"."""
BEHIND = (
    r"(?:\s(?:people|persons|families|households))?"
    r"(?:-plus\b|\+|\sat\s(?:least|most)\b|\sor\s(?:fewer|less|more|so)\b(?!\s(?:I|he|it|she|than|they|we)\b)"
    r"|,?\s(?:and\s|or\s)?(?:maybe|perhaps|possibly)\s(?:even\s)?more\b(?!\sthan\b))"
)
"""Words behind it that do: "66 or more", "66 people or so", "60-plus"."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMBER = (
    rf"(?P<number>{_PLAIN})"
    r"(?:\s(?P<scale>hundred|thousand|million))?(?![\w.,]*\d|-(?!plus\b)|\w)"
    r"(?!\s?%)(?!\s?(?:per\s?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|times|[ap]\.?m\b|o['’]clock"
    rf"|k?m|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|dollars?|euros?|pounds?|{_MONTHS})\b)"
)
"""A number, and what does not count people or cases after all: "10 a.m.", "12 years"."""
COUNTED_NUMBER = rf"{_SCALED}(?![\w,.]*\d)"
"""Any number."""
_SECOND = rf"{BOUND}{_SCALED}"
"""A number that is not the one that counts: "from 9" in "from 9 to 16"."""
LOW = rf"(?P<low>{_PLAIN})(?:\s(?P<low_scale>hundred|thousand|million))?(?:\s(?P<joint>to|and)\s|[-–])"
"""The lower end of a range before the number that is its upper end: "45,000-50,000", "between 100 and 200"."""
_LOW = rf"(?:{_SCALED}(?:\sto\s|[-–]))?"
_OPEN = r"(?<![\w.,$€£:])"
_FIRST = f"{_OPEN}{BOUND}{NUMBER}(?:{BEHIND})?"

_NOUNS = (
    r"(?:\sof\s(?:the|its|their|those|these)(?:\s\d[\d,]*(?:(?:\sto\s|[-–])\d[\d,]*)?)?)?"
    r"(?:\s(?!(?:and|or|but|who|which)\b|(?:could|may|might|must|should|will|would)\s(?!have\b))[a-z][\w'’-]{1,20}){0,3}?"
)
"""Whom a number counts: "12 young local men", "two of the 12 men"."""
_PEOPLE = (
    r"people|persons|residents|villagers|inhabitants|civilians|families|households|refugees|men|women|children"
    r"|evacuees|survivors|townspeople|locals|islanders|citizens"
)
_SOFTLY = r"now|still|also|already|so\sfar|since|later|reportedly|officially|currently|all|thought\sto|known\sto"
_ARE = (
    r"were|was|are|is|be|been|have|has|had|being|feared|left|reported(?:ly)?|confirmed|presumed|believed|said\sto"
    r"|remain|remained|remains|declared|listed\sas"
)
_BE = rf"(?:\s(?:{_ARE}|{_SOFTLY})){{0,5}}"
"""What may stand between whom a number counts and what befell them: "have so far been confirmed"."""

_FATES = {
    Counted.KILLED: (r"killed|dead|slain", "kill", "ed|ing|s", "deaths|fatalities"),
    Counted.INJURED: (r"injured|wounded|hurt", "injur|wound", "ed|ing|es|s", "injuries"),
    Counted.MISSING: (r"missing|unaccounted for", "", "", ""),
    Counted.DISPLACED: (r"displaced|evacuated|homeless|uprooted", "displac|evacuat|uproot", "ed|ing|es|s", ""),
    Counted.ARRESTED: (r"arrested|detained|taken into custody", "arrest|detain", "ed|ing|s", "arrests|detentions"),
}
"""For each fate: what people were or are, how the verb for it begins and ends, and the noun that counts it."""

_HOMES = r"(?:their|its)\s(?:[a-z]+\s){0,2}?(?:homes?|houses?|villages?|dwellings?)"
_SHELTERS = (
    rf"(?:(?:{BOUND}{_PLAIN}\s)?(?:[a-z]+\s){{0,3}}?(?:shelters|shelter|camps|camp|tents"
    r"|(?:accommodation|collective|community|evacuation|reception|relief|rest|transit)\s(?:centres?|centers?))"
    rf"|{_PLAIN}\s(?:centres|centers))"
)
_STAY = r"living|staying|sheltering|sheltered|housed|accommodated|lodged|sleeping|camping|hosted"
_STAYED = rf"{_STAY}|spent\s(?:a|another|the)\snight"
_SUMS = {
    Counted.KILLED: r"(?:NUMBER)\s(?:(?:PEOPLE)\s)?(?:killed|dead|deaths|fatalities)|deaths|fatalities",
    Counted.INJURED: r"(?:NUMBER)\s(?:(?:PEOPLE)\s)?(?:injured|wounded|hurt|injuries)|injuries",
    Counted.MISSING: r"(?:NUMBER)\s(?:(?:PEOPLE)\s)?(?:still\s)?(?:missing|unaccounted\sfor)",
    Counted.DISPLACED: r"(?:NUMBER)\s(?:(?:PEOPLE)\s)?(?:displaced|evacuated|homeless|evacuees)",
    Counted.SHELTERED: rf"(?:NUMBER)\s(?:PEOPLE)\s(?:(?:{_STAY})\s)?(?:in|at)\s(?:the\s)?{_SHELTERS}",
    Counted.ARRESTED: r"(?:NUMBER)\s(?:(?:PEOPLE)\s)?(?:arrested|detained|arrests|detentions|detainees)|arrests",
}
"""What a sum that moves is of; its words may stand some way before the number."""
_CASES = r"(?:(?:NUMBER)\s)?(?:[a-z-]{2,20}\s)?cases|infections"
_NUMBER_OF = r"(?:number|count|tally|total)\sof(?:\s(?:the|confirmed|known|reported|registered|those))*"
_MOVE = (
    r"to|at|of|is|was|are|were|now|reach(?:ed|es|ing)?|pass(?:ed|es|ing)?|topp(?:ed|ing)|tops|hits?"
    r"|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|total(?:led|ed|s|ling|ing)"
)
_MOVED = (
    r"(?:rose|rises?|risen|rising|climb(?:ed|s|ing)?|increas(?:ed?|es|ing)|grew|grown?|grows|growing|jump(?:ed|s|ing)?"
    r"|soar(?:ed|s|ing)?|surg(?:ed|es|ing)|fell|falls?|fallen|falling|dropp(?:ed|ing)|drops|declin(?:ed|es|ing)"
    r"|goes|went|gone|going|revised|stood|stands?|standing|put|brought|raised|taken|remain(?:ed|s)?|stayed)"
    rf"\b[^.;:\d]{{0,40}}?(?:\sfrom\s{_SECOND})?\s(?:to|at)"
)
_REACHED = r"reach(?:ed|es|ing)?|pass(?:ed|es|ing)?|topp(?:ed|ing)|tops|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?"
_RAISED = (
    r"br(?:ought|ings?|inging)|rais(?:ed|es|ing)|t(?:ook|akes?|aking)|push(?:ed|es|ing)|put(?:s|ting)?|increas(?:ed|es|ing)"
    r"|cut(?:s|ting)?|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|revis(?:ed|es|ing)(?:\s(?:up|down)\w*)?|correct(?:ed|s|ing)"
    r"|scal(?:ed|es|ing)\sback"
)
_SOMEWHAT = rf"[^.;:\d]{{0,60}}?(?:\sfrom\s{_SECOND})?"
"""What may stand between a sum and how it moves: "of the flood", "from nine"."""
_SUM_CUES = "deaths|fatalities|injuries|arrests|number of|count of|tally of|total of"
_SURE = r"(?:[a-z]{2,12}-)?confirmed|possible|probable|suspected"
"""How sure it is that cases are of an illness: "lab-confirmed"."""
_LIVES = r"claim(?:ed|s|ing)?|cost(?:s|ing)?|took|taken|taking|takes"


def list_rules() -> Iterator[Rule]:
    """The rules; of two that hold of one number with as many words, the first counts."""
    for counted, (was, did, endings, noun) in _FATES.items():
        yield _build_rule(counted, was, rf"{_FIRST}{_NOUNS}{_BE}\s(?:WORDS)\b")
        if did:
            yield _build_rule(counted, did, rf"\b(?:WORDS)(?:{endings})\s{BOUND}{_LOW}{NUMBER}")
        if noun:
            yield _build_rule(counted, noun, rf"{_FIRST}(?:\s(?!and\b|or\b)[a-z][\w-]{{1,20}})?\s(?:WORDS)\b")
    yield from _list_deaths()
    yield from _list_flights()
    yield from _list_shelters()
    yield from _list_sums()
    yield from _list_cases()
    yield _build_rule(Counted.VOTES, "votes", rf"{_FIRST}\s(?:WORDS)\b")


def _list_deaths() -> Iterator[Rule]:
    softly = rf"(?:\s(?:have|had|has|{_SOFTLY})){{0,3}}"
    yield _build_rule(Counted.KILLED, "died|drowned|perished", rf"{_FIRST}{_NOUNS}{softly}\s(?:WORDS)\b")
    headline = r"(?=\s(?:after|as|at|from|in|of|on|when)\b)(?!.*[.!?]\W*$)"
    yield _build_rule(Counted.KILLED, "die|dies|drown", rf"{_FIRST}{_NOUNS}\s(?:WORDS)\b{headline}")
    lost = rf"{_FIRST}{_NOUNS}{softly}\slost\stheir\s(?:WORDS)\b"
    yield _build_rule(Counted.KILLED, "lives", lost)
    yield _build_rule(Counted.KILLED, "lives", rf"\b(?:{_LIVES})\sthe\s(?:WORDS)\sof\s{BOUND}{NUMBER}")
    yield _build_rule(Counted.KILLED, "lives", rf"\b(?:{_LIVES})\s{BOUND}{NUMBER}\s(?:WORDS)\b")


def _list_flights() -> Iterator[Rule]:
    had = r"(?:\s(?:have|had|has|were|was|are|also|all|now|already|been|forced|made|obliged|ordered|told|to))*"
    left = rf"(?:fled|flee|left|leave|leaving|abandon(?:ed)?|lost|quit)\s{_HOMES}"
    cues = "home|homes|house|houses|village|villages|dwelling|dwellings"
    yield _build_rule(Counted.DISPLACED, cues, rf"{_FIRST}{_NOUNS}{had}\s{left}\b")
    drove = r"\b(?:forc(?:ed|es|ing)|drove|drives|driven|driving|chased|made|compelled|obliged|ordered)"
    out = rf"(?:(?:out\s)?(?:from|of)|(?:to\s)?(?:leave|flee|abandon|quit))\s{_HOMES}"
    yield _build_rule(Counted.DISPLACED, cues, rf"{drove}\s{BOUND}{NUMBER}{_NOUNS}\s{out}\b")
    driven = rf"{_FIRST}{_NOUNS}(?:\s(?:who|that))?{_BE}\s(?:chased|driven|flooded|forced|washed)\s{out}"
    yield _build_rule(Counted.DISPLACED, cues, rf"{driven}\b")
    fled = rf"{_FIRST}\s(?:[a-z]+\s)?(?:{_PEOPLE}){had}\s(?:WORDS)\b"
    yield _build_rule(Counted.DISPLACED, "fled|flee", fled)


def _list_shelters() -> Iterator[Rule]:
    cues = "shelter|shelters|camp|camps|tents|centre|centres|center|centers"
    are = rf"(?:\s(?:{_ARE}|{_SOFTLY}|taken|moved|brought))+(?:\s(?:{_STAY}))?|\s(?:{_STAYED})"
    yield _build_rule(Counted.SHELTERED, cues, rf"{_FIRST}{_NOUNS}(?:{are})\s(?:in|at|to|into)\s{_SHELTERS}\b")
    hold = r"hold|holds|held|house|houses|housed|shelter|host|hosts|hosted|lodge|lodges|lodged"
    holding = rf"\b{_SHELTERS}\s(?:now\s|still\s|already\s)?(?:{hold})\s{BOUND}{NUMBER}(?=\s(?:{_PEOPLE})\b|\W*$|[,;.])"
    yield _build_rule(Counted.SHELTERED, cues, holding)
    sought = r"(?:sought|found|taken|took|taking|seeking)\s(?:WORDS)"
    had = r"(?:\s(?:have|had|has|were|are|also|now|already|been))*"
    yield _build_rule(Counted.SHELTERED, "shelter|refuge", rf"{_FIRST}{_NOUNS}{had}\s{sought}\b")


def _list_sums() -> Iterator[Rule]:
    toll = rf"\b(?:death\s)?toll\b{_SOMEWHAT}(?:\s(?:{_MOVE})|\s{_MOVED})\s{BOUND}{NUMBER}"
    yield Rule(Counted.KILLED, frozenset(("toll",)), toll, moving=True)
    for counted, words in _SUMS.items():
        head = words.replace("NUMBER", _NUMBER_OF).replace("PEOPLE", _PEOPLE)
        yield from _list_moves(counted, head, _SUM_CUES)


def _list_moves(counted: Counted, head: str, cues: str, *, of_illness: bool = False) -> Iterator[Rule]:
    """Rules for a sum that moves by itself, "deaths rose to 16", or is moved, "it brought the number of dead to 16"."""
    moves = rf"\b(?:{head})\b{_SOMEWHAT}\s(?:{_MOVED}|{_REACHED}|is|was)\s{BOUND}{NUMBER}"
    moved = rf"\b(?:{_RAISED})\s(?:[\w'’-]+\s){{0,4}}?(?:{head})\b{_SOMEWHAT}\s(?:to|at)\s{BOUND}{NUMBER}"
    for pattern in (moves, moved):
        yield Rule(counted, _list_cues(cues.split("|")), pattern, moving=True, of_illness=of_illness)


def _list_cases() -> Iterator[Rule]:
    confirmed = rf"{_FIRST}(?:\s[a-z-]{{2,20}})?\s(?:{_SURE})\s(?:WORDS)\b"
    yield _build_rule(Counted.CASES, "cases", confirmed)
    yield _build_rule(Counted.CASES, "cases", rf"{_FIRST}{_NOUNS}\s(?:{ILLNESSES})\s(?:WORDS)\b")
    told = rf"{_FIRST}{_NOUNS}\s(?:WORDS)\sof\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{ILLNESSES})\b"
    yield _build_rule(Counted.CASES, "cases", told)
    plain = rf"{_FIRST}\s(?:known\s|registered\s|reported\s)?(?:WORDS)\b(?!\sof\b)"
    yield dataclasses.replace(_build_rule(Counted.CASES, "cases", plain), names_illness=True)
    head = _CASES.replace("NUMBER", _NUMBER_OF)
    yield from _list_moves(Counted.CASES, head, "cases|infections", of_illness=True)


def _build_rule(counted: Counted, words: str, pattern: str) -> Rule:
    """A rule that holds only where one of some words stands, separated by strokes."""
    return Rule(
        counted,
        _list_cues(word.split()[0] for word in words.split("|")),
        pattern.replace("WORDS", words.replace(" ", r"\s")),
    )


def _list_cues(words: Iterable[str]) -> frozenset[str]:
    """The words without those that have another in them, by which they are found: "home" is in "homes"."""
    known = frozenset(words)
    return frozenset(word for word in known if not any(other != word and other in word for other in known))


RULES = tuple(list_rules())
"""All rules, in their order."""
TAKEN_UP = (
    rf"\b(?:the|that|this|their)\s(?:count|figure|number|tally|total)\s(?:had\s|has\s|have\s)?(?:since\s)?{_MOVED}"
    rf"\s{BOUND}{NUMBER}"
)
"""A sum of whatever the sentence before counted: "the number had grown to 212"."""


@cache
def _compile(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)

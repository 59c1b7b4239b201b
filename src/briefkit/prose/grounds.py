"""What cited passages say, as far as prose can be held to it: their numbers, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, ParsedDocument, Role
from briefkit.model.folding import fold
from briefkit.model.passages import Passage
from briefkit.model.selection import RegisteredActor
from briefkit.model.when import Precision, When
from briefkit.prose.citable import Cited
from briefkit.prose.clocks import find_written, is_near, list_readings, read_clock
from briefkit.prose.weekdays import WEEKDAYS
from briefkit.text.numbers import find_numbers, find_ordinals

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SHORTEST_STEM = 4
"""Letters that two forms of a name have in common at least: "Karvia" and "Karvian"."""
_LONGEST_ENDING = 3
"""Letters that one form has more than the other at most."""


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ANOTHER = Decimal(2)
_HEDGED = Decimal("0.05")
"""How far a number may lie from one of the source's that it rounds: "some 92,000" for 92,153."""


@dataclass
class Ground:
    """What passages say.

    Attributes:
        numbers: Values of their numbers.
        ordinals: Values of their ordinals.
        whens: Times that they, or the events they tell, name; of what names none, and of whole documents, the day of
            publication.
        yearless: Those among them that they name without a year: "in October".
        clocks: Minutes of the day that their times of the clock can mean.
        words: Their words, folded, with the full names and initials of those whom they mean.
        countries: Codes of the countries that they name.
    """

    numbers: set[Decimal] = field(default_factory=set)
    ordinals: set[Decimal] = field(default_factory=set)
    whens: set[When] = field(default_factory=set)
    yearless: set[When] = field(default_factory=set)
    clocks: set[int] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)

    def has_number(self, value: Decimal, *, rounded: bool = False) -> bool:
        """Whether a number is among theirs, or near one of them where it is said to be rounded."""
        if value in self.numbers:
            return True
        return rounded and any(abs(value - each) <= abs(each) * _HEDGED for each in self.numbers)

    def has_ordinal(self, value: Decimal, *, more: bool = False) -> bool:
        """Whether an ordinal is among theirs; "a second" one is also what they call another."""
        return value in self.ordinals or (more and value == _ANOTHER and "another" in self.words)

    def has_clock(self, clock: int, words: str, *, rounded: bool = False) -> bool:
        """Whether a time of the clock is among theirs, or near one of them where it is said to be rounded."""
        readings = list_readings(clock, words)
        return not readings.isdisjoint(self.clocks) or (
            rounded and any(is_near(each, self.clocks) for each in readings)
        )

    def has_time(self, when: When, words: str) -> bool:
        """Whether a time is one of theirs, or a longer one around one of theirs; a more precise one is not.

        Where the prose or the source names no year, or no more than a weekday, that alone is compared.
        """
        if any(when.contains(each) for each in self.whens):
            return True
        if words.split()[-1:] and words.split()[-1].lower() in WEEKDAYS:
            weekdays = {each.begin.strftime("%w") for each in self.whens if each.begin and each.begin == each.finish}
            return when.begin is not None and when.begin.strftime("%w") in weekdays
        compared = self.yearless if _YEAR.search(words) else self.whens
        return any(_is_same_season(when, each) for each in compared)

    def has_word(self, word: str) -> bool:
        """Whether a word of a name is among theirs, but for its ending; of a compound, each part with a capital."""
        folded = fold(word)
        if folded in self.words or any(_are_forms(folded, each) for each in self.words):
            return True
        known = load_gazetteer().entries.get(word)
        if known is not None and known.kind in _NATIONAL and known.country in self.countries:
            return True
        parts = [part for part in word.split("-") if part[:1].isupper()]
        return "-" in word and bool(parts) and all(self.has_word(part) for part in parts)

    def add_words(self, text: str) -> None:
        """Take in the words of a text, parts of compounds and the initials of its names."""
        for found in _WORD.findall(text):
            self.words.update(map(fold, (found, *found.split("-"))))
            known = load_gazetteer().entries.get(found)
            if known is not None and known.kind in _NATIONAL and known.country:
                self.countries.add(known.country)
        for name in _NAME.findall(text):
            self.words.add("".join(word[0] for word in name.split() if word[0].isupper()).lower())
        self.ordinals.update(ordinal.value for ordinal in find_ordinals(text))
        self.clocks.update(find_written(text))


_NATIONAL = (None, ActorKind.COUNTRY, ActorKind.GROUP)
"""Kinds of known words that stand for a country: its name, its adjective (of no kind), its people."""
_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s(?:of|the|for|and|de|du)){0,2}(?:\s[A-Z][\w'’-]+){1,6}")
"""Words with capitals beside each other, which may be written by their initials."""


def _is_same_season(when: When, other: When) -> bool:
    """Whether two times are of the same days or months of whatever years."""
    if when.begin is None or other.begin is None:
        return False
    if when.precision is Precision.MONTH:
        return when.begin.month == other.begin.month
    return when.precision is other.precision and (when.begin.month, when.begin.day) == (
        other.begin.month,
        other.begin.day,
    )


def list_words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text; what is joined by hyphens, full stops or apostrophes is one."""
    return _WORD.finditer(text)


def build_ground(
    cited: Iterable[Cited], documents: Mapping[str, ParsedDocument], register: Mapping[str, RegisteredActor]
) -> Ground:
    """What everything that is cited says together."""
    ground = Ground()
    for each in cited:
        for passage in each.passages:
            _add_passage(ground, passage, documents[passage.document])
        for said in each.says:
            ground.numbers.update(number.value for number in find_numbers(said))
            ground.add_words(said)
        if each.when is not None:
            ground.whens.add(each.when)
        for actor in each.actors:
            if actor in register:
                _add_names(ground, (register[actor].name, *register[actor].aliases), register[actor].country)
                _add_roles(ground, register[actor].roles if register[actor].known else ())
    return ground


def _add_passage(ground: Ground, passage: Passage, parsed: ParsedDocument) -> None:
    document = parsed.document
    spans = passage.spans or (Span(0, len(document.text)),)
    for span in spans:
        text = document.text[span.start : span.end]
        ground.numbers.update(number.value for number in find_numbers(text))
        ground.add_words(text)
    for known in (document.title, document.outlet, *document.byline):
        ground.add_words(known or "")
    if document.title:
        ground.numbers.update(number.value for number in find_numbers(document.title))
    named = [date for date in parsed.dates if _touches(date.span, spans)]
    whens = {date.when for date in named}
    for date in named:
        clock = read_clock(date.when)
        if clock is not None:
            ground.clocks |= list_readings(clock, document.text[slice(*date.span)])
    ground.yearless |= {date.when for date in named if not _YEAR.search(document.text[slice(*date.span)])}
    told = (event.date.when for event in parsed.events if _touches(event.sentence, spans))
    whens.update(when for when in told if when is not None)
    ground.whens |= whens
    if document.published and not (passage.spans and any(when.begin for when in whens)):
        day = document.published
        ground.whens.add(When(day.isoformat(), Precision.DAY, day, day))
    for actor in parsed.actors:
        if any(_touches(mention, spans) for mention in (*actor.mentions, *actor.references)):
            _add_actor(ground, actor)


def _add_actor(ground: Ground, actor: Actor) -> None:
    _add_names(ground, (actor.name, *actor.aliases), actor.country)
    _add_roles(ground, actor.roles)


def _add_roles(ground: Ground, roles: Iterable[Role]) -> None:
    for role in roles:
        ground.add_words(f"{role.title} {role.of or ''}")


def _add_names(ground: Ground, names: Iterable[str], country: str | None) -> None:
    for name in names:
        ground.add_words(name)
    if country:
        ground.countries.add(country)


def _touches(span: Span, spans: Iterable[Span]) -> bool:
    return any(span.start < each.end and each.start < span.end for each in spans)


def _are_forms(word: str, other: str) -> bool:
    """Whether two words are one name with different endings."""
    shorter, longer = sorted((word, other), key=len)
    return (
        len(shorter) >= _SHORTEST_STEM
        and len(longer) - len(shorter) <= _LONGEST_ENDING
        and longer.startswith(shorter[: max(_SHORTEST_STEM, len(shorter) - 1)])
    )

"""What cited passages say, as far as prose can be held to it: their numbers, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ParsedDocument
from briefkit.model.folding import fold
from briefkit.model.passages import Passage
from briefkit.model.selection import RegisteredActor
from briefkit.model.when import Precision, When
from briefkit.prose.citable import Cited
from briefkit.text.numbers import find_numbers

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SHORTEST_STEM = 4
"""Letters that two forms of a name have in common at least: "Karvia" and "Karvian"."""
_LONGEST_ENDING = 3
"""Letters that one form has more than the other at most."""


@dataclass
class Ground:
    """What passages say.

    Attributes:
        numbers: Values of their numbers.
        whens: Times that they, or the events they tell, name; of what names none, and of whole documents, the day of
            publication.
        words: Their words, folded, with the full names of those whom they mean.
        countries: Codes of the countries that they name.
    """

    numbers: set[Decimal] = field(default_factory=set)
    whens: set[When] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)

    def has_number(self, value: Decimal) -> bool:
        """Whether a number is among theirs."""
        return value in self.numbers

    def has_time(self, when: When) -> bool:
        """Whether a time is one of theirs, or a longer one around one of theirs; a more precise one is not."""
        return any(when.contains(each) for each in self.whens)

    def has_word(self, word: str) -> bool:
        """Whether a word of a name is among theirs, but for its ending."""
        folded = fold(word)
        return folded in self.words or any(_are_forms(folded, each) for each in self.words)

    def add_words(self, text: str) -> None:
        """Take in the words of a text."""
        self.words.update(fold(word) for word in _WORD.findall(text))


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
        for actor in each.actors:
            if actor in register:
                _add_names(ground, (register[actor].name, *register[actor].aliases), register[actor].country)
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
    whens = {date.when for date in parsed.dates if _touches(date.span, spans)}
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
    for role in actor.roles:
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

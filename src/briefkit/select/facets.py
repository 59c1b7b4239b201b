"""Facets: what two tellings are compared by, read once for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefkit.model.facts import Event
from briefkit.select.candidates import Candidate
from briefkit.select.disagreements import name_counted, read_figures
from briefkit.text.deeds import deeds_of, deeds_of_verb, join_deeds, list_deeds

_AGE = re.compile(r"\b(\d{1,3})[- ]year[- ]olds?\b|\b(?:aged|age of)\s(\d{1,3})\b")
_STRIKING = frozenset(("attack", "hit"))
"""Deeds by which a force of nature strikes: "struck", "hit", "struck at"."""
_FORCE = r"(?P<force>earthquake|quake|temblor|tremor|tsunami|hurricane|typhoon|cyclone|tornado|avalanche|landslide)\b"
_FORCES = re.compile(rf"\b{_FORCE}", re.IGNORECASE)
_NO_LINK = r"(?!(?:after|at|before|during|for|from|in|of|on|with)\s)"
_BY_FORCE = re.compile(rf"\sby\s(?:an?|the)\s(?:{_NO_LINK}[\w.-]+,?\s){{0,5}}?{_FORCE}", re.IGNORECASE)
"""What strikes as the agent of a passive: "was hit by a strong earthquake"."""
_SAME_FORCES = {
    "earthquake": "quake",
    "temblor": "quake",
    "tremor": "quake",
    "typhoon": "hurricane",
    "cyclone": "hurricane",
}
"""Forces of nature by one name each."""
_LATER_ONE = re.compile(r"\b(?:aftershocks?|again|another|further|new|second|third)\b", re.IGNORECASE)
_ONE = re.compile(
    r"(?:A|An|One)\s(?:[\w-]+\s){0,2}?(?:baby|boy|child|girl|man|person|soldier|survivor|teenager|woman)\b"
)
_PEOPLE = frozenset(map(name_counted, ("people", "men", "women", "children", "survivors", "soldiers")))
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
_SMALLEST = 10
"""Figures below which two agree by chance."""
_LARGE = 1000
"""Figures from which two that agree count the same."""
_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"(?:the|this|that|these|those|his|her|its|their)\s+(\w)", re.IGNORECASE)
"""A sentence that goes on about something told before: "The crash took place …"."""
_NOT = re.compile(r"\b(?:not|never|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_VERDICT = re.compile(r"f(?:ou|i)nds?\s(?:[\w'’.-]+\s){0,6}?(?P<not>not\s)?(?P<what>guilty|innocent)\b")
"""A verdict in two words: "found the mayor guilty" is what "convicted" is."""
_CLOSE = 20
"""Characters before what is told among which a "not" is said of it: "has not yet been"."""
_HEADS = 3
"""Words of an opening among which what it takes up stands."""
_NAMELESS = re.compile(r"accident|attack|blast|blaze|decision|disaster|event|incident|move|news|tragedy")
"""Nouns by which a story takes up whatever it has told."""


_DONE_AGAIN = re.compile(
    r"(?:made|gave|given|took|taken|issued|reached|delivered|handed\s+down|imposed)\s+(?:the|this|that|these|those|his|her|its|their)\s+(\w+)"
)
"""A verb that says nothing itself, and what it says was done, as known: "took the decision"."""
_TOLD_BEFORE = re.compile(
    r"allegations?|announcement|claims?|comments?|decision|declaration|judge?ment|move|pledge|promise|remarks?|ruling"
    r"|sentence|statement|verdict"
)
"""Nouns of which such a verb tells nothing that has not been told."""


@dataclass(frozen=True)
class Facets:
    """What a telling is compared by.

    It has no slots: what only a comparison needs is read when there is one, since most tellings are like no other.

    Attributes:
        candidate: The telling.
        deed: What it is told for.
        strikes: What of this a force of nature does: "hit".
        said: All that its events of that day are.
        heads: The words, before what it is told for, that it opens with as known: "The bus".
        taken_up: Deeds that these tell: "The crash".
        nameless: Whether one of them is a word for anything told before: "The incident".
        again: Whether it only tells that what was told before was done: "The council took the decision in Orvel".
    """

    candidate: Candidate
    deed: frozenset[str]
    strikes: frozenset[str]
    said: frozenset[str]
    heads: frozenset[str]
    taken_up: frozenset[str]
    nameless: bool
    again: bool

    @cached_property
    def named(self) -> frozenset[str]:
        """All deeds that its sentence names, by verb or noun."""
        return join_deeds(list_deeds(self.candidate.text))

    @cached_property
    def figures(self) -> frozenset[tuple[str, float]]:
        """What it counts, without small numbers, which agree by chance."""
        return frozenset((about, value) for about, value, _ in read_figures(self.candidate.text) if value >= _SMALLEST)

    @cached_property
    def counts(self) -> frozenset[float]:
        """The figures of two digits and more, whatever they count: "44 cases", "a further 44 infections"."""
        return frozenset(value for _, value, _ in read_figures(self.candidate.text) if value >= _SMALLEST)

    @cached_property
    def large(self) -> frozenset[float]:
        """Its figures of four digits and more, whatever they count: "2.9 million strong", "2.9 million people"."""
        return frozenset(value for _, value, _ in read_figures(self.candidate.text) if value >= _LARGE)

    @cached_property
    def ages(self) -> frozenset[str]:
        """Years of those it tells of."""
        return frozenset(years or other for years, other in _AGE.findall(self.candidate.text))

    @cached_property
    def catastrophe(self) -> str | None:
        """The force of nature of which what is told says that it struck: "quake"; None for another one or a later."""
        event = self.candidate.event
        if not self.strikes or _LATER_ONE.search(event.text):
            return None
        text = self.candidate.document.text
        found = _FORCES.search(text, event.sentence.start, event.trigger.end)
        found = found or _BY_FORCE.match(text, event.trigger.end, event.sentence.end)
        if found is None:
            return None
        force = found["force"].lower()
        return _SAME_FORCES.get(force, force)

    @cached_property
    def single(self) -> bool:
        """Whether its sentence opens with one person whom nobody names: "A man was pulled alive from the rubble"."""
        return _ONE.match(self.candidate.text) is not None

    @cached_property
    def crowd(self) -> bool:
        """Whether its sentence counts ten people or more, and does not open with one."""
        return not self.single and any(about in _PEOPLE for about, _ in self.figures)

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """Such as "second" and "third"."""
        return frozenset(map(str.lower, _ORDINAL.findall(self.candidate.text)))

    @cached_property
    def negated(self) -> bool:
        """Whether a "not" stands right before what it is told for."""
        event, text = self.candidate.event, self.candidate.document.text
        first = max(event.sentence.start, event.trigger.start - _CLOSE)
        return _NOT.search(text, first, event.trigger.start) is not None


def read_facets(candidate: Candidate) -> Facets:
    """The facets of a telling."""
    text, event = candidate.text, candidate.event
    opening = _OPENING.match(text)
    before = text[opening.start(1) : event.trigger.start - event.sentence.start] if opening else ""
    heads = [word.lower() for word in before.split()[:_HEADS]]
    deeds = {each.trigger: _deed(candidate, each) for each in (event, *candidate.events)}
    return Facets(
        candidate,
        deeds[event.trigger],
        deeds[event.trigger] & _STRIKING,
        join_deeds(deeds.values()),
        frozenset(head for head in heads if len(head) > 2),
        join_deeds(map(deeds_of, heads)),
        any(map(_NAMELESS.fullmatch, heads)),
        _is_done_again(candidate, event),
    )


def _is_done_again(candidate: Candidate, event: Event) -> bool:
    done = _DONE_AGAIN.match(candidate.document.text, event.trigger.start)
    return done is not None and _TOLD_BEFORE.fullmatch(done[1]) is not None


def _deed(candidate: Candidate, event: Event) -> frozenset[str]:
    """What an event is: what its trigger says, else the first deed that its clause names: "held talks"."""
    text = candidate.document.text
    verdict = _VERDICT.match(text, event.trigger.start, event.sentence.end)
    if verdict is not None:
        return frozenset(("acquit" if verdict["not"] or verdict["what"] == "innocent" else "convict",))
    after = _WORD.search(text, event.trigger.end)
    particle = after.group().lower() if after and after.start() <= event.trigger.end + 2 else ""
    told = join_deeds(
        deeds_of_verb(word.lower(), particle) for word in text[event.trigger.start : event.trigger.end].split()
    )
    if told:
        return told
    behind = text[event.trigger.end : max(event.trigger.end, event.span.end)]
    return next(list_deeds(behind), frozenset()) or next(list_deeds(event.text), frozenset())

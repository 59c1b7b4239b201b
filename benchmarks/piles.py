"""Invented piles of parsed documents, each with much of one thing: reports of one event, actors, one source, one day.

They are made as parsed documents, since parsing is not what they measure. All words are drawn from small pools, so that
thousands of sentences are alike and no two stories are copies.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence

from briefkit.model.document import Document, Span
from briefkit.model.facts import (
    Actor,
    ActorKind,
    Basis,
    Event,
    EventDate,
    EventStatus,
    ParsedDocument,
    Part,
    Participant,
)
from briefkit.model.when import Precision, When

DAY = dt.date(2024, 2, 15)
YEARS = 3
"""Years over which the articles of one source are spread."""
SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vor", "ul", "den", "bri", "sho", "gan", "pel")
OPENINGS = ("Before dawn", "On Thursday", "In heavy rain", "After days of rain", "Early in the day", "At low tide")
BREACHES = ("the dyke at Lionde collapsed", "the old dyke of Lionde collapsed", "a dyke near Lionde collapsed")
ENDINGS = ("and flooded the lower town", "and water flooded the market", "flooding fields and roads", "in the storm")
TOLLS = ("{} people were killed", "the flood killed {} people", "{} residents died", "{} bodies were found")
OTHERS = (
    "Soldiers rescued {} families with boats from {}",
    "The mayor visited the {} shelters of {}",
    "Farmers around {1} lost {0} cattle",
    "Trucks brought {} tents to {}",
    "Doctors treated {} people in {}",
)
DEEDS = ("visited", "rescued", "lost", "brought", "treated", "opened", "closed", "bought", "sold", "repaired")
THINGS = ("market", "bridge", "school", "harbour", "station", "quarry", "dam", "mill", "clinic", "depot", "ferry")
VERBS = ("collapsed", "killed", "died", "found", "rescued", "visited", "lost", "brought", "treated", *DEEDS)
EVENTS_A_DOCUMENT = 10

Make = Callable[[int], ParsedDocument]


def invent_name(rng: random.Random) -> str:
    """A name of three syllables."""
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize()


def make_report(number: int) -> ParsedDocument:
    """A report of one event: an outlet of its own tells a dyke's breach, its toll and three other things of the day."""
    rng = random.Random(number)
    toll = rng.choice(TOLLS).format(rng.randint(20, 60))
    told = [
        f"{rng.choice(OPENINGS)} {rng.choice(BREACHES)} {rng.choice(ENDINGS)}, {invent_name(rng)} wrote.",
        f"{toll[0].upper()}{toll[1:]} in Lionde, officials said.",
    ]
    others = rng.sample(OTHERS, 3)
    told += [f"{other.format(rng.randint(20, 900), invent_name(rng))}." for other in others]
    return parse(number, told, {"a-lionde": ("Lionde", ActorKind.PLACE)}, outlet=f"Outlet {number}")


def make_cast(number: int) -> ParsedDocument:
    """An article that names ten people whom no other names."""
    rng = random.Random(number)
    names = [f"{invent_name(rng)} {invent_name(rng)}{number}x{place}" for place in range(EVENTS_A_DOCUMENT)]
    told = [f"{name} {rng.choice(DEEDS)} the {rng.choice(THINGS)} of {invent_name(rng)}." for name in names]
    people = {f"a-{number}-{place}": (name, ActorKind.PERSON) for place, name in enumerate(names)}
    return parse(number, told, people, outlet=f"Outlet {number % 50}")


def make_article(number: int) -> ParsedDocument:
    """A short article of the one source there is, on any day of some years."""
    rng = random.Random(number)
    day = DAY + dt.timedelta(rng.randrange(365 * YEARS))
    told = [f"The council {rng.choice(DEEDS)} the {rng.choice(THINGS)} of {invent_name(rng)} {rng.choice(ENDINGS)}."]
    return parse(number, told, {}, outlet="Gazette", day=day)


def make_busy_day(number: int) -> ParsedDocument:
    """An article that tells ten things of one day that no other tells."""
    rng = random.Random(number)
    told = [
        f"{rng.choice(OPENINGS)} {invent_name(rng)} {rng.choice(DEEDS)} the {rng.choice(THINGS)} of {invent_name(rng)}."
        for _ in range(EVENTS_A_DOCUMENT)
    ]
    return parse(number, told, {}, outlet=f"Outlet {number % 50}")


PILES: dict[str, tuple[Make, int, int]] = {
    "reports of one event": (make_report, 1, 500),
    "actors": (make_cast, EVENTS_A_DOCUMENT, 12_500),
    "articles of one source": (make_article, 1, 25_000),
    "events of one day": (make_busy_day, EVENTS_A_DOCUMENT, 5_000),
}
"""What makes each document of a pile, how many a document counts for, and how many the smallest pile has."""


def make_pile(name: str, size: int) -> list[ParsedDocument]:
    """A pile that has so many of what it is called by."""
    make, each, _ = PILES[name]
    return [make(number) for number in range(size // each)]


def parse(
    number: int,
    sentences: Sequence[str],
    actors: dict[str, tuple[str, ActorKind]],
    *,
    outlet: str,
    day: dt.date = DAY,
) -> ParsedDocument:
    """Sentences as a parsed document that has an event for each."""
    text = " ".join(sentences)
    starts = [sum(len(each) + 1 for each in sentences[:index]) for index in range(len(sentences))]
    spans = tuple(Span(start, start + len(each)) for start, each in zip(starts, sentences, strict=True))
    found = tuple(
        Actor(id_, name, kind, mentions=tuple(_find_mentions(text, name))) for id_, (name, kind) in actors.items()
    )
    document = Document(f"d{number}", text, outlet=outlet, published=day)
    return ParsedDocument(
        document, (Span(0, len(text)),), spans, (), found, (), tuple(_make_events(document, spans, found))
    )


def _find_mentions(text: str, name: str) -> Iterator[Span]:
    at = text.find(name)
    while at >= 0:
        yield Span(at, at + len(name))
        at = text.find(name, at + 1)


def _make_events(document: Document, spans: Sequence[Span], actors: Sequence[Actor]) -> Iterator[Event]:
    """One event for each sentence, told for its first known verb, in which the people take part whom it names."""
    assert document.published is not None
    text, day = document.text, document.published
    date = EventDate(When(day.isoformat(), Precision.DAY, day, day), Basis.STATED)
    places = tuple(actor.id for actor in actors if actor.kind is ActorKind.PLACE)
    people = {actor.mentions[0]: actor.id for actor in actors if actor.kind is ActorKind.PERSON}
    for index, span in enumerate(spans):
        at = next(text.index(verb, span.start) for verb in VERBS if verb in text[span.start : span.end])
        trigger = Span(at, text.index(" ", at) if " " in text[at : span.end] else span.end - 1)
        doers = [(mention, actor) for mention, actor in people.items() if span.start <= mention.start < span.end]
        yield Event(
            f"e-{document.id}-{index}",
            span,
            span,
            text[slice(*span)],
            trigger,
            "disaster",
            EventStatus.HAPPENED,
            date,
            actors=tuple(actor for _, actor in doers),
            places=places,
            participants=tuple(Participant(actor, Part.DOER, mention) for mention, actor in doers),
            salience=70,
        )

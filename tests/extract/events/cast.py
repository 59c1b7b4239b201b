"""Invented people, bodies and places, and who of them takes part in the events of a text, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.extract.events.sight import PUBLISHED
from tests.extract.stages import read_words

from briefkit.extract.dates import extract_dates
from briefkit.extract.events import extract_events
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Event, Quotation, QuotationKind
from briefkit.model.paragraphs import split_paragraphs

PERSONS = ("Ana Vale", "Karl Lund", "James Orr", "Mary Tarn")
BODIES = ("Northern Wire", "Relief Society", "Tern Union", "Miners Union", "Kestrel Group", "Orvel Police Department")
COUNTRIES = {"Karvia": "Karvian", "Borduria": "Bordurian", "Lomund": "Lomundian"}
TOWNS = ("Orvel", "Ardal", "Sund", "Vestmark", "Asia", "Europe")

Told = Mapping[str, Mapping[str, Any]]


def make_cast(text: str, told: Told | None = None) -> tuple[Actor, ...]:
    """Those of the cast who are named in a text, with every mention; a person's surname alone counts as well.

    `told` is what else is known about them, by name: ``{"Ana Vale": {"country": "KV"}}``.
    """
    actors = []
    for names, kind in ((PERSONS, ActorKind.PERSON), (BODIES, ActorKind.ORGANISATION), (TOWNS, ActorKind.PLACE)):
        for name in names:
            surname = name.split()[-1] if kind is ActorKind.PERSON else name
            found = _find(rf"{name}|{surname}|{name.upper()}", text)
            if found:
                actors.append(Actor(name, name, kind, mentions=found))
    for name, adjective in COUNTRIES.items():
        named, described = _find(rf"{name}\b", text), _find(rf"{adjective}s?\b", text)
        if named or described:
            actors.append(Actor(name, name, ActorKind.COUNTRY, mentions=named, references=described))
    return tuple([replace(actor, **(told or {}).get(actor.id, {})) for actor in actors])


def _find(pattern: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{pattern})\b", text))


def list_events(text: str, told: Told | None = None) -> tuple[Event, ...]:
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    dates, _ = extract_dates(text, sentences, PUBLISHED)
    quoted = [Span(match.start(), match.end()) for match in re.finditer(r"“[^”]*”", text)]
    quotations = [
        Quotation(f"q-{at}", QuotationKind.DIRECT, span, (span,), text[slice(*span)], quoted=(span,))
        for at, span in enumerate(quoted)
    ]
    words = read_words(text, sentences)
    return extract_events(
        text, PUBLISHED, paragraphs, sentences, words, dates, make_cast(text, told), quotations, "key"
    )


def show_who(event: Event) -> str:
    """Everybody with a letter for his part: d for who does it, o for whom it is done to, p for partners."""
    letters = {"doer": "d", "done_to": "o", "partner": "p"}
    return ", ".join(f"{each.actor}/{letters[each.part.value]}" for each in event.participants)


def find(text: str, verb: str, told: Told | None = None) -> Event:
    """The event that a verb tells, the last of several."""
    return [event for event in list_events(text, told) if text[slice(*event.trigger)] == verb][-1]

"""What the verbs of an invented text answer to the questions of salience."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from unittest import mock

from tests.extract.events.cast import make_cast
from tests.extract.events.sight import PUBLISHED
from tests.extract.stages import read_words

from briefkit.extract import salience
from briefkit.extract.dates import extract_dates
from briefkit.extract.events import extract_events
from briefkit.extract.salience import TellingClause
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Event
from briefkit.model.paragraphs import split_paragraphs

_MARKED = re.compile(r"\*(\w+)\*")


def read_tellings(
    text: str, title: str = "", published: dt.date | None = PUBLISHED
) -> tuple[tuple[Event, ...], Sequence[TellingClause], Sequence[tuple[str, ...]]]:
    """The events of a text with the clauses that tell them and what these answer."""
    captured: list[tuple[Sequence[TellingClause], Sequence[tuple[str, ...]]]] = []
    list_answers = salience.list_answers

    def capture(tellings: Sequence[TellingClause], *rest: object) -> tuple[tuple[str, ...], ...]:
        answers = list_answers(tellings, *rest)  # type: ignore[arg-type]
        captured.append((tellings, answers))
        return answers

    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    dates, _ = extract_dates(text, sentences, published)
    words, actors = read_words(text, sentences), (*make_cast(text), *_make_groups(text))
    with mock.patch.object(salience, "list_answers", capture):
        events = extract_events(text, published, paragraphs, sentences, words, dates, actors, (), "key", title)
    ((tellings, answers),) = captured
    return events, tellings, answers


def _make_groups(text: str) -> Iterator[Actor]:
    mentions = tuple(Span(*found.span()) for found in re.finditer("Ternists", text))
    if mentions:
        yield Actor("Ternists", "Ternists", ActorKind.GROUP, mentions=mentions)


def answer(marked: str, title: str = "", published: dt.date | None = PUBLISHED) -> tuple[str, ...]:
    """What the verb in asterisks answers; it has to tell an event."""
    place = _MARKED.search(marked)
    assert place is not None
    events, _, answers = read_tellings(_MARKED.sub(r"\1", marked), title, published)
    found = [given for event, given in zip(events, answers, strict=True) if event.trigger.start == place.start()]
    assert found, [event.text for event in events]
    return found[0]

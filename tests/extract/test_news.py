"""The stories of `news.txt`: who is named, what is said, and what happens in each, read from beginning to end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.quotations.casebook import describe as describe_quotation
from tests.reading import list_telling

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.facts import Event, ParsedDocument

NEWS = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()
PUBLISHED = dt.date(2024, 2, 16)
LETTERS = {"doer": "d", "done_to": "o", "partner": "p"}


def read_news() -> Iterator[tuple[str, list[str]]]:
    """Each story with the facts under it."""
    texts = [index for index, line in enumerate(NEWS) if line and line[0] not in " #"]
    for first, end in zip(texts, [*texts[1:], len(NEWS)], strict=True):
        yield NEWS[first].replace(" ¶ ", "\n\n"), [line.strip() for line in NEWS[first + 1 : end]]


def list_facts(parsed: ParsedDocument) -> Iterator[str]:
    text = parsed.document.text
    names = {actor.id: actor.name for actor in parsed.actors}
    for actor in parsed.actors:
        yield " | ".join((f"{actor.kind} {actor.name} ({actor.country or '-'})", *list_telling(text, actor)))
    for quotation in parsed.quotations:
        yield describe_quotation(quotation, text)
    for event in parsed.events:
        yield describe_event(event, text, names)


def describe_event(event: Event, text: str, names: dict[str, str]) -> str:
    when = event.date.when.value if event.date.when else "-"
    who = ", ".join(f"{names[each.actor]}/{LETTERS[each.part.value]}" for each in event.participants)
    where, beside = (", ".join(names[each] for each in ids) for ids in (event.places, event.involved))
    told = f"{event.type} {event.status} {event.clause} | {when} {event.date.basis}"
    return " | ".join((text[slice(*event.trigger)], told, who or "-", where or "-", beside or "-"))


@pytest.mark.parametrize(("text", "expected"), list(read_news()), ids=lambda part: part[:60])
def test_the_facts_of_a_story(text: str, expected: list[str]) -> None:
    parsed = parse_document(Document("story", title="", text=text, published=PUBLISHED))
    assert list(list_facts(parsed)) == expected

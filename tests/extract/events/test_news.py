"""The sentences of `news.txt`: all that is read of the events of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.events.cast import list_events, show_who

from briefkit.model.facts import Event

NEWS = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()


def read_news() -> Iterator[tuple[str, list[str]]]:
    """Each text with the events under it."""
    texts = [index for index, line in enumerate(NEWS) if line and line[0] not in " #"]
    for first, end in zip(texts, [*texts[1:], len(NEWS)], strict=True):
        yield NEWS[first], [line.strip() for line in NEWS[first + 1 : end]]


def describe(event: Event, text: str) -> str:
    when = event.date.when.value if event.date.when else "-"
    kind = f"{event.type} {event.status} {event.clause}"
    who, where = show_who(event) or "-", ", ".join(event.places) or "-"
    return " | ".join((text[slice(*event.trigger)], kind, f"{when} {event.date.basis}", who, where))


@pytest.mark.parametrize(("text", "expected"), list(read_news()), ids=str)
def test_the_events_of_news(text: str, expected: list[str]) -> None:
    assert [describe(event, text) for event in list_events(text)] == expected

"""The sentences of `news.txt`: all actors that each names, with their roles, countries and mentions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.stages import find_actors
from tests.reading import list_telling

NEWS = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()


def read_news() -> Iterator[tuple[str, list[str]]]:
    """Each text with the actors under it."""
    texts = [index for index, line in enumerate(NEWS) if line and line[0] not in " #"]
    for first, end in zip(texts, [*texts[1:], len(NEWS)], strict=True):
        yield NEWS[first], [line.strip() for line in NEWS[first + 1 : end]]


@pytest.mark.parametrize(("text", "expected"), list(read_news()), ids=str)
def test_the_actors_of_news(text: str, expected: list[str]) -> None:
    told = [
        (f"{actor.kind} {actor.name} ({actor.country or '-'})", *list_telling(text, actor))
        for actor in find_actors(text)
    ]
    assert [" | ".join(each) for each in told] == expected

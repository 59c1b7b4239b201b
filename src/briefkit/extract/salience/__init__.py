"""Salience: how likely what a clause tells is news of its own, for which a chronology has a row.

A remark, a state, a habit, an explanation and what the story has told before are not. What speaks for and against it is
asked in `questions`; how much each answer counts was learnt from annotated articles (`data/salience.tsv`, made by
``scripts/learn_salience.py``).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, repeat
from math import exp

from briefkit.extract.salience.questions import CLAUSE_QUESTIONS, PASSAGE_QUESTIONS, STORY_QUESTIONS
from briefkit.extract.salience.story import Passage, Story, TellingClause
from briefkit.model.document import Span
from briefkit.model.facts import Actor, Event
from briefkit.text.lists import read_rows

__all__ = ["TellingClause", "list_answers", "rate_events", "read_weights"]

_BIAS = "bias"


def rate_events(
    tellings: Sequence[TellingClause],
    text: str,
    title: str | None,
    published: dt.date | None,
    paragraphs: Sequence[Span],
    actors: Sequence[Actor],
) -> tuple[Event, ...]:
    """The events of a document with their salience, 0 to 100.

    Args:
        tellings: Its events with the clauses that tell them, in order of appearance.
        text: Its text.
        title: Its title.
        published: Its publication date.
        paragraphs: Its paragraphs.
        actors: Its actors.
    """
    answers = list_answers(tellings, text, title, published, paragraphs, actors)
    return tuple(
        dataclasses.replace(telling.event, salience=_rate(given))
        for telling, given in zip(tellings, answers, strict=True)
    )


def list_answers(
    tellings: Sequence[TellingClause],
    text: str,
    title: str | None,
    published: dt.date | None,
    paragraphs: Sequence[Span],
    actors: Sequence[Actor],
) -> tuple[tuple[str, ...], ...]:
    """What each event answers to the questions, as "question=answer"; the arguments are those of `rate_events`."""
    story = Story(text, title, published, paragraphs, actors)
    found: list[tuple[str, ...]] = []
    for _, group in groupby(tellings, key=lambda telling: telling.event.sentence):
        passage = story.read(tuple(group))
        found += _answer(story, passage)
        story.note(passage)
    return tuple(found)


def _answer(story: Story, passage: Passage) -> Iterator[tuple[str, ...]]:
    """What each clause of a sentence answers."""
    shared = [f"{name}={answer}" for name, ask in PASSAGE_QUESTIONS for answer in ask(story, passage)]
    for telling in passage.clauses:
        alone = [f"{name}={answer}" for name, ask in CLAUSE_QUESTIONS for answer in ask(telling)]
        told = [f"{name}={answer}" for name, ask in STORY_QUESTIONS for answer in ask(story, passage, telling)]
        yield (*alone, *shared, *told)


@cache
def read_weights() -> dict[str, int]:
    """How much each answer counts, in thousandths of a logit; one that is not listed counts nothing."""
    return {answer: int(weight) for answer, weight in read_rows("extract", "salience.tsv")}


def _rate(answers: Iterable[str]) -> int:
    weights = read_weights()
    logit = sum(map(weights.get, answers, repeat(0))) + weights.get(_BIAS, 0)
    return round(100 / (1 + exp(-logit / 1000)))

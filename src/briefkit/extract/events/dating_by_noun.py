"""The date of what happened in something that a story dates elsewhere: "died in the quake", "will sing at the gala"."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.extract.events.dated_nouns import DEATH, takes_place
from briefkit.extract.events.dating_context import Context, carry_over
from briefkit.extract.events.settings import SPOKEN
from briefkit.model.facts import EventDate, EventStatus
from briefkit.model.when import When
from briefkit.text.phrases import Phrase

_AT = frozenset(("at", "by", "during", "in"))
"""Prepositions of what something happens in: "died in the quake", "will sing at the concert"."""


def date_of_noun(context: Context, index: int) -> EventDate | None:
    """The time of what a noun stands for that the story dates elsewhere: "nine people died in the quake"."""
    clause = context.telling.clauses[index]
    if clause.trigger.verb.type == DEATH and context.is_told(index):
        for subject in context.find(index).subjects:
            mention = context.nouns.find_death(context.telling, subject)
            if mention is not None:
                return carry_over(mention)
    for phrase in _list_phrases(context, index):
        mention = context.nouns.find(context.telling, phrase)
        if mention is not None and _fits(context, index, mention.when):
            return carry_over(mention)
    return None


def _list_phrases(context: Context, index: int) -> Iterator[Phrase]:
    """The phrases that say what it happened in."""
    trigger, found = context.telling.clauses[index].trigger, context.find(index)
    lower = context.telling.sentence.lower
    if trigger.verb.type in SPOKEN and trigger.status is not EventStatus.PLANNED:
        return
    yield from found.agents
    yield from (each for each in found.subjects if takes_place(found, lower, lower[each.head]))
    for oblique in found.obliques:
        if oblique.preposition is not None and lower[oblique.preposition] in _AT:
            yield oblique.phrase


def _fits(context: Context, index: int, when: When) -> bool:
    """Whether what has happened was not later than the publication date, and what is planned not before it."""
    published, status = context.published, context.telling.clauses[index].trigger.status
    if published is None or when.begin is None or when.finish is None:
        return False
    story = context.thread.story
    if when.begin < when.finish and story is not None and when.contains(story.when):
        return False  # "the 2010 conference", of which the story tells the day
    if status is EventStatus.PLANNED:
        return when.finish >= published
    return context.is_told(index) and when.begin <= published

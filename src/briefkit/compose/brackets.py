"""A sentence of a source as a row prints it, with short brackets of ours for what it says only in its story."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from briefkit.compose.naming import name_actor
from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day, format_when
from briefkit.languages.lists import join_words
from briefkit.model.report import Inline, Insertion, Text, Verbatim
from briefkit.model.selection import Explanation, RegisteredActor, SelectedEvent
from briefkit.model.when import When

_LONGEST = 60
"""Characters of a bracket that a reader takes in without losing the sentence."""
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def print_sentence(event: SelectedEvent) -> str:
    """The sentence of an event on one line."""
    return _fold(event.text)


def insert_brackets(
    event: SelectedEvent, names: Mapping[str, RegisteredActor], catalogue: Catalogue
) -> tuple[Insertion, ...]:
    """What is set into the printed sentence of an event, in order; an analyst's wording has nothing to be explained."""
    by_words = groupby(event.explanations, key=lambda explanation: explanation.span)
    made = (_insert(tuple(explanations), event, names, catalogue) for _, explanations in by_words)
    return tuple(insertion for insertion in made if insertion is not None)


def tell_sentence(event: SelectedEvent, names: Mapping[str, RegisteredActor], catalogue: Catalogue) -> Inline:
    """The sentence of an event with its brackets, or an analyst's wording."""
    text = print_sentence(event)
    return Text(text) if "text" in event.edited else Verbatim(text, insert_brackets(event, names, catalogue))


def _insert(
    explanations: Sequence[Explanation],
    event: SelectedEvent,
    names: Mapping[str, RegisteredActor],
    catalogue: Catalogue,
) -> Insertion | None:
    """What is set behind words that mean somebody or a time, or several at once: "the two countries"."""
    words = join_words([_say(each.means, names, catalogue) for each in explanations], catalogue)
    if len(words) > _LONGEST or "[" in words or "]" in words:
        return None
    span, rests_on = explanations[0].span, explanations[0].rests_on
    end = span.end - event.reports[0].span.start
    owned = _POSSESSIVE.match(event.text, end)
    at = len(_fold(event.text[: owned.end() if owned else end]))
    return Insertion(at, words, span, rests_on)


def _say(means: str | When, names: Mapping[str, RegisteredActor], catalogue: Catalogue) -> str:
    return _say_time(means, catalogue) if isinstance(means, When) else name_actor(names[means], catalogue)


def _say_time(when: When, catalogue: Catalogue) -> str:
    """A time in words: of an hour or evening, the day alone, as the sentence tells the rest."""
    return (
        format_day(when.begin, catalogue) if when.begin and when.begin == when.finish else format_when(when, catalogue)
    )


def _fold(text: str) -> str:
    return " ".join(text.split())

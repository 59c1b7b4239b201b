"""What happened on no day that is told: states, careers, what lasted for years."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from briefkit.extract.events.times import Telling
from briefkit.extract.events.triggers import Tense
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import DateMention, DateType
from briefkit.text.function_words import is_number

_WORDS = read_groups("events_words.tsv")
_LONG = re.compile(r"P(?:X|\d+)[YMW]")
_WHILE = frozenset(("for", "in", "over", "within"))
_DAYS_OR_MORE = frozenset(("days", "weeks", "months", "years", "decades"))
_AFTER = frozenset(("after", "afterward", "afterwards", "later"))
_FOLLOWING = frozenset(("ensuing", "following", "subsequent"))
_TAKING_PLACE = frozenset(("came", "happened", "occurred"))
_SINGULAR = frozenset(("he", "she"))


def is_undated(telling: Telling, index: int) -> bool:
    """Whether a past tense tells what no day can be given, unless one is told with it.

    Args:
        telling: A sentence.
        index: Which of its clauses.
    """
    trigger = telling.clauses[index].trigger
    past = trigger.finite and trigger.tense is Tense.PAST
    return past and any(rule(telling, index) for _, rule in UNDATED_RULES)


def _is_state(telling: Telling, index: int) -> bool:
    """What is so for a time: "the list included two mayors", "the house belonged to Ana Vale"."""
    trigger = telling.clauses[index].trigger
    return telling.sentence.lower[trigger.index] in _WORDS["states"]


def _is_career(telling: Telling, index: int) -> bool:
    """What somebody was in his life: "she studied law", "Lund worked as a nurse"."""
    trigger, reading = telling.clauses[index].trigger, telling.grammar.reading
    word, *behind = telling.sentence.lower[trigger.index : trigger.index + 2]
    if word not in _WORDS["careers"] or behind == ["to"]:
        return False  # "worked to end the strike" is an act
    heads = [subject.head for subject in telling.grammar.find(trigger.index).subjects]
    return any(reading.tags[head] == "E" or reading.sentence.lower[head] in _SINGULAR for head in heads)


def _is_made(telling: Telling, index: int) -> bool:
    """Where a thing of the story comes from: "the bill was drafted by Ana Vale"."""
    trigger = telling.clauses[index].trigger
    return trigger.passive and telling.sentence.lower[trigger.index] in _WORDS["making"]


def _is_long(telling: Telling, index: int) -> bool:
    """What took weeks or years: "the firm ran the port for two decades"."""
    found, reading = telling.grammar.find(telling.clauses[index].trigger.index), telling.grammar.reading
    for oblique in found.obliques if telling.mentions else ():
        if oblique.preposition is not None and reading.sentence.lower[oblique.preposition] in _WHILE:
            span = reading.sentence.span(oblique.phrase.first, oblique.phrase.end)
            at = bisect_left(telling.mentions, span.start, key=lambda mention: mention.span.start)
            if any(_is_stretch(mention) for mention in telling.mentions[at : at + 1] if mention.span.start < span.end):
                return True
    return False


def _is_stretch(mention: DateMention) -> bool:
    """Whether a time expression is a week or more, whose days are not told."""
    unknown = mention.type is DateType.DURATION and mention.when.begin is None
    return unknown and _LONG.match(mention.when.value) is not None


def _is_claim(telling: Telling, index: int) -> bool:
    """Who owns up to something, which is later than that: "rebels claimed responsibility for the attack"."""
    if "responsibility" not in telling.sentence.lower:
        return False
    objects = telling.grammar.find(telling.clauses[index].trigger.index).objects
    return any(telling.sentence.lower[phrase.head] == "responsibility" for phrase in objects)


def _is_long_ago(telling: Telling, index: int) -> bool:
    """What an adverb puts into a past without a day: "originally met in Orvel", "was once a port"."""
    trigger = telling.clauses[index].trigger
    return not _WORDS["long_ago"].isdisjoint(telling.sentence.lower[max(0, trigger.index - 2) : trigger.index])


def _is_some_time_after(telling: Telling, index: int) -> bool:
    """What came days or years after something, nobody says how many: "weeks after the vote the mayor resigned"."""
    clause, lower = telling.clauses[index], telling.sentence.lower
    if lower[clause.trigger.index] in _TAKING_PLACE:
        return False  # "the attack came days after a raid" tells of the attack, whose day the story has
    own = [*lower[slice(*(clause.head or (0, 0)))], *lower[clause.first : clause.end]]
    return any(
        word in _DAYS_OR_MORE and (before in _FOLLOWING or (after in _AFTER and not is_number(before)))
        for before, word, after in zip(["", *own], own, [*own[1:], ""], strict=False)
    )


UNDATED_RULES: tuple[tuple[str, Callable[[Telling, int], bool]], ...] = (
    ("state", _is_state),
    ("career", _is_career),
    ("made", _is_made),
    ("long", _is_long),
    ("claim", _is_claim),
    ("long ago", _is_long_ago),
    ("some time after", _is_some_time_after),
)
"""Why a past has no day: one is enough."""

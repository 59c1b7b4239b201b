"""Storms, floods and the like: a country to which they do something is no participant, but where it happens."""

from __future__ import annotations

from briefkit.extract.events.namings import Namings
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.text.clauses import Clause, Link, Reading


def is_struck(namings: Namings, reading: Reading, clause: Clause) -> bool:
    """Whether a force of nature does what a clause tells: "a storm hit Karvia", "Humberto hit Karvia".

    Args:
        namings: Who is named where; a name that is nobody's is a storm's.
        reading: The sentence.
        clause: The clause.
    """
    words = read_groups("events_participants.tsv")
    if clause.base not in words["striking"]:
        return False
    doers = clause.agents if clause.verb.passive else clause.subjects
    heads = [head for phrase in doers for head in phrase.members]
    if clause.link is Link.RELATIVE and clause.marker and _is_natural(reading, clause.marker - 1):
        return True  # "the victims of the storm that hit Karvia"
    if not heads or any(namings.find(reading, head) is not None for head in heads):
        return False
    natural = all(_is_natural(reading, head) for head in heads)
    return natural or all(reading.tags[head] == "E" for head in heads)


def _is_natural(reading: Reading, head: int) -> bool:
    """Whether a word is a noun for a force of nature."""
    noun = reading.sentence.lower[head]
    return event_nouns().get(noun) == "disaster" or noun in read_groups("events_participants.tsv")["forces"]

"""Marks of words that a catalogue translates, for tables that stand where no catalogue is at hand."""

from __future__ import annotations


def message(words: str) -> str:
    """Mark words as some that a catalogue has, and give them back as they are."""
    return words


def message_in(context: str, words: str) -> str:
    """Mark words that mean several things in English, as which one a context says; see `Catalogue.say_in`."""
    return words


def message_count(one: str, many: str) -> tuple[str, str]:
    """Mark words for one thing and for any other number of them; see `Catalogue.count`."""
    return one, many

"""Actors as tables of the tests write them down: name, kind, country, and how the text writes them."""

from __future__ import annotations

from tests.extract.stages import find_actors


def describe_actors(text: str) -> list[str]:
    """Each actor as "name kind country", and behind a colon how the text writes it, unless that is its name.

    An actor of whom only an adjective tells, "Chadian", has nothing behind the colon.
    """
    described = []
    for actor in find_actors(text):
        words = f"{actor.name} {actor.kind}" + (f" {actor.country}" if actor.country else "")
        forms = list(dict.fromkeys(text[start:end] for start, end in actor.mentions))
        described.append(words if forms == [actor.name] else f"{words}: {', '.join(forms)}".rstrip())
    return described

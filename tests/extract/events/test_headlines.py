from __future__ import annotations

import pytest

from briefkit.extract.events.headlines import read_headline
from briefkit.model.facts import Actor, ActorKind

ACTORS = (
    Actor("sund", "Sund", ActorKind.PLACE),
    Actor("sund-bay", "Sund Bay", ActorKind.PLACE, aliases=("the Bay",)),
    Actor("karvia", "Karvia", ActorKind.COUNTRY),
    Actor("lund", "Karl Lund", ActorKind.PERSON),
)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Two killed in Sund fire", "sund"),
        ("Mayor stabbed to death in Sund", "sund"),
        ("Sund Bay earthquake: what is known", "sund-bay"),
        ("Karvia protests go on", "karvia"),
        ("Ferry sinks off Karvia after storm in Sund", "karvia"),
        # whose it is and who acts says nothing of where
        ("Karvia condemns attack", ""),
        ("Karvia's president ends talks", ""),
        ("Sund mayor resigns", ""),
        ("Fire in Karl Lund", ""),
        ("Fire in Ardal", ""),
        ("", ""),
    ],
)
def test_where_a_headline_puts_something(title: str, place: str) -> None:
    assert ", ".join(actor.id for actor in read_headline(title, ACTORS)) == place

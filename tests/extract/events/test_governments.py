"""Capitals that stand for their country's government."""

from __future__ import annotations

import pytest

from briefkit.extract import parse_document
from briefkit.model.document import Document


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Vienna accused Hungary of spying.", "accused", ["Austria", "Hungary"]),
        ("Hungary condemned Vienna.", "condemned", ["Austria", "Hungary"]),
        ("Hungary cooperated with Vienna.", "cooperated", ["Austria", "Hungary"]),
        # no deed of a government, or none of the town's
        ("Vienna grew.", "grew", []),
        ("Hungary bought maps of Vienna.", "bought", ["Hungary"]),
        ("Vienna was condemned.", "condemned", []),
        # a town that is no capital, and a capital of a country that the text does not name
        ("Graz accused Hungary of spying.", "accused", ["Hungary"]),
        ("Warsaw accused Hungary of spying.", "accused", ["Hungary"]),
    ],
)
def test_capitals_act_for_their_country(sentence: str, verb: str, who: list[str]) -> None:
    text = f"Austria is in Europe. {sentence}"
    parsed = parse_document(Document("d", text))
    names = {actor.id: actor.name for actor in parsed.actors}
    event = next(each for each in parsed.events if text[slice(*each.trigger)] == verb)
    assert sorted(names[each.actor] for each in event.participants) == who

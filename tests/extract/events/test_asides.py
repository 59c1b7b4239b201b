"""Names and days that grammar knows: what only says a name once more, and what parts or does not part two phrases."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import list_events, show_who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what stands between a name and its verb
        ("Ana Vale herself opened the port.", [("opened", "Ana Vale/d")]),
        ("Karl Lund himself was arrested by Karvian police.", [("arrested", "Karvia/d, Karl Lund/o")]),
        ("Ana Vale, who was a candidate in the 2024 Karvian election, left the party.", [("left", "Ana Vale/d")]),
        ("Leaders of Tern Union (TU) member states met in Orvel.", [("met", "Tern Union/d")]),
        ("The Tern Union (TU) attacked Borduria.", [("attacked", "Tern Union/d, Borduria/o")]),
        # a day before a name belongs to the verb, one within a name's phrase to the noun
        ("In 2019 Lund left the party.", [("left", "Karl Lund/d")]),
        ("In March Ana Vale attacked Karl Lund.", [("attacked", "Ana Vale/d, Karl Lund/o")]),
        ("After the inspections Lund closed the port.", [("closed", "Karl Lund/d")]),
        # towns bring what they lie in, and part nothing
        ("In Orvel, Karvia, Ana Vale attacked Karl Lund.", [("attacked", "Ana Vale/d, Karl Lund/o")]),
        ("Karvia, Borduria, and Lomund signed a pact.", [("signed", "Karvia/d, Borduria/d, Lomund/d")]),
        # days between the parts of a verb
        ("Karl Lund was yesterday arrested by Ana Vale.", [("arrested", "Ana Vale/d, Karl Lund/o")]),
    ],
)
def test_who_takes_part(text: str, told: list[tuple[str, str]]) -> None:
    found = [(text[event.trigger.start : event.trigger.end], show_who(event)) for event in list_events(text)]
    assert [(word, set(who.split(", "))) for word, who in found] == [(word, set(who.split(", "))) for word, who in told]


def test_what_is_reported_of_the_past_is_an_event_too() -> None:
    text = "A bombing was reported to have killed Karl Lund in Orvel."
    assert ("killed", "Karl Lund/o") in [
        (text[event.trigger.start : event.trigger.end], show_who(event)) for event in list_events(text)
    ]

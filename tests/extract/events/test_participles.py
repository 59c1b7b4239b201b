from __future__ import annotations

import pytest

from briefkit.extract.events.tokens import split_tokens
from briefkit.extract.events.triggers import find_triggers
from briefkit.model.document import Span


@pytest.mark.parametrize(
    ("text", "participles"),
    [
        # in commas, with the verb of the sentence behind
        ("The firm, founded in 1987, announced a merger.", ["founded"]),
        ("The delegation, led by the minister, arrived.", ["led"]),
        # right behind the noun, with an auxiliary or a verb before it
        ("Two men held since June were freed.", ["held"]),
        ("The sale is part of a deal signed in Ardal.", ["signed"]),
        ("A pact signed by both sides entered into force.", ["signed"]),
        # finite verbs
        ("The firm announced a merger.", []),
        ("He entered, fired at the guards, and left.", []),
        ("The minister, citing his health, resigned, officials said.", []),
        ("Officials said the dam collapsed on Friday.", []),
        ("The dam collapsed on Friday and flooded the town.", []),
        ("The dam that was built in 1987 collapsed in the night.", []),
    ],
)
def test_participles_hang_on_nouns(text: str, participles: list[str]) -> None:
    tokens = split_tokens(text, Span(0, len(text)))
    found = [tokens[trigger.index].text for trigger in find_triggers(tokens) if not trigger.finite]
    assert found == participles

"""What a text says that a name is."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.definitions import apposed_kind, defined_kind
from briefkit.model.facts import ActorKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel] is a village.", ActorKind.PLACE),
        ("[Orvel] was an old English rock band.", ActorKind.ORGANISATION),
        ("[Orvel] are the band.", ActorKind.ORGANISATION),
        ("[Orvel] were one band.", ActorKind.ORGANISATION),
        ("[Orvel] was a minister.", ActorKind.PERSON),
        ("[Orvel] was born.", ActorKind.PERSON),
        ("Old [Orvel] was born in Leeds.", ActorKind.PERSON),
        ("[Orvel] was bored.", None),
        ("[Orvel] is the man of a village.", None),
        ("[Orvel] became a village.", None),
        ("[Orvel] is a one two three four five six village.", ActorKind.PLACE),
        ("[Orvel] is a one two three four five six seven village.", None),
        ("[Orvel] is a", None),
        ("[Orvel] is", None),
        ("[Orvel]", None),
    ],
)
def test_what_somebody_is_said_to_be(text: str, expected: ActorKind | None) -> None:
    sentence, _, last = read_marked(text)
    assert defined_kind(sentence, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel], the band, left.", True),
        ("[Orvel] (the band) left.", True),
        ("[Orvel], the national weather service, left.", True),
        ("[Orvel], a bank in Chad, left.", True),
        ("[Orvel], an old band.", True),
        ("[Orvel], band, left.", False),
        ("[Orvel], the band", False),
        ("[Orvel], the", False),
        ("[Orvel],", False),
        ("[Orvel], the Band, left.", False),
        ("[Orvel], the man, left.", False),
        ("[Orvik], a carmaker, left.", True),
        ("[Ann Orlan], a documentary maker, left.", False),
        ("[Orvik Orlan], a documentary maker, left.", True),
        ("[Orvel], a one two three four five band, left.", True),
        ("[Orvel], a one two three four five six band, left.", False),
        ("[Orvel], our old band, left.", False),
        ("[Orvel] of the old band left.", False),
        ("[Ann], a carmaker, left.", False),
        ("[Orvik] Orlan, a carmaker, left.", False),
        # somebody may be a watchdog too, but hardly a press watchdog
        ("[Orvel], a watchdog, left.", False),
        ("[Orvel], a press watchdog, left.", True),
        # a broadcaster is somebody unless it is the state's
        ("[Orvel], the broadcaster, left.", False),
        ("[Orvel], the state broadcaster, left.", True),
        ("[Orvel], a private local broadcaster, left.", True),
        ("[Orvel], an old broadcaster, left.", False),
        ("[Orvel], the public hall, left.", False),
        ("National [Orvel], the broadcaster, left.", False),
    ],
)
def test_an_apposition_may_say_that_a_name_is_a_body_s(text: str, expected: bool) -> None:
    sentence, _, last = read_marked(text)
    assert (apposed_kind(sentence, last) is ActorKind.ORGANISATION) is expected

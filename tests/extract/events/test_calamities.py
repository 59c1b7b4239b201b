from __future__ import annotations

import pytest
from tests.extract.events.cast import find

QUAKE = "Officials in Borduria met after the earthquake in Karvia. "
BLAST = "A bomb exploded at a market in Orvel on Monday. Ana Vale visited Ardal.\n\n"

TOLD_ON = [
    # where its noun has a place behind it or before it, and not where others are who speak of it
    (QUAKE + "Nine people died in the disaster.", "died", "Karvia"),
    (QUAKE + "Nine people were injured in the quake-hit country.", "injured", "Karvia"),
    (QUAKE + "Thousands were left homeless by the tremor.", "left", "Karvia"),
    (QUAKE + "The quake buried a mill.", "buried", "Karvia"),
    (QUAKE + "Two soldiers were killed.", "killed", "Karvia"),
    ("Borduria praised firemen after the Orvel night club fire. The blaze began at noon.", "began", "Orvel"),
    ("Borduria has sent doctors to quake-hit Karvia. Nine people died in the earthquake.", "died", "Karvia"),
    ("Tern Union doctors were missing in Karvia after the earthquake. Nine people died.", "died", "Karvia"),
    # where a verb put it
    (BLAST + "Nine people died in the attack. ", "died", "Orvel"),
    (BLAST + "The blast injured nine people.", "injured", "Orvel"),
    (BLAST + "Ana Vale survived the explosion.", "survived", "Orvel"),
    (BLAST + "In Ardal, Karl Lund was held over the bombing.", "held", "Ardal"),
    # a year within six words of its noun says that it is over
    ("Ana Vale recalled the earthquake in Orvel in May 1990.\n\nNine were left homeless by the quake.", "left", ""),
    (
        "Ana Vale recalled the earthquake in Orvel in early May 1990.\n\nNine were left homeless by the quake.",
        "left",
        "Orvel",
    ),
    ("In 1990 Ana Vale recalled the bad earthquake in Orvel.\n\nNine were left homeless by the quake.", "left", ""),
    (
        "In 1990 Ana Vale recalled the very bad earthquake in Orvel.\n\nNine were left homeless by the quake.",
        "left",
        "Orvel",
    ),
    (
        "Ana Vale recalled the earthquake in Orvel of 19,000 dead.\n\nNine were left homeless by the quake.",
        "left",
        "Orvel",
    ),
    ("Quake-hit Orvel is calm. Nine people died in the quake.", "died", "Orvel"),
    ("The town feared for storm-ravaged Orvel. Nine people died in the storm.", "died", "Orvel"),
    # by its possessor, by whoever does it
    (QUAKE + "Nine people were hurt in its tremor.", "hurt", "Karvia"),
    (QUAKE + "Nine people died during this tremor.", "died", "Karvia"),
    (QUAKE + "Nine people were rescued from that quake.", "rescued", "Karvia"),
    # another one of the same paragraph, and one of another kind
    ("A fire in Orvel killed two men. A storm in Ardal sank a boat. Nine people died in the fire.", "died", "Orvel"),
    ("A fire killed two men in Orvel. A fire in Ardal killed nine. Ten were hurt in the fire.", "hurt", "Ardal"),
    ("A fire killed two men in Orvel. A fire in Ardal killed nine.\n\nTen were hurt in the fire.", "hurt", "Orvel"),
    ("A fire in Orvel killed two men. A storm in Ardal sank boats. Nine died in the disaster.", "died", "Ardal"),
]

NOT_THERE = [
    # any fire, a cause of something done elsewhere, what is only spoken of
    (QUAKE + "Karl Lund lost a house in an earthquake.", "lost", ""),
    ("A fire in Orvel killed two men. The fire prompted Ana Vale to cancel a concert.", "prompted", ""),
    ("A fire in Orvel killed two men. The fire forced Ana Vale to flee.", "forced", "Orvel"),
    (QUAKE + "Ana Vale praised those who helped in the disaster.", "praised", ""),
    # one of the past is no scene of these days
    ("In 1990 an earthquake hit Orvel. Nine people were left homeless by the quake.", "left", "Orvel"),
    ("In 1990 an earthquake hit Orvel.\n\nNine people were left homeless by the quake.", "left", ""),
    # half the world is none either
    ("Ana Vale recalled floods in Asia. Thousands were left homeless by the floods.", "left", ""),
]


@pytest.mark.parametrize(("text", "verb", "where"), [*TOLD_ON, *NOT_THERE])
def test_where_a_calamity_was(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where

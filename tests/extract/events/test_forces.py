"""What storms and the like do to a country happens in it, in texts of invented people and bodies."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who

STRUCK = [
    ("A storm hit Karvia on Friday.", "hit", "", ["Karvia"]),
    ("Karvia was hit by floods.", "hit", "", ["Karvia"]),
    ("Heavy rains lashed Karvia.", "lashed", "", ["Karvia"]),
    ("Humberto lashed Karvia.", "lashed", "", ["Karvia"]),
    ("The victims of the storm which hit Karvia were helped.", "hit", "", ["Karvia"]),
    # what people do to it is done to it
    ("Borduria hit Karvia with rifles.", "hit", "Borduria/d, Karvia/o", []),
    ("Karvia was hit by missiles.", "hit", "Karvia/o", []),
    ("A storm hit the Relief Society.", "hit", "Relief Society/o", []),
]


@pytest.mark.parametrize(("text", "verb", "who", "where"), STRUCK)
def test_forces(text: str, verb: str, who: str, where: list[str]) -> None:
    event = find(text, verb)
    assert (show_who(event), list(event.places)) == (who, where)

from __future__ import annotations

import pytest

from briefkit.select.groups import find_group

QUAKE = frozenset(("quake",))
VIOLENCE = frozenset(("violence",))


@pytest.mark.parametrize(
    ("sentence", "kinds", "group"),
    [
        ("The quake killed 14 other UN staff.", QUAKE, ("UN staff", False)),
        ("The quake killed 36 members of its staff.", QUAKE, ("staff", True)),
        ("The quake killed 14 World Tern Society employees.", QUAKE, ("WTS staff", False)),
        ("The quake killed 11 Karvian peacekeepers.", QUAKE, ("Karvian peacekeepers", False)),
        ("The quake killed 4 of its peacekeepers.", QUAKE, ("peacekeepers", True)),
        ("The quake killed 8 Karvian nationals.", QUAKE, ("Karvian nationals", False)),
        ("The bomb killed 8 Karvian nationals.", VIOLENCE, ("Karvian nationals", False)),
        # who serve together may be all there were
        ("The bomb killed 4 of its soldiers.", VIOLENCE, ("", False)),
        ("An ambush killed 4 soldiers.", frozenset(), ("", False)),
        # people at large
        ("The quake killed 4 people.", QUAKE, ("", False)),
        ("The quake killed 4.", QUAKE, ("", False)),
        ("The quake killed 4 miners, and soldiers came.", QUAKE, ("", False)),
    ],
)
def test_people_of_one_body_or_nation_are_a_group(
    sentence: str, kinds: frozenset[str], group: tuple[str, bool]
) -> None:
    number = next(word for word in sentence.split() if word.strip(".").isdigit()).strip(".")
    assert find_group(sentence, sentence.index(number) + len(number), kinds) == group

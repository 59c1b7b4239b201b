from __future__ import annotations

import pytest

from briefkit.render.script_names import name_script


@pytest.mark.parametrize(
    ("characters", "script"),
    [
        ("北㐀豈", "Chinese"),
        ("のノﾉ", "Japanese"),
        ("한ᄀ", "Korean"),
        ("রি৩", "Bengali"),
        ("கு", "Tamil"),
        ("အ", "Burmese"),
        ("አ", "Ethiopic"),
        ("ⵉ", "Tifinagh"),
        ("आ", "Devanagari"),
        ("ก", "Thai"),
        ("𐌀", "Old Italic"),
        ("🚢€①\ue000。", "other"),
    ],
)
def test_names_of_scripts(characters: str, script: str) -> None:
    assert [name_script(character) for character in characters] == [script] * len(characters)

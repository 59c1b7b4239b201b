"""What people call the script of a character, for messages."""

from __future__ import annotations

import re
import unicodedata

_CALLED = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "MYANMAR": "Burmese"}
_SCRIPT = re.compile("([A-Z' -]+?) (?:CHARACTER|CAPITAL|SMALL|FINAL|VOWEL|CONSONANT|SYLLAB|LETTER|DIGIT|SIGN)")
_OTHER = "other"


def name_script(character: str) -> str:
    """The script of a letter, mark or digit as Unicode names it: "Tamil"; "other" for signs such as emoji."""
    category = unicodedata.category(character)
    if category[0] not in "LM" and category != "Nd":
        return _OTHER
    name = unicodedata.name(character, "")
    found = _SCRIPT.match(name)
    called = next((own for word, own in _CALLED.items() if word in name), None)
    return called or (found[1].title() if found else _OTHER)

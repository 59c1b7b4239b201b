"""The direction that a language is written in."""

from __future__ import annotations

import re

from briefkit.model.language import normalise_language

_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left where their tag names no script (Unicode CLDR 46, characterOrder)."""

_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"})
"""Scripts in use that run from right to left (ISO 15924; scriptMetadata of Unicode CLDR 46)."""

_SCRIPT = re.compile("[A-Z][a-z]{3}")


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left; a script in its tag decides: "az-Arab" is, "ar-Latn" is not.

    Args:
        language: BCP 47 tag.
    """
    primary, *rest = normalise_language(language).split("-")
    script = next(filter(_SCRIPT.fullmatch, rest), None)
    return primary in _LANGUAGES if script is None else script in _SCRIPTS

"""Genders that names and forms of address tell, for what "he" and "she" may refer to."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, given_names, is_family_first
from briefkit.model.folding import fold


def given_name_gender(name: str) -> str | None:
    """The gender of those who bear a given name.

    Args:
        name: A given name, or a full name that begins with one, or with a family name, "Park Ji-hoon"; diacritics do
            not matter.

    Returns:
        "f" or "m"; None for a name that both bear or that is not known.
    """
    first = fold(name).split(" ", 2)[is_family_first(name)]
    gender = given_names().get("-".join(part.capitalize() for part in first.split("-")))
    return gender if gender in ("f", "m") else None


def word_gender(word: str) -> str | None:
    """The gender, "f" or "m", that a form of address or word for a relative in lower case tells: "mrs", "widow"."""
    if word in cue_words("female"):
        return "f"
    return "m" if word in cue_words("male") else None

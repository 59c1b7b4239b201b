"""Genders that names and forms of address tell, for what "he" and "she" may refer to."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import given_names
from briefkit.model.folding import fold


def given_name_gender(name: str) -> str | None:
    """The gender of those who bear a given name.

    Args:
        name: A given name, or a full name that begins with one; case and diacritics do not matter.

    Returns:
        "f" or "m"; None for a name that both bear or that is not known.
    """
    first = fold(name).split(" ", 1)[0]
    gender = given_names().get("-".join(part.capitalize() for part in first.split("-")))
    return gender if gender in ("f", "m") else None

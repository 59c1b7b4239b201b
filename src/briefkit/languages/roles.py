"""Roles in words."""

from __future__ import annotations

from briefkit.languages.catalogue import Catalogue
from briefkit.model.facts import Role
from briefkit.model.folding import fold


def describe_role(role: Role, catalogue: Catalogue) -> str:
    """A role in words: title, and the organisation or country it is held in unless the title names it.

    The title is in the words of its source.
    """
    title = role.title
    if role.of and fold(role.of) not in fold(title):
        title = f"{title}, {role.of}"
    if role.former and not fold(title).startswith(("former", "ex-", "then")):
        return catalogue.say("former {title}", title=title)
    return title

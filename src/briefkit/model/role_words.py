"""Roles in words."""

from __future__ import annotations

from briefkit.model.facts import Role
from briefkit.model.folding import fold


def describe_role(role: Role) -> str:
    """A role in words: title, and the organisation or country it is held in unless the title names it."""
    title = role.title
    if role.of and fold(role.of) not in fold(title):
        title = f"{title}, {role.of}"
    return f"former {title}" if role.former and not fold(title).startswith(("former", "ex-", "then")) else title

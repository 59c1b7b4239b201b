"""Roles in words."""

from __future__ import annotations

import pytest

from briefkit.languages import ENGLISH, load_catalogue
from briefkit.languages.roles import describe_role
from briefkit.model.facts import Role


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role("Mayor"), "Mayor"),
        (Role("Deputy Minister", "Orvel"), "Deputy Minister, Orvel"),
        (Role("Orvel Minister", "Orvel"), "Orvel Minister"),
        (Role("Chokwe's mayor", "Chókwè"), "Chokwe's mayor"),  # whatever the accents
        (Role("Mayor", former=True), "former Mayor"),
        (Role("Minister", "Orvel", former=True), "former Minister, Orvel"),
        (Role("Former mayor", former=True), "Former mayor"),
        (Role("ex-minister", former=True), "ex-minister"),
        (Role("then mayor", former=True), "then mayor"),
    ],
)
def test_a_role_names_what_it_is_held_in_once(role: Role, words: str) -> None:
    assert describe_role(role, ENGLISH) == words


def test_what_is_over_is_said_in_the_reader_s_language() -> None:
    said = describe_role(Role("maire", former=True), load_catalogue("fr"))
    assert "maire" in said
    assert said not in ("maire", "former maire")

"""Genders of given names."""

from __future__ import annotations

import pytest

from briefkit.extract.names.genders import given_name_gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Maria", "f"),
        ("Karim", "m"),
        ("ANGELA", "f"),
        ("Zoë Tarn", "f"),
        ("Jean-Pierre", "m"),
        ("James", "m"),
        ("Mary", "f"),
        ("Kim", None),
        ("Park", "f"),
        ("Park Ji-hoon", None),
        ("Kim Anna-maria", "f"),
        ("Qwxyz", None),
        ("", None),
    ],
)
def test_gender_of_a_given_name(name: str, gender: str | None) -> None:
    assert given_name_gender(name) == gender

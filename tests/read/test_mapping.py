from __future__ import annotations

import pytest

from briefkit.read.mapping import apply_fields, look_up

RECORD = {
    "Kop": "Ferry",
    "source": {"name": "Tor Wire", "tags": [{"a.b": "c"}]},
    "title": "x",
    "headline": "y",
    "a.b": 1,
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kop", "Ferry"),
        ("source.name", "Tor Wire"),
        ("SOURCE.NAME", "Tor Wire"),
        ("source.tags.a.b", "c"),
        ("a.b", 1),
        ("source.place", None),
        ("kop.name", None),
        (".", None),
    ],
)
def test_a_value_is_found_by_its_name(name: str, value: object) -> None:
    assert look_up(RECORD, name) == value


def test_what_the_spec_names_stands_for_all_names_of_the_field() -> None:
    assert apply_fields({"Kop": "Ferry", "Title": "x", "headline": "y", "body": "z"}, {"title": "kop"}) == {
        "Kop": "Ferry",
        "title": "Ferry",
        "body": "z",
    }


def test_what_the_record_lacks_changes_nothing() -> None:
    assert apply_fields({"title": "x"}, {"title": "kop"}) == {"title": "x"}

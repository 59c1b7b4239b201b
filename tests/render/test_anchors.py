from __future__ import annotations

import pytest

from briefkit.render.anchors import lead_to, name_anchor


@pytest.mark.parametrize(
    ("anchor", "name", "address"),
    [
        ("e-3f2a91", "e-3f2a91", "#e-3f2a91"),
        ("notes of the report", "notes%20of%20the%20report", "#notes%2520of%2520the%2520report"),
        ("a:b", "a%3Ab", "#a%253Ab"),
        ("a%20b", "a%2520b", "#a%252520b"),
        ('"><b>', "%22%3E%3Cb%3E", "#%2522%253E%253Cb%253E"),
        ("é", "%C3%A9", "#%25C3%25A9"),
    ],
)
def test_anchors_are_ids_and_addresses(anchor: str, name: str, address: str) -> None:
    assert name_anchor(anchor) == name
    assert lead_to(anchor) == address

from __future__ import annotations

import pytest

from briefkit.read.elements import Element
from briefkit.read.names import is_named, read_name


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ({}, ""),
        ({"class": "readNext_box story"}, "read-next-box story"),
        ({"class": "with-sidebar article", "id": "main"}, " article main"),
        ({"aria-label": "Comments"}, "comments"),
    ],
)
def test_names_of_an_element(attributes: dict[str, str], name: str) -> None:
    assert read_name(Element("div", attributes)) == name


@pytest.mark.parametrize(
    ("name", "kind", "named"),
    [
        ("comments-area", "apart", True),
        ("commentary", "apart", False),
        ("wp-block-post-content", "body", True),
        ("CybotCookiebotDialog", "apart", True),
        ("paywall-2024", "offer", True),
        ("standfirst", "lead", True),
    ],
)
def test_kinds(name: str, kind: str, named: bool) -> None:
    assert is_named(Element("div", {"class": name}), kind) is named

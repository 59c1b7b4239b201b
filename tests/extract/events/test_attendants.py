"""Who is somebody's doctor, lawyer or wife, in sentences about invented people."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from tests.counting import count_calls

from briefkit.extract import parse_document
from briefkit.model.document import Document

TOLD = [
    ("Tom Orlan's lawyer resigned. Al Hollis, a lawyer for Tom Orlan, wept.", ["Al Hollis"]),
    ("The lawyer of Tom Orlan resigned. Tom Orlan's lawyer Al Hollis wept.", ["Al Hollis"]),
    ("Tom Orlan left. His lawyer resigned. Tom Orlan's former lawyer Al Hollis wept.", ["Al Hollis"]),
    ("The lawyer of Tom Orlan's life resigned. Tom Orlan's lawyer Al Hollis wept.", ["Al Hollis"]),
    # of nobody, of another, or two of them
    ("Tom Orlan's lawyer resigned. Al Hollis, a lawyer, wept.", []),
    ("Tom Orlan's lawyer resigned. Ann Lee's lawyer Al Hollis wept.", []),
    ("Tom Orlan's lawyer resigned. Tom Orlan's lawyer Al Hollis wept. Tom Orlan's lawyer Ann Lee left.", []),
    ("A lawyer resigned. Tom Orlan's lawyer Al Hollis wept.", []),
    ("Al Hollis said Tom Orlan's lawyer resigned. Al Hollis, a lawyer for Tom Orlan, wept.", []),
]

OF_ONE = [
    ("Tom Orlan's doctor resigned. Dr Al Hollis wept.", ["Al Hollis"]),
    ("The personal doctor of Tom Orlan resigned. The physician Al Hollis wept.", ["Al Hollis"]),
    ("Tom Orlan's last doctor resigned. Al Hollis, a doctor, wept. Dr Ben Tarn wept.", ["Al Hollis"]),
    (
        "Tom Orlan's personal doctor resigned. Al Hollis, a doctor, wept. Ben Tarn, the personal doctor, wept.",
        ["Ben Tarn"],
    ),
    ("Tom Orlan's doctor resigned. Al Hollis, a physician, wept.", ["Al Hollis"]),
    ("Tom Orlan's doctor resigned. Al Hollis, an engineer, wept.", []),
    ("Tom Orlan's doctor resigned. Al Hollis, a doctor for Tom Orlan, wept. Ben Tarn, a doctor, left.", ["Al Hollis"]),
    # another's, or one of two
    ("Tom Orlan's doctor resigned. Ann Lee's doctor Al Hollis wept.", []),
    ("Tom Orlan's doctor resigned. Dr Al Hollis and Dr Ben Tarn wept.", []),
    ("Dr Tom Orlan's doctor resigned. Al Hollis wept.", []),
]


@pytest.mark.parametrize(("text", "who"), [*TOLD, *OF_ONE])
def test_attendants(text: str, who: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=dt.date(2024, 5, 1)))
    names = {actor.id: actor.name for actor in parsed.actors}
    (event,) = [event for event in parsed.events if text[slice(*event.trigger)] == "resigned"]
    assert [names[actor] for actor in event.actors] == who


def _count_calls(doctors: int) -> int:
    """Calls made for a text with so many doctors, each of somebody, and as many descriptions of one."""
    names = [f"Karl V{a}r{b}nd" for a in "abcdefghijklmnopqrst" for b in "abcdefghijkl"][: doctors + 1]
    text = " ".join(
        f"Dr {name}, a doctor, left Orvel. {other.split()[1]}'s doctor was shot. A doctor was held."
        for name, other in pairwise(names)
    )
    return count_calls(lambda: parse_document(Document("a", text, published=dt.date(2024, 2, 16))))


def test_twice_the_doctors_are_twice_the_work() -> None:
    _count_calls(3)  # tables are read once
    assert _count_calls(200) < 2.6 * _count_calls(100)

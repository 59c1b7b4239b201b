from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.document import Document
from briefkit.select.stories import group_copies
from briefkit.select.wordings import Wordings

WIRE = (
    "The dyke at Lionde gave way at about three in the morning on Thursday and the lower town stood under water. "
    "Nine people were drowned and fifteen were missing, the disaster institute said. Buses had taken families out of "
    "the lowest quarters since Wednesday afternoon, but many had stayed to guard their goats and their furniture."
)
EDITED = (
    "The dyke at Lionde gave way at around 3 a.m. on Thursday and the lower town stood under water. Nine people were "
    "drowned and fifteen were missing, the disaster institute said on Friday. Buses had taken families out of the "
    "lowest quarters since Wednesday, but many had stayed to guard their goats and their furniture."
)
OTHER = (
    "Pumps were started in the lower town on Tuesday after the institute found diesel. Traders said the market would "
    "not open before the weekend, and the mayor asked for patience while engineers looked at the dyke at Lionde."
)


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ([WIRE, OTHER], [("d0",), ("d1",)]),
        ([WIRE, EDITED], [("d0", "d1")]),
        ([WIRE, OTHER, EDITED], [("d0", "d2"), ("d1",)]),
        ([WIRE, WIRE.split(". ")[0] + "."], [("d0", "d1")]),
        ([WIRE.upper(), WIRE], [("d0", "d1")]),
        (["", ""], [("d0",), ("d1",)]),
        ([], []),
    ],
)
def test_near_copies_are_one_group(texts: list[str], groups: list[tuple[str, ...]]) -> None:
    documents = [Document(f"d{index}", text) for index, text in enumerate(texts)]
    assert list(group_copies(documents, Wordings(documents))) == groups


@given(st.lists(st.text(alphabet="ab c.", max_size=60), max_size=8))
def test_every_document_is_in_exactly_one_group(texts: list[str]) -> None:
    documents = [Document(f"d{index}", text) for index, text in enumerate(texts)]
    grouped = [identifier for group in group_copies(documents, Wordings(documents)) for identifier in group]
    assert sorted(grouped) == sorted(document.id for document in documents)


def test_a_story_is_found_however_many_carry_it() -> None:
    documents = [Document(f"d{number}", WIRE) for number in range(150)]
    assert len(group_copies(documents, Wordings(documents))) == 1


def test_a_later_digest_of_several_stories_is_a_copy_of_none() -> None:
    stories = [" ".join(f"{word}{number}" for number in range(60)) for word in ("flood", "dyke", "boat")]
    documents = [Document(f"d{index}", text) for index, text in enumerate([*stories, " ".join(stories)])]
    assert all(len(group) == 1 for group in group_copies(documents, Wordings(documents)))

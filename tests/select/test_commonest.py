"""What is counted most often is what sorting finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefkit.select.commonest import pick_commonest


@given(st.dictionaries(st.integers(0, 50), st.integers(1, 4)), st.integers(1, 9))
def test_sorting_finds_the_same(counts: dict[int, int], number: int) -> None:
    assert pick_commonest(counts, number) == sorted(counts, key=lambda each: (-counts[each], each))[:number]

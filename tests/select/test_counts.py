from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.select.counts import read_counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("At least 12 people were killed and 40 injured.", [("killed", 12, "At least 12"), ("injured", 40, "40")]),
        ("The blast killed three soldiers, wounding 14 others.", [("killed", 3, "three"), ("injured", 14, "14")]),
        ("The death toll rose to 1,204, the ministry said.", [("killed", 1204, "1,204")]),
        ("Twenty-five people are missing.", [("missing", 25, "Twenty-five")]),
        ("Nearly 2.5 million people have been displaced.", [("displaced", 2_500_000, "Nearly 2.5 million")]),
        ("Police arrested 30 protesters; 5 were detained later.", [("arrested", 30, "30"), ("arrested", 5, "5")]),
        ("The fire left seven sailors dead.", [("killed", 7, "seven")]),
        ("More than 300 deaths were reported.", [("killed", 300, "More than 300")]),
        ("All 189 on the ferry drowned.", [("killed", 189, "189")]),
        ("The motion passed with 231 votes.", [("votes", 231, "231")]),
        ("Sixty-six people or more were injured.", [("injured", 66, "Sixty-six")]),
        ("There were 212 cholera cases and four deaths.", [("cases", 212, "212"), ("killed", 4, "four")]),
        ("The ministry counted 1,490 confirmed cases.", [("cases", 1490, "1,490")]),
        ("It has 28 cases of swine flu.", [("cases", 28, "28")]),
        ("It has 1,490 cases of the new influenza.", [("cases", 1490, "1,490")]),
        ("The court heard 12 cases of fraud.", []),
        ("Thieves stole 40 cases of beer, and 15 new cases were opened.", []),
        # a part of a whole is the count, not the whole
        ("Two of the 12 miners died.", [("killed", 2, "Two")]),
        # ages, years, shares and compounds count nobody
        ("He was 12 years old when he was killed.", []),
        ("In 2019 people were killed.", []),
        ("A 14-year-old boy was injured.", []),
        ("Some 40 percent were injured.", []),
        ("The $12 ticket killed sales.", []),
        ("Ana Vale spoke.", []),
    ],
)
def test_counts_are_read_with_the_words_that_bound_them(sentence: str, counts: list[tuple[str, int, str]]) -> None:
    found = read_counts(sentence)
    assert [(count.counted.value, count.value, count.words) for count in found] == counts
    assert all(sentence[count.start : count.end] == count.words for count in found)


@given(st.text(alphabet="12, .killedmsngtoaf"))
def test_any_text_is_read(text: str) -> None:
    for count in read_counts(text):
        assert text[count.start : count.end] == count.words
